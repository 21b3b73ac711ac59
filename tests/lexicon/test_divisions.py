"""The script that writes the lists of divisions: what it keeps, what it leaves out."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from kg.lexicon import Lexicon
from tests.phrases import Reader

SCRIPT = Path(__file__).with_name("divisions.py")
TABLES = {
    "provinces": "code,name\n33,浙江省\n",
    "cities": "code,name,provinceCode\n3304,嘉兴市,33\n3390,省直辖县级行政区划,33\n",
    "areas": "code,name,cityCode,provinceCode\n"
    "330481,海宁市,3304,33\n330471,嘉兴经济技术开发区,3304,33\n339001,直辖县,3390,33\n",
    "streets": "code,name,areaCode,cityCode,provinceCode\n"
    "330481109,海宁市许村镇,330481,3304,33\n330481002,海洲街道办事处,330481,3304,33\n"
    "330481201,淤泥彝族乡,330481,3304,33\n330481202,经编产业园区,330481,3304,33\n",
}


@pytest.fixture
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("divisions", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for name, text in TABLES.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


def test_pseudo_divisions_and_zones_are_left_out(script: ModuleType, package: Path) -> None:
    assert script.divisions(package) == [
        ("33", "浙江省", "province", ""),
        ("3304", "嘉兴市", "city", "33"),
        ("330481", "海宁市", "county", "3304"),
        ("339001", "直辖县", "county", "33"),
        ("71", "台湾省", "province", ""),
        ("81", "香港特别行政区", "province", ""),
        ("82", "澳门特别行政区", "province", ""),
    ]


def test_towns_stand_under_the_names_that_papers_print(script: ModuleType, package: Path) -> None:
    assert script.towns(package) == ["海洲街道", "淤泥乡", "淤泥彝族乡", "许村镇"]


def test_the_lists_hold_the_country(reader: Reader) -> None:
    lexicon: Lexicon = reader.lexicon
    assert {"许村镇", "北滘镇", "淤泥乡", "托克扎克镇", "达来呼布镇"} <= lexicon.towns
    assert not {"街道", "小镇", "城镇", "美丽乡村"} & lexicon.towns
    assert {"下花园区", "绿园区", "东莞市", "达茂旗"} <= set(lexicon.divisions)

"""The ontology's files are found in a checkout and in an installed package."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg import ontology
from kg.errors import TargetError
from kg.namespaces import KG

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("name", ["kg.ttl", "codes.ttl", "shapes.ttl", "mappings.ttl", "queries"])
def test_every_part_is_found_in_the_checkout(name: str) -> None:
    assert ontology.path(name) == ROOT / "ontology" / name


def test_what_is_not_there_is_said() -> None:
    with pytest.raises(TargetError, match=r"no 'nothing\.ttl' in .*ontology"):
        ontology.path("nothing.ttl")


def test_an_installed_package_has_its_own_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "kg"
    shutil.copytree(ROOT / "ontology", package / ontology.INSTALLED)
    monkeypatch.setattr(ontology, "__file__", str(package / "ontology.py"))
    assert ontology.path("kg.ttl") == package / ontology.INSTALLED / "kg.ttl"
    assert ontology.printed_words()["GrowthBasis"]["环比"] == KG + "PeriodOnPeriod"


def test_another_folder_called_ontology_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ontology").mkdir()
    monkeypatch.setattr(ontology, "__file__", str(tmp_path / "kg" / "ontology.py"))
    with pytest.raises(TargetError, match="install lgkg again"):
        ontology.directory()


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("同比", "YearOnYear"),
        ("比上年", "OnPreviousYear"),
        ("较去年", "OnPreviousYear"),
        ("环比", "PeriodOnPeriod"),
        ("年均", "AnnualAverage"),
        ("比年初", "OnYearStart"),
    ],
)
def test_printed_bases_have_their_code(word: str, code: str) -> None:
    assert ontology.printed_words()["GrowthBasis"][word] == KG + code


def test_words_of_other_lists_are_no_bases() -> None:
    assert not {"约", "签约", "实际", "正文"} & ontology.printed_words()["GrowthBasis"].keys()

"""Word lists: loaded whole, in known forms, each file with header and origin."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import lexicon
from kg.errors import LexiconError
from kg.lexicon import WordIndex, load, rows, short_division, words

DATA = Path(str(resources.files("kg"))) / "data"
FILES = sorted(DATA.rglob("*.t[xs][tv]"))
WORDS = st.lists(st.text("海宁市高新区", min_size=1, max_size=4), max_size=8)


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_every_file_says_what_it_holds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    header = [line for line in text.splitlines() if line.startswith("#")]
    assert text.startswith("#")
    assert any(word in " ".join(header) for word in ("Origin", "origin", "Written by"))
    assert text.endswith("\n")


@pytest.mark.parametrize(
    "path", [p for p in FILES if p.suffix == ".tsv"], ids=lambda path: path.name
)
def test_every_table_has_rows_of_one_width(path: Path) -> None:
    name = path.relative_to(DATA).as_posix()
    lines = path.read_text(encoding="utf-8").splitlines()
    first = next(line for line in lines if line.strip() and not line.startswith("#"))
    table = rows(name, first.count("\t") + 1)
    assert table
    assert len(set(table)) == len(table), "a row stands twice"


@pytest.mark.parametrize(
    "path", [p for p in FILES if p.suffix == ".txt"], ids=lambda path: path.name
)
def test_every_list_has_words(path: Path) -> None:
    found = words(path.relative_to(DATA).as_posix())
    assert found
    assert len(set(found)) == len(found)


def test_the_fault_of_a_table_is_named_by_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    table = tmp_path / "data" / "titles.tsv"
    table.write_text("# titles\n书记\tparty\n\n局长 government\n", encoding="utf-8")
    monkeypatch.setattr(lexicon.resources, "files", lambda package: tmp_path)
    with pytest.raises(LexiconError, match=r"kg/data/titles\.tsv:4: 1 columns where 2 are due"):
        rows("titles.tsv", 2)


def test_it_is_loaded_once() -> None:
    assert load() is load()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("广西壮族自治区", "广西"),
        ("海宁市", "海宁"),
        ("莒县", "莒县"),
        ("浦东新区", "浦东"),
        ("锡林郭勒盟", "锡林郭勒"),
    ],
)
def test_short_names_of_divisions(name: str, short: str) -> None:
    assert short_division(name) == short


def test_divisions_are_found_by_full_and_short_name() -> None:
    divisions = load().divisions
    for name in ("海宁市", "海宁", "浙江省", "浙江", "凉山彝族自治州", "内蒙古自治区", "内蒙古"):
        assert name in divisions
    (haining,) = divisions["海宁市"]
    assert haining.level == "county"
    codes = {division.code: division for found in divisions.values() for division in found}
    parents = {division.parent for division in codes.values()} - {""}
    assert parents - {"-", "0"} <= set(codes)


def test_level_words_and_heads_are_in_their_lists() -> None:
    found = load()
    assert found.zone_heads["综合保税区"]
    assert found.titles["董事长"]
    assert {"issue", "build", "organise", "attend", "speech"} <= set(found.cues)
    assert {"王", "李"} <= found.surnames
    assert "欧阳" in found.compound_surnames
    assert all(0 < value <= 1 for value in found.confidence.values())


def test_confidence_follows_from_what_was_measured() -> None:
    for rule, seen, right, confidence in rows("rules.tsv", 4):
        assert int(right) <= int(seen), rule
        assert float(confidence) == pytest.approx((int(right) + 1) / (int(seen) + 2), abs=0.006)


@given(WORDS, st.text("海宁市高新区", max_size=12))
def test_the_longest_word_is_found_at_each_place(listed: list[str], text: str) -> None:
    index = WordIndex(listed)
    expected = []
    for start in range(len(text)):
        here = [word for word in listed if text.startswith(word, start)]
        if here:
            word = max(here, key=len)
            expected.append((start, start + len(word), word))
            assert index.at(text, start) == word
        else:
            assert index.at(text, start) is None
    assert index.find(text) == expected

"""The files of word lists: in known forms, each with header and origin, no entry twice."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon import families, lists, rows, words

DATA = Path(str(resources.files("kg"))) / "data"
FILES = sorted(DATA.rglob("*.t[xs][tv]"))


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_every_file_says_what_it_holds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    header = [line for line in text.splitlines() if line.startswith("#")]
    assert text.startswith("#")
    assert any(word in " ".join(header) for word in ("Origin", "origin", "Written by"))
    assert text.endswith("\n")


def test_every_file_is_read() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in DATA.parent.rglob("*.py"))
    names = [path.relative_to(DATA).as_posix() for path in FILES]
    assert [name for name in names if f'"{name}"' not in code] == []


@pytest.mark.parametrize(
    "path", [p for p in FILES if p.suffix == ".tsv"], ids=lambda path: path.name
)
def test_every_table_has_rows_of_one_width(path: Path) -> None:
    name = path.relative_to(DATA).as_posix()
    lines = path.read_text(encoding="utf-8").splitlines()
    first = next(line for line in lines if line.strip() and not line.startswith("#"))
    assert rows(name, first.count("\t") + 1)


@pytest.mark.parametrize(
    "path", [p for p in FILES if p.suffix == ".txt"], ids=lambda path: path.name
)
def test_every_list_has_words(path: Path) -> None:
    assert words(path.relative_to(DATA).as_posix())


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the lists of a package that has none yet."""
    monkeypatch.setattr(lists.resources, "files", lambda package: tmp_path)
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def test_the_fault_of_a_table_is_named_by_file_and_line(data: Path) -> None:
    (data / "titles.tsv").write_text("# titles\n书记\tparty\n\n局长 government\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"kg/data/titles\.tsv:4: 1 columns where 2 are due"):
        rows("titles.tsv", 2)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "towns.txt",
            "# towns\n许村镇 盐官镇\n\n许村镇\n",
            r"towns\.txt:4: “许村镇” stands in line 2",
        ),
        ("towns.txt", "# towns\n许村镇 许村镇\n", r"towns\.txt:2: “许村镇” stands in line 2"),
        ("cues.tsv", "# cues\nissue\t印发\nissue\t印发\n", r"cues\.tsv:3: “issue\t印发” stands in"),
    ],
)
def test_no_entry_stands_twice(data: Path, name: str, text: str, message: str) -> None:
    (data / name).write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"kg/data/{message}.* already; remove"):
        words(name) if name.endswith(".txt") else rows(name, 2)


def test_a_table_of_families_is_read_by_family(data: Path) -> None:
    table = "# cues\nissue\t印发 通过\nattend\t出席\nissue\t出台\n"
    (data / "cues.tsv").write_text(table, encoding="utf-8")
    assert families("cues.tsv") == {"issue": ("印发", "通过", "出台"), "attend": ("出席",)}


def test_every_family_of_words_is_explained_and_read() -> None:
    text = (DATA / "name_words.tsv").read_text(encoding="utf-8")
    code = "".join(path.read_text(encoding="utf-8") for path in DATA.parent.rglob("*.py"))
    listed = families("name_words.tsv")
    assert len(listed) > 20
    assert [f for f in listed if f"# {f}: " not in text] == []
    assert [f for f in listed if f'_words["{f}"]' not in code and f"<{f}>" not in code] == []

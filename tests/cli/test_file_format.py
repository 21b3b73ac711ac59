"""The end of an output file's name is what the file holds, or the command is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import RunKG
from tests.samples import sample_folder

ASK = "SELECT ?z { ?z a kg:Zone }"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("query", ASK, "-o", "a.xlsx"), "“.xlsx” tells no format; give --format"),
        (("query", ASK, "--format", "json", "-o", "a.csv"), "no json; change the name"),
        (("query", ASK, "--format", "csv", "-o", "a.ttl"), "give --format turtle"),
        (("ask", "项目", "-o", "a.doc"), "“.doc” tells no format"),
        (("query", ASK, "-o", "a.csv.gz"), "“.gz” is packed"),
        (("query", ASK, "--format", "ttl", "-o", "a.csv"), "no turtle; change the name"),
        (("export", "-o", "a.xlsx"), "“.xlsx” tells no format"),
        (("export", "-o", "a.csv"), "csv is two tables"),
        (("export", "--format", "graphml", "-o", "a.csv"), "no graphml; change the name"),
        (("export", "--format", "ftm", "-o", "a.ttl"), "no ftm; change the name"),
    ],
)
def test_names_that_say_something_else(
    arguments: tuple[str, ...], words: str, kg: RunKG, tmp_path: Path
) -> None:
    graph = sample_folder(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    done = kg(*arguments, "-g", graph, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("kg: ")
    assert words in done.stderr
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "name", "start"),
    [
        (("query", ASK, "--format", "csv"), "a.dat", "z\r\n"),
        (("query", ASK, "--format", "tsv"), "a.txt", "?z\n"),
        (("query", ASK), "a.txt", "z\n-"),
        (("query", ASK), "a", "z\r\n"),
        (("query", "DESCRIBE zone:临海新区"), "a.json", "["),
        (("query", "DESCRIBE zone:临海新区", "--format", "ntriples"), "a.ttl", "<https://"),
        (("query", "DESCRIBE zone:临海新区"), "a.xml", "<?xml"),
        (("export", "--format", "graphml"), "a.xml", "<?xml"),
        (("export", "--format", "turtle"), "a.dat", "@prefix"),
        (("export",), "a.FTM.JSON", "{"),
    ],
)
def test_names_that_fit(
    arguments: tuple[str, ...], name: str, start: str, kg: RunKG, tmp_path: Path
) -> None:
    done = kg(*arguments, "-g", sample_folder(tmp_path), "-o", tmp_path / name)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / name).read_bytes().decode().startswith(start)

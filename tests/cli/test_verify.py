"""`kg verify` as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph import quads, turtle
from tests.conftest import RunKG
from tests.knowledge import KNOWLEDGE, RAW, SHA, SOURCE


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_bytes(turtle(quads(KNOWLEDGE)))
    return path


def page(folder: Path, text: str = RAW) -> Path:
    path = folder / SOURCE.name
    path.write_bytes(text.encode())
    return path


def test_a_sound_graph_says_how_much_was_checked(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    done = kg("verify", page(tmp_path), "-g", graph)
    assert done.returncode == 0, done.stderr
    assert "spans match the 1 page files" in done.stdout
    assert "lead to a span" in done.stdout
    assert done.stderr == ""


def test_a_fault_is_named_with_file_offset_and_both_texts(
    kg: RunKG, graph: Path, tmp_path: Path
) -> None:
    wrong = page(tmp_path, RAW.replace("清河学院", "清何学院"))
    done = kg("verify", wrong, "-g", graph)
    assert done.returncode == 1
    at = RAW.index("清河学院")
    assert f"{SOURCE.name}, character {at}: the page reads otherwise (mention:" in done.stdout
    assert "    graph: 清河学院\n    page:  清何学院\n" in done.stdout
    assert done.stderr.startswith("kg: ")
    assert "faults in" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_long_text_is_shown_where_it_differs(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    wrong = page(tmp_path, RAW.replace("过2000亿元", "过3000亿元"))
    done = kg("verify", wrong, "-g", graph)
    assert "page:  过3000亿元。" in done.stdout


def test_a_hundred_faults_are_listed_and_all_are_counted(
    kg: RunKG, graph: Path, tmp_path: Path
) -> None:
    extra = "".join(
        f"mention:extra-{n} nif:referenceContext page:{SHA[:16]} ; nif:beginIndex {n} ; "
        f'nif:endIndex {n + 1} ; nif:anchorOf "鑫"@zh .\n'
        for n in range(150)
    )
    graph.write_text(graph.read_text(encoding="utf-8") + extra, encoding="utf-8")
    done = kg("verify", page(tmp_path), "-g", graph)
    problems = [line for line in done.stdout.splitlines() if not line.startswith("    ")]
    assert len(problems) == 100
    assert "kg: 150 faults in " in done.stderr
    assert "the first 100 are listed" in done.stderr
    assert done.returncode == 1


def test_a_page_that_is_gone_is_said(kg: RunKG, graph: Path) -> None:
    done = kg("verify", "-g", graph)
    assert done.returncode == 1
    assert f"{SOURCE.name}: the page file was not found" in done.stdout


def test_a_path_that_is_not_there_is_bad_input(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    done = kg("verify", tmp_path / "nowhere", "-g", graph)
    assert done.returncode == 2
    assert "nowhere: no such file or folder" in done.stderr

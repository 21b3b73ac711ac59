from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.graph import quads, turtle
from tests.conftest import RunKG, run_here
from tests.knowledge import KNOWLEDGE
from tests.render.reading import carried
from tests.render.worlds import hostile


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("graph") / "graph.ttl"
    file.write_bytes(turtle(quads(KNOWLEDGE)))
    return file


def test_it_writes_one_file_and_says_so(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    done = kg("render", "-g", graph, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["network.html"]
    assert re.search(r"^network.html: 0\.\d MB; open it in a browser$", done.stderr, re.MULTILINE)
    assert done.stdout == ""
    assert "临海新区" in (tmp_path / "network.html").read_text("utf-8")


def test_a_build_folder_gives_the_file_that_the_build_left(
    kg: RunKG, build: Path, tmp_path: Path
) -> None:
    assert kg("render", "-g", build, "-o", tmp_path / "n.html").returncode == 0
    assert (tmp_path / "n.html").read_bytes() == (build / "network.html").read_bytes()


def test_a_changed_page_is_named_and_has_no_lines(kg: RunKG, seeds: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(next(iter(sorted(seeds.glob("*.txt")))).read_bytes())
    assert kg("build", page, "-o", tmp_path / "graphs").returncode == 0
    with_lines = (tmp_path / "graphs" / "network.html").read_text("utf-8")
    page.write_text("变了", encoding="utf-8")
    done = kg("render", "-g", tmp_path / "graphs", "-o", "-")
    assert done.returncode == 0
    assert "page.txt" in done.stderr
    assert all("l" in claim for claim in carried(with_lines)["claims"])
    assert not any("l" in claim for claim in carried(done.stdout)["claims"])


def page_of(graph: Path, *options: str) -> dict[str, Any]:
    """What is in the page that `kg render` writes."""
    done = run_here("render", "-g", graph, "-o", "-", *options)
    assert done.exit_code == 0, done.stderr
    return carried(done.stdout)


def names(page: dict[str, Any]) -> set[str]:
    return {node["n"] for node in page["nodes"]}


def titles(page: dict[str, Any]) -> set[str]:
    return {edge.get("t", "") for edge in page["edges"]}


def test_the_surroundings_of_an_entity(graph: Path) -> None:
    near = names(page_of(graph, "--focus", "周明", "--hops", "1"))
    assert near == {"周明", "临海新区管委", "招商大会"}
    two = names(page_of(graph, "--focus", "周明"))
    assert near < two < names(page_of(graph))


def test_kinds(graph: Path) -> None:
    page = page_of(graph, "--kind", "official", "--kind", "Agency")
    assert {page["kinds"][node["k"]]["id"] for node in page["nodes"]} == {"Official", "Agency"}


def test_sentences_are_left_out_when_asked(graph: Path) -> None:
    assert "预计全年超过2000亿元" in str(page_of(graph)["sentences"])
    bare = page_of(graph, "--no-evidence")
    assert bare["sentences"] == bare["claims"] == bare["articles"] == []
    assert len(bare["edges"]) == 14


@pytest.mark.parametrize(
    "options",
    [
        ("--min-confidence", "0.86"),
        ("--since", "2022-07-19", "--focus", "周明"),
        ("--until", "2022-07-17", "--focus", "周明"),
    ],
)
def test_relations_beyond_the_rim_are_not_in_the_file(
    graph: Path, options: tuple[str, ...]
) -> None:
    assert "副主任" not in titles(page_of(graph, *options))


@pytest.mark.parametrize(
    "options",
    [
        ("--min-confidence", "0.85"),
        ("--since", "2022-07-18"),
        ("--until", "2022-07-18"),
        ("--since", "2022-07", "--until", "2022-07"),
        ("--since", "2022", "--until", "2022"),
        ("--focus", "周明", "--hops", "9"),
    ],
)
def test_relations_at_the_rim_are_in_the_file(graph: Path, options: tuple[str, ...]) -> None:
    assert "副主任" in titles(page_of(graph, *options))


def test_options_that_change_how_the_page_opens(kg: RunKG, graph: Path) -> None:
    first = [node for node in page_of(graph, "--max-nodes", "2")["nodes"] if "xy" in node]
    assert len(first) == 2
    text = kg("render", "-g", graph, "-o", "-", "--title", "我的图", "--lang", "en").stdout
    assert "<title>我的图</title>" in text
    assert '<html lang="en">' in text


def test_relations_without_a_date_are_counted(kg: RunKG, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_bytes(turtle(quads(KNOWLEDGE, evidence=False)))
    whole = kg("render", "-g", file, "-o", "-")
    assert whole.returncode == 0
    assert "relations are left out" not in whole.stderr
    asked = kg("render", "-g", file, "-o", "-", "--since", "2022", "--focus", "周明")
    assert asked.returncode == 0
    assert "14 relations are left out: no article behind them has a date" in asked.stderr
    assert "no relation ties the 1 entities" in asked.stderr


def test_an_empty_graph_is_said_to_be_empty(kg: RunKG, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("", encoding="utf-8")
    done = kg("render", "-g", "graph.ttl", cwd=tmp_path)
    assert done.returncode == 0
    assert "the graph has no entities: the page says so" in done.stderr


def test_a_heavy_page_comes_with_advice(
    graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import kg.cli.render

    monkeypatch.setattr(kg.cli.render, "HEAVY", 1000)
    done = CliRunner().invoke(
        kg.cli.render.command, ["-g", str(graph), "-o", str(tmp_path / "n.html")]
    )
    assert done.exit_code == 0, done.output
    assert "too large for mail: narrow it with --focus" in done.stderr


def test_a_name_of_several_is_refused_with_a_choice(kg: RunKG, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_bytes(turtle(quads(hostile("同名"))))
    done = kg("render", "-g", file, "--focus", "同名", cwd=tmp_path)
    assert done.returncode == 2
    assert "“同名” can mean 15 entities; give one of these in its place" in done.stderr
    chosen = done.stderr.splitlines()[3].split()[0]
    one = kg("render", "-g", file, "--focus", chosen, "--hops", "1", cwd=tmp_path)
    assert one.returncode == 0, one.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("--focus", "林海新区"), 1, "near it: 新区、临海新区"),
        (("--focus", "临海新"), 2, "can mean 3 entities"),
        (("--focus", ""), 1, "no entity of the graph is called “”"),
        (("--hops", "2"), 2, "--hops needs --focus"),
        (("--hops", "0", "--focus", "周明"), 2, "--hops"),
        (("--kind", "Newspaper"), 2, "Newspaper"),
        (("--kind", "Place", "--min-confidence", "0.9"), 1, "none of the 15 entities is left"),
        (("--min-confidence", "85"), 2, "min-confidence"),
        (("--max-nodes", "0"), 2, "max-nodes"),
        (("--since", "2022-13"), 2, "“2022-13” is no day: write 2022, 2022-07 or 2022-07-18"),
        (("--until", "昨天"), 2, "“昨天” is no day"),
        (("--since", "2023", "--until", "2022"), 2, "--since 2023-01-01 is after"),
        (("--lang", "de"), 2, "lang"),
        (("-o", "/nowhere/network.html"), 2, "/nowhere/network.html"),
    ],
)
def test_mistakes_end_in_a_clear_line(
    kg: RunKG, graph: Path, tmp_path: Path, arguments: tuple[str, ...], status: int, message: str
) -> None:
    done = kg("render", "-g", graph, *arguments, cwd=tmp_path)
    assert done.returncode == status
    assert message in done.stderr
    assert done.stderr.startswith("kg: ")
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_graph_that_is_not_there(kg: RunKG, tmp_path: Path) -> None:
    done = kg("render", "-g", tmp_path / "none", cwd=tmp_path)
    assert done.returncode == 2
    assert "there is no such file or folder" in done.stderr

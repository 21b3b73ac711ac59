from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph import quads, turtle
from tests.conftest import RunKG
from tests.knowledge import KNOWLEDGE


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("graph") / "graph.ttl"
    file.write_bytes(turtle(quads(KNOWLEDGE)))
    return file


def test_it_writes_one_file_and_says_so(kg: RunKG, graph: Path, tmp_path: Path) -> None:
    done = kg("render", "-g", graph, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["network.html"]
    assert "network.html: 0.6 MB; open it" in done.stderr
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
    assert '"l":' in with_lines
    assert '"l":' not in done.stdout


def test_options_narrow_the_file(kg: RunKG, graph: Path) -> None:
    def page(*options: str) -> str:
        done = kg("render", "-g", graph, "-o", "-", *options)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert '"n":"清河学院"' in page()
    assert '"n":"清河学院"' not in page("--focus", "周明", "--hops", "1")
    assert '"n":"清河学院"' not in page("--kind", "official", "--kind", "Agency", "--no-evidence")
    assert '"e":[' in page()
    assert '"e":[' not in page("--no-evidence")
    assert '"t":"副主任"' not in page("--min-confidence", "0.9")
    assert page("--max-nodes", "2").count('"xy":') == 2
    assert "<title>我的图</title>" in page("--title", "我的图")
    assert '<html lang="en">' in page("--lang", "en")


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("--focus", "临海新"), 1, "near it: 临海新区"),
        (("--hops", "2"), 2, "--hops needs --focus"),
        (("--kind", "Newspaper"), 2, "Newspaper"),
        (("--max-nodes", "0"), 2, "max-nodes"),
        (("-o", "/nowhere/network.html"), 2, "/nowhere/network.html"),
    ],
)
def test_mistakes_end_in_a_clear_line(
    kg: RunKG, graph: Path, tmp_path: Path, arguments: tuple[str, ...], status: int, message: str
) -> None:
    done = kg("render", "-g", graph, *arguments, cwd=tmp_path)
    assert done.returncode == status
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_graph_that_is_not_there(kg: RunKG, tmp_path: Path) -> None:
    done = kg("render", "-g", tmp_path / "none", cwd=tmp_path)
    assert done.returncode == 2
    assert "there is no such file or folder" in done.stderr

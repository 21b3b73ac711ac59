"""`kg build`: the same pages give the same bytes, and a page that goes leaves nothing behind."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, RunKG

FILES = ("graph.ttl", "network.html")


def same_bytes(one: Path, other: Path) -> bool:
    return all((one / name).read_bytes() == (other / name).read_bytes() for name in FILES)


def test_the_folder_holds_what_is_promised(build: Path) -> None:
    assert {path.name for path in build.iterdir()} == {*FILES, "store", "sources.json"}


def test_committed_graphs_are_what_seeds_give(build: Path) -> None:
    assert same_bytes(build, ROOT / "graphs"), (
        "graphs/ is not what seeds/ give now; after a change of extraction, refresh it:"
        " kg build seeds -o graphs"
    )
    assert json.loads((ROOT / "graphs" / "sources.json").read_text(encoding="utf-8")).keys() == (
        json.loads((build / "sources.json").read_text(encoding="utf-8")).keys()
    )


@pytest.mark.parametrize("hash_seed", ["1", "31337"])
def test_order_place_and_hash_seed_do_not_matter(
    hash_seed: str, kg: RunKG, build: Path, seeds: Path, tmp_path: Path
) -> None:
    copies = tmp_path / "other" / "place"
    shutil.copytree(seeds, copies)
    pages = sorted(copies.glob("*.txt"), reverse=True)
    done = kg("build", *pages, "-o", "out", cwd=tmp_path, env={"PYTHONHASHSEED": hash_seed})
    assert done.returncode == 0, done.stderr
    assert same_bytes(build, tmp_path / "out")


def test_a_page_added_and_removed_leaves_the_old_bytes(
    kg: RunKG, seeds: Path, tmp_path: Path
) -> None:
    first, second = sorted(seeds.glob("*.txt"))[:2]
    for target, pages in (("one", [first]), ("both", [first, second]), ("both", [first])):
        assert kg("build", *pages, "-o", tmp_path / target).returncode == 0
    assert same_bytes(tmp_path / "one", tmp_path / "both")
    sources = json.loads((tmp_path / "both" / "sources.json").read_text(encoding="utf-8"))
    assert [source["name"] for source in sources.values()] == [first.name]


@pytest.mark.parametrize("where", [".", "pages", "pages/out"])
def test_a_build_among_its_pages_reads_nothing_of_its_own(
    where: str, kg: RunKG, seeds: Path, tmp_path: Path
) -> None:
    (tmp_path / "pages").mkdir()
    shutil.copy(min(seeds.glob("*.txt")), tmp_path / "pages")
    apart = tmp_path.with_name(f"{tmp_path.name}-apart")
    assert kg("build", "pages", "-o", apart, cwd=tmp_path).returncode == 0
    before = {page: page.read_bytes() for page in (tmp_path / "pages").iterdir()}
    for _ in range(2):
        done = kg("build", "pages" if where != "." else ".", "-o", where, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert same_bytes(apart, tmp_path / where)
    assert {page: page.read_bytes() for page in before} == before
    assert kg("verify", "-g", tmp_path / where).returncode == 0
    graph = tmp_path / where / "graph.ttl"
    done = kg("build", graph, "-o", tmp_path / "other")
    assert (done.returncode, "a graph and no page" in done.stderr) == (2, True)
    assert not (tmp_path / "other").exists()


def test_the_same_page_twice_counts_once(kg: RunKG, seeds: Path, tmp_path: Path) -> None:
    page = min(seeds.glob("*.txt"))
    assert kg("build", page, "-o", tmp_path / "once").returncode == 0
    assert kg("build", page, seeds / page.name, page, "-o", tmp_path / "twice").returncode == 0
    assert same_bytes(tmp_path / "once", tmp_path / "twice")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_other_encodings_are_read_and_said(
    encoding: str, kg: RunKG, seeds: Path, tmp_path: Path
) -> None:
    text = min(seeds.glob("*.txt")).read_text(encoding="utf-8")
    (tmp_path / "page.txt").write_bytes(text.encode(encoding))
    done = kg("build", tmp_path / "page.txt", "-o", tmp_path / "out")
    assert done.returncode == 0
    assert "page.txt: read as" in done.stderr
    assert encoding.replace("-", "") in done.stderr.lower().replace("-", "")
    assert kg("verify", "-g", tmp_path / "out").returncode == 0


def test_the_summary_says_where_things_lie_and_what_to_ask(
    kg: RunKG, seeds: Path, tmp_path: Path
) -> None:
    done = kg("build", seeds, "-o", "out", cwd=tmp_path)
    for place in ("out/graph.ttl", "out/network.html"):
        assert place in done.stdout
    question = next(line for line in done.stdout.splitlines() if "kg query" in line)
    asked = question.split()[question.split().index("query") :]
    assert kg(*asked, cwd=tmp_path).returncode == 0


def test_facts_alone(kg: RunKG, seeds: Path, tmp_path: Path) -> None:
    page = min(seeds.glob("*.txt"))
    assert kg("build", page, "-o", tmp_path, "--no-evidence").returncode == 0
    graph = (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    assert "kg:Tenure" in graph
    assert "kg:Claim" not in graph
    assert "kg:Mention" not in graph


def test_base_of_the_iris(kg: RunKG, seeds: Path, tmp_path: Path) -> None:
    page = min(seeds.glob("*.txt"))
    base = "https://example.org/graph/"
    assert kg("build", page, "-o", tmp_path, "--base", base).returncode == 0
    graph = (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    assert f"<{base}" in graph
    assert "<https://w3id.org/lgkg/agency" not in graph
    assert kg("build", page, "-o", tmp_path, "--base", "no iri").returncode == 2

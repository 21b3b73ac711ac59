"""The vendored measure and the gold pages."""

from __future__ import annotations

import contextlib
import io
import json
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate import Report, read_gold, read_turtle, score_page, sum_up
from kg.graph import quads, turtle
from kg.pipeline import build_pages

GOLD = Path(__file__).parents[1] / "gold"


def measure(gold: Path, graphs: Path) -> Report:
    """The report over finished graphs."""
    return sum_up(
        score_page(page, read_turtle(graphs / f"{page.doc}.ttl")) for page in read_gold(gold)
    )


@pytest.fixture(scope="session")
def gold_folder() -> Path:
    return GOLD


@pytest.fixture(scope="session")
def gold_pages() -> list[dict[str, Any]]:
    paths = sorted(GOLD.glob("*.gold.json"))
    assert len(paths) == 5
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


@pytest.fixture
def reference(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], dict[str, Any]]:
    """What the vendored score.py prints as JSON for a folder of graphs."""
    main = runpy.run_path(str(GOLD / "score.py"))["main"]

    def measure(graphs: Path) -> dict[str, Any]:
        arguments = ["score.py", "--gold", str(GOLD), "--graphs", str(graphs), "--json"]
        monkeypatch.setattr(sys, "argv", arguments)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            main()
        answer: dict[str, Any] = json.loads(printed.getvalue())
        return answer

    return measure


@pytest.fixture(scope="session")
def built(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graphs of the five pages, each built alone."""
    folder = tmp_path_factory.mktemp("single")
    for page in sorted(seeds.glob("*.txt")):
        knowledge = build_pages([page]).knowledge
        (folder / f"{page.stem}.ttl").write_bytes(turtle(quads(knowledge)))
    assert len(list(folder.iterdir())) == 5
    return folder

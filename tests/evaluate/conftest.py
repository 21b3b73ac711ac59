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

GOLD = Path(__file__).parents[1] / "gold"


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

"""What all tests share: the command line in a process of its own, one build, a browser.

Where `CI` is set, a test that needs a browser fails if there is none; elsewhere it is
skipped with a line that says so.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from click.testing import CliRunner, Result

from kg.cli.main import cli
from tests.browser import find_browser
from tests.phrases import Reader

ROOT = Path(__file__).parents[1]
NO_BROWSER = "no Chromium or Chrome on this machine (looked on PATH and in KG_BROWSER)"


class RunKG(Protocol):
    """Runs `kg` with these arguments and returns what it printed and its exit status."""

    def __call__(
        self,
        *args: str | Path,
        cwd: Path | None = None,
        stdin: str = "",
        env: dict[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]: ...


def run_kg(
    *args: str | Path,
    cwd: Path | None = None,
    stdin: str = "",
    env: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    unset = {"KG_GRAPH", "NO_COLOR", "PYTHONWARNINGS"}
    inherited = {name: value for name, value in os.environ.items() if name not in unset}
    return subprocess.run(
        [sys.executable, "-c", "from kg.cli.main import main; main()", *map(str, args)],
        cwd=cwd,
        input=stdin,
        env={**inherited, "PYTHONIOENCODING": "utf-8", **(env or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def run_here(*args: str | Path) -> Result:
    """`kg` in this process, which reads the word lists and shapes once for all tests."""
    return CliRunner().invoke(cli, [*map(str, args)])


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The cache of all tests: none of them reads or writes the user's own."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KG_CACHE", str(folder))
        yield folder


@pytest.fixture(scope="session")
def kg() -> RunKG:
    """`kg` in a process of its own, as a user runs it."""
    return run_kg


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the five pages."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def build(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `kg build seeds` leaves, built once; tests only read it."""
    folder = tmp_path_factory.mktemp("build") / "graphs"
    done = run_kg("build", seeds, "-o", folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The recognisers and rules; making them takes a second, so one is made for all tests."""
    return Reader()


@pytest.fixture(scope="session")
def browser_path() -> Path:
    """The Chromium or Chrome of this machine; skips the test, or fails it in CI, without."""
    path = find_browser()
    if path:
        return path
    if os.environ.get("CI"):
        pytest.fail(f"{NO_BROWSER}; CI has to run the browser tests")
    pytest.skip(NO_BROWSER)


def pytest_configure() -> None:
    """Programs that tests start hear Ctrl-C, also where a shell runs the tests in the background.

    Such a shell has them ignore SIGINT, and each program hands that down to those it starts.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-docs",
        action="store_true",
        help="write the present output of their commands into the READMEs",
    )

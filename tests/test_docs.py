"""The documents: every command shown gives the output shown, and nothing is left out.

`pytest tests/test_docs.py --rewrite-docs` writes the present output into them.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kg import __version__
from kg.cli.main import COMMANDS
from tests.documents import BLOCK, Command, commands, rewrite, run

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh.md")
QUALITY = "QUALITY.md"
DOCUMENTS = (*READMES, QUALITY, "CONTRIBUTING.md", "CHANGELOG.md")
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)|src=\"([^\"]+)\"")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the commands of the documents need of a checkout, to be written to."""
    folder = tmp_path_factory.mktemp("docs") / "checkout"
    folder.mkdir()
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(ROOT / "tests" / "gold", folder / "tests" / "gold")
    return folder


@pytest.fixture(scope="session")
def printed(checkout: Path) -> dict[str, tuple[str, ...]]:
    """What every command of README.md prints, run in order."""
    return {c.text: run(c, checkout) for c in commands(ROOT / "README.md")}


@pytest.mark.parametrize("name", READMES)
def test_output_is_as_shown(
    name: str, printed: dict[str, tuple[str, ...]], request: pytest.FixtureRequest
) -> None:
    shown = list(commands(ROOT / name))
    assert len(shown) >= 12
    if request.config.getoption("--rewrite-docs"):
        rewrite(ROOT / name, {command: printed[command.text] for command in shown})
    for command in commands(ROOT / name):
        where = f"{name}:{command.line}: $ {command.text}"
        assert command.output == command.shown_as(printed[command.text]), where


def test_quality_is_as_shown(checkout: Path, request: pytest.FixtureRequest) -> None:
    shown = list(commands(ROOT / QUALITY))
    assert [c.text for c in shown] == [
        "kg evaluate tests/gold",
        "kg evaluate tests/gold --by rule",
    ]
    printed = {command: run(command, checkout) for command in shown}
    if request.config.getoption("--rewrite-docs"):
        rewrite(ROOT / QUALITY, printed)
    for command, lines in zip(commands(ROOT / QUALITY), printed.values(), strict=True):
        assert command.output == lines, f"{QUALITY}:{command.line}: $ {command.text}"


def test_quality_tells_known_pages_from_unseen_ones() -> None:
    text = read(QUALITY)
    assert text.index("had seen") < text.index("$ kg evaluate")
    assert "at hand while the rules were written" in text
    for name in READMES:
        assert f"]({QUALITY}" in read(name)


def test_both_languages_show_the_same_commands() -> None:
    english, chinese = ([c.text for c in commands(ROOT / name)] for name in READMES)
    assert english == chinese


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_shown(command: str) -> None:
    assert any(f"kg {command}" in shown.text for shown in commands(ROOT / "README.md"))


@pytest.mark.parametrize("name", READMES)
def test_starts_with_the_command_that_installs_and_builds(name: str) -> None:
    first = next(commands(ROOT / name))
    assert first.text in read(".ci/run").splitlines()
    before = read(name)[: next(BLOCK.finditer(read(name))).start()]
    assert len(before.splitlines()) <= 8


@pytest.mark.parametrize("name", [*READMES, "CONTRIBUTING.md"])
def test_the_command_that_tests_is_what_ci_runs(name: str) -> None:
    script = read(".ci/run").splitlines()
    line = next(line for line in script if ".venv/bin/pytest " in line)
    assert f"\n{line}\n" in read(name)


@pytest.mark.parametrize("name", [*DOCUMENTS, "seeds/README.md", "tests/gold/README.md"])
def test_links_lead_somewhere(name: str) -> None:
    folder = (ROOT / name).parent
    targets = {target or picture for target, picture in LINK.findall(read(name))}
    local = {target for target in targets if "://" not in target}
    assert {target for target in local if not (folder / target).exists()} == set()


def test_changelog_has_this_version() -> None:
    headings = re.findall(r"^## \[(.+?)\]", read("CHANGELOG.md"), re.MULTILINE)
    assert headings[0] == "Unreleased" or headings[0] == __version__
    assert __version__ in headings or "Unreleased" in headings


def test_output_after_an_ellipsis_keeps_its_length() -> None:
    command = Command("a.md", 1, "seq 9", ("1", "2", "…", "9"))
    assert command.shown_as(tuple("123456789")) == ("1", "2", "…", "9")
    assert command.shown_as(("1", "2", "3")) == ("1", "2", "3")


def test_commands_are_read_with_their_output(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("text\n\n```console\n$ echo a b\na b\n$ true\n```\n", encoding="utf-8")
    echo, true = commands(path)
    assert (echo.text, echo.output, echo.line) == ("echo a b", ("a b",), 4)
    assert (true.text, true.output) == ("true", ())
    assert run(echo, tmp_path) == ("a b",)
    rewrite(path, {echo: ("c",), true: ()})
    assert path.read_text(encoding="utf-8") == "text\n\n```console\n$ echo a b\nc\n$ true\n```\n"

"""Notices, and columns that line up for Chinese."""

from __future__ import annotations

from collections.abc import Callable

import click
import pytest
from click.testing import CliRunner

from kg.cli.options import quiet_option
from kg.cli.terminal import complain, display_width, notice, pad, progress, table_lines


@click.command()
@quiet_option
def command() -> None:
    notice("read 5 pages")
    for step in progress(["a", "b"], "pages"):
        click.echo(step)


@pytest.mark.parametrize(("args", "notices"), [((), "read 5 pages\n"), (("--quiet",), "")])
def test_quiet_silences_notices_and_keeps_results(args: tuple[str, ...], notices: str) -> None:
    done = CliRunner().invoke(command, args)
    assert done.stdout == "a\nb\n"
    assert done.stderr == notices


def test_quiet_of_the_group_reaches_the_command() -> None:
    @click.group()
    @quiet_option
    def group() -> None: ...

    group.add_command(command)
    assert CliRunner().invoke(group, ["-q", "command"]).stderr == ""
    assert CliRunner().invoke(group, ["command"]).stderr == "read 5 pages\n"


@pytest.mark.parametrize("tell", [notice, complain])
def test_what_a_server_or_page_wrote_is_shown_not_obeyed(
    tell: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    tell("no answer: \x1b]0;pwn\x07\u202e\nask again")
    told = capsys.readouterr().err.removeprefix("kg: ")
    assert told == "no answer: \\x1b]0;pwn\\x07\\u202e\nask again\n"


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("GDP", 3), ("区委", 4), ("（上接）", 8), ("ＡＢ", 4), ("e\u0301", 1), ("“”", 2)],
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


def test_pad_leaves_long_text_whole() -> None:
    assert pad("商务局", 2) == "商务局"


def test_table_columns_start_at_one_place() -> None:
    rows = [["青岛", "1", "x"], ["GDP", "12", "y"]]
    lines = list(table_lines(["name", "n", "z"], rows, numbers=frozenset({1})))
    assert lines[1] == "----  --  -"
    assert {display_width(line) for line in lines} == {11}


def test_table_without_rows_is_its_header() -> None:
    assert list(table_lines(["name"], [])) == ["name", "----"]

"""The terminal: notices and progress on stderr, and text aligned for Chinese.

Results go to stdout by `click.echo`; everything here that prints goes to stderr.
"""

from __future__ import annotations

import re
import sys
import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO, TypeVar

import click

T = TypeVar("T")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
QUIET = "kg.quiet"


def be_quiet(ctx: click.Context) -> None:
    """Silences `notice` and `progress` for the rest of this run."""
    ctx.meta[QUIET] = True  # `meta` is shared by a group and its commands


def is_quiet() -> bool:
    """Whether `--quiet` was given in the running command line."""
    ctx = click.get_current_context(silent=True)
    return ctx is not None and bool(ctx.meta.get(QUIET))


def visible(text: str) -> str:
    """The text with control and direction characters shown, not obeyed: a page wrote it.

    >>> visible("red\\x1b[31m")
    'red\\\\x1b[31m'
    """
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def visible_lines(text: str) -> str:
    """The same of each line, the lines kept apart."""
    return "\n".join(map(visible, text.split("\n")))


def notice(message: str) -> None:
    """Prints a notice to stderr unless `--quiet` was given."""
    if not is_quiet():
        click.echo(visible_lines(message), err=True)


def complain(message: str) -> None:
    """Prints to stderr what went wrong."""
    click.echo(visible_lines(f"kg: {message}"), err=True)


def progress(steps: Iterable[T], label: str, length: int | None = None) -> Iterator[T]:
    """The steps, with a bar on stderr where that is a terminal and nobody asked for quiet.

    `length` says how many steps there are where they do not know it themselves.
    """
    if is_quiet() or not sys.stderr.isatty():
        yield from steps
        return
    with click.progressbar(steps, length=length, label=label, file=sys.stderr) as bar:
        yield from bar


@contextmanager
def warnings_as_notices() -> Iterator[None]:
    """Prints what this package warns of as a notice; warnings of others stay as they are."""
    with warnings.catch_warnings():
        others = warnings.showwarning

        def show(
            message: Warning | str,
            category: type[Warning],
            filename: str,
            lineno: int,
            file: TextIO | None = None,
            line: str | None = None,
        ) -> None:
            if category.__module__.partition(".")[0] == "kg":
                notice(str(message))
            else:
                others(message, category, filename, lineno, file, line)

        warnings.showwarning = show
        yield


def display_width(text: str) -> int:
    """Columns that the text takes on a terminal: two for a wide character, none for a mark.

    >>> display_width("区委副书记"), display_width("GDP"), display_width("e\\u0301")
    (10, 3, 1)
    """
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text with blanks up to `width` columns; `right` puts them in front.

    >>> pad("商务局", 8) + "|" + pad("12", 4, right=True)
    '商务局  |  12'
    """
    blanks = " " * (width - display_width(text))
    return blanks + text if right else text + blanks


def table_lines(
    header: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: frozenset[int] = frozenset()
) -> Iterator[str]:
    """Lines of a table with aligned columns; `numbers` are the columns set to the right.

    >>> print(*table_lines(["name", "n"], [["商务局", "1"], ["区委", "12"]],
    ...                    numbers=frozenset({1})), sep="\\n")
    name     n
    ------  --
    商务局   1
    区委    12
    """
    cells = [list(header), *map(list, rows)]
    widths = [max(map(display_width, column)) for column in zip(*cells, strict=True)]
    cells.insert(1, ["-" * width for width in widths])
    for row in cells:
        padded = (
            pad(cell, width, right=i in numbers)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(padded).rstrip()

"""Options that several commands share, so that they read and behave alike everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from kg.cli.terminal import be_quiet

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

YEAR = 366 * 24 * 3600
"""Seconds: no command waits longer, and the system counts no longer everywhere."""
GRAPH_VARIABLE = "KG_GRAPH"
GRAPH_FOLDER = "graphs"


class Number(click.FloatRange):
    """A number in a range; `nan`, which is in every range, is none."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number."""
        number = super().convert(value, param, ctx)
        if number != number:
            self.fail(f"{value!r} is not a valid number.", param, ctx)
        return number


class Whole(click.IntRange):
    """A whole number in a range."""

    name = "whole number"


SECONDS = Number(min=0, max=YEAR, min_open=True)


def graph_option(function: Decorated) -> Decorated:
    """`-g/--graph PATH`, given to the command as `graph: Path`."""
    return click.option(
        "-g",
        "--graph",
        type=click.Path(path_type=Path),
        envvar=GRAPH_VARIABLE,
        default=GRAPH_FOLDER,
        show_default=True,
        show_envvar=True,
        help="Build folder or .ttl file to read.",
    )(function)


def output_option(
    *, default: str = "-", help_text: str = "File to write; - is standard output."
) -> Callable[[Decorated], Decorated]:
    """`-o/--output PATH`, given to the command as `output: str` (`-` is standard output)."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(allow_dash=True),
        default=default,
        show_default=True,
        help=help_text,
    )


def format_option(
    choices: Sequence[str],
    *,
    default: str | None = None,
    help_text: str = "Form of the output.",
) -> Callable[[Decorated], Decorated]:
    """`--format CHOICE`, given as `format_: str | None` (None where there is no default)."""
    from kg.cli.file_format import Format

    return click.option(
        "--format",
        "format_",
        type=Format(choices),
        default=default,
        show_default=default is not None,
        help=help_text,
    )


def limit_option(default: int, help_text: str) -> Callable[[Decorated], Decorated]:
    """`--limit N`, given as `limit: int`; 0 is for all."""
    return click.option(
        "--limit",
        type=Whole(min=0),
        default=default,
        show_default=True,
        help=f"{help_text}; 0 is all.",
    )


def base_option(help_text: str) -> Callable[[Decorated], Decorated]:
    """`--base IRI`, given as `base: str | None`; a usage error where names cannot begin so."""
    return click.option("--base", default=None, callback=_checked_base, help=help_text)


def _checked_base(_: click.Context, __: click.Parameter, base: str | None) -> str | None:
    import re

    if base is not None and not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+[/#]", base):
        raise click.UsageError(f"--base {base}: give an http(s) IRI that ends with / or #.")
    return base


def rows_option(function: Decorated) -> Decorated:
    """`--limit N`, given as `limit: int | None`: the rows of an answer, all without it."""
    return click.option("--limit", type=Whole(min=0), help="Give at most this many rows.")(function)


def timeout_option(function: Decorated) -> Decorated:
    """`--timeout SECONDS`, given as `timeout: float | None`."""
    return click.option(
        "--timeout",
        type=SECONDS,
        metavar="SECONDS",
        help="Give up after this time.",
    )(function)


def endpoint_option(function: Decorated) -> Decorated:
    """`--endpoint URL`, given as `endpoint: str | None`."""
    return click.option(
        "--endpoint", metavar="URL", help="Ask a SPARQL endpoint in place of a graph here."
    )(function)


def cache_option(function: Decorated) -> Decorated:
    """`--cache DIR`, given to the command as `cache_folder: Path | None`."""
    return click.option(
        "--cache",
        "cache_folder",
        type=click.Path(path_type=Path, file_okay=False),
        metavar="DIR",
        help="Keep what pages say here, not in the user's cache folder.",
    )(function)


def quiet_option(function: Decorated) -> Decorated:
    """`-q/--quiet`: no notices and no progress; errors are still printed.

    The command does not see the option: `kg.cli.terminal.notice` heeds it.
    """
    return click.option(
        "-q",
        "--quiet",
        is_flag=True,
        expose_value=False,
        callback=lambda ctx, _param, value: be_quiet(ctx) if value else None,
        help="Print results and errors only.",
    )(function)

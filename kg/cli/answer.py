"""Answers of queries, written as they were asked for: a format, a file, a terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, BinaryIO

from kg.cli.file_format import endings
from kg.cli.terminal import notice
from kg.namespaces import prefixes

if TYPE_CHECKING:
    from kg.cli.source import Given

SELECT_FORMATS = ("table", "csv", "tsv", "json", "xml")
GRAPH_FORMATS = ("turtle", "ntriples", "jsonld", "rdfxml")
OF_TRIPLES: Mapping[str, str] = {"table": "turtle", "json": "jsonld", "xml": "rdfxml"}
"""Format of rows → its twin for triples."""
EXTENSIONS: Mapping[str, tuple[str, ...]] = {
    ".csv": ("csv",),
    ".tsv": ("tsv",),
    ".json": ("json", "jsonld"),
    ".srj": ("json",),
    ".xml": ("xml", "rdfxml"),
    ".srx": ("xml",),
    ".txt": ("table", *SELECT_FORMATS[1:], *GRAPH_FORMATS),
    ".ttl": ("turtle", "ntriples"),
    ".nt": ("ntriples",),
    ".jsonld": ("jsonld",),
    ".rdf": ("rdfxml",),
}
"""End of a file's name → formats that such a file can hold, the usual one first."""


def format_of(output: str, answer: Given) -> str:
    """The format that the name of the file asks for, else the usual one for the place."""
    from pyoxigraph import QueryBoolean, QuerySolutions

    rows = isinstance(answer, QuerySolutions | QueryBoolean)
    if formats := endings(output, EXTENSIONS):
        fitting = [f for f in formats if f in (SELECT_FORMATS if rows else GRAPH_FORMATS)]
        return fitting[0] if fitting else formats[0]
    if not rows:
        return "turtle"
    if isinstance(answer, QueryBoolean):
        return "table"
    return "table" if output == "-" and sys.stdout.isatty() else "csv"


def write(
    answer: Given,
    form: str,
    out: BinaryIO,
    base: str,
    declared: Mapping[str, str],
    width: int | None = None,
) -> int | None:
    """Writes the answer in the format `form`; returns the rows of a table, None for all else.

    `declared` are prefixes of the caller, with which a table shortens IRIs, too; `width` is that
    of the terminal that a table has to fit.
    """
    from pyoxigraph import QueryBoolean, QuerySolutions

    from kg.query.formats import write_answer

    if not isinstance(answer, QueryBoolean | QuerySolutions):
        write_answer(answer, OF_TRIPLES.get(form, form), out, base)
    elif form != "table":
        write_answer(answer, form, out, base)
    elif isinstance(answer, QueryBoolean):
        out.write(b"yes\n" if answer else b"no\n")
    elif isinstance(answer, QuerySolutions):
        from kg.cli.results import result_table

        lines, count = result_table(answer, {**prefixes(base), **declared}, width)
        out.writelines(f"{line}\n".encode() for line in lines)
        return count
    return None


def rows_text(rows: int) -> str:
    """How many rows, in words."""
    return f"{rows} row{'' if rows == 1 else 's'}"


def write_out(
    answer: Given, form: str, out: BinaryIO, base: str, declared: Mapping[str, str]
) -> int | None:
    """Writes the answer to a file or stream, and tells the number of rows of a table.

    Returns that number; None for what is no table.
    """
    width = None
    if out.isatty():
        from shutil import get_terminal_size  # takes longer to import than an answer to write

        width = get_terminal_size().columns
    rows = write(answer, form, out, base, declared, width)
    if rows is not None:
        notice(rows_text(rows))
    return rows

"""The line of a page file in which the evidence of a result is printed.

A graph knows offsets alone, since a page's lines are undone in it; the file, if it is still
there and unchanged, tells the line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from pyoxigraph import Store

from kg.errors import SourceError
from kg.namespaces import KG
from kg.properties import one
from kg.quotation import Quotation
from kg.source import read_source
from kg.validate.report import Report
from kg.verify.originals import Originals

_BREAK = re.compile(r"\r\n|\r|\n")


def with_lines(report: Report, store: Store, originals: Originals) -> Report:
    """The report with the line of each quotation whose page file is found and unchanged."""
    names, hashes = one(store, KG + "fileName"), one(store, KG + "sha256")
    pages: defaultdict[str, set[str]] = defaultdict(set)
    for page, name in names.items():
        pages[name].add(hashes.get(page, ""))
    starts: dict[str, list[int]] = {}

    def line(quotation: Quotation | None) -> int | None:
        # Of two pages of one name a quotation does not say which it is from.
        if quotation is None or len(pages[quotation.file]) != 1:
            return None
        name = quotation.file
        if name not in starts:
            starts[name] = _line_starts(originals.find(name, *pages[name]), *pages[name])
        return bisect_right(starts[name], quotation.begin) or None

    return replace(
        report, violations=tuple(replace(v, line=line(v.evidence)) for v in report.violations)
    )


def _line_starts(path: Path | None, sha256: str) -> list[int]:
    """The offsets at which the lines of the page begin; none where its file is not found."""
    try:
        source = read_source(path) if path else None
    except SourceError:
        return []
    if source is None or source.sha256 != sha256:
        return []
    return [0, *(match.end() for match in _BREAK.finditer(source.raw))]

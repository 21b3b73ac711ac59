"""What a written page carries, read again as the page's own scripts read it."""

from __future__ import annotations

import json
import re
from typing import Any

Row = dict[str, Any]

BLOCK = re.compile(r'<script type="application/json" id="(\w+)">(.*?)</script>', re.DOTALL)


def carried(html: str) -> dict[str, Any]:
    """All that stands in the JSON blocks of a page, its tables as rows."""
    blocks = {name: json.loads(text) for name, text in BLOCK.findall(html)}
    assert blocks.keys() == {"graph", "evidence"}
    graph = blocks["graph"]
    tables = {"nodes": graph["nodes"], "edges": graph["edges"], **graph["tables"]}
    tables |= blocks["evidence"]
    return {**graph["rest"], **{name: rows(table) for name, table in tables.items()}}


def rows(table: Row) -> list[Row]:
    """The rows that `kg.render.columns.packed` made a table of."""
    found: list[Row] = [{} for _ in range(table["n"])]
    for key, column in table["c"].items():
        places = range(table["n"])
        if isinstance(column, dict) and "at" in column:
            numbers = [sum(column["at"][: i + 1]) for i in range(len(column["at"]))]
            places, column = numbers, column["v"]  # type: ignore[assignment]
        for place, value in zip(places, _values(column), strict=True):
            found[place][key] = value
    return found


def _values(column: list[Any] | Row) -> list[Any]:
    if isinstance(column, list):
        return column
    if "of" in column:
        return [column["of"][place] for place in column["v"]]
    if "p" in column:
        flat = column["p"]
        return [[flat[i], flat[i] + flat[i + 1]] for i in range(0, len(flat), 2)]
    numbers, found = iter(column["r"]), []
    for first in numbers:
        count = -first - 1 if first < 0 else 1
        ranges = []
        for i in range(count):
            start = first if first >= 0 and i == 0 else next(numbers)
            ranges.append([start, start + next(numbers)])
        found.append(ranges)
    return found

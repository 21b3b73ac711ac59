"""Tables of rows written column by column, without the keys of each row.

In: rows (dictionaries) as `payload` makes them. Out: what `assets/tables.js` makes the same rows
of again: `{"n": rows, "c": {key: column}}`. A column is one of

* a list with a value for each row;
* `{"at": [...], "v": column}`: only some rows have the key; `at` counts rows from the last one;
* `{"of": [...], "v": [...]}`: texts that repeat, by their place in `of`;
* `{"p": [...]}`: pairs (start, end), flat, as start and length;
* `{"r": [...]}`: lists of such pairs, nearly always of one; a negative number −n before n pairs
  where there are several.

At 20,000 entities with their sentences this is half of what rows take, and parses faster.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

Row = dict[str, Any]
Column = list[Any] | dict[str, Any]

QUOTED, PLACES = "q", "o"
"""The keys under which quotes have a pair of numbers and a list of pairs."""


def packed(rows: Sequence[Row]) -> dict[str, Any]:
    """The rows as columns, keys in the order in which they first occur.

    >>> packed([{"n": "甲", "k": 1}, {"n": "乙"}])
    {'n': 2, 'c': {'n': ['甲', '乙'], 'k': {'at': [0], 'v': [1]}}}
    """
    places: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for key in row:
            places.setdefault(key, []).append(number)
    columns: dict[str, Column] = {}
    for key, at in places.items():
        column = _column(key, [rows[number][key] for number in at])
        if len(at) < len(rows):
            steps = [here - before for before, here in zip([0, *at], at, strict=False)]
            column = {"at": steps, "v": column}
        columns[key] = column
    return {"n": len(rows), "c": columns}


def _column(key: str, values: list[Any]) -> Column:
    if key == QUOTED and isinstance(values[0], list):
        return {"p": [number for start, end in values for number in (start, end - start)]}
    if key == PLACES and isinstance(values[0], list):
        return {"r": [number for ranges in values for number in _ranges(ranges)]}
    if all(isinstance(value, str) for value in values):
        distinct = dict.fromkeys(values)
        if 2 * len(distinct) <= len(values):
            places = {text: number for number, text in enumerate(distinct)}
            return {"of": list(distinct), "v": [places[value] for value in values]}
    return values


def _ranges(ranges: Sequence[Sequence[int]]) -> Iterator[int]:
    if len(ranges) != 1:
        yield -len(ranges) - 1
    for start, end in ranges:
        yield from (start, end - start)

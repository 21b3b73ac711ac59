"""Cells: how wide text is in print, a Chinese character two, a Latin one one."""

from __future__ import annotations

import unicodedata

from kg.repair import ZERO_WIDTH


def cells(text: str) -> int:
    """Cells that the text takes in print.

    >>> cells("青岛2022")
    8
    """
    return sum(
        0 if char in ZERO_WIDTH else 2 if unicodedata.east_asian_width(char) in "WFA" else 1
        for char in text
    )

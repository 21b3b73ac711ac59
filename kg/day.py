"""Days as people write them: a year, a month or a day (ISO 8601, section 5.2)."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")


def days_meant(text: str) -> tuple[dt.date, dt.date]:
    """The first and the last day that is meant. Raises ValueError for what is no day.

    >>> [day.isoformat() for day in days_meant("2024-02")]
    ['2024-02-01', '2024-02-29']
    >>> days_meant("2024-02-30")
    Traceback (most recent call last):
    ...
    ValueError: “2024-02-30” is no day: write 2022, 2022-07 or 2022-07-18
    """
    match = _WRITTEN.fullmatch(text)
    try:
        if not match:
            raise ValueError(text)
        year, month, day = (int(part) if part else 0 for part in match.groups())
        last = dt.date(year, month or 12, day or monthrange(year, month or 12)[1])
        return dt.date(year, month or 1, day or 1), last
    except ValueError:  # calendar's own errors are among them
        message = f"“{text}” is no day: write 2022, 2022-07 or 2022-07-18"
        raise ValueError(message) from None

"""Days as people write them: a year, a month or a day, as 2022-07-18, 2022/7/18 or 2022年7月18日."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from calendar import monthrange

_WRITTEN = tuple(
    re.compile(form)
    for form in (
        r"([0-9]{4})(?:([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?)?",
        r"([0-9]{4})(年)(?:([0-9]{1,2})月(?:([0-9]{1,2})[日号])?)?",
    )
)


def days_meant(text: str) -> tuple[dt.date, dt.date]:
    """The first and the last day that is meant. Raises ValueError for what is no day.

    >>> [day.isoformat() for day in days_meant("2024-02")]
    ['2024-02-01', '2024-02-29']
    >>> days_meant("2024年2月8日") == days_meant("2024/2/8") == days_meant("2024-02-08")
    True
    >>> days_meant("2024-02-30")
    Traceback (most recent call last):
    ...
    ValueError: “2024-02-30” is no day: write 2022, 2022-07 or 2022-07-18
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    match = next(filter(None, (form.fullmatch(plain) for form in _WRITTEN)), None)
    try:
        if not match:
            raise ValueError(text)
        year, month, day = (int(match[group] or 0) for group in (1, 3, 4))
        last = dt.date(year, month or 12, day or monthrange(year, month or 12)[1])
        return dt.date(year, month or 1, day or 1), last
    except ValueError:  # calendar's own errors are among them
        message = f"“{text}” is no day: write 2022, 2022-07 or 2022-07-18"
        raise ValueError(message) from None

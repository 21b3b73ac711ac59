"""Days on the command line: a year, a month or a day, as the first or the last day of it."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

import click

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")


def first_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> dt.date | None:
    """The first day that `2022`, `2022-07` or `2022-07-18` means, for the callback of an option.

    Raises click.BadParameter.
    """
    return None if value is None else _days(value)[0]


def last_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> dt.date | None:
    """The last day that is meant; as `first_day` else."""
    return None if value is None else _days(value)[1]


def _days(value: str) -> tuple[dt.date, dt.date]:
    """
    >>> [day.isoformat() for day in _days("2024-02")]
    ['2024-02-01', '2024-02-29']
    """
    match = _WRITTEN.fullmatch(value)
    try:
        if not match:
            raise ValueError(value)
        year, month, day = (int(part) if part else 0 for part in match.groups())
        last = dt.date(year, month or 12, day or monthrange(year, month or 12)[1])
        return dt.date(year, month or 1, day or 1), last
    except ValueError:  # calendar's own errors are among them
        message = f"“{value}” is no day: write 2022, 2022-07 or 2022-07-18."
        raise click.BadParameter(message) from None

"""Days on the command line: a year, a month or a day, as the first or the last day of it."""

from __future__ import annotations

import datetime as dt

import click

from kg.day import days_meant


def first_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> dt.date | None:
    """The first day that `2022`, `2022-07` or `2022-07-18` means, for the callback of an option.

    Raises click.BadParameter.
    """
    return None if value is None else _days(value)[0]


def last_day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> dt.date | None:
    """The last day that is meant; as `first_day` else."""
    return None if value is None else _days(value)[1]


def _days(value: str) -> tuple[dt.date, dt.date]:
    try:
        return days_meant(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}.") from None

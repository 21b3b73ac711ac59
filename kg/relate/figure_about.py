"""Whom a number is about, as the rules say it: a mention with the rule, or nobody with the reason."""

from __future__ import annotations

from typing import NamedTuple


class Subject(NamedTuple):
    """Whom a number is about (None: nobody can be named) and the rule, or the reason why not."""

    about: int | None
    rule: str


WIDER = Subject(None, "about a wider area")
SEVERAL = Subject(None, "several subjects")
UNKNOWN = Subject(None, "a subject without a known name")

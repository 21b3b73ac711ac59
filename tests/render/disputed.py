"""The sample with figures of several years, and with what speaks against each other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from kg.model import Bound, KnowledgeBase, Milestone, Observation, Period, Stage, Status, Tenure
from tests.knowledge import FIGURES, IRIS, KNOWLEDGE, PROJECT

ZONE, BODY = "临海新区", "临海新区管委"


def _year(year: int, billions: int, status: Status = Status.ACTUAL) -> Observation:
    period = Period(str(year), dt.date(year, 1, 1), dt.date(year, 12, 31))
    figure = replace(
        FIGURES[0],
        value=Decimal(billions) * 10**8,
        period=period,
        status=status,
        growth_percent=None,
        bound=Bound.EXACT,
    )
    return Observation(IRIS[ZONE], figure, KNOWLEDGE.observations[0].claims)


def _holder(name: str) -> Tenure:
    day = dt.date(2022, 7, 18)
    return Tenure(IRIS[name], IRIS[BODY], "主任", KNOWLEDGE.tenures[0].claims, day, day)


def disputed() -> KnowledgeBase:
    """Imports of 2020 to 2022 with a target and two results of 2022, two heads of one body on
    one day, and a project that is finished half a year before it is signed."""
    finished = Milestone(
        IRIS[PROJECT], Stage.COMPLETED, KNOWLEDGE.milestones[0].claims, dt.date(2022, 1, 5)
    )
    return replace(
        KNOWLEDGE,
        observations=(
            *KNOWLEDGE.observations,
            _year(2020, 700),
            _year(2021, 800),
            _year(2022, 900, Status.TARGET),
            _year(2022, 950),
            _year(2022, 850),
        ),
        tenures=(*KNOWLEDGE.tenures, _holder("周明"), _holder("孙教授")),
        milestones=(*KNOWLEDGE.milestones, finished),
    )

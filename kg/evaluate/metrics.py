"""Which figures of a graph gold has too.

A figure matches by entity, value and unit; of several candidates the one that agrees most
in status, bound, growth and period is taken. How often these agree is a rate of its own.
"""

from __future__ import annotations

from kg.evaluate.found import FoundMetric, Reading
from kg.evaluate.gold import GoldMetric, GoldPage
from kg.evaluate.page import METRIC_CHECKS, Matching, PageScore
from kg.evaluate.tally import Tally
from kg.resolve.names import key_of

VALUE_TOLERANCE = 1e-6
GROWTH_TOLERANCE = 1e-4


def score_metrics(
    gold: GoldPage, reading: Reading, matching: Matching, score: PageScore
) -> dict[str, bool | None]:
    """Counts the figures in `score`; what gold leaves open takes the figures left over.

    Gives for each figure's node whether it is right, None where gold leaves it open.
    """
    verdicts: dict[str, bool | None] = dict.fromkeys((m.node for m in reading.metrics), False)
    unused = {metric.node: metric for metric in reading.metrics}
    counting = [m for m in gold.metrics if not _is_open(m, gold)]
    matched = left_open = 0
    for metric in sorted(gold.metrics, key=lambda metric: metric.optional):
        best = _best(metric, list(unused.values()), matching)
        if best:
            del unused[best.node]
            verdicts[best.node] = None if _is_open(metric, gold) else True
        if _is_open(metric, gold):
            left_open += best is not None
        elif best:
            matched += 1
            for check, right in zip(METRIC_CHECKS, _checks(metric, best), strict=True):
                score.rate(f"metric {check} right", right, 1)
        else:
            detail = f"{metric.name} {metric.value:g} {metric.unit}"
            score.fault("missed metric", matching.show(metric.about), detail)
    score.count("metric", Tally(matched, len(reading.metrics) - left_open, len(counting)))
    for found in unused.values():
        about = matching.show(matching.identify(found.about))
        score.fault("spurious metric", about, f"{found.value:g} {found.unit}")
    return verdicts


def _is_open(metric: GoldMetric, gold: GoldPage) -> bool:
    return metric.optional or metric.about in gold.optional


def _best(
    metric: GoldMetric, candidates: list[FoundMetric], matching: Matching
) -> FoundMetric | None:
    same = [
        found
        for found in candidates
        if matching.identify(found.about) == metric.about
        and abs(found.value - metric.value) <= VALUE_TOLERANCE * max(1.0, abs(metric.value))
        and found.unit == key_of(metric.unit)
    ]
    return min(same, key=lambda found: (-sum(_checks(metric, found)), found.node), default=None)


def _checks(metric: GoldMetric, found: FoundMetric) -> tuple[bool, bool, bool, bool]:
    """Whether status, bound, growth and period agree, in the order of `METRIC_CHECKS`."""
    return (
        found.status == metric.status.lower(),
        found.qualifier == metric.qualifier.replace("_", ""),
        _same_growth(metric.change, found.growth_percent),
        found.period == (metric.period or ""),
    )


def _same_growth(change: float | None, growth_percent: float | None) -> bool:
    if change is None or growth_percent is None:
        return change is growth_percent
    return abs(growth_percent / 100 - change) < GROWTH_TOLERANCE

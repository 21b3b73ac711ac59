"""The overlap filter: of candidates that overlap, the longer stands, then the heavier."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Kind
from kg.recognise.reading import Candidate

_ORDER = {kind: i for i, kind in enumerate(Kind)}


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand, in order of position; the input's order does not matter.

    Longer wins over shorter, heavier over lighter, then kind and rule by name. A nested
    candidate stands inside a longer one of the rule that proposed it (a committee inside its
    department's name), never across its border.
    """
    ranked = sorted(
        set(candidates),
        key=lambda c: (-(c.end - c.start), -c.weight, _ORDER[c.kind], c.rule, c.start, c.nested),
    )
    kept: list[Candidate] = []
    for candidate in ranked:
        clash = False
        for other in kept:
            if candidate.end <= other.start or other.end <= candidate.start:
                continue
            inside = other.start <= candidate.start and candidate.end <= other.end
            same = (other.start, other.end) == (candidate.start, candidate.end)
            if (
                same
                and candidate.nested
                and (candidate.rule == "area-level" or other.rule == "agency-shared-unit")
            ):
                continue  # 工委, 雄县 in “雄县、容城县教育局”: its name stands for its area too
            if same or not inside or not candidate.nested:
                clash = True
                break
        if not clash:
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.start, -c.end))

"""What a clause does with a document or scheme: issue it, found it, carry it out."""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.recognise.reading import Reading

ISSUE_GAP = 10
"""Characters between a verb and its object, names before it in a list not counted."""
EARLIER = re.compile(
    r"[“‘《][^”’》]*[”’》][^、和与及“‘]{0,8}[、和与及]?|[^，。、]*(?:办法|方案|意见|计划|规划|机制|制度|条例|行动|名单|名录|条|措施|协议|细则|"
    r"改革|工程|模式|奖|奖状|称号|县|市|榜|长制)(?:、|以及|和|与|及)"
)
"""Names before one in a list."""


class PolicyCues:
    """The verbs that issue, found or carry out policies."""

    def __init__(self, lexicon: Lexicon) -> None:
        issue = lexicon.cues["issue"]
        sign = lexicon.cues["sign"]
        self.issue = _longest_first(issue)
        self.founding = _longest_first(issue | sign)
        self.any = _longest_first(issue | lexicon.cues["weakissue"] | sign)

    def before(self, reading: Reading, start: int, cues: tuple[str, ...]) -> bool:
        """Whether a cue verb stands before `start`, with quoted items and 、 in between."""
        text = reading.text
        clause = start
        while clause > 0 and text[clause - 1] not in "，。；！？":
            clause -= 1
        gap = text[clause:start]
        for earlier in dict.fromkeys((gap, EARLIER.sub("", gap))):
            for cue in cues:
                at = earlier.rfind(cue)
                if at >= 0 and len(earlier) - at - len(cue) <= ISSUE_GAP:
                    return True
        listed = EARLIER.search(gap) is not None and gap.endswith(("、", "和", "与", "及", "以及"))
        return listed and any(cue in gap for cue in cues)


def _longest_first(cues: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(cues, key=lambda w: (-len(w), w)))

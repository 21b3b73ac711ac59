"""Batches of projects that are counted, and whose a sum behind them is.

“开工项目2个，签约项目6个，总投资14亿元”: of all of them; “其中133个续建项目完成投资454亿元”: of these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.recognise.quantity import Quantity
from kg.relate.figure_clause import Clause
from kg.relate.figure_scene import FigureScene

OF_SEGMENT = re.compile(
    r"(?:其中)?[，：:]?\d+[个项](?P<batch>[\u4e00-\u9fff]{2,6}?项目)(?=完成|累计|已|正|有|开工|共)"
)
"""What the spending of a segment is of: 其中133个续建项目完成投资454亿元."""
PART = re.compile("其中|[；;。等含]|包括")
"""Between two counts of which the second is a part, or of something else."""


def spender(scene: FigureScene, clause: Clause, end: int) -> str:
    """The projects that the segment of a sentence up to `end` begins with, or ""."""
    text = scene.text(clause.sentence)
    since = max(text.rfind("；", 0, end), text.rfind(";", 0, end)) + 1
    found = OF_SEGMENT.match(text[since:end])
    return found["batch"] if found else ""


@dataclass(slots=True)
class Batches:
    """The batches of projects that a sentence has counted since its last sum."""

    counted: list[str] = field(default_factory=list)
    end: int = -1
    """Where the last count ends."""

    def of_all(self, text: str, clause: Clause, quantity: Quantity, words: str, noun: str) -> str:
        """What a number measures; a sum behind several batches is not said to be of the last one.

        `words` is what it would measure by itself, `noun` what was counted before it.
        """
        if quantity.family == "count" and noun.endswith("项目"):
            since = self.end if self.counted else clause.start
            if PART.search(text, since, quantity.start):
                self.counted = []
            self.counted.append(noun)
            self.end = quantity.end
        elif quantity.is_money:
            if len(self.counted) > 1 and words.startswith(noun or " "):
                words = "项目" + words.removeprefix(noun)
            self.counted = []
        return words

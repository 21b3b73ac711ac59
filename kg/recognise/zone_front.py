"""What stands in front of a zone and is none of its name: a district, a town, a committee, an act.

Takes 八里台工业区 out of “津南区八里台工业区”, 东湖高新区 out of “陈平任东湖高新区管委会主任”. Must not take
the city off “合肥市高新区”, nor the county off “疏勒县高新技术产业孵化园”, which has no other name.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.recognise.modifiers import Modifiers
from kg.recognise.reading import Reading
from kg.recognise.zone_doubt import behind_town

BODY = re.compile(
    r"(?:省|市|区|县|州)(?:委|政府|人民政府)|共产党|协商会议|共青团|政协|民[革盟建进]|农工党|致公党"
    r"|九三学社|(?<=[\u4e00-\u9fff]{2})(?:出?任|当选)(?!务|丘)"
)


class ZoneFront:
    """Finds where the name of a zone begins behind what is none of it."""

    def __init__(self, lexicon: Lexicon, words: Modifiers) -> None:
        self._lexicon = lexicon
        self._words = words

    def behind_district(self, reading: Reading, edge: int, start: int) -> int:
        """Drops a county or town in front of a zone with a name of its own
        (津南区八里台工业区 → 八里台工业区); a city stays (合肥市高新区)."""
        for token in reading.tokens:
            if token.start != edge or token.end > start - 2:
                continue
            if self._words.generic(reading, token.end, start):
                break  # 疏勒县|高新技术产业孵化园 has no other name
            known = self._lexicon.divisions.get(token.text, ())
            if any(d.name == token.text and d.level == "county" for d in known) and (
                token.text.endswith(("区", "县"))
            ):
                return token.end
        rest = behind_town(reading.text, edge, start, self._lexicon.towns)
        if rest > edge and self._words.proper(reading, rest, start, strict=True):
            return rest
        return edge


def behind_act(text: str, edge: int, start: int) -> int:
    """Drops a committee or an appointment in front of a zone: 漳州市委|台商投资区(工作委员会),
    陈平任|东湖高新区(管委会主任)."""
    body = BODY.search(text, edge, start)
    return body.end() if body is not None else edge

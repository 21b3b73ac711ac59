"""What a correction says was printed wrongly: “区住建局局长李卫华”应为“区住建局局长李维华”.

Must not take “年龄应为18岁以上” or “应为群众办实事” for corrections: what was wrong stands in quotation
marks, or the sentence or headline says that it corrects something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

QUOTED = r"“(?P<wrong>[^“”]{2,60})”"
RIGHT = r"“[^“”]{2,60}”"
SHOULD = r"应(?:当|该)?(?:更正|改正|修改|改|订正|作|是|为)(?:为|成|是)?"
CORRECTED = r"(?:更正|改正|订正|勘正)(?:为|成)"
MISPRINTED = r"(?:误|错)(?:写|植|印|排|录|登|报|刊|标|作)?(?:为|成|作)"
BEFORE = re.compile(
    rf"{QUOTED}(?:一句|一词|一语|的表述|的说法)?[，,]?(?:有误[，,]?)?"
    rf"(?:{SHOULD}|{CORRECTED}|[系为是](?={RIGHT}(?:之误|的?笔误|的误)))"
)
"""“甲”应为“乙”, “甲”系“乙”之误."""
BEHIND = re.compile(rf"(?:{MISPRINTED}了?|误[^。]{{0,40}}”[写印排录登刊](?:成|为|作)了?){QUOTED}")
"""“乙”误写为“甲”, 误将“乙”写成“甲”."""
PLAIN = re.compile(rf"(?:^|[，；。：])(?P<wrong>[^，；。：“”]{{2,40}})(?:{SHOULD}|{CORRECTED})")
"""The same without quotation marks, in a sentence or under a headline that corrects."""
PLAIN_BEHIND = re.compile(rf"{MISPRINTED}(?P<wrong>[^，；。：“”]{{2,40}})")
CORRECTS = re.compile(r"更正|勘误|订正|特此致歉|有误")


def errata(texts: Sequence[str]) -> list[tuple[int, int, int]]:
    """Sentence, start and end of what the sentences of an article say was printed wrongly.

    >>> errata(["“局长李卫华”应为“局长李维华”。"]), errata(["申报人年龄应为18岁以上。"])
    ([(0, 1, 6)], [])
    """
    corrects = any(CORRECTS.search(text) for text in texts)
    patterns = (BEFORE, BEHIND, PLAIN, PLAIN_BEHIND) if corrects else (BEFORE, BEHIND)
    return sorted(
        {
            (number, match.start("wrong"), match.end("wrong"))
            for number, text in enumerate(texts)
            for pattern in patterns
            for match in pattern.finditer(text)
        }
    )

"""Who attended, where the verb stands in a later clause of the same sentence than the people.

Rule `attended-carried`. Takes “甲深入企业调研，并主持召开全区经济运行调度会”. Must not take “甲说，乙出席签约仪式”
for 甲, “甲表示，出席签约仪式的企业很多”, “甲要求部门，主持工作…”, “甲委托乙前往，出席论坛”, “甲诚邀客商相聚，参加…”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Predicate
from kg.relate.clauses import ArticleContext
from kg.relate.modality import modality_before
from kg.relate.scene import EventScene
from kg.signatures import PEOPLE

GOES_ON = re.compile(
    r"(?:并|还|随后|又|同时|当天|先后|期间)*(?P<cue>主持召开|主持|出席|参加|列席|见证)(?:了)?(?!全面工作|工作)"
)
"""How a clause without a subject of its own tells of attending."""
OTHERS = re.compile(
    r"邀|委托|委派|指派|选派|派出|派员|派[\u4e00-\u9fff]|希望|欢迎|感谢|呼吁|号召|鼓励|动员|组织|要求|勉励|支持|带动|祝|[对向让请使令]"
)
"""Words by which somebody has others do what the next clause tells."""


def carried_claims(context: ArticleContext, scene: EventScene, number: int) -> Iterator[Claim]:
    """The attended claims of clauses that go on about the people before them."""
    text = context.text(number)
    for clause in context.clauses[number]:
        match = GOES_ON.match(text, clause.start)
        if match is None or clause.carried != 0 or not clause.subjects:
            continue
        event = scene.named_in(number, match.end(), clause.end)
        if event is None or text.startswith("的", context.mentions[event].end):
            continue  # 出席签约仪式|的企业很多
        people = [context.mentions[i] for i in clause.subjects]
        if any(one.kind not in PEOPLE or one.end > clause.start for one in people):
            continue
        last = max(one.end for one in people)
        if OTHERS.search(text, last, clause.start) or any(
            context.mentions[i].kind in PEOPLE and last <= context.mentions[i].start < clause.start
            for i in context.by_sentence[number]
        ):
            continue  # 甲委托乙前往，|出席论坛
        for index, person in zip(clause.subjects, people, strict=True):
            yield Claim(
                number, Predicate.ATTENDED, index, event, "attended-carried", 0.85,
                (person.start, context.mentions[event].end), match["cue"],
                modality=modality_before(text, match.start("cue")),
            )  # fmt: skip

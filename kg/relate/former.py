"""Posts that end or are only proposed: claims that are negated or planned, never a held post.

Rules `post-ended` (“免去李明的县水务局局长职务”, “李明不再担任…”, “接受王晓辞去…职务的请求”) and
`post-proposed` (“拟任…”, “提名为…候选人”). Must not take “免去企业的税费”, “不再担任何风险”, “李明任…”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Modality, Predicate
from kg.relate.appointments import NOTICED, AppointmentRules, joined_people
from kg.relate.clauses import ArticleContext
from kg.signatures import PEOPLE

CALLED = r"(?:同志|先生|女士)?(?:（[^（）]{1,8}）)?"
LAID_DOWN = r"(?:辞去|卸任|不再(?:担任|兼任)|被免去|被撤销|被罢免|被免除)"
ENDS = re.compile(
    rf"{CALLED}(?:，|因[^，。；]{{1,16}}，?)?(?:已|现已|近日|日前|正式|将|提出|申请|请求)?{LAID_DOWN}"
    r"(?:了|其|所任|担任的|所担任的)?(?:中共)?"
)
"""“李明辞去…”, “李明同志不再担任…”: what stands behind the name, up to the post."""
TAKEN = re.compile(rf"{CALLED}(?:的|原任的?|所任的?|担任的)?(?:中共)?")
TAKES = re.compile(r"(?:免去|免除|撤销|罢免|解除)(?:了|：)?(?:[^，。；]{0,40}[、和与及])?$")
"""What stands before the name where a post is taken away: 免去|李明的…."""
PROPOSED = re.compile(
    rf"{CALLED}(?:，|已)?(?:拟任|拟提任|拟提拔任|拟转任|拟(?:提名|推荐|考察)?为|被?(?:提名|推荐)为)(?:中共)?"
)
NOMINATES = re.compile(r"(?:提名|推荐)(?:了|：)?(?:[^，。；]{0,24}[、和与及])?$")
NOMINATED = re.compile(rf"{CALLED}(?:同志)?为(?:中共)?")
"""提名|李明|为…候选人."""
PROPOSED_LATER = re.compile(r"，拟(?:任|提任|提拔任|转任|(?:提名|推荐)为)(?:中共)?")
"""“杨明，男，现任…，拟任…”: a candidate's line."""
NO_LINE = re.compile(r"[；。].")


class FormerPosts:
    """Reads posts that end, and those that somebody is put forward for."""

    def __init__(self, posts: AppointmentRules) -> None:
        self._posts = posts

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The negated and planned holdsPost claims of an article, in order of the names."""
        for number in range(len(context.readings)):
            people = [i for i in context.outer[number] if context.mentions[i].kind in PEOPLE]
            for place, index in enumerate(people):
                found = self._told(context, number, index, alone=len(people) == 1)
                if found is None:
                    continue
                start, modality = found
                rule = "post-ended" if modality is Modality.NEGATED else "post-proposed"
                holders = joined_people(context, number, people[: place + 1])
                for post in self._posts.posts(context, number, start):
                    for holder in holders:
                        yield Claim(
                            number, Predicate.HOLDS_POST, holder, post.body, rule, 0.9,
                            (context.mentions[holder].start, post.start + len(post.title)),
                            post.title, modality=modality,
                        )  # fmt: skip

    def _told(
        self, context: ArticleContext, number: int, index: int, *, alone: bool
    ) -> tuple[int, Modality] | None:
        """Where the posts begin that a name loses or is proposed for, and which of the two."""
        text, name = context.text(number), context.mentions[index]
        ends = ENDS.match(text, name.end)
        if ends is not None:
            return ends.end(), Modality.NEGATED
        taken = TAKEN.match(text, name.end)
        line = name.rule == NOTICED and text.rstrip("；。，").endswith("职务")
        if taken is not None and (line or TAKES.search(text[: name.start])):
            return taken.end(), Modality.NEGATED
        proposed = PROPOSED.match(text, name.end)
        if proposed is None and NOMINATES.search(text[: name.start]):
            proposed = NOMINATED.match(text, name.end)
        if proposed is None and alone and name.rule == NOTICED:
            proposed = PROPOSED_LATER.search(text, name.end)
            if proposed is not None and NO_LINE.search(text, name.end, proposed.start()):
                return None
        return (proposed.end(), Modality.PLANNED) if proposed is not None else None

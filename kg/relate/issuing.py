"""Who issued which document, scheme or campaign.

Takes “山东省政府印发《“十大创新”行动计划》”, “《工作方案》印发”, “国务院《…的批复》”,
“片区首创‘自贸贷’、汇率避险业务模式”. Must not take “将研究出台…意见” (planned),
“贯彻落实《…纲要》” (not the issuer).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import Claim, Kind, Modality, Predicate
from kg.relate.active import ActiveFinder
from kg.relate.clauses import ArticleContext
from kg.relate.doers import DoerFinder
from kg.relate.listing import first_of_list
from kg.signatures import ACTORS, AREAS

PLANNED = re.compile(
    r"(?:将|拟|计划|准备|争取|抓紧|尽快)[^，。]{0,4}(?:研究|制定|出台|印发|编制|启动)"
)
GAP = re.compile(
    r"^(?:了|的|系列|一系列|[\d一二三四五六七八九十百]+(?:余|多)?(?:项|条|个|部|份|批|套|款))*"
    r"[\u4e00-\u9fff“”‘’、（）\d\w]{0,14}$"
)
BY = re.compile(r"(?:（[^）]{1,20}）)?，?(?:是|系|已|日前|近日|正式)*由")
LEGISLATOR = re.compile(r"人大|人民代表大会|常委会|国务院|政府")
"""Who makes a document by passing it (通过); others pass things along."""
MAKING = ("通过", "审议通过", "编制", "颁行", "修订", "表决通过", "发出", "签发")
"""Verbs that make an issuer behind 由 and in an attribute only."""
CARRIED = 3
"""Sentences over which a subject may be carried."""
PASSIVE = re.compile(
    r"^(?:（[^）]{1,20}）)?(?:正式|日前|近日|已)?(?:印发|出台|公布|发布|颁布|实施|下发)"
)


class IssuingRules:
    """Rule ids `issued-active`, `issued-passive`, `issued-apposition`, `issued-by`,
    `issued-relative`."""

    def __init__(self, lexicon: Lexicon) -> None:
        cues = lexicon.cues["issue"] | {"通过"}
        self._cues = tuple(sorted(cues, key=lambda w: (-len(w), w)))
        self._finder = DoerFinder((*cues, *MAKING), ACTORS, AREAS)
        self._active = ActiveFinder(cues, ACTORS, CARRIED)

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The issued claims of an article, one for each subject and policy."""
        for number in range(len(context.readings)):
            for index in context.outer[number]:
                if context.mentions[index].kind is Kind.POLICY:
                    yield from self._policy(context, number, index)

    def _policy(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        text = context.text(number)
        policy = context.mentions[index]
        owner = context.ending_at(number, policy.start, ACTORS)
        if owner is not None and policy.text.startswith("《"):
            for subject in context.chain_to(number, owner, ACTORS):
                yield self._claim(context, number, subject, index, "issued-apposition", 0.9)
            return
        doings = self._finder.attributive(context, number, first_of_list(context, number, index))
        for doing in doings:
            for subject in doing.doers:
                yield self._claim(
                    context, number, subject, index, "issued-relative", 0.9, doing.start,
                    doing.modality,
                )  # fmt: skip
        by = BY.match(text, policy.end)
        if by is not None and not doings:
            for doing in self._finder.behind(context, number, by.end()):
                doings = (*doings, doing)
                for subject in doing.doers:
                    yield self._claim(
                        context, number, subject, index, "issued-by", 0.9, doing.start,
                        doing.modality,
                    )  # fmt: skip
        if doings:
            return
        cue = self._cue(context, number, index)
        clause = context.clause_at(number, policy.start)
        if cue is not None:
            start, end = cue
            clause = context.clause_at(number, start)
            if text.startswith("的", end):
                return
            agents = self._active.agents(context, clause, start)
            researched = PLANNED.search(text[max(0, start - 8) : end])
            modality = Modality.PLANNED if researched else agents.modality
            for subject in agents.doers:
                if text.endswith("通过", start, end) and not LEGISLATOR.search(
                    context.mentions[subject].text
                ):
                    continue
                yield self._claim(
                    context, number, subject, index, "issued-active", agents.certainty, start,
                    modality,
                )  # fmt: skip
            return
        if PASSIVE.match(text, policy.end) or PASSIVE.match(text[policy.end : policy.end + 8]):
            for subject in clause.subjects if clause.carried == 0 else ():
                if context.mentions[subject].end <= policy.start:
                    yield self._claim(context, number, subject, index, "issued-passive", 0.75)

    def _cue(self, context: ArticleContext, number: int, index: int) -> tuple[int, int] | None:
        """The issuing verb before a policy: in its clause, or before a 、-list that it ends."""
        text = context.text(number)
        policy = context.mentions[index]
        left = max(text.rfind(mark, 0, policy.start) for mark in "，；：。！？")
        window = context.masked(number, left + 1)[left + 1 : policy.start]
        best: tuple[int, int] | None = None
        for cue in self._cues:
            at = window.rfind(cue)
            if at < 0:
                continue
            start, end = left + 1 + at, left + 1 + at + len(cue)
            if best is None or end > best[1] or (end == best[1] and start < best[0]):
                best = (start, end)
        if best is None:
            return None
        gap = text[best[1] : policy.start]
        for other in context.outer[number]:
            mention = context.mentions[other]
            if best[1] <= mention.start and mention.end <= policy.start:
                if mention.kind is not Kind.POLICY and "、" not in gap:
                    return None
                gap = gap.replace(mention.text, "", 1)
        gap = re.sub(r"[“‘《][^”’》]*[”’》]", "", gap)
        return best if GAP.match(gap) and len(gap) <= 16 else None

    def _claim(
        self,
        context: ArticleContext,
        number: int,
        subject: int,
        index: int,
        rule: str,
        confidence: float,
        start: int | None = None,
        modality: Modality = Modality.ASSERTED,
    ) -> Claim:
        policy = context.mentions[index]
        actor = context.mentions[subject]
        begin = (
            actor.start if actor.sentence == number else (policy.start if start is None else start)
        )
        return Claim(
            number, Predicate.ISSUED, subject, index, rule, confidence,
            (min(begin, policy.start), policy.end), modality=modality,
        )  # fmt: skip

"""Where projects lie that are counted as an area's: “B县9个重点项目提速，包括A、C”.

Takes “A、C等B县9个重点项目”, “全县9个项目提速。这9个项目包括A、C”. Must not take “B县谋划9个项目，包括A” as
done, “观摩9个项目，包括A，B县负责人陪同”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Claim, Kind, Modality, Predicate, Role
from kg.relate.clauses import ArticleContext
from kg.relate.listing import listed_before, listed_behind
from kg.signatures import AREAS

COUNT = re.compile(
    r"(?P<lead>(?:内|的|今年|去年|共有?|现有|首批|新|年内|计划|集中|第[一二三四]季度)*)(?P<n>\d+|[一二两三四五六七八九十]+)(?:个|宗|项)"
    r"(?P<what>[^，。；、\d]{0,16}?(?:项目|工程))"
)
WHOLE = re.compile(r"全(?P<level>[市县区州旗镇])$")
NAMES = re.compile(r"[^。；]{0,24}?(?:包括|分别是|分别为|涵盖|涉及|其中[，]?有?|：|——)(?:了)?[“]?$")
"""What leads from a count of projects to their names."""
ON = re.compile(r"^(?:这|此次|本次|其中|当天|分别|包括|上述)")
NOT_YET = re.compile(r"谋划|储备|策划|洽谈|拟|申报|争取|意向|推介")


class LocationBatch:
    """Rule id `located-batch`."""

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The locatedIn claims of projects that are counted as an area's."""
        for number in range(len(context.readings)):
            if context.sentence(number).role is Role.BODY:
                yield from self._of_sentence(context, number)

    def _of_sentence(self, context: ArticleContext, number: int) -> Iterator[Claim]:
        """“B县9个重点项目提速，包括A、C”; “A、C等B县9个重点项目”."""
        text = context.text(number)
        projects = [i for i in context.outer[number] if context.mentions[i].kind is Kind.PROJECT]
        if not projects:
            return
        for count in COUNT.finditer(text):
            area = self._counted_in(context, number, count.start())
            listed: tuple[int, ...] = ()
            behind = [i for i in projects if context.mentions[i].start >= count.end()]
            before = [i for i in projects if context.mentions[i].end <= count.start()]
            if behind and NAMES.fullmatch(text[count.end() : context.mentions[behind[0]].start]):
                listed = listed_behind(context, number, behind[0], frozenset((Kind.PROJECT,)))
                if area is None and number and ON.match(text):
                    area = self._of_former(context, number - 1)
            elif before and area is not None:
                start = context.mentions[area].start
                if re.fullmatch(r"[”]?(?:等|…+)", text[context.mentions[before[-1]].end : start]):
                    listed = listed_before(context, number, before[-1], frozenset((Kind.PROJECT,)))
            if area is None or not listed:
                continue
            told = text[max(0, count.start() - 8) : count.end() + 12]
            modality = Modality.PLANNED if NOT_YET.search(told) else Modality.ASSERTED
            for one in listed:
                mention = context.mentions[one]
                quote = (min(count.start(), mention.start), max(count.end(), mention.end))
                yield Claim(
                    number, Predicate.LOCATED_IN, one, area, "located-batch", 0.85, quote, count["what"],
                    modality=modality,
                )  # fmt: skip
            return

    def _of_former(self, context: ArticleContext, number: int) -> int | None:
        """The area whose projects the sentence before counts."""
        for count in COUNT.finditer(context.text(number)):
            area = self._counted_in(context, number, count.start())
            if area is not None:
                return area
        return None

    def _counted_in(self, context: ArticleContext, number: int, position: int) -> int | None:
        """The area right before a count of projects; 全县 is the only county of the article."""
        area = context.ending_at(number, position, AREAS)
        if area is not None and not context.mentions[area].contextual:
            return area
        whole = WHOLE.search(context.text(number), 0, position)
        if whole is None:
            return None
        level = whole["level"]
        named = {
            m.name: i
            for i, m in reversed(list(enumerate(context.mentions)))
            if m.kind is Kind.PLACE and not m.contextual and m.name.endswith(level)
        }
        return next(iter(named.values())) if len(named) == 1 else None

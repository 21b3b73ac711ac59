"""Where a post is held: the body of a title, as a phrase of posts names it.

“县教育局局长” at 县教育局, “湖州市长” at 湖州, “市长” at what 市 stands for, “公司总经理” at the firm
named before, “该院院长” at the court named before.

Takes 常山县 of “常山县副县长”. Must not take 北京 of “北京董事长”, a country of “驻德国大使”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.person import HEAD_OF_OFFICE
from kg.relate.clauses import ArticleContext
from kg.signatures import ACTORS, BODIES, PEOPLE

LEVEL = re.compile(r"(?P<level>[省市区县州旗盟镇乡])(?:长|[上级]?领导)$")
ABROAD = frozenset(("大使", "总领事"))
"""Posts that are named by the country where they are held, not by the body that gave them."""
PLACE_TITLES = re.compile(r"(?:[省市区县州旗盟镇乡]长|领导|专员|支书|支部书记|村主任|工作人员)$")
"""Titles that a place may stand directly before: 常山县|副县长, 石桥村|党支部书记."""
OF_GOVERNMENT = re.compile(r"[局厅署]长$|[省市区县州旗盟镇乡]长$")
"""Titles that no firm gives."""
GRASS_ROOTS = re.compile(r"[村镇乡]$|社区$|街道$|嘎查$|苏木$")
"""Places whose party secretary is named by the place alone: 石桥村书记."""
BRACKETED = re.compile(r"（[^（）、，。；]{2,16}）(?:党委|党组)?$")
"""A second name of a body in brackets behind it."""
WITHIN_BODY = re.compile(r"(?:党组|党委|党总支|党支部|机关党委|董事会|监事会|常委会|纪检组)$")
UNIT = re.compile(r"(?P<unit>[^\W兼\d_]{1,8}?(?:局|科|处|部|室|厅|队|组|中心|站|所|委|支部|小组))$")
"""A department named without its body: “市政府副秘书长、|办公厅|主任”."""
OWN_AREA = re.compile(r"^[省市区县州旗盟镇乡]")
SHORT_UNIT = re.compile(r"[、兼](?P<unit>[^\W兼\d_]{2,4})$")
"""“副县长、|公安|局长”: the office's last character is in the title."""
UNKNOWN_BODY = re.compile(r"[^\W兼_]{2,24}$")
SENTENCE_WORDS = re.compile(r"[的了在由对向将被把为是]|以及|出席|参加|陪同|主持|来到|会见")
THE_FIRM = re.compile(
    r"(?:(?<=[，。、；：“”（与和同跟向])|^)(?:该|本|我|我们)?(?:公司|企业|集团公司|集团)$"
)
"""“公司总经理秦光明”: the firm that the article has named before."""
THE_SAME = re.compile(
    r"(?:该|本)(?P<head>院|局|校|厅|委|所|中心|大学|学院|法院|检察院|医院|行|厂|会)$"
)
"""“在该院院长的领誓下”: the body of that head which was named before."""
FIRM_REACH = 3
"""Sentences before this one in which that firm is looked for."""
GOVERNMENT = re.compile(r"(?:人民)?政府$")
"""“政府县长”: the head of the area's government."""
JOINT = re.compile(r"(?:以及|[、，和与及])$")
"""What joins a person to the next one's posts."""
OF_LEVELS = re.compile(r"[省市区县州旗镇乡]{2}领导$")
UNKNOWN_TAGS = frozenset(("x", "ns", "nz", "nr", "nrt", "nrfg"))
LEVEL_NAMES = ("自治州", "自治县", "自治旗", "自治区")


class PostBodies:
    """Finds the bodies of titles."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._index = WordIndex(lexicon.titles)
        self._titles = lexicon.titles

    def of_title(
        self, context: ArticleContext, number: int, start: int, at: int, title: str
    ) -> tuple[int | None, str, int]:
        """The body of a title at `at` whose words begin at `start` (挂职|副县长); the title with a
        department in front where only that is named, "" where the body is unknown; and where the
        words for both begin."""
        text = context.text(number)
        if OF_LEVELS.match(title):
            return None, "", start  # 市县领导: whose of the two?
        level = LEVEL.search(title)
        body = context.ending_at(number, start, ACTORS)
        if body is None and (behind := BRACKETED.search(text, 0, start)) is not None:
            body = context.ending_at(number, behind.start(), BODIES)  # 某大学（某科学院）|党委书记
        if body is None and level is not None and not title.startswith("副"):
            # 湖州市长: the level word belongs to the area's name and to the title
            body = context.ending_at(number, start + 1, frozenset((Kind.PLACE,)))
            if body is not None and context.mentions[body].rule == "area-level":
                body = None
        if body is None and HEAD_OF_OFFICE.fullmatch(title):
            body = context.ending_at(number, start + 1, frozenset((Kind.AGENCY,)))  # 县教育局|长
        if body is not None:
            begin = min(context.mentions[body].start, start)
            if not _fits(context, body, title):
                return None, "", begin
            return body, title, _behind_government(text, begin)
        if (level is not None or title.endswith("主席")) and not _unknown_area(
            context, number, start
        ):
            body = _area_of_level(context, number, at, title)
            if body is not None:
                begin = min(start, context.mentions[body].start)
                return body, title, _behind_government(text, begin)
        inner = WITHIN_BODY.search(text, 0, start)
        if inner is not None:
            body = context.ending_at(number, inner.start(), ACTORS)
            if body is not None:
                return body, inner.group() + title, context.mentions[body].start
        return self._unnamed(context, number, start, title)

    def _unnamed(
        self, context: ArticleContext, number: int, start: int, title: str
    ) -> tuple[int | None, str, int]:
        """The same for a title that no named body stands before."""
        text = context.text(number)
        if self._titles.get(title) == "firm" and (start == 0 or text[start - 1] == "，"):
            firm = self._firm_meant(context, number, start, reach=1 if start == 0 else 0)
            if firm is not None and not _other_body(context, number, firm, start):
                return firm, title, start  # …公司成立于2010年。|总经理杨宏森表示
        if start == 0 or text[start - 1] in "、，；：。兼（“”" or _beside(context, number, start):
            return None, title, start
        same = THE_SAME.search(text, 0, start)
        if same is not None:
            meant = body_meant(context, number, same.start(), same["head"])
            return (meant, title, same.start()) if meant is not None else (None, "", same.start())
        again = THE_FIRM.search(text, 0, start)
        if again is not None:
            firm = self._firm_meant(context, number, again.start())
            return (firm, title, again.start()) if firm is not None else (None, "", again.start())
        unit = UNIT.search(text, 0, start)
        if unit is not None and text[unit.start() - 1 : unit.start()] in ("、", "兼", "，"):
            if not OWN_AREA.match(unit.group()) and not SENTENCE_WORDS.search(unit.group()):
                return None, unit.group() + title, unit.start()
        short = SHORT_UNIT.search(text, 0, start)
        if (
            short is not None
            and HEAD_OF_OFFICE.fullmatch(title)
            and not OWN_AREA.match(short["unit"])
        ):
            return None, short["unit"] + title, short.start("unit")
        unknown = UNKNOWN_BODY.search(text, 0, start)
        begin = unknown.start() if unknown is not None else start
        if unknown is None or SENTENCE_WORDS.search(unknown.group()):
            return None, "", -1
        if any(begin < context.mentions[i].end <= start for i in _people(context, number)):
            return None, "", -1
        return None, "", begin

    def _firm_meant(
        self, context: ArticleContext, number: int, position: int, *, reach: int = FIRM_REACH
    ) -> int | None:
        """The one firm that the sentences before a position name, but not as somebody's post;
        None where they name two."""
        paragraph = context.sentence(number).paragraph
        for back in range(reach + 1):
            if number - back < 0 or context.sentence(number - back).paragraph < paragraph - 1:
                return None
            text = context.text(number - back)
            firms = [
                i
                for i in context.outer[number - back]
                if context.mentions[i].kind is Kind.COMPANY
                and (back or context.mentions[i].end <= position)
            ]
            if not firms:
                continue
            ends = [context.mentions[i].end for i in firms]
            if any(end < len(text) and self._index.at(text, end) is not None for end in ends):
                return None
            return firms[-1] if len({context.mentions[i].name for i in firms}) == 1 else None
        return None


def _other_body(context: ArticleContext, number: int, firm: int, start: int) -> bool:
    """Whether an institution is named between a firm and a title, whose the title may be too."""
    named = context.mentions[firm]
    return any(
        context.mentions[i].kind is Kind.INSTITUTION
        and (context.mentions[i].sentence, context.mentions[i].start) > (named.sentence, named.end)
        for back in range(named.sentence, number + 1)
        for i in context.outer[back]
        if back < number or context.mentions[i].end <= start
    )


def body_meant(context: ArticleContext, number: int, position: int, head: str) -> int | None:
    """The last body before a position whose name ends in `head`, in this sentence or the last."""
    heads = ("大学", "学院", "学校", "中学", "小学") if head == "校" else (head,)
    for back in (0, 1):
        if number < back:
            break
        found = [
            i
            for i in context.outer[number - back]
            if context.mentions[i].kind in BODIES
            and context.mentions[i].text.endswith(heads)
            and (back or context.mentions[i].end <= position)
        ]
        if found:
            return found[-1]
    return None


def _unknown_area(context: ArticleContext, number: int, start: int) -> bool:
    """Whether an unknown word stands before a level title: 蒙特利马|市长."""
    reading = context.readings[number]
    if not start:
        return False
    token = reading.tokens[reading.token_at(start - 1)]
    return (
        token.tag in UNKNOWN_TAGS
        and token.text not in LEVEL_NAMES
        and "\u4e00" <= token.text[0] <= "\u9fff"
    )


def _people(context: ArticleContext, number: int) -> list[int]:
    return [i for i in context.outer[number] if context.mentions[i].kind in PEOPLE]


def _beside(context: ArticleContext, number: int, start: int) -> bool:
    """Whether a conjunction joins what begins here to a person: 马文云及|秘书长."""
    joint = JOINT.search(context.text(number), 0, start)
    return joint is not None and context.ending_at(number, joint.start(), PEOPLE) is not None


def _fits(context: ArticleContext, body: int, title: str) -> bool:
    """Whether a post of that title can be held at such a body."""
    mention = context.mentions[body]
    if title in ABROAD:
        return False  # 驻德国大使 holds no post at Germany
    if mention.kind is Kind.COMPANY and OF_GOVERNMENT.search(title):
        return False  # 合作与招商局|局长: the office is not that firm
    if mention.kind is Kind.PLACE and not PLACE_TITLES.search(title):
        if title.endswith("主席"):
            return mention.text.endswith("自治区")
        return title.endswith("书记") and GRASS_ROOTS.search(mention.text) is not None
    return True


def _behind_government(text: str, begin: int) -> int:
    """Where 政府 begins that stands before the level word of a title (政府|县长), else `begin`."""
    government = GOVERNMENT.search(text, 0, begin)
    return government.start() if government is not None else begin


def _area_of_level(context: ArticleContext, number: int, start: int, title: str) -> int | None:
    """“副市长李文喜”, “县长周春涌”, “自治区主席”: the mention that the recogniser made of the
    level word inside the title or directly before it."""
    for i in context.by_sentence[number]:
        mention = context.mentions[i]
        inside = start <= mention.start < start + len(title)
        if mention.rule == "area-level" and (inside or mention.end == start):
            return i
    return None

"""A phrase of posts before a name, read backwards: TITLE, its body, the next TITLE to the left.

“西海岸新区工委副书记、青岛自贸片区管委主任|赵士玉” are two posts at two bodies, “区政协党组书记、
主席|逯鹰” two posts at one body; “副局长、办公室主任|李明” holds the office's post at the bureau.

Takes 市发改委 and 副主任 of “市发改委副主任李明”. Must not take “原副主任李明” (a former post),
“拟任局长李明”, “主任医师李明”, “北京董事长李明” (no post of a place).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.person import HEAD_OF_OFFICE
from kg.relate.clauses import ArticleContext
from kg.signatures import ACTORS, AREAS, BODIES, PEOPLE

FORMER = (
    "原", "前", "前任", "老", "首任", "历任", "首位", "拟任", "候任", "时任", "曾任", "曾", "已故",
    "离任", "卸任", "退休", "待任", "拟",
)  # fmt: skip
LISTED_OVER = ("曾任", "时任", "历任", "拟任", "候任")
NOT_FORMER = ("目前", "面前", "当前", "日前", "跟前")
LEVEL = re.compile(r"(?P<level>[省市区县州旗盟镇乡])(?:长|上?领导)$")
AREA_IN_FRONT = re.compile(r"[、，](?P<area>[^\W兼在由与和对向及受经为将从把被让是到赴\d_]{2,5})$")
"""An unknown area before its committee: 、|郊区|区委."""
TOOK_UP = re.compile(r"(?:出任|担任|升任|转任|调任|接任|兼任|就任|当选|任命|[已为]任)")
LEVEL_BEFORE = re.compile(r"[省市区县州旗盟]")
ABROAD = frozenset(("大使", "总领事"))
"""Posts that are named by the country where they are held, not by the body that gave them."""
PLACE_TITLES = re.compile(r"(?:[省市区县州旗盟镇乡]长|领导|专员|支书|支部书记|村主任|工作人员)$")
"""Titles that a place may stand directly before: 常山县|副县长, 石桥村|党支部书记."""
OF_GOVERNMENT = re.compile(r"[局厅署]长$|[省市区县州旗盟镇乡]长$")
"""Titles that no firm gives."""
GRASS_ROOTS = re.compile(r"[村镇乡]$|社区$|街道$|嘎查$|苏木$")
"""Places whose party secretary is named by the place alone: 石桥村书记."""
WITHIN_BODY = re.compile(r"(?:党组|党委|党总支|党支部|机关党委|董事会|监事会|常委会|纪检组)$")
UNIT = re.compile(r"(?P<unit>[^\W兼\d_]{1,8}?(?:局|科|处|部|室|厅|队|组|中心|站|所|委|支部|小组))$")
"""A department named without its body: “市政府副秘书长、|办公厅|主任”."""
OWN_AREA = re.compile(r"^[省市区县州旗盟镇乡]")
SHORT_UNIT = re.compile(r"[、兼](?P<unit>[^\W兼\d_]{2,4})$")
"""“副县长、|公安|局长”: the office's last character is in the title."""
UNKNOWN_BODY = re.compile(r"[^\W兼_]{2,24}$")
SENTENCE_WORDS = re.compile(r"[的了在由对向将被把为是]|以及|出席|参加|陪同|主持|来到|会见")
ASIDE = re.compile(r"（[^（）、，。]{1,8}）$")
STANDING = re.compile(r"(?:挂职|现任|新任|新当选的)$")
"""How a post is held: no part of its title."""
OWN_OFFICE = re.compile(r"[局厅委](?:副|党组)?(?:局长|厅长|主任|书记|副书记|成员)$")
OF_AREA = re.compile(r"政府$|[省市区县州旗盟地]委$|管委会?$|工委$")
PARTY = re.compile(r"(?:党委|党组|党工委|党总支|党支部|工委|(?<=[省市区县州旗盟地])委)$")
PARTY_TITLES = re.compile(
    r"书记|常委|委员|成员|秘书长|调研员|巡视员|主任科员|专员$|(?:组织|宣传|统战|武装)部|办公[室厅]|政法|党校|政研室"
)
"""Titles that are held at a party committee."""
THE_FIRM = re.compile(r"(?:(?<=[，。、；：“”（])|^)(?:该|本|我|我们)?(?:公司|企业|集团公司|集团)$")
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
LONGEST_CHAIN = 8


@dataclass(frozen=True, slots=True)
class Post:
    """A title, the mention of the body where it is held (None: not in this phrase), and where
    the words for both begin."""

    title: str
    body: int | None
    start: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """The posts of a phrase from left to right as far as they are held now, and its start.

    `open` are titles on the left end whose body the phrase does not name.
    """

    posts: tuple[Post, ...]
    open: tuple[Post, ...]
    start: int
    titled: bool
    told_over: bool = False
    """Whether 曾任, 时任 or 拟任 opens the phrase: what follows in the list is as little held."""


class PhraseReader:
    """Reads the posts that stand before a position of a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles = lexicon.titles
        self._index = WordIndex(lexicon.titles)
        self._longest = max(len(title) for title in lexicon.titles)

    def read(self, context: ArticleContext, number: int, end: int) -> Phrase:
        """The phrase of posts that ends at `end` of sentence `number`."""
        text = context.text(number)
        found: list[Post] = []
        pending: list[Post] = []
        former = told_over = False
        titled = False
        if text.endswith("：", 0, end):
            end -= 1  # 市领导：张明、李伟
        position = first = end
        for _ in range(LONGEST_CHAIN):
            aside = ASIDE.search(text, 0, position)
            if aside is not None:
                position = aside.start()
            title = self._title_ending(context, number, position)
            if title is None:
                left = self._described(text, position) if not titled else None
                titled = titled or left is not None
                if left is None or left <= 0:
                    break
                position = left
                continue
            titled = True
            start = position - len(title)
            standing = STANDING.search(text, 0, start)
            held = standing.start() if standing is not None else start
            body, title, begin = self._body(context, number, held, start, title)
            gone = former_at(text, start) or self._begins_former(context, number, start)
            if body is not None and former_at(text, self._outer(context, number, body)):
                gone, former = True, True  # 原温州市副市长、公安局局长: all that follows is over
            told_over = told_over or text.endswith(LISTED_OVER, 0, begin if begin >= 0 else start)
            if gone:
                pass
            elif body is not None:
                if context.mentions[body].kind in (Kind.COMPANY, Kind.INSTITUTION):
                    found = [self._of_firm(context, body, post) for post in found]
                for post in pending:
                    home = self._home(context, number, body, post.title)
                    if home is not None:
                        found.append(Post(post.title, home, post.start))
                found.append(Post(title, body, begin))
                pending = []
            elif title:
                pending.append(Post(title, None, begin))
            else:
                # the body that they share is unknown, and 组织部 is one of its departments
                pending = []
                while found and self._depends(context, found[-1].body):
                    found.pop()
            first = begin if begin >= 0 else first
            position = self._further(context, number, begin)
            if position < 0:
                break
        if former:
            found, pending = [], []
        return Phrase(tuple(reversed(found)), tuple(reversed(pending)), first, titled, told_over)

    def _begins_former(self, context: ArticleContext, number: int, start: int) -> bool:
        """Whether the words between the last mark and a title begin with 原: 原中纪委驻…组长."""
        text = context.text(number)
        begin = max(text.rfind(mark, 0, start) for mark in "，。；、：") + 1
        if not text.startswith(FORMER, begin) or begin == start:
            return False
        return not any(context.mentions[i].start == begin for i in context.by_sentence[number])

    def _title_ending(self, context: ArticleContext, number: int, end: int) -> str | None:
        """The title that ends at `end`: the one that a body stands before, else the longest.

        工委副书记 behind 西海岸新区 is the title 副书记 at 西海岸新区工委.
        """
        text = context.text(number)
        longest = other = agency = None
        for length in range(min(self._longest, end), 1, -1):
            word = text[end - length : end]
            if self._titles.get(word, "none") == "none":
                continue
            longest = longest or word
            body = context.ending_at(number, end - length, frozenset((Kind.AGENCY,)))
            if body is not None:
                # the longest body: 县委统战部|部长; but 税务局|党委书记
                if agency is None or not self._party_of_body(context, number, body):
                    agency = word
            elif other is None and context.ending_at(number, end - length, ACTORS) is not None:
                other = word
        return agency or other or longest

    def _party_of_body(self, context: ArticleContext, number: int, body: int) -> bool:
        """Whether a party committee is that of a body which the text names (税务局|党委)."""
        mention = context.mentions[body]
        party = PARTY.search(mention.text)
        if party is None:
            return False
        return context.ending_at(number, mention.start + party.start(), BODIES) is not None

    def _described(self, text: str, end: int) -> int | None:
        """“…总经理助理、知名专家型人才赵明星”: an apposition stands between; its 、, or None."""
        described = any(
            self._titles.get(text[end - length : end]) == "none"
            for length in range(2, min(self._longest, end) + 1)
        )
        left = text.rfind("、", max(0, end - 24), end)
        return left if described and left > 0 else None

    def _body(
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
        if body is None and level is not None and not title.startswith("副"):
            # 湖州市长: the level word belongs to the area's name and to the title
            body = context.ending_at(number, start + 1, frozenset((Kind.PLACE,)))
            if body is not None and context.mentions[body].rule == "area-level":
                body = None
        if body is None and HEAD_OF_OFFICE.fullmatch(title):
            body = context.ending_at(number, start + 1, frozenset((Kind.AGENCY,)))  # 县教育局|长
        if body is not None:
            begin = min(context.mentions[body].start, start)
            if not self._fits(context, body, title):
                return None, "", begin
            return body, title, _behind_government(text, begin)
        if (level is not None or title.endswith("主席")) and not self._unknown_area(
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
        if (
            start == 0
            or text[start - 1] in "、，；：。兼（“”"
            or self._beside(context, number, start)
        ):
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
        if any(begin < context.mentions[i].end <= start for i in self._people(context, number)):
            return None, "", -1
        return None, "", begin

    def _unknown_area(self, context: ArticleContext, number: int, start: int) -> bool:
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

    def _people(self, context: ArticleContext, number: int) -> list[int]:
        return [i for i in context.outer[number] if context.mentions[i].kind in PEOPLE]

    def _firm_meant(self, context: ArticleContext, number: int, position: int) -> int | None:
        """The one firm that the sentences before a position name, but not as somebody's post;
        None where they name two."""
        paragraph = context.sentence(number).paragraph
        for back in range(FIRM_REACH + 1):
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

    def _beside(self, context: ArticleContext, number: int, start: int) -> bool:
        """Whether a conjunction joins what begins here to a person: 马文云及|秘书长."""
        joint = JOINT.search(context.text(number), 0, start)
        return joint is not None and context.ending_at(number, joint.start(), PEOPLE) is not None

    def _fits(self, context: ArticleContext, body: int, title: str) -> bool:
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

    def _of_firm(self, context: ArticleContext, firm: int, post: Post) -> Post:
        """“中色公司董事长、纪委书记”: the bare committee is the firm's."""
        if post.body is None or not self._depends(context, post.body):
            return post
        return Post(context.mentions[post.body].text + post.title, firm, post.start)

    def _depends(self, context: ArticleContext, body: int | None) -> bool:
        """Whether a body is named without its area: 组织部, 纪委."""
        if body is None:
            return False
        mention = context.mentions[body]
        return mention.contextual and OWN_AREA.match(mention.text) is None

    def _home(self, context: ArticleContext, number: int, body: int, title: str) -> int | None:
        """Where a title without a body is held, behind a post at `body`.

        In “税务局党委书记、局长” the second is the bureau's; in “党工委书记、主任” the phrase does
        not say whose; “县委副书记、秘书长” are both the committee's.
        """
        mention = context.mentions[body]
        if title not in self._titles and OWN_OFFICE.search(title):
            of_area = mention.kind in AREAS or OF_AREA.search(mention.text)
            return body if of_area else None  # 办公室主任、安全监管局局长: no part of the office
        party = PARTY.search(mention.text)
        if mention.kind is not Kind.AGENCY or party is None or PARTY_TITLES.search(title):
            return body
        end = mention.start + party.start()
        for i in context.by_sentence[number]:
            inner = context.mentions[i]
            if inner.start == mention.start and inner.end == end and inner.kind is not Kind.PLACE:
                return i
        return None

    def _outer(self, context: ArticleContext, number: int, body: int) -> int:
        """Where the areas begin that stand directly before a body."""
        start = context.mentions[body].start
        while True:
            outer = context.ending_at(number, start, AREAS)
            if outer is None or context.mentions[outer].start == start:
                return start
            start = context.mentions[outer].start

    def _further(self, context: ArticleContext, number: int, begin: int) -> int:
        """Where the post to the left ends, −1 where the phrase begins."""
        text = context.text(number)
        if begin <= 0:
            return -1
        if begin > 1 and LEVEL_BEFORE.match(text[begin - 1]) and text[begin - 2] in "、，":
            begin -= 1  # 市|高新区党工委
        unknown = AREA_IN_FRONT.search(text, 0, begin)
        if unknown is not None and self._title_ending(context, number, begin) is None:
            begin = unknown.start("area")
        for mark in ("、", "兼", "，兼", "，", "；兼"):
            if text.endswith(mark, 0, begin):
                left = begin - len(mark)
                clause = max(text.rfind(stop, 0, left) for stop in "，。；") + 1
                if mark != "、" and TOOK_UP.search(text, clause, left):
                    return -1  # 已出任省政协党组书记，|市长周先旺: somebody else's
                if mark == "、" or self._title_ending(context, number, left) is not None:
                    return left
                return -1
        if self._title_ending(context, number, begin) is not None:
            return begin  # 浙江省委常委|杭州市委书记: no mark between two posts
        return -1


def former_at(text: str, start: int) -> bool:
    """Whether the post whose words begin at `start` is no longer, or not yet, held.

    >>> former_at("温州市原副市长", 4), former_at("目前市长", 2), former_at("现任市长", 2)
    (True, False, False)
    """
    return text.endswith(FORMER, 0, start) and not text.endswith(NOT_FORMER, 0, start)


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

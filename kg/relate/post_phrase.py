"""A phrase of posts before a name, read backwards: TITLE, its body, the next TITLE to the left.

“西海岸新区工委副书记、青岛自贸片区管委主任|赵士玉” are two posts at two bodies, “区政协党组书记、
主席|逯鹰” two posts at one body; “副局长、办公室主任|李明” holds the office's post at the bureau.

Takes 市发改委 and 副主任 of “市发改委副主任李明”. Must not take “原副主任李明” (a former post),
“拟任局长李明”, “主任医师李明”, “北京董事长李明” (no post of a place).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.relate.clauses import ArticleContext
from kg.relate.post_body import OWN_AREA, PostBodies
from kg.relate.post_title import PARTY, PostTitles
from kg.signatures import AREAS

FORMER = (
    "原", "前", "前任", "老", "首任", "历任", "首位", "拟任", "候任", "时任", "曾任", "曾", "已故",
    "离任", "卸任", "退休", "待任", "拟",
)  # fmt: skip
LISTED_OVER = ("曾任", "时任", "历任", "拟任", "候任")
NOT_FORMER = ("目前", "面前", "当前", "日前", "跟前")
AREA_IN_FRONT = re.compile(r"[、，](?P<area>[^\W兼在由与和对向及受经为将从把被让是到赴\d_]{2,5})$")
"""An unknown area before its committee: 、|郊区|区委."""
TOOK_UP = re.compile(r"(?:出任|担任|升任|转任|调任|接任|兼任|就任|当选|任命|[已为]任)")
LEVEL_BEFORE = re.compile(r"[省市区县州旗盟]")
ASIDE = re.compile(r"（[^（）、，。]{1,8}）$")
STANDING = re.compile(r"(?:挂职|现任|新任|新当选的)$")
"""How a post is held: no part of its title."""
OWN_OFFICE = re.compile(r"[局厅委](?:副|党组)?(?:局长|厅长|主任|书记|副书记|成员)$")
OF_AREA = re.compile(r"政府$|[省市区县州旗盟地]委$|管委会?$|工委$")
PARTY_TITLES = re.compile(
    r"书记|常委|委员|成员|秘书长|调研员|巡视员|主任科员|专员$|(?:组织|宣传|统战|武装)部|办公[室厅]|政法|党校|政研室"
)
"""Titles that are held at a party committee."""
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
        self._post_titles = PostTitles(lexicon)
        self._bodies = PostBodies(lexicon)

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
            title = self._post_titles.ending(context, number, position)
            if title is None:
                left = self._post_titles.apposed(text, position) if not titled else None
                titled = titled or left is not None
                if left is None or left <= 0:
                    break
                position = left
                continue
            titled = True
            start = position - len(title)
            standing = STANDING.search(text, 0, start)
            held = standing.start() if standing is not None else start
            body, title, begin = self._bodies.of_title(context, number, held, start, title)
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
        if mention.text.endswith("办公室") and title.endswith("部部长"):
            return None  # 某大学某办公室主任、合作发展部部长: beside the office, not in it
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
        if unknown is not None and self._post_titles.ending(context, number, begin) is None:
            begin = unknown.start("area")
        for mark in ("、", "兼", "，兼", "，", "；兼"):
            if text.endswith(mark, 0, begin):
                left = begin - len(mark)
                clause = max(text.rfind(stop, 0, left) for stop in "，。；") + 1
                if mark != "、" and TOOK_UP.search(text, clause, left):
                    return -1  # 已出任省政协党组书记，|市长周先旺: somebody else's
                if mark == "、" or self._post_titles.ending(context, number, left) is not None:
                    return left
                return -1
        if self._post_titles.ending(context, number, begin) is not None:
            return begin  # 浙江省委常委|杭州市委书记: no mark between two posts
        return -1


def former_at(text: str, start: int) -> bool:
    """Whether the post whose words begin at `start` is no longer, or not yet, held.

    >>> former_at("温州市原副市长", 4), former_at("目前市长", 2), former_at("现任市长", 2)
    (True, False, False)
    """
    return text.endswith(FORMER, 0, start) and not text.endswith(NOT_FORMER, 0, start)

"""Posts: who holds which post at which body, from titles before a name.

The phrase is read backwards from the name: TITLE, BODY, then the next TITLE to the left —
“西海岸新区工委副书记、青岛自贸片区管委主任赵士玉” states two tenures, “区政协党组书记、主席逯鹰”
two posts at one body, “区领导佟海燕、逯鹰” one post for several names.

Takes “市发改委副主任李明” → (李明, 市发改委, 副主任).
Must not take “原副主任李明” (a former post), “拟任局长李明”, “主任医师李明”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon, WordIndex
from kg.model import Claim, Kind, Mention, Predicate
from kg.relate.clauses import ArticleContext
from kg.signatures import PEOPLE

HOLDERS = frozenset((Kind.AGENCY, Kind.ZONE, Kind.PLACE, Kind.COMPANY, Kind.INSTITUTION))
FORMER = ("老", "首任", "历任", "首位", "原", "前", "前任", "拟任", "候任", "时任", "曾任")
LEVEL_TITLES = {
    "省长": "省", "市长": "市", "区长": "区", "县长": "县", "镇长": "镇", "乡长": "乡", "州长": "州",
    "旗长": "旗", "盟长": "盟", "省领导": "省", "市领导": "市", "区领导": "区", "县领导": "县",
    "州领导": "州", "镇领导": "镇", "旗领导": "旗",
}  # fmt: skip
ABROAD = frozenset(("大使", "总领事"))
APPOINTED = re.compile(r"(?:为|担任|出任|任|当选为?|兼任)(?:中共)?")
APPOINTING = re.compile(r"(?:任命|选举|推选|补选|聘任|决定)$")
WITHIN_BODY = re.compile(r"(?:党组|党委|党总支|党支部|机关党委|董事会|监事会|常委会|纪检组)$")


class PostRules:
    """Reads post phrases; rule ids `post-before-name`, `post-shared`, `post-after-name`, `post-appointed`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles = lexicon.titles
        self._index = WordIndex(lexicon.titles)
        self._longest = max(len(t) for t in lexicon.titles)

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The holdsPost claims of an article, in order of the names."""
        for number in range(len(context.readings)):
            shared: list[Claim] = []
            last_end = -1
            for index in context.outer[number]:
                mention = context.mentions[index]
                if mention.kind not in PEOPLE:
                    continue
                own = list(self._before(context, number, index))
                if not own and shared and self._joined(context, number, last_end, mention):
                    own = [
                        Claim(
                            number, Predicate.HOLDS_POST, index, c.object, "post-shared",
                            0.9, (c.quote[0], mention.end), c.value,
                        )
                        for c in shared
                    ]  # fmt: skip
                if not own:
                    own = list(self._after(context, number, index))
                if not own:
                    own = list(self._appointed(context, number, index))
                yield from own
                shared, last_end = (own or shared), mention.end

    def _joined(self, context: ArticleContext, number: int, end: int, mention: Mention) -> bool:
        return end >= 0 and context.text(number)[end : mention.start] in ("、", "和", "，")

    def _title_ending(self, context: ArticleContext, number: int, end: int) -> str | None:
        """The title that ends at `end`: the one that a body stands before, else the longest.

        工委副书记 behind 西海岸新区 is the title 副书记 at 西海岸新区工委.
        """
        text = context.text(number)
        longest = None
        for length in range(min(self._longest, end), 1, -1):
            word = text[end - length : end]
            if self._titles.get(word, "none") == "none":
                continue
            longest = longest or word
            body = context.ending_at(number, end - length, frozenset((Kind.AGENCY,)))
            if body is not None:
                return word
        return longest

    def _former(self, context: ArticleContext, number: int, body: int) -> bool:
        """Whether 原, 拟任 and the like stand before the body, or before the areas around it."""
        text = context.text(number)
        start = context.mentions[body].start
        while True:
            outer = context.ending_at(number, start, frozenset((Kind.PLACE, Kind.ZONE)))
            if outer is None:
                break
            start = context.mentions[outer].start
        return text.endswith(FORMER, 0, start) and not text.endswith("目前", 0, start)

    def _described(self, text: str, end: int) -> bool:
        return any(
            self._titles.get(text[end - length : end]) == "none"
            for length in range(2, min(self._longest, end) + 1)
        )

    def _before(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        text = context.text(number)
        name = context.mentions[index]
        position = name.start
        for glue in ("同志",):
            if text.endswith(glue, 0, position):
                position -= len(glue)
        pending: list[str] = []
        steps = 0
        while steps < 6:
            steps += 1
            title = self._title_ending(context, number, position)
            if title is None:
                # “…总经理助理、知名专家型人才赵明星”: an apposition stands between
                left = text.rfind("、", max(0, position - 24), position)
                described = self._described(text, position)
                if left < 0 or not described or pending or steps > 1:
                    return
                position = left
                continue
            start = position - len(title)
            if start and text[start - 1] == "代" and title.endswith("长"):
                title, start = "代" + title, start - 1  # an acting head says so
            level = LEVEL_TITLES.get(title[-2:] if not title.endswith("领导") else title)
            body = context.ending_at(number, start, HOLDERS)
            if body is None and level is not None:
                # 湖州市长: the level word belongs to the area's name and to the title
                body = context.ending_at(number, start + 1, frozenset((Kind.PLACE,)))
            if title in ABROAD and body is not None:
                return  # 驻德国大使 holds no post at Germany
            former = text.endswith(FORMER, 0, start) and not text.endswith("目前", 0, start)
            if body is None and level is not None:
                body = self._area_of_level(context, number, start, title)
            if body is None and WITHIN_BODY.search(text[:start]):
                inner = WITHIN_BODY.search(text[:start])
                assert inner is not None
                body = context.ending_at(number, inner.start(), HOLDERS)
                if body is not None:
                    title = inner.group() + title
            if former or (body is not None and self._former(context, number, body)):
                return
            if body is None:
                # “党组书记、主席逯鹰”: this title's body stands before the title to its left
                pending.append(title)
                left = start - 1
                if left < 0 or text[left] not in "、，兼和":
                    return
                position = left
                if text[left] == "，":
                    return
                continue
            for held in [*pending, title]:
                yield Claim(
                    number, Predicate.HOLDS_POST, index, body, "post-before-name", 0.95,
                    (min(context.mentions[body].start, start), name.end), held,
                )  # fmt: skip
            pending = []
            begin = min(context.mentions[body].start, start)
            if begin and text[begin - 1] in "、兼和":
                position = begin - 1
            elif (
                begin and text[begin - 1] == "，" and self._title_ending(context, number, begin - 1)
            ):
                position = begin - 1  # “市委常委、副市长，高新区党工委书记马鲜萍”
            elif self._title_ending(context, number, begin) is not None:
                position = begin  # 浙江省委常委|杭州市委书记: no mark between two posts
            else:
                return

    def _area_of_level(
        self, context: ArticleContext, number: int, start: int, title: str
    ) -> int | None:
        """“副市长李文喜”, “县长周春涌”: the post names its area's level; a level mention that
        the recogniser made for it stands inside the title."""
        for i in context.by_sentence[number]:
            mention = context.mentions[i]
            if mention.rule == "area-level" and start <= mention.start < start + len(title):
                return i
        return None

    def _appointed(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“任命陈志刚为常山县人民政府副县长”, “李建国任中共临泉县委书记”: NAME 任 BODY TITLE.

        Must not take “免去…职务” or “拟任”.
        """
        text = context.text(number)
        name = context.mentions[index]
        match = APPOINTED.match(text, name.end)
        if match is None:
            return
        if match.group().startswith("为") and not APPOINTING.search(text[: name.start]):
            return
        first = context.starting_at(number, match.end(), HOLDERS)
        if first is None:
            return
        body = context.innermost(number, first)
        title = (
            self._index.at(text, context.mentions[body].end)
            if (context.mentions[body].end < len(text))
            else None
        )
        if title is None or self._titles[title] == "none":
            return
        yield Claim(
            number, Predicate.HOLDS_POST, index, body, "post-appointed", 0.9,
            (name.start, context.mentions[body].end + len(title)), title,
        )  # fmt: skip

    def _after(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """“杨宏森总经理”, “清宪书记”: the body is the mention in front of the name, if any."""
        text = context.text(number)
        name = context.mentions[index]
        title = self._index.at(text, name.end) if name.end < len(text) else None
        if title is None or self._titles[title] == "none":
            return
        if name.rule not in ("person-before-title", "person-given-name", "repeated"):
            return
        body = context.ending_at(number, name.start, HOLDERS)
        if body is None:
            following = name.end + len(title)
            if text.startswith("在", following):
                event = min(
                    (i for i in context.by_sentence[number]
                     if context.mentions[i].start == following + 1
                     and context.mentions[i].kind is Kind.AGENCY),
                    key=lambda i: context.mentions[i].end,
                    default=None,
                )  # fmt: skip
                if title == "书记" and event is not None:
                    body = event
        if body is None or context.mentions[body].kind is Kind.PLACE:
            return
        yield Claim(
            number, Predicate.HOLDS_POST, index, body, "post-after-name", 0.8,
            (min(context.mentions[body].start, name.start), name.end + len(title)), title,
        )  # fmt: skip

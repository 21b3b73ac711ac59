"""Appointments: who is appointed, elected or moved to which post; and posts told behind a name.

Takes “任命陈志刚为常山县人民政府副县长”, “李建国任中共临泉县委书记”, “刘立勇、何艳当选副主任”,
“李明（市委常委、副市长）”. Must not take “免去李明的局长职务”, “拟任”, “不再担任”, “曾任”, “提名…为”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.lexicon import Lexicon, WordIndex
from kg.model import Claim, Predicate
from kg.relate.clauses import ArticleContext
from kg.relate.post_body import LEVEL
from kg.relate.post_phrase import Post
from kg.relate.post_title import PARTY
from kg.signatures import ACTORS

COURTESY = r"(?:同志|先生|女士|教授|院士|博士)?(?:（[^（）]{1,8}）)?(?:全票|高票|均|等|分别|也|再次|已|正式)?"
TAKES_UP = re.compile(
    COURTESY
    + r"(?P<verb>为|当选为?|被任命为|被选举为|被推选为|担任|出任|兼任|接任|转任|调任|升任|改任|就任|任)(?:了)?(?:中共)?"
)
NAMED = re.compile(r"(?:任命|选举|推选|补选|增选|推举|增补|决定|聘任|聘请)")
"""What makes “X为…” an appointment."""
PROPOSED = re.compile(r"(?:提名|推荐|建议|拟|候选|提请)")
OVER = re.compile(r"(?:曾|历|先后|原|前|时|拟|不再|未|接受|辞去)$")
NOT_YET = ("候选人", "人选", "职务", "一职", "期间", "时", "资格", "团")
ENGAGED = ("顾问", "专家")
"""Engagements, which are no posts: `partnership` reads them."""
GOVERNMENT = ("人民政府", "政府")
NOTICED = "person-noticed"
"""The rule of a person whom the line of a notice begins with."""
NOW = re.compile(r"，现任(?:中共)?")
GAP = re.compile(r"(?:（[^（）。]{1,30}）)?[、和与及]")
INNER = re.compile(r"(?:审判委员会|检察委员会|审委会|检委会|党组|党委)(?=委员|成员|副?书记|专职)")
"""A committee inside the body that is appointed to: 人民法院审判员、|审判委员会|委员."""
JOINT = re.compile(r"、|兼|和")


class AppointmentRules:
    """Rule ids `post-appointed`, `post-noticed` and `post-in-brackets`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles = lexicon.titles
        self._index = WordIndex(lexicon.titles)

    def claims(
        self, context: ArticleContext, number: int, people: Sequence[int]
    ) -> Iterator[Claim]:
        """The posts that a sentence gives to its people behind their names."""
        text = context.text(number)
        before: list[Post] = []
        for place, index in enumerate(people):
            name = context.mentions[index]
            yield from self._in_brackets(context, number, index)
            if name.rule == NOTICED:
                yield from self._noticed(context, number, index, alone=len(people) == 1)
                continue
            match = TAKES_UP.match(text, name.end)
            if match is None or not self._appoints(text, name.start, match):
                continue
            posts = self._posts(context, number, match.end(), before)
            if not posts:
                continue
            before = posts
            holders = joined_people(context, number, people[: place + 1])
            end = posts[-1].start + len(posts[-1].title)
            for holder in holders:
                for post in posts:
                    yield Claim(
                        number, Predicate.HOLDS_POST, holder, post.body, "post-appointed", 0.9,
                        (context.mentions[holders[0]].start, end), post.title,
                    )  # fmt: skip

    def _noticed(
        self, context: ArticleContext, number: int, index: int, *, alone: bool
    ) -> Iterator[Claim]:
        """Rule `post-noticed`: the line of a notice “李明为海州区审计局局长；”, and “现任…” of a
        candidate's life. What he is put forward for (拟任…) is no post yet."""
        text = context.text(number)
        name = context.mentions[index]
        match = TAKES_UP.match(text, name.end)
        if match is not None and match["verb"] in ("为", "任"):
            start = match.end()
        else:
            now = NOW.search(text, name.end)
            if now is None or not alone:
                return
            start = now.end()
        for post in self._posts(context, number, start, ()):
            yield Claim(
                number, Predicate.HOLDS_POST, index, post.body, "post-noticed", 0.9,
                (name.start, post.start + len(post.title)), post.title,
            )  # fmt: skip

    def _appoints(self, text: str, start: int, match: re.Match[str]) -> bool:
        """Whether the verb behind a name gives a post now, with what stands before the name."""
        front = text[:start]
        clause = front[max(front.rfind(mark) for mark in "；。") + 1 :]
        if PROPOSED.search(clause[-16:]) or OVER.search(text[: match.start("verb")]):
            return False
        return match.group("verb") != "为" or NAMED.search(front) is not None

    def posts(self, context: ArticleContext, number: int, start: int) -> list[Post]:
        """The posts that begin at `start`, held or not (…局长职务, …主任候选人)."""
        return self._posts(context, number, start, (), held_now=False)

    def _posts(
        self, context: ArticleContext, number: int, start: int, before: Sequence[Post],
        *, held_now: bool = True,
    ) -> list[Post]:  # fmt: skip
        """The posts that begin at `start`: BODY TITLE、TITLE、BODY TITLE."""
        text = context.text(number)
        found: list[Post] = []
        position = start
        body: int | None = None
        while True:
            first = context.starting_at(number, position, ACTORS)
            told = first is not None and not _is_level(context, first)
            if first is not None and told:
                body = context.innermost(number, first)
                position = context.mentions[body].end
            for government in GOVERNMENT:
                if text.startswith(government, position) and body is None:
                    position += len(government)  # 选举…为政府市长
                    break
            inner = INNER.match(text, position)
            begin, position = position, position if inner is None else inner.end()
            title = self._index.at(text, position) if position < len(text) else None
            if title is None and first is not None and text[position - 1 : position + 1] in LEVELS:
                position -= 1  # 北京|市长: the level word is the area's and the title's
                title = self._index.at(text, position)
            if title is None or self._titles[title] == "none" or title.endswith(ENGAGED):
                return found
            end = position + len(title)
            if text.startswith("会", end):
                return found  # 常委|会
            if (held_now and text.startswith(NOT_YET, end)) or text.startswith(ENGAGED, end):
                return []
            held = body
            if body is None or (not told and PARTY.search(context.mentions[body].text)):
                level = _level(context, number, position, end)
                held = level if level is not None else body  # 县委常委、|副县长: the county's
            if held is None:
                same = [p for p in before if p.title.endswith(title.removeprefix("副")[-2:])]
                held = (same or list(before[-1:]) or [Post("", None, 0)])[0].body
            if held is None:
                return found
            found.append(Post(title if inner is None else text[begin:end], held, begin))
            step = JOINT.match(text, end)
            if step is None:
                return found
            position = step.end()

    def _in_brackets(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """Rule `post-in-brackets`: “李明（市委常委、副市长）”, “张伟（徐工集团总经理）”."""
        text = context.text(number)
        name = context.mentions[index]
        if not text.startswith("（", name.end):
            return
        closing = context.readings[number].brackets.get(name.end)
        if closing is None:
            return
        posts = self._posts(context, number, name.end + 1, ())
        if not posts or posts[-1].start + len(posts[-1].title) != closing:
            return
        for post in posts:
            yield Claim(
                number, Predicate.HOLDS_POST, index, post.body, "post-in-brackets", 0.9,
                (name.start, closing + 1), post.title,
            )  # fmt: skip


LEVELS = frozenset(level + "长" for level in "省市区县州旗盟镇乡")


def joined_people(context: ArticleContext, number: int, people: Sequence[int]) -> list[int]:
    """The last of `people` and those joined to it on the left by 、 和 与."""
    text = context.text(number)
    found = [people[-1]]
    for index in reversed(people[:-1]):
        gap = text[context.mentions[index].end : context.mentions[found[0]].start]
        if not GAP.fullmatch(gap):
            break
        found.insert(0, index)
    return found


def _is_level(context: ArticleContext, index: int) -> bool:
    return context.mentions[index].rule == "area-level"


def _level(context: ArticleContext, number: int, start: int, end: int) -> int | None:
    """The level word inside a title (副市长) as the recogniser marked it."""
    if LEVEL.search(context.text(number)[start:end]) is None:
        return None
    return next(
        (
            i
            for i in context.by_sentence[number]
            if _is_level(context, i) and start <= context.mentions[i].start < end
        ),
        None,
    )

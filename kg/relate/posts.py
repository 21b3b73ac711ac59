"""Posts: who holds which post at which body.

From titles before a name (`post_phrase` reads them), from a title behind it, from a list of names
that share a title, and from a list of people of one body.

Takes “市发改委副主任李明” → (李明, 市发改委, 副主任); “县政协副主席龙勇、吴秀” → 副主席 for both;
“县政协主席龙勇、秘书长吴秀” → 秘书长 at 县政协. Must not take “市长王峰、李强” as two mayors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.lexicon import Lexicon, WordIndex
from kg.model import Claim, Kind, Mention, Predicate
from kg.recognise.name_behind import TAKES_POST
from kg.recognise.person_holder import post_before
from kg.relate.appointments import AppointmentRules, joined_people
from kg.relate.clauses import ArticleContext
from kg.relate.post_body import JOINT, LEVEL
from kg.relate.post_phrase import Phrase, PhraseReader
from kg.relate.session_posts import session_claims
from kg.signatures import ACTORS, PEOPLE

SHARED = re.compile(
    r"副|(?:委员|常委|领导|代表|成员|院士|教授|研究员|巡视员|调研员|负责人|董事|监事|理事|工作人员|"
    r"民警|法官|检察官|审判员|检察员|助理|专家|科学家|主责人|责任人)$"
)
"""Titles that several people hold at one body at a time."""
OFFICES = re.compile(
    r"(?:副|常务|党组|专职|秘书长|成员|委员|常委|巡视员|调研员|总工程师|总会计师|总经济师)"
)
"""Titles that, without a body, mean the body of the person named before in the list."""
HEADS = re.compile(r"(?:[局厅处科院校行社台馆]长|主任|主席)$")
LEADERS = re.compile(r"等(?P<title>[省市区县州旗盟镇乡]级?领导)")
JOINED = re.compile(r"(?:（[^（）。]{1,30}）)?(?:、|和|与|及|，)")
BEHIND = frozenset(("person-before-title", "person-given-name", "repeated"))
"""Rules of names that a title may follow."""


class PostRules:
    """Reads post phrases; rule ids `post-before-name`, `post-shared`, `post-same-body`,
    `post-leaders`, `post-after-name`, `post-held-by`, and those of `appointments`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._titles = lexicon.titles
        self._index = WordIndex(lexicon.titles)
        self._phrases = PhraseReader(lexicon)
        self._appointments = AppointmentRules(lexicon)

    def claims(self, context: ArticleContext) -> Iterator[Claim]:
        """The holdsPost claims of an article, in order of the names."""
        for number in range(len(context.readings)):
            people = [i for i in context.outer[number] if context.mentions[i].kind in PEOPLE]
            if not people:
                continue
            yield from self._leaders(context, number, people)
            said: dict[int, list[Claim]] = {}
            over = False
            shared: list[Claim] = []
            last_end = -1
            for index in people:
                mention = context.mentions[index]
                phrase = self._phrases.read(context, number, mention.start)
                joined = self._joined(context, number, last_end, phrase.start)
                over = phrase.told_over or (over and joined)
                if over:
                    phrase = Phrase((), (), phrase.start, phrase.titled, phrase.told_over)
                own = list(self._before(number, index, context, phrase))
                own += self._same_body(context, number, index, phrase, said)
                own += session_claims(context, number, index, phrase) if not own else ()
                if (
                    not own
                    and not phrase.titled
                    and self._joined(context, number, last_end, mention.start)
                    and not self._titled_behind(context.text(number), mention.end)
                ):
                    own = list(_share(number, index, mention, shared))
                if not own and not phrase.titled:
                    own = list(self._after(context, number, index))
                said[index] = own
                yield from own
                if own or phrase.titled:
                    shared = own
                elif not self._joined(context, number, last_end, mention.start):
                    shared = []
                last_end = mention.end
            yield from self._appointments.claims(context, number, people)
            yield from self._held_by(context, number, people)

    def _joined(self, context: ArticleContext, number: int, end: int, start: int) -> bool:
        return end >= 0 and JOINED.fullmatch(context.text(number), end, start) is not None

    def _titled_behind(self, text: str, end: int) -> bool:
        """Whether a title of his own stands behind a name: 副书记王东、张涛|主任."""
        title = self._index.at(text, end) if end < len(text) else None
        return title is not None and title != "代表" and self._titles[title] != "none"

    def _leaders(self, context: ArticleContext, number: int, people: list[int]) -> Iterator[Claim]:
        """Rule `post-leaders`: “王秋实、宫秀丽、高志军等市领导”."""
        text = context.text(number)
        for place, index in enumerate(people):
            match = LEADERS.match(text, context.mentions[index].end)
            if match is None:
                continue
            area = next(
                (i for i in context.by_sentence[number]
                 if context.mentions[i].rule == "area-level"
                 and context.mentions[i].start == match.start("title")),
                None,
            )  # fmt: skip
            if area is None:
                continue
            for holder in joined_people(context, number, people[: place + 1]):
                yield Claim(
                    number, Predicate.HOLDS_POST, holder, area, "post-leaders", 0.9,
                    (context.mentions[holder].start, match.end()), match["title"],
                )  # fmt: skip

    def _held_by(self, context: ArticleContext, number: int, people: list[int]) -> Iterator[Claim]:
        """Rule `post-held-by`: “市水务局局长一职由孙玉兰接任”, “局长由副区长王磊兼任”, “市水务局现任局长为
        文兴华”."""
        text = context.text(number)
        for index in people:
            name = context.mentions[index]
            begin = name.start
            if name.rule != "person-holder":
                begin = self._phrases.read(context, number, name.start).start
                if not text.endswith("由", 0, begin) or TAKES_POST.match(text, name.end) is None:
                    continue
            end = post_before(text, begin)
            if end is not None:
                phrase = self._phrases.read(context, number, end)
                for claim in self._before(number, index, context, phrase):
                    quote = (claim.quote[0], name.end)
                    yield replace(claim, rule="post-held-by", quote=quote)

    def _before(
        self, number: int, index: int, context: ArticleContext, phrase: Phrase
    ) -> Iterator[Claim]:
        """Rule `post-before-name`: the posts of the phrase before the name."""
        end = context.mentions[index].end
        for post in phrase.posts:
            assert post.body is not None
            if post.title.endswith("顾问") and context.mentions[post.body].kind is not Kind.COMPANY:
                continue  # an engagement, which `advising` reads
            start = min(context.mentions[post.body].start, post.start)
            yield Claim(
                number, Predicate.HOLDS_POST, index, post.body, "post-before-name", 0.95,
                (start, end), post.title,
            )  # fmt: skip

    def _same_body(
        self,
        context: ArticleContext,
        number: int,
        index: int,
        phrase: Phrase,
        said: dict[int, list[Claim]],
    ) -> Iterator[Claim]:
        """Rule `post-same-body`: “县政协副主席龙勇、秘书长吴秀”: the body of the person before."""
        text = context.text(number)
        joint = JOINT.search(text, 0, phrase.start)
        if not phrase.open or phrase.posts or joint is None:
            return
        before = context.ending_at(number, joint.start(), PEOPLE)
        for claim in reversed(said.get(before, []) if before is not None else []):
            assert claim.object is not None
            body = context.mentions[claim.object]
            if not all(self._held_there(body, claim.value, post.title) for post in phrase.open):
                continue
            for post in phrase.open:
                yield Claim(
                    number, Predicate.HOLDS_POST, index, claim.object, "post-same-body", 0.85,
                    (claim.quote[0], context.mentions[index].end), post.title,
                )  # fmt: skip
            return

    def _held_there(self, body: Mention, known: str, title: str) -> bool:
        """Whether a title without a body may be held where `known` is held."""
        if body.kind is Kind.COMPANY:
            return self._titles.get(title, "firm") in ("firm", "any")
        if title not in self._titles:
            return False  # 合作局局长: a department of whom?
        if body.kind is Kind.INSTITUTION and self._titles[title] == "learned":
            return True
        heads = HEADS.search(known), HEADS.search(title)
        if heads[0] is not None and heads[1] is not None and heads[0][0] != heads[1][0]:
            return False  # 市财政局副局长陈立，|副主任李明
        if body.kind is Kind.PLACE or LEVEL.search(title) or self._titles.get(title) == "firm":
            return False
        return title.endswith(known.removeprefix("副")) or bool(OFFICES.match(title))

    def _after(self, context: ArticleContext, number: int, index: int) -> Iterator[Claim]:
        """Rule `post-after-name`: “杨宏森总经理”, “塘下镇党委江孟甫书记”, “清宪书记”."""
        text = context.text(number)
        name = context.mentions[index]
        title = self._index.at(text, name.end) if name.end < len(text) else None
        if title is None or self._titles[title] == "none" or name.rule not in BEHIND:
            return
        behind = name.end + len(title)
        body = context.ending_at(number, name.start, ACTORS)
        level = LEVEL.search(title)
        if body is not None and context.mentions[body].kind is Kind.PLACE and level is None:
            return
        if body is None and level is not None:
            body = next(
                (i for i in context.by_sentence[number]
                 if context.mentions[i].rule == "area-level"
                 and name.end <= context.mentions[i].start < behind),
                None,
            )  # fmt: skip
        if body is None and title == "书记" and text.startswith("在", behind):
            # “清宪书记在市委常委会上强调”: secretary of the committee that met
            body = min(
                (i for i in context.by_sentence[number]
                 if context.mentions[i].start == behind + 1
                 and context.mentions[i].kind is Kind.AGENCY),
                key=lambda i: context.mentions[i].end,
                default=None,
            )  # fmt: skip
        if body is None:
            return
        begin = min(context.mentions[body].start, name.start)
        yield Claim(
            number, Predicate.HOLDS_POST, index, body, "post-after-name", 0.8,
            (begin, behind), title,
        )  # fmt: skip
        if begin and text[begin - 1] == "、":
            further = self._phrases.read(context, number, begin - 1)
            for post in further.posts:
                assert post.body is not None
                yield Claim(
                    number, Predicate.HOLDS_POST, index, post.body, "post-after-name", 0.8,
                    (min(context.mentions[post.body].start, post.start), behind), post.title,
                )  # fmt: skip


def _share(number: int, index: int, mention: Mention, shared: list[Claim]) -> Iterator[Claim]:
    """Rule `post-shared`: “副市长何正军、林彬”: titles that several people hold at a time."""
    if not shared or not SHARED.search(shared[-1].value):
        return
    for claim in shared:
        if SHARED.search(claim.value):
            yield Claim(
                number, Predicate.HOLDS_POST, index, claim.object, "post-shared", 0.9,
                (claim.quote[0], mention.end), claim.value,
            )  # fmt: skip

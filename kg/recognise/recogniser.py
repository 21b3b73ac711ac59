"""Article → mentions: every recogniser on every sentence, overlaps settled, names repeated.

1. each sentence is read (tokens, quotations) and every recogniser proposes candidates;
2. the overlap filter settles them sentence by sentence;
3. names found anywhere in the article are looked for in its other sentences (a person named
   with a title in one sentence stands alone in the next);
4. persons become officials where a public post or a leader's act says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.lexicon import UNMEASURED, Lexicon, WordIndex, load
from kg.model import Article, Kind, Mention
from kg.recognise.addressed import addressed
from kg.recognise.agency import AgencyRecogniser
from kg.recognise.area import AreaRecogniser
from kg.recognise.county import RULE as COUNTY
from kg.recognise.county import CountyNames
from kg.recognise.edges import EdgeFinder
from kg.recognise.event import EventRecogniser
from kg.recognise.list_number import behind_numbers
from kg.recognise.organisation import OrganisationRecogniser
from kg.recognise.overlap import settle
from kg.recognise.parted import without_areas
from kg.recognise.person import PersonRecogniser
from kg.recognise.policy import PolicyRecogniser
from kg.recognise.project import ProjectRecogniser
from kg.recognise.project_told import FOUNDED, INVESTED
from kg.recognise.reading import ArticleReading, Candidate, Reading, read
from kg.recognise.short_names import short_names
from kg.recognise.titled_body import TitledBodies
from kg.recognise.tokens import Tokeniser


class Recogniser:
    """Finds the mentions of articles; make one (about a second) and use it for all pages."""

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        self.lexicon = lexicon or load()
        self.tokeniser = Tokeniser(self.lexicon)
        edges = EdgeFinder(self.lexicon)
        self._areas = AreaRecogniser(self.lexicon, edges)
        self._agencies = AgencyRecogniser(self.lexicon, edges)
        self._organisations = OrganisationRecogniser(self.lexicon, edges)
        self._firms = WordIndex(self.lexicon.companies)
        self._projects = ProjectRecogniser(self.lexicon, edges, self._organisations)
        self._policies = PolicyRecogniser(self.lexicon, edges)
        self._events = EventRecogniser(self.lexicon, edges)
        self._persons = PersonRecogniser(self.lexicon, self.tokeniser)
        self._counties = CountyNames(self.lexicon)
        self._titled = TitledBodies(self.lexicon)

    def read(self, article: Article) -> ArticleReading:
        """The article read sentence by sentence, with what each recogniser proposes."""
        readings = tuple(read(s, i, self.tokeniser) for i, s in enumerate(article.sentences))
        proposed = tuple(tuple(self._propose(r)) for r in readings)
        settled = tuple(tuple(settle(found)) for found in proposed)
        return ArticleReading(readings, proposed, settled)

    def mentions(
        self, article: ArticleReading, names: Iterable[tuple[str, Kind]] = ()
    ) -> tuple[tuple[Mention, ...], Counter[str]]:
        """The mentions of one article ordered by sentence and start, and what was refused.

        `names` are names that other articles of the page made certain; they are looked for
        in these sentences too.
        """
        again = {
            (r.text[c.start : c.end], c.kind)
            for r, found in zip(article.readings, article.settled, strict=True)
            for c in found
            if _repeatable(c)
        }
        kinds = dict(sorted(again | set(names)))
        short = {**addressed(article, self.lexicon), **short_names(article, self.lexicon)}
        counties = self._counties.told(article)
        finder = WordIndex({*kinds, *short})
        county_finder = WordIndex(counties)
        refused: Counter[str] = Counter()
        mentions: list[Mention] = []
        for reading, proposed, settled in zip(
            article.readings, article.proposed, article.settled, strict=True
        ):
            repeats = [
                Candidate(s, e, short[word].kind, short[word].rule, 2.0, name=short[word].name)
                if word in short
                else Candidate(s, e, kinds[word], "repeated", 0.85)
                for s, e, word in finder.find(reading.text)
                if (short[word].kind if word in short else kinds[word]) is not Kind.PERSON
                or _stands_alone(reading, s)
            ]
            repeats += [
                Candidate(s, e, Kind.PLACE, COUNTY, 0.6)
                for s, e, _ in county_finder.find(reading.text)
                if self._counties.again(reading, s, e)
            ]
            longer = _from_firm(proposed, repeats)
            for candidate in settle([*longer, *repeats]) if repeats else settled:
                mention = self._mention(reading, candidate)
                if reading.sentence.span(mention.start, mention.end) is None:
                    refused["mention across a column break"] += 1
                    continue
                mentions.append(mention)
        return tuple(mentions), refused

    def _mention(self, reading: Reading, candidate: Candidate) -> Mention:
        text = reading.sentence.text[candidate.start : candidate.end]
        return Mention(
            sentence=reading.number,
            start=candidate.start,
            end=candidate.end,
            kind=candidate.kind,
            text=text,
            name=candidate.name or text,
            rule=candidate.rule,
            confidence=self.lexicon.confidence.get(candidate.rule, UNMEASURED),
            contextual=candidate.contextual,
            scope=candidate.scope,
        )

    def _propose(self, reading: Reading) -> list[Candidate]:
        areas = self._areas.candidates(reading)
        found = [_founded(reading.text, area) for area in areas]
        found += self._agencies.candidates(reading, areas)
        named = self._organisations.candidates(reading)
        found += without_areas(reading.text, named, areas, self._firms)
        found += self._projects.candidates(reading)
        found += self._policies.candidates(reading)
        found += self._events.candidates(reading)
        people = self._persons.candidates(reading)
        found = _beside_people(reading.text, found, people)
        found += self._titled.candidates(reading, found, people)
        found = behind_numbers(reading.text, found)
        return found + _organisers(reading.text, found)


def _founded(text: str, area: Candidate) -> Candidate:
    """A park that is being built as the project that it is: 共建|兰州重离子应用技术产业园; one with a
    committee of its own stays a zone."""
    park = area.rule == "zone-head" and text.endswith(PARKS, area.start, area.end)
    if not park or area.nested or text.startswith(("管委", "管理委员会", "党工委"), area.end):
        return area
    invested = INVESTED.search(text[max(0, area.start - 40) : area.start])
    told = invested is not None and not invested.group().endswith(SUM_ENDS)
    if not told and FOUNDED.search(text[max(0, area.start - 8) : area.start]) is None:
        return area
    return replace(area, kind=Kind.PROJECT, rule="project-founded")


SUM_ENDS = ("元", "币", "以上", "，")
"""How words end that only tell a sum, and not what it is put into."""
PARKS = ("产业园", "物流园", "科技园", "创业园", "智造园")
"""Heads of parks that one investor builds."""


def _beside_people(
    text: str, found: Sequence[Candidate], people: Sequence[Candidate]
) -> list[Candidate]:
    """All candidates but those that run over the end of a person whom a title makes certain.

    袁家军与上海交通大学 is no university; 庆为市 of “推选王国庆为市工商联主席” is no place.
    """
    sure = {p.start: p.end for p in people if p.rule in (*INTRODUCED, "person-appointed")}
    joined = {
        p.start
        for p in people
        if p.start in sure and (p.rule not in INTRODUCED or text[p.end : p.end + 1] in JOINTS)
    }
    return [
        c
        for c in found
        if not any(
            start <= c.start < end < c.end and (start < c.start or start in joined)
            for start, end in sure.items()
        )
    ] + list(people)


JOINTS = tuple("与和及同、在对向为")
"""What follows a person and may stand inside a longer name."""
INTRODUCED = ("person-title", "person-list")
"""Rules of people whom a title makes certain."""


def _from_firm(proposed: Iterable[Candidate], repeats: Sequence[Candidate]) -> list[Candidate]:
    """Projects and events whose names begin inside a firm's short name begin with it
    (无穷|食品生产基地 where 无穷食品 is a firm of the article)."""
    found = []
    for c in proposed:
        for firm in repeats:
            if (
                c.kind in (Kind.PROJECT, Kind.EVENT)
                and firm.kind is Kind.COMPANY
                and firm.start < c.start < firm.end < c.end
            ):
                c = replace(c, start=firm.start)
        found.append(c)
    return found


def certain_names(article: ArticleReading) -> set[tuple[str, Kind]]:
    """Names of people that an article introduces with a title: looked for on the whole page."""
    return {
        (reading.text[c.start : c.end], c.kind)
        for reading, found in zip(article.readings, article.settled, strict=True)
        for c in found
        if c.rule in (*INTRODUCED, "person-turn")
    }


def _stands_alone(reading: Reading, start: int) -> bool:
    """Whether a person's name may begin here: not inside a word (方志 in 地方志)."""
    token = reading.tokens[reading.token_at(start)]
    return token.start == start or token.tag in ("x", "nr", "nrt", "nrfg", "uj")


def _repeatable(candidate: Candidate) -> bool:
    """Whether other occurrences of the same characters are mentions too."""
    if candidate.contextual or candidate.name or candidate.nested:
        return False
    if candidate.kind is Kind.PERSON:
        return True
    return candidate.end - candidate.start >= 4 and candidate.kind is not Kind.PLACE


OF_PERSON = re.compile(r"^(?:原|前)|同志|先生|女士")
"""A body that only says whose farewell an event is: 海州县委|原书记何文同志遗体告别仪式."""


def _organisers(text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Bodies and areas that an event's or a pilot's name begins with, as nested candidates."""
    starts: dict[int, list[Candidate]] = {}
    for c in found:
        if c.kind in (Kind.EVENT, Kind.PROJECT, Kind.INSTITUTION) and not c.contextual:
            starts.setdefault(c.start, []).append(c)
    return [
        replace(c, nested=True)
        for c in found
        if c.kind is Kind.INSTITUTION
        and c.rule == "institution-head"
        and any(
            c.end < whole.end and whole.kind is Kind.INSTITUTION
            for whole in starts.get(c.start, ())
            if not text[: whole.end].endswith("校区")
        )
    ] + [
        replace(c, nested=True)
        for c in found
        if (c.kind is Kind.AGENCY or (c.kind is Kind.ZONE and text[c.end - 1] == "区"))
        and not c.nested
        and any(c.end < whole.end for whole in starts.get(c.start, ()))
        and not any(OF_PERSON.search(text[c.end : whole.end]) for whole in starts.get(c.start, ()))
    ]

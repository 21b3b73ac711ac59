"""Article → mentions: every recogniser on every sentence, overlaps settled, names repeated.

1. each sentence is read (tokens, quotations) and every recogniser proposes candidates;
2. the overlap filter settles them sentence by sentence;
3. names found anywhere in the article are looked for in its other sentences (a person named
   with a title in one sentence stands alone in the next);
4. persons become officials where a public post or a leader's act says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

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
from kg.recognise.neighbours import (
    INTRODUCED,
    beside_people,
    founded,
    from_firm,
    organisers,
)
from kg.recognise.organisation import OrganisationRecogniser
from kg.recognise.overlap import settle
from kg.recognise.parted import without_areas
from kg.recognise.person import PersonRecogniser
from kg.recognise.policy import PolicyRecogniser
from kg.recognise.project import ProjectRecogniser
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
            longer = from_firm(proposed, repeats)
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
        found = [founded(reading.text, area) for area in areas]
        found += self._agencies.candidates(reading, areas)
        named = self._organisations.candidates(reading)
        found += without_areas(reading.text, named, areas, self._firms)
        found += self._projects.candidates(reading)
        found += self._policies.candidates(reading)
        found += self._events.candidates(reading)
        people = self._persons.candidates(reading)
        found = beside_people(reading.text, found, people)
        found += self._titled.candidates(reading, found, people)
        found = behind_numbers(reading.text, found)
        return found + organisers(reading.text, found)


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

"""The words of this project as frozen value types; read it as a glossary.

A *page file* is read into a `SourceText`, cut into `Article`s made of `Sentence`s.
Recognisers find `Mention`s in sentences, rules find `Claim`s between mentions and
`Figure`s about them; together they are the `PageEvidence` of one page, which depends on
that page and the extractor version alone. Resolution turns the mentions of all pages into
`Entity`s; `facts` turns claims into `Relation`s, `Tenure`s, `Investment`s, `Observation`s
and `Milestone`s. A `KnowledgeBase` holds all of it and is what `graph` writes as RDF.

Two coordinate systems, never mixed:

* *original offsets* count Unicode code points of the decoded file as it is on disk
  (`SourceText.raw`), half-open; only `Span` holds them;
* *sentence offsets* count code points of `Sentence.text`; `Mention.start/end` are these,
  and `Sentence.span(start, end)` maps them to the original.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """The ten kinds of entity; the value is the local name of the class in the ontology."""

    OFFICIAL = "Official"
    PERSON = "Person"
    AGENCY = "Agency"
    ZONE = "Zone"
    PLACE = "Place"
    COMPANY = "Company"
    INSTITUTION = "Institution"
    PROJECT = "Project"
    POLICY = "Policy"
    EVENT = "Event"


class Predicate(StrEnum):
    """The relations that a claim can state; the value is the name used in the gold guide."""

    HAS_JURISDICTION = "hasJurisdiction"  # Agency → Zone or Place
    PART_OF = "partOf"  # body → body; area → area
    LOCATED_IN = "locatedIn"
    PARTICIPATES_IN = "participatesIn"
    COOPERATES_WITH = "cooperatesWith"  # symmetric
    ISSUED = "issued"
    LISTED_IN = "listedIn"
    ORGANISED = "organised"
    ATTENDED = "attended"
    ADVISES = "advises"
    HOLDS_POST = "holdsPost"  # person → body or area, with a post title
    INVESTMENT = "investment"  # project, with money
    MILESTONE = "milestone"  # project, with a stage


class Modality(StrEnum):
    """How a sentence puts what it says; only `ASSERTED` claims become facts."""

    ASSERTED = "Asserted"
    PLANNED = "Planned"  # 将研究出台, 拟, 计划, 争取
    NEGATED = "Negated"


class Status(StrEnum):
    """Whether a figure is a result, a target or a forecast (`kg:obsStatus`)."""

    ACTUAL = "Actual"
    TARGET = "Target"
    FORECAST = "Forecast"


class Bound(StrEnum):
    """What the wording around a number makes of it (`kg:bound`)."""

    EXACT = "Exact"
    ABOUT = "About"  # 约, 近
    AT_LEAST = "AtLeast"  # 以上, 不少于
    AT_MOST = "AtMost"  # 以内, 不超过
    OVER = "Over"  # 余, 多, 超, 突破


class Role(StrEnum):
    """What part of an article a sentence is."""

    KICKER = "kicker"  # introductory line above the headline
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BODY = "body"
    CAPTION = "caption"  # line under a picture: part of the article, not of its body


class Stage(StrEnum):
    """The stages of a project's life in the order in which they happen."""

    SIGNED = "签约"
    SETTLED = "落户"
    STARTED = "开工"
    UNDER_WAY = "在建"
    COMPLETED = "竣工"
    IN_OPERATION = "投产"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of the original file."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """A page file as it is on disk, decoded.

    `name` is the file's name, with folders before it only where another page of the build has
    the same name (`kg.pages`); `sha256` is that of the bytes; `encoding` as a Python codec name.
    """

    name: str
    raw: str
    sha256: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its print undone, and where each of its characters stood.

    `text` holds the printed characters without line breaks, indents and letter-spacing
    blanks; `folded` is `text` with full-width and half-width forms unified, character for
    character (so indices agree) — rules match `folded`, quotes are taken from `text`.
    `offsets[i]` is the original offset of `text[i]`, strictly increasing inside a printed
    block and jumping (also backwards) where interleaved columns were put together.
    `opening` says how many quotations are open where the sentence starts (0 outside).
    """

    text: str
    folded: str
    offsets: tuple[int, ...]
    role: Role = Role.BODY
    paragraph: int = 0
    opening: int = 0

    def span(self, start: int, end: int) -> Span | None:
        """The original span of `text[start:end]`, or None where columns were joined inside."""
        parts = self.parts(start, end)
        return parts[0] if len(parts) == 1 else None

    def parts(self, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
        """The original spans of `text[start:end]`: one where the print is contiguous.

        A step of the offsets that goes backwards or jumps over more than `JOIN_GAP`
        characters starts a new part; smaller gaps are blanks and line breaks.
        """
        offsets = self.offsets[start : len(self.text) if end is None else end]
        parts: list[Span] = []
        for i, offset in enumerate(offsets):
            if i and 0 < offset - offsets[i - 1] <= JOIN_GAP:
                parts[-1] = Span(parts[-1].start, offset + 1)
            else:
                parts.append(Span(offset, offset + 1))
        return tuple(parts)


JOIN_GAP = 12
"""Largest step between two characters of one printed block (line break, blank line, indent)."""


@dataclass(frozen=True, slots=True)
class Byline:
    """A name in a byline: `role` is “记者” or “通讯员”; `span` covers the name as printed."""

    name: str
    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article, put together from the blocks of a page.

    `sentences` come in reading order: kicker, headline, then subheads and body as printed.
    `starts_at`/`ends_at` are the original offsets of the body's first character and behind
    its last. `doubt` is 0 where position and content agree on what belongs together, and
    up to 1 where a headline or fragment was given to this body by elimination alone.
    """

    article_id: str
    """Twelve hex digits of the SHA-256 of the page's hash and the body's text."""
    sentences: tuple[Sentence, ...]
    bylines: tuple[Byline, ...] = ()
    published: dt.date | None = None
    issue_date: dt.date | None = None
    """Date that relative periods (今年, 上半年) are resolved from: `published`, else a date
    that other articles of the page make certain, else None (periods then stay open)."""
    continued_from: str | None = None
    """“第一版” where the body follows “（上接第一版）”, else None."""
    continued_on: str | None = None
    """“第六版” where the body ends with “（下转第六版）”, else None."""
    continues: str | None = None
    """The id of the article that this fragment goes on from, where its page is in the build."""
    doubt: float = 0.0

    def line(self, role: Role) -> str:
        """The printed text of all sentences of one role, joined; blanks between lines kept
        for headlines (a headline of two lines reads as two phrases)."""
        joint = "" if role is Role.BODY else " "
        return joint.join(s.text for s in self.sentences if s.role is role)

    @property
    def headline(self) -> str:
        return self.line(Role.HEADLINE)

    @property
    def kicker(self) -> str:
        return self.line(Role.KICKER)

    @property
    def body(self) -> str:
        return self.line(Role.BODY)


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of a sentence that names an entity.

    `sentence` indexes `Article.sentences`; `start`/`end` are sentence offsets. `name` is
    the full name where the words in the text are only a part of it (a shared tail in an
    enumeration), else equal to the printed text. `contextual` marks names that mean
    something only in their article (片区, 新区, 区委): `scope` then says what has to be
    found to complete them (“区”, “市”, “省”, “县”, “镇” … or “” for a name that refers back).
    """

    sentence: int
    start: int
    end: int
    kind: Kind
    text: str
    name: str
    rule: str
    confidence: float = 1.0
    contextual: bool = False
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount as printed: `value` scaled to whole units, `currency` per ISO 4217."""

    value: Decimal
    currency: str
    bound: Bound
    surface: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence says that `subject` stands in `predicate` to `object`.

    `subject` and `object` index `ArticleEvidence.mentions`. `value` holds the post title,
    the milestone's stage, or the verb as printed (“战略合作”, “出席并讲话”). `quote` is the
    range of sentence offsets that states it, inside `sentence`. `confidence` is the measured
    precision of `rule`. `speaker` is the mention of who says so in a quotation.
    """

    sentence: int
    predicate: Predicate
    subject: int
    object: int | None
    rule: str
    confidence: float
    quote: tuple[int, int]
    value: str = ""
    money: Money | None = None
    modality: Modality = Modality.ASSERTED
    speaker: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A period in the notation of the graph contract and its first and last day.

    `label` is one of `2022`, `2022-H1`, `2022-Q3`, `2022-07`, `2022-01/2022-07`,
    `2022-07-18`, `2021/2025`.
    """

    label: str
    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True)
class Figure:
    """A number said of the mention `about`: “外贸进出口912.5亿元，同比增长约5%”.

    `value` is scaled (亿元 → yuan); `unit` is a printed measure word (“家”, “%”) or, for
    money, an ISO 4217 code with `is_money`. `growth_percent` is 21 for “增长21%”, −3 for
    “下降3%”; `growth_basis` the printed basis (“同比”, “环比”, “比上年”) or "".
    `measure` is the thing counted or measured, as printed.
    """

    sentence: int
    about: int
    measure: str
    value: Decimal
    unit: str
    rule: str
    confidence: float
    quote: tuple[int, int]
    is_money: bool = False
    bound: Bound = Bound.EXACT
    status: Status = Status.ACTUAL
    period: Period | None = None
    growth_percent: Decimal | None = None
    growth_basis: str = ""
    surface: str = ""
    speaker: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleEvidence:
    """An article with all that was found in it."""

    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """All that one page says. `refused` counts what was seen and left out, by reason."""

    source: SourceText
    articles: tuple[ArticleEvidence, ...]
    refused: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class MentionRef:
    """Where a mention is: page hash, article id, index into `ArticleEvidence.mentions`."""

    page: str
    article: str
    mention: int


@dataclass(frozen=True, slots=True, order=True)
class ClaimRef:
    """Where a claim is: page hash, article id, index into `ArticleEvidence.claims`."""

    page: str
    article: str
    claim: int


@dataclass(frozen=True, slots=True, order=True)
class FigureRef:
    """Where a figure is: page hash, article id, index into `ArticleEvidence.figures`."""

    page: str
    article: str
    figure: int


@dataclass(frozen=True, slots=True, order=True)
class Joining:
    """Why two names are one entity: `rule` joined `name` to the entity's main name.

    `evidence` is a short quote, or the level word and area that completed the name.
    """

    name: str
    rule: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions refer to. `iri` is minted by `kg.iri` and is its key everywhere."""

    iri: str
    kind: Kind
    name: str
    alt_names: tuple[str, ...] = ()
    contextual_names: tuple[str, ...] = ()
    mentions: tuple[MentionRef, ...] = ()
    joinings: tuple[Joining, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A direct relation between two entities (IRIs), with every claim for it."""

    subject: str
    predicate: Predicate
    object: str
    claims: tuple[ClaimRef, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """`person` holds the post `title` at `body`; dates span the reports, not the office."""

    person: str
    body: str
    title: str
    claims: tuple[ClaimRef, ...]
    attested_from: dt.date | None = None
    attested_until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Investment:
    """Money put into a project; `investor` where the sentence names one."""

    project: str
    money: Money
    claims: tuple[ClaimRef, ...]
    investor: str | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure about an entity; equal figures of several sentences are one observation."""

    about: str
    figure: Figure
    claims: tuple[FigureRef, ...]


@dataclass(frozen=True, slots=True)
class Milestone:
    """A project reached `stage`; `reported` is the date of the article, if known."""

    project: str
    stage: Stage
    claims: tuple[ClaimRef, ...]
    reported: dt.date | None = None


@dataclass(frozen=True, slots=True)
class KnowledgeBase:
    """The evidence of all pages and the facts that it supports; what `graph` writes."""

    pages: tuple[PageEvidence, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    investments: tuple[Investment, ...] = ()
    observations: tuple[Observation, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    entity_of: dict[MentionRef, str] = field(default_factory=dict)
    """The IRI that each mention refers to; mentions that could not be joined are missing."""
    byline_entities: dict[tuple[str, str, int], str] = field(default_factory=dict)
    """The IRI of the person in each byline: page hash, article id, index of the byline."""

"""What one page says: mentions of entities, claims and figures about them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from kg.model.text import Article, SourceText
from kg.model.words import Bound, Kind, Modality, Predicate, Status


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

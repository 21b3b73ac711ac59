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

from kg.model.entities import (
    Entity,
    Joining,
)
from kg.model.evidence import (
    ArticleEvidence,
    Claim,
    Figure,
    Mention,
    Money,
    PageEvidence,
    Period,
)
from kg.model.facts import (
    Investment,
    KnowledgeBase,
    Milestone,
    Observation,
    Relation,
    Tenure,
)
from kg.model.references import (
    ClaimRef,
    FigureRef,
    MentionRef,
)
from kg.model.text import (
    JOIN_GAP,
    Article,
    Byline,
    Sentence,
    SourceText,
    Span,
)
from kg.model.words import (
    Bound,
    Kind,
    Modality,
    Predicate,
    Role,
    Stage,
    Status,
)

__all__ = [
    "JOIN_GAP",
    "Article",
    "ArticleEvidence",
    "Bound",
    "Byline",
    "Claim",
    "ClaimRef",
    "Entity",
    "Figure",
    "FigureRef",
    "Investment",
    "Joining",
    "Kind",
    "KnowledgeBase",
    "Mention",
    "MentionRef",
    "Milestone",
    "Modality",
    "Money",
    "Observation",
    "PageEvidence",
    "Period",
    "Predicate",
    "Relation",
    "Role",
    "Sentence",
    "SourceText",
    "Span",
    "Stage",
    "Status",
    "Tenure",
]

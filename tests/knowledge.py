"""A small knowledge base in which every term of the graph contract occurs at least once.

The page is made up. Its second column was printed beside the first, so that one sentence
(and a name in it) is torn into two parts; one line has letter-spacing blanks.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from dataclasses import replace
from decimal import Decimal
from typing import Any

from kg import iri
from kg.model import (
    Article,
    ArticleEvidence,
    Bound,
    Byline,
    Claim,
    ClaimRef,
    Entity,
    Figure,
    FigureRef,
    Investment,
    Joining,
    Kind,
    KnowledgeBase,
    Mention,
    MentionRef,
    Milestone,
    Modality,
    Money,
    Observation,
    PageEvidence,
    Period,
    Predicate,
    Relation,
    Role,
    Sentence,
    SourceText,
    Span,
    Stage,
    Status,
    Tenure,
)

RAW = (
    "　　工业强区再提速\r\n"
    "临 海 新 区 签 约 “星河智装”项目\r\n"
    "　　□本报记者 李 默\r\n"
    "　　通讯员 赵一 报道\r\n"
    "　　（上接第一版）本报7月18日讯 临海新区管委副主任周明出席招商大会。大会由临海\r\n"
    "新区主办。星河科技（集团）有限公司投资30亿元建设“星河智装”项目，项目已签约。\r\n"
    "　　上半年，临海新区外贸进出口912.50亿元，同比增长约5%，预计全年超\r\n"
    "　　　　　　　　　　　　　　　　　　　　　　　　　　广告\r\n"
    "过2000亿元。周明表示，新区将出台《装备十条》，不再与东湖市合作。临海新区位于东\r\n"
    "省临海市，新增企业12家，比年初增长3%。临海新区党群部隶属管委。星河科技获评《百\r\n"
    "强榜》，与东湖市合作。孙教授受聘任临海新区顾问。清河学院参与“星河智装”项目。\r\n"
)
SHA = hashlib.sha256(RAW.encode()).hexdigest()
SOURCE = SourceText("2022-07-18-01.txt", RAW, SHA)
ARTICLE_ID = hashlib.sha256(f"{SHA}article".encode()).hexdigest()[:12]


def sentence(text: str, role: Role = Role.BODY, paragraph: int = 0) -> Sentence:
    """The sentence whose printed characters are `text`, found in RAW from the left.

    A `|` in `text` marks a place where the print was torn.
    """
    offsets: list[int] = []
    at = 0
    for piece in text.split("|"):
        at = _find(piece, at)
        for character in piece:
            at = RAW.index(character, at)
            offsets.append(at)
            at += 1
    joined = text.replace("|", "")
    return Sentence(joined, joined, tuple(offsets), role, paragraph)


def _find(piece: str, at: int) -> int:
    for start in range(at, len(RAW)):
        if RAW[start] == piece[0]:
            printed = "".join(RAW[start : start + 3 * len(piece)].split())
            if printed.startswith(piece):
                return start
    raise AssertionError(f"{piece!r} is not printed on the page")


SENTENCES = (
    sentence("工业强区再提速", Role.KICKER),
    sentence("临海新区签约“星河智装”项目", Role.HEADLINE),
    sentence("临海新区管委副主任周明出席招商大会。"),
    sentence("大会由临海新区主办。"),
    sentence("星河科技（集团）有限公司投资30亿元建设“星河智装”项目，项目已签约。"),
    sentence(
        "上半年，临海新区外贸进出口912.50亿元，同比增长约5%，预计全年超|过2000亿元。", paragraph=1
    ),
    sentence("周明表示，新区将出台《装备十条》，不再与东湖市合作。", paragraph=1),
    sentence("临海新区位于东省临海市，新增企业12家，比年初增长3%。", paragraph=1),
    sentence("临海新区党群部隶属管委。", paragraph=1),
    sentence("星河科技获评《百强榜》，与东湖市合作。", paragraph=1),
    sentence("孙教授受聘任临海新区顾问。", paragraph=1),
    sentence("清河学院参与“星河智装”项目。", paragraph=1),
)


def mention(
    number: int,
    text: str,
    kind: Kind,
    name: str = "",
    contextual: bool = False,
) -> Mention:
    start = SENTENCES[number].text.index(text)
    end = start + len(text)
    return Mention(
        number, start, end, kind, text, name or text, "sample", 0.9, contextual, scope=""
    )


MENTIONS = (
    mention(2, "临海新区管委", Kind.AGENCY),  # 0
    mention(2, "周明", Kind.OFFICIAL),
    mention(2, "招商大会", Kind.EVENT),
    mention(3, "临海新区", Kind.ZONE),
    mention(4, "星河科技（集团）有限公司", Kind.COMPANY),
    mention(4, "“星河智装”项目", Kind.PROJECT),  # 5
    mention(5, "临海新区", Kind.ZONE),
    mention(6, "周明", Kind.OFFICIAL),
    mention(6, "新区", Kind.ZONE, contextual=True),
    mention(6, "《装备十条》", Kind.POLICY),
    mention(6, "东湖市", Kind.PLACE),  # 10
    mention(7, "临海新区", Kind.ZONE),
    mention(7, "东省临海市", Kind.PLACE),
    mention(8, "临海新区党群部", Kind.AGENCY),
    mention(8, "管委", Kind.AGENCY, contextual=True),
    mention(9, "星河科技", Kind.COMPANY, name="星河科技（集团）有限公司"),  # 15
    mention(9, "《百强榜》", Kind.POLICY),
    mention(9, "东湖市", Kind.PLACE),
    mention(10, "孙教授", Kind.PERSON),
    mention(10, "临海新区", Kind.ZONE),
    mention(11, "清河学院", Kind.INSTITUTION),  # 20
    mention(11, "“星河智装”项目", Kind.PROJECT),
    mention(5, "超过", Kind.EVENT),  # torn in two by the print; refers to nothing
)

MONEY = Money(Decimal("3.0E+9"), "CNY", Bound.EXACT, "30亿元")


def claim(
    number: int,
    predicate: Predicate,
    subject: int,
    object_: int | None,
    quote: str = "",
    **more: Any,
) -> Claim:
    text = SENTENCES[number].text
    start = text.index(quote) if quote else 0
    end = start + len(quote) if quote else len(text)
    return Claim(number, predicate, subject, object_, "sample.rule", 0.85, (start, end), **more)


CLAIMS = (
    claim(2, Predicate.HOLDS_POST, 1, 0, "临海新区管委副主任周明", value="副主任"),  # 0
    claim(2, Predicate.ATTENDED, 1, 2, "周明出席招商大会"),
    claim(2, Predicate.HAS_JURISDICTION, 0, None, "临海新区管委"),
    claim(3, Predicate.ORGANISED, 3, 2),
    claim(4, Predicate.PARTICIPATES_IN, 4, 5, value="建设"),
    claim(4, Predicate.INVESTMENT, 5, 4, money=MONEY),  # 5
    claim(4, Predicate.MILESTONE, 5, None, "项目已签约", value="签约"),
    claim(6, Predicate.ISSUED, 8, 9, modality=Modality.PLANNED, speaker=7),
    claim(6, Predicate.COOPERATES_WITH, 8, 10, modality=Modality.NEGATED),
    claim(7, Predicate.LOCATED_IN, 11, 12),
    claim(7, Predicate.PART_OF, 11, 12),  # 10
    claim(8, Predicate.PART_OF, 13, 14),
    claim(9, Predicate.LISTED_IN, 15, 16),
    claim(9, Predicate.COOPERATES_WITH, 15, 17),
    claim(10, Predicate.ADVISES, 18, 19, value="顾问"),
    claim(11, Predicate.PARTICIPATES_IN, 20, 21),  # 15
    claim(10, Predicate.HOLDS_POST, 18, 19, value="顾问", modality=Modality.PLANNED),
    claim(4, Predicate.INVESTMENT, 5, None, money=MONEY, modality=Modality.PLANNED),
    claim(4, Predicate.MILESTONE, 5, None, value="开工", modality=Modality.PLANNED),
    claim(5, Predicate.ORGANISED, 6, 22),
)

HALF = Period("2022-H1", dt.date(2022, 1, 1), dt.date(2022, 6, 30))
YEAR = Period("2022", dt.date(2022, 1, 1), dt.date(2022, 12, 31))


def figure(
    number: int, about: int, measure: str, value: str, unit: str, quote: str, **more: Any
) -> Figure:
    start = SENTENCES[number].text.index(quote)
    return Figure(
        number,
        about,
        measure,
        Decimal(value),
        unit,
        "sample.figure",
        0.8,
        (start, start + len(quote)),
        **more,
    )


FIGURES = (
    figure(
        5,
        6,
        "外贸进出口",
        "91250000000.00",
        "CNY",
        "外贸进出口912.50亿元，同比增长约5%",
        is_money=True,
        period=HALF,
        growth_percent=Decimal("5.0"),
        growth_basis="同比",
        surface="912.50亿元",
    ),
    figure(
        5,
        6,
        "外贸进出口",
        "200000000000",
        "CNY",
        "预计全年超过2000亿元",
        is_money=True,
        period=YEAR,
        status=Status.FORECAST,
        bound=Bound.OVER,
        surface="2000亿元",
    ),
    figure(
        7,
        11,
        "新增企业",
        "12",
        "家",
        "新增企业12家",
        growth_percent=Decimal("3"),
        growth_basis="比年初",
        surface="12家",
        speaker=11,
    ),
    figure(7, 12, "增长率", "3", "%", "增长3%", growth_basis="比开局", status=Status.TARGET),
)


def _span(printed: str) -> Span:
    start = RAW.index(printed)
    return Span(start, start + len(printed))


ARTICLE = Article(
    ARTICLE_ID,
    SENTENCES,
    (Byline("李默", "记者", _span("李 默")), Byline("赵一", "通讯员", _span("赵一"))),
    published=dt.date(2022, 7, 18),
    issue_date=dt.date(2022, 7, 18),
    continued_from="第一版",
    continued_on="第六版",
    continues=ARTICLE_ID,  # the only article of the sample; nothing else there could be its head
    doubt=0.25,
)
PAGE = PageEvidence(SOURCE, (ArticleEvidence(ARTICLE, MENTIONS, CLAIMS, FIGURES),), (("广告", 1),))


def _iri(kind: Kind, name: str) -> str:
    return iri.entity_iri(kind, name)


NAMES = {
    Kind.AGENCY: ("临海新区管委", "临海新区党群部"),
    Kind.OFFICIAL: ("周明",),
    Kind.EVENT: ("招商大会",),
    Kind.ZONE: ("临海新区",),
    Kind.COMPANY: ("星河科技（集团）有限公司",),
    Kind.PROJECT: ("“星河智装”项目",),
    Kind.POLICY: ("《装备十条》", "《百强榜》"),
    Kind.PLACE: ("东湖市", "东省临海市"),
    Kind.PERSON: ("李默", "赵一", "孙教授"),
    Kind.INSTITUTION: ("清河学院",),
}
IRIS = {name: _iri(kind, name) for kind, names in NAMES.items() for name in names}
OTHER_NAMES = {"新区": "临海新区", "管委": "临海新区管委", "星河科技": "星河科技（集团）有限公司"}
EXTRA: dict[str, Any] = {
    "临海新区": {"contextual_names": ("新区",)},
    "临海新区管委": {"contextual_names": ("管委",)},
    "星河科技（集团）有限公司": {
        "alt_names": ("星河科技",),
        "joinings": (Joining("星河科技", "short-form", "星河科技（集团）有限公司"),),
    },
}
ENTITIES = tuple(
    Entity(IRIS[name], kind, name, **EXTRA.get(name, {}))
    for kind, names in NAMES.items()
    for name in names
)
ENTITY_OF = {
    MentionRef(SHA, ARTICLE_ID, number): IRIS[OTHER_NAMES.get(m.text, m.text)]
    for number, m in enumerate(MENTIONS)
    if OTHER_NAMES.get(m.text, m.text) in IRIS
}


def _claims(*numbers: int) -> tuple[ClaimRef, ...]:
    return tuple(ClaimRef(SHA, ARTICLE_ID, number) for number in numbers)


def _figures(*numbers: int) -> tuple[FigureRef, ...]:
    return tuple(FigureRef(SHA, ARTICLE_ID, number) for number in numbers)


def _relation(subject: str, predicate: Predicate, object_: str, *numbers: int) -> Relation:
    return Relation(IRIS[subject], predicate, IRIS[object_], _claims(*numbers))


COMPANY, PROJECT = "星河科技（集团）有限公司", "“星河智装”项目"
KNOWLEDGE = KnowledgeBase(
    pages=(PAGE,),
    entities=ENTITIES,
    relations=(
        _relation("周明", Predicate.ATTENDED, "招商大会", 1),
        _relation("临海新区管委", Predicate.HAS_JURISDICTION, "临海新区", 2),
        _relation("临海新区", Predicate.ORGANISED, "招商大会", 3),
        _relation(COMPANY, Predicate.PARTICIPATES_IN, PROJECT, 4),
        _relation("临海新区", Predicate.LOCATED_IN, "东省临海市", 9),
        _relation("临海新区", Predicate.PART_OF, "东省临海市", 10),
        _relation("临海新区党群部", Predicate.PART_OF, "临海新区管委", 11),
        _relation(COMPANY, Predicate.LISTED_IN, "《百强榜》", 12),
        _relation(COMPANY, Predicate.COOPERATES_WITH, "东湖市", 13),
        _relation("孙教授", Predicate.ADVISES, "临海新区", 14),
        _relation("清河学院", Predicate.PARTICIPATES_IN, PROJECT, 15),
        # One claim that supports two facts: the investor also issues the policy.
        _relation("临海新区", Predicate.ISSUED, "《装备十条》", 3),
    ),
    tenures=(
        Tenure(
            IRIS["周明"],
            IRIS["临海新区管委"],
            "副主任",
            _claims(0),
            dt.date(2022, 7, 18),
            dt.date(2022, 7, 18),
        ),
    ),
    investments=(Investment(IRIS[PROJECT], MONEY, _claims(5), IRIS[COMPANY]),),
    observations=(
        Observation(IRIS["临海新区"], FIGURES[0], _figures(0)),
        Observation(IRIS["临海新区"], FIGURES[1], _figures(1)),
        Observation(IRIS["临海新区"], FIGURES[2], _figures(2)),
    ),
    milestones=(Milestone(IRIS[PROJECT], Stage.SIGNED, _claims(6), dt.date(2022, 7, 18)),),
    entity_of=ENTITY_OF,
    byline_entities={(SHA, ARTICLE_ID, 0): IRIS["李默"], (SHA, ARTICLE_ID, 1): IRIS["赵一"]},
)


def shuffled(kb: KnowledgeBase, seed: int) -> KnowledgeBase:
    """The same knowledge with pages, entities and facts in another order."""
    order = random.Random(seed)

    def mixed(values: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(order.sample(values, len(values)))

    return replace(
        kb,
        pages=mixed(kb.pages),
        entities=mixed(kb.entities),
        relations=mixed(kb.relations),
        tenures=mixed(kb.tenures),
        investments=mixed(kb.investments),
        observations=mixed(kb.observations),
        milestones=mixed(kb.milestones),
        entity_of=dict(mixed(tuple(kb.entity_of.items()))),
    )

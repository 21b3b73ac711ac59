"""Facts: what claims of all pages jointly support; planned, refused and unfit claims are counted."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.facts import Facts, gather_facts
from kg.model import (
    ArticleEvidence,
    Bound,
    Claim,
    Figure,
    KnowledgeBase,
    Modality,
    Money,
    PageEvidence,
    Predicate,
    Stage,
)
from kg.resolve.resolver import Resolver
from tests.phrases import Reader

PAGES = (
    ("海宁市委书记曹建明到经济开发区调研。海宁市人民政府印发《海宁市控烟条例》。",),
    ("海宁市委书记曹建明会见客商。海宁市拟制定《海宁市数字经济条例》。",),
    ("隆基绿能光伏组件项目正式投产。海宁市与嘉善县推进合作共建。",),
    ("嘉善县与海宁市推进合作共建。湖北省十堰市郧阳区加强治理。",),
)


def facts_of(reader: Reader, *pages: PageEvidence) -> Facts:
    return gather_facts(pages, Resolver(reader.lexicon).resolve(pages))


def gather(reader: Reader, *texts: str, published: dt.date | None = None) -> Facts:
    """The facts of one page of these articles."""
    page = reader.page(*texts)
    dated = tuple(
        replace(found, article=replace(found.article, published=published))
        for found in page.articles
    )
    return facts_of(reader, replace(page, articles=dated))


def names(kb: KnowledgeBase) -> dict[str, str]:
    return {entity.iri: entity.name for entity in kb.entities}


def relations(kb: KnowledgeBase) -> set[tuple[str, str, str]]:
    name = names(kb)
    return {(name[r.subject], r.predicate.value, name[r.object]) for r in kb.relations}


def with_claim(page: PageEvidence, **changes: object) -> PageEvidence:
    """The page with its last claim changed."""
    article = page.articles[0]
    claim: Claim = replace(article.claims[-1], **changes)  # type: ignore[arg-type]
    claims = (*article.claims[:-1], claim)
    return replace(page, articles=(replace(article, claims=claims),))


@given(st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_the_order_of_pages_does_not_matter(reader: Reader, chance: random.Random) -> None:
    pages = [reader.page(*texts, name=f"{number}.txt") for number, texts in enumerate(PAGES)]
    shuffled = list(pages)
    chance.shuffle(shuffled)
    assert facts_of(reader, *shuffled) == facts_of(reader, *pages)


def test_each_fact_has_its_claims(reader: Reader) -> None:
    pages = [reader.page(*texts, name=f"{number}.txt") for number, texts in enumerate(PAGES)]
    kb = facts_of(reader, *pages).knowledge
    claims = {
        (page.source.sha256, article.article.article_id, number)
        for page in pages
        for article in page.articles
        for number in range(len(article.claims))
    }
    facts = [*kb.relations, *kb.tenures, *kb.milestones]
    assert len(facts) > 5
    for fact in facts:
        assert fact.claims
        assert {(ref.page, ref.article, ref.claim) for ref in fact.claims} <= claims


def test_equal_claims_of_two_pages_are_one_tenure(reader: Reader) -> None:
    pages = [reader.page(*texts, name=f"{number}.txt") for number, texts in enumerate(PAGES[:2])]
    (tenure,) = facts_of(reader, *pages).knowledge.tenures
    assert tenure.title == "书记"
    assert len({ref.page for ref in tenure.claims}) == 2


def test_a_tenure_is_attested_from_the_first_to_the_last_report(reader: Reader) -> None:
    text = "海宁市委书记曹建明会见客商。"
    days = [dt.date(2023, 5, 4), None, dt.date(2023, 2, 1)]
    pages = []
    for number, day in enumerate(days):
        page = reader.page(text + "谢谢。" * number, name=f"{number}.txt")
        article = page.articles[0]
        dated = replace(article, article=replace(article.article, published=day))
        pages.append(replace(page, articles=(dated,)))
    (tenure,) = facts_of(reader, *pages).knowledge.tenures
    assert (tenure.attested_from, tenure.attested_until) == (days[2], days[0])
    (undated,) = facts_of(reader, pages[1]).knowledge.tenures
    assert (undated.attested_from, undated.attested_until) == (None, None)


def test_co_operation_has_no_direction(reader: Reader) -> None:
    kb = gather(reader, "海宁市与嘉善县推进合作共建。", "嘉善县与海宁市推进合作共建。").knowledge
    (relation,) = [r for r in kb.relations if r.predicate is Predicate.COOPERATES_WITH]
    assert len(relation.claims) == 2
    assert relation.subject < relation.object


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("海宁市拟制定《海宁市数字经济条例》。", "issued: planned"),
        ("海宁市尚未出台《海宁市数字经济条例》。", "issued: negated"),
        ("新区管委会召开会议。", "hasJurisdiction: object without a referent"),
    ],
)
def test_what_is_no_fact_is_counted(text: str, reason: str, reader: Reader) -> None:
    facts = gather(reader, text)
    assert dict(facts.left_out)[reason] == 1
    assert [r for r in facts.knowledge.relations if r.predicate is Predicate.ISSUED] == []


def test_a_relation_between_kinds_that_do_not_fit_is_counted(reader: Reader) -> None:
    page = reader.page("海宁市人民政府印发《海宁市控烟条例》。")
    facts = facts_of(reader, with_claim(page, predicate=Predicate.ORGANISED))
    assert dict(facts.left_out) == {"organised: Agency → Policy does not fit": 1}


def test_parts_do_not_go_in_circles(reader: Reader) -> None:
    page = reader.page("绍兴市柯桥区加强治理。")
    article = page.articles[0]
    (claim,) = [c for c in article.claims if c.predicate is Predicate.PART_OF]
    assert claim.object is not None
    back = replace(claim, subject=claim.object, object=claim.subject)
    page = replace(page, articles=(replace(article, claims=(*article.claims, back)),))
    facts = facts_of(reader, page)
    parts = [r for r in facts.knowledge.relations if r.predicate is Predicate.PART_OF]
    assert len(parts) == 1
    assert dict(facts.left_out) == {"partOf: would close a circle": 1}


def test_milestones_are_dated_by_their_article_and_keep_each_report(reader: Reader) -> None:
    day = dt.date(2023, 5, 4)
    kb = gather(
        reader,
        "海宁隆基绿能光伏组件项目开工。",
        "海宁隆基绿能光伏组件项目正式投产。海宁隆基绿能光伏组件项目开工。",
        published=day,
    ).knowledge
    assert [(m.stage, m.reported, len(m.claims)) for m in kb.milestones] == [
        (Stage.STARTED, day, 2),
        (Stage.IN_OPERATION, day, 1),
    ]


def test_investments_of_one_amount_are_one(reader: Reader) -> None:
    page = reader.page("海宁隆基绿能光伏组件项目正式投产。海宁隆基绿能光伏组件项目正式投产。")
    article = page.articles[0]
    money = Money(Decimal(3_000_000_000), "CNY", Bound.EXACT, "30亿元")
    stated = [c for c in article.claims if c.predicate is Predicate.MILESTONE]
    claims = tuple(replace(c, predicate=Predicate.INVESTMENT, money=money) for c in stated)
    kb = facts_of(reader, replace(page, articles=(replace(article, claims=claims),))).knowledge
    (investment,) = kb.investments
    assert names(kb)[investment.project] == "海宁隆基绿能光伏组件项目"
    assert (investment.money, investment.investor, len(investment.claims)) == (money, None, 2)


def figured(page: PageEvidence, *values: int) -> PageEvidence:
    """The page with figures about its first mention, each from a sentence of its own."""
    article: ArticleEvidence = page.articles[0]
    figures = tuple(
        Figure(number, 0, "进出口额", Decimal(value), "CNY", "rule", 0.9, (0, 2), is_money=True)
        for number, value in enumerate(values)
    )
    return replace(page, articles=(replace(article, figures=figures),))


def test_equal_figures_are_one_observation(reader: Reader) -> None:
    page = figured(reader.page("海宁市加快发展。海宁市很好。海宁市很大。"), 5, 7, 5)
    kb = facts_of(reader, page).knowledge
    assert [(o.figure.value, len(o.claims)) for o in kb.observations] == [(5, 2), (7, 1)]
    assert {names(kb)[o.about] for o in kb.observations} == {"海宁市"}


def test_a_figure_about_nothing_known_is_counted(reader: Reader) -> None:
    facts = facts_of(reader, figured(reader.page("高新区引来企业。"), 5))
    assert facts.knowledge.observations == ()
    assert dict(facts.left_out) == {"figure: about something without a referent": 1}


def test_planned_claims_stay_in_the_evidence(reader: Reader) -> None:
    page = reader.page("海宁市拟制定《海宁市数字经济条例》。")
    (claim,) = page.articles[0].claims
    assert claim.modality is Modality.PLANNED
    assert facts_of(reader, page).knowledge.pages == (page,)

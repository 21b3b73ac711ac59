"""Minted IRIs: readable, injective up to the documented folding, and safe in Turtle."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg import iri
from kg.model import Bound, Kind, Money, Stage
from kg.namespaces import BASE, prefixes
from tests.knowledge import ARTICLE_ID, FIGURES, MENTIONS, SHA

NAMES = st.one_of(
    st.text(
        st.sampled_from(
            "青岛自贸片区管委会王伟（集团）()“”《》·・.-_/~ %#ABCabc09１２\u3000\u200b\u0301①"
        ),
        min_size=1,
        max_size=20,
    ),
    st.text(min_size=1, max_size=90),
).filter(iri.fold)
BARE = re.compile(r"[^\s<>\"{}|\\^`%()“”~/?#\[\]@!$&'*+,;=]*\Z")


def parsed_by_both(minted: str) -> None:
    """Write the IRI as a prefixed name and read it back with both parsers."""
    local = minted.removeprefix(BASE)
    prefix, _, name = local.partition("/")
    turtle = f"@prefix p: <{BASE}{prefix}/> . p:{name} a <urn:x> ."
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    assert [str(s) for s in graph.subjects()] == [minted]
    triples = list(pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE))
    assert [t.subject for t in triples] == [pyoxigraph.NamedNode(minted)]


@given(NAMES)
def test_fold_is_idempotent(name: str) -> None:
    assert iri.fold(iri.fold(name)) == iri.fold(name)


@given(NAMES)
def test_slug_depends_on_the_folded_name_alone(name: str) -> None:
    assert iri.slug(iri.fold(name)) == iri.slug(name)


@given(NAMES)
def test_slug_of_a_slug_that_lost_nothing_is_itself(name: str) -> None:
    made = iri.slug(name)
    if "_" not in made:
        assert iri.slug(made) == made == iri.fold(name)


@given(NAMES, NAMES)
def test_slug_tells_names_apart_that_fold_differently(one: str, other: str) -> None:
    assert (iri.slug(one) == iri.slug(other)) == (iri.fold(one) == iri.fold(other))


@given(NAMES)
def test_names_that_differ_in_one_lost_character_have_different_slugs(name: str) -> None:
    assert iri.slug(f"{name}（甲）") != iri.slug(f"{name}“甲”")


@given(NAMES)
def test_local_names_are_bare_and_short(name: str) -> None:
    made = iri.slug(name)
    assert BARE.match(made)
    assert len(made) <= iri.LONGEST + 7
    assert not made.startswith("-")
    assert unicodedata.is_normalized("NFKC", made)


@given(NAMES, st.sampled_from(list(Kind)))
def test_minted_iris_are_read_by_both_turtle_parsers(name: str, kind: Kind) -> None:
    parsed_by_both(iri.entity_iri(kind, name))


@given(NAMES, NAMES, st.sampled_from(list(Stage)), st.decimals(0, 10**15, places=4))
def test_fact_iris_are_read_by_both_turtle_parsers(
    name: str, title: str, stage: Stage, value: Decimal
) -> None:
    entity = iri.entity_iri(Kind.PROJECT, name)
    money = Money(value, "CNY", Bound.OVER, title)
    minted = [
        iri.post_iri(entity, title),
        iri.tenure_iri(entity, entity, title),
        iri.amount_iri(money),
        iri.investment_iri(entity, money, entity),
        iri.indicator_iri(title),
        iri.milestone_iri(entity, stage, dt.date(2022, 7, 1)),
        iri.joining_iri(entity, title, "rule", name),
        iri.refusal_iri(SHA, title),
    ]
    for one in minted:
        parsed_by_both(one)
    assert len(set(minted)) == len(minted)


@pytest.mark.parametrize(
    ("name", "local"),
    [
        ("青岛自贸片区管委", "青岛自贸片区管委"),
        ("青 岛　自贸\n片区管委", "青岛自贸片区管委"),
        ("ＡＢＢ", "ABB"),
        ("5G", "5G"),
        ("中-德生态园", "中-德生态园"),
    ],
)
def test_a_name_that_loses_only_blanks_and_width_stays_as_it_is(name: str, local: str) -> None:
    assert iri.slug(name) == local


@pytest.mark.parametrize(
    ("name", "readable"),
    [
        ("“百日攻坚”行动", "百日攻坚-行动"),
        ("海尔（集团）公司", "海尔-集团-公司"),
        ("A/B~C", "A-B-C"),
        ("阿卜杜拉·买买提", "阿卜杜拉-买买提"),
        ("（）", ""),
        ("甲" * 90, "甲" * 64),
        ("甲_a1b2c3", "甲-a1b2c3"),
    ],
)
def test_a_name_that_loses_more_carries_six_hex_digits(name: str, readable: str) -> None:
    assert re.fullmatch(re.escape(readable) + "_[0-9a-f]{6}", iri.slug(name))


def test_a_qualifier_tells_bearers_of_one_name_apart() -> None:
    one = iri.entity_iri(Kind.OFFICIAL, "王伟", qualifier="市公安局")
    other = iri.entity_iri(Kind.OFFICIAL, "王伟", qualifier="区法院")
    assert len({one, other, iri.entity_iri(Kind.OFFICIAL, "王伟")}) == 3
    assert iri.slug("王伟-市公安局") != iri.slug("王伟", "市公安局")


@pytest.mark.parametrize("name", ["", " 　", "\u200b", "\n"])
def test_a_name_without_a_visible_character_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="visible"):
        iri.slug(name)


def test_facts_with_the_same_words_in_other_places_are_told_apart() -> None:
    agency = iri.entity_iri(Kind.AGENCY, "甲")
    zone = iri.entity_iri(Kind.ZONE, "甲")
    assert iri.post_iri(agency, "主任") != iri.post_iri(zone, "主任")
    joined = iri.entity_iri(Kind.AGENCY, "甲-乙")
    assert iri.post_iri(joined, "丙") != iri.post_iri(agency, "乙-丙")


@pytest.mark.parametrize("other", ["https://example.org/甲/", "https://example.org/甲#"])
def test_another_base_changes_the_base_alone(other: str) -> None:
    here = iri.post_iri(iri.entity_iri(Kind.AGENCY, "“甲”办"), "主任")
    there = iri.post_iri(iri.entity_iri(Kind.AGENCY, "“甲”办", other), "主任", other)
    assert there.removeprefix(other) == here.removeprefix(BASE)


def test_the_same_number_written_differently_is_one_amount() -> None:
    amounts = {
        iri.amount_iri(Money(Decimal(value), "CNY", Bound.EXACT, "30亿元"))
        for value in ("3000000000", "3.0E+9", "3000000000.00")
    }
    assert len(amounts) == 1


def test_figures_that_differ_in_status_alone_are_two_observations() -> None:
    about = iri.entity_iri(Kind.ZONE, "甲")
    assert len({iri.observation_iri(about, figure) for figure in FIGURES}) == len(FIGURES)


def test_evidence_iris_hold_no_name() -> None:
    minted = [iri.mention_iri(ARTICLE_ID, mention) for mention in MENTIONS]
    assert len(set(minted)) == len(MENTIONS)
    assert all(one.isascii() for one in minted)
    assert iri.claim_iri(ARTICLE_ID, ["规则", "甲"]).isascii()


def test_every_minted_class_has_a_prefix() -> None:
    known = prefixes(BASE)
    minted = [
        *(iri.entity_iri(kind, "甲") for kind in Kind),
        iri.page_iri(SHA),
        iri.article_iri(ARTICLE_ID),
        iri.sentence_iri(ARTICLE_ID, 0),
        iri.mention_iri(ARTICLE_ID, MENTIONS[0]),
        iri.claim_iri(ARTICLE_ID, ["甲"]),
        iri.part_iri(iri.sentence_iri(ARTICLE_ID, 0), 1),
    ]
    for one in minted:
        assert known[one.removeprefix(BASE).split("/")[0]] == one.rsplit("/", 1)[0] + "/"

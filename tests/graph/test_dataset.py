"""The same knowledge gives the same quads, each in its layer, whatever the order."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, NamedNode, Store
from rdflib import XSD

from kg import iri
from kg.graph import quads, turtle
from kg.model import (
    Kind,
    MentionRef,
)
from kg.namespaces import BASE
from tests.knowledge import ARTICLE_ID, KNOWLEDGE, SHA, shuffled

PAGE = NamedNode(iri.page_iri(SHA))


@settings(deadline=None, max_examples=20)
@given(st.integers())
def test_order_of_knowledge_changes_neither_quads_nor_turtle(seed: int) -> None:
    mixed = quads(shuffled(KNOWLEDGE, seed))
    assert mixed == quads(KNOWLEDGE)
    assert turtle(mixed[::-1]) == turtle(quads(KNOWLEDGE))


def test_quads_come_sorted_and_once() -> None:
    found = quads(KNOWLEDGE)
    assert len(found) == len(set(found))
    keys = [(str(q.graph_name), str(q.subject), str(q.predicate)) for q in found]
    assert keys == sorted(keys)


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_hash_seed_and_folder_do_not_change_the_bytes(seed: str, tmp_path: Path) -> None:
    code_ = (
        f"import sys, hashlib; sys.path[:0] = [{str(Path(__file__).parents[2])!r}]\n"
        "from kg.graph import quads, turtle; from tests.knowledge import KNOWLEDGE\n"
        "print(hashlib.sha256(turtle(quads(KNOWLEDGE))).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code_],
        cwd=tmp_path,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == hashlib.sha256(turtle(quads(KNOWLEDGE))).hexdigest()


def test_no_datatype_but_the_four_is_written() -> None:
    known = {XSD.integer, XSD.decimal, XSD.date, XSD.boolean, XSD.string}
    for quad in quads(KNOWLEDGE):
        if hasattr(quad.object, "datatype") and not quad.object.language:
            assert rdflib.URIRef(quad.object.datatype.value) in known
        else:
            assert getattr(quad.object, "language", "zh") == "zh"


def test_facts_stand_in_the_default_graph_and_evidence_in_that_of_its_page(store: Store) -> None:
    graphs = {q.graph_name for q in store}
    assert graphs == {DefaultGraph(), PAGE}
    facts = {
        q.subject.value.removeprefix(BASE).split("/")[0] for q in store if q.graph_name != PAGE
    }
    evidence = {q.subject.value.removeprefix(BASE).split("/")[0] for q in store} - facts
    assert evidence == {"page", "article", "sentence", "mention", "claim", "part", "refusal"}


def test_without_evidence_the_fact_layer_alone_is_written() -> None:
    facts = quads(KNOWLEDGE, evidence=False)
    whole = {q for q in quads(KNOWLEDGE) if q.graph_name == DefaultGraph()}
    assert set(facts) < whole
    joinings = whole - set(facts)
    assert {q.predicate.value.rsplit("#")[-1] for q in joinings} == {
        "joinedBy",
        "joinedName",
        "joinedBecause",
        "rule",
        "type",
    }


@pytest.mark.parametrize("stray", ["a mention", "a byline", "a relation", "a tenure"])
def test_a_reference_to_an_unknown_entity_is_refused(stray: str) -> None:
    gone = iri.entity_iri(Kind.ZONE, "别处")
    broken = {
        "a mention": {"entity_of": {MentionRef(SHA, ARTICLE_ID, 0): gone}},
        "a byline": {"byline_entities": {(SHA, ARTICLE_ID, 0): gone}},
        "a relation": {"relations": (replace(KNOWLEDGE.relations[0], object=gone),)},
        "a tenure": {"tenures": (replace(KNOWLEDGE.tenures[0], body=gone),)},
    }[stray]
    with pytest.raises(ValueError, match=f"^{stray} refers to {gone}"):
        quads(replace(KNOWLEDGE, **broken))  # type: ignore[arg-type]

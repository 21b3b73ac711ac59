from __future__ import annotations

import json
from pathlib import Path

from pyoxigraph import Store

from kg.model import Kind
from kg.stats import count
from tests.conftest import RunKG
from tests.knowledge import CLAIMS, ENTITIES, FIGURES, KNOWLEDGE, MENTIONS, SENTENCES
from tests.samples import sample_folder, sample_store

STATS = count(sample_store())


def test_entities_and_facts() -> None:
    assert STATS.entities == {
        kind.value: sum(entity.kind is kind for entity in ENTITIES) for kind in Kind
    }
    assert STATS.facts == {
        "Post": 1,
        "Tenure": len(KNOWLEDGE.tenures),
        "Investment": len(KNOWLEDGE.investments),
        "Milestone": len(KNOWLEDGE.milestones),
        "Observation": len(KNOWLEDGE.observations),
        "Indicator": 2,
    }


def test_relations_count_a_symmetric_one_once() -> None:
    assert sum(STATS.relations.values()) == len(KNOWLEDGE.relations)
    assert STATS.relations["cooperatesWith"] == 1
    assert (STATS.relations["within"], STATS.relations["subOrganizationOf"]) == (1, 1)


def test_evidence() -> None:
    bylines = 2
    # The claim that supports two facts is written once for each.
    claims = len(CLAIMS) + len(FIGURES) + 1
    assert STATS.evidence["Sentence"] == len(SENTENCES)
    assert STATS.evidence["Mention"] == len(MENTIONS) + bylines
    assert STATS.evidence["Claim"] == claims
    assert sum(STATS.claims_by_modality.values()) == claims
    assert STATS.claims_by_modality["Negated"] == 1
    assert STATS.claims_by_confidence["0.8–0.9"] == claims
    assert sum(STATS.claims_by_confidence.values()) == claims


def test_names_and_what_was_not_joined() -> None:
    assert STATS.names == {
        "other_names": 1,
        "names_in_context": 2,
        "mentions_joined": len(MENTIONS) - 1 + 2,
        "mentions_unjoined": 1,
        "mentions_unjoined_in_context": 0,
    }
    assert STATS.joined_by_rule == {"short-form": 1}
    assert STATS.refused == {"广告": 1}


def test_pages() -> None:
    (page,) = STATS.pages
    assert page.name == "2022-07-18-01.txt"
    assert (page.articles, page.sentences) == (1, len(SENTENCES))
    assert page.mentions == STATS.evidence["Mention"]
    assert page.entities == len(ENTITIES)


def test_an_empty_graph_counts_nothing() -> None:
    stats = count(Store())
    assert (stats.triples, stats.pages, sum(stats.entities.values())) == (0, (), 0)


def test_table_and_json(kg: RunKG, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    table = kg("stats", "-g", folder).stdout
    assert "Official          1" in table
    assert "mentions unjoined" in table
    shown = json.loads(kg("stats", "-g", folder, "--format", "json").stdout)
    assert shown["entities"]["Official"] == 1
    assert shown["pages"][0]["articles"] == 1
    assert kg("stats", "-g", folder / "graph.ttl").stdout == table

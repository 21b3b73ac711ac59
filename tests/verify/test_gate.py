"""Each way in which a graph can say what its pages do not is found, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from kg.graph import quads
from kg.verify import Originals, Verification, verify
from tests.faults import NODES, plant
from tests.knowledge import KNOWLEDGE, RAW, SOURCE


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / SOURCE.name
    path.write_bytes(RAW.encode())
    return path


def verified(graph: list[Quad], page: Path) -> Verification:
    store = Store()
    store.extend(graph)
    return verify(store, Originals.among([page]))


def test_the_sample_passes_with_everything_checked(page: Path) -> None:
    done = verified(quads(KNOWLEDGE), page)
    assert done.passed
    spans = [q for q in quads(KNOWLEDGE) if q.predicate.value.endswith("#beginIndex")]
    assert (done.pages, done.spans) == (1, len(spans))
    assert done.facts > 30


@pytest.mark.parametrize(
    ("edits", "problem", "offset"),
    [
        (
            ("- {mention} nif:anchorOf *", '+ {mention} nif:anchorOf "临海新区党委"@zh'),
            "the page reads otherwise",
            "临海新区管委",
        ),
        (
            ("- {mention} nif:endIndex *", "+ {mention} nif:endIndex 82"),
            "the page reads otherwise",
            "临海新区管委",
        ),
        (
            ("- {mention} nif:beginIndex *", "+ {mention} nif:beginIndex 200"),
            "a span without a begin before its end",
            200,
        ),
        (
            ("- {mention} nif:endIndex *", "+ {mention} nif:endIndex 99999"),
            "a span beyond the end of the file",
            "临海新区管委",
        ),
        (("- {mention} nif:anchorOf *",), "a span without a text", "临海新区管委"),
        (("- {mention} nif:beginIndex *",), "a span without a begin before its end", None),
        (
            ("- {mention} nif:beginIndex *", "- {mention} nif:endIndex *"),
            "a span without offsets",
            None,
        ),
        (
            ("- {mention} nif:referenceContext *",),
            "a span that does not stand in one page",
            "临海新区管委",
        ),
        (
            ("- {claim} kg:quote *", '+ {claim} kg:quote "临海新区管委主任周明"@zh'),
            "the page reads otherwise",
            "临海新区管委",
        ),
        (
            ("- {mention} dcterms:isPartOf *", "+ {mention} dcterms:isPartOf {torn}"),
            "the sentence does not have these words",
            "临海新区管委",
        ),
        (
            ("- {torn} nif:anchorOf *", '+ {torn} nif:anchorOf "上半年，进出口超过2000亿元。"@zh'),
            "the parts do not make up the text",
            "上半年",
        ),
        (("- {torn} kg:part {part}",), "the parts do not make up the text", "过2000"),
        (
            ("- {part} nif:referenceContext *", "+ {part} nif:referenceContext {other}"),
            "the parts stand in different pages",
            "上半年",
        ),
    ],
)
def test_a_span_that_the_page_does_not_bear_out_is_a_fault(
    edits: tuple[str, ...], problem: str, offset: str | int | None, page: Path
) -> None:
    done = verified(plant(quads(KNOWLEDGE), edits), page)
    found = {(fault.problem, fault.offset) for fault in done.faults}
    place = RAW.index(offset, 60) if isinstance(offset, str) else offset
    assert (problem, place) in found


@pytest.mark.parametrize(
    ("edits", "problem", "node"),
    [
        (("+ {company} kg:issued {policy}",), "no claim states this relation", "company"),
        (("+ {department} org:subOrganizationOf {company}",), "no claim states this", "department"),
        (("+ {person} org:holds {post}",), "no claim states this relation", "person"),
        (("- * kg:evidenceFor {tenure}",), "no claim is evidence for this fact", "tenure"),
        (("- * kg:evidenceFor {milestone}",), "no claim is evidence for this fact", "milestone"),
        (("+ {other} a kg:Zone",), "no mention or claim leads to this entity", "other"),
        (("+ {article} kg:reporter {person}",), "no byline names this author", "article"),
        (
            ("- {article} schema:headline *", '+ {article} schema:headline "新题"@zh'),
            "the sentences do not make up the headline",
            "article",
        ),
        (
            ("- {article} schema:articleBody *", '+ {article} schema:articleBody "新文"@zh'),
            "the sentences do not make up the articleBody",
            "article",
        ),
    ],
)
def test_a_fact_that_no_span_leads_to_is_a_fault(
    edits: tuple[str, ...], problem: str, node: str, page: Path
) -> None:
    done = verified(plant(quads(KNOWLEDGE), edits), page)
    (fault,) = done.faults
    assert fault.problem.startswith(problem)
    assert fault.node == NODES[node]


def test_a_changed_page_is_named_with_every_span_that_moved(page: Path) -> None:
    at = RAW.index("周明出席")
    page.write_bytes((RAW[:at] + "新任" + RAW[at:]).encode())
    done = verified(quads(KNOWLEDGE), page)
    first, *others = done.faults
    assert "was changed since the graph was built" in first.problem
    assert first.offset is None
    assert len(others) > 40
    assert all(fault.offset is None or fault.offset >= at - 12 for fault in others)
    assert [f.order() for f in done.faults] == sorted(f.order() for f in done.faults)


def test_one_wrong_character_is_found_where_it_stands(page: Path) -> None:
    page.write_bytes(RAW.replace("清河学院", "清何学院").encode())
    done = verified(quads(KNOWLEDGE), page)
    names = [fault for fault in done.faults if fault.expected == "清河学院"]
    assert [(fault.offset, fault.found) for fault in names] == [(RAW.index("清河"), "清何学院")]


def test_blanks_and_invisible_characters_count_for_nothing(page: Path) -> None:
    graph = plant(
        quads(KNOWLEDGE),
        ("- {mention} nif:anchorOf *", '+ {mention} nif:anchorOf "临海\u200b 新区\u3000管委"@zh'),
    )
    assert verified(graph, page).passed


def test_a_page_that_is_gone_is_a_fault(tmp_path: Path) -> None:
    store = Store()
    store.extend(quads(KNOWLEDGE))
    (fault,) = verify(store, Originals()).faults
    assert (fault.file, fault.offset) == (SOURCE.name, None)
    assert "kg verify PATH" in fault.problem


def test_a_page_that_can_no_longer_be_read_is_a_fault(page: Path) -> None:
    page.write_bytes(b"\x00\x01\x02")
    (fault,) = verified(quads(KNOWLEDGE), page).faults
    assert "binary" in fault.problem


def test_a_graph_without_evidence_proves_nothing(page: Path) -> None:
    (fault,) = verified(quads(KNOWLEDGE, evidence=False), page).faults
    assert "--no-evidence" in fault.problem

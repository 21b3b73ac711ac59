"""What the ontology's README shows is in the sample graph, and keeps to the shapes."""

from __future__ import annotations

import re
from functools import cache

import pytest
from pyoxigraph import Quad, RdfFormat, Triple, parse

from kg import ontology
from kg.graph import quads
from kg.graph.terms import A
from kg.namespaces import prefixes
from kg.validate import validate
from tests.knowledge import KNOWLEDGE

README = ontology.path("README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"### (.+?)\n.*?```turtle\n(.+?)```", README, flags=re.DOTALL)
ARROWS = re.findall(r'^ +(\w+) -- "(\w+):(\w+)" --> (\w+)$', README, flags=re.MULTILINE)
PATTERNS = ("post", "jurisdiction", "project with investment and milestones", "figure", "article")


@cache
def written() -> frozenset[Triple]:
    return frozenset(Triple(q.subject, q.predicate, q.object) for q in quads(KNOWLEDGE))


def shown(example: str) -> set[Triple]:
    header = "".join(f"@prefix {name}: <{ns}> .\n" for name, ns in prefixes().items())
    read = parse(header + example, RdfFormat.TURTLE)
    return {Triple(q.subject, q.predicate, q.object) for q in read}


@pytest.mark.parametrize(("title", "example"), EXAMPLES, ids=[title for title, _ in EXAMPLES])
def test_an_example_stands_in_the_sample_graph(title: str, example: str) -> None:
    assert [str(triple) for triple in shown(example) - written()] == []
    assert len(shown(example)) > 5


def problems(example: str) -> list[str]:
    """What is wrong with the example, put in place of the sample's own description.

    It replaces what the sample says of the nodes whose class it shows; no other node changes.
    """
    given = shown(example)
    described = {t.subject for t in given if t.predicate == A}
    assert described
    kept = {t for t in written() if t.subject not in described}
    report = validate(Quad(t.subject, t.predicate, t.object) for t in kept | given)
    assert report.asked_evidence
    return [violation.message for violation in report.violations]


@pytest.mark.parametrize(("title", "example"), EXAMPLES, ids=[title for title, _ in EXAMPLES])
def test_an_example_keeps_to_the_shapes(title: str, example: str) -> None:
    assert problems(example) == []


def test_an_example_that_leaves_something_out_is_noticed() -> None:
    (post,) = [example for title, example in EXAMPLES if title.startswith("A post")]
    assert problems(post.replace('kg:postTitle "副主任"@zh ;', "")) == [
        "a post has exactly one title, tagged @zh"
    ]


@pytest.mark.parametrize("pattern", [*PATTERNS, "alias", "claim"])
def test_every_pattern_has_an_example(pattern: str) -> None:
    assert [title for title, _ in EXAMPLES if pattern in title.lower()]


def test_every_example_is_looked_at() -> None:
    assert len(EXAMPLES) == README.count("```turtle") == 8


def classes() -> set[tuple[object, str]]:
    """Each node of the sample with the name of its class."""
    typed = [(t.subject, t.object) for t in written() if t.predicate == A]
    return {(node, re.split("[/#]", class_.value)[-1]) for node, class_ in typed}  # type: ignore[union-attr]


@pytest.mark.parametrize("arrow", ARROWS, ids=[" ".join(arrow) for arrow in ARROWS])
def test_every_arrow_of_the_diagram_stands_in_the_sample_graph(arrow: tuple[str, ...]) -> None:
    start, prefix, local, end = arrow
    predicate, typed = prefixes()[prefix] + local, classes()
    ends = [(t.subject, t.object) for t in written() if t.predicate.value == predicate]
    assert [1 for s, o in ends if (s, start) in typed and (o, end) in typed]


def test_the_diagram_shows_every_class_that_is_written() -> None:
    drawn = {arrow[0] for arrow in ARROWS} | {arrow[3] for arrow in ARROWS}
    assert {name for _, name in classes()} - drawn == {"OpenClaim"}


@pytest.mark.parametrize("name", re.findall(r"\]\(([a-z./]+)\)", README))
def test_every_file_that_is_named_is_there(name: str) -> None:
    assert ontology.path(name.rstrip("/")).exists()

"""The examples in the ontology's README are triples of the sample graph, not of a memory."""

from __future__ import annotations

import re

import pytest
from pyoxigraph import RdfFormat, Triple, parse

from kg import ontology
from kg.graph import quads
from kg.namespaces import prefixes
from tests.knowledge import KNOWLEDGE

README = ontology.path("README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"### (.+?)\n.*?```turtle\n(.+?)```", README, flags=re.DOTALL)


@pytest.mark.parametrize(("title", "example"), EXAMPLES, ids=[title for title, _ in EXAMPLES])
def test_an_example_stands_in_the_sample_graph(title: str, example: str) -> None:
    header = "".join(f"@prefix {name}: <{ns}> .\n" for name, ns in prefixes().items())
    read = parse(header + example, RdfFormat.TURTLE)
    shown = {Triple(q.subject, q.predicate, q.object) for q in read}
    written = {Triple(q.subject, q.predicate, q.object) for q in quads(KNOWLEDGE)}
    assert [str(triple) for triple in shown - written] == []
    assert len(shown) > 5


def test_every_example_is_looked_at() -> None:
    assert len(EXAMPLES) == README.count("```turtle") == 7


@pytest.mark.parametrize("name", re.findall(r"\]\(([a-z./]+)\)", README))
def test_every_file_that_is_named_is_there(name: str) -> None:
    assert ontology.path(name.rstrip("/")).exists()

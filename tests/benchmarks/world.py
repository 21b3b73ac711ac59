"""A graph of any size in the shape of the contract: a real one many times over, under other names.

    python -m tests.benchmarks.world [TRIPLES] [SEED] > world.nq

Each copy has pages, sentences and claims of its own. Entities get a number behind their names, so
that a name means one thing; zones, places and bodies are shared by several copies now and then,
which makes hubs, as in the archive of a paper.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from kg.lookup import NAME_PROPERTIES
from kg.namespaces import BASE
from kg.store import open_graph

GRAPH = Path(__file__).parents[2] / "graphs" / "graph.ttl"
MINTED = re.compile(re.escape(BASE) + r"(?!ontology#)([^/]+)/")
SHARED = frozenset({"zone", "place", "agency"})
SHARE = 0.3
"""How often such an entity of a copy is one that other copies have, too."""
NAMES = frozenset(NAME_PROPERTIES)


def world(triples: int, seed: int = 1, graph: Path = GRAPH) -> list[Quad]:
    """So many quads, the same for the same seed and graph."""
    template = sorted(open_graph(graph), key=str)
    chance = random.Random(seed)
    found: dict[Quad, None] = {}
    number = 0
    while len(found) < triples:
        number += 1
        found.update(dict.fromkeys(_copy(template, _numbering(number, chance))))
    return list(found)[:triples]


def _numbering(copy: int, chance: random.Random) -> Callable[[str], int]:
    """The number that each node of a copy gets."""
    chosen: dict[str, int] = {}

    def number(iri: str) -> int:
        if iri not in chosen:
            kind = MINTED.match(iri)
            shared = kind and kind[1] in SHARED and chance.random() < SHARE
            chosen[iri] = chance.randint(1, max(1, copy // 10)) if shared else copy
        return chosen[iri]

    return number


def _copy(template: list[Quad], number: Callable[[str], int]) -> Iterator[Quad]:
    renamed: dict[str, NamedNode] = {}

    def rename(term: object) -> object:
        if not isinstance(term, NamedNode) or not MINTED.match(term.value):
            return term
        if term.value not in renamed:
            renamed[term.value] = NamedNode(f"{term.value}-{number(term.value)}")
        return renamed[term.value]

    for quad in template:
        object_ = rename(quad.object)
        if quad.predicate.value in NAMES and isinstance(object_, Literal):
            assert isinstance(quad.subject, NamedNode)
            name = f"{object_.value}{number(quad.subject.value)}"
            object_ = Literal(name, language=object_.language)
        yield Quad(rename(quad.subject), quad.predicate, object_, rename(quad.graph_name))  # type: ignore[arg-type]


def main() -> int:
    triples = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    serialize(world(triples, seed), sys.stdout.buffer, RdfFormat.N_QUADS)
    return 0


if __name__ == "__main__":
    sys.exit(main())

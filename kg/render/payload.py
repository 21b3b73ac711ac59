"""The network as the JSON that the page carries.

Whole graph, once. Keys are short because there are thousands of rows:

* nodes: `n` label, `k` number of the kind, `i` class and local name of the IRI
  unless they are kind and label, `a` other names,
  `c` contextual names, `xy` place in the first view, `m` quotes that name it, `l` how many
  sentences more do, `h` how often the pages name it;
* edges: `s` and `o` numbers of subject and object, `p` number of the relation, `t` post title
  or amount, `f` and `u` first and last report, `r` place of a post's rank in `RANKS` (0 is left
  out), `c` confidence in percent, `e` claims;
* `groups`: for each node the number of its community, largest community first; −1 for nodes
  that nothing ties to others;
* `usual` is how many nodes a view holds at first;
* `rules` says what the rules of claims mean, `base` is what `i` is written behind;
* `reports`: for each edge the articles that report it;
* `readings` as in `pinyin`, the rest as in `evidence`, `details` and, for `x`, `contradictions`.

Nodes come most connected first, so that "the first 400" is a slice and a smaller number
means a more central node everywhere in the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import TYPE_CHECKING, Any

from kg.model import Kind, Predicate
from kg.namespaces import BASE, KG
from kg.network import RELATION_WORDS, communities, neighbour_counts
from kg.properties import Source, one
from kg.render import contradictions
from kg.render.details import Details
from kg.render.evidence import Evidence
from kg.render.labels import labels
from kg.render.layout import layout
from kg.render.pinyin import readings
from kg.render.rules import meanings
from kg.render.usual import FIRST_VIEW

if TYPE_CHECKING:
    from kg.network import Network

Row = dict[str, Any]

CHARACTER = 13.0
"""Width of a Chinese character of a name in the picture, in pixels."""
WIDEST = 150.0
"""Most pixels that a name is given room for; longer ones are cut in the picture."""

RANKS = (
    "Principal",
    "Acting",
    "ExecutiveDeputy",
    "Deputy",
    "Assistant",
    "Member",
    "Honorary",
)
"""Ranks of posts in the order in which the panel of a body names who holds them."""

NO_EVIDENCE: dict[str, list[Row]] = {
    name: [] for name in ("claims", "sentences", "articles", "files", "bylines")
}


def payload(
    store: Source,
    network: Network,
    *,
    lang: str,
    first: int,
    evidence: bool,
    sources: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Everything that the page shows of `network`; `first` nodes stand in the first view."""
    counts = neighbour_counts(network)
    order = sorted(network, key=lambda n: (-counts[n], network.nodes[n]["label"], n))
    numbers = {iri: number for number, iri in enumerate(order)}
    quotes = Evidence(store, sources) if evidence else None
    details = Details(store, numbers, quotes)
    rows = {
        "edges": _edges(network, numbers, quotes, _ranks(store)),
        "figures": details.figures(),
        "money": details.money(),
        "stages": details.stages(),
        "plans": details.unfulfilled(),
    }
    if quotes:
        contradictions.mark(rows, quotes.article_of)
    kinds = labels([kind.value for kind in Kind])
    rules = meanings(claim["u"] for claim in quotes.claims if "u" in claim) if quotes else {}
    nodes = _nodes(network, order, counts, rows["edges"], first, quotes)
    tables = quotes.tables(details.bylines()) if quotes else NO_EVIDENCE
    return {
        "lang": lang,
        "usual": FIRST_VIEW,
        "base": order[0].rsplit("/", 2)[0] + "/" if order else BASE,
        "words": words(),
        "kinds": [{"id": kind.value, **kinds[kind.value]} for kind in Kind],
        "relations": [_relation(predicate) for predicate in RELATION_WORDS],
        "codes": labels(details.codes()),
        "rules": rules,
        "readings": readings(_all_names(network)),
        "nodes": nodes,
        "groups": _groups(network, numbers, counts),
        **rows,
        **tables,
        "reports": [_articles(edge, tables) for edge in rows["edges"]],
    }


def words() -> dict[str, dict[str, str]]:
    """The texts of the interface: language → key → text."""
    file = resources.files("kg.render") / "assets" / "words.json"
    found: dict[str, dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def _articles(edge: Row, tables: Mapping[str, list[Row]]) -> list[int]:
    """The articles that report a relation, each once, in the order of the print."""
    claims, sentences = tables["claims"], tables["sentences"]
    return sorted({sentences[claims[claim]["s"]]["a"] for claim in edge.get("e", ())})


def _all_names(network: Network) -> Iterator[str]:
    for _, row in network.nodes(data=True):
        yield from (row["label"], *row["names"], *row["contextual_names"])


def _relation(predicate: Predicate) -> Row:
    symmetric = predicate is Predicate.COOPERATES_WITH
    return {"id": predicate.value, **RELATION_WORDS[predicate]._asdict(), "symmetric": symmetric}


def _ranks(store: Source) -> dict[str, int]:
    """Tenure → place of its post's rank in `RANKS`; 0 where the title tells none."""
    posts, codes = one(store, KG + "post"), one(store, KG + "rank")
    places = {KG + name: place for place, name in enumerate(RANKS)}
    return {tenure: places.get(codes.get(post, ""), 0) for tenure, post in posts.items()}


def _edges(
    network: Network,
    numbers: Mapping[str, int],
    quotes: Evidence | None,
    ranks: Mapping[str, int],
) -> list[Row]:
    relations = list(RELATION_WORDS)
    rows = []
    for subject, object_, edge in network.edges(data=True):
        row = {
            "s": numbers[subject],
            "o": numbers[object_],
            "p": relations.index(Predicate(edge["predicate"])),
            "t": edge["note"],
            "f": edge["since"],
            "u": edge["until"],
            "r": ranks.get(edge["fact"], 0) or "",
            "e": quotes.claims_of(edge["claims"]) if quotes else [],
        }
        if "confidence" in edge:
            row["c"] = round(edge["confidence"] * 100)
        rows.append({key: value for key, value in row.items() if value not in ("", [])})
    return sorted(rows, key=lambda row: (row["s"], row["o"], row["p"], row.get("t", "")))


def _nodes(
    network: Network,
    order: list[str],
    counts: Mapping[str, int],
    edges: list[Row],
    first: int,
    quotes: Evidence | None,
) -> list[Row]:
    kinds = list(Kind)
    rows: list[Row] = []
    for iri in order:
        node = network.nodes[iri]
        row = {
            "n": node["label"],
            "k": kinds.index(Kind(node["kind"])),
            "a": node["names"],
            "c": node["contextual_names"],
        }
        address = "/".join(iri.rsplit("/", 2)[-2:])
        if address != f"{node['kind'].lower()}/{node['label']}":
            row["i"] = address
        if quotes:
            row["m"], left, row["h"] = quotes.mentions_of(iri)
            row |= {"l": left} if left else {}
        rows.append({key: value for key, value in row.items() if value not in ((), [])})
    placed = [number for number, iri in enumerate(order) if counts[iri]][:first]
    shown = set(placed)
    inside = [(edge["s"], edge["o"]) for edge in edges if {edge["s"], edge["o"]} <= shown]
    most = max(counts.values(), default=0)
    sizes = [_size(rows[number]["n"], counts[order[number]], most) for number in placed]
    for number, point in zip(placed, layout(inside, sizes), strict=True):
        rows[number]["xy"] = list(point)
    return rows


def _groups(network: Network, numbers: Mapping[str, int], counts: Mapping[str, int]) -> list[int]:
    """For each node, in the page's order, the number of its community; −1 for islands."""
    found = [-1] * len(numbers)
    related = [group for group in communities(network) if counts[group[0]]]
    for group, members in enumerate(related):
        for iri in members:
            found[numbers[iri]] = group
    return found


def _size(label: str, neighbours: int, most: int) -> tuple[float, float]:
    """The room that a node and its name under it need, in pixels."""
    width = sum(CHARACTER if ord(character) > 0x2E80 else CHARACTER / 2 for character in label)
    # As in picture.js: the sign grows with the root of the number of neighbours.
    radius = 6.0 + 20.0 * (neighbours / max(60, most)) ** 0.5
    return min(WIDEST, max(width, 2 * radius)) + 6.0, 2 * radius + 20.0

"""The network as GEXF 1.3 (https://gexf.net, 2022), as Gephi reads and writes it.

By the schema: `attributes`, `nodes`, `edges` in this order, every value declared with its type.
Of edges between the same two nodes Gephi keeps one of each `kind`, so a kind is the predicate,
and the second of the same gets a number behind it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

import networkx as nx

NAMESPACE = "http://gexf.net/1.3"
KIND = "predicate"

_TYPES: dict[type, str] = {bool: "boolean", int: "integer", float: "double"}
"""Type of a value → GEXF's name of it; all others are texts."""
_KEPT = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
"""XML reads a bare line break in an attribute as a blank."""

Row = Mapping[str, Any]


def gexf(network: nx.MultiDiGraph[str]) -> bytes:
    """A network with single values (`kg.export.network.flat`) as UTF-8 GEXF."""
    return "".join(f"{line}\n" for line in _lines(network)).encode()


def _lines(network: nx.MultiDiGraph[str]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<gexf xmlns="{NAMESPACE}" version="1.3">'
    yield ' <graph defaultedgetype="directed" mode="static">'
    yield from _declared("node", (row for _, row in network.nodes(data=True)))
    yield from _declared("edge", (row for _, _, row in network.edges(data=True)))
    yield "  <nodes>"
    for node, row in network.nodes(data=True):
        yield from _element("node", {"id": node, "label": row["label"]}, row)
    yield "  </nodes>"
    yield "  <edges>"
    kinds: Counter[tuple[str, str, str]] = Counter()
    for number, (source, target, row) in enumerate(network.edges(data=True)):
        kinds[source, target, row[KIND]] += 1
        again = kinds[source, target, row[KIND]]
        kind = row[KIND] if again == 1 else f"{row[KIND]} {again}"
        ends = {"source": source, "target": target, "kind": kind}
        yield from _element("edge", {"id": f"e{number}", **ends, "label": row["label"]}, row)
    yield "  </edges>"
    yield " </graph>"
    yield "</gexf>"


def _declared(of: str, rows: Iterable[Row]) -> Iterator[str]:
    """The columns that any of `rows` has, in the order of first use; the label is none."""
    types = {key: type(value) for row in rows for key, value in row.items() if key != "label"}
    yield f'  <attributes class="{of}" mode="static">'
    for key, sort in types.items():
        attributes = {"id": key, "title": key, "type": _TYPES.get(sort, "string")}
        yield f"   <attribute{_written(attributes)}/>"
    yield "  </attributes>"


def _element(name: str, attributes: Row, row: Row) -> Iterator[str]:
    yield f"   <{name}{_written(attributes)}>"
    yield "    <attvalues>"
    for key, value in row.items():
        if key != "label":
            text = str(value).lower() if isinstance(value, bool) else str(value)
            yield f"     <attvalue{_written({'for': key, 'value': text})}/>"
    yield "    </attvalues>"
    yield f"   </{name}>"


def _written(attributes: Row) -> str:
    return "".join(f" {name}={quoteattr(value, _KEPT)}" for name, value in attributes.items())

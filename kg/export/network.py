"""The network of the graph as GraphML and GEXF, for Gephi, Cytoscape, yEd, igraph or R.

Both come from `kg.network.project`. Their attributes are single values, so lists of names are
joined by ` | `, and claims are counted.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any, BinaryIO

import networkx as nx
from pyoxigraph import Store

from kg.export.gexf import gexf
from kg.network import project

SEPARATOR = " | "

# Gephi and Cytoscape show what is called `label`.
_EDGE_KEYS = {"label_zh": "label", "since": "attested_from", "until": "attested_until"}

# What XML 1.0 cannot hold at all.
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def flat(store: Store) -> nx.MultiDiGraph[str]:
    """The projection with single values: texts, whole numbers, truth values, decimals.

    Nodes have label, kind, names, contextual_names, mentions, byline and degree; edges have
    predicate, label (Chinese), label_en, note, attested_from, attested_until (the days of the
    reports), fact, evidence (how many claims state them) and confidence (of the best of these,
    where there is one).
    """
    network = project(store)
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, row in network.nodes(data=True):
        plain.add_node(node, **_flattened(row), degree=network.degree(node))
    for source, target, row in network.edges(data=True):
        single = {_EDGE_KEYS.get(key, key): row[key] for key in row if key != "claims"}
        plain.add_edge(source, target, **_flattened(single), evidence=len(row["claims"]))
    return plain


def write_network(store: Store, form: str, out: BinaryIO) -> None:
    """Writes the network to `out` in the format `form`, one of `NETWORK_FORMATS`."""
    out.write(NETWORK_FORMATS[form](flat(store)))


def _flattened(row: dict[str, Any]) -> dict[str, Any]:
    return {key: _single(value) for key, value in row.items()}


def _single(value: Any) -> Any:
    if isinstance(value, tuple | list):
        value = SEPARATOR.join(value)
    return _FORBIDDEN.sub("\ufffd", value) if isinstance(value, str) else value


def _graphml(network: nx.MultiDiGraph[str]) -> bytes:
    written = io.BytesIO()
    # Not `write_graphml`: its bytes depend on whether lxml is installed.
    nx.write_graphml_xml(network, written, prettyprint=True)
    return written.getvalue().rstrip() + b"\n"


NETWORK_FORMATS: dict[str, Callable[[nx.MultiDiGraph[str]], bytes]] = {
    "graphml": _graphml,
    "gexf": gexf,
}
"""Format → how a flat network becomes bytes."""

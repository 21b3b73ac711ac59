"""Which part of the network goes into the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import Store

from kg.errors import EmptySelection
from kg.lookup import find
from kg.model import Kind
from kg.namespaces import DCTERMS, PROV, SCHEMA
from kg.properties import one
from kg.render.usual import HOPS
from kg.store import base_of

if TYPE_CHECKING:
    from kg.network import Network


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything, unless narrowed: the surroundings of `focus` (any name of an entity; all
    that bear it), some kinds, relations with some confidence, relations that an article
    between the days `since` and `until` (both included) reports.

    Relations without evidence have no confidence and stay; relations of which no article
    has a date stay only where no days are asked for.
    """

    focus: str | None = None
    hops: int = HOPS
    kinds: Collection[Kind] = ()
    min_confidence: float = 0.0
    since: dt.date | None = None
    until: dt.date | None = None


class Selected(NamedTuple):
    """What is left of a network, and how many relations went because no article behind them
    has a date."""

    network: Network
    undated: int


def select(store: Store, network: Network, selection: Selection) -> Selected:
    """A copy of `network`, which was read from `store`, with what `selection` leaves.

    Relations and kinds come first, so that the surroundings are reached through what remains;
    the focus stays whatever its kind. An entity that loses its last relation to the confidence
    or the days goes with it. Raises NameNotFound, and EmptySelection where nothing remains of
    a network that has nodes.
    """
    from kg.network import within

    chosen = network.copy()
    named = []
    if selection.focus is not None:
        named = find(store, selection.focus, base_of(store))
    centres = [entity.iri for entity in named]
    undated = _drop_relations(store, chosen, selection, centres)
    if selection.kinds:
        names = {kind.value for kind in selection.kinds}
        others = [n for n, row in chosen.nodes(data=True) if row["kind"] not in names]
        chosen.remove_nodes_from(set(others) - set(centres))
    if centres:
        near = within(chosen, centres, selection.hops)
        chosen.remove_nodes_from([node for node in chosen if node not in near])
    if network and not chosen:
        raise EmptySelection(_nothing_left(network, selection, undated))
    return Selected(chosen, undated)


def _drop_relations(
    store: Store, chosen: Network, selection: Selection, centres: Iterable[str]
) -> int:
    """Takes out relations, and entities that had no others; how many had no date."""
    tied = {node for node in chosen if chosen.degree(node)}
    weak = [
        (subject, object_, key)
        for subject, object_, key, edge in chosen.edges(keys=True, data=True)
        if edge.get("confidence", 1.0) < selection.min_confidence
    ]
    chosen.remove_edges_from(weak)
    undated = []
    if selection.since or selection.until:
        first = (selection.since or dt.date.min).isoformat()
        last = (selection.until or dt.date.max).isoformat()
        dates = _dates(store)
        outside = []
        for subject, object_, key, edge in chosen.edges(keys=True, data=True):
            days = {dates[claim] for claim in edge["claims"] if claim in dates}
            if not days:
                undated.append((subject, object_, key))
            elif not any(first <= day <= last for day in days):
                outside.append((subject, object_, key))
        chosen.remove_edges_from([*outside, *undated])
    left_alone = {node for node in tied if not chosen.degree(node)}
    chosen.remove_nodes_from(left_alone.difference(centres))
    return len(undated)


def _dates(store: Store) -> dict[str, str]:
    """Claim → ISO date of the article that it is from, where that has one."""
    articles, days = one(store, DCTERMS + "isPartOf"), one(store, SCHEMA + "datePublished")
    quoted = one(store, PROV + "wasQuotedFrom")
    return {
        claim: days[article]
        for claim, sentence in quoted.items()
        if (article := articles.get(sentence, "")) in days
    }


def _nothing_left(network: Network, selection: Selection, undated: int) -> str:
    asked = []
    if selection.kinds:
        there = sorted({str(row["kind"]) for _, row in network.nodes(data=True)})
        wanted = ", ".join(sorted(kind.value for kind in selection.kinds))
        asked.append(f"the kinds {wanted} (the graph has {', '.join(there)})")
    if selection.min_confidence:
        asked.append(f"a confidence of at least {selection.min_confidence:g}")
    if selection.since or selection.until:
        days = f"{selection.since or 'the beginning'} to {selection.until or 'today'}"
        without = f" ({undated} relations have no date)" if undated else ""
        asked.append(f"reports from {days}{without}")
    return (
        f"none of the {len(network)} entities is left with {' and '.join(asked)}; ask for less, "
        "or see with “kg stats” what there is"
    )

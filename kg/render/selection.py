"""Which part of the network goes into the file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Store

from kg.lookup import find
from kg.model import Kind
from kg.store import base_of

if TYPE_CHECKING:
    from kg.network import Network


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything, unless narrowed: the surroundings of `focus` (any name of an entity), some
    kinds, relations with some confidence. Relations without evidence have no confidence and
    stay."""

    focus: str | None = None
    hops: int = 2
    kinds: Collection[Kind] = ()
    min_confidence: float = 0.0


def select(store: Store, network: Network, selection: Selection) -> Network:
    """A copy of `network`, which was read from `store`, with what `selection` leaves.

    Kinds and confidence come first, so that the surroundings are reached through what
    remains; the focus stays whatever its kind. Raises NameNotFound.
    """
    from kg.network import within

    chosen = network.copy()
    named = []
    if selection.focus is not None:
        named = find(store, selection.focus, base_of(store))
    centres = [entity.iri for entity in named]
    weak = [
        (subject, object_, key)
        for subject, object_, key, edge in chosen.edges(keys=True, data=True)
        if edge.get("confidence", 1.0) < selection.min_confidence
    ]
    chosen.remove_edges_from(weak)
    if selection.kinds:
        names = {kind.value for kind in selection.kinds}
        others = [n for n, row in chosen.nodes(data=True) if row["kind"] not in names]
        chosen.remove_nodes_from(set(others) - set(centres))
    if centres:
        near = within(chosen, centres, selection.hops)
        chosen.remove_nodes_from([node for node in chosen if node not in near])
    return chosen

"""The graph as one HTML file that opens by a double click, without any network.

`render` takes a store and gives the text of the file:

1. `kg.network.project` reads the network from the store, `select` narrows it;
2. `payload` joins names, relations, figures and quotes, and `layout` places the first view;
3. `page` puts the JSON, the scripts and the style into the template.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from pyoxigraph import Store

from kg.properties import ReadOnce
from kg.render.selection import Selected, Selection, select

if TYPE_CHECKING:
    from kg.network import Network

__all__ = ["Drawing", "Selected", "Selection", "render", "select"]

TITLE = {"zh": "地方政务知识图谱", "en": "Local government knowledge graph"}
FIRST_VIEW = 400
"""Nodes of the first view unless the caller says otherwise; more is a disc nobody can read."""


class Drawing:
    """A page in the making; `steps` run in their order leave it in `text`.

    `lang` (`zh` or `en`) is the language that the page opens in. `selection` leaves out part
    of the graph; of what remains all is in the file, and the `max_nodes` most connected are
    shown first. Without `evidence` no sentence is in the file. `sources` maps the SHA-256 of
    page files to their decoded text; with it quotes say the line. A step raises NameNotFound
    where `selection.focus` names no entity, and EmptySelection where nothing is left.
    """

    def __init__(
        self,
        store: Store,
        *,
        title: str | None = None,
        lang: str = "zh",
        selection: Selection | None = None,
        max_nodes: int = FIRST_VIEW,
        evidence: bool = True,
        sources: Mapping[str, str] | None = None,
    ) -> None:
        self._store, self._lang, self._first = store, lang, max_nodes
        self._tables = ReadOnce(store)
        self._titles = TITLE if title is None else dict.fromkeys(TITLE, title)
        self._selection = selection or Selection()
        self._evidence, self._sources = evidence, sources
        self._network: Network
        self.selected: Selected
        self.text = ""
        self.steps: tuple[Callable[[], None], ...] = (self._read, self._select, self._write)

    def _read(self) -> None:
        from kg.network import project

        self._network = project(self._tables)

    def _select(self) -> None:
        self.selected = select(self._store, self._network, self._selection)

    def _write(self) -> None:
        from kg.render.page import page
        from kg.render.payload import payload

        content = payload(
            self._tables,
            self.selected.network,
            lang=self._lang,
            first=self._first,
            evidence=self._evidence,
            sources=self._sources,
        )
        self.text = page(self._titles[self._lang], {**content, "title": self._titles})


def render(
    store: Store,
    *,
    title: str | None = None,
    lang: str = "zh",
    selection: Selection | None = None,
    max_nodes: int = FIRST_VIEW,
    evidence: bool = True,
    sources: Mapping[str, str] | None = None,
) -> str:
    """The HTML text of the network in `store`: the same text for the same graph.

    Takes and raises what `Drawing` does.
    """
    drawing = Drawing(
        store,
        title=title,
        lang=lang,
        selection=selection,
        max_nodes=max_nodes,
        evidence=evidence,
        sources=sources,
    )
    for step in drawing.steps:
        step()
    return drawing.text

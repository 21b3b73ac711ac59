"""The graph as one HTML file that opens by a double click, without any network.

`render` takes a store and gives the text of the file:

1. `kg.network.project` reads the network from the store, `select` narrows it;
2. `payload` joins names, relations, figures and quotes, and `layout` places the first view;
3. `page` puts the JSON, the scripts and the style into the template.
"""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import Store

from kg.render.selection import Selection, select

__all__ = ["Selection", "render"]

TITLE = {"zh": "地方政务知识图谱", "en": "Local government knowledge graph"}
FIRST_VIEW = 400
"""Nodes of the first view unless the caller says otherwise; more is a disc nobody can read."""


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

    `lang` (`zh` or `en`) is the language that the page opens in. `selection` leaves out part
    of the graph; of what remains all is in the file, and the `max_nodes` most connected are
    shown first. Without `evidence` no sentence is in the file. `sources` maps the SHA-256 of
    page files to their decoded text; with it quotes say the line. Raises NameNotFound where
    `selection.focus` names no entity.
    """
    from kg.network import project
    from kg.render.page import page
    from kg.render.payload import payload

    network = select(store, project(store), selection or Selection())
    content = payload(
        store, network, lang=lang, first=max_nodes, evidence=evidence, sources=sources
    )
    titles = TITLE if title is None else dict.fromkeys(TITLE, title)
    return page(titles[lang], {**content, "title": titles})

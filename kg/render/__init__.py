"""The graph as one HTML file that opens by a double click, without any network.

`render` takes a store and gives the text of the file:

1. `kg.network.project` reads the network from the store, `select` narrows it;
2. `payload` joins names, relations, figures and quotes, and `layout` places the first view;
3. `page` puts the JSON, the scripts and the style into the template.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import TYPE_CHECKING, ParamSpec

from kg.render.usual import FIRST_VIEW

if TYPE_CHECKING:
    from pyoxigraph import Store

    from kg.network import Network
    from kg.properties import ReadOnce
    from kg.render.selection import Selected, Selection

__all__ = ["Drawing", "render"]

TITLE = {"zh": "地方政务知识图谱", "en": "Local government knowledge graph"}


@dataclass(slots=True)
class Drawing:
    """A page in the making; `steps` run in their order leave it in `text`.

    `lang` (`zh` or `en`) is the language that the page opens in. `selection` leaves out part
    of the graph; of what remains all is in the file, and the `max_nodes` most connected are
    shown first. Without `evidence` no sentence is in the file. `sources` maps the SHA-256 of
    page files to their decoded text; with it quotes say the line. A step raises NameNotFound
    where `selection.focus` names no entity, and EmptySelection where nothing is left.
    """

    store: Store
    _: KW_ONLY
    title: str | None = None
    lang: str = "zh"
    selection: Selection | None = None
    max_nodes: int = FIRST_VIEW
    evidence: bool = True
    sources: Mapping[str, str] | None = None
    selected: Selected = field(init=False)
    text: str = field(init=False, default="")
    _tables: ReadOnce = field(init=False)
    _network: Network = field(init=False)

    @property
    def steps(self) -> tuple[Callable[[], None], ...]:
        """What is to be done, in this order."""
        return self._read, self._select, self._write

    def _read(self) -> None:
        from kg.network import project
        from kg.properties import ReadOnce

        self._tables = ReadOnce(self.store)
        self._network = project(self._tables)

    def _select(self) -> None:
        from kg.render.selection import Selection, select

        self.selected = select(self.store, self._network, self.selection or Selection())

    def _write(self) -> None:
        from kg.render.page import page
        from kg.render.payload import payload

        title = (self.title or "").strip()
        titles = dict.fromkeys(TITLE, title) if title else TITLE
        content = payload(
            self._tables,
            self.selected.network,
            lang=self.lang,
            first=self.max_nodes,
            evidence=self.evidence,
            sources=self.sources,
        )
        self.text = page(titles[self.lang], {**content, "title": titles})


P = ParamSpec("P")


def _done(make: Callable[P, Drawing]) -> Callable[P, str]:
    def render(*args: P.args, **kwargs: P.kwargs) -> str:
        """The HTML text of the network in a store: the same text for the same graph.

        Takes and raises what `Drawing` does.
        """
        drawing = make(*args, **kwargs)
        for step in drawing.steps:
            step()
        return drawing.text

    return render


render = _done(Drawing)

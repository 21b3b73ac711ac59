"""The HTML file: pyvis's Network with a template of our own.

pyvis's own page loads scripts from the internet and lets text run as HTML, so that of pyvis
we use the model (nodes, edges, options), `generate_html` and the vis-network that it brings.

Safe by construction: all data stands in JSON blocks in which nothing can end the block;
scripts and style are named by their hashes in the Content-Security-Policy, so that nothing
else runs; and no address but data: and blob: may be loaded.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from importlib import resources
from typing import Any

import pyvis
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from kg.errors import TargetError
from kg.render.columns import packed

SCRIPTS = (
    "keep.js",
    "outline.js",
    "element.js",
    "em.js",
    "copy.js",
    "save.js",
    "shown.js",
    "gexf.js",
    "svg.js",
    "amount.js",
    "period.js",
    "tables.js",
    "model.js",
    "words.js",
    "idle.js",
    "pinyin.js",
    "search.js",
    "filter.js",
    "path.js",
    "view.js",
    "undo.js",
    "layout.js",
    "newcomers.js",
    "layouts.js",
    "timeline.js",
    "stage.js",
    "arranger.js",
    "theme.js",
    "labels.js",
    "lines.js",
    "glide.js",
    "camera.js",
    "picture.js",
    "reader.js",
    "evidence.js",
    "contradictions.js",
    "section.js",
    "relations.js",
    "sparkline.js",
    "figures.js",
    "milestones.js",
    "sheet.js",
    "aside.js",
    "panel.js",
    "pathpanel.js",
    "captions.js",
    "bubble.js",
    "overview.js",
    "pages.js",
    "legend.js",
    "filterline.js",
    "empty.js",
    "scenes.js",
    "message.js",
    "picker.js",
    "question.js",
    "growing.js",
    "pins.js",
    "keys.js",
    "searchbox.js",
    "table.js",
    "address.js",
    "route.js",
    "main.js",
    "print.js",
    "takeaway.js",
)
"""The page's scripts in the order in which they run; each adds to one object, `kg`."""

STYLES = ("page.css", "panel.css", "explore.css", "take.css")
"""The page's style sheets, one after the other."""

TABLES = ("figures", "money", "stages", "plans", "bylines", "articles")
"""Tables that stand beside nodes and edges in the block `graph`."""
EVIDENCE = ("claims", "sentences")
"""Tables of the block `evidence`, which the page reads when a sentence is asked for."""

OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "multiselect": False, "selectConnectedEdges": False},
    "nodes": {"shape": "custom", "chosen": False, "label": ""},
    "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "hoverWidth": 0},
}
"""Options of vis-network: places come from us, so nothing moves by itself."""


class Explorer(Network):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network that is written with `templates/page.html.j2`."""

    def __init__(self, title: str, payload: dict[str, Any]) -> None:
        super().__init__(directed=True, heading=title, cdn_resources="in_line")
        rest = dict(payload)
        evidence = {name: packed(rest.pop(name)) for name in EVIDENCE}
        tables = {name: packed(rest.pop(name)) for name in TABLES}
        # Not by add_node: pyvis's keys would be repeated thousands of times, and the page
        # makes vis-network's nodes itself, for those that are shown.
        self.nodes = rest.pop("nodes")
        self.edges = rest.pop("edges")
        self.options = OPTIONS
        self.path = "page.html.j2"
        self.templateEnv = _environment(rest, tables, evidence)


def page(title: str, payload: dict[str, Any]) -> str:
    """The HTML text, the same for the same payload. Raises TargetError without vis-network."""
    html: str = Explorer(title, payload).generate_html()
    return html


def _environment(
    rest: dict[str, Any], tables: dict[str, Any], evidence: dict[str, Any]
) -> Environment:
    environment = Environment(
        loader=PackageLoader("kg.render"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    style = "".join(_asset(name) for name in STYLES)
    scripts = [_asset(name) for name in SCRIPTS]
    vis = _vis_network()
    environment.filters.update(embedded=embedded, inside=inside, packed=packed)
    environment.globals.update(
        lang="zh-CN" if rest["lang"] == "zh" else "en",
        policy=policy([vis, *scripts], [style]),
        vis=Markup(vis),
        style=Markup(style),
        scripts=[Markup(script) for script in scripts],
        rest=rest,
        tables=tables,
        evidence=evidence,
    )
    return environment


def embedded(value: object) -> Markup:
    """`value` as JSON that can stand inside a script element, whatever texts it holds.

    >>> print(embedded({"n": "</script><b>&"}))
    {"n":"\\u003c/script\\u003e\\u003cb\\u003e\\u0026"}
    """
    return inside(json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def inside(text: str) -> Markup:
    """JSON text with everything escaped that could end the script element or a line of it."""
    for character in "<>&\u2028\u2029\ufeff":
        text = text.replace(character, f"\\u{ord(character):04x}")
    # A lone surrogate cannot be written as UTF-8.
    return Markup(text.encode("utf-8", "backslashreplace").decode("utf-8"))


def policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """The Content-Security-Policy that lets exactly these inline texts work, and no network."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(_hash(text) for text in scripts)}",
            f"style-src {' '.join(_hash(text) for text in styles)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return (resources.files("kg.render") / "assets" / name).read_text(encoding="utf-8")


def _vis_network() -> str:
    """The newest vis-network that the installed pyvis brings (Apache-2.0 or MIT)."""
    library = resources.files(pyvis) / "templates" / "lib"
    folders = {
        tuple(map(int, folder.name.removeprefix("vis-").split("."))): folder
        for folder in (library.iterdir() if library.is_dir() else ())
        if folder.name.startswith("vis-")
    }
    for _, folder in sorted(folders.items(), reverse=True):
        script = folder / "vis-network.min.js"
        if script.is_file():
            lines = script.read_text(encoding="utf-8").splitlines(keepends=True)
            # Its last line names a source map, which a browser's inspector would ask for.
            return "".join(line for line in lines if not line.startswith("//# sourceMappingURL="))
    raise TargetError(f"no vis-network in {library}; install pyvis again: pip install -U pyvis")

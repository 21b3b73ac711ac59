"""The same network as other pages would show it: stock pyvis, and sigma in plain HTML.

Both get what they are best at: a finished layout, no physics, scripts inside the file. The
stock page says of each relation what a reader would have to see to believe it, as the tooltip
that pyvis offers for that; nothing else of the evidence is in it.
"""

from __future__ import annotations

import json
import math
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyvis.network import Network as Pyvis

if TYPE_CHECKING:
    from kg.network import Network

Point = tuple[float, float]
COLOURS = ("#1b6ca8", "#c0562f", "#2f8f5b", "#8a5fb0", "#b08a2e", "#4a8f8f", "#a03d6b", "#666666")
WHEN_DRAWN = """
requestAnimationFrame(() => requestAnimationFrame(() => { window.drawnAfter = performance.now(); }));
"""
SIGMA = ("sigma@3.0.3", "graphology@0.26.0")
"""What is fetched for the comparison; both MIT."""


def spiral(count: int) -> list[Point]:
    """Places for so many nodes, evenly spread on a disc."""
    angle = math.pi * (3 - math.sqrt(5))
    return [
        (60 * math.sqrt(i) * math.cos(i * angle), 60 * math.sqrt(i) * math.sin(i * angle))
        for i in range(count)
    ]


def stock_pyvis(network: Network, told: dict[str, str]) -> str:
    """The page of pyvis as it comes; `told` has what the claims of a relation are printed as."""
    page = Pyvis(directed=True, cdn_resources="in_line", height="800px", width="100%")
    kinds = sorted({row["kind"] for _, row in network.nodes(data=True)})
    places = spiral(len(network))
    for (iri, row), (x, y) in zip(network.nodes(data=True), places, strict=True):
        page.add_node(
            iri,
            label=row["label"],
            title=row["kind"],
            color=COLOURS[kinds.index(row["kind"]) % len(COLOURS)],
            x=x,
            y=y,
        )
    for subject, object_, row in network.edges(data=True):
        said = [told[claim] for claim in row["claims"] if claim in told]
        page.add_edge(subject, object_, title="\n".join([row["label_zh"] + row["note"], *said]))
    page.toggle_physics(False)
    html: str = page.generate_html()
    return html


def offline(html: str) -> str:
    """A stock page without what it loads from a CDN, and with a clock for its first picture."""
    html = re.sub(r"<link\s[^>]*https://[^>]*>|<script\s[^>]*https://[^>]*></script>", "", html)
    clock = f'network.once("afterDrawing", () => {{{WHEN_DRAWN}}});'
    found = re.sub(r"(network = new vis\.Network\([^;]*;)", lambda m: m[1] + clock, html, count=1)
    assert clock in found
    return found


def fetch_sigma(folder: Path) -> list[str]:
    """The scripts of sigma and graphology, from the npm registry by way of `folder`."""
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *SIGMA]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    files = ("graphology/dist/graphology.umd.min.js", "sigma/dist/sigma.min.js")
    return [(folder / "node_modules" / file).read_text(encoding="utf-8") for file in files]


def sigma_page(network: Network, scripts: list[str]) -> str:
    """A page that shows `network` with sigma, and nothing around it."""
    numbers = {iri: i for i, iri in enumerate(network)}
    kinds = sorted({row["kind"] for _, row in network.nodes(data=True)})
    nodes: list[list[Any]] = [
        [row["label"], round(x), round(y), kinds.index(row["kind"]) % len(COLOURS)]
        for (_, row), (x, y) in zip(network.nodes(data=True), spiral(len(network)), strict=True)
    ]
    edges = [[numbers[s], numbers[o], row["label_zh"]] for s, o, row in network.edges(data=True)]
    told = json.dumps({"nodes": nodes, "edges": edges}, ensure_ascii=False)
    blocks = "".join(f"<script>{script}</script>" for script in scripts)
    return f"""<!doctype html><meta charset="utf-8"><title>sigma</title>
<style>html, body, #net {{ height: 100%; margin: 0 }}</style><div id="net"></div>{blocks}
<script type="application/json" id="told">{told}</script>
<script>
const told = JSON.parse(document.getElementById("told").textContent);
const graph = new graphology.MultiDirectedGraph();
const colours = {json.dumps(COLOURS)};
told.nodes.forEach(([label, x, y, kind], i) =>
  graph.addNode(i, {{ label, x, y, size: 4, color: colours[kind] }}));
told.edges.forEach(([s, o, label]) => graph.addEdge(s, o, {{ label, size: 1 }}));
const renderer = new Sigma(graph, document.getElementById("net"));
{WHEN_DRAWN}
</script>"""

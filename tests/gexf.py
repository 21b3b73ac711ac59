"""What GEXF 1.3 asks of a file, told in a table, for the exports of `kg` and of the explorer.

The table says what https://gexf.net (schema 1.3, and 1.2 for the elements of `viz`) says of the
elements that we write; anything else is a fault. Both exports were held to the grammar itself
by jing once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree

NAMESPACE, VIZ = "http://gexf.net/1.3", "http://gexf.net/1.3/viz"
ANY = re.compile("", re.DOTALL)
NUMBER = re.compile(r"-?\d+(\.\d+)?\Z")
VALUES = {
    "version": re.compile(r"1\.3\Z"),
    "mode": re.compile(r"(static|dynamic)\Z"),
    "defaultedgetype": re.compile(r"(directed|undirected|mutual)\Z"),
    "class": re.compile(r"(node|edge)\Z"),
    "type": re.compile(r"(integer|long|float|double|boolean|string|liststring|anyURI)\Z"),
    **dict.fromkeys("rgb", re.compile(r"(25[0-5]|2[0-4]\d|1?\d?\d)\Z")),
    **dict.fromkeys("xyz", NUMBER),
}
TYPED = {
    "integer": re.compile(r"-?\d+\Z"),
    "double": NUMBER,
    "boolean": re.compile(r"(true|false)\Z"),
    "string": ANY,
}


@dataclass(frozen=True)
class Rule:
    """What an element must and may have; children in this order, those with `*` many times."""

    required: str = ""
    optional: str = ""
    children: str = ""


RULES = {
    "gexf": Rule("version", "variant", "meta? graph"),
    "meta": Rule("", "lastmodifieddate", "creator? keywords? description?"),
    "graph": Rule("", "defaultedgetype mode idtype", "attributes* nodes edges"),
    "attributes": Rule("class", "mode", "attribute*"),
    "attribute": Rule("id title type", "", "default? options?"),
    "nodes": Rule("", "count", "node*"),
    "node": Rule("id", "label pid", "attvalues? color? position? size?"),
    "edges": Rule("", "count", "edge*"),
    "edge": Rule("source target", "id type label weight kind", "attvalues?"),
    "attvalues": Rule("", "", "attvalue*"),
    "attvalue": Rule("for value"),
    "color": Rule("r g b", "a"),
    "position": Rule("x y", "z"),
    "size": Rule("value"),
    **dict.fromkeys(("creator", "keywords", "description"), Rule()),
}


def check(text: bytes) -> None:
    """Fails where the file breaks a rule, or where Gephi would lose a value or an edge."""
    root = ElementTree.fromstring(text)
    assert root.tag == f"{{{NAMESPACE}}}gexf"
    _check_element(root)
    types = {
        (of.get("class"), column.get("id")): TYPED[column.attrib["type"]]
        for of in root.iterfind(f".//{{{NAMESPACE}}}attributes")
        for column in of
    }
    for kind in ("node", "edge"):
        for element in root.iterfind(f".//{{{NAMESPACE}}}{kind}"):
            for value in element.iterfind(f".//{{{NAMESPACE}}}attvalue"):
                assert types[kind, value.get("for")].match(value.attrib["value"]), value.attrib
    nodes = [node.get("id") for node in root.iter(f"{{{NAMESPACE}}}node")]
    edges = [edge.attrib for edge in root.iter(f"{{{NAMESPACE}}}edge")]
    assert len(nodes) == len(set(nodes)) > 0
    assert {edge[end] for edge in edges for end in ("source", "target")} <= set(nodes)
    assert len({edge["id"] for edge in edges}) == len(edges) > 0
    # Of edges between two nodes Gephi keeps one of each kind.
    kept = {(edge["source"], edge["target"], edge["kind"]) for edge in edges}
    assert len(kept) == len(edges)


def _check_element(element: ElementTree.Element) -> None:
    space, _, name = element.tag[1:].partition("}")
    assert space == (VIZ if name in ("color", "position", "size") else NAMESPACE), element.tag
    rule = RULES[name]
    required, optional = set(rule.required.split()), set(rule.optional.split())
    assert required <= set(element.attrib) <= required | optional, (name, element.attrib)
    for key, value in element.attrib.items():
        assert VALUES.get(key, ANY).match(value), (name, key, value)
    children = "".join(f"{child.tag.rpartition('}')[2]} " for child in element)
    order = "".join(
        f"({child.rstrip('?*')} ){child[-1] if child[-1] in '?*' else ''}"
        for child in rule.children.split()
    )
    assert re.fullmatch(order, children), (name, children[:80])
    for child in element:
        _check_element(child)

"""RDF/XML of any graph that it can hold, read by three parsers; what it cannot hold is told."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from kg.errors import TargetError
from kg.export.rdfxml import rdfxml
from kg.namespaces import BASE, KG, RDF, XSD

NODE = NamedNode("https://w3id.org/lgkg/zone/“区”&<b>".replace("<b>", "'b'"))
TYPE = NamedNode(RDF + "type")
TEXT = ' 区 <a href="x">&amp;\t\n\r\n]]>\\u0041 \\n\U00020000 '


def test_holds_any_text_and_any_property() -> None:
    date = NamedNode(XSD + "date")
    quads = {
        Quad(NODE, TYPE, NamedNode(KG + "Zone")),
        Quad(NODE, TYPE, NamedNode("http://e/9")),
        Quad(NODE, NamedNode("http://e/x.y-1"), Literal(TEXT)),
        Quad(NODE, NamedNode("urn:isbn:属性"), Literal(TEXT, language="zh")),
        Quad(NODE, NamedNode("http://e/a%20b"), Literal("2022-07-18", datatype=date)),
        Quad(NODE, NamedNode(KG + "p"), Literal("")),
        Quad(NODE, NamedNode(KG + "p"), Literal(7)),
        Quad(NODE, NamedNode(KG + "p"), NODE),
        Quad(BlankNode("a"), NamedNode(KG + "p"), BlankNode("b")),
        Quad(BlankNode("b"), TYPE, NamedNode("http://e/9")),
    }
    text = rdfxml(quads, BASE)
    assert set(parse(text, RdfFormat.RDF_XML, rename_blank_nodes=False)) == quads
    graph = rdflib.Graph().parse(data=text, format="xml")
    assert len(graph) == len(quads)
    assert rdflib.Literal(TEXT) in set(graph.objects())
    assert ET.fromstring(text).tag == f"{{{RDF}}}RDF"


def test_class_is_the_element() -> None:
    quads = [
        Quad(NODE, TYPE, NamedNode(KG + "Zone")),
        Quad(NODE, NamedNode(KG + "p"), Literal("区", language="zh")),
    ]
    lines = rdfxml(quads, BASE).decode().splitlines()
    assert lines[-4:] == [
        "\t<kg:Zone rdf:about=\"https://w3id.org/lgkg/zone/“区”&amp;'b'\">",
        '\t\t<kg:p xml:lang="zh">区</kg:p>',
        "\t</kg:Zone>",
        "</rdf:RDF>",
    ]


@pytest.mark.parametrize(
    ("predicate", "value", "words"),
    [
        ("http://e/9", Literal("a"), "ends in a name"),
        ("http://e/", Literal("a"), "ends in a name"),
        (KG + "p", Literal("a\x0bb"), r"U\+000B"),
        (KG + "p", Literal("\uffff"), r"U\+FFFF"),
    ],
)
def test_what_xml_cannot_hold_is_told(predicate: str, value: Literal, words: str) -> None:
    with pytest.raises(TargetError, match=words):
        rdfxml([Quad(NODE, NamedNode(predicate), value)], BASE)

"""The graph as RDF/XML (W3C, 2014), for tools that read nothing else.

One element a subject, in the order of the Turtle. XML cannot hold every graph: a property
needs an IRI that ends in a name, and most control characters have no form at all; what does
not fit is told, not dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import Quad, Store

from kg.errors import TargetError
from kg.graph.statements import subjects
from kg.graph.terms import A
from kg.namespaces import prefixes

_NAME = re.compile(r"[A-Za-z_\u00c0-\u02ff\u0370-\u1fff\u3001-\ud7ff][\w.\-\u00b7]*\Z")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LITERAL = re.compile(r'"(.*)"(?:@(.+)|\^\^<(.+)>)?', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9A-F]{4})|U([0-9A-F]{8})|(.))")
_CHARACTERS = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
_KEPT = {"\r": "&#13;"}
"""XML reads a bare carriage return as a line feed."""


def rdfxml(graph: Store | Iterable[Quad], base: str) -> bytes:
    """The triples of `graph`, whatever graph they stand in, as UTF-8 RDF/XML.

    Raises TargetError for what RDF/XML cannot hold.
    """
    namespaces = prefixes(base)
    declared = "".join(f"\n\txmlns:{name}={quoteattr(iri)}" for name, iri in namespaces.items())
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{declared}>\n'
    return (head + "".join(_elements(graph, base)) + "</rdf:RDF>\n").encode()


def _elements(graph: Store | Iterable[Quad], base: str) -> Iterator[str]:
    names = _Names(prefixes(base))
    for subject, said in subjects(graph, base):
        tag = "rdf:Description"
        rest = dict(said)
        types = rest.get(f"<{A.value}>", [])
        if types and (shortest := names.prefixed(types[0])):
            tag, rest[f"<{A.value}>"] = shortest, types[1:]
        yield f"\t<{tag} {_reference('rdf:about', subject)}>\n"
        for predicate, objects in rest.items():
            for object_ in objects:
                yield f"\t\t{_property(names, predicate, object_, subject)}\n"
        yield f"\t</{tag}>\n"


def _property(names: _Names, predicate: str, object_: str, subject: str) -> str:
    opening, closing = names[predicate]
    if object_[0] != '"':
        return f"<{opening} {_reference('rdf:resource', object_)}/>"
    match = _LITERAL.fullmatch(object_)
    assert match, object_  # the engine writes nothing else
    text = _ESCAPE.sub(_character, match[1])
    if found := _FORBIDDEN.search(text):
        raise TargetError(
            f"{subject} {predicate}: holds the character U+{ord(found[0]):04X}, which XML cannot "
            "hold; choose another format than rdfxml"
        )
    extra = f" xml:lang={quoteattr(match[2])}" if match[2] else ""
    if match[3]:
        extra = f" rdf:datatype={quoteattr(match[3])}"
    return f"<{opening}{extra}>{escape(text, _KEPT)}</{closing}>"


def _reference(attribute: str, node: str) -> str:
    if node.startswith("_:"):
        return f'rdf:nodeID="{node[2:]}"'
    if node.startswith("<<"):
        raise TargetError(f"{node}: RDF/XML has no triple terms; choose another format")
    return f"{attribute}={quoteattr(node[1:-1])}"


def _character(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _CHARACTERS.get(match[3], match[3])


class _Names(dict[str, tuple[str, str]]):
    """Predicates as element names: what stands in the opening tag, and in the closing one."""

    def __init__(self, namespaces: dict[str, str]) -> None:
        super().__init__()
        self._by_iri = {iri: name for name, iri in namespaces.items()}

    def __missing__(self, predicate: str) -> tuple[str, str]:
        name = self.prefixed(predicate)
        if name:
            self[predicate] = name, name
        else:
            iri = predicate[1:-1]
            start = next((i for i in range(1, len(iri)) if _NAME.match(iri, i)), None)
            if start is None:
                raise TargetError(
                    f"{predicate}: a property in RDF/XML ends in a name, this one does not; "
                    "choose another format than rdfxml"
                )
            space, local = iri[:start], iri[start:]
            self[predicate] = f"ns:{local} xmlns:ns={quoteattr(space)}", f"ns:{local}"
        return self[predicate]

    def prefixed(self, term: str) -> str | None:
        """The term by one of the declared prefixes, None where none fits."""
        iri = term[1:-1]
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        name = self._by_iri.get(iri[:cut])
        return f"{name}:{iri[cut:]}" if name and _NAME.match(iri[cut:]) else None

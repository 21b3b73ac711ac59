"""How a query is understood: its algebra (SPARQL 1.1 Query, section 18) as an indented tree.

The engine that answers gives no plan; rdflib's translation to the algebra is that of the standard,
so the tree says what the answer *means*. In which order patterns are joined, the engine decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rdflib import BNode, Literal, URIRef, Variable
from rdflib.paths import (
    AlternativePath,
    InvPath,
    MulPath,
    NegatedPath,
    Path,
    SequencePath,
)
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

from kg.namespaces import RDF, XSD

Shorten = Callable[[str], str]
"""From an IRI to what is printed for it."""

Count = Callable[[Any, Any, Any], str]
"""What to say about the triples that match a pattern, "" for nothing."""

INDENT = "  "
_PLAIN = frozenset(XSD + name for name in ("integer", "decimal", "boolean"))
_WORDS = {
    "SelectQuery": "Select",
    "AskQuery": "Ask",
    "ConstructQuery": "Construct",
    "DescribeQuery": "Describe",
    "BGP": "Triples",
    "LeftJoin": "Optional",
    "ToMultiSet": "Rows of",
}
"""Names of the algebra that a reader of SPARQL knows by another word."""


def algebra(
    text: str,
    prefixes: Mapping[str, str],
    shorten: Shorten,
    origin: str | None = None,
    count: Count | None = None,
) -> Iterator[str]:
    """The lines of the query's tree. Raises ValueError where rdflib cannot read it.

    >>> from kg.namespaces import prefixes
    >>> text = "SELECT ?z { ?z a kg:Zone FILTER(?z != zone:新区) } LIMIT 3"
    >>> print(*algebra(text, prefixes(), str), sep="\\n")
    Select
      Slice: 3 rows
        Project: ?z
          Filter: ?z != https://w3id.org/lgkg/zone/新区
            Triples
              ?z a https://w3id.org/lgkg/ontology#Zone
    """
    try:
        query = translateQuery(parseQuery(text), base=origin, initNs=dict(prefixes))
    except Exception as error:  # pyparsing's, and rdflib's own of many kinds
        raise ValueError(str(error)) from error
    tree = _Tree(shorten, count or (lambda *_: ""))
    yield from tree.lines(query.algebra, "")


class _Tree:
    def __init__(self, shorten: Shorten, count: Count) -> None:
        self._shorten = shorten
        self._count = count
        self._blank: dict[str, str] = {}

    def lines(self, node: CompValue, indent: str) -> Iterator[str]:
        name = node.name
        inner = [node[key] for key in ("p", "p1", "p2") if isinstance(node.get(key), CompValue)]
        if name == "Join":  # with nothing is no join
            inner = [side for side in inner if side.name != "BGP" or side.triples]
            if len(inner) == 1:
                yield from self.lines(inner[0], indent)
                return
        if name in ("AskQuery", "ConstructQuery", "DescribeQuery"):  # they project nothing
            inner = [side.p if side.name == "Project" else side for side in inner]
        if name == "values":
            yield f"{indent}Values"
            for row in node.res:
                pairs = (f"?{key} = {self.term(value)}" for key, value in row.items())
                yield f"{indent}{INDENT}{', '.join(pairs)}"
            return
        if name == "ToMultiSet" and inner and inner[0].name == "values":
            yield from self.lines(inner[0], indent)
            return
        detail = self.detail(node)
        yield f"{indent}{_WORDS.get(name, name)}{f': {detail}' if detail else ''}"
        deeper = indent + INDENT
        if name == "BGP":
            for subject, predicate, value in node.triples:
                told = self._count(subject, predicate, value)
                pattern = self.pattern(subject, predicate, value)
                yield f"{deeper}{pattern}{f'  # {told}' if told else ''}"
        for side in inner:
            yield from self.lines(side, deeper)

    def detail(self, node: CompValue) -> str:
        """What stands behind the name of a node."""
        name = node.name
        if name == "Project" or (name == "DescribeQuery" and node.PV):
            return " ".join(self.term(variable) for variable in node.PV)
        if name == "Slice":
            rows = "" if node.length is None else f"{node.length} rows"
            skipped = f"behind the first {node.start}" if node.start else ""
            return " ".join(filter(None, (rows, skipped)))
        if name == "OrderBy":
            keys = ((key.order or "", self.term(key.expr)) for key in node.expr)
            return ", ".join(f"{order}({key})" if order == "DESC" else key for order, key in keys)
        if name == "Extend":
            return f"{self.term(node.var)} = {self.term(node.expr)}"
        if name == "Group":
            return ", ".join(self.term(key) for key in node.expr or ())
        if name == "AggregateJoin":
            return ", ".join(f"{self.term(a.res)} = {self.term(a)}" for a in node.A)
        if name == "Graph":
            return self.term(node.term)
        if name == "ConstructQuery" and node.template:
            return " . ".join(self.pattern(*triple) for triple in node.template)
        if name in ("Filter", "LeftJoin"):
            expression = node.expr
            if isinstance(expression, CompValue) and expression.name == "TrueFilter":
                return ""
            return f"{'if ' if name == 'LeftJoin' else ''}{self.term(expression)}"
        return ""

    def pattern(self, subject: Any, predicate: Any, value: Any) -> str:
        verb = "a" if str(predicate) == RDF + "type" else self.term(predicate)
        return f"{self.term(subject)} {verb} {self.term(value)}"

    def term(self, term: Any) -> str:
        """A term, a path or an expression as SPARQL writes it."""
        if isinstance(term, Variable):
            return f"?{term}"
        if isinstance(term, BNode):
            return self._blank.setdefault(str(term), f"_:{len(self._blank) + 1}")
        if isinstance(term, URIRef):
            return self._shorten(str(term))
        if isinstance(term, CompValue):
            return self.expression(term)
        if isinstance(term, Path):
            return self.path(term)
        if isinstance(term, list):
            return f"({', '.join(map(self.term, term))})"
        if isinstance(term, Literal):
            if str(term.datatype) in _PLAIN:
                return str(term)
            if term.datatype:
                return f"{term.n3().rpartition('^^')[0]}^^{self._shorten(str(term.datatype))}"
            return str(term.n3())
        return str(term)

    def path(self, path: Path) -> str:
        if isinstance(path, InvPath):
            return f"^{self.term(path.arg)}"
        if isinstance(path, SequencePath):
            return "/".join(map(self.term, path.args))
        if isinstance(path, AlternativePath):
            return f"({'|'.join(map(self.term, path.args))})"
        if isinstance(path, MulPath):
            inner = self.term(path.path)
            return f"({inner}){path.mod}" if "/" in inner else f"{inner}{path.mod}"
        if isinstance(path, NegatedPath):
            return f"!({'|'.join(map(self.term, path.args))})"
        return str(path)

    def expression(self, node: CompValue) -> str:
        name = node.name
        if name == "RelationalExpression":
            if node.op is None:
                return self.term(node.expr)
            return f"{self.term(node.expr)} {node.op} {self.term(node.other)}"
        if name in ("ConditionalAndExpression", "ConditionalOrExpression"):
            sign = " && " if name == "ConditionalAndExpression" else " || "
            return f"({sign.join(map(self.term, (node.expr, *node.other)))})"
        if name in ("AdditiveExpression", "MultiplicativeExpression"):
            more = (
                f" {op} {self.term(other)}" for op, other in zip(node.op, node.other, strict=True)
            )
            return f"({self.term(node.expr)}{''.join(more)})"
        if name.startswith("Unary"):
            sign = {"UnaryNot": "!", "UnaryMinus": "-"}.get(name, "+")
            return f"{sign}{self.term(node.expr)}"
        if name in ("Builtin_NOTEXISTS", "Builtin_EXISTS"):
            word = "NOT EXISTS" if "NOT" in name else "EXISTS"
            return f"{word} {{ {self.group(node.graph)} }}"
        if name.startswith("Aggregate_"):
            distinct = "DISTINCT " if node.distinct else ""
            return f"{name.split('_')[1].upper()}({distinct}{self.term(node.vars)})"
        if name == "Function":
            return f"{self.term(node.iri)}{self.term(list(node.expr or ()))}"
        kinds = (str, list, CompValue)
        given = [node[k] for k in node if not k.startswith("_") and isinstance(node[k], kinds)]
        arguments = given[0] if len(given) == 1 and isinstance(given[0], list) else given
        return f"{name.removeprefix('Builtin_')}({', '.join(map(self.term, arguments))})"

    def group(self, node: CompValue) -> str:
        """The pattern of an EXISTS, which rdflib translates later."""
        if node.name == "TriplesBlock":
            terms = [term for group in node.triples for term in group]
            triples = zip(terms[::3], terms[1::3], terms[2::3], strict=True)
            return " . ".join(self.pattern(*triple) for triple in triples)
        if node.name == "Filter":
            return f"FILTER {self.term(node.expr)}"
        if node.name == "BGP":
            return " . ".join(self.pattern(*triple) for triple in node.triples)
        parts = node.part if isinstance(node.get("part"), list) else []
        inner = [node[k] for k in ("p", "p1", "p2") if isinstance(node.get(k), CompValue)]
        told = " . ".join(filter(None, map(self.group, [*parts, *inner])))
        return told or node.name

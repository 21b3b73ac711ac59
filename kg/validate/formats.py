"""A validation report for programs: in SHACL's own vocabulary as Turtle, or as JSON.

https://www.w3.org/TR/shacl/#validation-report. `sh:sourceShape` names the shape in
`ontology/shapes.ttl` that the rule stands in, since rules have no names of their own. Both
forms are the same bytes for the same graph.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict

from pyoxigraph import Literal

from kg.namespaces import KG, SH
from kg.validate.report import Report, Violation

_STEP = re.compile(r"\^?<[^>]*>|[()|/]")


def report_turtle(report: Report) -> bytes:
    """The report as UTF-8 Turtle: one `sh:ValidationReport` with its results, sorted."""
    conforms = str(not report.violations).lower()  # a warning is a result, too
    lines = [f"@prefix sh: <{SH}> .", ""]
    lines += ["[] a sh:ValidationReport ;", f"    sh:conforms {conforms}"]
    for violation in report.violations:
        lines[-1] += " ;"
        lines += ["    sh:result [", *_result(violation), "    ]"]
    lines[-1] += " ."
    return ("\n".join(lines) + "\n").encode("utf-8")


def report_json(report: Report) -> bytes:
    """The report as UTF-8 JSON: `conforms`, `triples`, `asked_evidence`, `violations`.

    Here `conforms` says that there is nothing but warnings, as the status of `kg validate` does.
    """
    fields = {"conforms": report.conforms, **asdict(report)}
    return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _result(violation: Violation) -> list[str]:
    values = [
        ("sh:focusNode", _node(violation.focus or violation.node)),
        ("sh:resultPath", _path(violation.path)),
        ("sh:value", violation.value),
        ("sh:resultMessage", str(Literal(violation.message))),
        ("sh:resultSeverity", f"sh:{violation.severity}"),
        ("sh:sourceConstraintComponent", f"<{violation.component}>"),
        ("sh:sourceShape", f"<{KG}{violation.rule}>"),
    ]
    given = [f"        {name} {value} ;" for name, value in values if value]
    return ["        a sh:ValidationResult ;", *given]


def _node(node: str) -> str:
    return node if node.startswith("_:") else f"<{node}>"


def _path(path: str) -> str:
    """A path in SPARQL's notation as the nodes that SHACL describes it with.

    >>> _path("(^<a>|<b>)")
    '[ sh:alternativePath ( [ sh:inversePath <a> ] <b> ) ]'
    """
    steps = _STEP.findall(path)
    nodes = [f"[ sh:inversePath {s[1:]} ]" if s[0] == "^" else s for s in steps if s[-1] == ">"]
    if len(nodes) < 2:
        return "".join(nodes)
    joined = f"( {' '.join(nodes)} )"
    return f"[ sh:alternativePath {joined} ]" if "|" in steps else joined

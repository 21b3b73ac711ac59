"""The network as two CSV tables for Neo4j: `nodes.csv` and `relationships.csv`.

The headers are those of `neo4j-admin database import`, which loads them as they are:

    neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv

They also serve `LOAD CSV` of any Cypher database. A node has the labels `Entity` and its kind, a
relationship the type that its predicate is in Cypher's custom (`HOLDS_POST`). Lists of names are
arrays, parted by `;`, which therefore stands full-width (；) inside a name; line breaks inside a
value, which the importer refuses unless it is told, are blanks.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from kg.export.folder import write_folder
from kg.network import project

NODE_HEADER = (
    *("iri:ID", "name", "kind", "otherNames:string[]", "namesInContext:string[]"),
    *("mentions:int", "byline:boolean", ":LABEL"),
)
RELATIONSHIP_HEADER = (
    *(":START_ID", ":END_ID", "labelZh", "labelEn", "note", "attestedFrom:date"),
    *("attestedUntil:date", "confidence:double", "claims:int", "fact", ":TYPE"),
)
_ARRAY = ";"
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def write_cypher(store: Store, folder: Path) -> list[Path]:
    """Writes the two tables into `folder`, which is made if need be, and returns their paths.

    Raises TargetError where they cannot be written; neither is touched then.
    """
    network = project(store)
    nodes = [
        (
            *(iri, row["label"], row["kind"], row["names"], row["contextual_names"]),
            *(row["mentions"], row["byline"], ("Entity", row["kind"])),
        )
        for iri, row in network.nodes(data=True)
    ]
    relationships = [
        (
            *(source, target, row["label_zh"], row["label_en"], row["note"], row["since"]),
            *(row["until"], row.get("confidence", ""), len(row["claims"]), row["fact"]),
            relationship_type(row["predicate"]),
        )
        for source, target, row in network.edges(data=True)
    ]
    return write_folder(
        folder,
        {
            "nodes.csv": _table(NODE_HEADER, nodes),
            "relationships.csv": _table(RELATIONSHIP_HEADER, relationships),
        },
    )


def relationship_type(predicate: str) -> str:
    """The predicate as Cypher writes types.

    >>> relationship_type("hasJurisdiction")
    'HAS_JURISDICTION'
    """
    return _CAPITAL.sub("_", predicate).upper()


def _table(header: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow(map(_cell, row))
    return text.getvalue().encode("utf-8")


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return _ARRAY.join(_line(name).replace(_ARRAY, "；") for name in value)
    return _line(str(value))


def _line(text: str) -> str:
    return " ".join(text.split())

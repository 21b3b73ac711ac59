"""The network of the graph as two CSV tables: `nodes.csv` and `edges.csv` (RFC 4180, UTF-8).

Columns `id`, `label`, `source` and `target` are named as Gephi and Cytoscape expect them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from kg.export.folder import write_folder
from kg.export.network import flat

NODE_COLUMNS = (
    *("id", "label", "kind", "names", "contextual_names"),
    *("mentions", "byline", "degree"),
)
EDGE_COLUMNS = (
    *(
        "source",
        "target",
        "predicate",
        "label",
        "label_en",
        "note",
        "attested_from",
        "attested_until",
    ),
    *("confidence", "evidence", "fact"),
)

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""How cells begin that a spreadsheet runs; full-width signs are signs to it, too."""


def write_tables(store: Store, folder: Path) -> list[Path]:
    """Writes the two tables into `folder`, which is made if need be, and returns their paths.

    Raises TargetError where they cannot be written; neither is touched then.
    """
    network = flat(store)
    nodes = _table(NODE_COLUMNS, ({"id": node, **row} for node, row in network.nodes(data=True)))
    edges = _table(
        EDGE_COLUMNS,
        ({"source": s, "target": t, **row} for s, t, row in network.edges(data=True)),
    )
    return write_folder(folder, {"nodes.csv": nodes, "edges.csv": edges})


def _table(columns: tuple[str, ...], rows: Iterable[Mapping[str, Any]]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return text.getvalue().encode("utf-8")


def _cell(value: Any) -> Any:
    """A value as spreadsheets show it: what would start a formula gets an apostrophe in front."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value

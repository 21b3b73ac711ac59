"""The network of the graph as two CSV tables: `nodes.csv` and `edges.csv` (RFC 4180, UTF-8).

Columns `id`, `label`, `source` and `target` are named as Gephi and Cytoscape expect them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from kg.errors import TargetError
from kg.export.network import flat
from kg.target import Replacement, target_error

NODE_COLUMNS = (
    *("id", "label", "kind", "names", "contextual_names"),
    *("mentions", "byline", "degree"),
)
EDGE_COLUMNS = (
    *("source", "target", "predicate", "label", "label_en", "note", "since", "until"),
    *("confidence", "evidence", "fact"),
)


def write_tables(store: Store, folder: Path) -> tuple[Path, Path]:
    """Writes the two tables into `folder`, which is made if need be, and returns their paths.

    Raises TargetError where they cannot be written; neither is touched then.
    """
    network = flat(store)
    nodes = _table(NODE_COLUMNS, ({"id": node, **row} for node, row in network.nodes(data=True)))
    edges = _table(
        EDGE_COLUMNS,
        ({"source": s, "target": t, **row} for s, t, row in network.edges(data=True)),
    )
    if folder.exists() and not folder.is_dir():
        raise TargetError(f"{folder}: is a file; give the path of a folder for the two tables")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise target_error(folder, error) from error
    paths = folder / "nodes.csv", folder / "edges.csv"
    with ExitStack() as stack:  # both are renamed at its end, after both were written
        for path, content in zip(paths, (nodes, edges), strict=True):
            file = stack.enter_context(Replacement(path))
            file.write(content)
            file.flush()
    return paths


def _table(columns: tuple[str, ...], rows: Iterable[Mapping[str, Any]]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return text.getvalue().encode("utf-8")


def _cell(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value

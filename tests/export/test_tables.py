"""The tables of nodes and edges: whole, quoted as RFC 4180 has it, and safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from kg.errors import TargetError
from kg.export import write_tables
from kg.network import project
from tests.samples import hostile_store, sample_store

STORE = sample_store()


def tables(folder: Path) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    nodes, edges = (
        list(csv.DictReader(io.StringIO((folder / name).read_text("utf-8"), newline="")))
        for name in ("nodes.csv", "edges.csv")
    )
    return nodes, edges


def test_tables_hold_the_network(tmp_path: Path) -> None:
    assert write_tables(STORE, tmp_path / "new" / "tables") == [
        tmp_path / "new" / "tables" / "nodes.csv",
        tmp_path / "new" / "tables" / "edges.csv",
    ]
    nodes, edges = tables(tmp_path / "new" / "tables")
    expected = project(STORE)
    assert [row["id"] for row in nodes] == list(expected.nodes)
    assert [(row["source"], row["target"]) for row in edges] == list(expected.edges())
    signed = {row["label"]: row["byline"] for row in nodes}
    assert (signed["李默"], signed["周明"]) == ("true", "false")
    assert None not in nodes[0]
    assert None not in edges[0]


def test_tables_quote_what_needs_it(tmp_path: Path) -> None:
    write_tables(hostile_store(), tmp_path)
    nodes, edges = tables(tmp_path)
    assert nodes[0]["label"] == '<i>&"区",\n\ufffd\ufffda'
    assert len(nodes) == 2
    assert len(edges) == 1


def test_tables_stay_whole_where_one_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "edges.csv").mkdir()
    (tmp_path / "nodes.csv").write_text("mine")
    with pytest.raises(TargetError, match="is a folder"):
        write_tables(STORE, tmp_path)
    assert (tmp_path / "nodes.csv").read_text() == "mine"
    with pytest.raises(TargetError, match="is a file"):
        write_tables(STORE, tmp_path / "nodes.csv")


@pytest.mark.parametrize("sign", "=+-@＝＋－＠")
def test_no_cell_starts_a_formula(sign: str, tmp_path: Path) -> None:
    write_tables(hostile_store(f"{sign}HYPERLINK(A1)"), tmp_path)
    nodes, _ = tables(tmp_path)
    assert nodes[0]["label"] == f"'{sign}HYPERLINK(A1)a"
    assert not any(cell.startswith(sign) for row in nodes for cell in row.values())

"""Tables for Neo4j, read as its importer's manual says that it reads them."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from pyoxigraph import Store

from kg.errors import TargetError
from kg.export.cypher import write_cypher
from kg.network import project
from tests.conftest import RunKG
from tests.samples import hostile_store, sample_folder, sample_store

FIELD = re.compile(r"(?P<name>\w*)(?::(?P<type>[A-Z_]+|int|double|boolean|date|string(\[\])?))?")
READERS: dict[str, Callable[[str], Any]] = {
    "int": int,
    "double": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": dt.date.fromisoformat,
    "string[]": lambda text: text.split(";"),
    "LABEL": lambda text: text.split(";"),
}


def read(path: Path) -> list[dict[str, Any]]:
    """Rows by the header's rules: an empty value is none, one line is one row."""
    text = path.read_text("utf-8")
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert text.count("\n") == len(rows) + 1
    fields = []
    for field in header:
        match = FIELD.fullmatch(field)
        assert match, field
        fields.append((match["name"] or match["type"], match["type"] or "string"))
    assert all(len(row) == len(header) for row in rows)
    return [
        {n: READERS.get(t, str)(v) for (n, t), v in zip(fields, row, strict=True) if v}
        for row in rows
    ]


def load(store: Store, folder: Path) -> nx.MultiDiGraph[str]:
    """The network as the importer would make it."""
    nodes, relationships = map(read, write_cypher(store, folder))
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in nodes:
        assert node["iri"] not in network
        network.add_node(node["iri"], **node)
    for row in relationships:
        assert row["START_ID"] in network
        assert row["END_ID"] in network
        network.add_edge(row["START_ID"], row["END_ID"], **row)
    return network


def test_tables_hold_the_network(tmp_path: Path) -> None:
    store = sample_store()
    network, expected = load(store, tmp_path / "t"), project(store)
    assert list(network.nodes) == list(expected.nodes)
    assert list(network.edges()) == list(expected.edges())
    company = next(row for _, row in network.nodes(data=True) if row["kind"] == "Company")
    assert company["LABEL"] == ["Entity", "Company"]
    assert company["otherNames"] == ["星河科技"]
    held = next(r for *_, r in network.edges(data=True) if r["TYPE"] == "HOLDS_POST")
    assert held["attestedFrom"] == dt.date(2022, 7, 18)
    assert (held["note"], held["claims"], held["confidence"]) == ("副主任", 1, 0.85)


def test_any_name_stays_on_its_line_and_in_its_array(tmp_path: Path) -> None:
    network = load(hostile_store(), tmp_path)
    names = [row["otherNames"] for _, row in network.nodes(data=True)]
    assert names == [["别名；|a"], ["别名；|b"]]
    assert "\n" not in network.nodes["https://w3id.org/lgkg/zone/a"]["name"]


def test_command_writes_the_folder(kg: RunKG, tmp_path: Path) -> None:
    folder = sample_folder(tmp_path)
    done = kg("export", "-g", folder, "--format", "cypher", "-o", tmp_path / "t")
    assert done.returncode == 0
    assert sorted(p.name for p in (tmp_path / "t").iterdir()) == ["nodes.csv", "relationships.csv"]


def test_target_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "t").write_text("mine")
    with pytest.raises(TargetError, match="is a file"):
        write_cypher(sample_store(), tmp_path / "t")

"""The sample knowledge as a store and as an rdflib graph."""

from __future__ import annotations

import pytest
import rdflib
from pyoxigraph import Store

from kg.graph import quads, turtle
from tests.knowledge import KNOWLEDGE


@pytest.fixture(scope="session")
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle(quads(KNOWLEDGE)), format="turtle")


@pytest.fixture(scope="session")
def store() -> Store:
    found = Store()
    found.extend(quads(KNOWLEDGE))
    return found

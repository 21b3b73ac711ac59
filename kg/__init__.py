"""Knowledge graphs from Chinese local-government newspapers.

>>> import kg
>>> graph = kg.open("graphs")
>>> graph.entity("青岛自贸片区").kind
'Zone'

`kg.open` is all of the Python interface that a reader of a graph needs: see
`kg.knowledge.KnowledgeGraph`. Nothing is imported before it is called.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.knowledge import KnowledgeGraph

__all__ = ["__version__", "open"]

__version__ = "0.1.0"


def open(path: str | os.PathLike[str]) -> KnowledgeGraph:
    """The graph that `kg build -o PATH` left, or a graph file, to be read.

    Raises `kg.errors.StoreError` where there is none, or where it is damaged.
    """
    from kg.knowledge import KnowledgeGraph

    return KnowledgeGraph(path)

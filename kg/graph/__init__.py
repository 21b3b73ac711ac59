"""A knowledge base as RDF; only this package knows the shape of the graph contract.

`quads` gives what a `KnowledgeBase` holds as sorted quads: facts in the default graph, what a
page says in the named graph that bears the page's IRI. `turtle` merges all graphs into one
readable text. Both give the same for the same knowledge in any order.
"""

from kg.graph.dataset import quads
from kg.graph.document import turtle

__all__ = ["quads", "turtle"]

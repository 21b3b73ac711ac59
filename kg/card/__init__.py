"""What the graph says about one entity, with the place in print behind every line.

`read_card` turns a store and an IRI into a `Card` of plain values, which `kg show` prints or
writes as JSON. Facts come with their first claim and the number of claims; what is only
planned or denied stands apart from them.
"""

from kg.card.reader import read_card
from kg.card.values import Card

__all__ = ["Card", "read_card"]

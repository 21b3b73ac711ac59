"""The graph in other formats: RDF for other stores, networks and tables for other tools.

All formats give the same bytes for the same graph. `write_rdf`, `write_network` and
`write_followthemoney` write one stream; `write_tables` and `write_cypher` write a folder.
"""

from kg.export.cypher import write_cypher
from kg.export.followthemoney import write_followthemoney
from kg.export.network import NETWORK_FORMATS, write_network
from kg.export.rdf import RDF_FORMATS, write_rdf
from kg.export.tables import write_tables

__all__ = [
    "NETWORK_FORMATS",
    "RDF_FORMATS",
    "write_cypher",
    "write_followthemoney",
    "write_network",
    "write_rdf",
    "write_tables",
]

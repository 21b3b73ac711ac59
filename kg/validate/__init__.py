"""A graph against the shapes of the ontology: what breaks which rule, and where it was read.

1. `check` merges all named graphs, since shapes follow facts into the evidence, and runs
   pySHACL: SHACL core, no inference;
2. `shapes` loads `ontology/shapes.ttl` and sets aside what is not asked;
3. `results` gives each result the name of its shape and words of a page that lead to its node;
4. `formats` writes the report as SHACL's own Turtle, or as JSON.
"""

from kg.validate.check import validate
from kg.validate.report import Report, Violation

__all__ = ["Report", "Violation", "validate"]

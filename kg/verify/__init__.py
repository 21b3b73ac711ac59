"""Proof that a graph says what its pages say: every span verbatim, every fact with a claim.

1. `originals` finds the page files, by hash, by name, or through `sources.json`;
2. `spans` reads them again and compares every span, torn text and quote with the print;
3. `texts` compares headlines and bodies with their sentences;
4. `support` looks for facts, relations and entities that no span leads to.

Nothing of the extraction is used but the reading of files: an extractor of any kind passes
the same gate.
"""

from kg.verify.fault import Fault, Verification
from kg.verify.gate import verify
from kg.verify.originals import Originals

__all__ = ["Fault", "Originals", "Verification", "verify"]

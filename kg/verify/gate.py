"""The gate that every graph passes: spans against files, facts against spans."""

from __future__ import annotations

from pyoxigraph import Store

from kg.verify.fault import Fault, Verification
from kg.verify.originals import Originals
from kg.verify.spans import Spans, read_pages
from kg.verify.support import unsupported
from kg.verify.texts import unproven_texts


def verify(store: Store, originals: Originals) -> Verification:
    """Compare all spans of `store` with the page files, and ask each fact for its evidence.

    The faults come sorted by file and offset. A graph without pages has one fault: nothing
    in it can be checked.
    """
    pages, faults = read_pages(store, originals)
    if not pages:
        problem = "the graph has no pages; build it again without --no-evidence"
        return Verification(0, 0, 0, (Fault("", None, "", problem),))
    spans = Spans.of(store)
    faults += spans.faults(pages)
    faults += unproven_texts(store)
    asked = list(unsupported(store))
    faults += [fault for fault in asked if fault]
    ordered = tuple(sorted(faults, key=Fault.order))
    return Verification(len(pages), len(spans.begins), len(asked), ordered)

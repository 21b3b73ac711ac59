"""Where the ontology's files are, in a checkout and in an installed package alike.

In a checkout they lie in `ontology/` beside the package; a wheel carries the same folder as
the package `kg.ontology_files`.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

from kg.errors import TargetError
from kg.namespaces import SKOS

FILES_PACKAGE = "kg.ontology_files"


def directory() -> Path:
    """The folder with `kg.ttl`, `codes.ttl`, `shapes.ttl`, `mappings.ttl` and `queries/`."""
    checkout = Path(__file__).resolve().parent.parent / "ontology"
    if (checkout / "codes.ttl").is_file():
        return checkout
    installed = importlib.util.find_spec(FILES_PACKAGE)
    for place in (installed.submodule_search_locations or ()) if installed else ():
        if (Path(place) / "codes.ttl").is_file():
            return Path(place)
    raise TargetError(
        f"the ontology's files are missing: neither {checkout} nor the package "
        f"{FILES_PACKAGE} has them; install lgkg again"
    )


def path(name: str) -> Path:
    """The file or folder `name` of the ontology, e.g. `"kg.ttl"` or `"queries"`.

    Raises TargetError where it is not there.
    """
    found = directory() / name
    if not found.exists():
        raise TargetError(f"the ontology has no {name!r} in {found.parent}; install lgkg again")
    return found


def growth_bases() -> dict[str, str]:
    """Printed words for what growth is measured against → IRI of the code.

    >>> growth_bases()["同比"].rsplit("#")[-1]
    'YearOnYear'
    """
    import pyoxigraph

    labels = {SKOS + "prefLabel", SKOS + "altLabel"}
    scheme = "GrowthBasis"
    found: dict[str, str] = {}
    members: set[str] = set()
    words: list[tuple[str, str]] = []
    for triple in pyoxigraph.parse(path=str(path("codes.ttl"))):
        subject, value = triple.subject, triple.object
        if not isinstance(subject, pyoxigraph.NamedNode):
            continue
        if triple.predicate.value == SKOS + "inScheme" and str(value).endswith(f"#{scheme}>"):
            members.add(subject.value)
        elif triple.predicate.value in labels and isinstance(value, pyoxigraph.Literal):
            words.append((value.value, subject.value))
    found.update((word, code) for word, code in sorted(words) if code in members)
    return found

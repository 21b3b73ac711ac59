"""Where the ontology's files are, in a checkout and in an installed package alike.

In a checkout they lie in `ontology/` beside the package; a wheel carries a copy inside the
package, as `kg/ontology_files/` (see `setup.py`).
"""

from __future__ import annotations

from pathlib import Path

from kg.errors import TargetError
from kg.namespaces import KG, SKOS

INSTALLED = "ontology_files"
MARK = "codes.ttl"
"""A file that tells the ontology's folder from another that is called so."""


def directory() -> Path:
    """The folder with `kg.ttl`, `codes.ttl`, `shapes.ttl`, `mappings.ttl` and `queries/`.

    Raises TargetError where the installation is not whole.
    """
    package = Path(__file__).resolve().parent
    for place in (package.parent / "ontology", package / INSTALLED):
        if (place / MARK).is_file():
            return place
    raise TargetError(
        f"the ontology's files are missing: they are neither in {package.parent / 'ontology'} "
        f"nor in {package / INSTALLED}; install lgkg again"
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

    store = pyoxigraph.Store()
    store.load(path=str(path(MARK)), format=pyoxigraph.RdfFormat.TURTLE)
    scheme = pyoxigraph.NamedNode(KG + "GrowthBasis")
    members = store.quads_for_pattern(None, pyoxigraph.NamedNode(SKOS + "inScheme"), scheme)
    found: dict[str, str] = {}
    for code in (quad.subject for quad in members):
        for label in ("prefLabel", "altLabel"):
            for quad in store.quads_for_pattern(code, pyoxigraph.NamedNode(SKOS + label), None):
                found[str(quad.object.value)] = str(code.value)  # type: ignore[union-attr]
    return dict(sorted(found.items()))

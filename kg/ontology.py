"""Where the ontology's files are, in a checkout and in an installed package alike.

In a checkout they lie in `ontology/` beside the package; a wheel carries a copy inside the
package, as `kg/ontology_files/` (see `setup.py`).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import TargetError
from kg.namespaces import KG, SKOS

if TYPE_CHECKING:
    import pyoxigraph

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


def printed_words() -> dict[str, dict[str, str]]:
    """For each list of codes (`"GrowthBasis"`): its Chinese labels → IRI of the code.

    >>> printed_words()["GrowthBasis"]["同比"].rsplit("#")[-1]
    'YearOnYear'
    """
    import pyoxigraph

    store = pyoxigraph.Store()
    store.load(path=str(path(MARK)), format=pyoxigraph.RdfFormat.TURTLE)
    found: dict[str, dict[str, str]] = {}
    for code, _, scheme, _ in store.quads_for_pattern(None, _node("inScheme"), None):
        words = found.setdefault(str(scheme.value).removeprefix(KG), {})
        for label in ("prefLabel", "altLabel"):
            for quad in store.quads_for_pattern(code, _node(label), None):
                if isinstance(quad.object, pyoxigraph.Literal) and quad.object.language == "zh":
                    words[quad.object.value] = str(code.value)
    return {scheme: dict(sorted(words.items())) for scheme, words in sorted(found.items())}


def _node(local: str) -> pyoxigraph.NamedNode:
    import pyoxigraph

    return pyoxigraph.NamedNode(SKOS + local)

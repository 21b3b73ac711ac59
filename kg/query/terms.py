"""Terms of a query in our own namespace that the ontology does not have: a slip finds nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from itertools import pairwise

from kg import ontology
from kg.namespaces import KG, VOCABULARIES
from kg.query.text import tokens

FILES = ("kg.ttl", "codes.ttl")
"""Where terms are defined, each at the beginning of a line."""

_DEFINED = re.compile(r"^kg:([\w.\-]*\w)", re.MULTILINE)


def unknown_terms(text: str, declared: Mapping[str, str] = VOCABULARIES) -> list[str]:
    """The names behind `kg:` in the query `text` that stand for nothing, in order and once.

    `declared` are the prefixes known beside those of the query itself.

    >>> unknown_terms("SELECT ?z { ?z a kg:Zone ; kg:inside ?p }")
    ['inside']
    """
    found = tokens(text)
    own = {
        name.text.partition(":")[0]: iri.text[1:-1]
        for (word, name), (_, iri) in pairwise(pairwise(found))
        if word.is_word("PREFIX") and iri.form == "iri"
    }
    namespaces = {**declared, **own}
    used: dict[str, None] = {}
    for token in found:
        iri = ""
        if token.form == "iri":
            iri = token.text[1:-1]
        elif token.form == "prefixed":
            prefix, _, local = token.text.partition(":")
            iri = namespaces.get(prefix, "") + local
        if iri.startswith(KG) and iri != KG:
            used.setdefault(iri.removeprefix(KG))
    if not used:
        return []
    known = ontology_terms()
    return [name for name in used if name not in known]


def ontology_terms() -> frozenset[str]:
    """The names of all classes, properties and codes of the ontology.

    >>> {"Zone", "hasJurisdiction", "AtLeast"} <= ontology_terms()
    True
    """
    texts = (ontology.path(name).read_text(encoding="utf-8") for name in FILES)
    return frozenset(name for text in texts for name in _DEFINED.findall(text))


def warning(name: str) -> str:
    """What to tell about an unknown term, with what may have been meant.

    >>> warning("hasJursidiction").rpartition("; ")[2]
    'did you mean kg:hasJurisdiction?'
    """
    near = near_term(name)
    advice = f"did you mean kg:{near}?" if near else "see ontology/README.md for what is"
    return f"kg:{name} is no class, property or code of the ontology; {advice}"


def near_term(name: str) -> str | None:
    """The term of the ontology that is nearest to one that it does not have.

    >>> near_term("issuedby")
    'issuedBy'
    """
    known = {term.lower(): term for term in sorted(ontology_terms())}
    near = get_close_matches(name.lower(), known, n=1)
    return known[near[0]] if near else None

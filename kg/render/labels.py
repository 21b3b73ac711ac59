"""What kinds and codes are called in Chinese and English, as the ontology says."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph

from kg import ontology
from kg.namespaces import KG, RDFS, SKOS

Label = dict[str, str]
"""Language (`zh`, `en`) → text."""

FILES = ("kg.ttl", "codes.ttl")


def labels(names: Iterable[str]) -> dict[str, Label]:
    """Local name of a class or code → its label in both languages; the name where it has none.

    >>> labels(["Target"])
    {'Target': {'zh': '目标', 'en': 'target'}}
    """
    wanted = {name: {"zh": name, "en": name} for name in names}
    for file in FILES:
        for triple in pyoxigraph.parse(path=str(ontology.path(file))):
            if triple.predicate.value not in (RDFS + "label", SKOS + "prefLabel"):
                continue
            name = str(getattr(triple.subject, "value", "")).removeprefix(KG)
            text = triple.object
            if name in wanted and isinstance(text, pyoxigraph.Literal) and text.language:
                wanted[name][text.language] = text.value
    return wanted

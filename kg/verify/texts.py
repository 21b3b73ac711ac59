"""The texts of an article against its sentences, which have their proof in the page.

Headline, kicker and body are written once more as a whole, for readers and queries; each
has to be its sentences in their order and nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import Store

from kg.namespaces import DCTERMS, KG, NIF, RDF, SCHEMA
from kg.properties import members, one
from kg.verify.fault import Fault
from kg.verify.spans import seen

ROLES = {
    KG + "Headline": SCHEMA + "headline",
    KG + "Kicker": KG + "kicker",
    KG + "Body": SCHEMA + "articleBody",
}


def unproven_texts(store: Store) -> Iterator[Fault]:
    """Articles with a headline, kicker or body that is not made up of their sentences."""
    articles, texts = one(store, DCTERMS + "isPartOf"), one(store, NIF + "anchorOf")
    roles, orders = one(store, KG + "role"), one(store, KG + "order")
    sentences: defaultdict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for sentence in members(store, RDF + "type", KG + "Sentence"):
        place = articles.get(sentence, ""), roles.get(sentence, "")
        order = int(orders.get(sentence, "0"))
        sentences[place].append((order, texts.get(sentence, "")))
    for role, predicate in ROLES.items():
        for article, whole in one(store, predicate).items():
            joined = "".join(text for _, text in sorted(sentences[article, role]))
            if seen(joined) != seen(whole):
                name = predicate.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
                problem = f"the sentences do not make up the {name}"
                yield Fault("", None, article, problem, whole, joined)

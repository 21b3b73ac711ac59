"""The sentences behind nodes and edges, as tables in which each text stands once.

A *quote* points into a sentence and from there to article and page file. Its keys are short
because a page holds thousands: `s` number of the sentence, `q` range of its text (code
points, half-open), `o` ranges of the page file, `l` line of the first of them (from 1, where
the file's text is at hand); claims also have `u` rule, `c` confidence in percent, `m`
modality unless it is asserted, `k` name of who says so.

Sentences have `t` text, `a` article, `r` role and `b` where a new paragraph begins; articles
`h` headline, `d` date, `w` who wrote them, `f` file, `cf` and `ct` the pages that they are
continued from and on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from kg.namespaces import DCTERMS, ITSRDF, KG, NIF, PROV, RDF, SCHEMA, SKOS
from kg.properties import Source, many, members, one

Row = dict[str, Any]

MENTIONS_LISTED = 100
"""Most sentences that a node leads to because they name it; how many more there are is told."""


class Evidence:
    """Quotes are numbered as they are asked for; `sentences` and `articles` follow them.

    `sources` maps the SHA-256 of a page file to its text, for line numbers.
    """

    def __init__(self, store: Source, sources: Mapping[str, str] | None = None) -> None:
        self.claims: list[Row] = []
        self._numbers: dict[str, int] = {}
        self._lines = Lines(store, sources or {})
        self._texts = one(store, NIF + "anchorOf")
        self._parents = one(store, DCTERMS + "isPartOf")
        self._begins, self._ends = one(store, NIF + "beginIndex"), one(store, NIF + "endIndex")
        self._order = {s: int(v) for s, v in one(store, KG + "order").items()}
        self._parts = many(store, KG + "part")
        self._quotes, self._from = one(store, KG + "quote"), one(store, PROV + "wasQuotedFrom")
        self._rules, self._modality = one(store, KG + "rule"), one(store, KG + "modality")
        self._confidence = one(store, KG + "confidence")
        self._speakers, self._names = one(store, KG + "speaker"), one(store, SKOS + "prefLabel")
        self._read_articles(store)
        self._mentions: defaultdict[str, list[str]] = defaultdict(list)
        for mention, entities in many(store, ITSRDF + "taIdentRef").items():
            if self._parents.get(mention) in self._sentence_numbers:
                for entity in entities:
                    self._mentions[entity].append(mention)

    def _read_articles(self, store: Source) -> None:
        """All articles with their sentences, pages and articles in the order of the print."""
        pages = one(store, PROV + "wasDerivedFrom")
        file_names = one(store, KG + "fileName")
        order = self._order
        listed = members(store, RDF + "type", KG + "Article")
        listed.sort(key=lambda a: (file_names.get(pages[a], ""), pages[a], order.get(a, 0), a))
        self._pages = sorted({pages[a] for a in listed}, key=lambda p: (file_names.get(p, ""), p))
        self.files = [file_names.get(page, "") for page in self._pages]
        file_numbers = {page: number for number, page in enumerate(self._pages)}
        headlines = one(store, SCHEMA + "headline")
        dates = one(store, SCHEMA + "datePublished")
        roles = {role: many(store, KG + role) for role in ("reporter", "correspondent")}
        torn = {"cf": one(store, KG + "continuedFrom"), "ct": one(store, KG + "continuedOn")}
        self.articles: list[Row] = []
        self.article_numbers = {article: number for number, article in enumerate(listed)}
        for article in listed:
            people = [
                [self._names.get(person, ""), role]
                for role, by_article in roles.items()
                for person in by_article.get(article, ())
            ]
            row = {"h": headlines.get(article, ""), "d": dates.get(article, ""), "w": people}
            row |= {key: said[article] for key, said in torn.items() if article in said}
            self.articles.append({**row, "f": file_numbers[pages[article]]})
        self.sentences: list[Row] = []
        self._sentence_numbers: dict[str, int] = {}
        kinds, paragraphs = one(store, KG + "role"), one(store, KG + "paragraph")
        inside: defaultdict[str, list[str]] = defaultdict(list)
        for sentence in members(store, RDF + "type", KG + "Sentence"):
            inside[self._parents[sentence]].append(sentence)
        for article, number in self.article_numbers.items():
            before = None
            for sentence in sorted(inside[article], key=lambda s: (order[s], s)):
                self._sentence_numbers[sentence] = len(self.sentences)
                role = kinds.get(sentence, "").removeprefix(KG)
                entry: Row = {"t": self._texts[sentence], "a": number, "r": role}
                paragraph = paragraphs.get(sentence)
                if before is not None and paragraph != before:
                    entry["b"] = 1
                before = paragraph
                self.sentences.append(entry)

    def claim(self, iri: str) -> int | None:
        """The number of a claim in `claims`; None where its sentence is not in the graph."""
        if iri not in self._numbers:
            quote = self._quote(iri, self._from.get(iri, ""), self._quotes.get(iri, ""))
            if quote is None:
                return None
            if iri in self._rules:
                quote["u"] = self._rules[iri]
            if iri in self._confidence:
                quote["c"] = round(float(self._confidence[iri]) * 100)
            modality = self._modality.get(iri, "").removeprefix(KG)
            if modality not in ("", "Asserted"):
                quote["m"] = modality
            if iri in self._speakers:
                quote["k"] = self._names.get(self._speakers[iri], "")
            self._numbers[iri] = len(self.claims)
            self.claims.append(quote)
        return self._numbers[iri]

    def article_of(self, claim: int) -> int:
        """The number of the article that a claim, given by its number, is from."""
        article: int = self.sentences[self.claims[claim]["s"]]["a"]
        return article

    def claims_of(self, iris: Iterable[str]) -> list[int]:
        """The numbers of several claims in the order of the print."""
        numbers = {number for iri in iris if (number := self.claim(iri)) is not None}
        return sorted(numbers, key=lambda n: (self.claims[n]["s"], self.claims[n]["o"], n))

    def mentions_of(self, entity: str) -> tuple[list[int], int, int]:
        """Numbers of the first quotes that name `entity`, one a sentence, in the order of the
        print; in how many sentences more it is named; and how many mentions there are."""
        found: dict[int, str] = {}
        for mention in self._mentions[entity]:
            found.setdefault(self._sentence_numbers[self._parents[mention]], mention)
        listed = [self._mention(found[sentence]) for sentence in sorted(found)[:MENTIONS_LISTED]]
        return listed, len(found) - len(listed), len(self._mentions[entity])

    def _mention(self, iri: str) -> int:
        """The number of the quote that a mention is."""
        if iri not in self._numbers:
            quote = self._quote(iri, self._parents[iri], self._texts.get(iri, ""))
            assert quote is not None  # its sentence has a number
            self._numbers[iri] = len(self.claims)
            self.claims.append(quote)
        return self._numbers[iri]

    def tables(self, bylines: list[Row]) -> dict[str, Any]:
        """`claims`, `sentences`, `articles` and `files` for the page, and `bylines` with them.

        Articles that no quote and no byline leads to are left out, and the rest is numbered
        anew. Call it last: it knows what was asked for before.
        """
        used = {self.sentences[claim["s"]]["a"] for claim in self.claims}
        used |= {row["a"] for row in bylines}
        articles = _renumbered(used)
        sentences = _renumbered(i for i, row in enumerate(self.sentences) if row["a"] in used)
        files = _renumbered(self.articles[article]["f"] for article in articles)
        kept_sentences = [self.sentences[i] for i in sentences]
        kept_articles = [self.articles[i] for i in articles]
        return {
            "claims": [{**row, "s": sentences[row["s"]]} for row in self.claims],
            "sentences": [{**row, "a": articles[row["a"]]} for row in kept_sentences],
            "articles": [{**row, "f": files[row["f"]]} for row in kept_articles],
            "files": [self.files[i] for i in files],
            "bylines": [{**row, "a": articles[row["a"]]} for row in bylines],
        }

    def _quote(self, node: str, sentence: str, text: str) -> Row | None:
        if sentence not in self._sentence_numbers:
            return None
        number = self._sentence_numbers[sentence]
        start = max(self.sentences[number]["t"].find(text), 0)
        spans = self._spans(node)
        quote: Row = {"s": number, "q": [start, start + len(text)], "o": spans}
        page = self._pages[self.articles[self.sentences[number]["a"]]["f"]]
        line = self._lines.line(page, spans)
        return quote if line is None else {**quote, "l": line}

    def _spans(self, node: str) -> list[list[int]]:
        """The ranges of the page file that a mention or claim covers, in reading order."""
        parts = sorted(self._parts.get(node, ()), key=lambda part: self._order.get(part, 0))
        return [
            [int(self._begins[part]), int(self._ends[part])]
            for part in parts or [node]
            if part in self._begins and part in self._ends
        ]


def _renumbered(old: Iterable[int]) -> dict[int, int]:
    """Old number → new number, counted from 0 in the old order."""
    return {number: new for new, number in enumerate(sorted(set(old)))}


class Lines:
    """Line numbers in page files whose text is at hand."""

    def __init__(self, store: Source, sources: Mapping[str, str]) -> None:
        hashes = one(store, KG + "sha256")
        self._starts = {
            page: [i for i, c in enumerate(sources[sha]) if c == "\n"]
            for page, sha in hashes.items()
            if sha in sources
        }

    def line(self, page: str, spans: list[list[int]]) -> int | None:
        """The line of the first span, counted from 1; None where the file is not at hand."""
        from bisect import bisect_left

        if page not in self._starts or not spans:
            return None
        return bisect_left(self._starts[page], spans[0][0]) + 1

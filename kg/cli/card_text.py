"""A card as text for the terminal: one line a fact, each with file and line of its print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import click

from kg.card.values import Card, Evidence, Figure, Money, Place, Post, Step, Unsettled
from kg.cli.results import short_iri
from kg.cli.terminal import display_width, pad, visible
from kg.namespaces import prefixes
from kg.render.labels import labels
from kg.signatures import PEOPLE

BOUNDS = {"About": "≈", "AtLeast": "≥", "AtMost": "≤", "Over": ">"}
"""Marks before a value; an exact one has none."""

T = TypeVar("T")


def card_lines(card: Card, limit: int, base: str) -> Iterator[str]:
    """The lines of the card; at most `limit` lines in each section (0: all)."""
    text = CardText(card, limit, base)
    for line in text.lines():
        yield visible_line(line)


def visible_line(line: str) -> str:
    """The line with control characters of the pages shown; our own bold type stays."""
    bold, reset = click.style("\0", bold=True).split("\0")
    return reset.join(bold.join(visible(p) for p in q.split(bold)) for q in line.split(reset))


class CardText:
    """Writes one card; see `card_lines`."""

    def __init__(self, card: Card, limit: int, base: str) -> None:
        self.card = card
        self.limit = limit
        self.base = base
        codes = {f.growth_basis for f in card.figures} | {f.status for f in card.figures}
        codes |= {m.stage for m in card.milestones} | {u.modality for u in card.unsettled}
        self.words = labels({card.kind, *codes, *(link.other_kind for link in card.links)})

    def lines(self) -> Iterator[str]:
        card = self.card
        kind = self.words[card.kind]
        yield f"{click.style(card.name, bold=True)}  {kind['zh']} {card.kind}"
        yield f"  {short_iri(card.iri, prefixes(self.base))}"
        if card.other_names:
            yield f"  also      {'、'.join(card.other_names)}"
        if card.names_in_context:
            yield f"  in context  {'、'.join(card.names_in_context)}"
        yield from self.section("names joined", card.joined, lambda reason: (reason,))
        yield from self.section("posts", card.posts, self.post)
        yield from self.links()
        yield from self.section("investments", card.investments, self.money)
        yield from self.section("milestones", card.milestones, self.step)
        yield from self.section("figures", card.figures, self.figure)
        yield from self.section("planned or denied", card.unsettled, self.unsettled)
        yield from self.section("articles signed", card.articles, lambda headline: (headline,))
        yield from self.section(
            "sentences", card.sentences, lambda said: (place_text(said.place), said.text)
        )

    def section(
        self, title: str, values: Sequence[T], cells: Callable[[T], tuple[str, ...]]
    ) -> Iterator[str]:
        """A heading and aligned rows; nothing where there is nothing."""
        if values:
            yield ""
            yield click.style(f"{title} ({len(values)})", bold=True)
            yield from self.rows([cells(value) for value in self.first(values)], "  ")
            yield from self.more(values)

    def first(self, values: Sequence[T]) -> Sequence[T]:
        return values[: self.limit] if self.limit else values

    def more(self, values: Sequence[object]) -> Iterator[str]:
        if self.limit and len(values) > self.limit:
            yield f"  … {len(values) - self.limit} more; --limit 0 shows all"

    def rows(self, rows: Sequence[tuple[str, ...]], indent: str) -> Iterator[str]:
        widths = [max(map(display_width, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            padded = (pad(cell, width) for cell, width in zip(row, widths, strict=True) if width)
            yield indent + "  ".join(padded).rstrip()

    def links(self) -> Iterator[str]:
        """Relations, grouped by what they say."""
        links = self.card.links
        if not links:
            return
        yield ""
        yield click.style(f"relations ({len(links)})", bold=True)
        groups = dict.fromkeys((link.words, link.words_en) for link in links)
        for words, words_en in groups:
            group = [link for link in links if (link.words, link.words_en) == (words, words_en)]
            yield f"  {words} {words_en}"
            rows = [
                (
                    link.other,
                    self.words[link.other_kind]["zh"],
                    f"“{link.as_printed}”" if link.as_printed else "",
                    source(link.evidence),
                )
                for link in self.first(group)
            ]
            yield from self.rows(rows, "    ")
            yield from self.more(group)

    def post(self, post: Post) -> tuple[str, ...]:
        dates = post.since if post.since == post.until else f"{post.since} … {post.until}"
        who = post.body if self.card.kind in PEOPLE else post.person
        return post.title, who, dates, source(post.evidence)

    def money(self, money: Money) -> tuple[str, ...]:
        amount = f"{money.value} {money.currency}"
        return money.project, money.investor, money.wording, amount, source(money.evidence)

    def step(self, step: Step) -> tuple[str, ...]:
        return self.words[step.stage]["zh"], step.reported, source(step.evidence)

    def figure(self, figure: Figure) -> tuple[str, ...]:
        basis = self.words[figure.growth_basis]["zh"] if figure.growth_basis else ""
        percent = figure.growth_percent
        growth = f"{basis}{'' if percent.startswith('-') else '+'}{percent}%" if percent else ""
        value = BOUNDS.get(figure.bound, "") + (figure.wording or figure.value + figure.unit)
        status = "" if figure.status == "Actual" else self.words[figure.status]["zh"]
        return figure.measure, value, status, figure.period, growth, source(figure.evidence)

    def unsettled(self, claim: Unsettled) -> tuple[str, ...]:
        said = f"“{claim.evidence.quote}”"
        return self.words[claim.modality]["zh"], said, source(claim.evidence)


def source(evidence: Evidence) -> str:
    """File and line of the first claim, and how many more there are."""
    if evidence.place is None:
        return ""
    more = f" (+{evidence.claims - 1})" if evidence.claims > 1 else ""
    return place_text(evidence.place) + more


def place_text(place: Place) -> str:
    """`file:line`, or `file@offset` where the page is not at hand."""
    if place.line is not None:
        return f"{place.page}:{place.line}"
    return place.page if place.start is None else f"{place.page}@{place.start}"

"""The reasons for an entity's names as text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from kg.card.why import Apart, Name, Reason, Why
from kg.cli.card_text import place_text, visible_line
from kg.cli.results import short_iri
from kg.cli.terminal import display_width, pad
from kg.lexicon import rows
from kg.namespaces import prefixes
from kg.render.labels import labels


def why_lines(why: Why, limit: int, base: str) -> Iterator[str]:
    """The lines for the terminal; at most `limit` entities that are kept apart (0: all)."""
    for line in _lines(why, limit, base):
        yield visible_line(line)


def _lines(why: Why, limit: int, base: str) -> Iterator[str]:
    words = labels({why.kind, *(apart.kind for apart in why.apart)})
    yield f"{click.style(why.name, bold=True)}  {words[why.kind]['zh']} {why.kind}"
    yield f"  {short_iri(why.iri, prefixes(base))}"
    for reason in why.joined:
        yield f"  one by {_reason(reason)}"
    yield ""
    yield click.style(f"names ({len(why.names)})", bold=True)
    yield from _rows([_name(name) for name in why.names])
    yield from _rules(why)
    if why.apart:
        yield ""
        yield click.style(f"kept apart ({len(why.apart)})", bold=True)
        shown = why.apart[:limit] if limit else why.apart
        yield from _rows([_apart(one, words[one.kind]["zh"]) for one in shown])
        if len(shown) < len(why.apart):
            yield f"  … {len(why.apart) - len(shown)} more; --limit 0 shows all"


def _name(name: Name) -> tuple[str, ...]:
    times = f"{name.times}×" if name.times else "not alone"
    first = place_text(name.first) if name.first else ""
    reasons = "; ".join(_reason(reason) for reason in name.reasons)
    return name.name, name.how, times, first, reasons


def _reason(reason: Reason) -> str:
    return f"{reason.rule} ({reason.because})" if reason.because else reason.rule


def _apart(one: Apart, kind: str) -> tuple[str, ...]:
    return one.name, kind, one.why, "、".join(one.posts)


def _rules(why: Why) -> Iterator[str]:
    """What the rules say, each once."""
    said = {rule: english for rule, english, _ in rows("joining_rules.tsv", 3)}
    used = {r.rule for r in (*why.joined, *(r for name in why.names for r in name.reasons))}
    if used & said.keys():
        yield ""
        yield click.style("rules", bold=True)
        yield from _rows([(rule, said[rule]) for rule in sorted(used & said.keys())])


def _rows(table: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(display_width, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (pad(cell, width) for cell, width in zip(row, widths, strict=True) if width)
        yield "  " + "  ".join(cells).rstrip()

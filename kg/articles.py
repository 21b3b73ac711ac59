"""Articles of a page: `read_page` is the road from a `SourceText` to `Article`s.

1. lines, with indent, width and markup (`kg.page.lines`)
2. paragraphs, with the hard line breaks undone (`kg.page.paragraphs`)
3. pieces: what each paragraph is (`kg.page.parts`)
4. drafts: which body text makes up one article, in what order (`kg.page.flow`)
5. heads: which headline, kicker and subheads each draft has (`kg.page.headlines`)
6. articles: sentences with roles, names of the byline, dates
"""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg import lexicon
from kg.model import JOIN_GAP, Article, Byline, Role, SourceText, Span
from kg.page.dateline import opening_date, present_year, read_date
from kg.page.drafts import Draft, Flow
from kg.page.flow import read_flow
from kg.page.headlines import assign
from kg.page.heads import Heads
from kg.page.lines import read_lines
from kg.page.paragraphs import Paragraph, read_paragraphs
from kg.page.parts import Part, Piece, continues, read_pieces
from kg.page.sign_offs import signs_off
from kg.repair import Strand, close_up, fold
from kg.sentences import sentence_ends, split_paragraphs, with_tears

DOUBT_MOVED = 0.3
"""Doubt about a body to which text was brought from another place on the page."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a page, and the spans that were read as part of none, with the reason."""

    articles: tuple[Article, ...]
    left_out: tuple[tuple[str, Span], ...]


def read_articles(source: SourceText) -> tuple[Article, ...]:
    """The articles of a page, in the order in which their bodies begin."""
    return read_page(source).articles


def read_page(source: SourceText) -> Reading:
    """The articles of a page and what was left out: imprints, notes, headings of nothing."""
    flow = read_flow(read_pieces(read_paragraphs(read_lines(source.raw))))
    heads, unplaced = assign(flow)
    dates = _dates(flow)
    articles = tuple(
        _article(source, draft, head, date, _issue(date, dates))
        for draft, head, date in zip(flow.drafts, heads, dates, strict=True)
    )
    left_out = [(piece.part.value, _span(piece.paragraph.strand)) for piece in flow.outside]
    left_out += [("heading", _span(heading.piece.paragraph.strand)) for heading in unplaced]
    return Reading(_told_apart(articles), tuple(sorted(left_out, key=lambda entry: entry[1])))


def _span(strand: Strand) -> Span:
    return Span(strand.offsets[0], strand.offsets[-1] + 1)


def _article(
    source: SourceText, draft: Draft, heads: Heads, date: dt.date | None, issue: dt.date | None
) -> Article:
    sentences = tuple(
        with_tears(sentence, source.raw) for sentence in split_paragraphs(_paragraphs(draft, heads))
    )
    body = "".join(s.text for s in sentences if s.role is Role.BODY)
    doubt = max(heads.doubt, draft.doubt, DOUBT_MOVED if draft.moved else 0.0)
    return Article(
        article_id=hashlib.sha256((source.sha256 + body).encode()).hexdigest()[:12],
        sentences=sentences,
        bylines=_bylines(draft),
        published=date,
        issue_date=issue,
        continued_from=draft.page_from,
        continued_on=draft.page_on,
        doubt=doubt,
    )


def _told_apart(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles with ids of their own, also where a page prints one text twice."""
    seen: dict[str, int] = {}
    found = []
    for article in articles:
        copy = seen.get(article.article_id, 0)
        seen[article.article_id] = copy + 1
        if copy:
            mark = f"{article.article_id}#{copy}".encode()
            article = replace(article, article_id=hashlib.sha256(mark).hexdigest()[:12])
        found.append(article)
    return tuple(found)


def _bylines(draft: Draft) -> tuple[Byline, ...]:
    found: dict[tuple[str, str], Byline] = {}
    for paragraph, credit in draft.credits:
        strand = paragraph.strand[credit.start : credit.end]
        span = _span(strand)
        if span.end - span.start > len(strand) + JOIN_GAP:
            continue  # columns were read into each other: what looks like a name is none
        found.setdefault((credit.name, credit.role), Byline(credit.name, credit.role, span))
    return tuple(found.values())


def _paragraphs(draft: Draft, heads: Heads) -> Iterator[tuple[Role, Strand]]:
    """The paragraphs of an article in reading order; body text broken off is put together."""
    for role in (Role.KICKER, Role.HEADLINE):
        for heading in heads.in_role(role):
            for phrase in phrases(heading.piece.paragraph, draft.text):
                yield role, phrase
    asides = [(h.piece, Role.SUBHEAD) for h in heads.in_role(Role.SUBHEAD)]
    asides += [(h.piece, Role.CAPTION) for h in heads.in_role(Role.CAPTION)]
    asides += [(piece, Role.CAPTION) for piece in draft.captions]
    asides.sort(key=lambda entry: entry[0].at)
    text, last = Strand(), None
    for piece in draft.body:
        if last is not None and continues(last, piece.paragraph):
            text += piece.paragraph.strand
        else:
            yield Role.BODY, text
            while asides and asides[0][0].at < piece.at:
                yield from _aside(*asides.pop(0), draft)
            text = piece.paragraph.strand
        last = piece.paragraph
    yield Role.BODY, text
    for aside in asides:
        yield from _aside(*aside, draft)


def _aside(piece: Piece, role: Role, draft: Draft) -> Iterator[tuple[Role, Strand]]:
    if role is Role.CAPTION:
        yield role, piece.paragraph.strand
        return
    for phrase in phrases(piece.paragraph, draft.text):
        yield role, phrase


@functools.cache
def _predicates() -> tuple[str, ...]:
    return lexicon.words("page/predicates.txt")


def phrases(heading: Paragraph, body: str) -> list[Strand]:
    """The phrases of a heading: parted by blanks, and by line breaks where a line says it all.

    A blank or line break that parts characters which stand together in the body only broke the
    line, and letters that all stand apart are spaced out: neither parts phrases.
    """
    text = heading.folded
    cuts = [(m.start(), m.end(), True) for m in re.finditer(r"\s+", text.rstrip())]
    cuts += [(at, at, False) for at in heading.breaks]
    words = text.split()
    if len(words) > 3 and 2 * sum(len(word) == 1 for word in words) > len(words):
        cuts = [cut for cut in cuts if not cut[2]]
    found, start, phrased = [], 0, False
    for left, right, blank in sorted(cuts):
        if left <= start or text[left - 2 : left] + text[right : right + 2] in body:
            continue
        if blank or phrased or text[:left].endswith(_predicates()):
            phrased = True
            found.append(heading.strand[start:left])
            start = right
    return [close_up(part) for part in (*found, heading.strand[start:]) if part.strip()]


def _dates(flow: Flow) -> list[dt.date | None]:
    """For each draft the date that it was published, where the page makes it certain."""
    printed: list[tuple[int, dt.date]] = []
    for piece in sorted(flow.outside, key=lambda piece: piece.at):
        date = read_date(piece.paragraph.folded) if piece.part is Part.IMPRINT else None
        signed = printed and date and signs_off(piece.paragraph.folded, date, printed[0][1])
        if date and not signed:
            printed.append((piece.at, date))
    texts = [fold(close_up(p.paragraph.strand).text) for d in flow.drafts for p in d.body]
    sentences = [sentence for text in texts for sentence in _cut(text)]
    return [_published(draft, _nearest(draft, printed), sentences) for draft in flow.drafts]


def _cut(text: str) -> list[str]:
    ends = sentence_ends(text)
    return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _nearest(draft: Draft, printed: Sequence[tuple[int, dt.date]]) -> dt.date | None:
    """The date of the masthead or source line above a draft, else of the first one below it."""
    above = [date for at, date in printed if at < draft.body[0].at]
    return above[-1] if above else printed[0][1] if printed else None


def _published(draft: Draft, printed: dt.date | None, sentences: list[str]) -> dt.date | None:
    """The date of the dateline or source note, else of the masthead, else that the body opens with."""
    body = draft.body[0].paragraph.folded.lstrip()
    month = re.search(r"(\d{1,2})月", draft.date or draft.note or body[:12])
    year = printed.year if printed else present_year(sentences, int(month[1]) if month else 12)
    date = read_date(draft.date, year) or read_date(draft.note, year)
    if printed and date and date > printed:  # “本报12月31日讯” in the issue of New Year's Day
        date = read_date(draft.date, printed.year - 1)
    return date or printed or opening_date(body, year)


def _issue(date: dt.date | None, dates: Sequence[dt.date | None]) -> dt.date | None:
    return date or max((known for known in dates if known), default=None)

"""Articles from text with marked names: “今年，{青岛自贸片区|Zone}引进项目{5个}” without a page.

`{name|Kind}` marks a mention; `{name|Kind|full name}` one whose full name differs and that
means something only in its article. Lines are paragraphs; a line `# …` is the headline.
"""

from __future__ import annotations

import datetime as dt
import re

from kg.model import Article, Figure, Kind, Mention, Role, Sentence
from kg.relate.figures import find_figures
from kg.repair import slice_of
from kg.sentences import split_paragraphs

MARK = re.compile(r"\{(?P<text>[^|{}]+)\|(?P<kind>\w+)(?:\|(?P<name>[^{}]+))?\}")
ISSUE = dt.date(2022, 7, 18)


def marked_article(
    text: str, issue_date: dt.date | None = ISSUE
) -> tuple[Article, tuple[Mention, ...]]:
    """The article of a marked text, and its mentions ordered by sentence and start."""
    plain, marks, at = "", [], 0
    for match in MARK.finditer(text):
        plain += text[at : match.start()]
        marks.append((len(plain), match["text"], Kind(match["kind"]), match["name"]))
        plain += match["text"]
        at = match.end()
    plain += text[at:]
    paragraphs, start = [], 0
    for line in plain.splitlines(keepends=True):
        strand = slice_of(plain, start, start + len(line))
        start += len(line)
        if line.startswith("# "):
            paragraphs.append((Role.HEADLINE, strand[2:]))
        elif line.strip():
            paragraphs.append((Role.BODY, strand))
    sentences = tuple(split_paragraphs(paragraphs))
    mentions = tuple(_mention(sentences, *mark) for mark in marks)
    return Article("0" * 12, sentences, issue_date=issue_date), mentions


def _mention(
    sentences: tuple[Sentence, ...], offset: int, text: str, kind: Kind, name: str | None
) -> Mention:
    for number, sentence in enumerate(sentences):
        if offset in sentence.offsets:
            start = sentence.offsets.index(offset)
            return Mention(
                number,
                start,
                start + len(text),
                kind,
                text,
                name or text,
                "marked",
                contextual=name is not None,
            )
    raise AssertionError(f"no sentence holds {text}")


def figures_of(text: str, issue_date: dt.date | None = ISSUE) -> list[tuple[str, Figure]]:
    """The figures of a marked text, each with the words of the mention that it is about."""
    article, mentions = marked_article(text, issue_date)
    figures, _ = find_figures(article, mentions)
    return [(mentions[figure.about].text, figure) for figure in figures]


def rows_of(text: str, issue_date: dt.date | None = ISSUE) -> list[str]:
    """The figures of a marked text as “about | measure | value unit”."""
    return [
        f"{about} | {figure.measure} | {figure.value:f} {figure.unit}"
        for about, figure in figures_of(text, issue_date)
    ]

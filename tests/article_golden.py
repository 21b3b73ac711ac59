"""What reading the five pages gives, as text; `python tests/article_golden.py` rewrites the files.

Each golden file in `tests/golden/articles/` is to be read like the page: a change in it is part of
a review. Its last lines are what no article holds: bylines, datelines and marks of continuation,
and what was left out, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.articles import read_page
from kg.model import Article, SourceText
from kg.source import read_source

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
GOLDEN = ROOT / "tests" / "golden" / "articles"


def golden_file(page: Path) -> Path:
    return GOLDEN / f"{page.stem}.txt"


def render(source: SourceText) -> str:
    """The articles of a page, a line for each sentence, and what is in none of them."""
    reading = read_page(source)
    lines = [line for article in reading.articles for line in _article(source, article)]
    lines += ["=== in no article"]
    lines += [f"{reason}: {source.raw[s.start : s.end]!r}" for reason, s in reading.left_out]
    lines += [f"print: {text}" for text in print_alone(source)]
    return "\n".join(lines) + "\n"


def _article(source: SourceText, article: Article) -> Iterator[str]:
    yield f"=== {article.article_id} doubt {article.doubt}"
    yield f"published {article.published} issue {article.issue_date}"
    yield f"from {article.continued_from} on {article.continued_on}"
    for byline in article.bylines:
        printed = source.raw[byline.span.start : byline.span.end]
        yield f"{byline.role} {byline.name} {printed!r}"
    paragraph = -1
    for sentence in article.sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            yield f"--- {sentence.role.value}"
        yield f"{sentence.offsets[0]} {'“' * sentence.opening}| {sentence.text}"


def print_alone(source: SourceText) -> list[str]:
    """What stands on the page and is neither in a sentence nor told to be left out."""
    reading = read_page(source)
    used = {o for a in reading.articles for s in a.sentences for o in s.offsets}
    used |= {o for _, span in reading.left_out for o in range(span.start, span.end)}
    bare = "".join(" " if i in used else char for i, char in enumerate(source.raw))
    return [" ".join(run.split()) for run in re.findall(r"[^\s](?:[^\n]*[^\s])?", bare)]


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for seed in SEEDS:
        golden_file(seed).write_text(render(read_source(seed)), encoding="utf-8")

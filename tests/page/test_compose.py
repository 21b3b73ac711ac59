"""Pages composed in every manner: what holds for all of them, and how many articles are found."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from kg.articles import read_page
from kg.model import SourceText
from tests.page.clean import DATELINES, SIGN_OFFS
from tests.page.compose import CLEAN, COMPOSED
from tests.page.measure import measure, pages
from tests.page.press import Page
from tests.page.stories import read_stories, squeezed
from tests.test_articles import check, source_of

MANNERS = {**CLEAN, **COMPOSED}
STORIES = read_stories()
FLOORS = {
    "beside": 0.82,
    "both halves": 0.80,
    "interleaved": 0.85,
    "between": 0.90,
    "between, mixed": 0.88,
    "newspaper, mixed": 0.88,
    "between, unsigned": 0.80,
    "foot, unsigned": 0.88,
    "interleaved, unsigned": 0.80,
    "newspaper, unsigned": 0.88,
}
"""Least articles F1 where it is below 0.92; `python -m tests.page.measure` prints all."""

HEADLINES = {
    "between": 0.88,
    "between, mixed": 0.86,
    "newspaper": 0.84,
    "newspaper, mixed": 0.84,
    "newspaper, unsigned": 0.80,
}
"""Least share of headlines right where it is below 0.9."""

MARKS = re.compile(r"[（(]?(?:上接|下转)第?\w{1,3}版[）)]|[#◆■●▲★◎【】>]|[（(]完[）)]")
"""What a manner prints beside the words of its stories."""

SIGNS = sorted(
    {
        squeezed(sign)
        for story in STORIES
        for sign in (*story.byline, "".join(story.byline), story.opening, story.closing)
        if sign
    }
    | {squeezed(sign) for sign in (*DATELINES, *(line for lines in SIGN_OFFS for line in lines))},
    key=lambda sign: (-len(sign), sign),
)
"""Bylines, datelines and credits, the longest first."""


def composed(name: str) -> list[Page]:
    count, manner = MANNERS[name]
    return pages(manner, count, STORIES, 4)


@pytest.mark.parametrize("name", MANNERS)
def test_spans_lead_to_the_original(name: str) -> None:
    for page in composed(name):
        assert check(source_of(page.text))


@pytest.mark.parametrize("name", MANNERS)
def test_no_text_is_lost(name: str) -> None:
    """Each character of a body stands in an article, or is told to be left out."""
    for page in composed(name):
        source: SourceText = source_of(page.text)
        reading = read_page(source)
        taken = {at for a in reading.articles for s in a.sentences for at in s.offsets}
        for _, span in reading.left_out:
            taken.update(range(span.start, span.end))
        runs = "".join("\0" if i in taken else char for i, char in enumerate(source.raw))
        for run in filter(None, (squeezed(run) for run in runs.split("\0"))):
            rest = run
            for sign in [*SIGNS, *SIGNS]:  # a sign may stand in another, torn by columns
                rest = rest.replace(sign, "")
            assert not MARKS.sub("", rest)


@pytest.mark.parametrize("name", MANNERS)
def test_no_character_is_in_two_articles(name: str) -> None:
    for page in composed(name):
        articles = read_page(source_of(page.text)).articles
        counts = Counter(at for a in articles for s in a.sentences for at in s.offsets)
        assert max(counts.values()) == 1


@pytest.mark.parametrize("name", MANNERS)
def test_articles_and_headlines_are_found(name: str) -> None:
    count, manner = MANNERS[name]
    tally = measure(manner, count, STORIES)
    assert tally.f1 >= FLOORS.get(name, 0.92)
    assert tally.headlines >= HEADLINES.get(name, 0.9) * tally.right


@pytest.mark.parametrize("name", MANNERS)
def test_manners_print_what_they_say(name: str) -> None:
    """The words of every expected article stand on the page: else a manner would measure itself."""
    for page in composed(name):
        text = Counter(squeezed(page.text))
        for story in page.expected:
            assert not Counter(story.body) - text

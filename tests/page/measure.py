"""How well pages composed in each manner are read: `python -m tests.page.measure [STORIES…]`.

Prints a row for each manner: articles F1 (start and end of the body right, as the gold guide
asks), headlines right among these, bodies found whole, names of bylines right. `--errors MANNER`
prints what was expected and what was read where they differ.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from kg.articles import read_articles
from kg.model import Article, SourceText
from tests.page.compose import CLEAN, COMPOSED
from tests.page.press import Manner, Page
from tests.page.stories import FIXTURES, Expected, Story, read_stories

DRAWS = 20
"""Pages composed in each manner, each of stories drawn anew."""


@dataclass
class Tally:
    """Counts of one manner."""

    expected: int = 0
    read: int = 0
    right: int = 0
    headlines: int = 0
    whole: int = 0
    names: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.read + self.expected) if self.right else 0.0

    def add(self, other: Tally) -> None:
        for name in ("expected", "read", "right", "headlines", "whole", "names"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def row(self) -> str:
        """The row of the table, without its name."""
        of = max(self.right, 1)
        shares = (self.headlines / of, self.whole / of, self.names / of)
        return f"{self.f1:9.3f}" + "".join(f"{share:9.3f}" for share in shares)


def normal(text: str) -> str:
    """Text as the scorer of the gold pages compares it."""
    return re.sub(r"[\s“”\"'‘’「」『』《》<>〈〉]+", "", unicodedata.normalize("NFKC", text))


def read(text: str) -> tuple[Article, ...]:
    """The articles of a composed page."""
    return read_articles(SourceText("page", text, hashlib.sha256(text.encode()).hexdigest()))


def compare(page: Page) -> Tally:
    """What is read of a page against what is to be found there."""
    tally, left = Tally(expected=len(page.expected)), list(read(page.text))
    tally.read = len(left)
    for story in page.expected:
        body = normal(story.body)
        found = next(
            (
                a
                for a in left
                if normal(a.body).startswith(body[:6]) and normal(a.body).endswith(body[-6:])
            ),
            None,
        )
        if found is None:
            tally.faults.append(f"missed {story.name}: {story.body[:10]}…{story.body[-10:]}")
            continue
        left.remove(found)
        tally.right += 1
        tally.headlines += normal(found.headline) == normal(story.headline)
        tally.whole += normal(found.body) == body
        tally.names += _names(found) == [[*story.reporters], [*story.correspondents]]
        tally.faults += _differences(story, found)
    tally.faults += [f"made up {_shown(article)}" for article in left]
    return tally


def _names(article: Article) -> list[list[str]]:
    return [[b.name for b in article.bylines if b.role == role] for role in ("记者", "通讯员")]


def _differences(story: Expected, found: Article) -> list[str]:
    pairs = (
        ("headline", story.headline, found.headline),
        ("names", [[*story.reporters], [*story.correspondents]], _names(found)),
    )
    faults = [f"{story.name}: {what} {a} | {b}" for what, a, b in pairs if a != b]
    if normal(found.body) != normal(story.body):
        faults.append(f"{story.name}: body differs, {len(story.body)} {len(found.body)}")
    return faults


def _shown(article: Article) -> str:
    return f"{article.headline} | {article.body[:20]}…{article.body[-20:]}"


def pages(manner: Manner, count: int, stories: Sequence[Story], draws: int) -> list[Page]:
    """Pages of one manner, the same at each call."""
    made = []
    for number in range(draws):
        rng = Random(number)
        made.append(manner(rng.sample(stories, min(count, len(stories))), rng))
    return made


def measure(manner: Manner, count: int, stories: Sequence[Story], draws: int = DRAWS) -> Tally:
    """The counts over the pages of one manner."""
    total = Tally()
    for page in pages(manner, count, stories, draws):
        total.add(compare(page))
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="*", type=Path, default=[FIXTURES / "stories.txt"])
    parser.add_argument("--errors", metavar="MANNER")
    parser.add_argument("--show", type=int, metavar="DRAW", help="with --errors: print that page")
    parser.add_argument("--draws", type=int, default=DRAWS)
    args = parser.parse_args()
    stories = [story for path in args.stories for story in read_stories(path)]
    if args.errors:
        count, manner = {**CLEAN, **COMPOSED}[args.errors]
        for number, page in enumerate(pages(manner, count, stories, args.draws)):
            faults = compare(page).faults
            if faults and args.show in (None, number):
                print(f"--- draw {number}", *faults, sep="\n")
            if number == args.show:
                print(page.text)
        return
    print(f"{'manner':24}{'articles':>9}{'headline':>9}{'whole':>9}{'names':>9}")
    for title, manners in (("CLEAN", CLEAN), ("COMPOSED", COMPOSED)):
        total = Tally()
        for name, (count, manner) in manners.items():
            tally = measure(manner, count, stories, args.draws)
            total.add(tally)
            print(f"{name:24}{tally.row()}")
        print(f"{title:24}{total.row()}")


if __name__ == "__main__":
    main()

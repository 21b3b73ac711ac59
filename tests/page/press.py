"""The press: what manners of composing pages have in common, and what they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from tests.page.stories import Expected, Story, expected
from tests.page.typesetting import set_in_column

INDENTS = ("　　", "　　", "　 ", "  ", "    ", "")


@dataclass(frozen=True)
class Page:
    """A composed page and its articles."""

    text: str
    expected: tuple[Expected, ...]


Manner = Callable[[Sequence[Story], Random], Page]


@dataclass(frozen=True)
class Press:
    """How one page is set: the width of its columns in cells, its indent, its line breaks."""

    column: int
    indent: str
    hangs: bool

    @classmethod
    def drawn(cls, rng: Random) -> Press:
        return cls(rng.choice((26, 30, 34, 36, 40, 44)), rng.choice(INDENTS), rng.random() < 0.5)

    def lines(self, text: str, *, indented: bool = True) -> list[str]:
        """A paragraph in its column, broken wherever the column ends."""
        indent = self.indent if indented else ""
        return set_in_column(text, self.column, indent, hangs=self.hangs)

    def body(self, story: Story, keys: Sequence[str] = ("p",)) -> list[str]:
        """The lines of a story from its byline to its last word, without its headings."""
        lines = [self.indent + line.strip() for line in story.byline]
        for text in run_in(story, keys):
            lines += self.lines(text)
        return lines


def run_in(story: Story, keys: Sequence[str] = ("p",)) -> list[str]:
    """The paragraphs with what runs in before the first and behind the last."""
    parts = [text for key, text in story.parts if key in keys]
    gap = " " if story.opening and not story.opening.endswith("）") else ""
    parts[0] = story.opening + gap + parts[0]
    parts[-1] += story.closing
    return parts


def broken(blocks: Sequence[str | Sequence[str]]) -> str:
    """A page of blocks with blank lines between them."""
    texts = ["\n".join([block] if isinstance(block, str) else block) for block in blocks]
    return "\n\n".join(text for text in texts if text) + "\n"


def column_breaks(lines: Sequence[str], rng: Random, chance: float = 0.06) -> list[str]:
    """The lines with blank ones among them, where a column of print ended."""
    found: list[str] = []
    for i, line in enumerate(lines):
        if 2 < i < len(lines) - 2 and rng.random() < chance:
            found.append("")
        found.append(line)
    return found


def halves(lines: Sequence[str], rng: Random) -> tuple[list[str], list[str]]:
    """A body cut between two lines, as a column is."""
    least = min(4, len(lines) // 2)
    at = rng.randint(max(1, least), max(1, len(lines) - least))
    return list(lines[:at]), list(lines[at:])


def headings(story: Story) -> list[str]:
    """Kicker and headline, as lines; a kicker that no dash marks is a block of its own."""
    marked = any("—" in line for line in story.kicker)
    return [*story.kicker, *([""] if story.kicker and not marked else []), *story.headline]


def heading_line(story: Story) -> list[str]:
    """Kicker and headline where lines are not broken, a line each."""
    return [*story.kicker, *(["".join(story.headline)] if story.headline else [])]


def one_line(story: Story) -> str:
    """The headline in one line, behind a kicker that a dash marks."""
    marked = [line for line in story.kicker if "—" in line]
    return " ".join([*marked, *story.headline])


def whole(stories: Sequence[Story]) -> tuple[Expected, ...]:
    return tuple(expected(story) for story in stories)

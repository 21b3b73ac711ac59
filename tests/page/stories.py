"""Stories: clean articles that pages are composed of, and what is to be found of them.

Files of stories are read from the form that `fixtures/stories.txt` explains in its head.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

FIXTURES = Path(__file__).parent / "fixtures"
LISTS = ("kicker", "headline", "above", "between", "byline", "below")


@dataclass(frozen=True)
class Story:
    """A clean article; `parts` are its paragraphs, subheads and captions as (key, text)."""

    name: str
    headline: tuple[str, ...] = ()
    kicker: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    """Lines of a web page before the headline; `between` and `below` stand behind it and the body."""
    between: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    opening: str = ""
    closing: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    date: str = ""

    @property
    def paragraphs(self) -> list[str]:
        return [text for key, text in self.parts if key == "p"]

    def unsigned(self) -> Story:
        """The story without byline, dateline and credits, as pages from the web have it."""
        return replace(
            self, byline=(), opening="", closing="", reporters=(), correspondents=(), date=""
        )


@dataclass(frozen=True)
class Expected:
    """What a careful reader finds of one story on a page."""

    name: str
    headline: str
    body: str
    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    continued: bool = False
    date: str | None = None
    """“2023-11-28”, “” for none, None where it is not asked."""


def expected(story: Story, **changes: object) -> Expected:
    """What is to be found of a story that is printed whole."""
    whole = Expected(
        story.name,
        " ".join(story.headline),
        squeezed("".join(story.paragraphs)),
        story.reporters,
        story.correspondents,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def squeezed(text: str) -> str:
    """The text without blanks."""
    return re.sub(r"\s", "", text)


@dataclass
class _Draft:
    name: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    parts: list[tuple[str, str]] = field(default_factory=list)

    def story(self) -> Story:
        def names(key: str) -> tuple[str, ...]:
            return (
                tuple("、".join(self.fields.get(key, [])).split("、")) if key in self.fields else ()
            )

        return Story(
            self.name,
            opening="".join(self.fields.get("opening", [])),
            closing="".join(self.fields.get("closing", [])),
            date="".join(self.fields.get("date", [])),
            parts=tuple(self.parts),
            reporters=names("reporters"),
            correspondents=names("correspondents"),
            **{key: tuple(self.fields.get(key, [])) for key in LISTS},
        )


def read_stories(path: Path = FIXTURES / "stories.txt") -> list[Story]:
    """The stories of a file, in its order."""
    drafts: list[_Draft] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("%% "):
            drafts.append(_Draft(line[3:].strip()))
        elif line and not line.startswith("#"):
            key, value = line.split(":", 1)
            value = value[1:] if value.startswith(" ") else value
            if key in ("p", "subhead", "caption"):
                drafts[-1].parts.append((key, value))
            else:
                drafts[-1].fields.setdefault(key, []).append(value)
    return [draft.story() for draft in drafts]

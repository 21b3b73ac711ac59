"""The word families of `figure_words.tsv`, as alternations ready for patterns."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from kg import lexicon
from kg.errors import LexiconError

FAMILIES = (
    "lead", "wide", "say", "target", "shall", "target_here", "forecast", "actual", "neutral",
    "existing", "drive", "stop", "strip_left", "strip_right", "size", "land", "nofigure", "visitors",
    "source", "invest", "notinvest", "builds", "economy",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Families of words; `any_of` gives one as a pattern, longest word first."""

    families: dict[str, tuple[str, ...]]

    def any_of(self, family: str) -> str:
        """A non-capturing group of the family's words, the longest first."""
        return "(?:" + "|".join(self.families[family]) + ")"


@functools.cache
def load() -> FigureWords:
    """The families of the installed data file; LexiconError if it names an unknown family."""
    words = lexicon.families("figure_words.tsv")
    for family in words:
        if family not in FAMILIES:
            raise LexiconError(
                f"kg/data/figure_words.tsv: no family “{family}”; use one of {', '.join(FAMILIES)}"
            )
    return FigureWords(
        {f: tuple(sorted(words.get(f, ()), key=lambda w: (-len(w), w))) for f in FAMILIES}
    )


@functools.cache
def pattern(template: str) -> re.Pattern[str]:
    """`template` compiled, with `<family>` replaced by the words of that family.

    >>> bool(pattern("<say>[:：]$").search("主任赵士玉表示："))
    True
    """
    words = load()
    return re.compile(re.sub(r"(?<!\?P)<(\w+)>", lambda m: words.any_of(m[1]), template))

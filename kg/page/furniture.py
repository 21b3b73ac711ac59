"""What stands on a page beside its articles: imprints, notes, captions; and greetings in speeches.

The patterns are data (`kg/data/page/furniture.tsv`); a paragraph is of a kind when it matches
one of that kind's patterns from its start, folded and without blanks.
"""

from __future__ import annotations

import functools
import re
from enum import Enum

from kg import lexicon
from kg.errors import LexiconError
from kg.page.masthead import is_masthead


class Furniture(Enum):
    """Kinds of paragraph that are no body text, and the greeting, which is."""

    IMPRINT = "imprint"
    COLUMN = "column"
    NOTE = "note"
    CAPTION = "caption"
    PICTURE = "picture"
    GREETING = "greeting"


LONGEST = 240
"""Characters beyond which only the mark of a caption at the start is looked for."""


BULLET = re.compile(r"^[•·◆◇●■▪]+(?=.)")
"""What web pages set before the lines of a list."""


@functools.cache
def _patterns() -> tuple[tuple[Furniture, re.Pattern[str]], ...]:
    table = []
    for kind, pattern in lexicon.rows("page/furniture.tsv", 2):
        try:
            table.append((Furniture(kind), re.compile(pattern)))
        except (ValueError, re.error) as error:
            raise LexiconError(f"kg/data/page/furniture.tsv: {pattern!r}: {error}") from None
    return tuple(table)


@functools.cache
def _any_pattern() -> re.Pattern[str]:
    """All patterns in one: most paragraphs match none, and one look is a tenth of forty."""
    return re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in _patterns()))


def furniture_of(folded: str) -> Furniture | None:
    """The kind of a folded paragraph, or None for headings and body text.

    >>> furniture_of("责任编辑：王小可 校对：李文"), furniture_of("▲市民在体验设备。")
    (<Furniture.IMPRINT: 'imprint'>, <Furniture.CAPTION: 'caption'>)
    >>> furniture_of("编辑部的故事打动了观众。")
    """
    if is_masthead(folded.strip()):
        return Furniture.IMPRINT
    bare = BULLET.sub("", re.sub(r"\s", "", folded))
    if _any_pattern().match(bare) is None:
        return None
    for kind, pattern in _patterns():
        if (len(bare) <= LONGEST or kind is Furniture.CAPTION) and pattern.match(bare):
            return kind
    return None

"""People addressed by surname and title once their full name is known: 朱书记 is 朱大海.

Takes “县委书记朱大海说……朱书记走访了农户”. Must not take 朱书记 in an article where nobody of that
name is secretary, nor where two are.
"""

from __future__ import annotations

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.reading import ArticleReading
from kg.recognise.short_names import ShortName

RULE = "person-addressed"
LONGEST_TITLE = 12
"""Characters before a name within which its title is looked for."""


def addressed(article: ArticleReading, lexicon: Lexicon) -> dict[str, ShortName]:
    """Surname and title → the one person of the article whom they can mean."""
    found: dict[str, set[str]] = {}
    for reading, settled in zip(article.readings, article.settled, strict=True):
        for candidate in settled:
            if candidate.kind is not Kind.PERSON or candidate.contextual or candidate.name:
                continue
            name = reading.text[candidate.start : candidate.end]
            title = _title_before(reading.text, candidate.start, lexicon)
            if title is None or "·" in name:
                continue
            length = 2 if name[:2] in lexicon.compound_surnames and len(name) > 2 else 1
            if name[:length] in lexicon.surnames | lexicon.compound_surnames:
                for form in _forms(title, lexicon):
                    found.setdefault(name[:length] + form, set()).add(name)
    return {
        short: ShortName(next(iter(names)), Kind.PERSON, RULE)
        for short, names in sorted(found.items())
        if len(names) == 1
    }


def _title_before(text: str, end: int, lexicon: Lexicon) -> str | None:
    """The longest title of a post that ends where a name starts."""
    for length in range(min(LONGEST_TITLE, end), 1, -1):
        title = text[end - length : end]
        if lexicon.titles.get(title, "none") != "none":
            return title
    return None


def _forms(title: str, lexicon: Lexicon) -> set[str]:
    """How the holder of a title is addressed: 常务副县长 → 副县长, 县长."""
    return {
        title[start:]
        for start in range(len(title) - 1)
        if title[start:] in lexicon.titles and title[start] not in "委员成领工负责代"
    }

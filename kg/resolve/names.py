"""Names compared as names: printed variants of one name have one key.

NFKC, no blanks, no quotation and book-title marks; long and short forms of a body's name
(发展和改革委员会, 发改委) in the short form. Nothing else is dropped: containment is no reason.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from kg.lexicon import rows
from kg.model import Kind

_TERM = re.compile(r"第(?=[一二三四五六七八九十\d]+届)")
_LEAGUE = re.compile(r"^共青团(.{2,})(?:委员会|委)$")
_MARKS = re.compile(r"[\s“”\"'‘’「」『』《》<>〈〉]+")


def key_of(name: str) -> str:
    """The comparison key of a name.

    >>> key_of("“百日攻坚” 行动") == key_of("‘百日攻坚’行动")
    True
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", name))


@functools.cache
def _variants() -> tuple[tuple[str, str], ...]:
    table = rows("body_variants.tsv", 2)
    return tuple(sorted(((a, b) for a, b in table), key=lambda p: (-len(p[0]), p[0])))


def body_key(kind: Kind, name: str) -> str:
    """The key of a name, with a body's long forms shortened.

    >>> body_key(Kind.AGENCY, "青岛市发展和改革委员会")
    '青岛市发改委'
    """
    key = key_of(name)
    if kind in (Kind.AGENCY, Kind.EVENT):
        for long, short in _variants():
            key = key.replace(long, short)
        key = _TERM.sub("", key)
        key = _LEAGUE.sub(r"\1团委", key)
    return key

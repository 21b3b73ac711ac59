"""Short names that an article introduces or that a firm's registered name gives.

Takes “重庆高新技术产业开发区（简称‘重庆高新区’）”: 重庆高新区 is that zone from here on; and
“青岛长征工业品有限公司”: 长征工业品 standing alone in the same article is that firm.
Must not take 青岛 for “青岛有限公司”, nor a core of common words (“投资管理” for “上海投资管理有限公司”).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.lexicon import Lexicon
from kg.model import Kind
from kg.recognise.reading import ArticleReading, Reading

INTRODUCED = re.compile(
    r"（(?:以下|下)?(?:统|统一)?(?:简称|称)(?:为)?：?[“《‘]?(?P<short>[^“”《》‘’（），。]{2,16})[”》’]?(?:，[^）]{0,12})?）"
)
LEGAL = re.compile(r"(?:集团)?(?:股份)?(?:有限责任公司|有限公司)$")


@dataclass(frozen=True, slots=True)
class ShortName:
    """The full name and kind that a short name stands for, and the rule that says so."""

    name: str
    kind: Kind
    rule: str


def short_names(article: ArticleReading, lexicon: Lexicon) -> dict[str, ShortName]:
    """Short name → what it stands for in this article; an ambiguous one is left out."""
    found: dict[str, set[ShortName]] = {}
    for reading, settled in zip(article.readings, article.settled, strict=True):
        for candidate in settled:
            if candidate.contextual or candidate.nested:
                continue
            full = reading.sentence.text[candidate.start : candidate.end]
            introduced = INTRODUCED.match(reading.text, candidate.end)
            if introduced is not None:
                short = introduced.group("short")
                found.setdefault(short, set()).add(
                    ShortName(candidate.name or full, candidate.kind, "abbreviation")
                )
            if candidate.kind is Kind.COMPANY and LEGAL.search(full):
                core = _core(reading, candidate.start, candidate.end, lexicon)
                if core:
                    found.setdefault(core, set()).add(
                        ShortName(full, Kind.COMPANY, "legal-name-core")
                    )
    return {
        short: min(meanings, key=lambda m: (m.rule, m.kind.value))
        for short, meanings in found.items()
        if len({meaning.name for meaning in meanings}) == 1
    }


def _core(reading: Reading, start: int, end: int, lexicon: Lexicon) -> str:
    """A registered name without area and legal form, "" where no name of its own is left."""
    name = reading.text[start:end]
    legal = LEGAL.search(name)
    core = name[: legal.start()] if legal else name
    core = re.sub(r"（[^）]*）", "", core)
    for length in range(min(8, len(core)), 1, -1):
        if core[:length] in lexicon.divisions:
            core = core[length:].lstrip("市省")
            break
    telling = any(
        t.tag in ("x", "nz", "nr", "nrt", "eng")
        for t in reading.tokens
        if start <= t.start and t.end <= end and t.text in core
    )
    return core if len(core) >= 4 and (telling or len(core) >= 5) else ""

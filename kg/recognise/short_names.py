"""Short names that an article introduces or that a firm's registered name gives.

Takes “重庆高新技术产业开发区（简称‘重庆高新区’）”: 重庆高新区 is that zone from here on; and
“青岛长征工业品有限公司”: 长征工业品 standing alone in the same article is that firm, and so is 吉利集团
for 浙江吉利控股集团, 天玑科技 for 贵州天玑智能科技有限公司. Must not take 青岛 for “青岛有限公司”, nor a
core of common words (“投资管理” for “上海投资管理有限公司”).
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

FIRM = re.compile(r"(?:集团|公司)$")
FORM = re.compile(r"(?:（集团）|集团|控股|股份|有限|责任|公司)+$")
"""What says of which form a firm is, at the end of its name."""
LEVELS = "省市区县州旗镇乡村"
PLACES = "港区园城镇湖山岛江河湾县市"
"""Ends of names that rather mean a place (北部湾港)."""
BRAND_TAGS = ("x", "nz", "nr", "nrt", "nrfg", "eng")


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
            core = ""
            if candidate.kind is Kind.COMPANY and LEGAL.search(full):
                core = _core(reading, candidate.start, candidate.end, lexicon)
                if core:
                    found.setdefault(core, set()).add(
                        ShortName(full, Kind.COMPANY, "legal-name-core")
                    )
            if candidate.kind is Kind.COMPANY and not candidate.name and FIRM.search(full):
                brands = _brand_names(reading, candidate.start, candidate.end, lexicon)
                for short in sorted(brands - {core}):
                    found.setdefault(short, set()).add(ShortName(full, Kind.COMPANY, "firm-brand"))
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


def _brand_names(reading: Reading, start: int, end: int, lexicon: Lexicon) -> set[str]:
    """The shorter names that papers use for a firm: its brand with 集团, 公司 or its last word,
    and the words that its name begins with. Names of firms known by themselves are left out
    (上海电气 is no short name of 上海电气风电集团).
    """
    name = reading.text[start:end]
    form = FORM.search(name)
    if form is None or form.start() < 2:
        return set()
    core_end = start + form.start()
    area_end = _area_end(name, lexicon)
    words = [
        name[max(t.start - start, area_end) : min(t.end, core_end) - start]
        for t in reading.tokens
        if t.start < core_end and t.end > start + area_end
    ]
    if not words or "".join(words) != name[area_end : form.start()]:
        return set()
    brand, used = "", 0
    while used < len(words) and len(brand) < 2:
        brand += words[used]
        used += 1
    if len(brand) > 4 or brand in lexicon.generic_modifiers or brand in lexicon.divisions:
        return set()
    first = next(t for t in reading.tokens if t.end > start + area_end)
    unknown = used > 1 or first.tag in BRAND_TAGS or first.tag == "ns"
    rest = words[used:]
    found = set()
    if name[0] in LEVELS:
        return set()
    common = brand in lexicon.nounish or brand in lexicon.company_suffixes
    if not common and (not rest or (brand not in lexicon.companies and (unknown or area_end))):
        found |= {brand + "集团", brand + "公司", brand + "股份"}
    if unknown and not common:
        if rest and len(rest[-1]) == 2:
            found.add(brand + rest[-1])
        prefix = brand
        for word in rest:
            prefix += word
            found |= {prefix} if len(prefix) >= 4 else set()
    core = name[area_end : form.start()]
    if area_end and core in lexicon.company_suffixes:
        found.add(name[: form.start()])  # 吉林化纤|集团
    if area_end and "集团" in form.group():
        found.add(name[: form.start()] + "集团")
    return {
        short
        for short in found
        if short not in lexicon.companies and short != name and short[-1] not in PLACES
    }


def _area_end(name: str, lexicon: Lexicon) -> int:
    """Where the area that a registered name begins with ends, 0 where there is none."""
    for length in range(min(8, len(name)), 1, -1):
        if name[:length] in lexicon.divisions:
            return length + (name[length : length + 1] in ("市", "省", "县"))
    return 0

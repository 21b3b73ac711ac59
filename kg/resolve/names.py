"""Names compared as names: printed variants of one name have one key.

NFKC, no blanks, no quotation and book-title marks; long and short forms of a body's name
(发展和改革委员会, 发改委) in the short form; no term of a standing committee (海宁市十六届人大常委会). Nothing else is dropped:
containment is no reason.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from kg.lexicon import rows
from kg.model import Kind

_TERM = re.compile(r"第(?=[一二三四五六七八九十\d]+(?:届|次(?:全体)?(?:会议|全会)))")
_TERM_OF_COMMITTEE = re.compile(r"第?[一二三四五六七八九十]{1,3}届(?=人大常委会|政协常委会)")
"""A standing committee is one body over its terms: 海宁市十六届人大常委会."""
_LEAGUE = re.compile(r"^共青团(.{2,})(?:委员会|委)$")
_NUMBER = "[一二三四五六七八九十]{1,3}"
_CONGRESS = re.compile(rf"(?:(?:中国共产党|中共|党的|党)?第?({_NUMBER})(?:次全国代表大会|大))$")
_PLENUM = re.compile(
    rf"(?:中国共产党|中共|党的|党)?第?({_NUMBER})届(?:中央委员会第?({_NUMBER})次全体会议|({_NUMBER})中全会)$"
)
_LOCAL_CONGRESS = re.compile(
    rf"(?:中国共产党|中共)?(?P<area>.{{2,}}?[省市县区旗州盟])第?(?P<number>{_NUMBER})次(?:党员)?(?:党代会|代表大会|党代表大会)$"
)
_FREE_TRADE = re.compile(r"^中国\((.+?)\)自由贸易试验区")
_ZONE_HEADS = (
    ("综合保税区", "综保区"),
    ("经济技术开发区", "经开区"),
    ("高新技术产业开发区", "高新区"),
    ("高新技术开发区", "高新区"),
    ("自由贸易试验区", "自贸试验区"),
)
_TWICE = re.compile(r"(省|市|县|州|旗|盟|区)\1(?=委|政府|人大|政协|纪委)")
"""水城县县委 is 水城县委."""
_MARKS = re.compile(r"[\s“”\"'‘’「」『』《》<>〈〉]+")


def key_of(name: str) -> str:
    """The comparison key of a name.

    >>> key_of("“百日 攻坚”行动"), key_of("‘百日攻坚’行动"), key_of("《ＧＤＰ》")
    ('百日攻坚行动', '百日攻坚行动', 'GDP')
    """
    return _MARKS.sub("", unicodedata.normalize("NFKC", name))


@functools.cache
def _variants() -> tuple[tuple[str, str], ...]:
    table = rows("body_variants.tsv", 2)
    return tuple(sorted(((a, b) for a, b in table), key=lambda p: (-len(p[0]), p[0])))


def body_key(kind: Kind, name: str) -> str:
    """The key of a name, with the long forms of bodies, zones and congresses shortened.

    >>> body_key(Kind.AGENCY, "青岛市发展和改革委员会")
    '青岛市发改委'
    >>> body_key(Kind.ZONE, "顺德高新技术产业开发区")
    '顺德高新区'
    """
    key = key_of(name)
    if kind is Kind.ZONE:
        key = _zone(key)
    if kind is Kind.EVENT:
        key = _congress(key)
    if kind is Kind.AGENCY:
        for long, short in _ZONE_HEADS:
            key = key.replace(long, short)
    if kind in (Kind.AGENCY, Kind.EVENT):
        for long, short in _variants():
            key = key.replace(long, short)
        key = _TWICE.sub(r"\1", _TERM.sub("", key))
        key = _LEAGUE.sub(r"\1团委", key)
    if kind is Kind.AGENCY:
        key = _TERM_OF_COMMITTEE.sub("", key)
    return key


def _zone(key: str) -> str:
    """Zones under the short names of their heads.

    >>> body_key(Kind.ZONE, "中国（山东）自由贸易试验区青岛片区")
    '山东自贸试验区青岛片区'
    """
    key = _FREE_TRADE.sub(r"\1自由贸易试验区", key)
    for long, short in _ZONE_HEADS:
        key = key.replace(long, short)
    return (
        f"{key.removesuffix('自贸区')}自贸试验区"
        if len(key) > 4 and key.endswith("自贸区")
        else key
    )


def _congress(key: str) -> str:
    """Party congresses and plenary sessions under their short name.

    >>> body_key(Kind.EVENT, "中国共产党第十九次全国代表大会"), body_key(Kind.EVENT, "二十大")
    ('党的十九大', '党的二十大')
    >>> body_key(Kind.EVENT, "中国共产党青岛市第十三次代表大会")
    '青岛市第十三次党代会'
    """
    if match := _CONGRESS.fullmatch(key):
        return f"党的{match.group(1)}大" if len(match.group(1)) > 1 else key  # no 八大 of dishes
    if match := _PLENUM.fullmatch(key):
        return f"党的{match.group(1)}届{match.group(2) or match.group(3)}中全会"
    if match := _LOCAL_CONGRESS.fullmatch(key):
        return f"{match['area']}第{match['number']}次党代会"
    return key

"""Undoing the print, character by character, without losing where each stood.

A `Strand` is a run of printed characters with the offset of each in the original file. Repair
only ever leaves characters out (white space, zero-width characters, markup at line starts) or
puts strands in another order; it never changes, adds or merges a character. What rules want to
see as one form is unified by `fold`, which keeps every index.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from dataclasses import dataclass

from kg import lexicon

ZERO_WIDTH = "\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x1a"
"""Characters without width that text from PDF files and web pages carries, and DOS's file end."""

BLANK = re.compile(rf"[\s{ZERO_WIDTH}]")
LINE_BREAK = re.compile(r"[\r\n\x0b\x0c\x85\u2028\u2029]")
LATIN = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u0370-\u04ff]")
HAN = r"\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
CHINESE = re.compile(rf"[{HAN}“”‘’「」『』《》〈〉【】〔〕（），。、；：？！…—·]")

KEPT_WIDE = "，：；（）？！"
"""Full-width forms that are Chinese punctuation and stay."""

WIDENED = dict(zip(",:;()?!<>", "，：；（）？！〈〉", strict=True))
VARIANTS = {
    "•": "·", "・": "·", "‧": "·", "･": "·", "∙": "·", "〝": "“", "〞": "”", "＂": '"',
    "﹏": "_", "━": "—", "─": "—", "―": "—",
}  # fmt: skip
NUMERAL = re.compile("[〇零一二三四五六七八九]")
ORNAMENT = re.compile("[○◯]")
CONTEXTUAL = re.compile('[,:;()?!<>"]')


@dataclass(frozen=True, slots=True)
class Strand:
    """Printed characters in reading order; `offsets[i]` is where `text[i]` stands in the file."""

    text: str = ""
    offsets: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> Strand:
        return Strand(self.text[part], self.offsets[part])

    def __add__(self, other: Strand) -> Strand:
        return Strand(self.text + other.text, self.offsets + other.offsets)

    def strip(self) -> Strand:
        """The strand without blanks and zero-width characters at its ends."""
        start, end = 0, len(self.text)
        while start < end and BLANK.match(self.text[start]):
            start += 1
        while end > start and BLANK.match(self.text[end - 1]):
            end -= 1
        return self[start:end]


def slice_of(raw: str, start: int, end: int) -> Strand:
    """The strand of `raw[start:end]`, as printed."""
    return Strand(raw[start:end], tuple(range(start, end)))


def close_up(strand: Strand) -> Strand:
    """The strand without blanks, but for one between two Latin words or numbers.

    Chinese is set without blanks: those inside a line space letters out (“意 义”) or stand
    between scripts. A line break never counts as such a blank.

    >>> close_up(slice_of("具有重要意 义。引入 New Area 模 式", 0, 24)).text
    '具有重要意义。引入New Area模式'
    """
    text = strand.text
    if BLANK.search(text) is None:
        return strand
    kept = [i for i, char in enumerate(text) if not BLANK.match(char)]
    for left, right in itertools.pairwise(tuple(kept)):
        if right - left > 1 and LATIN.match(text[left]) and LATIN.match(text[right]):
            blanks = [i for i in range(left + 1, right) if text[i] not in ZERO_WIDTH]
            if blanks and not LINE_BREAK.search(text, left, right):
                kept.append(blanks[0])
    kept.sort()
    return Strand("".join(text[i] for i in kept), tuple(strand.offsets[i] for i in kept))


def fold(text: str) -> str:
    """`text` with full-width and half-width forms unified, character for character.

    Letters, digits and signs become half-width; , : ; ( ) ? ! and < > beside Chinese become
    Chinese punctuation, straight double quotes in pairs “ and ”; forms of one character that
    differ in code point alone (Kangxi radicals, dots, dashes) become the usual one.

    >>> fold("２０２２年５＋５,比例1:1(试行)")
    '2022年5+5，比例1:1（试行）'
    """
    if text.isascii():
        return text
    text = ORNAMENT.sub(_numeral_or_ornament, text.translate(_forms()))
    if not CONTEXTUAL.search(text):
        return text
    chars = list(text)
    for mark in CONTEXTUAL.finditer(text):
        if mark[0] in ",:;?!" and _beside_chinese(chars, mark.start()):
            chars[mark.start()] = WIDENED[mark[0]]
    _widen_pairs(chars, "(", ")")
    _widen_pairs(chars, "<", ">")
    _pair_quotes(chars)
    return "".join(chars)


@functools.cache
def _forms() -> dict[int, str]:
    """What single characters are folded to, wherever they stand."""
    blocks = (range(0xFF01, 0xFF5F), range(0x2E80, 0x2FE0), range(0xF900, 0xFB00))
    forms = {ord(char): form for char, form in VARIANTS.items()}
    forms.update((ord(char), form) for char, form in lexicon.rows("page/radicals.tsv", 2))
    for code in (code for block in blocks for code in block):
        form = unicodedata.normalize("NFKC", chr(code))
        if len(form) == 1 and form != chr(code) and chr(code) not in KEPT_WIDE:
            forms.setdefault(code, form)
    return forms


def _numeral_or_ornament(match: re.Match[str]) -> str:
    """A circle is a zero beside Chinese numerals (二○二二年), an ornament elsewhere."""
    around = match.string[max(match.start() - 1, 0) : match.end() + 1]
    return "〇" if NUMERAL.search(around) else match[0]


def _beside_chinese(chars: list[str], i: int) -> bool:
    return any(CHINESE.match(char) for char in chars[max(i - 1, 0) : i + 2])


def _widen_pairs(chars: list[str], opening: str, closing: str) -> None:
    """Widen both marks of a pair that touches Chinese, inside or outside."""
    open_at: list[int] = []
    for i, char in enumerate(chars):
        if char == opening:
            open_at.append(i)
        elif char == closing:
            pair = [open_at.pop(), i] if open_at else [i]
            if any(_beside_chinese(chars, at) for at in pair):
                for at in pair:
                    chars[at] = WIDENED[chars[at]]
    for at in open_at:
        if _beside_chinese(chars, at):
            chars[at] = WIDENED[chars[at]]


def _pair_quotes(chars: list[str]) -> None:
    places = [i for i, char in enumerate(chars) if char == '"']
    for start, end in zip(places[::2], places[1::2], strict=False):
        chars[start], chars[end] = "“", "”"

"""How the characters of names are read, for a search that is typed in Latin letters.

In: the names of a graph. Out: two tables from toneless syllable to characters, so that the
page needs a few kilobytes and no dictionary: `usual` has the readings that a character has by
itself or in many words (长 is zhang and chang), `other` what else it can be read as (单 of 单县
is shan). No reading is chosen for a name: what the dictionaries of words say of names is often
wrong (长安), so a name is found by each.

Readings come from pypinyin (MIT); ü is written v, as on a keyboard.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

Syllables = dict[str, str]
"""Toneless syllable → the characters that are read so, sorted."""

USUAL_SHARE = 0.05
"""Part of the words with a character in which it has a reading, for that to be a usual one."""


def readings(names: Iterable[str]) -> dict[str, Syllables]:
    """The tables `usual` and `other` for the Chinese characters in `names`.

    >>> found = readings(["重庆", "单县"])
    >>> [syllable for syllable, characters in found["usual"].items() if "重" in characters]
    ['chong', 'zhong']
    >>> found["other"]["shan"]
    '单'
    """
    from pypinyin import Style, pinyin

    # Characters that have no reading are not in the answer, unlike without `errors`.
    heteronyms = {
        character: found[0]
        for character in sorted(set().union(*names))
        if (found := pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore"))
    }
    shares = _in_words(heteronyms)
    usual: defaultdict[str, str] = defaultdict(str)
    other: defaultdict[str, str] = defaultdict(str)
    for character, syllables in heteronyms.items():
        counts = shares[character]
        for place, syllable in enumerate(syllables):
            often = counts[syllable] > USUAL_SHARE * counts.total()
            (usual if place == 0 or often else other)[syllable] += character
    return {"usual": dict(sorted(usual.items())), "other": dict(sorted(other.items()))}


def _in_words(characters: Collection[str]) -> dict[str, Counter[str]]:
    """Character → in how many words of the dictionary it has each reading, without tones."""
    from pypinyin.contrib.tone_convert import to_normal
    from pypinyin.phrases_dict import phrases_dict

    toned: dict[str, Counter[str]] = {character: Counter() for character in characters}
    for word, syllables in phrases_dict.items():
        if toned.keys().isdisjoint(word):
            continue
        for character, (syllable, *_) in zip(word, syllables, strict=False):
            if character in toned:
                toned[character][syllable] += 1
    found: dict[str, Counter[str]] = {}
    for character, counts in toned.items():
        found[character] = Counter()
        for syllable, count in counts.items():
            found[character][to_normal(syllable)] += count
    return found

"""Words and heads are found where they stand: the longest at each place, as a plain search does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon import WordIndex
from kg.recognise.reading import HeadFinder

WORDS = st.lists(st.text("区园 a", min_size=1, max_size=4), max_size=6)
TEXTS = st.text("区园 a", max_size=12)


@given(WORDS, TEXTS)
def test_the_longest_word_at_each_start(words: list[str], text: str) -> None:
    plain, index = [], WordIndex(words)
    for start in range(len(text)):
        here = [word for word in words if text.startswith(word, start)]
        if here:
            word = max(here, key=len)
            plain.append((start, start + len(word), word))
        assert index.at(text, start) == (max(here, key=len) if here else None)
    assert index.find(text) == plain


@given(WORDS, TEXTS)
def test_the_longest_head_at_each_end(heads: list[str], text: str) -> None:
    plain = []
    for end in range(1, len(text) + 1):
        here = [head for head in heads if text.endswith(head, 0, end)]
        if here:
            head = max(here, key=len)
            plain.append((end - len(head), end, head))
    assert HeadFinder(heads).find(text) == plain

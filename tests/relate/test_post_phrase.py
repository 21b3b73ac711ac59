"""Phrases of posts before a name: body by body, what is over, what is unknown."""

from __future__ import annotations

import pytest

from kg.relate.post_phrase import PhraseReader, former_at
from tests.phrases import Reader


def phrase_before(text: str, name: str, reader: Reader) -> tuple[list[tuple[str, str]], list[str]]:
    """Body and title of each post before `name`, and the titles without a body."""
    context = reader.context(text)
    phrase = PhraseReader(reader.lexicon).read(context, 0, text.index(name))
    held = [
        (context.mentions[p.body].text, p.title) for p in phrase.posts if p.body is not None
    ]  # fmt: skip
    return held, [p.title for p in phrase.open]


@pytest.mark.parametrize(
    ("text", "held", "without"),
    [
        ("江苏省政协副主席、徐州市委书记周铁明参加。",
         [("江苏省政协", "副主席"), ("徐州市委", "书记")], []),
        ("县委副书记、挂职副县长周铁明参加。", [("县委", "副书记"), ("县", "副县长")], []),
        ("县委副书记、政府县长周铁明参加。", [("县委", "副书记"), ("县", "县长")], []),
        ("市委原书记、市政协主席周铁明参加。", [("市政协", "主席")], []),
        ("原市委书记、市长周铁明参加。", [], []),
        ("市税务局党委书记、局长周铁明参加。",
         [("市税务局", "党委书记"), ("市税务局", "局长")], []),
        ("会上，副主席、秘书长周铁明参加。", [], ["副主席", "秘书长"]),
        ("市县领导周铁明参加。", [], []),
    ],
)  # fmt: skip
def test_phrases(
    text: str, held: list[tuple[str, str]], without: list[str], reader: Reader
) -> None:
    assert phrase_before(text, "周铁明", reader) == (held, without)


@pytest.mark.parametrize(
    ("text", "over"),
    [("市原副市长", True), ("时任市长", True), ("目前市长", False), ("现任市长", False)],
)
def test_what_is_over(text: str, over: bool) -> None:
    assert former_at(text, len(text) - 2 - text.endswith("副市长")) is over

"""Speech: which stretches of an article are quoted, and which body speaks there.

The speaker stands before the quotation (“…主任赵士玉表示：“…””) or behind it (““…。”…部长常飞
告诉记者。”). The body is the last one named before the person, or before 负责人. Short
quotations (“5+5+7”) are words, not speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Role
from kg.relate.figure_scene import BODIES, PEOPLE, TOPICS, FigureScene
from kg.relate.figure_words import pattern

SHORTEST_SPEECH = 25
BEFORE = r"<say>(?:记者|道)?[:：，,]?$"
BEHIND = r"^[^。！？]*?(?:<say>)"
UNNAMED = r"(?:有关|相关|主要)?(?:负责人|负责同志|工作人员|人士)"


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation from `start` to `end`, each (sentence, offset); who says it and for whom."""

    start: tuple[int, int]
    end: tuple[int, int]
    person: int | None
    body: int | None


def find_speeches(scene: FigureScene) -> tuple[Speech, ...]:
    """The speeches of the article's body, in order."""
    paragraphs: dict[int, list[int]] = {}
    for number, sentence in enumerate(scene.article.sentences):
        if sentence.role is Role.BODY:
            paragraphs.setdefault(sentence.paragraph, []).append(number)
    return tuple(s for numbers in paragraphs.values() for s in _of_paragraph(scene, numbers))


def speaker_in(scene: FigureScene, sentence: int, start: int, end: int) -> tuple[int, int | None]:
    """The body and the person named in `start:end` as those who speak; (-1, None) if no body.

    “西海岸新区工委副书记、青岛自贸片区管委主任赵士玉表示” → 青岛自贸片区管委, 赵士玉.
    """
    named = scene.within(sentence, start, end)
    people = [i for i in named if scene.mentions[i].kind in PEOPLE]
    person = people[-1] if people else None
    limit = scene.mentions[person].start if person is not None else end
    if person is None:
        unnamed = re.search(UNNAMED, scene.text(sentence)[start:end])
        limit = start + unnamed.start() if unnamed else end
    bodies = [
        i for i in named if scene.mentions[i].kind in TOPICS and scene.mentions[i].end <= limit
    ]
    own = [i for i in bodies if scene.mentions[i].kind in BODIES]
    # “青岛自贸片区管委财政金融部负责人”: the body nearest to the person, not an area in passing
    best = own or bodies
    return (best[-1] if best else -1), person


def _of_paragraph(scene: FigureScene, numbers: list[int]) -> Iterator[Speech]:
    text = "".join(scene.text(n) for n in numbers)
    places = [(n, i) for n in numbers for i in range(len(scene.text(n)))]
    opened: list[int] = []
    if numbers and scene.article.sentences[numbers[0]].opening:
        opened.append(-1)
    for i, char in enumerate(text):
        if char == "“":
            opened.append(i)
        elif char == "”" and opened:
            start = opened.pop()
            inside = text[start + 1 : i]
            if opened or (len(inside) < SHORTEST_SPEECH and not re.search("[。！？]", inside)):
                continue
            person, body = _speaker(scene, text, places, start, i)
            yield Speech(places[max(start, 0)], places[i], person, body)
    for start in opened[:1]:  # runs on into the next paragraph
        person, body = _speaker(scene, text, places, start, len(text))
        yield Speech(places[max(start, 0)], places[-1], person, body)


def _speaker(
    scene: FigureScene, text: str, places: list[tuple[int, int]], start: int, end: int
) -> tuple[int | None, int | None]:
    head = re.split(r"[。！？]", text[: max(start, 0)])[-1]
    if pattern(BEFORE).search(head):
        return _named(scene, places, max(start, 0) - len(head), max(start, 0))
    behind = pattern(BEHIND).match(text[end + 1 :])
    if behind:
        return _named(scene, places, end + 1, end + 1 + behind.end())
    return None, None


def _named(
    scene: FigureScene, places: list[tuple[int, int]], start: int, end: int
) -> tuple[int | None, int | None]:
    """Person and body named in a stretch of the paragraph, searched sentence by sentence."""
    stretch = places[start:end]
    for sentence in sorted({s for s, _ in stretch}, reverse=True):
        offsets = [i for s, i in stretch if s == sentence]
        body, person = speaker_in(scene, sentence, offsets[0], offsets[-1] + 1)
        if body >= 0 or person is not None:
            return person, (body if body >= 0 else None)
    return None, None

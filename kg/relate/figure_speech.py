"""Speech: which stretches of an article are quoted, and which body speaks there.

The speaker stands before the quotation (“…主任赵士玉表示：“…””) or behind it (““…。”…部长常飞
告诉记者。”). The body is the last one named before the person, or before 负责人. Short
quotations (“5+5+7”) are words, not speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.model import Kind, Role
from kg.relate.figure_scene import TOPICS, FigureScene
from kg.relate.figure_words import pattern
from kg.signatures import BODIES, PEOPLE

SHORTEST_SPEECH = 25
BEFORE = r"<say>(?:记者|道)?[:：，,]?$"
BEHIND = r"^[^。！？]*?(?:<say>)"
UNNAMED = r"(?:有关|相关|主要)?(?:负责人|负责同志|工作人员|人士)"


OF_FIRM = re.compile(
    r"(?:该|本)?(?:公司|集团|企业|工厂)[^，。、；]{0,8}(?:经理|董事长|总裁|厂长|负责人|主管|总监|主任)"
)
STRANGER = re.compile(
    r"(?:公司|集团|企业|工厂|合作社|项目|车间)[^，。、；]{0,8}负责人"
    r"|经理|董事长|总裁|厂长|车间主任|主管|总监|店长|业主|村民|居民|农户|种植户|养殖户|市民|游客|员工|理事长"
)
"""Those who speak for a firm or for themselves, not for the article's area."""


class Speaker(NamedTuple):
    """Who speaks: the person and the body, where named; `stranger`: for somebody without a
    known name, so that 我们 is no area of the article."""

    person: int | None = None
    body: int | None = None
    stranger: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation from `start` to `end`, each (sentence, offset), and who says it."""

    start: tuple[int, int]
    end: tuple[int, int]
    speaker: Speaker


def find_speeches(scene: FigureScene) -> tuple[Speech, ...]:
    """The speeches of the article's body, in order."""
    paragraphs: dict[int, list[int]] = {}
    for number, sentence in enumerate(scene.article.sentences):
        if sentence.role is Role.BODY:
            paragraphs.setdefault(sentence.paragraph, []).append(number)
    return tuple(s for numbers in paragraphs.values() for s in _of_paragraph(scene, numbers))


def speaker_in(scene: FigureScene, sentence: int, start: int, end: int) -> Speaker:
    """The person and the body named in `start:end` as those who speak.

    “西海岸新区工委副书记、青岛自贸片区管委主任赵士玉表示” → 青岛自贸片区管委, 赵士玉. A person
    named alone speaks for the body of the last time; 公司负责人 for the last firm named in the
    paragraph.
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
    words = scene.text(sentence)[start:limit]
    if person is None and re.match("[他她]", words):
        return _speaks_on(scene, sentence, start)
    firm = scene.last_in_paragraph(sentence, start, Kind.COMPANY)
    name = None if person is None else scene.mentions[person].name
    if best:
        body = best[-1]
    elif name in scene.spokesmen:
        body = scene.spokesmen[name]
    elif firm is not None and OF_FIRM.search(words):
        body = firm
    else:
        return Speaker(person, None, STRANGER.search(words) is not None)
    if name is not None:
        scene.spokesmen[name] = body
    return Speaker(person, body)


def _speaks_on(scene: FigureScene, sentence: int, start: int) -> Speaker:
    """“他表示，…”: for whom the person named last in the paragraph speaks."""
    people = [scene.last_in_paragraph(sentence, start, kind) for kind in sorted(PEOPLE)]
    person = max((i for i in people if i is not None), default=None)
    body = None if person is None else scene.spokesmen.get(scene.mentions[person].name)
    return Speaker(person, body, body is None)


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
            yield Speech(places[max(start, 0)], places[i], _speaker(scene, text, places, start, i))
    for start in opened[:1]:  # runs on into the next paragraph
        speaker = _speaker(scene, text, places, start, len(text))
        yield Speech(places[max(start, 0)], places[-1], speaker)


def _speaker(
    scene: FigureScene, text: str, places: list[tuple[int, int]], start: int, end: int
) -> Speaker:
    head = re.split(r"[。！？]", text[: max(start, 0)])[-1]
    if pattern(BEFORE).search(head):
        return _named(scene, places, max(start, 0) - len(head), max(start, 0))
    behind = pattern(BEHIND).match(text[end + 1 :])
    if behind:
        return _named(scene, places, end + 1, end + 1 + behind.end())
    return Speaker()


def _named(scene: FigureScene, places: list[tuple[int, int]], start: int, end: int) -> Speaker:
    """Person and body named in a stretch of the paragraph, searched sentence by sentence."""
    stretch = places[start:end]
    for sentence in sorted({s for s, _ in stretch}, reverse=True):
        offsets = [i for s, i in stretch if s == sentence]
        speaker = speaker_in(scene, sentence, offsets[0], offsets[-1] + 1)
        if speaker != Speaker():
            return speaker
    return Speaker()

"""Words that put a figure as result, target or forecast, and what they come to along a sentence.

The cues of a sentence are found once. A `Course` starts at one offset and keeps the status
behind each of its cues, so that a sentence with hundreds of numbers is still read once.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import Status
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_words import pattern

CUES = (
    r"(?P<here><target_here>)|(?P<forecast><forecast>)|(?P<existing><existing>)|(?P<drive><drive>)"
    r"|(?P<target><target>)|(?P<shall><shall>)|(?P<actual><actual>)|(?P<neutral><neutral>)"
)
IMPERATIVE = re.compile(
    r"(?:^|[，；：。、“])(?P<before>(?:(?!正在|已|持续|不断|是|为|随着|通过)\w){0,4})$"
)
PLAN_IN_NAME = re.compile(r"(?:计划|规划)(?=新建|改建|扩建|改扩建|引进)")
"""A plan that no name holds, however it was read: 我市计划新建学校12所."""
LOOKED_BACK = 8
"""Characters before a cue that `IMPERATIVE` is asked of: more than it can match."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at `start:end` of its sentence; `family` is the group of `CUES` that it fits.

    `commands`: it stands at the head of a clause (加快建设, not 建设加快 or 正在推进), and does
    not end what is told of something (各项事业加快推进，…).
    """

    start: int
    end: int
    family: str
    commands: bool


def cues_of(scene: FigureScene, sentence: int) -> tuple[Cue, ...]:
    """The cues of a sentence in order; those inside names are none."""
    text = scene.text(sentence)
    return tuple(
        Cue(
            match.start(),
            match.end(),
            match.lastgroup or "",
            _commands(text, match),
        )
        for match in pattern(CUES).finditer(text)
        if PLAN_IN_NAME.match(text, match.start())
        or not scene.covered(sentence, match.start(), match.end())
    )


def _commands(text: str, match: re.Match[str]) -> bool:
    opening = IMPERATIVE.search(text[max(match.start() - LOOKED_BACK, 0) : match.start()])
    if opening is None:
        return False
    return len(opening["before"]) < 2 or not re.match(r"[，。；、]|$", text[match.end() :])


@dataclass(slots=True)
class Course:
    """What the cues behind one offset of a sentence leave, up to any later offset.

    `past` are the offsets of the periods that are over: what follows one is a result.
    `semicolon` is the first one behind the offset. `here`: the course leads up to a number, so
    that 计划投资, 拟投资 count; they make no target of the numbers behind theirs.
    """

    cues: Sequence[Cue]
    past: Sequence[int]
    semicolon: int
    here: bool
    ends: list[int] = field(init=False)
    states: list[tuple[Status, bool]] = field(init=False)
    """The status behind each cue and whether any word said so, the state before the first in
    front; as far as it has been asked for."""

    def __post_init__(self) -> None:
        self.ends = [cue.end for cue in self.cues]
        self.states = [(Status.ACTUAL, False)]

    def at(self, end: int) -> tuple[Status, bool]:
        """The status that the cues up to `end` leave, and whether any of them said so."""
        number = bisect_right(self.ends, end)
        while len(self.states) <= number:
            self._read_next()
        last = self.cues[number - 1].start if number else -1
        if self._is_past(last, end):
            return Status.ACTUAL, True
        return self.states[number]

    def _is_past(self, start: int, end: int) -> bool:
        """Whether a period that is over is named in `start:end`."""
        found = bisect_right(self.past, end - 1)
        return found > 0 and self.past[found - 1] >= start

    def _read_next(self) -> None:
        number = len(self.states) - 1
        cue, (status, strong) = self.cues[number], self.states[-1]
        before = self.cues[number - 1].start if number else -1
        if self._is_past(before, cue.start):
            status, strong = Status.ACTUAL, True
        if cue.family == "here":
            if self.here:
                status, strong = Status.TARGET, True
        elif cue.family == "forecast":
            status, strong = Status.FORECAST, True
        elif cue.family in ("existing", "actual"):
            status, strong = Status.ACTUAL, True
        elif cue.family == "target":
            status, strong = Status.TARGET, True
        elif cue.family == "shall":
            # 建成后将带动就业 is still a forecast
            if status is not Status.FORECAST or 0 <= self.semicolon < cue.start:
                status, strong = Status.TARGET, True
        elif cue.family == "drive":
            if cue.commands and not (strong and status is Status.ACTUAL):
                status, strong = Status.TARGET, True
        elif status is Status.FORECAST and 0 <= self.semicolon < cue.start:
            status = Status.ACTUAL
        self.states.append((status, strong))

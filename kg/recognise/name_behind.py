"""What stands behind a possible end of a name and says that the name goes on, or is another's.

Takes 林大同 of “林大同主持会议”, 周向前 of “周向前出席”: a preposition before a verb has no object.
Must not take 同 of “王强同李明出席”, nor 由 as a surname in “局长由赵红梅担任”.
"""

from __future__ import annotations

import re

ACTS = (
    r"(?:主持(?!人)|出席|参加|列席|讲话|致辞|发言|强调|指出|表示|介绍|说|宣布|陪同|"
    r"作(?:了)?(?:讲话|报告|动员|部署)|率队|率团|带队|调研|赴|担任|出任|接任|兼任|代理|当选|到会|会见|主讲|"
    r"在(?:会上|讲话|致辞))"
)
"""Verbs of which a person is the subject."""
WITHOUT_OBJECT = re.compile(rf"[同和与及跟由向从为](?={ACTS})|(?<=向)[前东南西北上阳](?={ACTS})")
CLOSED_JOINT = re.compile(
    r"[和与及](?:[、，。；：”）]|$)|[会可能将从为使让把对在也还又都均很更最那这其](?:[、，。；：）]|$|[及和与])"
)
"""A conjunction or an auxiliary that joins or governs nothing: 李可|及其他, 陈志会|，"""
TAKES_POST = re.compile(r"(?:来)?(?:担任|出任|接任|兼任|代理|继任|接替|任(?!何|务|意|职))")
"""What stands behind the name of somebody by whom a post is held: 由赵红梅|担任."""
ENDED = re.compile(
    r"等(?:人|领导|同志|一行|[参出列陪共分一先]|，|。|市|省|县|区|\d|[一二三四五六七八九十])"
)
"""What closes a list of names."""


def goes_on(text: str, end: int) -> bool:
    """Whether a name cannot end at `end`: what is left would be a preposition without an object.

    >>> goes_on("林大同主持会议", 2), goes_on("林大同主持会议", 3), goes_on("王强同李明出席", 2)
    (True, False, False)
    """
    return bool(CLOSED_JOINT.match(text, end) or WITHOUT_OBJECT.match(text, end))

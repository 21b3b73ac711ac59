"""The work that a page makes grows with its length, not with the square of it."""

from __future__ import annotations

import hashlib
import sys

import pytest

from kg.extractor import Extractor
from kg.model import SourceText


def without_full_stops(length: int, between: str) -> SourceText:
    """A page of one sentence of about `length` characters, with a number in every ten of them."""
    projects = (
        f"总投资{n % 97 + 3}亿元的物流园{n}项目已引进企业{n % 50 + 2}家"
        for n in range(length // 25)
    )
    text = "本报讯（记者李明）临江新区今年" + between.join(projects) + "。\n"
    return SourceText("page.txt", text, hashlib.sha256(text.encode()).hexdigest())


def calls(extractor: Extractor, source: SourceText) -> int:
    """How many functions are called to read a page: what a clock would tell of another machine."""
    count = 0

    def seen(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        extractor.evidence(source)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("between", ["", "，"])
def test_eight_times_the_text_is_eight_times_the_work(between: str) -> None:
    extractor = Extractor()
    extractor.evidence(without_full_stops(200, between))  # compiles the patterns
    short, long = (calls(extractor, without_full_stops(n, between)) for n in (2000, 16_000))
    assert long < 10 * short

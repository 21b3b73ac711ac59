"""Pages without line breaks: where lines began is seen from indents, or from sentences and signs."""

from __future__ import annotations

import itertools

import pytest

from kg.page.lost_breaks import lost_breaks
from tests.page.test_flow import PORT, SCHOOL, articles_of

TEXT = PORT[0] + PORT[1]


def lines_of(raw: str) -> list[str]:
    cuts = [0, *lost_breaks(raw, 0, len(raw)), len(raw)]
    return [raw[a:b].strip() for a, b in itertools.pairwise(cuts)]


@pytest.mark.parametrize(
    "lines",
    [
        ["港口新开远洋航线", "□记者 王小可 通讯员 李文 报道", *PORT, *SCHOOL],
        ["港口新开远洋航线", "本报讯（记者 王小可 通讯员 李文）" + PORT[0], PORT[1], *SCHOOL],
        [PORT[0], PORT[1] + "（王小可）", "北山学校新校区启用 学生两千名", *SCHOOL],
        [PORT[0], PORT[1] + "（下转第二版）", "北山学校新校区启用", *SCHOOL],
    ],
    ids=["byline", "dateline", "signature", "mark"],
)
def test_lines_are_found_behind_single_blanks(lines: list[str]) -> None:
    assert lines_of(" ".join(lines)) == lines


def test_lines_are_found_by_their_indents() -> None:
    lines = ["港口新开远洋航线", *PORT, *SCHOOL]
    assert lines_of("　　".join(lines)) == lines


def test_letter_spacing_is_no_break() -> None:
    spaced = "会议由王小可、高 凯、李文出席，" + TEXT
    assert lines_of(" ".join([spaced, *SCHOOL, *PORT])) == [spaced, *SCHOOL, *PORT]


def test_short_lines_are_left_alone() -> None:
    assert list(lost_breaks("开年抓项目　　首月见真章", 0, 13)) == []


def test_a_page_in_one_line_has_its_articles() -> None:
    page = " ".join(["港口新开远洋航线", *PORT, "北山学校新校区启用", "记者 李文", *SCHOOL])
    found = [(a.headline, a.body) for a in articles_of(page)]
    assert found == [
        ("港口新开远洋航线", "".join(PORT)),
        ("北山学校新校区启用", "".join(SCHOOL)),
    ]

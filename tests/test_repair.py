"""Repair keeps every character where it stood; folding keeps every index."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.repair import BLANK, Strand, close_up, fold, slice_of

PRINT = st.text(
    st.sampled_from('近日新区 　\t\u200b\ufeff\n，。“”《》,:;()?!<>"12ａ５％AbÜ○二〇年⼀豈·•')
    | st.characters(codec="utf-8")
)


@given(PRINT)
def test_fold_keeps_every_index(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(PRINT)
def test_close_up_leaves_out_blanks_alone(text: str) -> None:
    strand = close_up(slice_of(text, 0, len(text)))
    assert all(
        text[offset] == char for char, offset in zip(strand.text, strand.offsets, strict=True)
    )
    left_out = set(range(len(text))) - set(strand.offsets)
    assert all(BLANK.match(text[i]) for i in left_out)
    assert list(strand.offsets) == sorted(set(strand.offsets))


@given(PRINT)
def test_close_up_twice_is_close_up(text: str) -> None:
    once = close_up(slice_of(text, 0, len(text)))
    assert close_up(once) == once


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("具有重要意 义。", "具有重要意义。"),
        ("坚 持“策 划 带 动 ，规 划 引 领”", "坚持“策划带动，规划引领”"),
        ("打造 New  Area 品牌", "打造New Area品牌"),
        ("在 2022 年", "在2022年"),
        ("5+5\n+7", "5+5+7"),
        ("New\nArea", "NewArea"),
        ("区\u200b委\ufeff", "区委"),
        ("", ""),
    ],
)
def test_close_up_of_printed_lines(printed: str, read: str) -> None:
    assert close_up(slice_of(printed, 0, len(printed))).text == read


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("２０２２年Ａ区５０％", "2022年A区50%"),
        ("，：；（）？！", "，：；（）？！"),
        ("资源,推动", "资源，推动"),
        ("(上接第一版)载体给予奖励;对新", "（上接第一版）载体给予奖励；对新"),
        ("按1:1的比例,共5,000万元", "按1:1的比例，共5,000万元"),
        ("强制性(CCC)产品", "强制性（CCC）产品"),
        ("f(x), ok?", "f(x), ok?"),
        ("贯彻<关于推动学习的意见>方案", "贯彻〈关于推动学习的意见〉方案"),
        ('"一带一路"国际合作', "“一带一路”国际合作"),
        ("二○二二年○项目", "二〇二二年○项目"),
        ("⻘岛⼯业", "青岛工业"),
        ("古丽•买买提", "古丽·买买提"),
    ],
)
def test_fold_of_printed_forms(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_strand_parts_keep_their_offsets() -> None:
    strand = slice_of("　青岛 高新区", 0, 7)
    assert strand.strip() == slice_of("　青岛 高新区", 1, 7)
    assert (strand[1:3] + strand[4:]).offsets == (1, 2, 4, 5, 6)
    assert Strand().strip() == Strand()

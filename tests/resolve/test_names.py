"""Names as keys: print marks do not count, everything else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Kind
from kg.resolve.names import body_key, key_of

MARKS = "“”‘’「」『』《》〈〉 　\n"


@given(st.text(st.characters(exclude_categories=("Sk", "Mn", "Cs")), max_size=20))
def test_the_key_of_a_key_is_itself(name: str) -> None:
    assert key_of(key_of(name)) == key_of(name)


@given(st.text("海宁市发改局ＡＢ１２", min_size=1, max_size=8), st.data())
def test_marks_and_blanks_do_not_count(name: str, data: st.DataObject) -> None:
    printed = "".join(character + data.draw(st.sampled_from(["", *MARKS])) for character in name)
    assert key_of(printed) == key_of(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("苏州", "苏州工业园区"),
        ("苏州工业园区", "苏州工业园区管委会"),
        ("海宁市政府", "海宁市政协"),
        ("张伟", "章伟"),
        ("地铁8号线", "地铁18号线"),
    ],
)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    for kind in Kind:
        assert body_key(kind, one) != body_key(kind, other)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("海宁市发展和改革委员会", "海宁市发改委"),
        ("海宁市人民代表大会常务委员会", "海宁市人大常委会"),
        ("海宁市第十七届人民代表大会", "海宁市十七届人大"),
        ("石嘴山高新区管理委员会", "石嘴山高新区管委会"),
        ("共青团海宁市委员会", "海宁市团委"),
    ],
)
def test_long_and_short_forms_of_a_body_have_one_key(long: str, short: str) -> None:
    assert body_key(Kind.AGENCY, long) == body_key(Kind.AGENCY, short)
    assert body_key(Kind.COMPANY, long) != body_key(Kind.COMPANY, short)


@pytest.mark.parametrize(
    ("kind", "long", "short"),
    [
        (Kind.ZONE, "中国（浙江）自由贸易试验区舟山片区", "浙江自贸试验区舟山片区"),
        (Kind.ZONE, "中国（上海）自由贸易试验区", "上海自贸区"),
        (Kind.ZONE, "顺德高新技术产业开发区", "顺德高新区"),
        (Kind.ZONE, "兰州新区综合保税区", "兰州新区综保区"),
        (Kind.EVENT, "中国共产党第二十次全国代表大会", "二十大"),
        (Kind.EVENT, "中国共产党第十九届中央委员会第五次全体会议", "党的十九届五中全会"),
        (Kind.EVENT, "中国共产党南阳市第七次代表大会", "南阳市第七次党代会"),
        (Kind.EVENT, "河北省第十四届人民代表大会第四次会议", "河北省十四届人大四次会议"),
    ],
)
def test_long_and_short_forms_have_one_key(kind: Kind, long: str, short: str) -> None:
    assert body_key(kind, long) == body_key(kind, short)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (Kind.ZONE, "嘉善经济开发区", "嘉善经济技术开发区"),
        (Kind.ZONE, "浙江自贸试验区", "浙江自贸试验区舟山片区"),
        (Kind.EVENT, "十九大", "二十大"),
        (Kind.EVENT, "十九届四中全会", "十九届五中全会"),
        (Kind.EVENT, "八大", "党的八大"),
    ],
)
def test_things_that_differ_have_two_keys(kind: Kind, one: str, other: str) -> None:
    assert body_key(kind, one) != body_key(kind, other)

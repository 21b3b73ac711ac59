"""Persons: where a name ends, which surroundings prove it, and what is never one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.lexicon import load
from kg.model import Kind
from kg.recognise.person import PersonRecogniser
from kg.recognise.tokens import Tokeniser
from tests.phrases import Reader

SURNAMES = sorted(
    set("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
    & load().surnames
)
GIVEN = ("伟", "芳", "婷", "志强", "建国", "丽华", "晓东", "婷婷", "思远", "国栋")
FOLLOW = ("表示", "介绍", "说", "，", "。", "、", "一行", "带队", "出席", "指出")


@pytest.fixture(scope="module")
def finder() -> PersonRecogniser:
    return PersonRecogniser(load(), Tokeniser(load()))


@given(st.sampled_from(SURNAMES), st.sampled_from(GIVEN), st.sampled_from(FOLLOW))
@settings(max_examples=200, deadline=None)
def test_a_name_ends_where_its_clause_goes_on(
    finder: PersonRecogniser, surname: str, given: str, follow: str
) -> None:
    text = f"主任{surname}{given}{follow}情况"
    assert finder.name_at(text, 2) == 2 + len(surname + given)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("院士欧阳明高表示", "欧阳明高"),
        ("主任上官云珠表示", "上官云珠"),
        ("主任买买提江·艾山，", "买买提江·艾山"),
        ("主任高峰、方平", "高峰"),
        ("县长方平", "方平"),
    ],
)
def test_names_of_all_shapes(text: str, name: str, finder: PersonRecogniser) -> None:
    assert finder.name_at(text, 2) == 2 + len(name)


@pytest.mark.parametrize(
    "text", ["主任表示", "主任高度重视", "主任方案", "主任和县长", "主任在会上"]
)
def test_what_follows_a_title_and_is_no_name(text: str, finder: PersonRecogniser) -> None:
    assert finder.name_at(text, 2) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("区领导王芳、李强、赵敏参加活动。", ["王芳", "李强", "赵敏"]),
        ("学生代表黄小丽、林浩、陈雨欣发言。", ["黄小丽", "林浩", "陈雨欣"]),
        ("省长毛伟明会见客商。", ["毛伟明"]),
        ("浙江大学教授杨卫作主旨报告。", ["杨卫"]),
        ("株洲市特聘刘友梅院士授课。", ["刘友梅"]),
        ("全国劳动模范、村民郭志强介绍说。", ["郭志强"]),
        ("张海迪出席。", ["张海迪"]),
    ],
)
def test_names_by_their_surroundings(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.PERSON) == names


@pytest.mark.parametrize(
    "text",
    [
        "方便群众办事，和谐社会建设。",
        "高新技术企业负责人介绍说。",
        "总经理高度重视安全生产。",
        "周到服务，安全第一。",
        "党员干部要带头。",
        "有关部门负责同志参加。",
        "时间：8月12日。",
    ],
)
def test_words_that_begin_like_names_are_none(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.PERSON) == []


def test_the_speakers_of_an_interview(reader: Reader) -> None:
    found = reader.names("沈建国：我们把项目放在第一位。//记者：下一步呢？", Kind.PERSON)
    assert found == ["沈建国"]

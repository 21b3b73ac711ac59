"""Names weighed against words: where they end, and what reads better without one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.recognise.name_model import NameModel
from kg.recognise.name_setting import Setting
from tests.phrases import Reader


@pytest.fixture(scope="module")
def model(reader: Reader) -> NameModel:
    return NameModel(reader.lexicon, reader.recogniser.tokeniser)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("王峰未出席会议", "王峰"),
        ("王代强主持会议", "王代强"),
        ("徐望来到县政协", "徐望"),
        ("吴海宏应邀出席", "吴海宏"),
        ("江成与会并讲话", "江成"),
        ("高燕和客人座谈", "高燕"),
        ("李和平参加活动", "李和平"),
        ("孙铭和、王章宁", "孙铭和"),
        ("孙四平等领导参加", "孙四平"),
        ("李学焦作推荐发言", "李学焦"),
        ("欧阳国欣签署协议", "欧阳国欣"),
        ("任刚与任少华座谈", "任刚"),
        ("布仁其其格作报告", "布仁其其格"),
        ("扎西顿珠走访牧户", "扎西顿珠"),
        ("乌兰强调，要保护", "乌兰"),
        ("玉苏甫江·麦麦提出席", "玉苏甫江·麦麦提"),
        ("吐尔逊·艾则孜家中", "吐尔逊·艾则孜"),
    ],
)
def test_a_name_ends_where_the_line_reads_best(line: str, name: str, model: NameModel) -> None:
    found = model.name_at(line, 0)
    assert found is not None
    assert line[: found.end] == name
    assert found.margin > 0


@pytest.mark.parametrize(
    "line",
    ["高度重视安全", "方案通过审议", "安全生产形势", "和员工一起劳动", "任务分解到人", "周到服务群众",
     "王市长表示", "刘阿姨高兴地说", "班子成员参加", "拉萨市委召开", "多次来到现场", "，", ""],
)  # fmt: skip
def test_what_reads_better_without_a_name(line: str, model: NameModel) -> None:
    assert model.name_at(line, 0) is None


@pytest.mark.parametrize("line", ["马上强调纪律", "方平台上线", "安全指出方向", "努力工作"])
def test_where_no_title_stands_before_it_takes_more(line: str, model: NameModel) -> None:
    assert model.name_at(line, 0, Setting.BARE) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [("塘下镇党委江孟甫", "江孟甫"), ("市港口局李广", "李广"), ("，龚正", "龚正")],
)
def test_a_name_directly_before_a_title(line: str, name: str, model: NameModel) -> None:
    start = model.name_before(line, len(line))
    assert start is not None
    assert line[start:] == name


@pytest.mark.parametrize("line", ["高新区", "石油", "优秀", "蔡奇任", "区人大"])
def test_no_name_directly_before_a_title(line: str, model: NameModel) -> None:
    assert model.name_before(line, len(line)) is None


@given(st.text(st.sampled_from("王李明任和方平、，·说在市长书记"), max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_line_can_be_asked(model: NameModel, line: str) -> None:
    for start in range(len(line) + 1):
        found = model.name_at(line, start)
        assert found is None or start + 2 <= found.end <= len(line)

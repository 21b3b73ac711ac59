"""Lines of notices and project lists are text of theirs; headlines with a colon stay headlines."""

from __future__ import annotations

import pytest

from kg.page.fields import fields_of, is_field, is_notice
from kg.repair import fold
from tests.page.test_flow import PORT, SCHOOL, articles_of, bodies_of

NOTICE = [
    "采购人：临海市港务局",
    "中标供应商：北山建工集团有限公司",
    "项目名称：临海港二号码头项目",
    "联系人：王小可",
]


@pytest.mark.parametrize(
    "line",
    [
        *NOTICE,
        "采购单位:临海市港务局",
        "一、项目编号：LH2024-001",
        "（二）招标代理机构：北山咨询有限公司",
        "1.成交供应商名称：北山建工集团有限公司",
        "成交金额（万元）：120",
        "●建设地点：临海经济开发区",
        "总投资：3亿元",
        "建设单位：北山建工集团有限公司",
        "第一中标候选人：北山建工集团有限公司",
        "出让人：临海市自然资源局",
        "竞得人：北山置业有限公司",
        "联系电话：0123-4567890",
        "进展情况：主体完工",
        "注册资本：5000万元",
        "姓 名：王小可",
    ],
)
def test_lines_of_notices(line: str) -> None:
    assert is_field(fold(line))


@pytest.mark.parametrize(
    "line",
    [
        "东河县：招商引资再提速",
        "聚焦项目：跑出加速度",
        "项目建设：快马加鞭",
        "服务企业：当好店小二",
        "港口：通江达海",
        "建设者：在烈日下坚守",
        "企业投资：热度不减",
        "联系人：",
        "中标企业增多",
        "“单位：个”的那些事",
        "王小可：扎根基层十五年",
        "一季度：开局良好",
    ],
)
def test_headlines_with_a_colon_are_no_fields(line: str) -> None:
    assert not is_field(fold(line))


def test_a_line_between_two_fields_is_one() -> None:
    lines = ["采购人：临海市港务局", "评委：王小可、李文", "中标价：120万元", "港口：通江达海"]
    assert fields_of(lines) == [True, True, True, False]


@pytest.mark.parametrize(
    ("line", "notice"),
    [
        ("二号码头项目中标公告", True),
        ("厂房出租公告（第二次）", True),
        ("拟任职干部任前公示", True),
        ("公告栏前议论多", False),
        ("港口新开远洋航线", False),
    ],
)
def test_titles_of_notices(line: str, notice: bool) -> None:
    assert is_notice(line) is notice


def test_a_notice_is_an_article() -> None:
    (article,) = articles_of("\n".join(["二号码头项目中标公告", *NOTICE]))
    assert (article.headline, article.body) == ("二号码头项目中标公告", "".join(NOTICE))


def test_each_field_is_a_paragraph() -> None:
    lines = ["建设地点：临海市", "总投资：3亿元", "建设内容：建设码头两座，配套道路。"]
    (article,) = articles_of("\n".join(["二号码头项目", *lines]))
    assert [s.text for s in article.sentences if s.role.value == "body"] == lines


def test_a_notice_behind_a_report_is_an_article_of_its_own() -> None:
    page = ["港口新开远洋航线", f"本报讯（记者 王小可）{PORT[0]}", PORT[1], "厂房招租公告", *NOTICE]
    assert bodies_of("\n".join(page)) == ["".join(PORT), "".join(NOTICE)]


def test_headlines_with_a_colon_head_their_reports() -> None:
    page = ["临海市：港口新开远洋航线", f"本报讯（记者 王小可）{PORT[0]}"]
    page += ["北山学校：新校区启用", f"本报讯（记者 李文）{SCHOOL[0]}"]
    assert [a.headline for a in articles_of("\n".join(page))] == [page[0], page[2]]

"""Headings find the article that they are about, and the part that they play in it."""

from __future__ import annotations

import pytest

from kg.model import Role
from tests.page.test_flow import PORT, SCHOOL, articles_of
from tests.page.typesetting import page_of, set_in_column

PORT_BLOCK = ["　　□记者 王小可 报道", *set_in_column(PORT[0]), *set_in_column(PORT[1])]
SCHOOL_BLOCK = ["　　□记者 李文 报道", *set_in_column(SCHOOL[0]), *set_in_column(SCHOOL[1])]


def headlines_of(page: str) -> list[str]:
    return [article.headline for article in articles_of(page)]


@pytest.mark.parametrize(
    "blocks",
    [
        ("港口新开远洋航线", PORT_BLOCK, "北山学校新校区启用", SCHOOL_BLOCK),
        (PORT_BLOCK, "港口新开远洋航线", SCHOOL_BLOCK, "北山学校新校区启用"),
        (PORT_BLOCK, SCHOOL_BLOCK, "港口新开远洋航线", "北山学校新校区启用"),
        (PORT_BLOCK, SCHOOL_BLOCK, "北山学校新校区启用", "港口新开远洋航线"),
        (PORT_BLOCK[:3], "港口新开远洋航线", PORT_BLOCK[3:], SCHOOL_BLOCK, "北山学校新校区启用"),
        ("北山学校新校区启用", PORT_BLOCK, "港口新开远洋航线", SCHOOL_BLOCK),
    ],
    ids=["before", "behind", "foot", "foot, crossed", "inside", "away"],
)
def test_headlines_find_their_articles(blocks: tuple[str | list[str], ...]) -> None:
    assert headlines_of(page_of(*blocks)) == ["港口新开远洋航线", "北山学校新校区启用"]


def test_headlines_run_together_at_the_foot_are_parted() -> None:
    page = page_of(PORT_BLOCK, SCHOOL_BLOCK, "北山学校新校区启用\n港口新开远洋航线")
    assert headlines_of(page) == ["港口新开远洋航线", "北山学校新校区启用"]


def test_a_heading_above_the_headline_is_a_kicker() -> None:
    page = page_of("临海港务集团加快码头建设、提升服务能力", "远洋航线再增六条", PORT_BLOCK)
    (article,) = articles_of(page)
    assert (article.kicker, article.headline) == (
        "临海港务集团加快码头建设、提升服务能力",
        "远洋航线再增六条",
    )


def test_a_dashed_heading_is_a_kicker_wherever_it_stands() -> None:
    page = page_of(PORT_BLOCK, "远洋航线再增六条", "临海港务集团———", SCHOOL_BLOCK, "北山学校启用")
    one, other = articles_of(page)
    assert (one.kicker, one.headline) == ("临海港务集团———", "远洋航线再增六条")
    assert (other.kicker, other.headline) == ("", "北山学校启用")


def test_the_largest_markdown_heading_is_the_headline() -> None:
    page = page_of(
        "## 走在前 看港口", "# 远洋航线再增六条", "□记者 王小可", PORT[0], "### 下半年打算", PORT[1]
    )
    (article,) = articles_of(page)
    assert article.headline == "远洋航线再增六条"
    assert [s.text for s in article.sentences if s.role is Role.SUBHEAD] == ["下半年打算"]


def test_markdown_headlines_begin_articles() -> None:
    page = page_of(
        "## 远洋航线再增六条", "□记者 王小可", PORT[0], "## 新校区启用", "□记者 李文", SCHOOL[0]
    )
    assert headlines_of(page) == ["远洋航线再增六条", "新校区启用"]


def test_a_headline_by_elimination_is_given_with_doubt() -> None:
    page = page_of("以“新”应“变”", PORT_BLOCK, "远洋航线再增六条", SCHOOL_BLOCK)
    port, school = articles_of(page)
    assert (port.headline, port.doubt) == ("远洋航线再增六条", 0.0)
    assert school.headline == "以“新”应“变”"
    assert school.doubt >= 0.5


def test_phrases_are_parted_by_blanks_but_not_where_a_line_only_broke() -> None:
    page = page_of("加快码头建设 提升服务\n能力 打造港口样板", PORT_BLOCK)
    (article,) = articles_of(page)
    assert article.headline == "加快码头建设 提升服务能力 打造港口样板"


def test_letter_spacing_parts_no_phrases() -> None:
    page = page_of("码 头 建 设 加 快", PORT_BLOCK)
    assert headlines_of(page) == ["码头建设加快"]


def test_what_fits_no_article_is_left_out_and_told() -> None:
    from kg.articles import read_page
    from kg.model import SourceText

    page = page_of("远洋航线再增六条", PORT_BLOCK, "公益广告标语", "2022年7月19日 星期二")
    reading = read_page(SourceText("page", page, "0" * 64))
    told = {(reason, page[span.start : span.end]) for reason, span in reading.left_out}
    assert told == {("heading", "公益广告标语"), ("imprint", "2022年7月19日 星期二")}
    assert str(reading.articles[0].published) == "2022-07-19"


def test_the_line_that_says_where_a_report_was_given_is_one() -> None:
    page = "\n".join(
        [
            "政府工作报告",
            "——2018年2月5日在北山县第十八届人民代",
            "表大会第二次会议上",
            "　　各位代表：",
            "　　现在，我代表县人民政府向大会作工作报告，请予审议。",
        ]
    )
    (article,) = articles_of(page)
    headings = [s.folded for s in article.sentences if s.role is not Role.BODY]
    assert "——2018年2月5日在北山县第十八届人民代表大会第二次会议上" in headings


def test_the_day_a_report_was_given_is_no_part_of_its_title() -> None:
    page = "\n".join(
        [
            "政府工作报告",
            "2023年2月14日在北山县第十八届人民代表大会第三次会议上",
            "县长　王小可",
            "　　各位代表：",
            "　　现在，我代表县人民政府向大会作工作报告，请予审议。",
        ]
    )
    (article,) = articles_of(page)
    assert article.headline == "政府工作报告"

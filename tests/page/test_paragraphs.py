"""Hard line breaks are undone; headings and short lines between columns are not swallowed."""

from __future__ import annotations

import pytest

from kg.page.lines import read_lines
from kg.page.paragraphs import Paragraph, read_paragraphs
from kg.repair import close_up
from tests.page.typesetting import page_of, set_in_column

ONE = "近日，高新区召开重点项目推进会，总结上半年工作，部署下一阶段任务，要求各部门压实责任、加快进度。"
TWO = "会议指出，今年以来全区新开工项目三十六个，总投资超过二百亿元，均按计划推进，质量稳步提升。"


def paragraphs_of(page: str) -> list[Paragraph]:
    return read_paragraphs(read_lines(page))


def texts_of(page: str) -> list[str]:
    return [close_up(paragraph.strand).text for paragraph in paragraphs_of(page)]


@pytest.mark.parametrize("column", [22, 25, 28, 34, 46])
@pytest.mark.parametrize("indent", ["　　", "  ", " 　 ", "\t"])
def test_indented_paragraphs_in_a_column(column: int, indent: str) -> None:
    page = "\n".join(set_in_column(ONE, column, indent) + set_in_column(TWO, column, indent))
    assert texts_of(page) == [ONE, TWO]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_newlines_of_all_systems(newline: str) -> None:
    lines = set_in_column(ONE) + set_in_column(TWO)
    assert texts_of(newline.join(lines)) == [ONE, TWO]


def test_paragraphs_without_indent_part_where_a_sentence_ends_short_of_the_column() -> None:
    page = "\n".join(set_in_column(ONE, 30, "") + set_in_column(TWO, 30, ""))
    assert texts_of(page) == [ONE, TWO]


def test_a_page_with_a_blank_line_behind_every_line() -> None:
    page = "\n\n".join(set_in_column(ONE) + set_in_column(TWO))
    assert texts_of(page) == [ONE, TWO]


def test_letters_spaced_out_in_a_line_do_not_break_it() -> None:
    lines = set_in_column(ONE)
    lines[1] = " ".join(lines[1])
    assert texts_of("\n".join(lines)) == [ONE]


def test_a_page_that_has_lost_its_line_breaks() -> None:
    assert texts_of(f"　　{ONE} 　　{TWO}　　▲项目现场。") == [ONE, TWO, "▲项目现场。"]


def test_lines_of_a_web_page_are_paragraphs() -> None:
    assert texts_of(f"高新区召开项目推进会\n{ONE}\n{TWO}\n") == ["高新区召开项目推进会", ONE, TWO]


def test_a_headline_of_two_lines_is_one_paragraph() -> None:
    (heading,) = paragraphs_of("高新区三十六个\n重点项目集中开工")
    assert (heading.folded, heading.breaks) == ("高新区三十六个重点项目集中开工", (7,))


def test_a_subhead_between_paragraphs_of_one_block() -> None:
    page = "\n".join([*set_in_column(ONE), "强化责任落实", *set_in_column(TWO)])
    assert texts_of(page) == [ONE, "强化责任落实", TWO]


def test_a_short_heading_set_into_a_sentence_is_taken_out() -> None:
    lines = set_in_column(ONE)
    page = "\n".join([*lines[:2], "强化责任", *lines[2:]])
    assert texts_of(page)[1] == "强化责任"


def test_markdown_headings_have_a_level_and_lose_their_marks() -> None:
    found = paragraphs_of(f"# 项目推进会召开\n\n### 强化责任\n\n> {ONE}")
    assert [(p.level, p.folded) for p in found] == [
        (1, "项目推进会召开"),
        (3, "强化责任"),
        (0, ONE),
    ]


def test_the_number_of_a_page_is_no_part_of_its_first_headline() -> None:
    assert texts_of("03 锁定目标 干字当头") == ["锁定目标干字当头"]


def test_a_latin_word_that_begins_the_next_line_leaves_the_line_before_it_short() -> None:
    lines = [
        "　　近日，高新区召开重点项目",
        "推进会，总结上半年工作，通过了",
        "ISO14001环境管理体系认证，部署",
        "下一阶段任务，要求各部门依托",
        "CENTRALAREA平台压实责任、加快",
        "进度，提升服务水平。",
    ]
    assert len(texts_of("\n".join(lines))) == 1


def test_page_of_blocks_keeps_their_gaps() -> None:
    found = paragraphs_of(page_of(set_in_column(ONE), set_in_column(TWO)))
    assert [(p.gap, p.indent, p.closed) for p in found] == [(0, 4, True), (1, 4, True)]

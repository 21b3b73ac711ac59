"""Sign-offs of notices and letters close their article and are no headline; headlines stay."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.page.edges import read_closing
from kg.page.lines import read_lines
from kg.page.paragraphs import read_paragraphs
from kg.page.parts import Part, read_pieces
from kg.page.sign_offs import is_sign_off, is_split_sign_off
from kg.repair import fold
from tests.page.test_flow import PORT, SCHOOL, articles_of

TITLE = "关于加快港口建设的通知"
AFTER = ["北山学校新校区启用", f"本报讯（记者 李文）{SCHOOL[0]}"]


@pytest.mark.parametrize(
    "lines",
    [
        ["临海市港务局 2024年3月5日"],
        ["临海市港务局2024年3月5日"],
        ["（临海市港务局　2024年3月5日）"],
        ["临海市港务局 2024年3月5日（下转第三版）"],
        ["临海市港务局", "2024年3月5日"],
        ["　　　　　　临海港务集团有限公司", "　　　　　　二〇二四年三月五日"],
        ["中共临海市委　临海市人民政府", "2024年3月5日"],
        ["中共临海市委", "临海市人民政府", "2024年3月5日"],
        ["临海市住房和城乡建设局 2024.3.5"],
        ["临海市企业联合会", "二○二四年三月五日"],
        ["（下转第三版）"],
    ],
)
@pytest.mark.parametrize("after", [[], AFTER], ids=["last", "first"])
def test_a_sign_off_is_no_headline(lines: list[str], after: list[str]) -> None:
    found = articles_of("\n".join([TITLE, *PORT, *lines, *after]))
    expected = [(TITLE, "".join(PORT))] + ([(AFTER[0], SCHOOL[0])] if after else [])
    assert [(a.headline, a.body) for a in found] == expected


def test_the_date_of_a_sign_off_is_its_own_articles_alone() -> None:
    page = [TITLE, *PORT, "临海市港务局", "2024年3月5日", *AFTER]
    assert [a.published for a in articles_of("\n".join(page))] == [dt.date(2024, 3, 5), None]


@pytest.mark.parametrize(
    "text",
    [
        "要健全考核。　临海市港务局　2024年3月5日",
        "要健全考核。（临海市港务局 2024年3月5日）",
        "要健全考核。 中共临海市委 临海市人民政府 二〇二四年三月五日",
    ],
)
def test_a_sign_off_behind_the_last_sentence(text: str) -> None:
    assert fold(text)[: read_closing(fold(text)).start] == "要健全考核。"


@pytest.mark.parametrize(
    "text",
    [
        "要健全考核。通知发至临海市港务局2024年3月5日",
        "方案由临海市港务局（2024年3月5日）",
        "要健全考核。 港口开工于2024年3月5日",
    ],
)
def test_a_date_in_the_text_is_no_sign_off(text: str) -> None:
    assert read_closing(fold(text)).start == len(text)


@pytest.mark.parametrize(
    "line",
    [
        "临海市港务局",
        "2024年3月5日",
        "港口开工 2024年3月5日",
        "临海市港务局成立",
        "北山推介大会 2024年3月5日",
    ],
)
def test_other_lines_are_no_sign_off(line: str) -> None:
    assert not is_sign_off(line)
    assert not is_split_sign_off(line, line)


@pytest.mark.parametrize(
    "name", ["临海市港务局", "临海市港务局 2024年3月5日", "临海成立港务局　2024年3月5日"]
)
def test_a_headline_above_its_report_stays(name: str) -> None:
    lines = [TITLE, *PORT, name, f"9月1日，{SCHOOL[0]}", SCHOOL[1]]
    pieces = read_pieces(read_paragraphs(read_lines("\n".join(lines))))
    assert pieces[3].part is Part.HEADING

"""A headline and the dateline behind it on one line are told apart; running text is left whole."""

from __future__ import annotations

import pytest

from kg.page.headed_lines import end_of_headline
from tests.page.test_flow import PORT, SCHOOL, articles_of

HEADLINE = "港口新开远洋航线"


@pytest.mark.parametrize(
    "between",
    [
        "　　本报讯（记者 王小可）",
        "　本报讯 记者王小可报道：",
        "  本报临海5月7日电（记者 王小可）",
        "　【本报讯】（记者 王小可）",
        "　临海日报讯（全媒体记者 王小可）",
        "　本报5月7日讯（记者王小可）",
        "　（记者 王小可）",
        "　□本报记者 王小可　",
        "　中新社临海5月6日电 （记者 王小可）",
        "\t海湾在线5月6日讯（记者王小可）",
    ],
)
def test_a_headline_before_a_dateline(between: str) -> None:
    (article,) = articles_of(f"{HEADLINE}{between}5月6日，{PORT[0]}\n{PORT[1]}")
    assert article.headline == HEADLINE
    assert article.body == "5月6日，" + "".join(PORT)
    assert [byline.name for byline in article.bylines] == ["王小可"]


@pytest.mark.parametrize("mark", ["", "●", "◆ ", "　　"])
def test_each_line_is_a_report(mark: str) -> None:
    page = [
        f"{mark}{HEADLINE}　　本报讯（记者 王小可）{PORT[0]}",
        f"{mark}北山学校启用新校区　　本报讯（通讯员 李文）{SCHOOL[0]}",
    ]
    found = [(a.headline, a.body) for a in articles_of("\n".join(page))]
    assert found == [(HEADLINE, PORT[0]), ("北山学校启用新校区", SCHOOL[0])]


def test_a_headline_of_two_phrases_and_one_in_brackets() -> None:
    line = f"{HEADLINE} 物流园区扩容　本报讯（记者 王小可）{PORT[0]}"
    assert line[: end_of_headline(line)] == f"{HEADLINE} 物流园区扩容"
    (article,) = articles_of(f"【{HEADLINE}】本报讯（记者 王小可）{PORT[0]}")
    assert (article.headline, article.body) == (HEADLINE, PORT[0])


@pytest.mark.parametrize(
    "line",
    [
        f"　　本报讯（记者 王小可）{PORT[0]}",
        f"□记者 王小可 通讯员 李文 报道　本报讯 {PORT[0]}",
        f"某某县融媒体中心 记者王小可 {PORT[0]}",
        f"来源：某某日报　记者 王小可　{PORT[0]}",
        f"【本报讯】（记者 王小可）{PORT[0]}",
        f"据了解，读者向 本报讯问此事，{PORT[0]}",
        f"5月6日，港口举行仪式 记者看到，{PORT[0]}",
        f"港口新开远洋航线。 记者从会上获悉，{PORT[0]}",
        f"远洋航线开通仪式由 王小可、李文主持，{PORT[0]}",
        f"（上接第一版） 本报讯 {PORT[0]}",
        f"{HEADLINE}　　本报讯（记者 王小可）",
        f"{HEADLINE} 电信大楼同日启用，市民前往参观，港口职工参加了活动，下午举行了座谈会",
    ],
)
def test_what_holds_no_headline_is_left_whole(line: str) -> None:
    assert end_of_headline(line) == 0

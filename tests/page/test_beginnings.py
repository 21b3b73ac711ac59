"""Where an article without a byline begins."""

from __future__ import annotations

import pytest

from kg.page.beginnings import Signs, start_of
from tests.page.test_flow import PORT, SCHOOL, articles_of, bodies_of
from tests.page.typesetting import page_of, set_in_column


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("3月28日，第十六届茶商大会开幕。", "lead"),
        ("2024年3月5日上午，签约仪式举行。", "lead"),
        ("近日，合阳县法院成立调解室。", "lead"),
        ("记者日前从市能源局获悉，风电场并网。", "lead"),
        ("大柳镇日前召开动员会。", "lead"),
        ("服务业增加值同比增长8.5%。其中，金融业增长12.3%。", "later"),
        ("完成税收总收入108亿元，同比增长20.8%。", "later"),
        ("甲市固定资产投资同比增长5.3%。", ""),
        ("会议强调，要抓好落实。", "later"),
        ("据了解，项目占地300亩。", "later"),
        ("“投产后年产值可达两亿元。”王小可说。", "later"),
        ("二是建设农村公路。", "later"),
        ("王小可表示，将加大投入。", "later"),
        ("区领导王小可、李文参加活动。", "later"),
        ("记者了解到，此次开工的项目共有8个。", "later"),
        ("今天，很荣幸在这里见证签约。", "later"),
        ("今年以来，该县新增企业50家。", "loose"),
        ("位于沙溪镇的机器人谷新建厂房。", ""),
    ],
)
def test_start_of(text: str, start: str) -> None:
    assert start_of(text) == start


def test_signs_add_up() -> None:
    none = Signs("", 0, 0.0, 0.0, pending=False, gap=False)
    lead = Signs("lead", 0, 0.0, 0.0, pending=True, gap=True)
    named = Signs("lead", 4, 0.0, 0.0, pending=True, gap=True)
    scores = [signs.score(wrapped=True, spaced=False) for signs in (none, lead, named)]
    assert scores[0] < 0 < scores[1]
    assert scores[2] < scores[1]


def test_an_unsigned_article_begins_below_its_headline() -> None:
    page = page_of(
        "港口新开远洋航线",
        [*set_in_column(PORT[0]), *set_in_column(PORT[1])],
        "北山学校新校区启用",
        [*set_in_column("9月1日，" + SCHOOL[0]), *set_in_column(SCHOOL[1])],
    )
    assert [a.headline for a in articles_of(page)] == ["港口新开远洋航线", "北山学校新校区启用"]


def test_short_items_behind_ornaments_are_articles() -> None:
    page = "\n".join(["简讯", f"◆{PORT[0]}", f"◆{SCHOOL[0]}", f"◆{PORT[1]}"])
    assert bodies_of(page) == [PORT[0], SCHOOL[0], PORT[1]]


def test_points_behind_ornaments_are_one_report() -> None:
    page = "\n".join(["港口新开远洋航线", PORT[0], f"■{PORT[1]}", f"■{SCHOOL[0]}", f"■{SCHOOL[1]}"])
    assert len(bodies_of(page)) == 1


def test_numbered_headings_stay_inside() -> None:
    page = "\n\n".join(["港口发展规划", "一、码头建设", PORT[0], "二、教育配套", SCHOOL[0]])
    (article,) = articles_of(page)
    assert article.headline == "港口发展规划"
    assert [s.text for s in article.sentences if s.role.value == "subhead"] == [
        "一、码头建设",
        "二、教育配套",
    ]


def test_two_reports_under_one_headline_are_one_article() -> None:
    page = "\n".join(
        [
            "临海北山一批项目开工",
            f"本报临海5月3日电（记者王小可）{PORT[0]}",
            f"本报北山5月3日电（记者李文）{SCHOOL[0]}",
            "沙溪茶园签约",
            "本报沙溪5月2日电（记者高山）沙溪茶园签约3个项目。",
        ]
    )
    assert bodies_of(page) == [PORT[0] + SCHOOL[0], "沙溪茶园签约3个项目。"]

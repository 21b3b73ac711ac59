"""Columns of short news: each marked item is an article; captions and points are none."""

from __future__ import annotations

import pytest

from tests.page.test_flow import PORT, SCHOOL, articles_of, bodies_of

ITEMS = [PORT[0], SCHOOL[0], PORT[1]]


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("要闻速览", "▲"),
        ("【简讯】", "●"),
        ("简讯三则", "■"),
        ("■一句话新闻■", "◆"),
        ("新闻速览", "★ "),
        ("一周速览", "▲ "),
        ("简明新闻（3则）", "○"),
        ("县区短波", "△"),
    ],
)
def test_marked_items_under_a_column_title_are_articles(title: str, mark: str) -> None:
    assert bodies_of("\n".join([title, *(mark + item for item in ITEMS)])) == ITEMS


@pytest.mark.parametrize("mark", ["▲", "●", "◆"])
def test_two_items_under_a_title_are_enough(mark: str) -> None:
    page = "\n".join(["简讯", f"{mark}{PORT[0]}", f"{mark}{SCHOOL[0]}（王小可）"])
    assert bodies_of(page) == [PORT[0], SCHOOL[0]]


def test_items_with_nothing_else_on_the_page_are_articles() -> None:
    assert bodies_of("\n".join("▲" + item for item in ITEMS)) == ITEMS


def test_a_column_below_a_report_has_its_articles() -> None:
    page = ["港口新开远洋航线", f"本报讯（记者 王小可）{PORT[0]}", "要闻速览"]
    page += [f"▲{SCHOOL[0]}", f"▲{SCHOOL[1]}", f"▲{PORT[1]}"]
    assert bodies_of("\n".join(page)) == [PORT[0], *SCHOOL, PORT[1]]


def test_a_title_behind_an_ornament_heads_its_item() -> None:
    page = ["要闻速览", "▲港口新开远洋航线", "5月6日，" + PORT[0]]
    page += ["▲北山学校新校区启用", "9月1日，" + SCHOOL[0]]
    assert [a.headline for a in articles_of("\n".join(page))] == [
        "港口新开远洋航线",
        "北山学校新校区启用",
    ]


def test_captions_below_the_articles_behind_a_column_stay_captions() -> None:
    page = ["简讯", f"▲{PORT[0]}", f"▲{PORT[1]}", "北山学校新校区启用"]
    page += [f"本报讯（记者 李文）{SCHOOL[0]}", "▲学生在操场上跑步。", "▲老师在实验室里讲课。"]
    assert bodies_of("\n".join(page)) == [*PORT, SCHOOL[0]]


@pytest.mark.parametrize(
    "captions",
    [
        ["▲学生在操场上跑步。", "▲老师在实验室里讲课。", "▲家长们在参观。"],
        ["▲学生在跑步。（李文 摄）", "▲老师在讲课。李文 摄", "▲家长们在参观。（学校供图）"],
    ],
)
def test_captions_of_a_report_are_no_articles(captions: list[str]) -> None:
    page = ["北山学校新校区启用", f"本报讯（记者 李文）{SCHOOL[0]}", *captions]
    assert bodies_of("\n".join(page)) == [SCHOOL[0]]


def test_pictures_with_their_photographers_are_no_items_under_a_title() -> None:
    page = ["要闻速览", "▲学生在操场上跑步。（李文 摄）", "▲老师在讲课。（李文 摄）"]
    assert bodies_of("\n".join(page)) == []


@pytest.mark.parametrize("mark", ["{}.", "{}、", "（{}）"])
def test_numbered_items_under_a_column_title_are_articles(mark: str) -> None:
    items = [mark.format(n) + item for n, item in enumerate(ITEMS, 1)]
    assert bodies_of("\n".join(["县区简讯", *items])) == ITEMS


def test_a_headline_in_the_item_itself_heads_it() -> None:
    page = ["简讯", "1.港口新开远洋航线 5月6日，" + PORT[0], "2.北山学校启用 9月1日，" + SCHOOL[0]]
    assert [(a.headline, a.body) for a in articles_of("\n".join(page))] == [
        ("港口新开远洋航线", "5月6日，" + PORT[0]),
        ("北山学校启用", "9月1日，" + SCHOOL[0]),
    ]


def test_numbered_headings_under_a_column_title_head_articles() -> None:
    page = ["一周要闻", "（一）港口新开远洋航线", "5月6日，" + PORT[0]]
    page += ["（二）北山学校新校区启用", "9月1日，" + SCHOOL[0]]
    assert [a.headline for a in articles_of("\n".join(page))] == [
        "港口新开远洋航线",
        "北山学校新校区启用",
    ]


def test_numbered_points_of_a_report_are_no_articles() -> None:
    page = ["港口部署三项工作", f"本报讯（记者 王小可）{PORT[0]}"]
    page += [f"{n}.{item}" for n, item in enumerate(ITEMS, 1)]
    assert len(bodies_of("\n".join(page))) == 1

"""From pages of several years, as papers print them, to lines and disputes in the panel."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import kg.render
from kg.pipeline import build_pages
from tests.render.conftest import Opened
from tests.render.worlds import store_of

pytestmark = pytest.mark.browser

PAGES = {
    "2021-01-20-01.txt": """临海新区外贸稳步增长
　　□本报记者 李默
　　本报1月20日讯 2020年，临海新区外贸进出口700亿元，同比增长5%；实际利用外资6.2亿美元。临海
新区管委主任周明表示，2021年临海新区力争外贸进出口达到780亿元。
""",
    "2022-01-19-01.txt": """临海新区去年进出口再创新高
　　□本报记者 赵一
　　本报1月19日讯 2021年，临海新区外贸进出口800亿元，同比增长14.3%；实际利用外资7亿美元。2022
年，临海新区计划完成外贸进出口900亿元。
""",
    "2023-01-18-01.txt": """开放高地成色更足
　　□本报记者 李默
　　本报1月18日讯 2022年，临海新区外贸进出口950亿元，同比增长18.8%；实际利用外资6.8亿美元。
""",
    "2023-01-30-02.txt": """全市外贸交出成绩单
　　□本报记者 孙明
　　本报1月30日讯 2022年，临海新区外贸进出口880亿元，同比增长10%；实际利用外资6.8亿美元。
""",
}


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The explorer of the four pages."""
    folder = tmp_path_factory.mktemp("pages")
    for name, printed in PAGES.items():
        (folder / name).write_text(printed, encoding="utf-8")
    return kg.render.render(store_of(build_pages([folder]).knowledge))


@pytest.fixture
def opened(text: str, open_text: Callable[..., Opened]) -> Opened:
    found = open_text(text)
    found.find("临海新区")
    return found


def rows(opened: Opened, measure: str) -> list[str]:
    group = opened.page.locator(".figures tbody", has_text=measure)
    texts = group.locator("tr:not(.under, .beside, .measure)").all_inner_texts()
    return [" ".join(text.split()) for text in texts]


def test_a_line_runs_through_the_years(opened: Opened) -> None:
    line = opened.page.locator(".figures tbody", has_text="实际利用外资").locator(".sparkline")
    assert line.get_attribute("aria-label") == (
        "实际利用外资的变化：2020年 6.2亿美元，2021年 7亿美元，2022年 6.8亿美元"
    )
    assert line.locator("circle.result").count() == 3
    points = (line.locator("polyline").get_attribute("points") or "").split()
    first, second, third = (float(point.split(",")[1]) for point in points)
    assert second < third < first  # the highest value stands on top


def test_targets_stand_before_their_results(opened: Opened) -> None:
    told = rows(opened, "外贸进出口")
    assert told[0] == "2020年 700亿元 同比 +5% 依据 1"
    assert told[1:3] == [
        "2021年 780亿元 目标 结果 800亿元 (103%) 依据 1",
        "2021年 800亿元 同比 +14.3% 依据 1",
    ]


def test_two_papers_that_disagree_stand_beside_each_other(opened: Opened) -> None:
    boxes = opened.page.locator(".figures .against")
    told = [" ".join(text.split()) for text in boxes.all_inner_texts()]
    assert len(told) == 2  # of one value and of the other
    assert all(text.startswith("同一数据另有说法 外贸进出口") for text in told)
    box = boxes.filter(has_text="880亿元")
    box.locator("summary").click()
    assert "2023-01-30-02.txt" in box.locator(".quote .origin").inner_text()
    assert "临海新区外贸进出口880亿元" in box.locator("mark").inner_text()

"""Bylines in the forms that newspapers print, and what only looks like one."""

from __future__ import annotations

import pytest

from kg.page.byline import Credit, read_byline
from kg.repair import fold


def named(credits: tuple[Credit, ...]) -> list[str]:
    return [f"{credit.role} {credit.name}" for credit in credits]


@pytest.mark.parametrize(
    ("line", "credits"),
    [
        ("　　□记者 王小可", ["记者 王小可"]),
        ("□本报记者 刘 腾", ["记者 刘腾"]),
        ("□记者 陈蔚 通讯员 陈晓光 报道", ["记者 陈蔚", "通讯员 陈晓光"]),
        ("通讯员 尹小昀 报道", ["通讯员 尹小昀"]),
        ("■本报首席记者 张三丰 见习记者 李 四", ["记者 张三丰", "记者 李四"]),
        ("◎全媒体记者 王小可 文/图", ["记者 王小可"]),
        ("文/记者 王小可 图/记者 李文", ["记者 王小可"]),
        ("文/图 记者 王小可", ["记者 王小可"]),
        ("大众网·海报新闻记者 王小可 青岛报道", ["记者 王小可"]),
        ("大众网·海报新闻记者 王小可 报道", ["记者 王小可"]),
        ("（记者 王小可 通讯员 李文、欧阳明）", ["记者 王小可", "通讯员 李文", "通讯员 欧阳明"]),
        ("记者：王小可 李文", ["记者 王小可", "记者 李文"]),
        ("本报记者 赵一鸣钱二立", ["记者 赵一鸣", "记者 钱二立"]),
        ("记者 古丽·买买提 报道", ["记者 古丽·买买提"]),
        ("记者 仪博文 报道", ["记者 仪博文"]),
        ("本报记者 周 杰通讯员 刘 洋报道", ["记者 周杰", "通讯员 刘洋"]),
        ("□记者 是小冬报道", ["记者 是小冬"]),
        ("记者 王小可 摄", []),
        ("记者 王小可 通讯员 李文 摄", []),
        ("记者 王小可 文 通讯员 李文 摄", ["记者 王小可"]),
        ("某某新闻记者 是小冬", ["记者 是小冬"]),
        ("图片均由记者 王小可 摄", None),
        ("责任编辑 王小可", None),
        ("编辑：王小可 校对：李文", None),
        ("记者从市发改委获悉", None),
        ("记者了解到", None),
        ("记者：最近两年，新区东部新", None),
        ("新区3项技术入选目录", None),
    ],
)
def test_read_byline(line: str, credits: list[str] | None) -> None:
    found = read_byline(fold(line))
    assert (None if found is None else named(found)) == credits


def test_a_byline_says_where_its_names_stand() -> None:
    line = "　　□记者 金 国 通讯员 李文 报道"
    found = read_byline(line) or ()
    assert [line[credit.start : credit.end] for credit in found] == ["金 国", "李文"]

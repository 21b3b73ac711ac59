"""What stands beside articles is known by its words; body text and headings are not taken for it."""

from __future__ import annotations

import pytest

from kg.page.furniture import Furniture, furniture_of
from kg.repair import fold


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            Furniture.IMPRINT,
            [
                "03", "A2版", "第3版", "2022年7月19日　星期二", "责任编辑：王小可　校对：李文",
                "【 编辑：李小莹  作者：杨小秋】", "2017年05月14日 08:19  来源：某某日报", "要闻",
                "国内统一连续出版物号 CN37-0001", "新闻热线：12345678", "https://example.com/1.html",
                "图片均由记者李小柏 黄小秀 摄", "————————", "版权声明：本报所有作品", "责编 王小可",
                "频道 时政 2025-09-30 16:01", "字号", "+1", "© 2014-2024 某某报业有限公司",
                "某某新闻，未经授权不得转载", "新闻报料：021-962866",
                "今日临海      2019年11月6日 A3", "今日临海 · 2020-05-20 · 责编：王小可 · 版式：李文",
                "临海港报 2022-08-12", "临海日报 2022年8月12日 星期五 要闻 第2版", "临海通讯 2022.8.12 责编：王小可",
            ],
        ),
        (
            Furniture.NOTE,
            ["（原文载于《某某日报》2月10日1版）", "数据来源：市统计局", "（来源：市政府网站）"],
        ),
        (
            Furniture.CAPTION,
            [
                "▲县长宣布项目开工。", "图为园区一角。", "园区外景。（资料图片）", "车间里，工人在忙碌。记者 王小可 摄",
                "上图：工人在忙碌。", "副总编（右三）与总经理（右二）合影",
            ],
        ),
        (Furniture.PICTURE, ["签约仪式现场", "园区鸟瞰图"]),
        (Furniture.GREETING, ["尊敬的各位来宾，朋友们：", "大家好！", "谢谢大家！"]),
    ],
)  # fmt: skip
def test_furniture_by_its_words(kind: Furniture, lines: list[str]) -> None:
    assert {line: furniture_of(fold(line)) for line in lines} == dict.fromkeys(lines, kind)


@pytest.mark.parametrize(
    "line",
    [
        "编辑部的故事打动了观众。",
        "临海市教育局2024年3月5日",
        "今日开工2019年11月6日完工",
        "2022年7月19日，会议召开。",
        "要闻编辑培训班开班",
        "图书馆里座无虚席。",
        "第3版图书目录公布了。",
        "据市统计局介绍，今年以来增速较快，全市经济运行平稳。",
        "电话招商取得实效",
        "大家好才是真的好，园区企业抱团发展。",
        "广告业收入增长10%。",
        "印刷产业园开工建设",
        "发行专项债券支持园区建设",
    ],
)
def test_text_is_not_taken_for_furniture(line: str) -> None:
    assert furniture_of(line) is None

"""Titles of reports are told from news about reports."""

from __future__ import annotations

import pytest

from kg.page.reports import is_report_title


@pytest.mark.parametrize(
    "heading",
    [
        "政府工作报告",
        "政府工作报告（摘要）",
        "政府工作报告2023年2月14日在甲区第十九届人民代表大会第三次会议上",
        "政 府 工 作 报 告",
        "甲市人民政府工作报告",
        "2018年乙县政府工作报告",
        "焦作市政府工作报告",
        "看丹镇政府工作报告",
        "甲市2011年国民经济和社会发展统计公报",
        "乙县2022年国民经济和社会发展统计公报乙县统计局（2023年3月28日）",
        "丙县2022年预算执行情况和2023年预算草案的报告",
        "关于丁区2022年预算执行情况和2023年预算草案的报告",
    ],
)
def test_titles_of_reports(heading: str) -> None:
    assert is_report_title(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "张三作政府工作报告",
        "代表热议甲市政府工作报告",
        "看甲市政府工作报告",
        "政府工作报告解读",
        "甲市发布2022年统计公报",
        "我市政府工作报告提出十大目标",
        "审计工作报告",
        "甲市工业经济运行平稳",
        "预算执行情况良好",
    ],
)
def test_news_and_others_are_none(heading: str) -> None:
    assert not is_report_title(heading)

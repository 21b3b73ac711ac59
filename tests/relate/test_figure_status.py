"""Result, target or forecast, from the words around a number."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kg.model import Role, Status
from kg.relate.figures import find_figures
from tests.relate.marked import figures_of, marked_article

A, T, F = Status.ACTUAL, Status.TARGET, Status.FORECAST
JULY = dt.date(2022, 7, 18)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("{新区|Zone}引进项目20个。", [A]),
        ("{新区|Zone}力争引进项目20个。", [T]),
        ("{新区|Zone}将引进项目20个，培育企业5家。", [T, T]),
        ("{新区|Zone}已引进项目20个。", [A]),
        ("{新区|Zone}预计实现产值20亿元。", [F]),
        # a forecast ends where a result is told behind a semicolon
        ("上半年，{新区|Zone}预计利用外资6亿美元；实现进出口912亿元。", [F, A]),
        ("{A项目|Project}建成后，可实现年产值2亿元，年上缴税收500万元以上。", [F, F]),
        ("{新区|Zone}产业规模将达到100亿元。", [F]),
        # 要 behind the number
        ("{新区|Zone}106项试点任务要全面铺开。", [T]),
        ("{海淀区|Place}15个重大项目将开工。", [T]),
        # a goal that has been met is none
        ("{新区|Zone}去年产值20亿元，完成全年目标的56.6%。", [A, A]),
        # what exists is not planned, whatever is planned with it
        ("{新区|Zone}要充分发挥18所高校作用。", [A]),
        ("{新区|Zone}聚焦“完成投资2490亿元”的目标，梳理了1417个项目。", [T, A]),
        # drive words command at the head of a clause, and describe elsewhere
        ("{新区|Zone}统筹部署。加快建设智慧园区5个。", [T]),
        ("{新区|Zone}“三个中心”建设加快，新设企业286家。", [A]),
        ("{新区|Zone}正在推进27个项目。", [A]),
        # 计划投资 plans one sum, not the next number
        ("{新区|Zone}项目49个，计划完成投资46亿元，5亿元以上项目5个。", [A, T, A]),
        ("近年来，{新区|Zone}扎实推进改革，培育企业30家。", [A]),
        ("全年{新区|Zone}引进大项目16个。", [T]),
        ("{新区|Zone}全年确定的50个重点项目已有37个开工。", [A, A]),
        # a yield, a result with its growth, an earlier year are no plan
        ("全年{新区|Zone}粮食总产量20万吨。", [A]),
        ("全年{新区|Zone}实现产值20亿元，比上年增长5%。", [A]),
        ("回看2021年，{新区|Zone}全年引进项目16个。", [A]),
        ("{新区|Zone}完成目标任务，实现产值20亿元。", [A]),
        ("{新区|Zone}累计开工206项，完成年度计划开工的80.8%。", [A, A]),
        # 建成后…将 is a forecast, 将…纳入 no plan, what is foreseen of a past year foreseen
        ("{A项目|Project}建成后将带动就业500人。", [F]),
        ("{新区|Zone}将2400个事项纳入清单。", [A]),
        ("预计2021年{新区|Zone}产值20亿元。", [F]),
        # an extent is as it is
        ("{A项目|Project}计划投资2亿元，占地42亩。", [A]),
        ("{A项目|Project}规划用地面积42亩。", [A]),
        # only what is told of the number itself is to come
        ("{新区|Zone}在建的126所学校还将新增10.8万个学位。", [A, T]),
        ("{新区|Zone}各项事业加快推进，新建医院2家。", [A]),
        # purposes and what is held do not plan
        ("为加快推动改善工作，{新区|Zone}购买的8辆运输车已到位。", [A]),
        ("{新区|Zone}举行开工活动，加快推动发展。63个产业项目开工。", [A]),
        ("{新区|Zone}是加快建设的载体。项目有15个。", [A]),
        # 即将 in a noun, 可望 behind the number
        ("{新区|Zone}开工和即将投产项目7个。", [A]),
        ("{新区|Zone}下半年仍有6个项目可望开工。", [F]),
        # a forecast of one batch ends where another is told
        (
            "{新区|Zone}签约项目33个，预计可创税收5亿元；集中开工的项目40个，总投资279亿元。",
            [A, F, A, A],
        ),
        # a goal that is carried on, one that is only measured by
        ("{新区|Zone}主要预期目标是：收入增长5%。改造小区50个。", [T, T]),
        ("{新区|Zone}引进资金6亿元，占目标任务的110%；储备项目4个。", [A, A, A]),
        ("{新区|Zone}覆盖率提高到2021年的93%。", [A]),
    ],
)
def test_status(text: str, statuses: list[Status]) -> None:
    assert [figure.status for _, figure in figures_of(text, JULY)] == statuses


def test_a_plan_reaches_over_sentences_until_a_result_is_told() -> None:
    text = "今年{新区|Zone}将创新突破。建设产业园12个。上半年已落地项目9个。"
    assert [f.status for _, f in figures_of(text, JULY)] == [T, A]


def test_a_plan_ends_with_its_paragraph() -> None:
    text = "今年{新区|Zone}将创新突破。建设产业园12个。\n{新区|Zone}引进企业20家。"
    assert [f.status for _, f in figures_of(text, JULY)] == [T, A]


def test_a_bulletin_tells_results_only() -> None:
    text = "{甲县|Place}2022年国民经济和社会发展统计公报\n国民经济全年实现生产总值439亿元，按可比价格计算，比上年增长3.3%。"
    ((_, figure),) = figures_of("# " + text)
    assert figure.status is Status.ACTUAL
    ((_, figure),) = figures_of(
        "# {甲县|Place}发展\n{甲县|Place}全年实现生产总值439亿元，按可比价格计算。"
    )
    assert figure.status is Status.TARGET


def test_a_review_tells_what_was_done() -> None:
    def of_section(section: str, text: str) -> list[Status]:
        article, mentions = marked_article(f"{section}\n{text}")
        heading = replace(article.sentences[0], role=Role.SUBHEAD)
        article = replace(article, sentences=(heading, *article.sentences[1:]))
        return [figure.status for figure in find_figures(article, mentions)[0]]

    text = "{甲县|Place}争取上级资金13亿元，{甲县|Place}今年将引进项目20个。"
    assert of_section("一、2021年工作回顾", text) == [Status.ACTUAL, Status.TARGET]
    assert of_section("二、2022年工作安排", text) == [Status.TARGET, Status.TARGET]

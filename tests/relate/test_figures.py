"""Figures end to end on marked text: quotations, headlines, repetition, dates, time taken."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Bound, Role
from kg.relate.figures import find_figures
from kg.relate.money import find_investments
from tests.relate.marked import figures_of, marked_article, rows_of


def test_what_is_left_out_is_counted() -> None:
    article, mentions = marked_article("{滨海新区|Zone}和{静海区|Place}引进项目20个、企业7家。")
    figures, left_out = find_figures(article, mentions)
    assert figures == ()
    assert left_out == Counter({"several subjects": 2})


def test_a_heading_that_tells_the_growth_of_a_figure_is_no_figure() -> None:
    text = "# {泉州|Place}旅游总收入增长14.2%\n{泉州|Place}实现旅游总收入288亿元，比上年增长14.2%。"
    assert [f.measure for _, f in figures_of(text)] == ["旅游总收入"]


def test_a_heading_that_the_body_tells_in_other_words_is_no_figure() -> None:
    text = "# {襄阳|Place}107个先进项目同日动工\n当天{襄阳|Place}动工的先进项目有107个。"
    assert rows_of(text) == ["襄阳 | 先进项目 | 107 个"]


def test_captions_are_told_like_the_body() -> None:
    article, mentions = marked_article("{公路项目|Project}完成投资1.2亿元。")
    caption = replace(article.sentences[0], role=Role.CAPTION)
    figures, _ = find_figures(replace(article, sentences=(caption,)), mentions)
    assert [figure.measure for figure in figures] == ["完成投资"]


def test_a_range_gives_both_ends() -> None:
    found = figures_of("{丰原集团|Company}年产值6—7亿元。")
    assert [(f.value, f.bound) for _, f in found] == [
        (600_000_000, Bound.AT_LEAST),
        (700_000_000, Bound.AT_MOST),
    ]


def test_speech_is_about_the_area_of_the_body_that_speaks() -> None:
    text = (
        "“上半年对企奖励资金近2000万元，23家企业受益，重点项目全部开工。”"
        "{中德生态园|Zone}管委主任介绍说。\n"
        "“我们完善产业链。上半年新引进企业15家。”{南山经开区管委|Agency}主任{李明|Official}表示。\n"
        "{南山经开区|Zone}位于城北。"
    )
    found = figures_of(text)
    assert [(about, f.measure) for about, f in found][-1] == ("南山经开区", "新引进企业")
    assert found[-1][1].speaker is not None


def test_we_before_the_quotation() -> None:
    text = (
        "{南山经开区|Zone}管委发布数据。\n"
        "{北山街道|Place}党工委书记{王强|Official}表示：“今年我们将引进项目30个，全力服务企业发展。”"
    )
    assert rows_of(text) == ["北山街道 | 引进项目 | 30 个"]


def test_reported_speech_is_about_the_speakers_area() -> None:
    text = "{海淀区|Place}相关负责人介绍，今年新开工和复工项目共33项。"
    assert rows_of(text) == ["海淀区 | 新开工和复工项目 | 33 项"]


def test_a_topic_ends_with_its_paragraph() -> None:
    text = (
        "# {包公街道|Place}推动民生诉求快响应\n"
        "{包公街道|Place}聚焦民生。{庐州科技公司|Company}入驻园区。\n"
        "累计开展上门服务1.32万次。"
    )
    assert rows_of(text) == ["包公街道 | 上门服务 | 13200 次"]


def test_headlines_count_where_the_body_does_not_repeat_them() -> None:
    repeated = "# {新区|Zone}4项技术入选目录\n近日，{新区|Zone}4项重点技术入选。"
    assert rows_of(repeated) == ["新区 | 重点技术 | 4 项"]
    alone = "# {新区|Zone}4项技术入选目录\n近日，目录公布。"
    assert rows_of(alone) == ["新区 | 技术 | 4 项"]


def test_what_is_said_twice_is_one_figure() -> None:
    text = "{新区|Zone}19家研究中心获批。此次{新区|Zone}19家市级研究中心的获批意义重大。"
    assert rows_of(text) == ["新区 | 研究中心 | 19 家"]


def test_equal_numbers_of_different_things_stay_two() -> None:
    text = "{新区|Zone}民营经济贡献了50%的生产总值、50%的税收。"
    assert len(rows_of(text)) == 2


def test_without_an_issue_date_nothing_relative_is_dated() -> None:
    ((_, figure),) = figures_of("今年{新区|Zone}引进项目20个。", None)
    assert figure.period is None


def test_quotes_are_verbatim_ranges_with_growth() -> None:
    text = "上半年，{大连|Place}进出口912.5亿元，同比增长约5%；新增企业20家。"
    article, mentions = marked_article(text, dt.date(2022, 7, 18))
    figures, _ = find_figures(article, mentions)
    quotes = [article.sentences[f.sentence].text[slice(*f.quote)] for f in figures]
    assert quotes == ["大连进出口912.5亿元，同比增长约5%", "新增企业20家"]


def test_numbers_before_a_page_has_names_say_nothing() -> None:
    article, mentions = marked_article("全年完成投资20亿元，新开工项目5个。")
    figures, left_out = find_figures(article, mentions)
    assert figures == ()
    assert sum(left_out.values()) == 2


NAMES = ["{新区|Zone}", "{海关|Agency}", "{A项目|Project}", "{《办法》|Policy}", "{李明|Official}"]
PIECES = [
    *NAMES,
    *"， 。 ； 、 ： “ ” 的 等 和 在 由 从 到 将 已 要 今年 上半年 表示 分别 同比 增长 下降 占全市".split(),
    *"引进项目 总投资 完成 3家 20个 5亿元 7% 2-3年 三个片区中 百亿级基金 为期5天 该公司 我市".split(),
]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_text_gives_figures_inside_their_sentences(pieces: list[str]) -> None:
    article, mentions = marked_article("".join(pieces) + "。")
    figures, left_out = find_figures(article, mentions)
    for figure in figures:
        start, end = figure.quote
        assert 0 <= start < end <= len(article.sentences[figure.sentence].text)
        assert 0 <= figure.about < len(mentions)
        assert figure.measure
        assert 0 < figure.confidence <= 1
    assert all(count > 0 for count in left_out.values())
    assert all(0 <= claim.subject < len(mentions) for claim in find_investments(article, mentions))


def test_a_frame_that_is_the_first_mention_of_its_article() -> None:
    rows = rows_of("在{东亚博览会|Company}园区，观众达到3万人。")
    assert rows == ["东亚博览会 | 观众 | 30000 人"]
    assert rows_of("在{东亚博览会|Company}园区观众达到3万人。") == []

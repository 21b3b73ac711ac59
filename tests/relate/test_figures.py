"""Figures end to end on marked text: subjects by every rule, measures, batches, growth."""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Bound, Role
from kg.relate.figures import find_figures
from kg.relate.money import find_investments
from tests.relate.marked import figures_of, marked_article, rows_of

TAKEN = [
    # clause, sentence, paragraph
    (
        "{长丰县|Place}已集聚产业链上下游企业220家，实现产值85亿元。",
        ["长丰县 | 产业链上下游企业 | 220 家", "长丰县 | 产值 | 8500000000 CNY"],
    ),
    (
        "{大连高新区|Zone}营商环境持续优化。上半年新设外商投资企业86家。",
        ["大连高新区 | 新设外商投资企业 | 86 家"],
    ),
    (
        "2025年，{雄安新区|Zone}现有在校学生18.3万人。",
        ["雄安新区 | 在校学生 | 183000 人"],
    ),
    (
        "{西湖区|Place}高质量发展步伐加快，全区新增市场主体1.5万户。",
        ["西湖区 | 新增市场主体 | 15000 户"],
    ),
    # possessor
    ("近日，{玉山高新区|Zone}12项技术入选推广目录。", ["玉山高新区 | 技术 | 12 项"]),
    (
        "{灵川县|Place}组织{气候试点领导小组|Agency}26家成员单位开展培训。",
        ["气候试点领导小组 | 成员单位 | 26 家"],
    ),
    # attribute
    (
        "{南山开发区|Zone}设立2亿元资金池的{“园区贷”|Policy}。",
        ["“园区贷” | 资金池 | 200000000 CNY"],
    ),
    ("用好30亿元{海河产业基金|Company}。", ["海河产业基金 | 规模 | 3000000000 CNY"]),
    ("{滨海新区|Zone}推出28项创新举措{“金融政策包”|Policy}。", ["“金融政策包” | 创新举措 | 28 项"]),
    ("{滨海新区|Zone}组织为期5天的{集中培训|Event}。", ["集中培训 | 时长 | 5 天"]),
    # document
    (
        "{市发改委|Agency}印发{《工程研究中心名单》|Policy}，认定了51家工程研究中心。",
        ["《工程研究中心名单》 | 工程研究中心 | 51 家"],
    ),
    # campaign
    (
        "围绕{‘三千’行动|Policy}目标，我们将新增1500名专业人才。",
        ["‘三千’行动 | 新增专业人才 | 1500 名"],
    ),
    # place
    ("330辆商用车在{黄岛口岸|Place}装船发往肯尼亚。", ["黄岛口岸 | 商用车 | 330 辆"]),
    # parts and levels
    ("青岛片区是{山东自贸试验区|Zone}三个片区中面积最大的。", ["山东自贸试验区 | 片区 | 3 个"]),
    (
        "推进{A产业基金|Company}、{B发展基金|Company}两个百亿级创投基金落地。",
        ["A产业基金 | 基金规模 | 10000000000 CNY", "B发展基金 | 基金规模 | 10000000000 CNY"],
    ),
    # batches
    (
        "{北部产业园|Zone}首批总投资201亿元的10个项目集中开工。",
        ["北部产业园 | 项目总投资 | 20100000000 CNY", "北部产业园 | 项目 | 10 个"],
    ),
    (
        "今年{新区|Zone}加快{潍柴中心|Project}等总投资1000亿元的60个重点项目建设。",
        ["新区 | 重点项目总投资 | 100000000000 CNY", "新区 | 重点项目 | 60 个"],
    ),
    # what is not said again is what was counted before
    (
        "{滨海新区|Zone}形成50项制度创新成果，16项在全省复制推广。",
        ["滨海新区 | 制度创新成果 | 50 项", "滨海新区 | 在全省复制推广的制度创新成果 | 16 项"],
    ),
    (
        "{滨海新区|Zone}承担国家级标准化试点8项、省级11项。",
        ["滨海新区 | 国家级标准化试点 | 8 项", "滨海新区 | 省级标准化试点 | 11 项"],
    ),
    (
        "此次{滨海新区|Zone}上榜的19家研究中心中，13家依托于企业。",
        ["滨海新区 | 依托于企业的研究中心 | 13 家"],
    ),
    # shares
    (
        "去年{历城区|Place}规上工业增加值56亿元、占全市的33.4%。",
        ["历城区 | 规上工业增加值 | 5600000000 CNY", "历城区 | 规上工业增加值占全市比重 | 33.4 %"],
    ),
    (
        "{历城区|Place}去年推进总投资54亿元的160个攻坚项目，分别完成全年目标的142%、157%。",
        [
            "历城区 | 攻坚项目总投资 | 5400000000 CNY",
            "历城区 | 攻坚项目 | 160 个",
            "历城区 | 攻坚项目总投资完成全年目标 | 142 %",
            "历城区 | 攻坚项目完成全年目标 | 157 %",
        ],
    ),
    # lists with 分别
    (
        "{嘉兴市|Place}财政总收入、一般公共预算收入分别达到1073.6亿元和638.7亿元。",
        [
            "嘉兴市 | 财政总收入 | 107360000000 CNY",
            "嘉兴市 | 一般公共预算收入 | 63870000000 CNY",
        ],
    ),
    # a committee's plan is told of its area
    (
        "{西安高新区|Zone}日新月异。{西安高新区管委会|Agency}发布计划，提出高新技术企业达到8000家。",
        ["西安高新区 | 高新技术企业 | 8000 家"],
    ),
    # a whole in front of a count is no figure of its own
    ("{重庆市|Place}提速，16个高新区重大项目开工382个。", ["重庆市 | 高新区重大项目开工 | 382 个"]),
    # from … to: both values
    (
        "{天海塑业有限公司|Company}产值从600多万元提高到7000多万元。",
        ["天海塑业有限公司 | 产值 | 6000000 CNY", "天海塑业有限公司 | 产值 | 70000000 CNY"],
    ),
    # percentage points above others
    (
        "{滨海新区|Zone}产值80亿元，增速高于全市1.9个百分点。",
        ["滨海新区 | 产值 | 8000000000 CNY", "滨海新区 | 增速高于全市 | 1.9 个百分点"],
    ),
    # a name in front of its own measure
    (
        "正在举行仪式的{遮阳玻璃生产项目|Project}占地53亩。",
        ["遮阳玻璃生产项目 | 占地 | 53 亩"],
    ),
    # 该公司 goes back
    (
        "{孔辉科技有限公司|Company}成立于2018年。该公司现有员工320人。",
        ["孔辉科技有限公司 | 员工 | 320 人"],
    ),
    # the name that a relative clause leads up to
    (
        "{长丰县|Place}招商。总投资15亿元的{纤维项目|Project}，作为重点，其规划用地面积2200亩。",
        ["纤维项目 | 规划用地面积 | 2200 亩"],
    ),
    (
        "占地35000平方米，总投资1.1亿元的{实验学校|Institution}投用。",
        ["实验学校 | 占地 | 35000 平方米", "实验学校 | 总投资 | 110000000 CNY"],
    ),
    # a firm hands the topic on to the project that it builds
    (
        "{博广公司|Company}投资5亿元建设{碳酸钙项目|Project}，占地1000亩。项目建成后可实现产值86亿元。",
        ["碳酸钙项目 | 占地 | 1000 亩", "碳酸钙项目 | 项目建成后可实现产值 | 8600000000 CNY"],
    ),
    # 它, 公司 and those who speak for a firm
    (
        "分量最重的是{新型建材项目|Project}。它占地约280亩。",
        ["新型建材项目 | 占地 | 280 亩"],
    ),
    (
        "“今年以来，累计生产大米600吨，订单排满。”{金谷米业公司|Company}负责人说。目前，公司有员工80人。",
        ["金谷米业公司 | 生产大米 | 600 吨", "金谷米业公司 | 员工 | 80 人"],
    ),
    # an event is no subject of projects
    (
        "{金东区|Place}创新。{乡贤大会|Event}开幕。会上，共签约32个项目，观众2000人次。",
        ["金东区 | 签约项目 | 32 个", "乡贤大会 | 观众 | 2000 人次"],
    ),
    # areas told side by side leave none behind
    (
        "{金东区|Place}创新。{金东区|Place}本级25个项目；{金义新区|Zone}7个项目。其中工业项目15个。",
        ["金东区 | 项目 | 25 个", "金义新区 | 项目 | 7 个", "金东区 | 工业项目 | 15 个"],
    ),
    # sums of batches and of phases
    (
        "{溧阳市|Place}开工。此次集中开工的6个项目，总投资153亿元，其中4个是百亿级项目，合计43亿元。",
        [
            "溧阳市 | 项目 | 6 个",
            "溧阳市 | 项目总投资 | 15300000000 CNY",
            "溧阳市 | 是百亿级项目的项目 | 4 个",
            "溧阳市 | 项目总额 | 4300000000 CNY",
        ],
    ),
    ("{物流园项目|Project}分两期，一期投资5000万元。", ["物流园项目 | 一期投资 | 50000000 CNY"]),
    # counts that share their noun, measures that share their verb
    ("{惠东县|Place}有30宗和28宗项目竣工。", ["惠东县 | 项目 | 30 宗", "惠东县 | 项目 | 28 宗"]),
    (
        "{泰兴市|Place}累计动迁4430户、53.8万平方米。",
        ["泰兴市 | 动迁 | 4430 户", "泰兴市 | 动迁 | 538000 平方米"],
    ),
    # what the clause in front measures
    (
        "{静安区|Place}税收总收入名列前茅，2021年达841.8亿元。",
        ["静安区 | 税收总收入 | 84180000000 CNY"],
    ),
    # lists of rates
    (
        "{南通市|Place}工业销售、用电量分别增长11.7%和2.3%。",
        ["南通市 | 工业销售增长率 | 11.7 %", "南通市 | 用电量增长率 | 2.3 %"],
    ),
    # 占地 of a park
    ("{海尔产业园区|Zone}位于八里台，占地面积约1100亩。", ["海尔产业园区 | 占地面积 | 1100 亩"]),
]


@pytest.mark.parametrize(("text", "rows"), TAKEN)
def test_takes(text: str, rows: list[str]) -> None:
    assert rows_of(text) == rows


LEFT = [
    # rhetoric and frames
    "{滨海新区|Zone}实施五大工程，坚持三个走在前，聚力“5+5+7”产业。",
    "{滨海新区|Zone}从三个方面创新突破。",
    "{长丰县|Place}地区生产总值连跨4个百亿元台阶。",
    "{大连市|Place}连续22次入选指数报告。",
    # wholes and wider areas
    "{滨海新区|Zone}在全国67个新区中处于第一梯队。",
    "在首批试点的10个地区中，{滨海新区|Zone}是唯一的高新区。",
    "{西海岸新区|Zone}发展加快，全市企业总数达5000家。",
    # guests and partners
    "{滨海新区|Zone}召开联席会议，6个联动区域相关负责人悉数到场。",
    "{滨海新区|Zone}举行仪式，约200余名干部参加。",
    "{滨海新区|Zone}及6个联动创新区交流了情况。",
    "{滨海新区|Zone}邀请10位专家授课。",
    # several actors
    "{滨海新区|Zone}和{静海区|Place}引进项目20个。",
    "{滨海新区|Zone}支持{海尔集团|Company}实现产值100亿元。",
    # names with numbers, thresholds, rates
    "{滨海新区|Zone}推进{地铁16号线项目|Project}建设，服务年薪40万以上人才。",
    "{滨海新区|Zone}为500万元以上企业服务，每300户配备1名网格员。",
    # comparisons and former values
    "{滨海新区|Zone}增速高于全市46%，企业比去年同期增加10家。",
    # somebody else's number
    "{定江镇|Place}环境优美，双潭村现有代表2名。",
    "{青岛|Place}交通便利。另一条是平莱公路，全长约70公里。",
    "{石臼港区|Zone}南作业区14号泊位改造工程总投资18.6亿元。",
    "{岱岳区|Place}范镇稳定面积，已发展家庭农场32个。",
    "{商务厅|Agency}召开新闻发布会，累计新设企业25622家。",
    "{随县|Place}发展食用菌。戚台村耕地面积1137亩。",
    "总投资120亿元的{比亚迪|Company}汽车零部件产业园项目开工。",
    "{重庆|Place}孔辉汽车每天产出近350套空气弹簧。",
    # groups of areas, goals, rates, capacities in names, goods of strangers
    "{甲片区|Zone}创新。2022年，21家自贸试验区实现进出口总额7.5万亿元。",
    "{瓦石村|Place}富了。每个棚收入4万元，一亩地收入2000元。",
    "{兴安盟|Place}开工30万吨合成氨项目、年产40万件羊绒衫加工项目。",
    "{龙湾镇|Place}生产忙。“上半年销售虾尾4000多吨，产值3.1亿元，增势良好。”公司厂长{莫林|Person}说。",
    "{沅江市|Place}交付一艘28米长的船艇。",
    "{漳浦县|Place}签约。投资5000万元的某某食品生产项目建成后带动发展。",
    # a firm's money for something that it builds
    "{天珈公司|Company}计划投资21亿元在天门建设零部件基地。",
    # money of one project is a claim, a plan's clause is none
    "总投资300亿元的{航运金融基地|Project}开工建设。",
    "{遮阳玻璃项目|Project}计划总投资1.08亿元。",
    # nobody to say it of
    "新增市场主体3010户，同比增长22%。",
    # 分别 without as many measures
    "2016年至2018年，{金坛区|Place}分别完成生产总值236亿元、314亿元、365亿元。",
    # four projects are nothing of the ceremony
    "县领导参加了4个项目的{开工仪式|Event}。",
]


@pytest.mark.parametrize("text", LEFT)
def test_leaves(text: str) -> None:
    assert rows_of(text) == []


def test_what_is_left_out_is_counted() -> None:
    article, mentions = marked_article("{滨海新区|Zone}和{静海区|Place}引进项目20个、企业7家。")
    figures, left_out = find_figures(article, mentions)
    assert figures == ()
    assert left_out == Counter({"several subjects": 2})


def test_growth_goes_to_the_figure_in_front() -> None:
    ((about, figure),) = figures_of("{大连|Place}实际利用外资26.97亿美元，同比增长43.8%。")
    assert about == "大连"
    assert (str(figure.growth_percent), figure.growth_basis) == ("43.8", "同比")
    assert (figure.unit, figure.is_money) == ("USD", True)


def test_growth_with_its_own_measure_is_a_figure() -> None:
    rows = rows_of("{大连|Place}新设企业286家，外贸出口增长10.6%，固定资产投资同比下降5%。")
    assert rows == [
        "大连 | 新设企业 | 286 家",
        "大连 | 外贸出口增长率 | 10.6 %",
        "大连 | 固定资产投资增长率 | -5 %",
    ]


def test_growth_only_figures_carry_value_and_growth() -> None:
    ((_, figure),) = figures_of("{大连|Place}力争海洋生产总值增长12%以上。")
    assert (figure.value, figure.growth_percent, figure.bound) == (12, 12, Bound.AT_LEAST)


def test_growths_behind_respectively_go_to_as_many_figures() -> None:
    found = figures_of("{大连|Place}出口汽车1.2万辆，货值18.6亿元，分别增长35%和41%。")
    assert [f.growth_percent for _, f in found] == [35, 41]


def test_growth_without_a_measure_is_left_out() -> None:
    assert rows_of("{滨海新区|Zone}必须完成增长25%的目标。") == []


def test_growth_passes_a_clause_without_numbers() -> None:
    found = figures_of("{大连|Place}税收8亿元，再创历史新高，同比增长12%。")
    assert [(f.measure, f.growth_percent) for _, f in found] == [("税收", 12)]


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


def run_together(length: int, between: str) -> str:
    """A sentence of about `length` characters with a number in every ten and no full stop."""
    projects = (
        f"总投资{n % 97 + 3}亿元的{{物流园{n}项目|Project}}已引进企业{n % 50 + 2}家"
        for n in range(length // 25)
    )
    return "{新区|Zone}" + between.join(projects) + "。"


@pytest.mark.parametrize("between", ["", "，"])
def test_time_grows_with_the_length_of_a_sentence_not_with_its_square(between: str) -> None:
    def seconds(length: int) -> float:
        article, mentions = marked_article(run_together(length, between))
        taken = []
        for _ in range(3):
            start = time.process_time()
            find_figures(article, mentions)
            find_investments(article, mentions)
            taken.append(time.process_time() - start)
        return min(taken)

    seconds(200)  # compiles the patterns
    assert seconds(8000) < 10 * seconds(2000)

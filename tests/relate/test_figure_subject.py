"""Whom a number is about, by every rule, on marked text."""

from __future__ import annotations

import pytest

from tests.relate.marked import rows_of

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
        "2021年，{雄安新区|Zone}现有在校学生18.3万人。",
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
    # a committee's plan is told of its area
    (
        "{西安高新区|Zone}日新月异。{西安高新区管委会|Agency}发布计划，提出高新技术企业达到8000家。",
        ["西安高新区 | 高新技术企业 | 8000 家"],
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
    # 占地 of a park
    ("{海尔产业园区|Zone}位于八里台，占地面积约1100亩。", ["海尔产业园区 | 占地面积 | 1100 亩"]),
    # 该镇, 该地区
    (
        "{清江镇|Place}与{竹林村|Place}整治环境。截至目前，该镇已改造厕所646户。",
        ["清江镇 | 改造厕所 | 646 户"],
    ),
    (
        "{广西自贸区|Zone}提速。根据{安徽自贸区|Zone}最新数据，该地区新设企业3999家。",
        ["安徽自贸区 | 新设企业 | 3999 家"],
    ),
    # what settles in a place
    ("3个项目签约落户{龙游|Place}。", ["龙游 | 项目 | 3 个"]),
    # a name that its recogniser cut
    (
        "{中铁四局|Company}高端建筑{智造总部项目|Project}是重点，占地124亩。",
        ["智造总部项目 | 占地 | 124 亩"],
    ),
    # the largest one of many
    (
        "{新区|Zone}开工，63个项目中单体投资最大项目为{丙烷项目|Project}、年度投资40亿元。",
        ["丙烷项目 | 年度投资 | 4000000000 CNY"],
    ),
    # a project has no 储备项目, and what several do is not of the last one
    (
        "{利州区|Place}招商。{包装项目|Project}开工。全年储备项目4个，总投资136亿元。",
        ["利州区 | 储备项目 | 4 个", "利州区 | 储备项目总投资 | 13600000000 CNY"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), TAKEN)
def test_subject(text: str, rows: list[str]) -> None:
    assert rows_of(text) == rows

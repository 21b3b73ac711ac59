"""Numbers that are no figures, on marked text."""

from __future__ import annotations

import pytest

from tests.relate.marked import rows_of

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
    # loads, thresholds, what others have
    "{新区|Zone}开出一列满载54个集装箱的班列。",
    "{新区|Zone}收入低于4160元的仅剩下1700户。",
    "{梅州|Place}增速比全省（7.7%）和全国（7.0%）高。",
    "{新区|Zone}邀请人大代表、市民代表20余人座谈。",
    "{新区|Zone}围绕金融、贸易等8个领域招商。",
    # four projects are nothing of the ceremony
    "县领导参加了4个项目的{开工仪式|Event}。",
]


@pytest.mark.parametrize("text", LEFT)
def test_leaves(text: str) -> None:
    assert rows_of(text) == []


def test_a_threshold_is_no_figure_beside_what_it_counts() -> None:
    rows = rows_of("{赤城县|Place}有4000户收入过万元。")
    assert rows == ["赤城县 | 收入过万元 | 4000 户"]

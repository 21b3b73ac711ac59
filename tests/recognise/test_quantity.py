"""Quantities: what is taken, with value, unit and bound, and what must be left alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Bound
from kg.recognise.quantity import find_quantities

ALL = Bound


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        # the words around the number
        ("对企奖励资金近2000万元", 20_000_000, "CNY", ALL.ABOUT),
        ("总投资约2999.98万元", 29_999_800, "CNY", ALL.ABOUT),
        ("240余家金融机构", 240, "家", ALL.OVER),
        ("等520多家科研机构", 520, "家", ALL.OVER),
        ("引建企业突破180家", 180, "家", ALL.OVER),
        ("超1.4万个事项", 14_000, "个", ALL.OVER),
        ("推出100项以上创新举措", 100, "项", ALL.AT_LEAST),
        ("不少于30项制度创新成果", 30, "项", ALL.AT_LEAST),
        ("失业率控制在4%以内", 4, "%", ALL.AT_MOST),
        ("增长5%左右", 5, "%", ALL.ABOUT),
        ("完成率达70%以上", 70, "%", ALL.AT_LEAST),
        ("大会规模达1万余人次", 10_000, "人次", ALL.OVER),
        # money
        ("实际利用外资6.5亿美元", 650_000_000, "USD", ALL.EXACT),
        ("产值提高到7000多万元", 70_000_000, "CNY", ALL.OVER),
        ("规模1.2万亿元", 1_200_000_000_000, "CNY", ALL.EXACT),
        ("一期投资10亿元人民币,", 1_000_000_000, "CNY", ALL.EXACT),
        ("注册资本3000万欧元", 30_000_000, "EUR", ALL.EXACT),
        ("募资2.5亿港元", 250_000_000, "HKD", ALL.EXACT),
        ("年上缴税收500万元以上,", 5_000_000, "CNY", ALL.AT_LEAST),
        ("GDP超千亿元。", 100_000_000_000, "CNY", ALL.OVER),
        # measures
        ("会展规模达到100万平米以上,", 1_000_000, "平方米", ALL.AT_LEAST),
        ("总装机600千瓦", 600, "千瓦", ALL.EXACT),
        ("加快建设千亩园区", 1000, "亩", ALL.EXACT),
        ("节约2.7万吨标煤", 27_000, "吨", ALL.EXACT),
        ("吞吐量超540万标准箱", 5_400_000, "标准箱", ALL.OVER),
        ("高于全市1.9个百分点", Decimal("1.9"), "个百分点", ALL.EXACT),
        # numerals in words
        ("新增千名专业人才", 1000, "名", ALL.EXACT),
        ("累计走访三千五百户", 3500, "户", ALL.EXACT),
        ("集聚了二十多家企业", 20, "家", ALL.OVER),
        ("占全市推荐数量的一半", 50, "%", ALL.EXACT),
        ("七成以上来自本地", 70, "%", ALL.AT_LEAST),
        ("占全省三分之一", Decimal("33.33"), "%", ALL.ABOUT),
        ("完成四分之三", 75, "%", ALL.EXACT),
        ("达到百分之九十", 90, "%", ALL.EXACT),
    ],
)
def test_takes(text: str, value: Decimal, unit: str, bound: Bound) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.unit, quantity.bound) == (value, unit, bound)
    assert text[quantity.start : quantity.end] == quantity.surface


@pytest.mark.parametrize(
    "text",
    [
        "第三届第一次全委会",
        "总量居全省前10名",
        "前7个月",
        "每300户1名网格员",
        "密度151公里/百平方公里",
        "500万元以上企业",
        "亿元以上项目",
        "50亿元以上大项目",
        "30亿元以上、50亿元以上以及百亿元以上龙头项目",
        "2000亿元级新型智能终端",
        "百亿级基金",
        "五大工程",
        "三个走在前",
        "“三个100”攻坚行动",
        "“5+5+7”重点产业",
        "“6个一”工程",
        "一老一小",
        "千家万户",
        "百名干部进百企",
        "几十家企业",
        "数百名群众",
        "按1:0.5的比例",
        "2022年7月18日",
        "1至7月份",
        "上午9:30",
        "地铁6号线",
        "360度服务",
        "世界500强企业",
        "ISO14001认证",
        "电话86973322",
        "5G网络",
        "引进年薪40万以上重点产业人才",
        "“最后一公里”服务",
        "九年一贯制学校",
        "10个方面",
        "3个月内",
        "三位一体",
        "5个人",
        "204国道",
        "一成立就",
    ],
)
def test_leaves(text: str) -> None:
    assert [q.surface for q in find_quantities(text) if q.family != "duration"] == []


def test_a_verb_that_ends_like_a_qualifier_is_none() -> None:
    (quantity,) = find_quantities("签约10个项目")
    assert quantity.bound is Bound.EXACT
    assert quantity.surface == "10个"


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("2-3年内", 2, 3, "年"),
        ("100至200万元", 1_000_000, 2_000_000, "CNY"),
        ("3%至5%", 3, 5, "%"),
        ("年产值6—7亿元", 600_000_000, 700_000_000, "CNY"),
        ("5个到8个", 5, 8, "个"),
    ],
)
def test_ranges_have_two_ends(text: str, low: int, high: int, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.high, quantity.unit) == (low, high, unit)


def test_lists_give_each_member() -> None:
    values = [q.value for q in find_quantities("分别完成全年目标的142%、157%")]
    assert values == [142, 157]


def test_from_and_to_are_two_quantities() -> None:
    values = [q.value for q in find_quantities("产值从600多万元提高到7000多万元")]
    assert values == [6_000_000, 70_000_000]


@given(
    st.integers(min_value=11, max_value=10**6),
    st.sampled_from(["家", "个", "项", "户", "亩", "名", "辆", "吨"]),
    st.sampled_from([("", "", ALL.EXACT), ("约", "", ALL.ABOUT), ("超过", "", ALL.OVER)]),
)
def test_reading_inverts_writing(number: int, unit: str, around: tuple[str, str, Bound]) -> None:
    text = f"新增{around[0]}{number}{unit}{around[1]}。"
    (quantity,) = find_quantities(text)
    assert (quantity.value, quantity.unit, quantity.bound) == (number, unit, around[2])


@given(st.text(alphabet="近约超第0123456789.,万亿千百十一二个家项元美%以上多余至-级", max_size=20))
def test_spans_are_ordered_and_verbatim(text: str) -> None:
    quantities = find_quantities(text)
    assert all(text[q.start : q.end] == q.surface for q in quantities)
    ends = [0, *(q.end for q in quantities)]
    assert all(q.start >= end for q, end in zip(quantities, ends, strict=False))
    assert all(q.high is None or q.high > q.value for q in quantities)

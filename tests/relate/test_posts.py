"""Posts: what a phrase of titles says, title by title and body by body."""

from __future__ import annotations

import pytest

from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "无锡市委书记杜小刚，市委副书记、市长赵建军参加活动。",
            {("杜小刚", "无锡市委", "书记"), ("赵建军", "市委", "副书记"), ("赵建军", "市", "市长")},
        ),
        (
            "江苏省政协副主席、徐州市委书记周铁根参加。",
            {("周铁根", "江苏省政协", "副主席"), ("周铁根", "徐州市委", "书记")},
        ),
        (
            "金华市市场监督管理局党组书记、局长吴立明表示，要抓落实。",
            {
                ("吴立明", "金华市市场监督管理局", "党组书记"),
                ("吴立明", "金华市市场监督管理局", "局长"),
            },
        ),
        (
            "泸州市委统战部副部长、市工商联党组书记赵勇带队。",
            {("赵勇", "泸州市委统战部", "副部长"), ("赵勇", "市工商联", "党组书记")},
        ),
        (
            "市领导刘正、沈燕参加调研。",
            {("刘正", "市", "市领导"), ("沈燕", "市", "市领导")},
        ),
        ("团市委书记李明宇带队。", {("李明宇", "团市委", "书记")}),
        ("台州市委副书记、代市长沈铭权讲话。",
         {("沈铭权", "台州市委", "副书记"), ("沈铭权", "市", "代市长")}),
        ("宜春市长严允出席仪式。", {("严允", "宜春市", "市长")}),
        ("农发行台州市分行党委书记、行长徐军到访。",
         {("徐军", "农发行台州市分行", "党委书记"), ("徐军", "农发行台州市分行", "行长")}),
    ],
)  # fmt: skip
def test_phrases(text: str, expected: set[tuple[str, str, str]], reader: Reader) -> None:
    assert reader.posts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "原温州市副市长李无文出席活动。",
        "拟任成都市青羊区副区长王丽。",
        "漳州市芗城区拟任副区长陈铭公示。",
        "首任温岭市市长李强东回忆。",
        "中国驻德国大使吴恳出席活动。",
        "主任医师李明坐诊。",
        "提名陈丽为县人民政府县长候选人。",
        "李建国不再担任临泉县委书记。",
        "县委书记和县长分别讲话。",
    ],
)
def test_no_post_is_held(text: str, reader: Reader) -> None:
    assert reader.posts(text) == set()


def test_the_quote_spans_body_and_name(reader: Reader) -> None:
    text = "昨天，温岭市发改局副局长沈建国介绍情况。"
    found = reader.evidence(text)
    (claim,) = [c for c in found.claims if c.predicate.value == "holdsPost"]
    start, end = claim.quote
    assert text[start:end] == "温岭市发改局副局长沈建国"

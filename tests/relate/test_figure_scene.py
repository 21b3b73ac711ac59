"""What surrounds figures: main area, areas of bodies, clauses, speeches, subjects unnamed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Kind
from kg.relate.figure_clause import clauses
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_speech import find_speeches
from kg.relate.figure_words import load, pattern
from tests.relate.marked import marked_article


def scene_of(text: str) -> FigureScene:
    return FigureScene(*marked_article(text))


def main_of(text: str) -> str | None:
    scene = scene_of(text)
    return None if scene.main is None else scene.mentions[scene.main].text


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("{长丰县|Place}发展。{长丰县|Place}创新。{合肥市|Place}支持。", "长丰县"),
        ("{长丰县|Place}发展。{肥西县|Place}创新。", None),
        ("# {长丰县|Place}发展\n{肥西县|Place}创新。", "长丰县"),
        # a generic name counts for the area that it can only mean
        ("{青岛自贸片区|Zone}发展。{片区|Zone|片区}创新。{黄岛区|Place}支持。", "青岛自贸片区"),
        # 我县 is a vote for the only county
        ("{灵川县|Place}与{桂林市|Place}会商。我县推进项目，我县开工。", "灵川县"),
        ("没有名字。", None),
        # the area in the title of its bulletin or report, however often a zone is named
        (
            "# 2021年{盐城市|Place}{亭湖区|Place}国民经济和社会发展统计公报\n"
            "{盐南高新区|Zone}增长8%。{盐南高新区|Zone}开工。{盐南高新区|Zone}投产。",
            "亭湖区",
        ),
        # a zone first named behind 全区 is not what that means
        ("全区生产总值增长。全区税收下降。{盐南高新区|Zone}工业增长8%。", None),
        ("{盐南高新区|Zone}工业增长8%。全区税收增长。", "盐南高新区"),
    ],
)
def test_main_area(text: str, main: str | None) -> None:
    assert main_of(text) == main


ZONES = "\n我们支持{乙合作区|Zone}，服务{乙合作区|Zone}，建设{乙合作区|Zone}。"


@pytest.mark.parametrize(
    ("line", "main"),
    [
        ("——2022年2月23日在{甲区第五届人民代表大会第二次会议|Event}上", "甲区"),
        ("我代表{甲区人民政府|Agency}，向大会报告工作。", "甲区"),
        # a congress that is only told of, a body that others thank
        ("{甲区第五届人民代表大会第二次会议|Event}开幕。", "乙合作区"),
        ("我们感谢{甲区人民政府|Agency}。", "乙合作区"),
    ],
)
def test_who_reports_owns_the_figures_however_often_others_are_named(line: str, main: str) -> None:
    article, mentions = marked_article(line + ZONES)
    area = replace(
        mentions[0], end=mentions[0].start + 2, text="甲区", name="甲区", kind=Kind.PLACE
    )
    scene = FigureScene(article, (*mentions, area))
    assert scene.main is not None
    assert scene.mentions[scene.main].text == main


@pytest.mark.parametrize(
    ("text", "body", "area"),
    [
        ("{青岛自贸片区|Zone}的{青岛自贸片区管委财政金融部|Agency}", 1, "青岛自贸片区"),
        ("{青岛西海岸新区|Zone}的{西海岸新区发改局|Agency}", 1, "青岛西海岸新区"),
        ("{长丰县|Place}的{县发改委|Agency|县发改委}", 1, "长丰县"),
        ("{长丰县|Place}的{青岛海事法院|Agency}", 1, "青岛海事法院"),
        ("{长丰县|Place}的{孔辉公司|Company}", 1, "孔辉公司"),
    ],
)
def test_area_of_a_body(text: str, body: int, area: str) -> None:
    scene = scene_of(text)
    found = scene.area_of(body)
    assert found is not None
    assert scene.mentions[found].text == area


@pytest.mark.parametrize(
    ("text", "level", "fits"),
    [
        ("{长丰县|Place}", "县", True),
        ("{长丰县|Place}", "市", False),
        ("{大连|Place}", "市", True),
        ("{大连|Place}", "区", False),
        ("{西海岸新区|Zone}", "区", True),
    ],
)
def test_area_of_a_level(text: str, level: str, fits: bool) -> None:
    scene = scene_of(text)
    assert (scene.area_of_level(level, 0) == 0) is fits


def test_clauses_keep_names_and_numbers_whole() -> None:
    scene = scene_of("{《A，B条例》|Policy}印发，总额2,131.2亿元；增长：“快，稳。”")
    cut = [scene.text(0)[c.start : c.end] for c in clauses(scene, 0)]
    assert cut == ["《A，B条例》印发", "总额2,131.2亿元", "增长", "“快", "稳", "”"]


@pytest.mark.parametrize(
    ("text", "body", "person"),
    [
        (
            "{西海岸新区工委|Agency}副书记、{自贸片区管委|Agency}主任{赵士玉|Official}表示：“我们将集中开展行动，夯实高质量发展的基础，力争完成目标。”",
            "自贸片区管委",
            "赵士玉",
        ),
        (
            "“我们完善产业链。企业受益。”{中德园管委|Agency}经济部部长{薛俊亭|Official}介绍说。",
            "中德园管委",
            "薛俊亭",
        ),
        ("“下一步，我们将推进建设。”{自贸片区|Zone}有关负责人表示。", "自贸片区", None),
    ],
)
def test_speeches_have_their_speakers(text: str, body: str, person: str | None) -> None:
    scene = scene_of(text)
    (speech,) = find_speeches(scene)
    assert speech.speaker.body is not None
    assert scene.mentions[speech.speaker.body].text == body
    assert (speech.speaker.person and scene.mentions[speech.speaker.person].text) == person


def test_short_quotations_are_words() -> None:
    assert find_speeches(scene_of("发展“5+5+7”重点产业，打造“一核引领”示范标杆。")) == ()


def test_every_family_has_words_and_every_word_compiles() -> None:
    families = load().families
    assert len(families) == 23
    assert all(words for words in families.values())
    for family in families:
        assert pattern(f"<{family}>").groups == 0

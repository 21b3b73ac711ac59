"""Contextual names: what each stands for in its article, by which rule, and what stays open."""

from __future__ import annotations

import pytest

from kg.resolve.referents import Referrer, complete
from tests.phrases import Reader


def referents(text: str, reader: Reader) -> dict[str, tuple[str, str]]:
    """Printed name → full name and rule, of the mentions that need completing."""
    page = reader.page(text)
    referrer = Referrer(reader.lexicon, page.articles, page.source.sha256)
    (article,) = page.articles
    found = zip(article.mentions, referrer.referents(article), strict=True)
    return {
        m.text: ("", "") if r is None else (r.name, r.rule)
        for m, r in found
        if m.contextual and m.rule != "area-level"
    }


@pytest.mark.parametrize(
    ("text", "printed", "name", "rule"),
    [
        ("嘉善县发展很快。县委召开会议。", "县委", "嘉善县委", "level-of-area"),
        ("嘉善县发展很快。县发改局印发通知。", "县发改局", "嘉善县发改局", "level-of-area"),
        ("浙江省发展很快。省政府召开会议。", "省政府", "浙江省政府", "level-of-area"),
        (
            "湖南湘江新区发展很快。新区团委举办活动。",
            "新区团委",
            "湖南湘江新区团委",
            "level-of-area",
        ),
        ("石嘴山高新区发展很快。高新区引来企业。", "高新区", "石嘴山高新区", "zone-in-article"),
        (
            "石嘴山高新区发展很快。管委会主任李跃旗表示感谢。",
            "管委会",
            "石嘴山高新区管委会",
            "level-of-area",
        ),
        (
            "嘉善县委副书记、组织部部长马海军宣读决定。",
            "组织部",
            "嘉善县委组织部",
            "part-of-body-before",
        ),
        (
            "海宁市印发《海宁市控烟条例》。《条例》明确了责任。",
            "《条例》",
            "《海宁市控烟条例》",
            "short-title",
        ),
        ("签约仪式在海宁市举行。", "签约仪式", "签约仪式", "event-in-article"),
        ("区委召开会议。", "区委", "区委", "open-on-page"),
    ],
)
def test_what_a_name_stands_for(
    text: str, printed: str, name: str, rule: str, reader: Reader
) -> None:
    assert referents(text, reader)[printed] == (name, rule)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("高新区引来企业。", "高新区"),
        ("石嘴山高新区、银川高新区发展很快。高新区引来企业。", "高新区"),
        ("《条例》明确了责任。", "《条例》"),
        ("海宁市印发《海宁市产业规划》。《条例》明确了责任。", "《条例》"),
    ],
)
def test_what_stays_open(text: str, printed: str, reader: Reader) -> None:
    assert referents(text, reader)[printed] == ("", "")


def test_open_names_are_counted(reader: Reader) -> None:
    page = reader.page("高新区引来企业。高新区扩容。")
    referrer = Referrer(reader.lexicon, page.articles, page.source.sha256)
    assert referrer.referents(page.articles[0]) == [None, None]
    assert referrer.unjoined == {"Zone “高新区” without a referent": 2}


@pytest.mark.parametrize(
    ("area", "text", "scope", "name"),
    [
        ("嘉善县", "县委", "县", "嘉善县委"),
        ("嘉善县", "县发改局", "县", "嘉善县发改局"),
        ("浙江", "省政府", "省", "浙江省政府"),
        ("湖南湘江新区", "区委", "区", "湖南湘江新区区委"),
        ("石嘴山经济技术开发区", "经开区管委会", "经开区", "石嘴山经济技术开发区管委会"),
        ("宁海经济开发区", "经开区党工委", "经开区", "宁海经济开发区党工委"),
        ("石嘴山高新技术产业开发区", "高新区管委会", "高新区", "石嘴山高新技术产业开发区管委会"),
        ("宁海综合保税区", "综保区管委会", "综保区", "宁海综合保税区管委会"),
        ("石嘴山高新区", "管委会", "管", "石嘴山高新区管委会"),
        ("石嘴山高新区", "工委", "工", "石嘴山高新区工委"),
    ],
)
def test_names_are_completed_once(area: str, text: str, scope: str, name: str) -> None:
    assert complete(area, text, scope) == name

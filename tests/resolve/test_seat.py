"""The city of a dateline: what 市政府 means where no sentence names the city."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.articles import read_page
from kg.lexicon import load
from kg.pipeline import build_pages
from kg.resolve.seat import seat_of
from kg.source import read_source

BODY = "市政府召开常务会议，市长孔凡亮主持会议并讲话，研究部署招商引资工作。"


def page(tmp_path: Path, dateline: str, more: str = "") -> Path:
    path = tmp_path / "page.txt"
    path.write_text(f"重大项目建设提速\n{dateline}{BODY}{more}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("dateline", "seat"),
    [
        ("威海日报讯 （记者 刘磊） ", "威海市"),
        ("本报潍坊3月12日讯 （记者 刘磊） ", "潍坊市"),
        ("天津日报讯 （记者 刘磊） ", "天津市"),
        ("人民日报讯 （记者 刘磊） ", None),
        ("浙江日报讯 （记者 刘磊） ", None),
        ("本报讯 （记者 刘磊） ", None),
    ],
)
def test_the_place_of_a_dateline(tmp_path: Path, dateline: str, seat: str | None) -> None:
    source = read_source(page(tmp_path, dateline))
    (article,) = read_page(source).articles
    assert seat_of(source.raw, article, load()) == seat


@pytest.mark.parametrize(
    ("dateline", "more", "body"),
    [
        ("威海日报讯 （记者 刘磊） ", "", "威海市政府"),
        ("威海日报讯 （记者 刘磊） ", "荣成市政府作汇报。", "威海市政府"),
        ("本报讯 （记者 刘磊） ", "", "市政府"),
        ("威海日报讯 （记者 刘磊） ", "荣成市经济向好，荣成市委作部署。", "荣成市政府"),
    ],
)
def test_what_the_level_word_means(tmp_path: Path, dateline: str, more: str, body: str) -> None:
    knowledge = build_pages([page(tmp_path, dateline, more)]).knowledge
    called = [
        entity.name
        for entity in knowledge.entities
        if "市政府" in (entity.name, *entity.alt_names, *entity.contextual_names)
    ]
    assert called == [body]

"""Articles read into one another are parted by their whole texts; halves are put together."""

from __future__ import annotations

from tests.page.stories import read_stories
from tests.page.test_flow import bodies_of
from tests.page.typesetting import page_of, set_in_column

STORIES = {story.name: story.unsigned() for story in read_stories()}


def column_of(name: str, start: int = 0, stop: int | None = None) -> list[str]:
    paragraphs = STORIES[name].paragraphs[start:stop]
    return [line for paragraph in paragraphs for line in set_in_column(paragraph)]


def body_of(name: str) -> str:
    return "".join("".join(STORIES[name].paragraphs).split())


def test_texts_that_share_nothing_are_two_articles() -> None:
    page = page_of(column_of("changji-cotton"), column_of("mianyang-optics"))
    assert bodies_of(page) == [body_of("changji-cotton"), body_of("mianyang-optics")]


def test_halves_that_share_names_are_one() -> None:
    page = page_of(column_of("foshan-robot", 0, 2), column_of("foshan-robot", 2))
    assert bodies_of(page) == [body_of("foshan-robot")]


def test_a_half_behind_another_article_goes_back() -> None:
    page = page_of(
        column_of("mianyang-optics", 0, 3),
        "玛纳斯棉花机采率达98%",
        column_of("changji-cotton"),
        column_of("mianyang-optics", 3),
    )
    assert bodies_of(page) == [body_of("mianyang-optics"), body_of("changji-cotton")]


def test_numbered_headings_of_parts_part_no_article() -> None:
    cotton, optics = STORIES["changji-cotton"], STORIES["mianyang-optics"]
    page = [*cotton.paragraphs, "二、光学产业", *optics.paragraphs]
    assert bodies_of("\n".join(page)) == [body_of("changji-cotton") + body_of("mianyang-optics")]
    page[len(cotton.paragraphs)] = "光学产业"
    assert len(bodies_of("\n".join(page))) == 2

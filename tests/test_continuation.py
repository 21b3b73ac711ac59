"""Fragments find the article that they go on from on another page of the build."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from kg.articles import read_articles
from kg.continuation import join_continued
from kg.model import ArticleEvidence, PageEvidence, SourceText

HEAD = "本报讯 近日，临海市港务集团与北山造船厂签订协议，共同建设东矶岛船舶修造基地。（下转第二版）"
TAIL = "（上接第一版）东矶岛船舶修造基地建成后，北山造船厂的修船能力将提高一倍。"
OTHER = "（上接第一版）要抓好秋粮收购，确保颗粒归仓。"
FARM = "本报讯 近日，大田镇农户喜获丰收。（下转第三版）"


def page_of(*texts: str) -> PageEvidence:
    raw = "\n\n".join(texts) + "\n"
    source = SourceText("page.txt", raw, hashlib.sha256(raw.encode()).hexdigest())
    articles = read_articles(source)
    return PageEvidence(source, tuple(ArticleEvidence(a, (), (), ()) for a in articles))


def joined(*pages: PageEvidence) -> list[tuple[str, str]]:
    """The fragments that have a head, with that head, each by its first characters."""
    found = [e.article for page in join_continued(pages) for e in page.articles]
    starts = {article.article_id: article.body[:4] for article in found}
    return [(a.body[:4], starts[a.continues]) for a in found if a.continues]


def test_a_fragment_goes_to_the_head_whose_names_it_shares() -> None:
    assert joined(page_of(HEAD, FARM), page_of(TAIL, OTHER)) == [("东矶岛船", "近日，临")]


def test_the_order_of_pages_is_nothing() -> None:
    one, other = page_of(HEAD, FARM), page_of(TAIL, OTHER)
    assert joined(other, one) == joined(one, other)


def test_the_headline_printed_again_joins() -> None:
    front = page_of("秋粮收购全面展开\n" + FARM)
    inside = page_of("秋粮收购全面展开\n" + OTHER)
    assert joined(front, inside) == [("要抓好秋", "近日，大")]


@pytest.mark.parametrize(
    "pages",
    [
        (page_of(FARM), page_of(TAIL)),
        (page_of(HEAD.replace("二", "一")), page_of(TAIL.replace("一", "三"))),
        (
            page_of("2023年1月4日 星期三", HEAD),
            page_of("2023年1月5日 星期四", TAIL),
        ),
    ],
    ids=["other names", "page before", "other day"],
)
def test_a_fragment_without_its_head_stays_without(pages: tuple[PageEvidence, ...]) -> None:
    assert joined(*pages) == []


def test_dates_are_read_that_keep_apart() -> None:
    (evidence,) = page_of("2023年1月4日 星期三", HEAD).articles
    assert evidence.article.issue_date == dt.date(2023, 1, 4)


def test_fragments_that_both_fit_stay_without() -> None:
    again = TAIL.replace("一倍", "两倍")
    assert joined(page_of(HEAD), page_of(TAIL), page_of(again, OTHER)) == []

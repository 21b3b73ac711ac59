"""Who held what, asked by an area, by its bodies, and by a title with or without its body."""

from __future__ import annotations

import pytest
from pyoxigraph import Store

from tests.query.stored import rows_of, store_of

BODIES = """
zone:云州高新区 a kg:Zone ; skos:prefLabel "云州高新区"@zh ; kg:contextualName "高新区"@zh .
place:云州市 a kg:Place ; skos:prefLabel "云州市"@zh .
agency:工委 skos:prefLabel "云州高新区党工委"@zh ; kg:hasJurisdiction zone:云州高新区 .
agency:管委 skos:prefLabel "云州高新区管委会"@zh ; kg:hasJurisdiction zone:云州高新区 .
agency:市委 skos:prefLabel "中共云州市委员会"@zh ; kg:contextualName "市委"@zh ;
  kg:hasJurisdiction place:云州市 .
agency:市政府 skos:prefLabel "云州市人民政府"@zh ; kg:hasJurisdiction place:云州市 .
agency:组织部 skos:prefLabel "云州市委组织部"@zh ; org:subOrganizationOf agency:市委 .
agency:书记处 skos:prefLabel "云州团市委书记处"@zh .
"""
POSTS = (
    ("韩远", "agency:工委", "书记"),
    ("沈宁", "agency:工委", "副书记"),
    ("沈宁", "agency:管委", "主任"),
    ("顾明", "agency:市委", "书记"),
    ("梁伯", "place:云州市", "市长"),
    ("范立", "agency:组织部", "部长"),
    ("程小", "agency:书记处", "干事"),
)


@pytest.fixture(scope="module")
def store() -> Store:
    text = BODIES
    for number, (holder, body, title) in enumerate(POSTS):
        text += (
            f'official:{holder} skos:prefLabel "{holder}"@zh . <http://e/t{number}> '
            f"org:member official:{holder} ; org:organization {body} ; kg:post <http://e/p{number}> . "
            f'<http://e/p{number}> kg:postTitle "{title}"@zh .\n'
        )
    return store_of(text)


def holders(store: Store, name: str, column: str = "official", **values: str) -> set[str]:
    return {row[column] for row in rows_of(store, name, **values) if column in row}


@pytest.mark.parametrize(
    ("body", "title", "expected"),
    [
        ("高新区", "管委会主任", {"沈宁"}),
        ("云州高新区", "党工委书记", {"韩远"}),
        ("云州高新区", "党工委副书记", {"沈宁"}),
        ("云州高新区", "书记", {"韩远"}),
        ("云州高新区", "副书记", {"沈宁"}),
        ("云州市", "组织部部长", {"范立"}),
        ("市委", "组织部部长", {"范立"}),
        ("云州市", "部长", set()),
        ("云州高新区", "市长", set()),
        ("云州市", "市委书记", {"顾明"}),
        ("云州市", "市长", {"梁伯"}),
        ("云州市人民政府", "市长", {"梁伯"}),
    ],
)
def test_a_post_of_an_area_is_found_in_its_bodies(
    store: Store, body: str, title: str, expected: set[str]
) -> None:
    assert holders(store, "post-history", body=body, title=title) == expected


def test_an_area_has_the_posts_of_its_bodies_and_no_others(store: Store) -> None:
    assert holders(store, "who-holds-which-post", body="高新区") == {"韩远", "沈宁"}
    assert holders(store, "who-holds-which-post", body="云州市") == {"顾明", "梁伯"}


def test_a_title_with_its_body_is_a_title_and_a_word_of_the_body_alone_is_none(
    store: Store,
) -> None:
    assert holders(store, "holders-of", title="市委书记") == {"顾明"}
    assert holders(store, "holders-of", title="高新区党工委书记") == {"韩远"}
    assert holders(store, "holders-of", title="书记") == {"韩远", "顾明"}
    assert holders(store, "posts-of", "body", person="沈宁", title="管委会主任") == {
        "云州高新区管委会"
    }
    assert not holders(store, "posts-of", person="沈宁", title="市委书记")


def test_the_mayor_named_by_the_area_heads_its_government(store: Store) -> None:
    assert holders(store, "committee-and-head", "head", zone="云州市") == {"顾明", "梁伯"}
    assert holders(store, "committee-and-head", "head", zone="云州高新区") == {"韩远", "沈宁"}

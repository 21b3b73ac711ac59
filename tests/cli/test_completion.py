from __future__ import annotations

import shlex
from dataclasses import replace

import pytest

from kg.cli.completion import MOST, Vocabulary, completions
from kg.namespaces import KG, prefixes

VOCABULARY = Vocabulary(
    prefixes=prefixes(),
    questions={"posts-of": ("person",), "figures-about": ("zone", "measure")},
    commands=(".format", ".facts", ".explain", ".help"),
    formats=("csv", "table"),
    ontology=("kg:Zone", "kg:within", "kg:hasJurisdiction"),
    ask_terms=lambda: [f"{KG}issued", "http://www.w3.org/ns/org#holds", "http://other.org/x"],
    ask_names=lambda: [
        ("临海新区", "https://w3id.org/lgkg/zone/临海新区"),
        ("临海", "https://w3id.org/lgkg/zone/临海新区"),
        ("周明", "https://w3id.org/lgkg/official/周明"),
        ("Yu Fu Co", "https://w3id.org/lgkg/company/YuFuCo"),
    ],
)


@pytest.mark.parametrize(
    ("before", "offered"),
    [
        ("", ["posts-of", "figures-about"]),
        ("pos", ["posts-of", "post:"]),
        ("sel", ["SELECT"]),
        (".f", [".format", ".facts"]),
        (".format t", ["table"]),
        (".explain pos", ["posts-of", "post:"]),
        ("posts-of ", ["person=", "临海", "周明", "临海新区", "'Yu Fu Co'"]),
        ("posts-of 周", ["周明"]),
        ("posts-of person=周", ["周明"]),
        ("figures-about zone=新", ["临海新区"]),
        ("SELECT ?zone { ?z", ["?zone"]),
        ("SELECT * { ?x a kg:Z", ["kg:Zone"]),
        ("SELECT * { ?x kg:i", ["kg:issued", "kg:hasJurisdiction", "kg:within"]),
        ("SELECT * { ?x kg:juris", ["kg:hasJurisdiction"]),
        ("SELECT * { ?x org:h", ["org:holds"]),
        ("SELECT * { ?x kg:within/org:h", ["org:holds"]),
        ("SELECT * { ?x a zone:", ["zone:临海新区"]),
        ("SELECT * { ?x a itsr", ["itsrdf:"]),
        ('SELECT * { ?x skos:prefLabel "临', ['临海"@zh', '临海新区"@zh']),
        ('SELECT * { ?x skos:prefLabel "临海"@zh ; kg:wi', ["kg:within"]),
        ("SELECT * { ?x org:holds ", []),
    ],
)
def test_offers(before: str, offered: list[str]) -> None:
    assert [text for text, _ in completions(before, VOCABULARY)] == offered


def test_what_an_offer_replaces() -> None:
    assert list(completions("posts-of person=周", VOCABULARY)) == [("周明", 1)]
    assert list(completions("SELECT * { ?x kg:within/org:h", VOCABULARY)) == [("org:holds", 5)]
    assert list(completions('ASK { ?x ?p "临海新', VOCABULARY)) == [('临海新区"@zh', 3)]


@pytest.mark.parametrize("name", ["O'Brien厂", "A\\B公司", '甲"乙"公司', "'甲 乙'", "{甲}"])
def test_an_offered_name_is_one_word(name: str) -> None:
    known = replace(VOCABULARY, ask_names=lambda: [(name, "http://e/1")])
    *_, (text, _) = completions("posts-of ", known)
    assert shlex.split(f"posts-of {text}") == ["posts-of", name]


def test_no_more_than_can_be_read() -> None:
    many = Vocabulary(
        **{
            **{name: getattr(VOCABULARY, name) for name in VOCABULARY.__dataclass_fields__},
            "ask_names": lambda: [(f"第{n}村", f"http://e/{n}") for n in range(200)],
        }
    )
    assert len(list(completions("posts-of 第", many))) == MOST

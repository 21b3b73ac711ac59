"""Recognition as a whole: every rule takes and refuses its examples; offsets are those of the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Kind
from kg.recognise.recogniser import certain_names
from tests.phrases import Reader, article, literals, table

EXAMPLES = table(Path(__file__).with_name("examples.tsv"))
RULE = (
    r"(?:person|agency|zone|place|area|company|organisation|institution|project|policy|event)"
    r"-[a-z-]+|repeated|abbreviation|legal-name-core"
)
RULES = sorted(set(literals("recognise", RULE)))


@pytest.mark.parametrize(
    ("text", "kind", "name", "verdict", "rule"),
    EXAMPLES,
    ids=[f"{row[4]}-{row[3]}-{row[2]}" for row in EXAMPLES],
)
def test_examples(text: str, kind: str, name: str, verdict: str, rule: str, reader: Reader) -> None:
    found = [m for m in reader.mentions(text) if name in (m.name, m.text)]
    if verdict == "taken":
        assert (kind, name, rule) in [(m.kind.value, m.name, m.rule) for m in found]
    else:
        assert verdict == "refused"
        wrong = [m for m in found if (m.rule == rule if kind == "-" else m.kind.value == kind)]
        assert wrong == []


def test_the_table_of_examples_is_whole() -> None:
    assert len(EXAMPLES) >= 183
    assert all(kind == "-" or Kind(kind) for _, kind, _, _, _ in EXAMPLES)
    assert len({tuple(row) for row in EXAMPLES}) == len(EXAMPLES)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_an_example_either_way(rule: str) -> None:
    assert {row[3] for row in EXAMPLES if row[4] == rule} == {"taken", "refused"}


def test_a_name_is_found_again_where_it_stands_alone(reader: Reader) -> None:
    found = reader.mentions("县委书记周宏到现场调研。村民把周宏围住。")
    assert [(m.sentence, m.start, m.end, m.rule) for m in found if m.name == "周宏"] == [
        (0, 4, 6, "person-title"),
        (1, 3, 5, "repeated"),
    ]


def test_people_of_one_article_are_looked_for_in_the_others(reader: Reader) -> None:
    first = reader.recogniser.read(article("县委书记周宏到现场调研。"))
    second = reader.recogniser.read(article("周宏的座谈会开到深夜。"))
    assert certain_names(first) == {("周宏", Kind.PERSON)}
    alone, _ = reader.recogniser.mentions(second)
    helped, _ = reader.recogniser.mentions(second, certain_names(first))
    assert [m.name for m in alone if m.kind is Kind.PERSON] == []
    assert [m.name for m in helped if m.kind is Kind.PERSON] == ["周宏"]


def test_names_of_places_are_not_looked_for_again(reader: Reader) -> None:
    """和平区 once named does not make a place of each 和平 behind it."""
    found = reader.names("沈阳市和平区加快建设。和平发展是时代主题。", Kind.PLACE)
    assert found == ["沈阳市", "和平区"]


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_offsets_are_those_of_the_page(data: st.DataObject, reader: Reader) -> None:
    rows = data.draw(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=4))
    page = "//".join(row[0] for row in rows)
    for mention in reader.mentions(page):
        sentence = article(page).sentences[mention.sentence]
        assert sentence.text[mention.start : mention.end] == mention.text
        span = sentence.span(mention.start, mention.end)
        assert span is not None
        assert page[span.start : span.end] == mention.text


@given(st.lists(st.sampled_from(EXAMPLES), min_size=2, max_size=3))
@settings(max_examples=30, deadline=None)
def test_reading_twice_gives_the_same(reader: Reader, rows: list[list[str]]) -> None:
    page = "//".join(row[0] for row in rows)
    assert reader.mentions(page) == reader.mentions(page)

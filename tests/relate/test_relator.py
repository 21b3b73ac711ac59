"""Relations as a whole: every rule says its examples, and what looks alike is not said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Modality, Predicate
from tests.phrases import Reader, Said, article, literals, table

EXAMPLES = table(Path(__file__).with_name("examples.tsv"))
FAMILIES = (
    "posts", "structure", "issuing", "organising", "gatherings", "attendance", "location",
    "participation", "undertaking", "projects", "partnership", "catalogue", "advising",
    "location_told", "location_batch",
)  # fmt: skip
RULE = (
    r"(?:post|jurisdiction|part|within|issued|organised|attended|event|participates|project"
    r"|located|milestone|cooperation|listed|adviser)-[a-z-]+"
)
NO_RULES = {"event-congress", "project-line"}  # of mentions, which rules of relations look at
RULES = sorted(set(literals("relate", RULE, *FAMILIES)) - NO_RULES)
MODALITY = {
    "taken": Modality.ASSERTED,
    "planned": Modality.PLANNED,
    "negated": Modality.NEGATED,
}


@pytest.mark.parametrize(
    ("text", "predicate", "subject", "object", "value", "verdict", "rule"),
    EXAMPLES,
    ids=[f"{row[6]}-{row[5]}-{number}" for number, row in enumerate(EXAMPLES)],
)
def test_examples(
    text: str,
    predicate: str,
    subject: str,
    object: str,
    value: str,
    verdict: str,
    rule: str,
    reader: Reader,
) -> None:
    claims = [claim for claim in reader.claims(text) if claim.predicate == predicate]
    if verdict == "refused":
        wrong = [c for c in claims if subject in ("", c.subject) and object in ("", c.object)]
        assert [claim for claim in wrong if claim.modality is Modality.ASSERTED] == []
    else:
        expected = Said(predicate, subject, object, value, rule, MODALITY[verdict])
        assert expected in claims


def test_the_table_of_examples_is_whole() -> None:
    assert len(EXAMPLES) >= 137
    assert all(Predicate(row[1]) and row[5] in (*MODALITY, "refused") for row in EXAMPLES)
    assert len({tuple(row) for row in EXAMPLES}) == len(EXAMPLES)


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_an_example_either_way(rule: str) -> None:
    assert {"taken", "refused"} <= {row[5] for row in EXAMPLES if row[6] == rule}


def test_a_claim_in_a_quotation_has_its_speaker(reader: Reader) -> None:
    found = reader.evidence("“台州湾新区推出‘一照通’改革，效果很好，”台州市市长李跃旗说。")
    issued = next(c for c in found.claims if c.predicate is Predicate.ISSUED)
    assert issued.speaker is not None
    assert found.mentions[issued.speaker].name == "李跃旗"
    post = next(c for c in found.claims if c.predicate is Predicate.HOLDS_POST)
    assert post.speaker is None


def test_equal_claims_of_a_sentence_are_one(reader: Reader) -> None:
    said = reader.claims("区委、区政府召开大会，区委、区政府表彰先进。")
    seen = [(c.subject, c.object) for c in said if c.predicate == "hasJurisdiction"]
    assert sorted(set(seen)) == [("区委", "区"), ("区政府", "区")]


@given(st.lists(st.sampled_from(EXAMPLES), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_claims_point_into_their_sentence(reader: Reader, rows: list[list[str]]) -> None:
    text = "//".join(row[0] for row in rows)
    found = reader.evidence(text)
    sentences = article(text).sentences
    for claim in found.claims:
        start, end = claim.quote
        assert 0 <= start < end <= len(sentences[claim.sentence].text)
        assert claim.subject != claim.object
        assert 0 < claim.confidence <= 1
        ends = [i for i in (claim.subject, claim.object) if i is not None]
        inside = [i for i in ends if found.mentions[i].sentence == claim.sentence]
        assert inside, "a claim is about nothing of the sentence that says it"
        for mention in (found.mentions[i] for i in inside):
            assert start <= mention.start or mention.end <= end


@given(st.lists(st.sampled_from(EXAMPLES), min_size=2, max_size=3))
@settings(max_examples=30, deadline=None)
def test_reading_twice_gives_the_same(reader: Reader, rows: list[list[str]]) -> None:
    text = "//".join(row[0] for row in rows)
    assert reader.evidence(text) == reader.evidence(text)

"""Sentences from papers of many cities: what each says, and what it must not be read to say."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import ArticleEvidence, Kind, Modality, Predicate
from tests.phrases import Reader, said, table

SENTENCES = table(Path(__file__).with_name("sentences.tsv"))
KINDS = {kind.value for kind in Kind}
SPEAKER = "speaker"


def facts(found: ArticleEvidence) -> set[tuple[str, str, str, str]]:
    """Entities, asserted claims and speakers as rows of the table have them."""
    rows = set()
    for mention in found.mentions:
        rows |= {(mention.kind.value, name, "", "") for name in (mention.name, mention.text)}
    for claim in found.claims:
        words = said(found, claim)
        if words.modality is Modality.ASSERTED:
            rows.add((words.predicate, words.subject, words.object, words.value))
        if claim.speaker is not None:
            rows.add((SPEAKER, words.subject, found.mentions[claim.speaker].name, ""))
    return rows


@pytest.mark.parametrize(
    ("text", "verdict", "what", "subject", "object", "value"),
    SENTENCES,
    ids=[f"{row[1]}-{row[2]}-{row[3]}-{number}" for number, row in enumerate(SENTENCES)],
)
def test_sentence(
    text: str, verdict: str, what: str, subject: str, object: str, value: str, reader: Reader
) -> None:
    wanted = (what, subject, object, value)
    matching = {
        row
        for row in facts(reader.evidence(text))
        if all(want in ("", have) for want, have in zip(wanted, row, strict=True))
    }
    assert bool(matching) == (verdict == "yes"), matching


def test_the_table_is_whole() -> None:
    assert len(SENTENCES) == 237
    predicates = {predicate.value for predicate in Predicate}
    assert {row[2] for row in SENTENCES} <= KINDS | predicates | {SPEAKER}
    assert {row[1] for row in SENTENCES} == {"yes", "no"}

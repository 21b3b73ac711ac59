"""The verb before an object and who does it: the subject, or somebody nearer."""

from __future__ import annotations

import pytest

from kg.model import Modality
from kg.relate.active import ActiveFinder
from kg.signatures import ACTORS
from tests.phrases import Reader

FINDER = ActiveFinder(("建设", "投资建设", "引进"), ACTORS, 1)


@pytest.mark.parametrize(
    ("text", "doers", "modality"),
    [
        ("海宁市建设光伏园。", ["海宁市"], Modality.ASSERTED),
        ("海宁市推出改革，建设光伏园。", ["海宁市"], Modality.ASSERTED),
        ("海宁市联合中车集团建设光伏园。", ["海宁市", "中车集团"], Modality.ASSERTED),
        ("海宁市推动中车集团投资建设光伏园。", ["中车集团"], Modality.ASSERTED),
        ("海宁市争取中车集团建设光伏园。", ["中车集团"], Modality.PLANNED),
        ("海宁市计划建设光伏园。", ["海宁市"], Modality.PLANNED),
        ("海宁市必须建设光伏园。", ["海宁市"], Modality.PLANNED),
        ("海宁市尚未建设光伏园。", ["海宁市"], Modality.NEGATED),
        ("海宁市推出改革，企业纷纷扩产，建设光伏园。", [], Modality.ASSERTED),
    ],
)
def test_agents(text: str, doers: list[str], modality: Modality, reader: Reader) -> None:
    context = reader.context(text)
    clause = context.clause_at(0, text.index("光伏园"))
    found = FINDER.verb_before(context, clause, text.index("光伏园"))
    assert found is not None
    agents = FINDER.agents(context, clause, found[0])
    assert [context.mentions[i].name for i in agents.doers] == doers
    assert agents.modality is modality


def test_a_verb_inside_a_name_is_none(reader: Reader) -> None:
    text = "中国建设银行支持光伏园。"
    context = reader.context(text)
    clause = context.clause_at(0, 0)
    assert FINDER.verb_before(context, clause, text.index("光伏园")) is None


def test_a_subject_is_carried_so_far_and_no_farther(reader: Reader) -> None:
    context = reader.context("海宁市推出改革。效果很好。建设光伏园。")
    near, far = context.clauses[1][0], context.clauses[2][0]
    assert FINDER.agents(context, near, 0).doers != ()
    assert FINDER.agents(context, far, 0).doers == ()

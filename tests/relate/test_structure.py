"""Structure: jurisdiction, parents and surrounding areas that names spell out."""

from __future__ import annotations

import pytest

from tests.phrases import Reader


def structure(text: str, reader: Reader) -> set[tuple[str, str, str]]:
    return {
        (said.predicate, said.subject, said.object)
        for said in reader.claims(text)
        if said.predicate in ("hasJurisdiction", "partOf")
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "泸州市委统战部开展走访。",
            {("partOf", "泸州市委统战部", "泸州市委"), ("hasJurisdiction", "泸州市委", "泸州市")},
        ),
        (
            "湖北省十堰市郧阳区加强治理。",
            {("partOf", "十堰市", "湖北省"), ("partOf", "郧阳区", "十堰市")},
        ),
        ("石嘴山高新区管委会发布公告。", {("hasJurisdiction", "石嘴山高新区管委会", "石嘴山高新区")}),
        ("宁波海关推出举措。", set()),
        ("宁波市中级人民法院开庭。", set()),
        ("深圳市大疆创新科技有限公司发布新品。", set()),
        ("海宁市、嘉善县推进改革。", set()),
        ("宁国市赴嘉兴市考察。", set()),
    ],
)  # fmt: skip
def test_what_names_spell_out(
    text: str, expected: set[tuple[str, str, str]], reader: Reader
) -> None:
    assert structure(text, reader) == expected


def test_two_cities_side_by_side_are_not_part_of_each_other(reader: Reader) -> None:
    found = structure("河源市与深圳市共建深圳河源特别合作区。", reader)
    assert [s for s in found if {"河源", "深圳"} == {s[1], s[2]}] == []

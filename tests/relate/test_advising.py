"""Whom a body or an area engaged as adviser."""

from __future__ import annotations

import pytest

from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("衡阳市聘请清华大学教授李稻葵为经济顾问。", {("李稻葵", "衡阳市")}),
        ("衡阳市感谢清华大学教授李稻葵为经济发展建言。", set()),
        ("衡阳市推荐清华大学教授李稻葵为经济顾问。", set()),
    ],
)
def test_who_advises(text: str, expected: set[tuple[str, str]], reader: Reader) -> None:
    found = [claim for claim in reader.claims(text) if claim.predicate == "advises"]
    assert {(claim.subject, claim.object) for claim in found} == expected

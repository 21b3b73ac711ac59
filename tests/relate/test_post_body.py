"""Where the post of a title is held."""

from __future__ import annotations

import pytest

from kg.relate.post_body import PostBodies, body_meant
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "title", "body", "held"),
    [
        ("县教育局局长周铁明参加。", "局长", "县教育局", "局长"),
        ("县教育局长周铁明参加。", "局长", "县教育局", "局长"),
        ("湖州市长周铁明参加。", "市长", "湖州市", "市长"),
        ("副县长周铁明参加。", "副县长", "县", "副县长"),
        ("常山县副县长周铁明参加。", "副县长", "常山县", "副县长"),
        ("驻德国大使周铁明参加。", "大使", None, ""),
        ("市县领导周铁明参加。", "市县领导", None, ""),
        ("副秘书长、办公厅主任周铁明参加。", "主任", None, "办公厅主任"),
    ],
)
def test_the_body_of_a_title(
    text: str, title: str, body: str | None, held: str, reader: Reader
) -> None:
    context = reader.context(text)
    at = text.index(title)
    found, said, _ = PostBodies(reader.lexicon).of_title(context, 0, at, at, title)
    assert (None if found is None else context.mentions[found].text, said) == (body, held)


def test_the_body_that_was_named_before(reader: Reader) -> None:
    text = "海宁市人民法院昨天揭牌。在该院院长的领誓下，新任法官宣誓。"
    context = reader.context(text)
    found = body_meant(context, 1, 4, "院")
    assert found is not None
    assert context.mentions[found].text == "海宁市人民法院"
    assert body_meant(context, 1, 4, "厂") is None

"""Level words in lists of officials, our own area, and the area named before."""

from __future__ import annotations

import pytest

from kg.resolve.referents import Referrer
from tests.phrases import Reader


def completed(text: str, printed: str, reader: Reader) -> tuple[str, str]:
    """The last mention printed so: its full name and the rule that completed it."""
    page = reader.page(text)
    referrer = Referrer(reader.lexicon, page.articles, page.source.sha256)
    (article,) = page.articles
    pairs = zip(article.mentions, referrer.referents(article), strict=True)
    found = [r for m, r in pairs if m.text == printed and m.contextual]
    return ("", "") if not found or found[-1] is None else (found[-1].name, found[-1].rule)


@pytest.mark.parametrize(
    ("text", "printed", "name", "rule"),
    [
        (
            "苏州市推进改革，苏州市举办展会。太仓市委副书记、市长胡卫江率团考察苏州市。",
            "市",
            "太仓市",
            "area-in-list",
        ),
        (
            "苏州市推进改革。启东市委书记王晓斌，市委副书记葛志娟参加。",
            "市委",
            "启东市委",
            "level-of-area",
        ),
        (
            "苏州市推进改革，苏州市举办展会。启东市委书记王晓斌来苏州市考察，市委书记曹明陪同。",
            "市委",
            "苏州市委",
            "level-of-area",
        ),
        ("我县举行开工仪式。", "我县", "我县", "own-area"),
        ("我县举行开工仪式，县长李明致辞。", "县", "我县", "own-area"),
        ("桐庐县与淳安县签约，该县引进项目10个。", "该县", "淳安县", "area-before"),
        ("企业运行平稳，该县引进项目10个。", "该县", "", ""),
    ],
)
def test_what_a_level_word_stands_for(
    text: str, printed: str, name: str, rule: str, reader: Reader
) -> None:
    assert completed(text, printed, reader) == (name, rule)

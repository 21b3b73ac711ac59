"""Lists and catalogues: who entered, and who only wants to."""

from __future__ import annotations

import pytest

from kg.model import Modality
from tests.phrases import Reader


def listed(text: str, reader: Reader) -> set[str]:
    return {
        claim.subject
        for claim in reader.claims(text)
        if claim.predicate == "listedIn" and claim.modality is Modality.ASSERTED
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("吉利集团入选《制造业单项冠军企业名单》。", {"吉利集团"}),
        ("吉利集团、中车集团等企业成功入选《制造业单项冠军企业名单》。", {"吉利集团", "中车集团"}),
        ("吉利集团实力雄厚，入选《制造业单项冠军企业名单》。", {"吉利集团"}),
        ("《制造业单项冠军企业名单》公布，吉利集团上榜。", {"吉利集团"}),
        ("吉利集团争取入选《制造业单项冠军企业名单》。", set()),
        ("吉利集团未能入选《制造业单项冠军企业名单》。", set()),
        ("吉利集团落选《制造业单项冠军企业名单》。", set()),
        ("吉利集团学习《制造业单项冠军企业名单》。", set()),
        ("台州湾新区3家企业入选《制造业单项冠军企业名单》。", set()),
    ],
)
def test_who_is_listed(text: str, names: set[str], reader: Reader) -> None:
    assert listed(text, reader) == names

"""Projects counted as an area's lie in it."""

from __future__ import annotations

import pytest

from tests.phrases import Reader

BOTH = "比亚迪电池产业园项目、华为数据中心项目"


@pytest.mark.parametrize(
    ("text", "area", "modality"),
    [
        (f"常山县今年15个重大项目包括{BOTH}。", "常山县", "Asserted"),
        (f"{BOTH}等常山县15个重大项目集中开工。", "常山县", "Asserted"),
        (f"常山县9个重大项目提速。这9个项目包括{BOTH}。", "常山县", "Asserted"),
        (f"常山县谋划15个重大项目，包括{BOTH}。", None, ""),
        (f"常山县15个储备项目包括{BOTH}。", "常山县", "Planned"),
        (f"常山县、开化县负责人观摩15个项目，包括{BOTH}。", None, ""),
        (f"全县9个项目提速，包括{BOTH}。//常山县、开化县参加。", None, ""),
    ],
)
def test_whose_projects_they_are(
    text: str, area: str | None, modality: str, reader: Reader
) -> None:
    found = {
        (said.subject, said.object, said.modality.value)
        for said in reader.claims(text)
        if said.rule == "located-batch"
    }
    expected = {(name, area, modality) for name in BOTH.split("、")} if area else set()
    assert found == expected

"""Which projects `projects-in` lists for a zone, and what it says of how they belong to it."""

from __future__ import annotations

from tests.query.stored import rows_of, store_of

FACTS = """
zone:云州新区 a kg:Zone ; skos:prefLabel "云州新区"@zh .
place:湖村 a kg:Place ; skos:prefLabel "湖村"@zh ; kg:within zone:云州新区 .
agency:云州新区管委 a kg:Agency ; skos:prefLabel "云州新区管委"@zh ;
  kg:hasJurisdiction zone:云州新区 .
agency:招商处 a kg:Agency ; org:subOrganizationOf agency:云州新区管委 ; kg:participatesIn project:丙 .
company:星河 a kg:Company ; kg:participatesIn project:戊 .
zone:云州新区 kg:participatesIn project:乙 , project:甲 .
project:甲 a kg:Project ; skos:prefLabel "甲"@zh ; kg:locatedIn zone:云州新区 .
project:乙 a kg:Project ; skos:prefLabel "乙"@zh .
project:丙 a kg:Project ; skos:prefLabel "丙"@zh .
project:丁 a kg:Project ; skos:prefLabel "丁"@zh .
project:戊 a kg:Project ; skos:prefLabel "戊"@zh .
project:己 a kg:Project ; skos:prefLabel "己"@zh ; kg:locatedIn place:湖村 .
<http://e/paid> a kg:Investment ; kg:project project:丁 ; kg:investor agency:云州新区管委 .
<http://e/claim> kg:evidenceFor <http://e/paid> ; kg:quote "管委投资丁项目" ;
  nif:referenceContext <http://e/page> .
<http://e/m1> kg:project project:甲 ; kg:stage kg:Signed .
<http://e/m2> kg:project project:甲 ; kg:stage kg:Started .
project:甲 kg:hasMilestone <http://e/m1> , <http://e/m2> .
<http://e/m3> kg:project project:乙 ; kg:stage kg:Signed .
project:乙 kg:hasMilestone <http://e/m3> .
<http://e/page> kg:fileName "一.txt" .
"""
"""甲 lies in the zone, which also takes part; 戊 has nothing to do with it."""


def answer(zone: str, **more: str) -> list[dict[str, str]]:
    return rows_of(store_of(FACTS), "projects-in", zone=zone, **more)


def test_each_way_to_belong_to_a_zone_is_told() -> None:
    assert {row["name"]: row["how"] for row in answer("云州新区")} == {
        "甲": "位于",
        "己": "位于",
        "乙": "区域参与",
        "丙": "机构参与",
        "丁": "投资",
    }
    assert len(answer("云州新区")) == 5, "a project that belongs to it in two ways has one row"


def test_a_part_of_the_zone_has_its_own_projects_only() -> None:
    assert [(row["name"], row["site"]) for row in answer("湖村")] == [("己", "湖村")]


def test_what_was_paid_has_its_evidence() -> None:
    (paid,) = (row for row in answer("云州新区") if row["how"] == "投资")
    assert (paid["evidence"], paid["page"]) == ("管委投资丁项目", "一.txt")


def test_a_stage_is_one_that_was_reported_be_it_the_last_or_not() -> None:
    signed = answer("云州新区", stage="签约")
    assert {row["name"]: row["stage"] for row in signed} == {"甲": "开工", "乙": "签约"}
    assert [row["name"] for row in answer("云州新区", stage="开工")] == ["甲"]
    assert answer("云州新区", stage="竣工") == []

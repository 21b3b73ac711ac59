"""FollowTheMoney entities: what they say, and that FollowTheMoney's own library takes them.

The library is the extra `ftm`; it needs ICU's headers to build, so `dev` does not bring it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

import pytest
from pyoxigraph import Store

from kg.export.followthemoney import entity_id, lines
from kg.iri import entity_iri
from kg.model import Kind
from kg.store import open_graph
from tests.conftest import ROOT, RunKG
from tests.samples import sample_folder, sample_store

Entity = dict[str, Any]
STORE = sample_store()


def entities(store: Store = STORE) -> dict[str, Entity]:
    """All entities by id."""
    read = [json.loads(line) for line in lines(store)]
    by_id = {entity["id"]: entity for entity in read}
    assert len(by_id) == len(read)
    return by_id


def of_schema(found: dict[str, Entity]) -> dict[str, list[dict[str, list[str]]]]:
    by_schema = defaultdict(list)
    for entity in found.values():
        by_schema[entity["schema"]].append(entity["properties"])
    return by_schema


def test_people_hold_positions_on_days_of_reports() -> None:
    found = entities()
    (occupancy,) = of_schema(found)["Occupancy"]
    holder, post = (found[occupancy[end][0]] for end in ("holder", "post"))
    assert (holder["schema"], holder["properties"]["name"]) == ("Person", ["周明"])
    assert post["properties"]["name"] == ["临海新区管委副主任"]
    body = found[post["properties"]["organization"][0]]
    assert (body["schema"], body["properties"]["name"]) == ("PublicBody", ["临海新区管委"])
    assert occupancy["date"] == ["2022-07-18"]
    assert {"startDate", "endDate"} & occupancy.keys() == set()
    article = found[occupancy["proof"][0]]
    assert (article["schema"], article["properties"]["author"]) == ("Article", ["李默", "赵一"])


def test_projects_have_amounts_stages_and_participants() -> None:
    found = entities()
    schemata = of_schema(found)
    (project,) = (p for p in schemata["Project"] if "amount" in p)
    assert (project["amount"], project["currency"]) == (["3000000000"], ["CNY"])
    assert project["phase"] == ["签约"]
    links = schemata["ProjectParticipant"]
    company = entity_id(entity_iri(Kind.COMPANY, "星河科技（集团）有限公司"))
    investing = next(link for link in links if link["role"] == ["投资"])
    assert investing["participant"] == [company]
    assert found[investing["project"][0]]["properties"] == project
    assert investing["description"] == ["30亿元"]


def test_zones_act_and_places_do_not() -> None:
    found = entities()
    zone = found[entity_id(entity_iri(Kind.ZONE, "临海新区"))]
    assert zone["schema"] == "Organization"
    assert zone["properties"]["classification"] == ["功能区"]
    place = found[entity_id(entity_iri(Kind.PLACE, "东省临海市"))]
    assert place["schema"] == "Address"


def test_mentions_lead_to_article_and_entity() -> None:
    found = entities()
    mentions = of_schema(found)["Mention"]
    assert mentions
    for mention in mentions:
        assert found[mention["document"][0]]["schema"] == "Article"
    zone = entity_id(entity_iri(Kind.ZONE, "临海新区"))
    names = {m["name"][0] for m in mentions if m.get("resolved") == [zone]}
    assert "临海新区" in names


def test_every_reference_leads_to_an_entity() -> None:
    found = entities()
    for entity in found.values():
        for values in entity["properties"].values():
            for value in values:
                assert not value.startswith("lgkg-") or value in found, entity


@pytest.mark.parametrize("name", ["entities.ftm.json", "ENTITIES.FTM"])
def test_file_name_tells_the_format(name: str, kg: RunKG, tmp_path: Any) -> None:
    folder = sample_folder(tmp_path)
    assert kg("export", "-g", folder, "-o", tmp_path / name).returncode == 0
    assert (tmp_path / name).read_bytes() == b"".join(lines(STORE))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("graph", ["sample", "committed"])
def test_library_takes_every_entity_as_it_is(graph: str) -> None:
    followthemoney = pytest.importorskip(
        "followthemoney", reason="the library is the extra ftm: pip install -e '.[ftm]'"
    )
    model = followthemoney.model
    found = entities(STORE if graph == "sample" else open_graph(ROOT / "graphs" / "graph.ttl"))
    assert len(found) > 10
    for entity in found.values():
        schema = model.get(entity["schema"])
        schema.validate(entity)  # raises for values that are not of their type
        read = model.get_proxy(entity, cleaned=False).to_dict()["properties"]
        assert {k: sorted(v) for k, v in read.items()} == entity["properties"]
        for name, values in entity["properties"].items():
            property_ = schema.get(name)
            if property_.range is not None:
                for value in values:
                    assert model.get(found[value]["schema"]).is_a(property_.range), entity

"""Meetings: organisers, people, places; “the meeting” is the one that was named last."""

from __future__ import annotations

import pytest

from kg.model import Modality
from tests.phrases import Reader


def said(text: str, predicate: str, reader: Reader) -> set[tuple[str, str]]:
    return {
        (claim.subject, claim.object)
        for claim in reader.claims(text)
        if claim.predicate == predicate and claim.modality is Modality.ASSERTED
    }


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("三亚市召开招商引资工作推进会。副市长周俊出席会议并讲话。", {"周俊"}),
        ("三亚市召开招商引资工作推进会。市领导周俊、沈燕参加。", {"周俊", "沈燕"}),
        ("第五届数字峰会开幕。市长周俊致辞，副市长沈燕主持。", {"周俊", "沈燕"}),
        ("三亚市召开招商引资工作推进会。会上，市长周俊部署工作。", set()),
        ("三亚市召开招商引资工作推进会。会后，大家散去。农民王大山出席婚礼。", set()),
        (
            "三亚市召开推进会。副市长周俊，以及市水务集团、市发改局有关部门领导同志出席会议。",
            {"周俊"},
        ),
        ("三亚市召开推进会。副市长周俊，镇人大主席，各街道主任列席会议。", {"周俊"}),
        ("三亚市召开推进会。副市长周俊等50多名嘉宾客商参加会议。", {"周俊"}),
        ("三亚市召开推进会。副市长周俊下乡，市水务集团、市发改局领导出席会议。", set()),
    ],
)
def test_who_attended(text: str, people: set[str], reader: Reader) -> None:
    attended = {person for person, _ in said(text, "attended", reader)}
    assert attended & {"周俊", "沈燕", "王大山"} == people


def test_one_of_several_meetings_is_forgotten_after_three_sentences(reader: Reader) -> None:
    near = "第五届渔业博览会开幕。三亚市召开招商引资工作推进会。{}副市长周俊出席。"
    assert said(near.format("气氛热烈。"), "attended", reader) == {("周俊", "招商引资工作推进会")}
    assert said(near.format("天气晴好。" * 3), "attended", reader) == set()


def test_the_only_meeting_of_an_article_is_meant_to_its_end(reader: Reader) -> None:
    far = "三亚市召开招商引资工作推进会。" + "天气晴好。" * 5 + "副市长周俊出席会议。"
    assert said(far, "attended", reader) == {("周俊", "招商引资工作推进会")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("项目集中开工仪式在石嘴山高新区举行。", "石嘴山高新区"),
        ("干部培训班在浙江大学开班。", "浙江大学"),
        ("第五届数字峰会在福建省引起反响。", ""),
    ],
)
def test_where_it_was(text: str, place: str, reader: Reader) -> None:
    assert {other for _, other in said(text, "locatedIn", reader)} == ({place} if place else set())

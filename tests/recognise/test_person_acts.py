"""People without a title: appointed, dismissed, listed, with their post in brackets."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.phrases import Reader


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("任命张海平为市教育局局长；李淑敏为市民政局局长。", ["张海平", "李淑敏"]),
        ("选举王健雄为市人民政府市长。", ["王健雄"]),
        ("免去吴德全的市水利局局长职务。", ["吴德全"]),
        ("决定接受马俊辞去副市长职务的请求。", ["马俊"]),
        ("王旭彤、栗培青当选为副主任。", ["王旭彤", "栗培青"]),
        ("陈立群被任命为副院长。", ["陈立群"]),
        ("张再峰、王怡璇、刘存孝、李庆6位委员发言。", ["张再峰", "王怡璇", "刘存孝", "李庆"]),
        ("刘远、余红胜等6位代表作了发言。", ["刘远", "余红胜"]),
        ("周济民、陈左宁、丁德文等专家学者出席。", ["周济民", "陈左宁", "丁德文"]),
        ("参加座谈的有李文明（市委常委、宣传部部长）。", ["李文明"]),
    ],
)
def test_who_is_named(text: str, names: list[str], reader: Reader) -> None:
    assert reader.names(text, Kind.PERSON) == names


@pytest.mark.parametrize(
    "text",
    [
        "会议颁发了任命书。",
        "江苏、安徽、浙江等地来客参加。",
        "文化、教育、卫生等部门参加。",
        "黄山、天柱山、九华山等景区游人如织。",
        "武侯、成华、金牛等区参加。",
        "选举产生新一届领导班子。",
        "会议听取汇报（由办公室主任作）。",
    ],
)
def test_who_is_not(text: str, reader: Reader) -> None:
    assert reader.names(text, Kind.PERSON) == []

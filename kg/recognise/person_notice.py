"""People of personnel notices: a line for each name, under “任命：”, “免去：” or “拟任职干部公示”.

Takes “周紫霄为佛山市人民政府副市长；”, “许国的佛山市教育局局长职务；”, “李明辉，男，汉族，1978年5月生，
现任…”. Must not take “发展为第一要务。”, “项目的局长职务”, “蓝天，男子篮球队…”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Kind
from kg.recognise.name_model import NameModel
from kg.recognise.name_setting import Setting
from kg.recognise.reading import Candidate

GIVEN = re.compile(
    r"(?:同志)?(?:（[^（）]{1,8}）)?(?:为|任)(?P<post>[^，。；：、的]{4,40}"
    r"(?:[长员任记席]|代表|专员|助理)(?:、[^，。；：的]{2,20})?)(?:（[^（）]{1,12}）)?[；。，]?$"
)
TAKEN = re.compile(r"(?:同志)?(?:的)?[^，。；：的]{4,40}职务[；。，]?$")
DESCRIBED = re.compile(
    r"(?:（[^（）]{1,12}）)?，(?:现任|(?:男|女)(?:，|（)(?=[^。；]{0,30}(?:族|生|岁|党员|学历|大学|研究生|现任|户籍)))"
)


def noticed(text: str, names: NameModel) -> Iterator[Candidate]:
    """The person whom a line of a notice begins with."""
    if GIVEN.search(text) is None and TAKEN.search(text) is None and DESCRIBED.search(text) is None:
        return
    name = names.name_at(text, 0, Setting.LIST)
    if name is None:
        return
    if any(pattern.match(text, name.end) for pattern in (GIVEN, TAKEN, DESCRIBED)):
        yield Candidate(0, name.end, Kind.PERSON, "person-noticed", 1.2)

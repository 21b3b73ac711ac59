"""Pupils and teachers told behind their kind of school: 小学1396所，在校学生56万人，招生10万人.

What is counted is of that kind of school (小学招生), else the same words stand for four numbers. Where
two kinds stand in one list (小学3所、幼儿园5所，教师500人) or the schools are new ones, it is of none.
"""

from __future__ import annotations

import re

STAGE = re.compile(
    r"(?:^|(?<=[省市区县州旗有类]))(?P<stage>(?:普通|中等职业|职业|特殊|高等|民办|公办|九年一贯制)*(?:中小学|小学|初中|初级中学|高中阶段|高中|中学|幼儿园|中职|高校|高等院校|高等学校|高等教育|学前教育|义务教育|本专科|研究生|职业学校|教育学校|学校|技工学校))"
    r"(?:教育)?(?=$|在校|招生|毕业|专任|教职)"
)
"""What ends with the kind of school, or goes on with who is there."""
SCHOOL = re.compile(r"(?:学校?|幼儿园|教育|初中|高中|中职)$")
NEW = re.compile(r"新[建增设]|改[建扩]|扩建|迁建|在建|规划")
OF_STAGE = re.compile(
    r"(?:招生|毕业生?|在校(?:学)?生|在园(?:幼儿|儿童)?|专任教师|教师|教职工)(?:人?数|总数)?"
)


def stage_of(measure: str, stage: str, *, listed: bool) -> str:
    """The kind of school that a measure names, else the one told of before; "" for several.

    `listed` says whether the measure stands in one list with the number before it.

    >>> stage_of("普通初中", "", listed=False), stage_of("产值", "小学", listed=False)
    ('普通初中', '小学')
    >>> stage_of("幼儿园", "小学", listed=True), stage_of("新建小学", "", listed=False)
    ('', '')
    >>> stage_of("中小学", "", listed=False), stage_of("教师进修学校", "小学", listed=True)
    ('中小学', '')
    """
    named = STAGE.search(measure)
    if named is None:
        return "" if SCHOOL.search(measure) else stage
    if NEW.match(measure) or listed:
        return ""
    return named["stage"]


def staged(measure: str, stage: str) -> str:
    """A measure with the kind of school that it is of, where it leaves it out.

    >>> staged("招生", "小学"), staged("初中在校生", "小学"), staged("产值", "小学")
    ('小学招生', '初中在校生', '产值')
    """
    return stage + measure if OF_STAGE.fullmatch(measure) else measure

"""Pupils and teachers told behind their kind of school: 小学1396所，在校学生56万人，招生10万人.

What is counted is of that kind of school (小学招生), else the same words stand for four numbers.
"""

from __future__ import annotations

import re

STAGE = re.compile(
    r"(?P<stage>(?:普通|中等职业|职业|特殊|高等|民办|公办|九年一贯制)*(?:小学|初中|初级中学|高中阶段|高中|中学|幼儿园|中职|高校|高等院校|高等学校|高等教育|学前教育|义务教育|本专科|研究生|职业学校|教育学校|学校|技工学校))"
    r"(?:教育)?(?=$|在校|招生|毕业|专任|教职)"
)
"""What ends with the kind of school, or goes on with who is there."""
OF_STAGE = re.compile(
    r"(?:招生|毕业生?|在校(?:学)?生|在园(?:幼儿|儿童)?|专任教师|教师|教职工)(?:人?数|总数)?"
)


def stage_of(measure: str, stage: str) -> str:
    """The kind of school that a measure names, else the one told of before.

    >>> stage_of("普通初中", ""), stage_of("初中在校生", "小学"), stage_of("产值", "小学")
    ('普通初中', '初中', '小学')
    """
    named = STAGE.search(measure)
    return named["stage"] if named else stage


def staged(measure: str, stage: str) -> str:
    """A measure with the kind of school that it is of, where it leaves it out.

    >>> staged("招生", "小学"), staged("初中在校生", "小学"), staged("产值", "小学")
    ('小学招生', '初中在校生', '产值')
    """
    return stage + measure if OF_STAGE.fullmatch(measure) else measure

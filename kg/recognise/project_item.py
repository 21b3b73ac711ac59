"""Projects of numbered lists and tables written out as text: the item says what is told of it.

Takes 新能源电池生产基地项目 of “2.新能源电池生产基地项目，投资方：乙公司，投资额：8亿元”, 甲产业园 of “1.甲产业园，
建设单位：乙公司”. Must not take “1.重点项目，投资方：乙公司”, “2.乙公司，投资额：8亿元”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Kind
from kg.recognise.list_number import item_starts
from kg.recognise.project_words import ProjectWords
from kg.recognise.reading import Candidate, Reading

TOLD = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Za-z\d·（）“”+-]{4,40}?)[，：（；](?:项目)?"
    r"(?:投资方|投资主体|投资单位|投资额|总投资|计划投资|协议投资|建设单位|建设主体|建设地点|建设内容|建设规模|业主|"
    r"业主单位|施工单位|责任单位|承建单位|实施单位|实施主体)(?:为|是|约|：|\d)"
)
HEAD = re.compile(
    r"(?:项目|工程|基地|产业园|园区?|中心|生产线|小镇|综合体|电站|平台|街区|[一二三四五]期|厂|馆|港|路|桥)$"
)
WHOLE = re.compile(r"项目(?:名称)?：")


class ProjectItems:
    """Reads the items of lists of projects."""

    def __init__(self, words: ProjectWords) -> None:
        self._words = words

    def candidates(self, reading: Reading) -> Iterator[Candidate]:
        """Project candidates behind the numbers of items that tell who invests or builds."""
        text = reading.text
        for _, start in item_starts(text):
            label = WHOLE.match(text, start)
            start = label.end() if label is not None else start
            told = TOLD.match(text, start)
            if told is None:
                continue
            head = HEAD.search(told["name"])
            if head is None or self._words.unnamed(reading, start, start + head.start()):
                continue
            if head.start() < 2 or self._words.telling(reading, start, start + head.start()) < 1:
                continue
            yield Candidate(start, told.end("name"), Kind.PROJECT, "project-item", 1.4)

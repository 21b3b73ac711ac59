"""What the words before a project's head say: a name, or a kind of projects.

Takes “隆基绿能光伏组件|项目” (a name), “县文化体育中心建设|项目” (a level's own). Must not take “宝鸡高新区
产业|项目”, “三大|工程”, “更多好|项目” for names.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.recognise.reading import Reading

CLASS_BEFORE = ("各", "各类", "一批", "多个", "个", "等", "级", "类", "类型", "批", "项", "更多", "每个",
                "所有", "这些", "全部", "这一", "部分", "多所", "该", "此", "多好")  # fmt: skip
LEVELS = "省市区县州旗镇乡"
LEVEL_MADE = re.compile(r"(?:属|级|管|直|内|外|里|上|中|域|场|区|值|民|长|委|政|重点|重大|里)")


class ProjectWords:
    """Looks at the words of a range of a sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._classes = lexicon.generic_modifiers | lexicon.nounish | lexicon.project_classes

    def telling(self, reading: Reading, start: int, end: int) -> int:
        """How many words of a range are no class words of projects."""
        words = _words(reading, start, end)
        return sum(w not in self._classes and len(w) > 1 for w in words)

    def unnamed(self, reading: Reading, edge: int, start: int) -> bool:
        """Whether the words of a range name nothing: a level, a sector, a count, an area alone."""
        modifier = reading.text[edge:start]
        if len(modifier) < 2 or modifier in self._lexicon.generic_modifiers:
            return True
        if (
            modifier.endswith("好")
            or "首条" in modifier
            or re.search(r"[两三四五六七八九十]大|^[这该此]|（[省市区县州]）", modifier)
        ):
            return True
        if reading.text[:edge].endswith(CLASS_BEFORE) and not reading.text[:edge].endswith("的"):
            return True
        words = _words(reading, edge, start)
        level = modifier[0] in LEVELS and LEVEL_MADE.match(modifier, 1) is None
        areas = [w for w in words if self._is_area(w)]
        if areas and reading.text.startswith("项目", start):
            rest = [w for w in words if w not in areas]
            if all(w in self._classes or w in "、和与及" for w in rest):
                return True  # 宝鸡高新区产业项目, 杏山项目
        return not level and all(word in self._classes or word in "、和与及" for word in words)

    def proper(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a proper name, a quotation, Latin letters or a level's own word is in a range."""
        text = reading.text
        if text[start] in LEVELS and LEVEL_MADE.match(text, start + 1) is None:
            if end - start >= 5 and (start == 0 or text[start - 1] not in "全各每本我该此城郊"):
                return True
        for token in reading.tokens:
            if start <= token.start and token.end <= end:
                if token.text in self._lexicon.divisions or (
                    (
                        token.tag in ("ns", "nz", "nr", "nrt", "nt", "x", "eng", "nzone")
                        and token.text not in self._classes
                        and "\u4e00" <= token.text[0] <= "\u9fff"
                    )
                    or token.tag == "eng"
                ):
                    return True
        return "“" in text[start:end] or re.search("[A-Za-z]", text[start:end]) is not None

    def _is_area(self, word: str) -> bool:
        return word in self._lexicon.divisions or word.endswith(
            ("高新区", "经开区", "开发区", "新区", "省", "市", "县")
        )


def _words(reading: Reading, start: int, end: int) -> list[str]:
    """The words of a range, those that reach beyond it cut to it."""
    return [
        reading.text[max(t.start, start) : min(t.end, end)]
        for t in reading.tokens
        if t.start < end and t.end > start
    ]

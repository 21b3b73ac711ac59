"""Documents and newspapers in title marks: 《…办法（试行）》, 《人民日报》.

Takes “《惠企政策词典》3.0版”, “《关于…的通知》”, contextual “《方案》”. Must not take “《雷雨》”,
“《今日说法》”, nor a book about the law for a law.
"""

from __future__ import annotations

import re

from kg.model import Kind
from kg.recognise.reading import Candidate, Reading

MEDIA = re.compile(r"(?:日报|晚报|早报|时报|商报|周刊|周报|杂志|报)$")
REPORTS = ("通报", "简报", "公报", "海报", "年报", "季报", "月报", "汇报", "申报")
DOCUMENT = re.compile(
    r"(?:计划|方案|意见|办法|规划|条例|规定|通知|细则|纲要|目录|名录|(?<![说做方看书魔想用手疗])法|法典|决定|决议|批复|指南|指引|公告|通告|"
    r"协议书?|协定|意向书|备忘录|条约|公约|措施|举措|条款|标准|清单|白皮书|蓝皮书|绿皮书|行动|词典|公报|宣言|倡议书?|章程|准则|规程|规则|名单|榜单|基准|"
    r"通报|简报|导则|规范|制度|报告|政策|[\d一二三四五六七八九十]+条|合同书?|建议|提案|议案|手册|图|图谱|台账|责任书|承诺书|任务书|"
    r"路线图|体系|机制|要点|大纲|预案|工程|战略|模式|解读|问答|提示|通知书|决定书|令|函|复函|办法》?实施细则|案例集?|指标|目标|安排|总结|方略|蓝图)"
    r"(?:[（〔(][^）〕)]*[）〕)]|[\d.]+版|\d{4}年?[—\-–至]?(?:\d{4})?年?版?|[》〉>”]|实施|执行|草案|修订|征求意见稿|试行|[上下]册|第[一二三四五六七八九十\d]+[号批版])*+$"
)
ISSUED_ON = re.compile(r"^关于.{4,}")
VERSION = re.compile(r"[\d.]+版")


def titled(reading: Reading, documents: frozenset[str]) -> list[Candidate]:
    """Policies that title marks name, and Institution for the papers that they can name.

    `documents` are titles that stand for a document named before them.
    """
    found: list[Candidate] = []
    text = reading.text
    for start, opener in enumerate(text):
        if opener != "《" or start not in reading.brackets:
            continue
        end = reading.brackets[start] + 1
        inner = text[start + 1 : end - 1]
        if len(inner) < 2:
            continue
        if MEDIA.search(inner) and len(inner) <= 8 and not inner.endswith(REPORTS):
            found.append(Candidate(start + 1, end - 1, Kind.INSTITUTION, "institution-paper", 2.0))
            continue
        if not (DOCUMENT.search(inner) or ISSUED_ON.match(inner)):
            continue  # a book, a song, a film
        version = VERSION.match(text, end)
        if version is not None:
            end = version.end()
        found.append(
            Candidate(
                start, end, Kind.POLICY, "policy-titled", 2.0, contextual=inner in documents
            )
        )  # fmt: skip
    return found

"""Documents and campaigns whose phrase gives their extent: 关于…的意见, 惠企纾困30条, 荣获…奖.

Takes “一是先进制造业赋能攻坚战。”, “出台了支持新区发展的意见”, “河长制”, “民法典”, “出台人才新政20条”.
Must not take “关于这个问题的意见”, “出台30条”, “荣获一等奖”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.lexicon import Lexicon, WordIndex
from kg.model import Kind
from kg.recognise.reading import Candidate, Reading

MADE = r"出台|印发|制定|颁布|发布|推出"
"""What an authority does with a document."""
OPINION = r"实施意见|指导意见|若干意见|意见|办法|若干措施"
"""What documents are that are called by what they are about."""
ENUMERATED = re.compile(
    r"^(?:“)?[一二三四五六七八九十]+是(?P<name>[^，。；：]{2,28}(?:攻坚战|专项行动|行动计划|提升行动|行动))。"
)
ABOUT = re.compile(rf"关于[^，。；《》“”]{{4,32}}?的(?:{OPINION}|通知|决定|规定|方案|批复|决议)")
OF_DOCUMENT = re.compile(
    rf"(?:{MADE})(?:了)?(?P<name>[^，。；、《》“”\d]{{4,24}}的(?:{OPINION}|政策措施))"
)
ARTICLES = re.compile(
    rf"(?:{MADE}|落实|实施|兑现)(?:了)?(?P<list>[^，。；《》“”]{{3,40}}?\d{{1,3}}条)(?![路街线龙船生])"
)
ITEM = re.compile(r"[\u4e00-\u9fff]{3,14}\d{1,3}条")
POINTS = re.compile(
    rf"(?:{MADE})(?:了)?(?P<name>[\u4e00-\u9fff]{{4,20}}[一二三四五六七八九十]{{1,3}}(?:条|项)(?:政策)?(?:措施|举措|政策|意见))"
)
COUNTED = re.compile(
    rf"(?:{MADE}|通过)(?:了)?(?P<list>[^，。；：]{{6,80}}?)(?:等)?[两三四五六七八九十\d]+(?:个|项|份|部)"
    rf"(?P<head>{OPINION}|实施方案|工作方案|行动方案|行动计划|方案|管理办法|规划|条例)"
)
AWARD = re.compile(
    r"(?:荣获|获得|斩获|捧得|摘得|荣膺|喜获|获颁|获)(?:了)?(?P<list>[^，。；：“”]{4,40}?(?:奖状|奖章|奖|奖牌))(?![励金项学杯])"
)
AWARD_NAME = re.compile(
    r"(?:全国|中国|国家|[\u4e00-\u9fff]{2,8}(?:省|市|自治区)|[\u4e00-\u9fff]{2,6}杯)[\u4e00-\u9fff“”]{2,}(?:奖状|奖章|奖|奖牌)"
)
WARS = re.compile(
    r"(?P<list>[\u4e00-\u9fff]{2}(?:、[\u4e00-\u9fff]{2}){1,4})(?P<head>保卫战|攻坚战)"
)
DUTY = re.compile(r"(?:总)?[河湖林田链路街湾山]长制")
RANKS = re.compile(r"[一二三四五特金银铜]等?奖|大奖$")


class PhraseFinder:
    """Proposes policies that a fixed phrase names."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._known = WordIndex(lexicon.policies)

    def candidates(self, reading: Reading) -> list[Candidate]:
        """Policy candidates of one sentence."""
        text = reading.text
        found = [
            Candidate(s, e, Kind.POLICY, "policy-known", 1.0)
            for s, e, word in self._known.find(text)
            if not (word.isascii() and text[e : e + 1].isascii() and text[e : e + 1].isalnum())
        ]
        found += [Candidate(m.start(), m.end(), Kind.POLICY, "policy-known", 1.0)
                  for m in DUTY.finditer(text)]  # fmt: skip
        return [
            *found,
            *_wars(text),
            *_enumerated(text),
            *_articles(text),
            *_shared(text),
            *_awards(text),
        ]


def _wars(text: str) -> list[Candidate]:
    """蓝天、碧水、净土保卫战: three campaigns that share their head."""
    found: list[Candidate] = []
    for match in WARS.finditer(text):
        found += _with_head(match, match.group("list").split("、")[:-1])
    return found


def _enumerated(text: str) -> list[Candidate]:
    found = []
    enumerated = ENUMERATED.match(text)
    if enumerated is not None:
        found.append(_named(enumerated, "name", "policy-enumerated", 1.4))
    for match in ABOUT.finditer(text):
        if (
            not match.group().startswith(("关于这", "关于该", "关于此"))
            and "《" not in text[max(0, match.start() - 1) : match.start()]
        ):
            found.append(Candidate(match.start(), match.end(), Kind.POLICY, "policy-about", 1.4))
    for match in OF_DOCUMENT.finditer(text):
        if "关于" not in match.group():
            found.append(_named(match, "name", "policy-about", 1.3))
    return found


def _articles(text: str) -> list[Candidate]:
    """惠企纾困30条、人才新政20条; 用地保障十条措施."""
    found = [_named(m, "name", "policy-articles", 1.3) for m in POINTS.finditer(text)]
    for match in ARTICLES.finditer(text):
        for item in ITEM.finditer(text, match.start("list")):
            if item.start() > match.end() + 1 and text[item.start() - 1] not in "、和与及":
                break
            found.append(Candidate(item.start(), item.end(), Kind.POLICY, "policy-articles", 1.2))
    return found


def _shared(text: str) -> list[Candidate]:
    """“制定了甲、乙、丙三个实施意见”: each item with the head that they share."""
    found: list[Candidate] = []
    for match in COUNTED.finditer(text):
        items = match.group("list").split("、")
        if len(items) < 2 or any(len(item) < 4 or "《" in item for item in items):
            continue
        found += _with_head(match, items)
    return found


def _with_head(match: re.Match[str], items: Iterable[str]) -> Iterator[Candidate]:
    """The first items of a match's list, each named with the head that they share."""
    start = match.start("list")
    for item in items:
        yield Candidate(
            start, start + len(item), Kind.POLICY, "policy-shared-head", 1.4,
            name=item + match.group("head"),
        )  # fmt: skip
        start += len(item) + 1


def _awards(text: str) -> list[Candidate]:
    found = []
    for match in AWARD.finditer(text):
        for item in AWARD_NAME.finditer(text, match.start("list")):
            if item.start() > match.end() and text[item.start() - 1] not in "、和":
                break
            if RANKS.search(item.group()) is None and not text.startswith(
                ("励", "金", "项", "学"), item.end()
            ):
                found.append(Candidate(item.start(), item.end(), Kind.POLICY, "policy-honour", 1.0))
    return found


def _named(match: re.Match[str], group: str, rule: str, weight: float) -> Candidate:
    return Candidate(match.start(group), match.end(group), Kind.POLICY, rule, weight)

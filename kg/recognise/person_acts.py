"""People whom a sentence names without a title: appointed and dismissed ones, and plain lists.

Takes “任命张海平为市教育局局长”, “陈立群被任命为…”, “免去吴德全的…职务”, “王平、雷志当选为副主任”,
“张再峰、王怡璇、刘存孝、李庆6位委员”. Must not take “任命书”, “江苏、安徽、浙江”, “文化、教育、卫生”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import WordIndex
from kg.model import Kind
from kg.recognise.name_model import NameModel
from kg.recognise.name_setting import Setting
from kg.recognise.reading import Candidate
from kg.recognise.word_lattice import HAN

APPOINTING = re.compile(
    r"(?:任命|选举|推选|补选|增选|聘任|聘请|特聘|提名|推荐|决定|增补|推举|改选)(?:了|：|产生)?"
    r"|(?:免去|免职|接受|同意|批准|罢免|撤销)(?:了|：)?"
)
TITLED = r"(?:同志|先生|女士|教授|院士|博士)?(?:（[^（）]{1,8}）)?"
INTO = re.compile(TITLED + r"(?:为|任|担任|兼任|出任)(?!务|何|意|期|教|职)")
OUT_OF = re.compile(
    TITLED
    + r"(?:的|辞去|原任|所任|担任的|因)[^，；。]{0,40}(?:职务|请求|委员|代表)|"
    + TITLED
    + r"[^，；。的]{2,30}的?职务"
)
ELECTED = re.compile(
    TITLED + r"(?:全票|高票|均|等|分别|也|再次)?"
    r"(?:当选|被任命|被选举|被推选|被聘|受聘|应聘|获聘|被提名|被选|出任|担任|接任|转任|调任|升任|兼任|改任|就任|"
    r"(?:已?不再|不)(?:担任|兼任)|辞去|卸任|拟任|任(?!务|何|意|期|教|职|由|命|免|劳))"
)
MOVES = re.compile(r"[当被聘]|任|辞去|担任")
"""A sentence without any of these moves nobody."""
OPENING = re.compile(r"(?:^|[，。、；：“]|[日年月]|会议|决定|大会)")
BORDER = re.compile(r"[、；，：]")
ALSO = re.compile(r"(?:（[^（）。]{1,12}）)?(?:、|和|与|及)")
"""What joins the names of a list; 白玛赤林（藏族）、郝鹏."""
ROLE = re.compile(
    r"(?:等)?(?:[省市区县州旗盟镇乡]级?领导|(?:[\u4e00-\u9fff]{0,4})(?:专家|学者|嘉宾|企业家|客商|艺术家|作家|教师|教授|院士)|[一二三四五六七八九十两\d]+[位名人]|出席|参加|列席|陪同|主持|担任|当选|发言|先后|"
    r"分别|一同|一起|一行|作了|作|代表|同志|被|获|荣|入选)"
)
CLAUSE = re.compile(
    r"^|[，。；：]|还有|包括|[由向为给]|(?<=领导)有|(?<=人员)有|(?<=同志)有|(?<=代表)有|(?<=嘉宾)有"
)
BRACKETED = re.compile(r"（(?P<post>[^（），。；]{3,30})）")
LEADING = re.compile(r"等(?P<level>[省市区县州旗盟镇乡])级?领导")
"""“王秋实、宫秀丽等市领导”."""
ASIDE = re.compile(r"（[^（）。]{1,12}）")
COUNTED = re.compile(r"等(?:\d+|[一二三四五六七八九十]+)[位名]|等[省市区县州旗]级?领导")
"""What makes a list of two names one of people: 刘远、余红胜等6位代表."""
LONGEST_NAME = 10
LONG_LIST = 4
"""Names from which a list of nothing but names needs no word behind it to be one."""


def names_from(text: str, start: int, names: NameModel, first: Setting) -> list[tuple[int, int]]:
    """The names of a list that begins at `start`; [] where there is none."""
    found: list[tuple[int, int]] = []
    setting = first
    while True:
        name = names.name_at(text, start, setting)
        if name is None:
            return found
        found.append((start, name.end))
        step = ALSO.match(text, name.end)
        if step is None:
            return found
        start, setting = step.end(), Setting.LIST


def appointed(text: str, names: NameModel) -> Iterator[Candidate]:
    """People who are appointed, elected or dismissed, in order of position."""
    verb = APPOINTING.search(text)
    if verb is not None:
        starts = {match.end() for match in APPOINTING.finditer(text)}
        starts |= {match.end() for match in BORDER.finditer(text, verb.end())}
        for start in sorted(starts):
            yield from _people(text, start, names, (INTO, OUT_OF))
    if MOVES.search(text):
        for opening in OPENING.finditer(text):
            yield from _people(text, opening.end(), names, (ELECTED,))


def _people(
    text: str, start: int, names: NameModel, behind: tuple[re.Pattern[str], ...]
) -> Iterator[Candidate]:
    found = names_from(text, start, names, Setting.LIST)
    if found and any(pattern.match(text, found[-1][1]) for pattern in behind):
        for first, last in found:
            yield Candidate(first, last, Kind.PERSON, "person-appointed", 1.2)


def enumerated(text: str, names: NameModel) -> Iterator[Candidate]:
    """Three and more names joined by 、, where a clause begins with them and goes on about people."""
    position = 0
    for opening in CLAUSE.finditer(text):
        start = opening.end()
        if start < position:
            continue
        parts = []
        at = start
        while True:
            stop = at
            while stop < len(text) and (HAN.match(text[stop]) or text[stop] == "·"):
                stop += 1
            aside = ASIDE.match(text, stop)
            mark = aside.end() if aside is not None else stop
            if not text.startswith("、", mark):
                break
            parts.append((at, stop))
            at = mark + 1
        if not parts:
            continue
        last = names.name_at(text, at, Setting.LIST)
        if last is None or not _all_names([text[a:b] for a, b in parts], names):
            continue
        parts.append((at, last.end))
        if len(parts) < 3 and not COUNTED.match(text, last.end):
            continue
        usual = sum(b - a == 3 for a, b in parts)
        closed = last.end >= len(text) or not HAN.match(text[last.end])
        told = opening.group() in ("有", "还有", "包括")
        if (
            ROLE.match(text, last.end)
            or (closed and told and len(parts) >= LONG_LIST)
            or (closed and len(parts) >= LONG_LIST and usual * 2 > len(parts))
        ):
            position = last.end
            for first, end in parts:
                yield Candidate(first, end, Kind.PERSON, "person-enumerated", 1.1)
            level = LEADING.match(text, last.end)
            if level is not None:
                at = level.start("level")
                yield Candidate(
                    at, at + 1, Kind.PLACE, "area-level", 0.4, contextual=True, scope=level["level"]
                )


def bracketed(text: str, names: NameModel, titles: WordIndex) -> Iterator[Candidate]:
    """People whose post stands in brackets behind the name: 李文明（市委常委、宣传部部长）."""
    for match in BRACKETED.finditer(text):
        post = match.group("post")
        if not any(titles.at(post, k) == post[k:] for k in range(len(post) - 1)):
            continue
        start = names.name_before(text, match.start())
        if start is not None and match.start() - start >= 2:
            yield Candidate(start, match.start(), Kind.PERSON, "person-bracketed", 1.2)


def _all_names(items: list[str], names: NameModel) -> bool:
    """Whether the items of a list are names: all of a short one, nearly all of a long one."""
    if not all(2 <= len(item) <= LONGEST_NAME for item in items):
        return False
    known = [names.is_name(item) for item in items]
    if all(known):
        return True
    if not known[0] or any(names.holds_title(item) for item in items):
        return False
    return len(items) >= LONG_LIST and sum(known) * 4 >= len(items) * 3

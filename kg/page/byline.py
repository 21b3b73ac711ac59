"""Bylines, datelines and continuation marks: who wrote an article, where its words begin and end.

Everything here reads *folded* text with its blanks (see `kg.repair.fold`), because names in
bylines are told apart by blanks, and answers with positions in that text.

The grammar, composed below from named parts:

* a *credit* is a role (记者, 本报首席记者, 通讯员 …) with the names that follow it;
* a *byline* is a paragraph of nothing but credits: “□记者 张三 通讯员 李四 报道”;
* an *opening* is what stands before the first word of a body: “（上接第一版）”, “本报7月18日讯”,
  “新华社北京7月18日电（记者张三）”, “（记者张三）”;
* a *closing* is what stands behind its last: “（记者 张三）”, “（下转第六版）”, “（完）”.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from kg import lexicon

REPORTER = "记者"
CORRESPONDENT = "通讯员"

ORNAMENT = re.compile(r"[\s□■▢◇◆○●◎☆★△▲▽▼▶►◀※＊*/|丨｜、，,；;&和:：—\-_]+")
PLAIN_ROLE = (
    r"(?:全媒体|融媒体|首席|见习|实习|特约|特派|驻地|高级|资深|文字|摄影)*"
    r"(?:记者|通讯员|实习生|报道员|撰稿人|撰稿|通联|作者|摄影)"
)
CORRESPONDENTS = ("通讯员", "报道员", "撰稿人", "撰稿", "通联")
WORK = re.compile(
    r"(?:联合|综合|摄影|视频|实习|现场|专题)*(?:报道|报导|采写|整理|供稿)"
    r"|(?P<picture>摄影|拍摄|摄|供图|图片|图|视频|制图)|文字|文(?=\s*(?:[/|丨]|$|图|本报|记者|通讯员|摄))"
)
TAIL = re.compile(
    r"(?:联合|综合|摄影|现场)?(?:报道|报导|采写|整理|供稿|拍摄|供图)|摄|[文图](?=\s*[/丨])"
)
"""Work words that may follow a name without a blank."""

HAN_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+(?:·[\u3400-\u4dbf\u4e00-\u9fff]+)*")
DATE = r"(?:\d{2,4}年)?\d{1,2}月\d{1,2}日"
PAGE_NUMBER = r"第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版"
CONTINUED_FROM = re.compile(
    rf"[（(【〔\[〈▲▶►●]?\s*(?:上接|紧接|接)\s*(?P<page>{PAGE_NUMBER})[^）)】〕\]〉。]{{0,12}}?"
    r"(?:[）)】〕\]〉]|\s|$)"
)
CONTINUED_ON = re.compile(
    rf"[（(【〔\[〈▲▶►●]*\s*(?:下转|紧转|转)\s*(?P<page>{PAGE_NUMBER})[^）)】〕\]〉。]{{0,12}}?"
    r"[）)】〕\]〉▲◀]*\s*$"
)
END_MARK = re.compile(r"[（(]\s*(?:完|本文完|全文完)\s*[）)]\s*$")
BARE_NAMES = 4
BYLINE_LENGTH = 70
"""Most characters that a byline of its own has."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A name in a byline, with its role (记者 or 通讯员) and where it stands in the text."""

    name: str
    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before a body's first word, which is at `end`.

    `page` is the printed page of “（上接…）”; `date` what a dateline prints (“7月18日”).
    """

    end: int
    credits: tuple[Credit, ...] = ()
    page: str | None = None
    date: str = ""
    dateline: bool = False


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands behind a body's last word, which ends at `start`; `page` as of “（下转…）”."""

    start: int
    credits: tuple[Credit, ...] = ()
    page: str | None = None


@functools.cache
def _surnames() -> frozenset[str]:
    return frozenset(lexicon.words("surnames.txt"))


@functools.cache
def _outlet() -> str:
    """The pattern of an outlet's name: “本报”, “科技日报”, “大众网·海报新闻”."""
    tails = sorted(lexicon.words("page/outlets.txt"), key=lambda word: (-len(word), word))
    one = rf"[\u4e00-\u9fffA-Za-z0-9]{{0,8}}?(?:{'|'.join(tails)})"
    return rf"(?:{one}(?:\s*[·/\-—]\s*{one}){{0,2}})"


@functools.cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"(?:{_outlet()}\s*)?(?P<role>{PLAIN_ROLE})")


@functools.cache
def _dateline() -> re.Pattern[str]:
    place = r"(?:[\u4e00-\u9fff]{2,8}?)?"
    return re.compile(
        rf"[【\[]?(?:据|综合)?\s*{_outlet()}\s*{place}\s*(?P<date>{DATE})?\s*"
        r"(?:(?:综合|专|快|急)?(?:讯|消息)(?:[】\]]|(?=$|[^\u4e00-\u9fff])|(?<=本报讯))"
        r"|(?:综合|专)?电(?:[】\]]|(?=[\s（(:：|丨\d]|$)))\s*[:：|丨]?"
    )


@functools.cache
def _channel() -> re.Pattern[str]:
    """A channel's stamp before the first word: “天津频道 …”."""
    return re.compile(r"[\u4e00-\u9fff]{2,6}频道[\s:：]+")


def read_credits(text: str, start: int, end: int, *, certain: bool) -> tuple[list[Credit], int]:
    """The credits from `start` on, and where they stop; photographers are left out.

    With `certain`, the surroundings (brackets, a line of its own) make names of what follows
    a role; without, every name has to begin with a surname.

    >>> found, stop = read_credits("记者黄小明 文 欢 通讯员陈晨光 报道", 0, 20, certain=True)
    >>> [(credit.name, credit.role) for credit in found]
    [('黄小明', '记者'), ('文欢', '记者'), ('陈晨光', '通讯员')]
    >>> found, stop = read_credits("文/记者 黄小明 图/记者 陈晨光", 0, 17, certain=True)
    >>> [credit.name for credit in found]
    ['黄小明']
    """
    found: list[Credit] = []
    group: list[Credit] = []
    role, pictured, wrote, told, position = "", False, False, False, start
    while position < end:
        if gap := ORNAMENT.match(text, position, end):
            position = gap.end()
        elif called := _role().match(text, position, end):
            if group and told:  # what its people did has been said: the next group begins
                found += [] if pictured and not wrote else group
                group, pictured, wrote, told = [], False, False, False
            role, position = called["role"], called.end()
        elif work := WORK.match(text, position, end):
            if group and _announces(text, work.end(), end):
                found += [] if pictured and not wrote else group
                group, pictured, wrote, told = [], False, False, False
            told = bool(group)
            pictured = pictured or bool(work["picture"])
            wrote = wrote or not work["picture"]
            position = work.end()
        elif role:
            names, stop = _names(text, position, end, certain=certain)
            if stop == position:
                break
            called_as = CORRESPONDENT if role.endswith(CORRESPONDENTS) else REPORTER
            if not role.endswith("摄影"):
                group += [Credit(re.sub(r"\s", "", text[a:b]), called_as, a, b) for a, b in names]
            position = stop
        else:
            break
    return found + ([] if pictured and not wrote else group), position


def _announces(text: str, position: int, end: int) -> bool:
    """Whether a work word stands before the next role (“图/记者 …”), not behind a name."""
    slash = re.compile(r"\s*[/丨|:：]\s*").match(text, position, end)
    return slash is not None and _role().match(text, slash.end(), end) is not None


def _names(text: str, start: int, end: int, *, certain: bool) -> tuple[list[tuple[int, int]], int]:
    """The names in the Han run at `start`, and where to read on; at `start` if it holds none.

    A letter-spaced name takes two runs.
    """
    run = HAN_RUN.match(text, start, end)
    if run is None:
        return [], start
    stop = _end_of_run(text, start, run.end(), end)
    length = stop - start
    if stop < run.end() and not _begins_with_surname(text[start:stop]):
        return [], stop  # “青岛报道”: where the report was written
    if length == 1:
        second = re.compile(r"\s{1,6}(?=[\u4e00-\u9fff])").match(text, stop, end)
        other = HAN_RUN.match(text, second.end(), end) if second else None
        if other is None or text[start] not in _surnames():
            return [], start
        stop = _end_of_run(text, other.start(), other.end(), end)
        return ([(start, stop)], stop) if stop - other.start() <= 2 else ([], start)
    if not certain and not _begins_with_surname(text[start:stop]):
        return [], start
    if length <= 3 or "·" in text[start:stop]:
        return [(start, stop)], stop
    parts = _cut_by_surname(text[start:stop])
    if parts is None:
        return ([(start, stop)], stop) if certain and length == 4 else ([], start)
    spans, position = [], start
    for part in parts:
        spans.append((position, position + part))
        position += part
    return spans, stop


def _end_of_run(text: str, start: int, stop: int, end: int) -> int:
    """Where the names in a run of Chinese end: before the next role or a work word."""
    for position in range(start + 1, stop):
        if TAIL.match(text, position, end) or _role().match(text, position, end):
            return position
    return stop


def _begins_with_surname(name: str) -> bool:
    return name[:1] in _surnames() or name[:2] in _surnames()


def _cut_by_surname(run: str) -> list[int] | None:
    """Lengths of the names that an unbroken run of names is made of, or None.

    Names of three characters are the most frequent, so they are tried first.
    """
    if not run:
        return []
    lengths = (3, 4) if run[:2] in _surnames() else (3, 2)
    if not _begins_with_surname(run):
        return None
    for length in lengths:
        if length <= len(run):
            rest = _cut_by_surname(run[length:])
            if rest is not None:
                return [length, *rest]
    return None


def read_byline(folded: str) -> tuple[Credit, ...] | None:
    """The credits of a paragraph that holds nothing else, or None.

    An empty tuple means a line of photographers alone.

    >>> [credit.name for credit in read_byline("　　□记者 王小可") or ()]
    ['王小可']
    >>> read_byline("责任编辑 王小可"), read_byline("记者从市发改委获悉")
    (None, None)
    >>> read_byline("记者：最近两年，新区东部新")
    """
    if len(folded) > BYLINE_LENGTH:
        return None
    text = folded.strip()
    shift = folded.index(text) if text else 0
    inner = 0, len(text)
    if text[:1] in "（(【" and text[-1:] in "）)】":
        inner = 1, len(text) - 1
    called = _role().match(text)
    outlet = called is not None and called.start("role") > 0
    marked = ORNAMENT.match(text) is not None or WORK.search(text) is not None
    certain = inner[0] > 0 or marked or outlet
    found, stop = read_credits(text, *inner, certain=certain)
    if stop < inner[1] or not _role().search(text):
        return None
    if not found and not WORK.search(text):
        return None
    return tuple(_shifted(credit, shift) for credit in found)


def _shifted(credit: Credit, shift: int) -> Credit:
    return Credit(credit.name, credit.role, credit.start + shift, credit.end + shift)


def read_opening(folded: str) -> Opening | None:
    """What stands before the first word of a body, or None where its words begin at once.

    >>> opening = read_opening("本报7月18日讯 （记者 王小可） 为深入推进…")
    >>> opening.date, [credit.name for credit in opening.credits], opening.end
    ('7月18日', ['王小可'], 18)
    >>> read_opening("（上接第一版）立行立改").page
    '第一版'
    >>> read_opening("新华社对杭州的发展非常关心")
    """
    position, found, page, date, dated = 0, [], None, "", False
    while True:
        position = _skip(folded, position)
        if page is None and (mark := CONTINUED_FROM.match(folded, position)):
            page, position = re.sub(r"\s", "", mark["page"]), mark.end()
        elif not dated and (line := _dateline().match(folded, position)):
            date, position, dated = line["date"] or "", line.end(), True
        elif not dated and (stamp := _channel().match(folded, position)):
            position, dated = stamp.end(), True
        elif bracketed := _bracketed_credits(folded, position):
            found += bracketed[0]
            position = bracketed[1]
        elif run_in := _run_in_credits(folded, position):
            found += run_in[0]
            position = run_in[1]
        else:
            break
    if not (page or dated or found):
        return None
    return Opening(position, tuple(found), page, date, dated)


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _bracketed_credits(text: str, position: int) -> tuple[list[Credit], int] | None:
    if text[position : position + 1] not in ("（", "(", "【"):
        return None
    closing = re.compile(r"[）)】]").search(text, position + 1, position + BYLINE_LENGTH)
    if closing is None:
        return None
    found, stop = read_credits(text, position + 1, closing.start(), certain=True)
    return (found, closing.end()) if found and stop == closing.start() else None


def _run_in_credits(text: str, position: int) -> tuple[list[Credit], int] | None:
    """Credits without brackets before the body: they end in a blank or in 报道."""
    called = re.compile(r"[□■●◎◆▲★\s]*").match(text, position)
    start = called.end() if called else position
    if not _role().match(text, start):
        return None
    found, stop = read_credits(text, start, min(len(text), start + BYLINE_LENGTH), certain=False)
    if not found or stop >= len(text):
        return None
    before = text[stop - 1]
    return (found, stop) if before.isspace() or text[:stop].endswith(("报道", "：")) else None


def read_closing(folded: str) -> Closing:
    """What stands behind the last word of a body: credits in brackets, marks, or nothing.

    >>> closing = read_closing("感谢您的支持。（记者 王小可）（下转第六版）")
    >>> closing.start, closing.page, [credit.name for credit in closing.credits]
    (7, '第六版', ['王小可'])
    """
    end, page = len(folded.rstrip()), None
    found: list[Credit] = []
    while True:
        text = folded[:end]
        if page is None and (mark := CONTINUED_ON.search(text)):
            page, end = re.sub(r"\s", "", mark["page"]), mark.start()
        elif ended := END_MARK.search(text):
            end = ended.start()
        elif credited := _closing_credits(text):
            found = [*credited[0], *found]
            end = credited[1]
        else:
            return Closing(end, tuple(found), page)
        end = len(folded[:end].rstrip())


def _closing_credits(text: str) -> tuple[list[Credit], int] | None:
    if text[-1:] not in ("）", ")"):
        return _run_out_credits(text)
    opening = max(text.rfind("（"), text.rfind("("))
    if opening <= 0 or text[opening - 1] not in "。！？”…\n 　" or len(text) - opening > 50:
        return None
    found, stop = read_credits(text, opening + 1, len(text) - 1, certain=True)
    if stop == len(text) - 1 and (found or WORK.search(text, opening)):
        return found, opening
    named = _bare_names(text, opening + 1, len(text) - 1)
    return (named, opening) if named else None


def _run_out_credits(text: str) -> tuple[list[Credit], int] | None:
    """Credits without brackets behind a body: set off from its last sentence by a blank."""
    lead = max(len(text) - BYLINE_LENGTH, 0)
    for gap in re.compile(r"(?<=[。！？!?…”])\s+(?=\S)").finditer(text, lead):
        if _role().match(text, gap.end()):
            found, stop = read_credits(text, gap.end(), len(text), certain=False)
            if stop == len(text) and (found or WORK.search(text, gap.end())):
                return found, gap.start()
    return None


def _bare_names(text: str, start: int, end: int) -> list[Credit]:
    """Names alone in brackets behind a body: papers sign so what correspondents sent in."""
    runs = list(re.compile(r"[^\s、，/]+").finditer(text, start, end))
    if not 0 < len(runs) <= BARE_NAMES or not all(
        HAN_RUN.fullmatch(run[0]) and len(run[0]) in (2, 3) and _begins_with_surname(run[0])
        for run in runs
    ):
        return []
    return [Credit(run[0], CORRESPONDENT, run.start(), run.end()) for run in runs]

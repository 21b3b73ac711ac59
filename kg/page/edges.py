"""What stands before the first word of a body and behind its last, and is none of its text.

* an *opening*: “（上接第一版）”, “本报7月18日讯”, “新华社北京7月18日电（记者张三）”, “（记者张三）”;
* a *closing*: “（记者 张三）”, “（下转第六版）”, “（完）”.

Reads folded text with its blanks and answers with positions in it.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from kg.page.byline import BYLINE_LENGTH, WORK, Credit, read_credits
from kg.page.names import begins_with_surname, outlet_pattern, role_pattern
from kg.page.sign_offs import RUN_OUT
from kg.page.signers import OFFICE_BEFORE, SIGNATURE, bare_names, scattered_credits

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
DATED = re.compile(rf"{DATE}(?:上午|下午)?[，,]")
"""The first words of a body that a byline runs into."""

LONGEST_BRACKET = 90


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before a body's first word, which is at `end`.

    `page` is the printed page of “（上接…）”; `date` what a dateline prints (“7月18日”).
    """

    end: int
    credits: tuple[Credit, ...] = ()
    page: str | None = None
    date: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands behind a body's last word, which ends at `start`; `page` as of “（下转…）”."""

    start: int
    credits: tuple[Credit, ...] = ()
    page: str | None = None


@functools.cache
def _dateline() -> re.Pattern[str]:
    place = r"(?:[\u4e00-\u9fff]{2,8}?)?"
    return re.compile(
        rf"[【\[]?(?:据|综合)?\s*{outlet_pattern()}\s*{place}\s*(?P<date>{DATE})?\s*"
        r"(?:(?:综合|专|快|急)?(?:讯|消息)(?:[】\]]|(?=$|[^\u4e00-\u9fff])|(?<=本报讯))"
        r"|(?:综合|专)?电(?:[】\]]|(?=[\s（(:：|丨\d]|$)))\s*[:：|丨]?"
    )


@functools.cache
def _strange_dateline() -> re.Pattern[str]:
    """The dateline of an outlet that no list knows: “海湾在线3月4日讯”, “掌上某县讯（记者…）”."""
    outlet = r"[\u4e00-\u9fffA-Za-z0-9·]{2,12}(?:（[^）]{1,8}）)?"
    return re.compile(
        rf"[【\[]?{outlet}\s*(?:(?P<date>{DATE})\s*(?:讯|电|消息)|讯)[】\]]?"
        r"(?=\s*(?:（[^）]{0,60}(?:记者|通讯员)|[:：]|\s))\s*[:：]?"
    )


@functools.cache
def _channel() -> re.Pattern[str]:
    """A channel's stamp before the first word: “天津频道 …”."""
    return re.compile(r"[\u4e00-\u9fff]{2,6}频道[\s:：]+")


def read_opening(folded: str) -> Opening | None:
    """What stands before the first word of a body, or None where its words begin at once.

    >>> opening = read_opening("本报7月18日讯 （记者 王小可） 为深入推进…")
    >>> opening.date, [credit.name for credit in opening.credits], opening.end
    ('7月18日', ['王小可'], 18)
    >>> read_opening("（上接第一版）立行立改").page
    '第一版'
    >>> read_opening("新华社对杭州的发展非常关心")
    """
    found: list[Credit] = []
    position, page, date, dated = 0, None, "", False
    while True:
        position = _skip(folded, position)
        if page is None and (mark := CONTINUED_FROM.match(folded, position)):
            page, position = re.sub(r"\s", "", mark["page"]), mark.end()
        elif (not dated and (line := _dateline().match(folded, position))) or (
            not (dated or found) and (line := _strange_dateline().match(folded, position))
        ):
            date, position, dated = line["date"] or "", line.end(), True
        elif not dated and (stamp := _channel().match(folded, position)):
            position, dated = stamp.end(), True
        elif bracketed := _bracketed_credits(folded, position, dated=dated):
            found += bracketed[0]
            position = bracketed[1]
        elif run_in := _run_in_credits(folded, position):
            found += run_in[0]
            position = run_in[1]
        else:
            break
    if not (page or dated or found):
        return None
    return Opening(position, tuple(found), page, date)


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _bracketed_credits(text: str, position: int, *, dated: bool) -> tuple[list[Credit], int] | None:
    """Credits in brackets; behind a dateline also those between words of another kind."""
    if text[position : position + 1] not in ("（", "(", "【"):
        return None
    closing = re.compile(r"[）)】]").search(text, position + 1, position + LONGEST_BRACKET)
    if closing is None:
        return None
    found, stop = read_credits(text, position + 1, closing.start(), certain=True)
    if found and stop == closing.start():
        return found, closing.end()
    bare = bare_names(text, position + 1, closing.start()) if dated else []
    if bare:
        return bare, closing.end()
    if dated and role_pattern().search(text, position + 1, closing.start()):
        return scattered_credits(text, position + 1, closing.start()), closing.end()
    return None


def _run_in_credits(text: str, position: int) -> tuple[list[Credit], int] | None:
    """Credits without brackets before the body: they end in a blank or in 报道."""
    called = re.compile(r"[□■●◎◆▲★\s]*").match(text, position)
    start = called.end() if called else position
    if not role_pattern().match(text, start):
        return None
    found, stop = read_credits(text, start, min(len(text), start + BYLINE_LENGTH), certain=False)
    if not found or stop >= len(text):
        return None
    before = text[stop - 1]
    if before.isspace() or text[:stop].endswith(("报道", "：")):
        return found, stop
    apart = text[found[0].start - 1].isspace() and DATED.match(text, stop)
    return (found, stop) if apart else None


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
        elif ended := END_MARK.search(text) or SIGNATURE.search(text) or RUN_OUT.search(text):
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
    office = OFFICE_BEFORE.match(text, opening + 1)
    named = bare_names(text, office.end() if office else opening + 1, len(text) - 1)
    return (named, opening) if named else None


def _run_out_credits(text: str) -> tuple[list[Credit], int] | None:
    """Credits without brackets behind a body: set off from its last sentence by a blank."""
    lead = max(len(text) - BYLINE_LENGTH, 0)
    for gap in re.compile(r"(?<=[。！？!?…”])\s+(?=\S)").finditer(text, lead):
        named = bare_names(text, gap.end(), len(text))
        several = len(named) > 1 and all(begins_with_surname(credit.name) for credit in named)
        if named and (several or gap[0].count("\u3000") >= 2 or len(gap[0]) >= 4):
            return named, gap.start()
        if role_pattern().match(text, gap.end()):
            found, stop = read_credits(text, gap.end(), len(text), certain=False)
            if stop == len(text) and (found or WORK.search(text, gap.end())):
                return found, gap.start()
    return None

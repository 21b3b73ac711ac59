"""What is only rumoured or is denied: “网传…”, “有消息称…，X予以否认”, “关于…的说法系谣言”.

What a rumour tells is no fact and no plan. Where somebody denies it, its claims stay as negated
ones with him as the speaker; where nobody does, they are left out and counted.

1. spans of the article that a rumour fills, each with the mention that denies it, if any;
2. claims whose quotation touches a span are negated or left out, figures inside one left out;
   the same for what a correction says was printed wrongly.

Must not take “据悉”, “记者获悉”, “传统”, “宣传”, “消息一传开” for rumours, nor the posts of people who
are named there (“网传县长李明将离任”: he is county head).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.lexicon import name_pattern
from kg.model import Claim, Figure, Kind, Mention, Modality, Predicate
from kg.relate.erratum import errata
from kg.signatures import ACTORS, PEOPLE

SAID = (
    r"(?:此前|近日|日前|一度)?(?:有|出现)(?:未经证实的)?<rumour_teller>(?:在[^，。；]{2,12})?"
    r"<rumour_says>+[，：]?"
)
"""“近日有网友在贴吧发帖称”."""
GOES_ROUND = (
    r"<rumour_place>(?:一直|近日|曾|又|还|广泛|有人|多有)*(?:<rumour_verb>|有传|传出)[着称的说]?"
)
"""“坊间一直流传着”."""
PASSED = r"(?<![宣相])(?:<rumour_passed>|据传(?!统)|(?:传闻|传言|谣言)[称说])"
"""“盛传”, without a word of where or by whom."""
OPENING = rf"网传|{SAID}|{GOES_ROUND}|{PASSED}"
"""Words that a rumour follows, up to the end of its sentence or to the answer."""
SUBJECT = (
    r"(?:针对|关于|对于|就|所谓|对)(?P<told>[^。；！？]{4,60}?)(?:这一|一事|的|等)?(?:不实)?(?:网络)?"
    r"<rumour_called>"
)
"""“关于A将迁往B的说法”: a rumour where its sentence, or the next, denies it."""
IS_FALSE = r"(?:纯属|均属|属于|属|系|是|为|乃)?(?:<falsehood>|(?:不实|虚假)的?<untrue_called>?)"
DIFFERS = r"(?:与(?:事实|实际情况)|同事实)(?:严重|完全)?不符"
NO_TRUTH = rf"(?:{IS_FALSE}|{DIFFERS}|<no_such_thing>)"
DENYING = rf"(?:予以|作出|表示)?(?:坚决|断然|明确)?否认|辟谣|(?:予以|作出)澄清|{NO_TRUTH}"
"""What denies a rumour."""
CALLED = rf"的?<told_called>(?:完全|均|都)?{NO_TRUTH}"
"""“A将迁往B的消息不实”: what stands before it in its sentence is denied."""
ANSWER = re.compile(
    r"[，；。”](?=[^，。；]{0,24}?(?:对此|回应|记者|官方|求证|核实|予以否认|否认|辟谣|澄清|声明|经查))"
    r"|(?=此[系为说])"
)
"""Where the answer to a rumour begins."""
DENIES = re.compile(r"否认了?(?![的，。；”])(?P<told>[^。；！？”]{4,60})")
"""“公司否认将在A建厂”: what follows is denied."""
TELLING = "<rumour_back>"
"""How the sentence that denies points back to the rumour."""
BACK = 2
"""Sentences behind a rumour in which it may be denied."""
SHORTEST = 4
"""Characters that what is called untrue has at least."""
STANDING = frozenset((Predicate.HAS_JURISDICTION, Predicate.PART_OF))
"""What a name itself says, whatever is told of it."""


@dataclass(frozen=True, slots=True)
class Rumour:
    """A span of a sentence that a rumour fills; `denier` is the mention that denies it."""

    sentence: int
    start: int
    end: int
    denied: bool
    denier: int | None
    mistaken: bool = False
    """Whether a correction says that it was printed wrongly."""


def find_rumours(texts: Sequence[str], mentions: Sequence[Mention]) -> tuple[Rumour, ...]:
    """The rumours of an article in order; `texts` are the folded texts of its sentences.

    >>> [r.denied for r in find_rumours(["网传该厂将迁往临海，市经信局称此系谣言。"], [])]
    [True]
    >>> find_rumours(["据悉，该厂将迁往临海。"], []), find_rumours(["宣传部推介项目。"], [])
    ((), ())
    """
    found: list[Rumour] = []
    for number, text in enumerate(texts):
        for start, end, certain in _spans(text):
            denied, denier = _denial(texts, mentions, number, end)
            if certain or denied:
                found.append(Rumour(number, start, end, denied, denier))
        for match in DENIES.finditer(text):
            denier = _denier(mentions, number, 0, match.start())
            found.append(Rumour(number, match.start("told"), match.end("told"), True, denier))
    found += [Rumour(n, start, end, True, None, mistaken=True) for n, start, end in errata(texts)]
    return tuple(found)


def _spans(text: str) -> list[tuple[int, int, bool]]:
    """Where a sentence tells what may be a rumour: start, end, and whether it surely is one."""
    spans: list[tuple[int, int, bool]] = []
    for opening in name_pattern(OPENING).finditer(text):
        if not spans or opening.start() >= spans[-1][1]:
            spans.append((opening.end(), _stop(text, opening.end()), True))
    if spans:
        return spans
    spans += [(m.start("told"), m.end("told"), False) for m in name_pattern(SUBJECT).finditer(text)]
    called = name_pattern(CALLED).search(text)
    if not spans and called is not None and called.start() >= SHORTEST:
        spans.append((0, called.start(), False))
    return spans


def _stop(text: str, start: int) -> int:
    """Where a rumour that begins at `start` ends: its closing mark, or the answer to it."""
    if text[start : start + 1] in ("“", "‘"):
        closing = text.find("”" if text[start] == "“" else "’", start)
        if closing >= 0:
            return closing
    answer = ANSWER.search(text, start)
    denial = name_pattern(DENYING).search(text, start)
    stops = [len(text)]
    if answer is not None:
        stops.append(answer.start())
    if denial is not None:
        comma = max(text.rfind(mark, start, denial.start()) for mark in "，；。")
        stops.append(comma if comma > start else denial.start())
    return min(stops)


def _denial(
    texts: Sequence[str], mentions: Sequence[Mention], number: int, end: int
) -> tuple[bool, int | None]:
    """Whether the rumour that ends at `end` is denied behind it, and by which mention."""
    for back, text in enumerate(texts[number : number + BACK + 1]):
        first = end if back == 0 else 0
        denial = name_pattern(DENYING).search(text, first)
        if denial is not None and (back == 0 or name_pattern(TELLING).search(text) is not None):
            return True, _denier(mentions, number + back, first, denial.start())
    return False, None


def _denier(mentions: Sequence[Mention], sentence: int, start: int, end: int) -> int | None:
    """Who denies: the last person named in a range, else the last body or firm."""
    inside = [
        i
        for i, m in enumerate(mentions)
        if m.sentence == sentence
        and start <= m.start
        and m.end <= end
        and m.kind in (PEOPLE | ACTORS)
        and m.rule != "area-level"
    ]
    for kinds in (PEOPLE, ACTORS - {Kind.PLACE, Kind.ZONE}):
        named = [i for i in inside if mentions[i].kind in kinds]
        if named:
            return max(named, key=lambda i: (mentions[i].end, -mentions[i].start))
    return None


def without_rumours(
    rumours: Sequence[Rumour], claims: Sequence[Claim], figures: Sequence[Figure]
) -> tuple[tuple[Claim, ...], tuple[Figure, ...], Counter[str]]:
    """The claims with those denied negated, the figures, and the count of what was left out."""
    if not rumours:
        return tuple(claims), tuple(figures), Counter()
    kept: list[Claim] = []
    told: list[Figure] = []
    lost: Counter[str] = Counter({"rumour": len(rumours)})
    for claim in claims:
        rumour = _around(rumours, claim.sentence, claim.quote)
        if (
            rumour is None
            or claim.predicate in STANDING
            or (_introduces(claim) and not rumour.mistaken)
        ):
            kept.append(claim)
        elif rumour.denied:
            speaker = rumour.denier if rumour.denier is not None else claim.speaker
            kept.append(replace(claim, modality=Modality.NEGATED, speaker=speaker))
        else:
            lost["claim of a rumour"] += 1
    for figure in figures:
        if _around(rumours, figure.sentence, figure.quote) is None:
            told.append(figure)
        else:
            lost["figure of a rumour"] += 1
    return tuple(kept), tuple(told), lost


def _introduces(claim: Claim) -> bool:
    """Whether a post is only how somebody is introduced, not what is told of him."""
    return claim.predicate is Predicate.HOLDS_POST and claim.rule != "post-appointed"


def _around(rumours: Sequence[Rumour], sentence: int, quote: tuple[int, int]) -> Rumour | None:
    """The first rumour whose span a quotation overlaps."""
    start, end = quote
    return next(
        (r for r in rumours if r.sentence == sentence and start < r.end and r.start < end), None
    )

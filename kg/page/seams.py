"""Seams: whether two pieces of text belong together, by the string that stands across them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.page.drafts import Draft, Flow
from kg.page.paragraphs import Paragraph
from kg.page.telling import telling

SEAM = 6
"""Characters of a string across the seam that prove that two texts belong together."""

MOST_UNFINISHED = 20
"""Paragraphs without an end of sentence beyond which a body is a list, and nothing is misplaced."""

SHARED_NAMES = 2
"""Telling pairs that a fragment and its head share; one that breaks off in a sentence, and marks
of pages that follow each other, stand for one each."""

NUMERALS = "零一二三四五六七八九"


def join_continued(flow: Flow) -> None:
    """Put fragments “（上接第一版）” behind the heads “（下转第二版）” that stand in the same file.

    Only files that hold several pages have both. A fragment goes to the head that it shares most
    names with, if these show that the two are one article's.
    """
    for tail in [draft for draft in flow.drafts if draft.page_from]:
        heads = [draft for draft in flow.drafts if draft.page_on and draft is not tail]
        shared = {head.number: _shared(head, tail) for head in heads}
        best = max(heads, key=lambda head: (shared[head.number], -head.number), default=None)
        if best is None or shared[best.number] + best.open + _in_turn(best, tail) < SHARED_NAMES:
            continue
        best.body += tail.body
        best.captions += tail.captions
        best.credits += tail.credits
        best.note += tail.note
        best.page_on, best.moved = tail.page_on, True
        flow.drafts.remove(tail)
        for heading in flow.headings:
            if tail.number in (heading.before, heading.within):
                heading.before, heading.within = None, best.number


def _in_turn(head: Draft, tail: Draft) -> bool:
    """Whether the pages that the two marks name follow each other.

    On one page alone, between them, a fragment comes from a page before and a head goes to one
    after it: then they do not.
    """
    return page_number(head.page_on) - page_number(tail.page_from) == 1


def page_number(name: str | None) -> int:
    """The number of a printed page: “第二版” → 2, “A12版” → 12; 0 where there is none."""
    digits = re.search(r"\d+", name or "")
    if digits:
        return int(digits[0])
    spoken = re.search("[一二三四五六七八九十]+", name or "")
    if spoken is None:
        return 0
    tens, _, ones = spoken[0].rpartition("十") if "十" in spoken[0] else ("", "", spoken[0])
    number = NUMERALS.index(ones) if ones else 0
    return number + 10 * (NUMERALS.index(tens) if tens else "十" in spoken[0])


def _shared(head: Draft, tail: Draft) -> int:
    return len(telling(head.text) & telling(tail.text))


def put_in_place(draft: Draft) -> None:
    """Put a fragment that was printed before its turn behind what it completes."""
    found = _misplaced([piece.paragraph for piece in draft.body])
    if found is not None:
        end, fragment = found
        draft.body.insert(end, draft.body.pop(fragment))
        draft.moved = True


def _misplaced(body: Sequence[Paragraph]) -> tuple[int, int] | None:
    """An unfinished paragraph and the earlier fragment that completes it, if the words prove it.

    The proof is a string across the seam that the article holds elsewhere, of some length on both
    sides; the longest wins. What follows the unfinished paragraph in print must have none.
    """
    texts = [paragraph.folded for paragraph in body]
    whole = "\n".join(texts)
    best, found = SEAM - 1, None
    unfinished = [end for end in range(1, len(body)) if not body[end].closed]
    if len(unfinished) > MOST_UNFINISHED:
        return None
    for end in unfinished:
        if _seam(texts[end], "".join(texts[end + 1 : end + 2]), whole):
            continue
        for fragment in range(1, end):
            length = _seam(texts[end], texts[fragment], whole)
            if length > best and body[fragment - 1].closed and not body[fragment].indent > 1:
                best, found = length, (end, fragment)
    return found


def _seam(left: str, right: str, whole: str) -> int:
    """Length of the longest string across the seam of two texts that `whole` holds, or 0.

    >>> _seam("产业相融、创新", "相促的格局", "规则相联、产业相融、创新相促的发展")
    10
    """
    if len(right) < 2 or left[-2:] + right[:2] not in whole:
        return 0
    before, after = 2, 2
    while before < len(left) and left[-before - 1 :] + right[:after] in whole:
        before += 1
    while after < len(right) and left[-before:] + right[: after + 1] in whole:
        after += 1
    return before + after

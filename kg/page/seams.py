"""Seams: whether two pieces of text belong together, by the string that stands across them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.page.drafts import Draft
from kg.page.paragraphs import Paragraph

SEAM = 6
"""Characters of a string across the seam that prove that two texts belong together."""


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
    for end in range(1, len(body)):
        if body[end].closed or _seam(texts[end], "".join(texts[end + 1 : end + 2]), whole):
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

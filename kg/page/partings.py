"""Partings: articles that were read into one another, found by what their whole texts share.

A first reading judges each paragraph where it stands. Afterwards the texts are long enough for a
surer measure: two halves of one article share a tenth of their telling pairs and more, two
articles next to nothing. A draft is parted at the blank line or heading where its text changes so,
and a part that is none's beginning goes back to the draft that it shares most with.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Iterator, Sequence

from kg.page.affinity import Affinity, pairs
from kg.page.beginnings import start_of
from kg.page.drafts import Draft, Flow, Heading
from kg.page.paragraphs import Paragraph
from kg.page.telling import telling
from kg.page.wording import is_section

DOUBT_BY_TEXT = 0.3

LEAST_PAIRS = 15
"""Telling pairs that both texts need before sharing none says anything."""

APART = 0.05
"""Share of the smaller text's pairs up to which two texts are held for different articles."""

SURE_PAIRS, SURELY_APART = 25, 0.02
"""The same where the words begin as later paragraphs do, with a quotation for one."""

TOGETHER = 0.12
"""Share from which on they are held for one article's."""


def part(flow: Flow, affinity: Affinity, *, indented: bool) -> None:
    """Part the drafts whose text changes at a blank line or heading; renumbers what follows.

    `indented` says that the page indents paragraphs: then a part begins with an indent.
    """
    i = 0
    while i < len(flow.drafts):
        cut = _cut(flow, flow.drafts[i], indented=indented)
        if cut is None:
            i += 1
        else:
            _split(flow, flow.drafts[i], cut)
    names = {draft.number: telling(draft.text) for draft in flow.drafts}
    for draft in list(flow.drafts):
        _give_back(flow, draft, names, affinity)


def _cut(flow: Flow, draft: Draft, *, indented: bool) -> int | None:
    """The place in the body where another article begins, if there is one."""
    best, found = APART, None
    places = list(_places(flow, draft, indented=indented))
    if not places:
        return None
    names = [telling(piece.paragraph.folded) for piece in draft.body]
    heads = list(itertools.accumulate(names, operator.or_))
    tails = list(itertools.accumulate(reversed(names), operator.or_))
    for at in places:
        before, after = heads[at - 1], tails[len(names) - 1 - at]
        least = min(len(before), len(after))
        shared = len(before & after) / least if least >= LEAST_PAIRS else 1.0
        if start_of(draft.body[at].paragraph.folded) == "later":
            shared += APART * (least < SURE_PAIRS or shared > SURELY_APART)
        if shared < best or (found is None and shared == best):
            best, found = shared, at
    return found


def _places(flow: Flow, draft: Draft, *, indented: bool) -> Iterator[int]:
    """Where a draft may be parted: behind a sentence, at a blank line or heading.

    Not behind the numbered heading of a part, and nowhere in what has the title of a report.
    """
    if flow.is_report(draft):
        return
    heads = {heading.piece.at: heading.piece.paragraph.folded for heading in flow.headings}
    for at in range(1, len(draft.body)):
        one, two = draft.body[at - 1], draft.body[at]
        between = [heads[place] for place in range(one.at + 1, two.at) if place in heads]
        if between and all(is_section(heading) for heading in between):
            continue
        follows = two.at > one.at and one.paragraph.closed and (two.paragraph.gap or between)
        if follows and (two.paragraph.indent or not indented):
            yield at


def _split(flow: Flow, draft: Draft, at: int) -> None:
    """Make a draft of its own of the body from `at` on."""
    number, place = draft.number, draft.body[at].at
    for other in flow.drafts:
        other.number += other.number > number
    for heading in flow.headings:
        _renumber(heading, number, place, draft.body[at - 1].at)
    rest = Draft(number + 1, body=draft.body[at:], moved=draft.moved, doubt=DOUBT_BY_TEXT)
    rest.captions = [piece for piece in draft.captions if piece.at > place]
    first = rest.body[0].paragraph.strand.offsets[0]
    rest.credits = [c for c in draft.credits if c[0].strand.offsets[0] >= first]
    rest.note, rest.page_on, rest.finished = draft.note, draft.page_on, draft.finished
    draft.body = draft.body[:at]
    draft.captions = [piece for piece in draft.captions if piece.at < place]
    draft.credits = [c for c in draft.credits if c[0].strand.offsets[0] < first]
    draft.note, draft.page_on, draft.finished = "", None, False
    flow.drafts.insert(flow.drafts.index(draft) + 1, rest)


def _renumber(heading: Heading, number: int, place: int, last: int) -> None:
    """What a heading stands between, after the draft `number` was parted at `place`."""
    if heading.before is not None:
        heading.before += heading.before > number
    if heading.within is None:
        return
    if heading.within > number or (heading.within == number and heading.piece.at > place):
        heading.within += 1
    elif heading.within == number and heading.before is None and heading.piece.at > last:
        heading.before = number + 1


def _give_back(
    flow: Flow, draft: Draft, names: dict[int, frozenset[str]], affinity: Affinity
) -> None:
    """Put a draft that is none's beginning behind the one that it shares most with.

    One that begins as only later paragraphs do goes to the likeliest, however little it shares.
    """
    first: Paragraph = draft.body[0].paragraph
    if draft.signs or draft.page_from or first.column == 0 or start_of(first.folded) == "lead":
        return
    own = names[draft.number]
    before = [other for other in flow.drafts if other.number < draft.number and not other.finished]
    best, found = TOGETHER, None
    for other in before:
        theirs = names[other.number]
        least = min(len(own), len(theirs))
        if least >= LEAST_PAIRS and len(own & theirs) / least >= best:
            best, found = len(own & theirs) / least, other
    quoted = first.folded.lstrip()[:1] in "“‘「『"  # features open with a quotation, too
    if found is None and start_of(first.folded) == "later" and not quoted:
        words = pairs(draft.text)
        found = max(
            before, key=lambda d: (affinity.share(words, pairs(d.text)), d.number), default=None
        )
    if found is None or _has_headline(flow.headings, draft, own, names[found.number]):
        return
    names[found.number] |= own
    found.body += draft.body
    found.captions += draft.captions
    found.credits += draft.credits
    found.note += draft.note
    found.page_on, found.finished, found.moved = draft.page_on, draft.finished, True
    flow.drafts.remove(draft)
    for heading in flow.headings:
        if heading.before == draft.number:
            heading.before = None
        if heading.within == draft.number:
            heading.within = found.number


def _has_headline(
    headings: Sequence[Heading], draft: Draft, own: frozenset[str], theirs: frozenset[str]
) -> bool:
    """Whether a heading directly above a draft has a name of it that the other text has not."""
    return any(
        heading.before == draft.number and telling(heading.piece.paragraph.folded) & (own - theirs)
        for heading in headings
    )

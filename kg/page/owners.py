"""Whose a paragraph is that begins no article: of the one that runs, or of one left behind."""

from __future__ import annotations

from kg.page.affinity import Affinity, pairs
from kg.page.beginnings import Beginnings
from kg.page.drafts import Draft, Flow
from kg.page.habits import Habits
from kg.page.parts import Piece, continues

OWN_PAIRS = 2
"""Telling pairs more that an article left behind has to share with a block to get it back."""


class Owners:
    """Finds the article of a paragraph; it reads the flow of the page as far as it is known."""

    def __init__(
        self, flow: Flow, affinity: Affinity, beginnings: Beginnings, habits: Habits
    ) -> None:
        self._flow = flow
        self._affinity = affinity
        self._beginnings = beginnings
        self._habits = habits

    def of(self, current: Draft, piece: Piece, *, headed: bool) -> Draft:
        """The article that a paragraph without a beginning of its own belongs to.

        `current` is the article that runs; `headed` says that a heading stands before the text.
        """
        paragraph = piece.paragraph
        if current.open or paragraph.gap == 0:
            return current
        left = [draft for draft in self._flow.drafts if draft is not current and draft.body]
        waiting = [draft for draft in left if draft.open and continues(draft.last, paragraph)]
        if waiting and not headed:
            return _moved(max(waiting, key=lambda d: (self._fit(d, piece), d.number)))
        if not self._habits.wrapped:
            return current
        back = [draft for draft in left if not draft.finished]
        runs_on = self._habits.indented and not paragraph.indent
        if runs_on and (current.finished or not current.full):
            back = [draft for draft in back if draft.full] or back
            fullest = max(
                (draft for draft in back if draft.full),
                key=lambda d: (self._beginnings.fits_better(piece, d, current), d.number),
                default=None,
            )
            if fullest is not None:
                return _moved(fullest)
        best = max(
            back,
            key=lambda d: (self._beginnings.fits_better(piece, d, current), d.number),
            default=current,
        )
        if best is not current and self._beginnings.fits_better(piece, best, current) >= OWN_PAIRS:
            return _moved(best)
        return current

    def _fit(self, draft: Draft, piece: Piece) -> float:
        return self._affinity.share(pairs(self._beginnings.block(piece)), pairs(draft.text))


def _moved(draft: Draft) -> Draft:
    draft.moved = True
    return draft

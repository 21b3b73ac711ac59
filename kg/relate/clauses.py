"""An article as clauses with their grammatical subjects: what rules look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.lexicon import WordIndex
from kg.model import Mention
from kg.recognise.reading import Reading
from kg.relate.passage import Passage
from kg.relate.subjects import Clause, SubjectFinder


class ArticleContext(Passage):
    """The readings and mentions of one article with look-ups that the rule families share."""

    def __init__(
        self,
        readings: Sequence[Reading],
        mentions: Sequence[Mention],
        titles: WordIndex,
        speaking_for: Mapping[int, int] | None = None,
    ) -> None:
        """`speaking_for` maps a sentence to the area that “我们” means in it."""
        super().__init__(readings, mentions)
        self._speaking_for = speaking_for or {}
        self.clauses: list[tuple[Clause, ...]] = SubjectFinder(
            self, titles, self._speaking_for
        ).clauses()

    def speaks_for(self, sentence: int) -> int | None:
        """The area that “我们”, “我县” mean in a sentence, where that is known."""
        return self._speaking_for.get(sentence)

    def clause_at(self, sentence: int, position: int) -> Clause:
        """The clause that covers a position of a sentence."""
        for clause in self.clauses[sentence]:
            if clause.start <= position < clause.end:
                return clause
        return self.clauses[sentence][-1]

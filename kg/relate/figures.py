"""Figures: the numbers that an article says of its areas, bodies and projects.

The body is read sentence by sentence (`figure_finder`); headings count only where the body does
not repeat them. What an article says twice is one figure. Money put into one named project is
no figure but an investment (`money`). What is left out is counted by reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from kg.model import Article, Figure, Mention, Role
from kg.relate.figure_finder import FigureFinder
from kg.relate.figure_scene import FigureScene

TELLING = (Role.BODY, Role.CAPTION)
IN_HEADINGS = ("possessor", "clause")
"""Subject rules that hold for headings, which carry no topic from elsewhere."""


def find_figures(
    article: Article, mentions: Sequence[Mention]
) -> tuple[tuple[Figure, ...], Counter[str]]:
    """The figures of an article in text order, and how many numbers were left out, by reason.

    `mentions` are those of the article, ordered by sentence and start; `Figure.about` and
    `Figure.speaker` index them. Takes “今年上半年，片区实际利用外资6.5亿美元，同比增长21%” (one
    figure about 片区 with its growth); not “五大工程”, “全国67个自贸片区”, “亿元以上项目”.
    """
    finder = FigureFinder(FigureScene(article, mentions))
    figures: list[Figure] = []
    paragraphs = {
        sentence.paragraph
        for number, sentence in enumerate(article.sentences)
        if finder.may_count(number)
    }
    for number, sentence in enumerate(article.sentences):
        if sentence.role in TELLING and sentence.paragraph in paragraphs:
            for figure in finder.of_sentence(number):
                if any(_repeats(finder.scene, figure, told) for told in figures):
                    finder.left_out["told before"] += 1
                else:
                    figures.append(figure)
    told_in_body = tuple(figures)
    for number, sentence in enumerate(article.sentences):
        if sentence.role not in TELLING and finder.may_count(number):
            figures += [
                figure
                for figure in finder.of_sentence(number)
                if figure.rule in IN_HEADINGS
                and not any(_told(finder.scene, figure, told) for told in told_in_body)
            ]
    figures.sort(key=lambda f: (f.sentence, f.quote))
    return tuple(figures), finder.left_out


def _told(scene: FigureScene, figure: Figure, told: Figure) -> bool:
    """Whether the body tells the number of a heading, in whatever words."""
    grown = figure.growth_percent is not None and figure.growth_percent == told.growth_percent
    if (figure.value, figure.unit) != (told.value, told.unit) and not grown:
        return False
    if scene.group(figure.about) != scene.group(told.about):
        return False
    one, other = figure.measure.removesuffix("增长率"), told.measure.removesuffix("增长率")
    shared = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return 2 * shared.size >= min(len(one), len(other))


def _repeats(scene: FigureScene, figure: Figure, told: Figure) -> bool:
    """Whether two figures say the same: of one area or body, one number, one thing counted."""
    if (figure.value, figure.unit) != (told.value, told.unit):
        return False
    if scene.group(figure.about) != scene.group(told.about):
        return False
    one, other = sorted((figure.measure, told.measure), key=len)
    return other.endswith(one)

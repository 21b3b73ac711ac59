"""How well extraction does: graphs of single pages against what careful readers found.

Gold pages (`gold`) and the facts of a graph (`reading`) are compared page by page (`page`,
`entities`, `relations`, `metrics`, `articles`; `rules` counts by rule) and summed up (`report`).
"""

from kg.evaluate.found import Reading
from kg.evaluate.gold import GoldPage, read_gold
from kg.evaluate.page import Fault, PageScore
from kg.evaluate.reading import parse_turtle, read_turtle
from kg.evaluate.report import Report, score_page, sum_up

__all__ = [
    "Fault",
    "GoldPage",
    "PageScore",
    "Reading",
    "Report",
    "parse_turtle",
    "read_gold",
    "read_turtle",
    "score_page",
    "sum_up",
]

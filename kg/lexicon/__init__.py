"""Word lists as data: loads `kg/data/` into one frozen `Lexicon`."""

from kg.lexicon.content import UNMEASURED, Lexicon, load
from kg.lexicon.division import DIVISION_TAILS, PEOPLES, Division, short_division
from kg.lexicon.index import WordIndex, one_of
from kg.lexicon.lists import families, rows, words
from kg.lexicon.patterns import name_pattern

__all__ = [
    "DIVISION_TAILS",
    "PEOPLES",
    "UNMEASURED",
    "Division",
    "Lexicon",
    "WordIndex",
    "families",
    "load",
    "name_pattern",
    "one_of",
    "rows",
    "short_division",
    "words",
]

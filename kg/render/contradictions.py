"""What the pages say against each other, marked on the rows that the panel shows.

In: the rows of `payload` and `details`. Out: `x` on each row that something speaks against: a
list of `[table, number]`, the table `edges`, `figures`, `stages` or `plans`. Four things count:

1. *figures*: one measure of one subject, period, unit and status with two values that no
   rounding and no wording (超, 近, 以上) reconciles, in two articles;
2. *stages*: a project is reported at an earlier stage after it was reported at a later one, or
   a sentence denies the stage;
3. *holders*: two people hold one single-holder post of one body, reported on one day, in two
   articles;
4. *relations*: a sentence denies what another asserts, or calls it a plan.

One article seldom contradicts itself: of two values in it one is a part of the other or of
something else (“全年确定的50个重点项目已有37个开工”), of two holders one comes after the other.
Nothing is decided here: the reader sees both sentences and judges.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from typing import Any

from kg.lexicon import words
from kg.model import Predicate, Stage
from kg.network import RELATION_WORDS

Row = dict[str, Any]
Tables = Mapping[str, list[Row]]

STEPS = {
    Stage.SIGNED: 0,
    Stage.SETTLED: 0,  # papers use the two words for one event
    Stage.STARTED: 1,
    Stage.UNDER_WAY: 1,
    Stage.COMPLETED: 2,
    Stage.IN_OPERATION: 3,
}
"""How far a project is; stages of one number do not speak against each other."""
ABOUT = Decimal("0.05")
"""How far, as a share, a value called 约 or 近 may be from the exact one."""
ROUNDED = Decimal("0.01")
"""Most that rounding a figure for print changes it, as a share."""
INFINITE = Decimal("Infinity")


def mark(tables: Tables, article_of: Callable[[int], int]) -> None:
    """Writes `x` on the rows of `edges`, `figures`, `stages` and `plans` that disagree.

    `article_of` gives the article of a claim by its number in the rows' `e`.
    """

    def apart(one: Row, other: Row) -> bool:
        first, second = ({article_of(claim) for claim in row.get("e", ())} for row in (one, other))
        return first.isdisjoint(second)

    found: defaultdict[tuple[str, int], set[tuple[str, int]]] = defaultdict(set)
    for one, other in (
        *_figures(tables["figures"], apart),
        *_stages(tables["stages"], tables["plans"]),
        *_holders(tables["edges"], apart),
        *_relations(tables["edges"], tables["plans"]),
    ):
        found[one].add(other)
        found[other].add(one)
    for (table, number), others in found.items():
        tables[table][number]["x"] = [list(other) for other in sorted(others)]


Pair = tuple[tuple[str, int], tuple[str, int]]
Apart = Callable[[Row, Row], bool]
"""Whether no article states both rows."""


def _figures(rows: list[Row], apart: Apart) -> Iterator[Pair]:
    def key(row: Row) -> Hashable:
        # Without a period two values may both be right, each for its day.
        if "p" not in row or "v" not in row:
            return None
        return row["a"], row["m"], row["p"], row.get("y"), row.get("u"), row.get("st")

    for numbers in _groups(key(row) for row in rows):
        for i, j in combinations(numbers, 2):
            if not values_agree(rows[i], rows[j]) and apart(rows[i], rows[j]):
                yield ("figures", i), ("figures", j)


def values_agree(one: Row, other: Row) -> bool:
    """Whether two values (`v`, and `bd` for the wording) can both be true.

    >>> values_agree({"v": "91250000000"}, {"v": "91200000000"})  # 912.5亿, 912亿: rounded
    True
    >>> values_agree({"v": "30"}, {"v": "31"})
    False
    >>> values_agree({"v": "30", "bd": "Over"}, {"v": "31"})  # 超30, 31
    True
    """
    low, high = _range(one)
    least, most = _range(other)
    return low <= most and least <= high


def _range(row: Row) -> tuple[Decimal, Decimal]:
    """The least and the most that a printed value can stand for."""
    value = Decimal(row["v"])
    match row.get("bd"):
        case "AtLeast" | "Over":
            return value, INFINITE
        case "AtMost":
            return -INFINITE, value
        case "About":
            margin = abs(value) * ABOUT
        case _:
            # Half a unit of the last digit that is not zero: 912亿 was 911.5 to 912.5亿.
            digit = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
            margin = min(digit / 2, abs(value) * ROUNDED)
            # A count of few is exact: 30 is not 30.2.
            margin = margin if abs(value) >= 1000 else Decimal(0)
    return value - margin, value + margin


def _stages(stages: list[Row], plans: list[Row]) -> Iterator[Pair]:
    steps = {_code(stage): step for stage, step in STEPS.items()}
    for numbers in _groups(row["p"] for row in stages):
        for i, j in combinations(numbers, 2):
            first, second = sorted((i, j), key=lambda n: stages[n].get("d", ""))
            if "d" not in stages[first] or stages[first]["d"] == stages[second]["d"]:
                continue
            if steps[stages[first]["st"]] > steps[stages[second]["st"]]:
                yield ("stages", first), ("stages", second)
    denied: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, plan in enumerate(plans):
        if plan["m"] == "Negated":
            denied[plan["s"], plan.get("t")].append(number)
    printed = {_code(stage): stage.value for stage in STEPS}
    for i, row in enumerate(stages):
        for j in denied.get((row["p"], printed[row["st"]]), ()):
            yield ("stages", i), ("plans", j)


def _holders(edges: list[Row], apart: Apart) -> Iterator[Pair]:
    relation = list(RELATION_WORDS).index(Predicate.HOLDS_POST)
    single = words("single_posts.txt")
    several = words("several_posts.txt")

    def key(row: Row) -> Hashable:
        title = row.get("t", "")
        if row["p"] != relation or not title.endswith(single) or "f" not in row:
            return None
        return None if any(word in title for word in several) else (row["o"], title)

    for numbers in _groups(key(row) for row in edges):
        for i, j in combinations(numbers, 2):
            one, other = edges[i], edges[j]
            together = max(one["f"], other["f"]) <= min(_until(one), _until(other))
            if one["s"] != other["s"] and together and apart(one, other):
                yield ("edges", i), ("edges", j)


def _until(edge: Row) -> str:
    until: str = edge["u"] if "u" in edge else edge["f"]
    return until


def _relations(edges: list[Row], plans: list[Row]) -> Iterator[Pair]:
    symmetric = list(RELATION_WORDS).index(Predicate.COOPERATES_WITH)
    said: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, edge in enumerate(edges):
        said[edge["s"], edge["p"], edge["o"]].append(number)
        if edge["p"] == symmetric:
            said[edge["o"], edge["p"], edge["s"]].append(number)
    for number, plan in enumerate(plans):
        for edge_number in said.get((plan["s"], plan["p"], plan["o"]), ()):
            yield ("edges", edge_number), ("plans", number)


def _groups(keys: Iterable[Hashable]) -> Iterator[list[int]]:
    """Numbers of rows of one key, where there are several; None is no key."""
    groups: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, key in enumerate(keys):
        if key is not None:
            groups[key].append(number)
    return (numbers for numbers in groups.values() if len(numbers) > 1)


def _code(stage: Stage) -> str:
    return "".join(part.title() for part in stage.name.split("_"))

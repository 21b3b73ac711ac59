"""Names as people say them in a question: 某某管委会 for 某某管委, with a time or a title beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.cli.terminal import notice
from kg.errors import NameNotFound
from kg.lexicon import rows

if TYPE_CHECKING:
    from kg.cli.source import Source
    from kg.model import Period

KINDS = {
    "person": frozenset({"Official", "Person"}),
    "project": frozenset({"Project"}),
    "policy": frozenset({"Policy"}),
}
"""Parameter → the kinds that it can be; one that is not here can be any."""
MARKS = ("《》", "“”")
"""What papers print around names of documents, and few people type."""


def the_one(said: str, parameter: str, source: Source) -> str:
    """The name by which stored questions find the one thing that is meant.

    A name that nothing bears is tried with the long and short forms of bodies, in the marks of a
    document, without the time and without the title that stand beside it; what it is taken for is told. Raises
    NameNotFound and AmbiguousName as `Source.the_one` does.
    """
    kinds = KINDS.get(parameter, frozenset())
    try:
        return source.the_one(said, kinds)
    except NameNotFound:
        likely = [*variants(said), *(mark[0] + said + mark[1] for mark in MARKS)]
        forms = {name: f"{said}: taken for {name}" for name in likely}
        without, periods = without_time(said)
        if periods and without:
            told = f"{said}: asked without the time; the answer has all times"
            forms |= dict.fromkeys(variants(without), told)
        if name := _behind_title(said):
            forms[name] = f"{said}: taken for {name}"
        borne = source.borne([name for name in forms if name != said])
        name = next((name for name in forms if name in borne), "")
        if not name:
            raise
    found = source.the_one(name, kinds)
    notice(forms[name])
    return found


def split(text: str, source: Source) -> tuple[str, str]:
    """The longest name at the beginning of the text, and what is behind; "" where there is none.

    Of the long and short forms of the text that which leaves least behind the name counts.
    """
    names = {form: [form[:end] for end in range(len(form), 1, -1)] for form in variants(text)}
    borne = source.borne(list(dict.fromkeys(name for each in names.values() for name in each)))
    found = [
        (len(form) - len(name), name, form)
        for form, each in names.items()
        if (name := next((name for name in each if name in borne), ""))
    ]
    if not found:
        return "", text
    _, name, form = min(found, key=lambda one: one[0])
    return name, form[len(name) :]


def variants(text: str) -> list[str]:
    """The text itself, then with the forms of bodies' names shortened, then each made long.

    >>> variants("云州新区管委会主任")
    ['云州新区管委会主任', '云州新区管委主任', '云州新区管理委员会主任']
    >>> variants("周明")
    ['周明']
    """
    pairs = sorted(rows("body_variants.tsv", 2), key=lambda pair: -len(pair[0]))
    short = text
    for long, shorter in pairs:
        short = short.replace(long, shorter)
    lengthened = (short.replace(shorter, long) for long, shorter in pairs if shorter in short)
    return list(dict.fromkeys([text, short, *sorted(lengthened)]))


def without_time(text: str) -> tuple[str, tuple[Period | None, ...]]:
    """The text without expressions of time, and the periods that they name (None: an open one).

    >>> rest, (half,) = without_time("临海新区2023年上半年的进出口")
    >>> rest, half.label
    ('临海新区进出口', '2023-H1')
    """
    from kg.recognise.date import find_periods
    from kg.repair import fold

    found = find_periods(fold(text), None)
    for dated in reversed(found):
        text = text[: dated.start] + text[dated.end :].removeprefix("的")
    return text.removesuffix("的").removesuffix("在"), tuple(dated.period for dated in found)


def known_titles() -> tuple[str, ...]:
    """The titles of posts that people know, whatever the graph has."""
    return tuple(title for title, _ in rows("titles.tsv", 2))


def _behind_title(text: str) -> str:
    """The name of a person behind a title: 云州市市长周明; "" where there is none."""
    titles = known_titles()
    return next((text[-n:] for n in (4, 3, 2) if text[:-n].endswith(titles)), "")

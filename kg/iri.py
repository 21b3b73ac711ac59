"""The only place where IRIs are minted: readable Chinese, one prefix for each class.

An entity's name becomes a local name in four steps.

1. *Fold*: NFKC; blanks and invisible characters (zero-width, soft hyphen) are dropped.
   Names that fold to the same text are the same name: `"青 岛"`, `"青岛"`.
2. *Keep* letters and digits of any script, as Turtle allows them in a local name.
3. Every other run becomes `-`, at the ends nothing.
4. Where 2 or 3 lost anything (quotes, brackets, dots, an over-long tail), or a qualifier
   tells two bearers of one name apart, `_` and six hex digits of the SHA-256 of the folded
   name (and qualifier) follow. `_` stands nowhere else, so the two forms never meet.

Facts are named after the entities that they are about, always with a hash of all that makes
them one fact. Evidence is named by content: the page's hash, the article's id, the index of
the sentence, the offsets of the mention; a claim by its mentions and rule. No evidence IRI
holds an entity's name, so that it survives merges.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Iterable

from kg.model import Byline, Figure, Kind, Mention, Money, Stage
from kg.namespaces import BASE

LONGEST = 64
"""Most characters of the readable part of a local name; longer names are cut and hashed."""

_HASHED = re.compile(r"_[0-9a-f]{6,}\Z")
_STEPS = re.compile("[/#]")  # a base may end in either

# PN_CHARS_U of Turtle 1.1 without "_": which letters may stand anywhere in a local name.
_LETTER_RANGES = (
    (0x41, 0x5A),
    (0x61, 0x7A),
    (0xC0, 0xD6),
    (0xD8, 0xF6),
    (0xF8, 0x2FF),
    (0x370, 0x37D),
    (0x37F, 0x1FFF),
    (0x2070, 0x218F),
    (0x2C00, 0x2FEF),
    (0x3001, 0xD7FF),
    (0xF900, 0xFDCF),
    (0xFDF0, 0xFFFD),
    (0x10000, 0xEFFFF),
)


def fold(name: str) -> str:
    """The name in the form that identifies it: NFKC, no blanks, no invisible characters.

    >>> fold("青岛　自贸片区\\u200b（管委）")
    '青岛自贸片区(管委)'
    """
    once = unicodedata.normalize("NFKC", name)
    # Dropping a blank can bring a letter and its accent together: compose them.
    return unicodedata.normalize("NFKC", "".join(c for c in once if not _is_invisible(c)))


def slug(name: str, qualifier: str = "") -> str:
    """The local name for `name`; `qualifier` tells bearers of one name apart.

    Raises ValueError where nothing of `name` is visible.

    >>> slug("青岛自贸片区管委")
    '青岛自贸片区管委'
    >>> slug("“百日攻坚”行动")
    '百日攻坚-行动_4d2228'
    >>> slug("王伟", "青岛市公安局")
    '王伟-青岛市公安局_29e7ab'
    """
    folded = fold(name)
    if not folded:
        raise ValueError(f"a name without a visible character gives no IRI: {name!r}")
    readable = _readable(folded)
    if qualifier:
        return _hashed([folded, fold(qualifier)], [folded, fold(qualifier)])
    return readable if readable == folded else _hashed([folded], [folded])


def entity_iri(kind: Kind, name: str, base: str = BASE, qualifier: str = "") -> str:
    """The IRI of an entity.

    >>> entity_iri(Kind.ZONE, "青岛自贸片区")
    'https://w3id.org/lgkg/zone/青岛自贸片区'
    """
    return f"{base}{kind.value.lower()}/{slug(name, qualifier)}"


def post_iri(body: str, title: str, base: str = BASE) -> str:
    """The IRI of the post `title` at the body or area with the IRI `body`."""
    return f"{base}post/{_hashed([_local(body), title], [_path(body), fold(title)])}"


def tenure_iri(person: str, body: str, title: str, base: str = BASE) -> str:
    """The IRI of a person's tenure of the post `title` at `body`."""
    readable = [_local(person), _local(body), title]
    return f"{base}tenure/{_hashed(readable, [_path(person), _path(body), fold(title)])}"


def amount_iri(money: Money, base: str = BASE) -> str:
    """The IRI of an amount of money: one for each value, currency, bound and wording."""
    readable = [f"{money.value.normalize():f}", money.currency]
    return f"{base}amount/{_hashed(readable, [*readable, money.bound.value, fold(money.surface)])}"


def investment_iri(
    project: str, money: Money, investor: str | None = None, base: str = BASE
) -> str:
    """The IRI of the investment of `money` in `project` by `investor`."""
    amount = amount_iri(money, base)
    key = [_path(project), _path(amount), _path(investor) if investor else ""]
    return f"{base}investment/{_hashed([_local(project), _local(amount)], key)}"


def indicator_iri(measure: str, base: str = BASE) -> str:
    """The IRI of what is measured or counted, from its printed name."""
    return f"{base}indicator/{slug(measure)}"


def observation_iri(about: str, figure: Figure, base: str = BASE) -> str:
    """The IRI of a figure about the entity `about`: all that makes two figures differ."""
    period = figure.period.label if figure.period else ""
    growth = "" if figure.growth_percent is None else f"{figure.growth_percent.normalize():f}"
    key = [
        _path(about),
        fold(figure.measure),
        f"{figure.value.normalize():f}",
        fold(figure.unit),
        str(figure.is_money),
        figure.bound.value,
        figure.status.value,
        period,
        growth,
        fold(figure.growth_basis),
    ]
    return f"{base}observation/{_hashed([_local(about), figure.measure, period], key)}"


def milestone_iri(
    project: str, stage: Stage, reported: dt.date | None = None, base: str = BASE
) -> str:
    """The IRI of the stage that `project` was reported to have reached."""
    date = reported.isoformat() if reported else ""
    readable = [_local(project), stage.value]
    return f"{base}milestone/{_hashed(readable, [_path(project), stage.value, date])}"


def page_iri(sha256: str, base: str = BASE) -> str:
    """The IRI of a page file, and of the named graph with what it says."""
    return f"{base}page/{sha256[:16]}"


def article_iri(article_id: str, base: str = BASE) -> str:
    """The IRI of an article; its id hashes the page's hash and the body's text."""
    return f"{base}article/{article_id}"


def sentence_iri(article_id: str, index: int, base: str = BASE) -> str:
    """The IRI of the sentence `Article.sentences[index]`."""
    return f"{base}sentence/{article_id}-{index}"


def mention_iri(article_id: str, mention: Mention, base: str = BASE) -> str:
    """The IRI of a mention: sentence, sentence offsets and kind.

    A name that is fuller than the print (the shared tail of an enumeration) is hashed in,
    since two of them can stand on the same characters.
    """
    where = f"{mention.sentence}-{mention.start}-{mention.end}-{mention.kind.value.lower()}"
    fuller = "" if mention.name == mention.text else "_" + _digest([fold(mention.name)])
    return f"{base}mention/{article_id}-{where}{fuller}"


def byline_iri(article_id: str, byline: Byline, base: str = BASE) -> str:
    """The IRI of the mention of a person in a byline: its original offsets."""
    return f"{base}mention/{article_id}-byline-{byline.span.start}-{byline.span.end}"


def claim_iri(article_id: str, key: Iterable[str], base: str = BASE) -> str:
    """The IRI of a claim; `key` is its rule, predicate, mentions, quote and literal."""
    return f"{base}claim/{article_id}-{_digest(list(key), 12)}"


def part_iri(whole: str, index: int, base: str = BASE) -> str:
    """The IRI of the contiguous part `index` of the sentence, mention or claim `whole`."""
    return f"{base}part/{'-'.join(_path(whole).split('/'))}-{index}"


def joining_iri(entity: str, name: str, rule: str, evidence: str, base: str = BASE) -> str:
    """The IRI of the reason why `name` was joined to the entity with the IRI `entity`."""
    key = [_path(entity), fold(name), rule, evidence]
    return f"{base}joining/{_hashed([_local(entity), name], key)}"


def refusal_iri(sha256: str, reason: str, base: str = BASE) -> str:
    """The IRI of the count of what was left out of a page for one reason."""
    return f"{base}refusal/{sha256[:16]}-{slug(reason)}"


def _is_invisible(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cf", "Cc", "Zs", "Cs")


def _is_kept(character: str) -> bool:
    code = ord(character)
    return character in "0123456789" or (
        unicodedata.category(character)[0] in "LN"
        and any(first <= code <= last for first, last in _LETTER_RANGES)
    )


def _readable(folded: str) -> str:
    """Letters and digits of an already folded text, other runs as `-`, cut to `LONGEST`."""
    words = "".join(c if _is_kept(c) else " " for c in folded).split()
    return "-".join(words)[:LONGEST].rstrip("-")


def _hashed(readable: Iterable[str], key: Iterable[str]) -> str:
    words = _readable(fold("-".join(word for word in readable if word)))
    return f"{words}_{_digest(list(key))}"


def _digest(key: list[str], length: int = 6) -> str:
    # A lone surrogate can stand in a name that came out of a damaged file: hash it too.
    text = "\x1f".join(key).encode("utf-8", "surrogatepass")
    return hashlib.sha256(text).hexdigest()[:length]


def _local(iri: str) -> str:
    """The readable part of a local name."""
    return _HASHED.sub("", iri.rsplit("/", 1)[-1])


def _path(iri: str) -> str:
    """`class/local name`: what identifies a node under any base."""
    return "/".join(_STEPS.split(iri)[-2:])

"""Short names of an article: joined to the one longer name in it that they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import ArticleEvidence, Kind
from kg.resolve.cuts import SERIES, Form, Fronts
from kg.resolve.forms import Forms
from kg.resolve.names import body_key, key_of
from kg.resolve.places import AreaCounts
from kg.resolve.referent import Referent

NOT_CUT = (Kind.OFFICIAL, Kind.PERSON, Kind.PLACE)
STEM = re.compile(r"(?P<stem>开工|签约|揭牌|竣工|投产|奠基|启动|开园|授牌)(?:仪式|活动)$")
LEVEL = re.compile(r"全?(?P<level>[省市县区州旗镇乡])(?![市县区])(?=.{4})")
EVENT_HEAD = 4
"""Characters of an event's head that are compared: 签约仪式."""


def join_events(
    article: ArticleEvidence, found: Sequence[Referent | None]
) -> list[Referent | None]:
    """签约仪式 is the article's one event whose name ends so, of several the last before it.

    开工仪式 can be that of a 集中开工活动. A short name of its own (项目集中开工仪式) is taken so where no third event has its head; the
    name of a festival is not: 啤酒节 and 第三十届啤酒节 are two.
    """
    full = {key_of(r.name): r for r in found if r is not None and r.kind is Kind.EVENT}
    settled = list(found)
    before: list[str] = []
    for i, (mention, referent) in enumerate(zip(article.mentions, found, strict=True)):
        if referent is None or referent.kind is not Kind.EVENT:
            continue
        core = key_of(mention.text if mention.contextual else referent.name)
        stem = STEM.fullmatch(core) if mention.contextual else None
        heads = (core,) if stem is None else (f"{stem['stem']}仪式", f"{stem['stem']}活动")
        holders = [key for key in full if key.endswith(heads) and key != core]
        alike = [key for key in full if key.endswith(core[-EVENT_HEAD:])]
        if mention.contextual and len(holders) > 1:
            holders = [key for key in before if key in holders][-1:]
        several = not mention.contextual and (len(alike) > 2 or SERIES.search(core))
        if len(holders) != 1 or several:
            before.append(key_of(referent.name))
            continue
        before.append(holders[0])
        whole = full[holders[0]]
        settled[i] = Referent(
            Kind.EVENT, whole.name, "event-short", f"{mention.text} → {whole.name}",
            scope=whole.scope, local=True,
        )  # fmt: skip
    return settled


def join_short(
    article: ArticleEvidence, found: Sequence[Referent | None], forms: Forms
) -> list[Referent | None]:
    """Names that stand inside exactly one longer name of the article, taken for that one."""
    fronts = fronts_of(article, found)
    longer: dict[tuple[Kind, str], dict[str, Form]] = {}
    named = {(r.kind, r.name) for r in found if r is not None and r.kind not in NOT_CUT}
    for kind, name in sorted(named):
        for form in forms.of(kind, name, fronts):
            longer.setdefault((kind, body_key(kind, form.text)), {})[name] = form
    settled = list(found)
    for i, referent in enumerate(found):
        if referent is None or referent.scope:
            continue
        whole = _longest(longer, referent)
        if whole is not None:
            name, form = whole
            settled[i] = Referent(
                referent.kind, name, form.rule, f"{form.text} → {name}", local=form.contextual
            )
    return settled


def join_levels(
    article: ArticleEvidence, found: Sequence[Referent | None], areas: AreaCounts
) -> list[Referent | None]:
    """省十四届人大四次会议 is 河北省第十四届人民代表大会第四次会议 where the article has both."""
    full = {
        body_key(Kind.EVENT, r.name): r.name
        for r in found
        if r is not None and r.kind is Kind.EVENT and not r.scope
    }
    settled = list(found)
    for i, referent in enumerate(found):
        match = LEVEL.match(referent.name) if referent is not None else None
        if referent is None or referent.kind is not Kind.EVENT or match is None:
            continue
        area = areas.leader(article.article.article_id, match["level"])
        if area is None:
            continue
        rest = referent.name[match.end() :]
        names = (area[1] + rest, area[1].removesuffix(match["level"]) + match["level"] + rest)
        whole = next((full[k] for n in names if (k := body_key(Kind.EVENT, n)) in full), None)
        if whole is not None and whole != referent.name:
            evidence = f"{match.group()} → {area[1]}"
            settled[i] = Referent(Kind.EVENT, whole, "level-of-area", evidence, local=True)
    return settled


def fronts_of(article: ArticleEvidence, referents: Sequence[Referent | None]) -> Fronts:
    """Names of an article that longer names can begin with."""
    areas: set[str] = set()
    owners: set[str] = set()
    for mention, referent in zip(article.mentions, referents, strict=True):
        names = {key_of(mention.text), key_of(mention.text if referent is None else referent.name)}
        if mention.kind in (Kind.ZONE, Kind.PLACE):
            areas |= names
        elif mention.kind in (Kind.AGENCY, Kind.COMPANY, Kind.INSTITUTION):
            owners |= names
    return Fronts(
        frozenset(name for name in areas if len(name) > 1),
        frozenset(name for name in owners if len(name) > 1),
    )


def _longest(
    longer: dict[tuple[Kind, str], dict[str, Form]], referent: Referent
) -> tuple[str, Form] | None:
    """The one name that holds the referent's, and the form; None where there are several.

    A holder that stands inside another holder does not count as a second one.
    """
    kind = referent.kind
    key = body_key(kind, referent.name)
    holders = longer.get((kind, key)) or {}
    if not holders and kind is Kind.PROJECT:  # 滨河路项目 beside 道路改造（滨河路）项目
        holders = longer.get((kind, key.removesuffix("项目")), {})
    outer = {
        name: form
        for name, form in holders.items()
        if not holders.keys() & longer.get((kind, body_key(kind, name)), {}).keys()
    }
    return next(iter(outer.items())) if len(outer) == 1 else None

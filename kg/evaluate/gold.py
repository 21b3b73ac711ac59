"""Gold files: what careful readers found on a page (format in tests/gold/GUIDE.md)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import GoldError

SUFFIX = ".gold.json"


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article, known by the first and last characters of its body."""

    article_id: str
    headline: str
    starts: str
    ends: str


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """An entity; `optional` ones count neither for nor against."""

    entity_id: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A relation between entity ids; `object` is an article id for `wrote`.

    `value` is the printed literal, or "" where the row has none; `amount` is the money of
    an `investment` row, which has no object.
    """

    subject: str
    predicate: str
    object: str | None
    value: str
    amount: tuple[float, str] | None
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldMetric:
    """A figure about an entity id; `change` is 0.21 for +21 %."""

    about: str
    name: str
    value: float
    unit: str
    qualifier: str
    status: str
    period: str | None
    change: float | None
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldPage:
    """All that a gold file says of the page `doc`."""

    doc: str
    articles: tuple[GoldArticle, ...]
    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]
    metrics: tuple[GoldMetric, ...]

    @property
    def optional(self) -> frozenset[str]:
        """Ids of the entities that count neither for nor against."""
        return frozenset(e.entity_id for e in self.entities if e.optional)

    @property
    def areas(self) -> frozenset[str]:
        """Ids of zones and places."""
        return frozenset(e.entity_id for e in self.entities if e.kind in ("Zone", "Place"))


def read_gold(folder: Path, pages: tuple[str, ...] = ()) -> tuple[GoldPage, ...]:
    """The gold pages of a folder by file name; those named in `pages`, where any are.

    Raises `GoldError` where the folder has no gold file, lacks a named page, or holds a
    file that does not follow the guide.
    """
    paths = sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []
    if not paths:
        raise GoldError(f"{folder}: no gold files (*{SUFFIX}) here; give the folder that has them")
    gold = tuple(read_gold_page(path) for path in paths)
    known = {page.doc for page in gold}
    for name in pages:
        if name not in known:
            raise GoldError(
                f"{folder}: no gold page {name!r}; there are {', '.join(sorted(known))}"
            )
    return tuple(page for page in gold if not pages or page.doc in pages)


def read_gold_page(path: Path) -> GoldPage:
    """The gold page in one file. Raises `GoldError` with the line or the row at fault."""
    try:
        text = path.read_text(encoding="utf-8")
        page = json.loads(text)
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}: line {error.lineno}: not JSON ({error.msg})") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: byte {error.start} is not UTF-8; save it as UTF-8") from error
    try:
        return GoldPage(
            doc=page["doc"],
            articles=_rows(path, page, "articles", _article),
            entities=_rows(path, page, "entities", _entity),
            relations=_rows(path, page, "relations", _relation),
            metrics=_rows(path, {"metrics": [], **page}, "metrics", _metric),
        )
    except (KeyError, TypeError) as error:
        raise GoldError(f"{path}: the page lacks {error}; see GUIDE.md") from error


def _rows(path: Path, page: dict[str, Any], section: str, read: Any) -> tuple[Any, ...]:
    rows = []
    for number, row in enumerate(page[section]):
        try:
            rows.append(read(row))
        except (KeyError, TypeError, ValueError) as error:
            raise GoldError(
                f"{path}: {section}[{number}]: missing or wrong: {error}; see GUIDE.md"
            ) from error
    return tuple(rows)


def _article(row: dict[str, Any]) -> GoldArticle:
    return GoldArticle(row["id"], row["headline"] or "", row["starts"], row["ends"])


def _entity(row: dict[str, Any]) -> GoldEntity:
    return GoldEntity(
        row["id"], row["type"], row["name"], tuple(row["aliases"]), bool(row.get("optional"))
    )


def _relation(row: dict[str, Any]) -> GoldRelation:
    value = row.get("value")
    money = value if isinstance(value, dict) else None
    return GoldRelation(
        subject=row["s"],
        predicate=row["p"],
        object=row["o"],
        value=value if isinstance(value, str) else "",
        amount=(float(money["amount"]), money["currency"]) if money else None,
        optional=bool(row.get("optional")),
    )


def _metric(row: dict[str, Any]) -> GoldMetric:
    return GoldMetric(
        about=row["about"],
        name=row["name"],
        value=float(row["value"]),
        unit=row["unit"],
        qualifier=row["qualifier"],
        status=row["status"],
        period=row["period"],
        change=row["change"],
        optional=bool(row.get("optional")),
    )

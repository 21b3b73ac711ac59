"""When two names are the same for the measure (section Matching of tests/gold/GUIDE.md)."""

from __future__ import annotations

from kg.resolve.names import key_of

GENERIC = frozenset(
    {"新区", "全区", "片区", "园区", "我区", "区", "全市", "市", "该公司", "公司", "会议"}
    | {"试点", "方案", "工作方案", "我们", "全国", "全省", "省", "本市", "本区", "区里", "市里"}
)
"""Names that never count for matching. They are the measure's own and part of its definition;
extraction does not read them."""


def matching_name(name: str) -> str | None:
    """The normalised name, or None for a generic one.

    >>> matching_name("片区"), matching_name("区 委")
    (None, '区委')
    """
    normal = key_of(name)
    return None if normal in GENERIC else normal

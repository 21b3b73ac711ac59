"""What a mention stands for, and why."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Kind


@dataclass(frozen=True, slots=True)
class Referent:
    """What a mention stands for: kind and full name; `rule` and `evidence` of the completion.

    `scope` is an article id for names that mean something in that article alone, else "".
    `local` says that the printed words stand for the name in that article only.
    """

    kind: Kind
    name: str
    rule: str
    evidence: str = ""
    scope: str = ""
    local: bool = False

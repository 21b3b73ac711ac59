"""Measures how often each rule is right on the gold pages (seeds/ and gold/others/), and writes kg/data/rules.tsv.

    python tests/gold/measure_rules.py [--check]

A mention is right where its entity matches a gold entity, a claim where its fact is in the
gold rows. Rows that the annotators leave open count neither way. The confidence of a rule is
(right + 1) / (seen + 2), Laplace's rule of succession: a rule never seen here stands at 0.5,
one seen three times and right each time at 0.8. `--check` only says what would change.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

import rdflib

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

from score import Page  # noqa: E402  the scorer stands beside this file

from kg.graph import quads, turtle  # noqa: E402
from kg.model import KnowledgeBase, MentionRef, Predicate  # noqa: E402
from kg.pipeline import build_pages  # noqa: E402

TABLE = ROOT / "kg" / "data" / "rules.tsv"
HEADER = (
    "# How often each rule is right on the gold pages, and the confidence that follows.\n"
    "# Written by tests/gold/measure_rules.py: (right + 1) / (seen + 2).\n"
    "# rule\tseen\tright\tconfidence\n"
)
Counts = dict[str, list[int]]
HELD_OUT = ("15-dalian-liangxianqu", "18-xiongan-yinuantongxin", "21-guangxi-zhuanchang-jizhehui")
"""Pages that no rule and no confidence may be fitted to (others/README.md)."""


def gold_files() -> list[Path]:
    """The annotations of the five pages, and of other papers but those held out, in order."""
    others = sorted((HERE / "others").glob("*.gold.json"))
    kept = [path for path in others if path.name.removesuffix(".gold.json") not in HELD_OUT]
    return [*sorted(HERE.glob("*.gold.json")), *kept]


def measure(gold_path: Path, counts: Counts) -> None:
    """Adds the mentions and claims of one page to `counts` (rule → [seen, right])."""
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    folder = ROOT / "seeds" if gold_path.parent == HERE else gold_path.parent
    knowledge = build_pages([folder / f"{gold['doc']}.txt"]).knowledge
    graph = rdflib.Graph()
    graph.parse(data=turtle(quads(knowledge)), format="turtle")
    page = Page(gold, graph)
    match = {str(node): eid for node, eid in page.node_to_gold.items()}
    optional = {e["id"] for e in gold["entities"] if e.get("optional")}
    _mentions(knowledge, match, optional, counts)
    wanted = {(r["p"], r["s"], r["o"]) for r in gold["relations"] if not r.get("optional")}
    open_rows = {(r["p"], r["s"], r["o"]) for r in gold["relations"] if r.get("optional")}
    for name, subject, other, rules in _facts(knowledge):
        ends = (match.get(subject, subject), match.get(other, other))
        rows = (
            {(name, *ends), (name, *reversed(ends))}
            if name == "cooperatesWith"
            else {(name, *ends)}
        )
        if name in ("partOf", "locatedIn"):
            rows |= {("partOf", *ends), ("locatedIn", *ends)}
        if rows & open_rows or set(ends) & optional:
            continue
        for rule in rules:
            counts[rule][0] += 1
            counts[rule][1] += bool(rows & wanted)


def _mentions(
    knowledge: KnowledgeBase, match: dict[str, str], optional: set[str], counts: Counts
) -> None:
    for page in knowledge.pages:
        for article in page.articles:
            for index, mention in enumerate(article.mentions):
                ref = MentionRef(page.source.sha256, article.article.article_id, index)
                iri = knowledge.entity_of.get(ref)
                if iri is None or match.get(iri) in optional:
                    continue
                counts[mention.rule][0] += 1
                counts[mention.rule][1] += iri in match


def _facts(knowledge: KnowledgeBase):  # type: ignore[no-untyped-def]
    """Name of the relation, both ends and the rules of the claims, for each fact."""
    rule_of = {
        (page.source.sha256, a.article.article_id, i): claim.rule
        for page in knowledge.pages
        for a in page.articles
        for i, claim in enumerate(a.claims)
    }
    for relation in knowledge.relations:
        rules = {rule_of[(c.page, c.article, c.claim)] for c in relation.claims}
        yield relation.predicate.value, relation.subject, relation.object, sorted(rules)
    for tenure in knowledge.tenures:
        rules = {rule_of[(c.page, c.article, c.claim)] for c in tenure.claims}
        yield Predicate.HOLDS_POST.value, tenure.person, tenure.body, sorted(rules)


def table() -> str:
    """The text of kg/data/rules.tsv as measured now."""
    counts: Counts = defaultdict(lambda: [0, 0])
    for path in gold_files():
        measure(path, counts)
    rows = (
        f"{rule}\t{seen}\t{right}\t{(right + 1) / (seen + 2):.2f}"
        for rule, (seen, right) in sorted(counts.items())
    )
    return HEADER + "\n".join(rows) + "\n"


def main() -> int:
    """Writes the table, or with --check says whether it is up to date (exit 1 if not)."""
    text = table()
    if "--check" in sys.argv[1:]:
        if TABLE.exists() and TABLE.read_text(encoding="utf-8") == text:
            return 0
        print(f"{TABLE} is out of date; run {Path(__file__).name}")
        return 1
    TABLE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

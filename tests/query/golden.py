"""The golden answers of the stored questions: what is asked, and one command to rewrite them.

    python -m tests.query.golden

builds `seeds/` in a temporary folder and writes `tests/golden/questions/NAME.csv`.
"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from pyoxigraph import Store

from kg import ontology
from kg.query.formats import write_answer
from kg.query.questions import find_question
from kg.query.run import ask
from kg.store import open_graph
from tests.conftest import ROOT, run_kg

FOLDER = ROOT / "tests" / "golden" / "questions"

ASKED: dict[str, dict[str, str]] = {
    "articles": {},
    "committee-and-head": {"zone": "青岛自贸片区"},
    "companies-in-zones": {},
    "companies-on-lists": {},
    "cooperations": {"name": "青岛自贸片区"},
    "departments-under": {"body": "青岛自贸片区管委"},
    "figures-about": {"zone": "中德生态园"},
    "figures-that-differ": {},
    "holders-of": {"title": "书记"},
    "investment-by-zone-and-year": {"zone": "青岛西海岸新区"},
    "investments": {},
    "not-yet-done": {},
    "policies-and-events": {},
    "policies-of": {"body": "青岛自贸片区"},
    "post-history": {},
    "posts-in-two-bodies": {},
    "posts-of": {"person": "李金国"},
    "project-progress": {},
    "projects-above": {},
    "projects-in": {"zone": "青岛自贸片区"},
    "projects-not-heard-of-again": {},
    "said-about": {"name": "李金国"},
    "seen-together": {},
    "sentences-about": {"name": "李金国"},
    "shared-names": {},
    "targets-and-results": {"zone": "青岛自贸片区"},
    "weak-facts": {"below": "0.8"},
    "who-attended": {},
    "who-holds-which-post": {},
    "who-speaks": {},
}
"""Question → values of its parameters."""


def answer(store: Store, name: str) -> str:
    """The answer of `store` to one question, as CSV with line feeds."""
    question = find_question(name, ontology.path("queries"))
    out = io.BytesIO()
    write_answer(ask(store, question.bind(ASKED[name]), name=name), "csv", out)
    return out.getvalue().decode().replace("\r\n", "\n")


def rewrite(store: Store, folder: Path = FOLDER) -> None:
    """Writes all answers and removes those to questions that are gone."""
    for old in folder.glob("*.csv"):
        old.unlink()
    for name in ASKED:
        (folder / f"{name}.csv").write_text(answer(store, name), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        done = run_kg("build", ROOT / "seeds", "-o", temporary)
        if done.returncode:
            raise SystemExit(done.stderr)
        rewrite(open_graph(Path(temporary)))

"""Extraction keeps up with a tagger alone."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_extraction_is_at_least_half_as_fast_as_posseg() -> None:
    """In a process of its own: jieba's tagger sets up a dictionary for the whole process."""
    script = ROOT / "tests" / "benchmarks" / "extraction.py"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", script, ROOT / "seeds"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("jieba.posseg alone")

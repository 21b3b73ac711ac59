"""`kg` in a process that goes on while a test looks at it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SELF_JOIN = "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }"
"""A query that no engine answers within the time of a test."""


@contextmanager
def running_kg(*args: object) -> Iterator[subprocess.Popen[str]]:
    """`kg` with these arguments, its streams piped; ended with the block at the latest."""
    with subprocess.Popen(
        [sys.executable, "-c", "from kg.cli.main import main; main()", *map(str, args)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()  # a test that fails waits for nothing

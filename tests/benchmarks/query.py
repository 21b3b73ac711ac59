"""How long a stored question takes, beside the `oxigraph query` binary on the same store.

    python -m tests.benchmarks.query [RUNS] [STORE]

Whole processes, run in turn; STORE is the store of a build (default: graphs/store). Prints
both medians in milliseconds and their ratio, and ends with 1 above `LIMIT`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from kg import ontology
from kg.namespaces import prefixes
from kg.query.questions import find_question

LIMIT = 6.0
QUESTION = "who-holds-which-post"
KG = (sys.executable, "-c", "from kg.cli.main import main; main()")


def binary() -> str | None:
    """The `oxigraph` binary of the package `oxigraph`, in the environment or on PATH."""
    beside = Path(sys.executable).with_name("oxigraph")
    return str(beside) if beside.exists() else shutil.which("oxigraph")


def seconds(command: Sequence[str]) -> tuple[float, bytes]:
    """The time of one whole process, and what it printed."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=True)
    return time.perf_counter() - start, done.stdout


def measure(store: Path, oxigraph: str, runs: int) -> tuple[float, float]:
    """Median seconds of `oxigraph query` and of `kg query`; both have to give one answer."""
    declared = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in prefixes().items())
    text = declared + find_question(QUESTION, ontology.path("queries")).text
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "question.rq"
        file.write_text(text, encoding="utf-8")
        reference = (
            *(oxigraph, "query", "--location", str(store), "--query-file", str(file)),
            *("--results-format", "csv", "--union-default-graph"),
        )
        ours = (*KG, "query", "-g", str(store), QUESTION, "--format", "csv")
        pairs = [(seconds(reference), seconds(ours)) for _ in range(runs + 1)][1:]
    assert all(theirs[1] == answer[1] for theirs, answer in pairs), "the answers differ"
    return median(theirs[0] for theirs, _ in pairs), median(answer[0] for _, answer in pairs)


def main() -> int:
    oxigraph = binary()
    if oxigraph is None:
        print("no oxigraph binary: pip install oxigraph")
        return 2
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    reference, answer = measure(Path(*sys.argv[2:3] or ["graphs/store"]), oxigraph, runs)
    print(f"oxigraph query  {reference * 1000:7.1f} ms")
    print(f"kg query        {answer * 1000:7.1f} ms")
    print(f"ratio           {answer / reference:7.2f}    (limit {LIMIT:.2f})")
    return int(answer / reference > LIMIT)


if __name__ == "__main__":
    sys.exit(main())

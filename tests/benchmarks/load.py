"""How long `kg load` takes, beside `oxigraph load` of the same N-Quads.

    python -m tests.benchmarks.load [TRIPLES] [ROUNDS]

Whole processes, run in turn, on the graph of `world`. Prints the least seconds of each, by the
clock and of the processor (other programs may run), and ends with 1 where the ratio of the
processor's is above `LIMIT`.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pyoxigraph import RdfFormat, serialize

from tests.benchmarks.query import KG, binary
from tests.benchmarks.world import world

LIMIT = 1.3


class Taken(NamedTuple):
    """Seconds of a whole process."""

    processor: float
    clock: float


def taken(command: Sequence[str]) -> Taken:
    """The time of one process and its children; it has to succeed."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(used, time.perf_counter() - start)


def measure(triples: int, oxigraph: str, rounds: int) -> tuple[Taken, Taken]:
    """The least times of `oxigraph load` and of `kg load`."""
    theirs, ours = [], []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "world.nq"
        with file.open("wb") as out:
            serialize(world(triples), out, RdfFormat.N_QUADS)
        for turn in range(rounds):
            places = [str(Path(folder) / f"{name}{turn}") for name in ("a", "b")]
            theirs.append(taken([oxigraph, "load", "--location", places[0], "--file", str(file)]))
            ours.append(taken([*KG, "load", str(file), "-o", places[1]]))
    return min(theirs), min(ours)


def main() -> int:
    oxigraph = binary()
    if oxigraph is None:
        print("no oxigraph binary: pip install oxigraph")
        return 2
    triples = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    theirs, ours = measure(triples, oxigraph, int(sys.argv[2]) if len(sys.argv) > 2 else 2)
    print(f"oxigraph load  {theirs.processor:6.2f} s of the processor, {theirs.clock:6.2f} s")
    print(f"kg load        {ours.processor:6.2f} s of the processor, {ours.clock:6.2f} s")
    ratio = ours.processor / theirs.processor
    print(f"ratio          {ratio:6.2f}    (limit {LIMIT:.2f})")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main())

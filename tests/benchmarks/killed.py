"""A build killed at random moments (kill -9): the old graph answers, the next build leaves no trace.

    python -m tests.benchmarks.killed [KILLS] [SEED]

Prints where each kill struck, and ends with 1 where an old graph did not answer, where the next
build failed or gave other bytes, or where anything was left that the build does not own.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

KG = (sys.executable, "-c", "from kg.cli.main import main; main()")
OWNED = {"graph.ttl", "network.html", "sources.json", "store"}
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
KILLS = 20


class Kill(NamedTuple):
    """What was found after one kill."""

    moment: float
    """Seconds after the start of the build."""
    left: tuple[str, ...]
    """What the killed build had left in its folder, hidden names included."""
    fault: str
    """What was wrong then or after the next build, empty where all was well."""


def kg(*args: str | Path, cache: Path) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "KG_CACHE": os.fspath(cache)}
    return subprocess.run([*KG, *map(str, args)], capture_output=True, check=False, env=environment)


def kills(pages: Path, number: int, seed: int) -> Iterator[Kill]:
    """Kills so many builds of `pages`, each over a smaller build, spread over a build's time.

    One in two has what the pages say in its cache already, and is killed in the last third of
    its time, where it writes.
    """
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        top = Path(place)
        first = min(pages.glob("*.txt"))
        assert kg("build", first, "-o", top / "old", cache=top / "full").returncode == 0
        times = {}
        for warm in (False, True):
            start = time.monotonic()
            assert kg("build", pages, "-o", top / "new", cache=top / "full").returncode == 0
            times[warm] = time.monotonic() - start
        for turn in range(number):
            warm = turn % 2 == 1
            share = (turn // 2 + chance.random()) / max(1, -(-number // 2))
            moment = times[warm] * (0.65 + 0.35 * share if warm else share)
            yield one_kill(top, pages, moment, top / "full" if warm else top / f"cache{turn}")


def one_kill(top: Path, pages: Path, moment: float, cache: Path) -> Kill:
    """Kills a build after `moment` seconds, and looks at the folder then and a build later."""
    folder = top / "graphs"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(top / "old", folder)
    environment = {**os.environ, "KG_CACHE": os.fspath(cache)}
    process = subprocess.Popen(
        [*KG, "build", str(pages), "-o", str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    time.sleep(moment)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    left = tuple(sorted(path.name for path in folder.iterdir() if path.name not in OWNED))
    return Kill(moment, left, "; ".join(_faults(top, folder, pages, cache)))


def _faults(top: Path, folder: Path, pages: Path, cache: Path) -> Iterator[str]:
    answer = kg("query", COUNT, "-g", folder, cache=cache)
    known = {kg("query", COUNT, "-g", top / name, cache=cache).stdout for name in ("old", "new")}
    if answer.returncode or answer.stdout not in known:
        yield f"the old graph does not answer: {answer.stderr.decode() or answer.stdout.decode()}"
    done = kg("build", pages, "-o", folder, cache=cache)
    if done.returncode:
        yield f"the next build fails: {done.stderr.decode()}"
    elif any(
        (folder / n).read_bytes() != (top / "new" / n).read_bytes() for n in OWNED - {"store"}
    ):
        yield "the next build gives other bytes"
    if extra := {path.name for path in folder.iterdir()} ^ OWNED:
        yield f"left behind: {sorted(extra)}"
    if leaked := [path.name for path in cache.rglob("*") if path.name.startswith(".")]:
        yield f"left behind in the cache: {sorted(leaked)}"


def main() -> int:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    faults = 0
    for kill in kills(Path("seeds"), number, seed):
        faults += bool(kill.fault)
        left = ", ".join(kill.left) or "nothing"
        print(f"killed after {kill.moment:5.2f} s, left {left}: {kill.fault or 'well'}", flush=True)
    print(f"{number} kills, {faults} faults")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())

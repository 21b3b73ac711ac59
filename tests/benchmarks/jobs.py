"""How much faster several processes read pages than one.

    python -m tests.benchmarks.jobs [JOBS] [TIMES] [PAGE_OR_FOLDER]

The pages (default: seeds) are read so many times (default: 40), each a page of its own, by one
process and by JOBS (default: 2), one after the other, start of the workers included. Prints both,
the ratio and the load of the machine; ends with 1 where the evidence differs.
"""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from kg.model import SourceText
from kg.source import find_pages, read_source
from kg.workers import extract


def copies(path: Path, times: int) -> list[SourceText]:
    """Every page so many times, under hashes of their own."""
    pages = [read_source(page) for page in find_pages([path])]
    return [
        replace(page, sha256=f"{number:04}{page.sha256[4:]}")
        for number in range(times)
        for page in pages
    ]


def main() -> int:
    jobs = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    pages = copies(Path(sys.argv[3] if len(sys.argv) > 3 else "seeds"), times)
    seconds, found = [], []
    for number in (1, jobs):
        start = time.perf_counter()
        done = {step.source.sha256: step for step in extract(pages, number)}
        seconds.append(time.perf_counter() - start)
        found.append(done)
        print(f"{number} process{'' if number == 1 else 'es'}  {seconds[-1]:7.2f} s", flush=True)
    print(f"ratio        {seconds[0] / seconds[1]:7.2f}    (load {os.getloadavg()[0]:.1f})")
    return int(found[0] != found[1])


if __name__ == "__main__":
    sys.exit(main())

"""How long `kg --help` takes, beside an interpreter that does nothing.

    python -m tests.benchmarks.start [RUNS]

Prints both medians in milliseconds and their ratio, and ends with 1 above `LIMIT`.
"""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

LIMIT = 6.0
HELP = "import sys; sys.argv = ['kg', '--help']; from kg.cli.main import main; main()"


def seconds(code: str) -> float:
    """The time of one whole process that runs the code."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def measure(runs: int) -> tuple[float, float]:
    """Median seconds of `python -c pass` and of `kg --help`, run in turn."""
    pairs = [(seconds("pass"), seconds(HELP)) for _ in range(runs + 1)][1:]  # one to warm up
    return median(nothing for nothing, _ in pairs), median(answer for _, answer in pairs)


def main() -> int:
    nothing, answer = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
    print(f"python -c pass  {nothing * 1000:7.1f} ms")
    print(f"kg --help       {answer * 1000:7.1f} ms")
    print(f"ratio           {answer / nothing:7.2f}    (limit {LIMIT:.2f})")
    return int(answer / nothing > LIMIT)


if __name__ == "__main__":
    sys.exit(main())

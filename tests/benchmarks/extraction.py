"""Pages a second on one core: our extraction beside `jieba.posseg` alone, on the same pages.

    python -m tests.benchmarks.extraction [PAGE_OR_FOLDER …]    (default: seeds)

Both read decoded text; dictionaries are loaded before the clock starts; the two run in turn,
and the best of `ROUNDS` rounds counts. Ends with 1 where ours is slower than `LIMIT` × posseg.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

LIMIT = 0.5
ROUNDS = 5


def posseg() -> Callable[[str], object]:
    """A tagger of jieba's own, loaded, that tags a whole text."""
    import logging

    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.WARNING)
    tagger = jieba.posseg.POSTokenizer(jieba.Tokenizer())
    tagger.lcut("预热")
    return tagger.lcut


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(paths: list[Path], rounds: int = ROUNDS) -> tuple[int, float, float]:
    """Number of pages, and the best seconds for all of them: posseg's, then ours."""
    from kg.extractor import Extractor
    from kg.source import find_pages, read_source

    sources = [read_source(path) for path in find_pages(paths)]
    tag, extractor = posseg(), Extractor()
    extractor.evidence(sources[0])  # loads what is loaded at first use
    times = [
        (
            seconds(lambda: [tag(source.raw) for source in sources]),
            seconds(lambda: [extractor.evidence(source) for source in sources]),
        )
        for _ in range(rounds)
    ]
    return len(sources), min(theirs for theirs, _ in times), min(ours for _, ours in times)


def main() -> int:
    pages, theirs, ours = measure([Path(argument) for argument in sys.argv[1:] or ["seeds"]])
    print(f"jieba.posseg alone  {pages / theirs:7.2f} pages/s")
    print(f"kg extraction       {pages / ours:7.2f} pages/s")
    print(f"ratio               {theirs / ours:7.2f}    (at least {LIMIT:.2f})")
    return int(theirs / ours < LIMIT)


if __name__ == "__main__":
    sys.exit(main())

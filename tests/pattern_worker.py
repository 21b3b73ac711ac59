"""A process that tries the patterns of the package on hostile texts and can be ended meanwhile.

It notes every pattern that a module of `kg` compiles while it is imported or while an extractor
reads a page, and the texts in modules that are patterns by their looks (`kg.relate.figure_words`
fills in their words).
"""

from __future__ import annotations

import importlib
import multiprocessing
import pkgutil
import re
import sys
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Any

import kg
from tests.hostile import hostile_texts

MODULES = tuple(sorted(found.name for found in pkgutil.walk_packages(kg.__path__, "kg.")))
PAGE = Path(__file__).parents[1] / "seeds" / "000_a12014d9f47eab5e.txt"
LIMIT = 10.0
"""Seconds for one pattern on all its texts; the slowest takes half of one on an idle machine."""


class Watch:
    """The process as seen by a test: what is slow is ended, and its pattern is the answer.

    `total` is how many patterns there are.
    """

    def __enter__(self) -> Watch:
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self.total: int = self._pipe.recv()

    def _end(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def slow(self, wanted: str, limit: float = LIMIT) -> str:
        """The first pattern on which the time ran out, "" where there is none.

        `wanted` is a module's name, or a pattern.
        """
        self._pipe.send(wanted)
        current = wanted
        while self._pipe.poll(limit):
            current = self._pipe.recv()
            if not current:
                return ""
        self._end()
        self._start()
        return current


def serve(pipe: Connection) -> None:
    """Answers requests until the process is ended."""
    patterns = _patterns()
    pipe.send(sum(map(len, patterns.values())))
    while True:
        wanted = pipe.recv()
        for pattern in patterns.get(wanted, ()) if wanted in MODULES else (re.compile(wanted),):
            pipe.send(pattern.pattern)
            for text in hostile_texts(pattern.pattern):
                pattern.search(text)
                pattern.fullmatch(text)
        pipe.send("")


def _patterns() -> dict[str, list[re.Pattern[str]]]:
    """The patterns of each module."""
    found: dict[str, dict[str, re.Pattern[str]]] = {name: {} for name in MODULES}
    compile_ = re.compile

    def noting(pattern: Any, flags: Any = 0) -> re.Pattern[Any]:
        compiled = compile_(pattern, flags)
        module = sys._getframe(1).f_globals.get("__name__", "")
        if module in found and isinstance(compiled.pattern, str):
            found[module][compiled.pattern] = compiled
        return compiled

    re.compile = noting  # type: ignore[assignment]
    modules = [importlib.import_module(name) for name in MODULES]
    # Reading a page compiles what waits for its first use: the lists of furniture, openers, …
    page = importlib.import_module("kg.source").read_source(PAGE)
    importlib.import_module("kg.extractor").Extractor().evidence(page)
    re.compile = compile_
    for module in modules:
        found[module.__name__].update(_texts(module))
    return {name: list(listed.values()) for name, listed in found.items()}


def _texts(module: ModuleType) -> dict[str, re.Pattern[str]]:
    """Constants of a module that are patterns, or parts of one."""
    template = importlib.import_module("kg.relate.figure_words").pattern
    found = {}
    for name, value in vars(module).items():
        if name.isupper() and isinstance(value, str) and re.search(r"\(\?|\[.+\]|<\w+>", value):
            try:
                found[value] = template(value)
            except (re.error, KeyError):
                continue  # a text for people, or a part that stands open
    return found

"""Pages read by several processes at once, as they are done.

Each worker is a fresh interpreter with an extractor of its own, which takes it a second or two to
begin, and gets one page at a time. So a worker that dies names its page, and the work goes on
evenly. Workers end with the process that started them: when it closes its end of the pipe,
dies, or is interrupted.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType

from kg.errors import KGError
from kg.extractor import Extractor
from kg.model import PageEvidence, SourceText

WORTH_A_WORKER = 60_000
"""Characters that take about as long to read as a worker takes to begin."""
MOST = 8
"""Workers by default at most: each holds some 150 MB."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that could not be worked on: why in a few words, and the traceback if there is one.

    There is none where the process died that worked on it.
    """

    source: SourceText
    reason: str
    trace: str = ""


def default_jobs() -> int:
    """The processors that this process may use, `MOST` at most."""
    try:
        usable = len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS and Windows
        usable = os.cpu_count() or 1
    return min(usable, MOST)


def extract(sources: Sequence[SourceText], jobs: int) -> Iterator[PageEvidence | Failure]:
    """The evidence of each page as it is done, in any order, by `jobs` processes at most.

    Where that would not be faster it is done in this process.
    """
    worthwhile = sum(len(source.raw) for source in sources) // WORTH_A_WORKER
    workers = min(jobs, worthwhile, len(sources))
    if workers > 1:
        with Workers(workers) as pool:
            yield from pool.extract(sources)
    elif sources:
        extractor = Extractor()
        for source in sources:
            yield _tried(extractor, source)


class Workers:
    """A context manager with so many processes that read pages; they end with the block."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._processes: dict[Connection, BaseProcess] = {}

    def __enter__(self) -> Workers:
        try:
            for _ in range(self._number):
                self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _start(self) -> Connection:
        ours, theirs = get_context("spawn").Pipe()
        process = get_context("spawn").Process(target=_work, args=(theirs,), daemon=True)
        with _interrupts_wait():
            process.start()
        theirs.close()
        self._processes[ours] = process
        return ours

    def extract(self, sources: Sequence[SourceText]) -> Iterator[PageEvidence | Failure]:
        """The evidence of each page as it is done; long pages first, so that all end together."""
        waiting = sorted(sources, key=lambda source: (len(source.raw), source.sha256))
        given: dict[Connection, SourceText] = {}
        for worker in list(self._processes):
            _give(worker, waiting, given)
        while given:
            ready = connection.wait(list(given))
            for worker in [worker for worker in given if worker in ready]:
                source = given.pop(worker)
                try:
                    done = worker.recv()
                except (EOFError, OSError):
                    done = self._died(worker, source)
                    worker = self._start() if waiting else worker
                if isinstance(done, KGError):
                    raise done
                _give(worker, waiting, given)
                yield done

    def _died(self, worker: Connection, source: SourceText) -> Failure:
        process = self._processes.pop(worker)
        worker.close()
        process.join()
        return Failure(source, _ended_by(process.exitcode or 0))

    def stop(self) -> None:
        """Ends all workers at once, whatever they are at."""
        for worker, process in self._processes.items():
            process.terminate()
            worker.close()
        for process in self._processes.values():
            process.join()
        self._processes.clear()


def _give(
    worker: Connection, waiting: list[SourceText], given: dict[Connection, SourceText]
) -> None:
    if not waiting:
        return
    given[worker] = waiting.pop()
    try:
        worker.send(given[worker])
    except OSError:
        return  # it is dead: what it says next is the end of its pipe


def _work(pages: Connection) -> None:
    """What a worker does: reads pages until nobody sends any."""
    try:
        try:
            extractor = Extractor()
        except KGError as error:  # a word list with a fault
            pages.send(error)
            return
        while True:
            pages.send(_tried(extractor, pages.recv()))
    except (EOFError, OSError):
        return


def _tried(extractor: Extractor, source: SourceText) -> PageEvidence | Failure:
    try:
        return extractor.evidence(source)
    except Exception as fault:
        import traceback

        reason = f"a fault of kg: {type(fault).__name__}: {fault}"
        return Failure(source, reason, "".join(traceback.format_exception(fault)))


def _ended_by(exitcode: int) -> str:
    if exitcode >= 0:
        return f"the process that read it ended with status {exitcode}"
    try:
        name = signal.Signals(-exitcode).name
    except ValueError:
        name = f"signal {-exitcode}"
    return f"the process that read it was ended by {name}: out of memory?"


@contextmanager
def _interrupts_wait() -> Iterator[None]:
    """Holds Ctrl-C back while a process is started, which then never gets one.

    A worker is to be ended by the process that started it and has nothing to say to the user.
    """
    if not hasattr(signal, "pthread_sigmask"):  # not on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

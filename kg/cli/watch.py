"""Ends a command whose engine does not listen: on Ctrl-C, and when its time is over.

The SPARQL engine runs to its end whatever happens; Python's own signal handlers wait for it.
A thread waits beside it (the engine leaves Python free meanwhile) for the byte that an
arriving signal writes at once, or for the end of the time, and ends the process.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from select import select
from socket import socketpair
from types import TracebackType

from kg.cli.failure import INTERRUPTED
from kg.cli.terminal import complain
from kg.errors import QueryError

GRACE = 0.3
"""Seconds in which Python may answer Ctrl-C itself, as it does outside the engine."""

DONE = 0
"""The byte that ends the watch; signals tell their number, which is never 0."""


class Watch:
    """Watches over the block; `discard` removes what it has written, if it has to be ended.

    Only for the main thread. `seconds` is the time that the block may take (None: any).
    """

    def __init__(self, seconds: float | None, discard: Callable[[], None]) -> None:
        self.seconds = seconds
        self.discard = discard

    def __enter__(self) -> None:
        self._told, self._tell = socketpair()
        self._tell.setblocking(False)
        self._before = signal.set_wakeup_fd(self._tell.fileno(), warn_on_full_buffer=False)
        self._thread = threading.Thread(target=self._wait, daemon=True)
        self._thread.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        signal.set_wakeup_fd(self._before)
        self._tell.send(bytes([DONE]))
        self._thread.join()
        self._told.close()
        self._tell.close()

    def _wait(self) -> None:
        said = self._next(self.seconds)
        if said is None:
            self._end(
                f"no answer within {self.seconds:g} s; narrow the query or raise --timeout",
                QueryError.exit_code,
            )
        if said == signal.SIGINT and self._next(GRACE) != DONE:
            self._end("interrupted", INTERRUPTED)

    def _next(self, seconds: float | None) -> int | None:
        """The next byte that is told, None when the time is over; other signals pass."""
        while select([self._told], [], [], seconds)[0]:
            byte = self._told.recv(1)[0]
            if byte in (DONE, signal.SIGINT):
                return byte
        return None

    def _end(self, message: str, status: int) -> None:
        self.discard()
        complain(message)
        os._exit(status)

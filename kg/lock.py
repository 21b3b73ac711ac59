"""Locks that end with their process, however it ends: nothing is left to clear away.

A lock is held on an open file or folder itself (`flock`), so that no lock file lies about. Where
the system has no such locks (Windows), or the disk does not give them (some network disks),
everything counts as free: what they guard is then guarded by nobody, as without them.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path
from types import TracebackType

try:
    import fcntl
except ImportError:  # not on Windows
    fcntl = None  # type: ignore[assignment]

_HELD = (errno.EAGAIN, errno.EACCES)


class Lock:
    """A context manager that holds the file or folder at `path`; BlockingIOError if another does.

    Those that hold it `shared` do not keep each other out. Raises OSError where there is
    nothing at `path`.
    """

    def __init__(self, path: Path, *, shared: bool = False) -> None:
        self.path = path
        self._shared = shared
        self._descriptor: int | None = None

    def __enter__(self) -> Lock:
        if fcntl is None:
            return self
        descriptor = os.open(self.path, os.O_RDONLY)
        try:
            kind = fcntl.LOCK_SH if self._shared else fcntl.LOCK_EX
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _HELD:
                os.close(descriptor)
                raise BlockingIOError(error.errno, error.strerror, os.fspath(self.path)) from None
        self._descriptor = descriptor
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def release(self) -> None:
        """Gives the lock back; nothing happens where it is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def is_of(self, path: Path) -> bool:
        """Whether what is locked is still what stands at `path`."""
        if self._descriptor is None:
            return True
        try:
            return os.path.samestat(os.fstat(self._descriptor), path.stat())
        except FileNotFoundError:
            return False


def is_held(path: Path) -> bool:
    """Whether somebody holds the file or folder at `path` alone; False where there is none.

    Those who ask at the same time do not see each other. For a moment they keep out who wants
    to hold it, which has to try again.
    """
    try:
        with Lock(path, shared=True):
            return False
    except BlockingIOError:
        return True
    except OSError:
        return False


def hold(path: Path) -> Lock | None:
    """The lock on something that was just made, None where it was swept away before that.

    Between making and locking, another process takes it for what a dead one left.
    """
    held = Lock(path)
    try:
        held.__enter__()
    except (BlockingIOError, FileNotFoundError):
        return None
    if held.is_of(path):
        return held
    held.release()
    return None

"""Output files that are whole or not there: written beside the target, then renamed.

`Replacement(path)` opens a hidden file in the target's folder; leaving the block without an
exception puts it in the target's place, any exception (or `discard`) removes it. Devices and
pipes (`/dev/stdout`) cannot be replaced and are written to directly. What a killed program left
beside a target is removed by the next one that writes there.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from kg.errors import TargetError
from kg.lock import Lock, hold


class Replacement:
    """A context manager that yields a binary file and puts it at `path` in the end.

    Raises TargetError where the target cannot be written; nothing is left behind then.
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        self.part: Path | None = None
        """The file that is being written, None before and after, and for a device."""
        self._file: BinaryIO | None = None
        self._lock: Lock | None = None

    def __enter__(self) -> BinaryIO:
        target = self.path
        if target.is_dir():
            raise TargetError(f"{target}: is a folder; give the path of a file")
        if target.exists() and not os.access(target, os.W_OK):
            raise TargetError(f"{target}: may not be overwritten; choose another file")
        direct = target.exists() and not target.is_file()
        try:
            self._file = target.open("wb") if direct else self._open_part()
        except OSError as error:
            raise target_error(target, error) from error
        return self._file

    def _open_part(self) -> BinaryIO:
        sweep(self.path)
        while True:
            part = beside(self.path)
            file = part.open("xb")
            self._lock = hold(part)
            if self._lock is not None:
                self.part = part
                return file
            file.close()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._file is not None
        try:
            self._file.close()  # what is still buffered can meet a full disk
            if kind is None and self.part is not None:
                os.replace(self.part, self.path)
                self.part = None
        except OSError as failure:
            if error is None:
                raise target_error(self.path, failure) from failure
        finally:
            self.discard()
        if isinstance(error, OSError) and error.errno is not None:
            raise target_error(self.path, error) from error

    def discard(self) -> None:
        """Removes what was written so far; the target stays as it was."""
        if self.part is not None:
            self.part.unlink(missing_ok=True)
            self.part = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def beside(path: Path) -> Path:
    """A new hidden name in the same folder, so that a rename stays on one file system."""
    return path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")


def sweep(path: Path) -> None:
    """Removes what killed programs left beside `path`, and brings back what one had put aside.

    What a living program writes there is locked, and stays.
    """
    if not path.parent.is_dir():
        return
    left = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]+\.(part|old)")
    for name in sorted(os.listdir(path.parent)):
        found = left.fullmatch(name)
        if not found:
            continue
        try:
            with Lock(path.with_name(name)):
                _clear(path.with_name(name), path if found[1] == "old" else None)
        except OSError:  # a living program's, or not ours to remove
            continue


def _clear(left: Path, place: Path | None) -> None:
    if place and not place.exists():
        left.rename(place)
    elif left.is_dir():
        import shutil  # takes longer to import than a query takes to open a store

        shutil.rmtree(left, ignore_errors=True)
    else:
        left.unlink(missing_ok=True)


def exchange(one: Path, other: Path) -> bool:
    """Whether the two could change places in one step, so that nobody meets neither.

    False where the system has no such step (it is Linux's); both are then as before.
    """
    import ctypes

    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    here, swap = -100, 2  # AT_FDCWD, RENAME_EXCHANGE of linux/fs.h
    return bool(rename(here, os.fsencode(one), here, os.fsencode(other), swap) == 0)


def target_error(path: Path, error: OSError) -> TargetError:
    """What the system refused at `path`, and what to do next."""
    import errno

    advice = {
        errno.ENOSPC: "free some space or write to another disk",
        errno.EDQUOT: "free some space or write to another disk",
        errno.ENOENT: "create the folder first, or check the path",
        errno.ENOTDIR: "a file stands where a folder is needed: choose another path",
        errno.EFBIG: "choose a target without that limit",
    }
    number, reason = error.errno, error.strerror or str(error)
    if number is None:  # the engine's, with the system's words somewhere in them
        number = next((known for known in advice if os.strerror(known) in reason), None)
        reason = os.strerror(number) if number else reason
    return TargetError(
        f"{path}: {reason}; {advice.get(number or 0, 'choose a target that can be written')}"
    )

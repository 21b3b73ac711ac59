"""Output files that are whole or not there: written beside the target, then renamed.

`Replacement(path)` opens a hidden file in the target's folder; leaving the block without an
exception puts it in the target's place, any exception (or `discard`) removes it. Devices and
pipes (`/dev/stdout`) cannot be replaced and are written to directly.
"""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from kg.errors import TargetError


class Replacement:
    """A context manager that yields a binary file and puts it at `path` in the end.

    Raises TargetError where the target cannot be written; nothing is left behind then.
    """

    def __init__(self, path: Path) -> None:
        self.path = Path(os.path.realpath(path))
        self.part: Path | None = None
        """The file that is being written, None before and after, and for a device."""
        self._file: BinaryIO | None = None

    def __enter__(self) -> BinaryIO:
        target = self.path
        if target.is_dir():
            raise TargetError(f"{target}: is a folder; give the path of a file")
        if target.exists() and not os.access(target, os.W_OK):
            raise TargetError(f"{target}: may not be overwritten; choose another file")
        direct = target.exists() and not target.is_file()
        part = target if direct else beside(target)
        try:
            self._file = part.open("wb")
        except OSError as error:
            raise target_error(target, error) from error
        self.part = None if direct else part
        return self._file

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


def beside(path: Path) -> Path:
    """A hidden name in the same folder, so that a rename stays on one file system."""
    return path.with_name(f".{path.name}.{os.getpid()}.part")


def target_error(path: Path, error: OSError) -> TargetError:
    """What the system refused at `path`, and what to do next."""
    import errno

    advice = {
        errno.ENOSPC: "free some space or write to another disk",
        errno.EDQUOT: "free some space or write to another disk",
        errno.ENOENT: "create the folder first, or check the path",
        errno.ENOTDIR: "a file stands where a folder is needed: choose another path",
        errno.EFBIG: "choose a target without that limit",
    }.get(error.errno or 0, "choose a target that can be written")
    return TargetError(f"{path}: {error.strerror or error}; {advice}")

"""A folder of tables: all of them are written, or none."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from kg.errors import TargetError
from kg.target import Replacement, target_error


def write_folder(folder: Path, tables: Mapping[str, bytes]) -> list[Path]:
    """Writes files by name into `folder`, which is made if need be, and returns their paths.

    Raises TargetError where they cannot be written; none is touched then.
    """
    if folder.exists() and not folder.is_dir():
        raise TargetError(f"{folder}: is a file; give the path of a folder for the two tables")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise target_error(folder, error) from error
    paths = [folder / name for name in tables]
    with ExitStack() as stack:  # all are renamed at its end, after all were written
        for path, content in zip(paths, tables.values(), strict=True):
            file = stack.enter_context(Replacement(path))
            file.write(content)
            file.flush()
    return paths

"""The format of an output file: as asked for, else as the end of its name says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

STREAM = "-"
FREE = ".txt"
"""The end of a name that holds any format."""


def endings(output: str, known: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The formats that a file called `output` may hold, the usual one first; none: any.

    `known` is end of a name → formats. Raises BadParameter where the end tells another kind of
    file: what is written must be what the name says.

    >>> endings("a.json", {".json": ("json", "jsonld")}), endings("-", {}), endings("a", {})
    (('json', 'jsonld'), (), ())
    """
    name = Path(output).name.lower()
    for end, formats in known.items():
        if name.endswith(end):
            return formats
    return ()


def check_file_format(output: str, form: str | None, known: Mapping[str, Sequence[str]]) -> None:
    """Raises BadParameter where the file's name and the format contradict each other.

    Without `form`, the end of the name must be known; `-` and devices take everything, and so
    does a name without an end.
    """
    suffix = Path(output).suffix.lower()
    if output == STREAM or not suffix or (Path(output).exists() and not Path(output).is_file()):
        return
    formats = endings(output, known)
    if not formats and form is None:
        ends = ", ".join(known)
        raise click.BadParameter(
            f"{output}: “{suffix}” tells no format; give --format, or a name that ends in {ends}",
            param_hint="-o",
        )
    if formats and form is not None and suffix != FREE and form not in formats:
        raise click.BadParameter(
            f"{output}: a file that ends in “{suffix}” is no {form}; "
            f"change the name, or give --format {formats[0]}",
            param_hint="-o",
        )

"""The format of an output file: as asked for, else as the end of its name says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

STREAM = "-"
FREE = ".txt"
"""The end of a name that holds any format."""
PACKED = (".gz", ".bz2", ".xz", ".zst", ".zip")
"""Ends of names of packed files."""
SHORT: Mapping[str, str] = {
    "ttl": "turtle",
    **dict.fromkeys(("nt", "n-triples"), "ntriples"),
    **dict.fromkeys(("nq", "n-quads"), "nquads"),
    "json-ld": "jsonld",
    **dict.fromkeys(("rdf", "rdf/xml", "rdf-xml"), "rdfxml"),
    "srj": "json",
    "srx": "xml",
    "txt": "table",
    "followthemoney": "ftm",
    "neo4j": "cypher",
}
"""Other usual names of formats."""
SEVERAL: Mapping[str, tuple[str, ...]] = {
    "json": ("jsonld", "ftm"),
    "xml": ("rdfxml", "graphml", "gexf"),
}
"""Names that a command which has several such formats cannot take for one of them."""


class Format(click.Choice[str]):
    """Names of formats, in any case, and the other names that they usually have."""

    def __init__(self, choices: Sequence[str]) -> None:
        super().__init__(list(choices), case_sensitive=False)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The format's own name."""
        name = value.lower()
        if name not in self.choices:
            name = SHORT.get(name, name)
        if name not in self.choices and name in SEVERAL:
            meant = [form for form in SEVERAL[name] if form in self.choices]
            if len(meant) > 1:
                self.fail(f"{value!r} can be {' or '.join(meant)}; say which.", param, ctx)
        return super().convert(name if name in self.choices else value, param, ctx)


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
    if suffix in PACKED:
        raise click.BadParameter(
            f"{output}: a file that ends in “{suffix}” is packed, and the answer is not; "
            "write to standard output and pack that",
            param_hint="-o",
        )
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

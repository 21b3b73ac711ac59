"""Documents with commands and their output: read, run, and written anew.

A block that starts with ```console holds commands (lines that begin with `$ `) and what
each prints, stderr included. A line `…` stands for any number of lines. Commands run in
order in one folder; what installs is left out, for the tests run in what is installed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

INSTALL = "python3 -m venv .venv && .venv/bin/pip install -q -e . && .venv/bin/"
ELLIPSIS = "…"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """One command of a document, with the output that the document shows."""

    document: str
    line: int
    text: str
    output: tuple[str, ...]

    def shown_as(self, printed: tuple[str, ...]) -> tuple[str, ...]:
        """The printed lines as the document shows them: as many before and after `…`."""
        if ELLIPSIS not in self.output:
            return printed
        cut = self.output.index(ELLIPSIS)
        before, after = cut, len(self.output) - cut - 1
        if before + after >= len(printed):
            return printed
        return (*printed[:before], ELLIPSIS, *(printed[-after:] if after else ()))


def commands(path: Path) -> Iterator[Command]:
    """The commands of a document in their order."""
    text = path.read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        first_line = text.count("\n", 0, block.start(1)) + 1
        yield from _block_commands(path.name, first_line, block[1].splitlines())


def _block_commands(document: str, first_line: int, lines: list[str]) -> Iterator[Command]:
    command: Command | None = None
    for number, line in enumerate(lines, first_line):
        if line.startswith("$ "):
            if command:
                yield command
            command = Command(document, number, line[2:], ())
        else:
            assert command, f"{document}:{number}: output before a command"
            command = replace(command, output=(*command.output, line))
    if command:
        yield command


def run(command: Command, folder: Path) -> tuple[str, ...]:
    """The lines that the command prints in this folder, ends of lines without blanks."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        ["bash", "-c", command.text.removeprefix(INSTALL)],
        cwd=folder,
        env={
            **os.environ,
            **{"PATH": path, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"},
            "KG_CACHE": str(folder.with_name("cache")),  # empty before the first document
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    return tuple(line.rstrip() for line in done.stdout.rstrip("\n").splitlines())


def rewrite(path: Path, printed: dict[Command, tuple[str, ...]]) -> None:
    """Writes what the commands print into the document, `…` kept where it stands."""
    text = path.read_text(encoding="utf-8")
    found = iter(list(commands(path)))

    def filled(block: re.Match[str]) -> str:
        lines = []
        for _ in range(sum(line.startswith("$ ") for line in block[1].splitlines())):
            command = next(found)
            lines += [f"$ {command.text}", *command.shown_as(printed[command])]
        return "\n".join(["```console", *lines, "```"])

    path.write_text(BLOCK.sub(filled, text), encoding="utf-8")

"""The group `kg`: it finds its commands by name and imports one only when that one runs.

`kg --help` must answer at once, so the summaries stand here, in `COMMANDS`, and a test keeps
them equal to the commands' own. A command `name` lives in `kg.cli.<name>` as `command`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from typing import Any, NoReturn

import click

from kg import __version__
from kg.cli.failure import exit_status, reader_may_leave
from kg.cli.options import quiet_option
from kg.cli.terminal import warnings_as_notices

COMMANDS: dict[str, str] = {
    "build": "Read page files and build the knowledge graph.",
    "query": "Ask the graph in SPARQL, or by the name of a stored question.",
    "ask": "Ask in a few words, such as a name and 任职.",
    "show": "Show what the graph says about one entity, with the sentences.",
    "why": "Show why names are one entity, and what is kept apart.",
    "stats": "Count what the graph holds.",
    "render": "Write the graph as an interactive network in one HTML file.",
    "export": "Write the graph in another format.",
    "push": "Send the graph to a server.",
    "verify": "Check every quoted span against the original pages.",
    "validate": "Check the graph against the shapes of the ontology.",
    "evaluate": "Measure extraction against annotated pages.",
    "load": "Load an RDF file into a store, for graphs too large to be read each time.",
    "rebuild": "Make a damaged or changed build folder whole again.",
    "cache": "Show where and how much is kept of pages that were read, or clear it.",
}
"""Name → summary of every command, in the order of a first day's work."""


class CommandGroup(click.Group):
    """A group of `COMMANDS` that ends the process with the right status and one clear line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"kg.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in COMMANDS or name.startswith("-"):
            return super().resolve_command(ctx, args)
        raise click.UsageError(f"there is no command {name!r}.{_near_names(name)}", ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the summaries from `COMMANDS`, so that no command is imported."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with reader_may_leave():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with reader_may_leave(), warnings_as_notices():
            return super().invoke(ctx)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs the command line; ends the process unless `standalone_mode` is False."""
        run = partial(super().main, args, prog_name, complete_var, False, **extra)
        if not standalone_mode:
            return run()
        sys.exit(exit_status(run))


def _near_names(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, COMMANDS)
    return f" Did you mean {' or '.join(near)}?" if near else ""


@click.group(
    cls=CommandGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="A build folder or .ttl file is named with -g, by KG_GRAPH, or is ./graphs.",
)
@click.version_option(
    __version__, "-V", "--version", prog_name="kg", message="%(prog)s %(version)s"
)
@quiet_option
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Knowledge graphs from Chinese local-government newspapers, with the printed line
    behind every fact."""
    if os.environ.get("NO_COLOR"):
        ctx.color = False


def main() -> NoReturn:
    """The console script `kg`."""
    cli.main(prog_name="kg")
    raise AssertionError("a standalone command line ends the process")

"""The group: what it lists is what there is, and its answers to wrong usage."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import click
import pytest

import kg.cli
from kg import __version__
from kg.cli.main import COMMANDS, cli
from tests.conftest import RunKG


def command_of(name: str) -> click.Command:
    command = import_module(f"kg.cli.{name}").command
    assert isinstance(command, click.Command)
    return command


def test_every_command_module_is_listed() -> None:
    found = {
        module.name
        for module in pkgutil.iter_modules(kg.cli.__path__)
        if hasattr(import_module(f"kg.cli.{module.name}"), "command")
    }
    assert found == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_summary_is_the_commands_own(name: str) -> None:
    assert command_of(name).get_short_help_str(limit=200) == COMMANDS[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_help(name: str) -> None:
    command = command_of(name)
    assert command.help
    without = [p.name for p in command.params if isinstance(p, click.Option) and not p.help]
    assert without == []


def test_help_lists_every_command(kg: RunKG) -> None:
    done = kg("--help")
    assert done.returncode == 0
    for name, summary in COMMANDS.items():
        assert f"  {name}" in done.stdout
        assert summary.split()[0] in done.stdout


def test_version(kg: RunKG) -> None:
    assert kg("--version").stdout == f"kg {__version__}\n"


def test_no_arguments_prints_help_and_is_wrong_usage(kg: RunKG) -> None:
    done = kg()
    assert done.returncode == 2
    assert "Usage: kg" in done.stdout + done.stderr


def test_unknown_command_offers_a_near_one(kg: RunKG) -> None:
    done = kg("exprot")
    assert done.returncode == 2
    assert done.stderr == (
        "kg: there is no command 'exprot'. Did you mean export?\nTry 'kg --help'.\n"
    )


def test_unknown_option_is_wrong_usage(kg: RunKG) -> None:
    done = kg("evaluate", "--frob", ".")
    assert done.returncode == 2
    assert done.stderr.startswith("kg: No such option")
    assert "Try 'kg evaluate --help'." in done.stderr


def test_completion_knows_the_commands(kg: RunKG) -> None:
    """Shells ask like this; `_KG_COMPLETE=bash_source kg` prints what makes them ask."""
    env = {"_KG_COMPLETE": "bash_complete", "COMP_WORDS": "kg ev", "COMP_CWORD": "1"}
    assert kg(env=env).stdout == "plain,evaluate\n"


def test_group_without_standalone_mode_raises() -> None:
    with pytest.raises(click.UsageError):
        cli.main(["no-such-command"], standalone_mode=False)

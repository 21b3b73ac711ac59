"""Exceptions become one line on stderr and the exit status that the contract gives them."""

from __future__ import annotations

import errno
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

import kg.errors
from kg.cli.failure import exit_status, os_message
from kg.errors import KGError

LEAVES = [cls for cls in KGError.__subclasses__() if cls.__module__ == kg.errors.__name__]


def raising(error: BaseException) -> int:
    def run() -> None:
        raise error

    return exit_status(run)


@pytest.mark.parametrize("leaf", [KGError, *LEAVES])
def test_own_errors(leaf: type[KGError], capsys: pytest.CaptureFixture[str]) -> None:
    assert raising(leaf("页面.txt: cannot be read")) == leaf.exit_code
    assert capsys.readouterr() == ("", "kg: 页面.txt: cannot be read\n")


def test_exit_codes_are_those_of_the_contract() -> None:
    assert len(LEAVES) >= 9
    answers_no = {leaf.__name__ for leaf in LEAVES if leaf.exit_code == 1}
    assert answers_no == {
        "EmptySelection",
        "NameNotFound",
        "VerificationFailed",
    }
    assert {leaf.exit_code for leaf in LEAVES} == {1, 2}


def test_the_tree_in_the_docstring_is_complete() -> None:
    drawn = kg.errors.__doc__ or ""
    for leaf in LEAVES:
        line = next(line for line in drawn.splitlines() if f" {leaf.__name__} " in line)
        assert f"exit {leaf.exit_code}" in line


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (KeyboardInterrupt(), 130, "kg: interrupted\n"),
        (click.Abort(), 130, "kg: interrupted\n"),
        (click.UsageError("no such thing"), 2, "kg: no such thing\n"),
        (click.UsageError(f"{'长' * 301}：no such name"), 2, f"kg: {'长' * 200}… such name\n"),
        (click.UsageError(f"{'长' * 299} is no name"), 2, f"kg: {'长' * 299} is no name\n"),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 141, ""),
        (
            OSError(errno.ENOSPC, "No space left on device", "graphs/graph.ttl"),
            2,
            "kg: graphs/graph.ttl: No space left on device; "
            "free some space or write to another disk\n",
        ),
    ],
)
def test_other_errors(
    error: BaseException, status: int, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert raising(error) == status
    assert capsys.readouterr().err == line


def test_faults_of_the_program_keep_their_traceback() -> None:
    with pytest.raises(ZeroDivisionError):
        raising(ZeroDivisionError())


def test_status_of_a_command_is_kept() -> None:
    assert exit_status(lambda: 1) == 1
    assert exit_status(lambda: None) == 0


def test_message_for_a_stream_names_it() -> None:
    assert os_message(OSError(errno.EIO, "Input/output error")) == (
        "standard output: Input/output error"
    )


def shell(command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    kg = f'"{sys.executable}" -c "from kg.cli.main import main; main()"'
    script = command.replace("KG", kg)
    return subprocess.run(
        ["bash", "-c", script], cwd=cwd, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux's full disk")
def test_full_standard_output(tmp_path: Path) -> None:
    done = shell("KG --help > /dev/full", tmp_path)
    assert done.returncode == 2
    assert done.stderr == (
        "kg: standard output: No space left on device; free some space or write to another disk\n"
    )


def test_closed_standard_output(tmp_path: Path) -> None:
    done = shell("KG --help >&-", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_reader_that_goes_away(tmp_path: Path) -> None:
    done = shell("{ KG --help; echo $? >&2; } | true", tmp_path)
    assert done.stderr in {"141\n", "0\n"}  # 0 where all was written before the reader went


def test_interrupt_ends_the_process(tmp_path: Path) -> None:
    script = (
        "import os, signal, click\n"
        "from kg.cli.main import cli\n"
        "import kg.cli.evaluate as e\n"
        "e.command.callback = lambda **_: os.kill(os.getpid(), signal.SIGINT)\n"
        "cli.main(['evaluate', '.'], prog_name='kg')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr.strip() == "kg: interrupted"

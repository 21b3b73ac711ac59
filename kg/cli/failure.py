"""From exceptions to exit statuses: one clear line on stderr, never a traceback for a mistake.

    0    done
    1    the answer is “no”, or the graph is not valid
    2    wrong usage, bad input, or a target that cannot be written
    130  interrupted (Ctrl-C), as shells have it
    141  the reader of our output went away (`kg … | head`), as shells have it

Exceptions that are not listed here are faults of this program and keep their traceback.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from kg.cli.terminal import complain
from kg.errors import KGError

INTERRUPTED = 130
BROKEN_PIPE = 141

_LONG = re.compile(r"(\S{200})\S{100,}")
"""A word that nobody reads to its end, such as a file given in the place of its name."""

NEXT_STEP: dict[int, str] = {
    errno.ENOSPC: "free some space or write to another disk",
    errno.EDQUOT: "free some space or write to another disk",
    errno.EROFS: "choose a target that can be written",
    errno.EACCES: "check the permissions or choose another path",
    errno.EPERM: "check the permissions or choose another path",
    errno.ENOENT: "check the path",
    errno.EISDIR: "give the path of a file",
    errno.ENOTDIR: "a file stands where a folder is needed: choose another path",
    errno.EEXIST: "a file stands where a folder is needed: choose another path",
}


def exit_status(run: Callable[[], object]) -> int:
    """Runs a command to its end, with its output flushed, and returns the exit status."""
    try:
        status = run()
        if sys.stdout:  # None where the caller closed it
            sys.stdout.flush()
    except KGError as error:
        return _failed(str(error), error.exit_code)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except click.UsageError as error:
        return _failed(_usage(error), error.exit_code)
    except click.ClickException as error:
        return _failed(error.format_message(), error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _failed("interrupted", INTERRUPTED)
    except BrokenPipeError:
        _drop_output()
        return BROKEN_PIPE
    except UnicodeEncodeError:
        _drop_output()
        return _failed(
            "an argument or a name is not valid UTF-8; give it in UTF-8, or rename the file",
            KGError.exit_code,
        )
    except OSError as error:
        _drop_output()
        return _failed(os_message(error), KGError.exit_code)
    return status if isinstance(status, int) else 0


@contextmanager
def reader_may_leave() -> Iterator[None]:
    """Ends the command with `BROKEN_PIPE` where its output has lost its reader.

    Without it click ends the process itself, with the status of an answer “no”.
    """
    try:
        yield
    except BrokenPipeError:
        raise click.exceptions.Exit(BROKEN_PIPE) from None


def os_message(error: OSError) -> str:
    """What the system refused, where, and what to do next."""
    where = "standard output" if error.filename is None else os.fsdecode(error.filename)
    reason = error.strerror or str(error)
    advice = NEXT_STEP.get(error.errno or 0)
    return f"{where}: {reason}; {advice}" if advice else f"{where}: {reason}"


def _usage(error: click.UsageError) -> str:
    message = error.format_message()
    return f"{message}\nTry '{error.ctx.command_path} --help'." if error.ctx else message


def _failed(message: str, status: int) -> int:
    complain(_LONG.sub(r"\1…", message))
    return status


def _drop_output() -> None:
    """Sends what is still buffered nowhere; the interpreter would fail on it at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        return  # a stream without a file (as in tests) has nothing left to fail on

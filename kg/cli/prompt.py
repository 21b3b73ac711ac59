"""`kg query -i`: a prompt that asks one graph, or endpoint, again and again.

On a terminal lines are edited with history and completion; from a pipe they are read as they are.
Enter ends a statement that is whole and begins a new line in one that is not.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.cli.answer import GRAPH_FORMATS, SELECT_FORMATS
from kg.cli.failure import os_message
from kg.cli.shell import COMMANDS, MOST_ROWS, Leave, Settings, Shell
from kg.cli.source import Scope
from kg.cli.statement import is_complete, statements
from kg.cli.terminal import notice
from kg.cli.worker import Place, Worker
from kg.errors import KGError
from kg.user_cache import APPLICATION

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

    from kg.cli.completion import Vocabulary

PROMPT, MORE = "kg> ", "  > "


def run_prompt(
    graph: Path, endpoint: str | None, scope: Scope, timeout: float | None, form: str | None
) -> int:
    """Answers statements until there are no more; returns the exit status.

    That is 2 where a statement from a pipe or a file failed; who is at a terminal has seen it.
    """
    limit = MOST_ROWS if scope.limit is None else scope.limit or None
    worker = Worker(Place(graph, endpoint))
    shell = Shell(worker, Settings(replace(scope, limit=limit), timeout, form))
    well = True
    try:
        base = worker.base()  # says at once what is wrong with the graph
        notice(f"asking {endpoint or graph}; .help tells what can be asked")
        for statement in _statements(shell, base):
            well = shell.run(statement) and well
    except Leave:
        pass
    finally:
        worker.close()
    return 0 if well or sys.stdin.isatty() else 2


def _statements(shell: Shell, base: str) -> Iterator[str]:
    if not sys.stdin.isatty():
        yield from statements(line.rstrip("\n") for line in sys.stdin)
        return
    session = prompt_session(vocabulary(shell, base))
    while True:
        try:
            yield session.prompt(PROMPT).strip()
        except KeyboardInterrupt:
            continue
        except EOFError:
            return


def history_file(environment: dict[str, str] | os._Environ[str] = os.environ) -> Path:
    """Where statements are remembered: in the user's folder for state (XDG)."""
    state = environment.get("XDG_STATE_HOME") or ""
    folder = Path(state) if os.path.isabs(state) else Path.home() / ".local" / "state"
    return folder / APPLICATION / "query_history"


def prompt_session(known: Vocabulary, **streams: Any) -> PromptSession[str]:
    """The line editor; `streams` are its input and output where they are no terminal."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.application import get_app
    from prompt_toolkit.completion import Completer, Completion
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.history import FileHistory, History, InMemoryHistory
    from prompt_toolkit.key_binding import KeyBindings
    from prompt_toolkit.shortcuts import CompleteStyle

    from kg.cli.completion import completions

    class Offers(Completer):
        def get_completions(self, document: Any, complete_event: Any) -> Iterator[Completion]:
            try:
                for text, length in completions(document.text_before_cursor, known):
                    yield Completion(text, start_position=-length)
            except KGError:  # a graph that does not answer has no names to offer
                return

    keys = KeyBindings()

    @Condition
    def whole() -> bool:
        return is_complete(get_app().current_buffer.text)

    @keys.add("enter", filter=whole)
    def _(event: Any) -> None:
        event.current_buffer.validate_and_handle()

    @keys.add("escape", "enter")
    def _(event: Any) -> None:
        event.current_buffer.insert_text("\n")

    file = history_file()
    history: History
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        history = FileHistory(str(file))
    except OSError as error:
        notice(f"nothing will be remembered: {os_message(error)}")
        history = InMemoryHistory()
    return PromptSession(
        history=history,
        completer=Offers(),
        complete_style=CompleteStyle.MULTI_COLUMN,
        complete_while_typing=False,
        key_bindings=keys,
        multiline=True,
        prompt_continuation=MORE,
        **streams,
    )


def vocabulary(shell: Shell, base: str) -> Vocabulary:
    """What can be completed in statements to this graph."""
    from kg import ontology
    from kg.cli.completion import Vocabulary
    from kg.namespaces import prefixes
    from kg.query.questions import list_questions
    from kg.query.terms import ontology_terms

    return Vocabulary(
        prefixes={**prefixes(base), **shell.settings.scope.declared},
        questions={q.name: tuple(q.parameters) for q in list_questions(ontology.path("queries"))},
        commands=tuple(COMMANDS),
        formats=("auto", *SELECT_FORMATS, *GRAPH_FORMATS),
        ontology=tuple(f"kg:{name}" for name in sorted(ontology_terms())),
        ask_terms=shell.worker.terms,
        ask_names=shell.worker.names,
    )

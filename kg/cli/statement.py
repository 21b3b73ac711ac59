"""Where one statement of a prompt ends: a command, a stored question with values, or SPARQL."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Iterator

from kg.query.text import FORMS, tokens

COMMAND = "."
BEGINNINGS = (*FORMS, "PREFIX", "BASE")
MODIFIERS = ("ORDER", "LIMIT", "OFFSET", "GROUP", "HAVING", "VALUES")


_OF_SHELLS = re.compile(r"[\s'\"$`\\&|;<>()*?!#~{}\[\]]|\A\Z")
"""What a shell, or `shlex.split`, would not leave alone."""


_COMMAND_LINE = re.compile(r"\.[a-z]+(?:\s|\Z)")
"""A command at the beginning of a line: a query cannot go on so, though a triple can end there."""


def as_word(text: str) -> str:
    """The text as one word of a line, for a shell or for the prompt.

    >>> print(as_word("周明"), as_word("Yu Fu"), as_word('甲"乙"公司'))
    周明 'Yu Fu' '甲"乙"公司'
    """
    # shlex.quote alone puts every Chinese name into quotation marks.
    return shlex.quote(text) if _OF_SHELLS.search(text) else text


def is_sparql(text: str) -> bool:
    """Whether the text begins as a query does.

    >>> is_sparql("prefix e: <http://e/> ASK {}"), is_sparql("posts-of 张三"), is_sparql("ask")
    (True, False, True)
    """
    found = tokens(text)
    if not found or not any(found[0].is_word(word) for word in BEGINNINGS):
        return False
    # “ask-for …” would be a stored question: a name goes on behind its first word.
    return len(found) < 2 or found[1].text != "-" or found[1].start > found[0].end


def is_complete(text: str) -> bool:
    """Whether nothing is missing: a query has a form, and every bracket is closed.

    >>> is_complete("SELECT ?x {"), is_complete("SELECT ?x { ?x a kg:Zone }")
    (False, True)
    >>> is_complete("PREFIX e: <http://e/>"), is_complete("DESCRIBE zone:新区"), is_complete("posts-of")
    (False, True, True)
    """
    if not text.strip() or text.lstrip().startswith(COMMAND) or not is_sparql(text):
        return True
    found = tokens(text)
    form = next((t for t in found if any(map(t.is_word, FORMS))), None)
    if form is None or sum((t.text in ("{", "(")) - (t.text in ("}", ")")) for t in found) > 0:
        return False
    described = form.is_word("DESCRIBE") and found[-1] is not form
    return described or any(t.text == "}" for t in found)


def statements(lines: Iterable[str]) -> Iterator[str]:
    """The statements of a stream; what orders or limits an answer may stand on lines of its own.

    A command ends a statement that is not whole: else all that follows would be part of it.

    >>> list(statements(["SELECT ?x {", "?x a kg:Zone }", "LIMIT 1", ".quit"]))
    ['SELECT ?x {\\n?x a kg:Zone }\\nLIMIT 1', '.quit']
    >>> list(statements(["ASK { ?s ?p ?o", ". ?o ?q ?r", ".quit"]))
    ['ASK { ?s ?p ?o\\n. ?o ?q ?r', '.quit']
    """
    held = ""
    for line in lines:
        first = line.split(maxsplit=1)[0].upper() if line.strip() else ""
        whole = _COMMAND_LINE.match(line) or (is_complete(held) and first not in MODIFIERS)
        if held and whole:
            yield held.strip()
            held = ""
        held = f"{held}\n{line}" if held else line
    if held.strip():
        yield held.strip()

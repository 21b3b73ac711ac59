"""The stored questions as `kg query --list` prints them."""

from __future__ import annotations

from collections.abc import Mapping

import click


def print_questions() -> None:
    """Prints every stored question with its parameters, in both languages."""
    from kg import ontology
    from kg.query.questions import list_questions

    for question in list_questions(ontology.path("queries")):
        click.echo(f"{question.name}  {_both(question.title)}")
        for parameter in question.parameters.values():
            default = "" if parameter.default is None else f" [{parameter.default}]"
            about = _both(parameter.about)
            kind = f"{parameter.type.upper()}{parameter.bounds()}"
            click.echo(f"    {parameter.name}={kind}{default}  {about}")


def _both(texts: Mapping[str, str]) -> str:
    return " · ".join(texts[language] for language in ("zh", "en") if language in texts)

"""`kg ask`: a stored question in a few words."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.answer import EXTENSIONS, SELECT_FORMATS
from kg.cli.options import (
    endpoint_option,
    format_option,
    graph_option,
    output_option,
    quiet_option,
    rows_option,
    timeout_option,
)


@click.command(short_help="Ask in a few words, such as a name and 任职.")
@click.argument("words", nargs=-1, required=True)
@format_option(SELECT_FORMATS, help_text="Form of the answer; as kg query has it.")
@output_option()
@rows_option
@timeout_option
@endpoint_option
@graph_option
@quiet_option
def command(
    words: tuple[str, ...],
    format_: str | None,
    output: str,
    limit: int | None,
    timeout: float | None,
    endpoint: str | None,
    graph: Path,
) -> int:
    """Ask in a few words, such as a name and 任职.

    WORDS are a name and a word that says what is asked of it, in Chinese or English, in any
    order, or a whole question. The stored question that answers, and its parameters, are told. What no word is
    known for is an error that lists the words.

    \b
    kg ask 张三 任职
    kg ask 临海新区 进出口 数据
    kg ask 谁任临海新区管委主任
    kg ask 张三是什么职务？
    kg ask 在临海新区签约的项目有哪些
    kg ask projects in 临海新区
    """
    from kg.cli.file_format import check_file_format
    from kg.cli.run import Output, run
    from kg.cli.short import short_form
    from kg.cli.source import Scope

    check_file_format(output, format_, EXTENSIONS)
    asked = short_form(" ".join(words))
    return run(asked, Scope(limit=limit), graph, endpoint, timeout, Output(output, format_))

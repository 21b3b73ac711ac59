"""Evidence as JSON and back: any frozen value type of `kg.model`, without loss.

A value type becomes an object with its fields by name; a field that has its default is left
out. Tuples become lists, members of an enumeration their value, decimal numbers and dates
their text. Numbers in a row (`tuple[int, ...]`, the offsets of a sentence) become runs:
`[[17, 20], [41, 3]]` is twenty numbers from 17 and three from 41.

The types of the fields say how to read it again, so that the text names no class and reading
it runs no code of its own, as reading a pickle would.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import json
import types
import typing
from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

Value = TypeVar("Value")
_Step = Callable[[Any], Any]
_Fields = tuple[tuple[str, _Step, object], ...]

_NUMBERS = tuple[int, ...]
_ABSENT = object()


def encode(value: Any) -> str:
    """The JSON text of an instance of a value type, on one line."""
    kind: Any = type(value)
    return json.dumps(_writer(kind)(value), ensure_ascii=False, separators=(",", ":"))


def decode(kind: type[Value], text: str) -> Value:
    """The instance of `kind` that `encode` wrote.

    Raises ValueError, KeyError or TypeError for a text that is none.
    """
    read: Callable[[Any], Value] = _reader(typing.cast(Any, kind))
    return read(json.loads(text))


def runs(numbers: Sequence[int]) -> list[list[int]]:
    """Numbers as [first, how many] of each stretch in which they follow each other.

    >>> runs((17, 18, 19, 41, 3))
    [[17, 3], [41, 1], [3, 1]]
    """
    found: list[list[int]] = []
    following: int | None = None
    for number in numbers:
        if number == following:
            found[-1][1] += 1
        else:
            found.append([number, 1])
        following = number + 1
    return found


def _numbers(found: list[list[int]]) -> tuple[int, ...]:
    return tuple(number for first, count in found for number in range(first, first + count))


@functools.cache
def _writer(kind: Any) -> _Step:
    """How a value of this type becomes what JSON can hold."""
    if dataclasses.is_dataclass(kind):
        fields = _fields(kind, _writer)

        def write(value: object) -> dict[str, object]:
            found = {}
            for name, step, default in fields:
                held = getattr(value, name)
                if held != default or type(held) is not type(default):
                    found[name] = step(held)
            return found

        return write
    if kind == _NUMBERS:
        return runs
    if typing.get_origin(kind) is tuple:
        return _in_tuple(kind, _writer, list)
    if optional := _optional(kind):
        return _unless_none(_writer(optional))
    special: dict[Any, _Step] = {Decimal: str, dt.date: dt.date.isoformat}
    return special.get(kind, _value if issubclass(kind, Enum) else _same)


@functools.cache
def _reader(kind: Any) -> _Step:
    """How a value of this type comes back from what JSON held."""
    if dataclasses.is_dataclass(kind):
        fields = _fields(kind, _reader)
        make = typing.cast(Callable[..., object], kind)

        def read(found: dict[str, Any]) -> object:
            return make(
                *[
                    step(found[name]) if default is _ABSENT or name in found else default
                    for name, step, default in fields
                ]
            )

        return read
    if kind == _NUMBERS:
        return _numbers
    if typing.get_origin(kind) is tuple:
        return _in_tuple(kind, _reader, tuple)
    if optional := _optional(kind):
        return _unless_none(_reader(optional))
    special: dict[Any, _Step] = {Decimal: Decimal, dt.date: dt.date.fromisoformat}
    return special.get(kind, kind if issubclass(kind, Enum) else _same)


def _fields(kind: Any, step: Callable[[Any], _Step]) -> _Fields:
    """Name, step and default of each field, in the order in which an instance is made."""
    hints = typing.get_type_hints(kind)
    return tuple(
        (
            field.name,
            step(hints[field.name]),
            _ABSENT if field.default is dataclasses.MISSING else field.default,
        )
        for field in dataclasses.fields(kind)
    )


def _in_tuple(kind: Any, step: Callable[[Any], _Step], collect: type) -> _Step:
    parts = typing.get_args(kind)
    if parts[-1] is ...:
        each = step(parts[0])
        return lambda values: collect([each(value) for value in values])
    steps = [step(part) for part in parts]
    return lambda values: collect([each(value) for each, value in zip(steps, values, strict=True)])


def _optional(kind: Any) -> Any:
    """X of “X | None”, else None."""
    if typing.get_origin(kind) not in (types.UnionType, typing.Union):
        return None
    parts = [part for part in typing.get_args(kind) if part is not type(None)]
    if len(parts) != 1:
        raise TypeError(f"{kind}: only “X | None” can be written")
    return parts[0]


def _unless_none(step: _Step) -> _Step:
    return lambda value: None if value is None else step(value)


def _value(member: Enum) -> object:
    return member.value


def _same(value: object) -> object:
    return value

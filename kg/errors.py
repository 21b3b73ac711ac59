"""All errors that `kg` raises on purpose; each knows its exit code.

KGError                  exit 2   base: clear message, no traceback
├── SourceError          exit 2   a page file cannot be read (file, offset)
├── LexiconError         exit 2   a data file has a fault (file, line)
├── GoldError            exit 2   an annotated page has a fault (file, line or row)
├── QueryError           exit 2   SPARQL or a stored question is wrong (line, column)
├── StoreError           exit 2   the store is missing, locked or damaged
│   └── BaseFixed        exit 2   a base is given, and the graph has one already
├── ShapeError           exit 2   a shape is asked for, or has a severity, that is not known
├── TargetError          exit 2   output cannot be written (path, why)
├── ServerError          exit 2   a server does not answer, or refuses (URL, status)
│   ├── PushError        exit 2   it does not take what is pushed to it
│   └── EndpointError    exit 2   it gives no answer to a query
├── NameNotFound         exit 1   no entity has that name (near matches offered)
├── EmptySelection       exit 1   nothing of the graph is left to draw
└── VerificationFailed   exit 1   a span does not match its page

Library code raises; only `kg.cli` prints and exits.
"""

from __future__ import annotations


class KGError(Exception):
    """Base of all errors; the message says what, where, and what to do next."""

    exit_code = 2


class SourceError(KGError):
    """A page file cannot be read."""


class LexiconError(KGError):
    """A data file has a line that the loader does not understand."""


class GoldError(KGError):
    """An annotated page does not follow the annotation guide."""


class QueryError(KGError):
    """A query or its parameters are wrong."""


class AmbiguousName(QueryError):
    """A name that several entities bear; the message offers the choice."""


class StoreError(KGError):
    """The store is missing, locked or damaged."""


class BaseFixed(StoreError):
    """A base is given for a graph that has one already."""


class ShapeError(KGError):
    """A shape is not known, or is not one that can be asked."""


class TargetError(KGError):
    """An output path cannot be written."""


class ServerError(KGError):
    """A server cannot be asked: its address, who asks, or what it answers."""


class PushError(ServerError):
    """A server does not take what is pushed to it."""


class EndpointError(ServerError):
    """A SPARQL endpoint gives no answer to a query."""


class NameNotFound(KGError):
    """No entity bears the name that was asked for."""

    exit_code = 1


class EmptySelection(KGError):
    """What was asked for leaves nothing of the graph."""

    exit_code = 1


class VerificationFailed(KGError):
    """At least one span of the graph does not match its page."""

    exit_code = 1

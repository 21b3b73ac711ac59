"""Who asks a server: a name and a password, or a token, from the environment and nowhere else.

Arguments of a command stand in the shell's history and in the list of processes. What a server is
sent to and what one is asked have variables of their own, so that no server is shown the password
of another: `KG_PUSH_USER`, `KG_ENDPOINT_USER` and so on.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.errors import ServerError


@dataclass(frozen=True, slots=True)
class Variables:
    """Variables of the environment that begin with `prefix`."""

    prefix: str

    @property
    def user(self) -> str:
        return f"{self.prefix}_USER"

    @property
    def password(self) -> str:
        return f"{self.prefix}_PASSWORD"

    @property
    def token(self) -> str:
        return f"{self.prefix}_TOKEN"


PUSH = Variables("KG_PUSH")
ENDPOINT = Variables("KG_ENDPOINT")


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user with a password, or a token; neither is ever printed."""

    user: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)
    variables: Variables = field(default=PUSH, repr=False)
    """Where they are from, or are looked for."""

    @classmethod
    def from_environment(
        cls, environment: Mapping[str, str], variables: Variables = PUSH
    ) -> Credentials:
        """What the variables hold. Raises ServerError where they contradict each other.

        >>> Credentials.from_environment({"KG_PUSH_USER": "a", "KG_PUSH_PASSWORD": "b"})
        Credentials(user='a')
        """
        names = (variables.user, variables.password, variables.token)
        user, password, token = (environment.get(name, "") for name in names)
        if token and (user or password):
            raise ServerError(f"{names[2]} and {names[0]} are both set; unset one of them")
        if bool(user) != bool(password):
            missing = names[1] if user else names[0]
            raise ServerError(f"{missing} is not set; {names[0]} and {names[1]} go together")
        if not all(c.isprintable() for c in user + password + token):
            raise ServerError(f"{', '.join(names)}: one holds a line break; set it again")
        if not token.isascii():
            raise ServerError(f"{names[2]} holds a character that no token has; set it again")
        return cls(user, password, token, variables)

    @property
    def given(self) -> bool:
        return bool(self.user or self.token)

    def header(self) -> str | None:
        """The value of `Authorization` (RFC 6750, RFC 7617), None where there is none."""
        if self.token:
            return f"Bearer {self.token}"
        if self.user:
            pair = f"{self.user}:{self.password}".encode()
            return f"Basic {base64.b64encode(pair).decode()}"
        return None

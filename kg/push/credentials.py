"""Who pushes: a name and a password, or a token, from the environment and nowhere else.

Arguments of a command stand in the shell's history and in the list of processes.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.errors import PushError

USER, PASSWORD, TOKEN = "KG_PUSH_USER", "KG_PUSH_PASSWORD", "KG_PUSH_TOKEN"


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user with a password, or a token; neither is ever printed."""

    user: str = ""
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Credentials:
        """What the variables hold. Raises PushError where they contradict each other.

        >>> Credentials.from_environment({"KG_PUSH_USER": "a", "KG_PUSH_PASSWORD": "b"})
        Credentials(user='a')
        """
        user, password, token = (environment.get(name, "") for name in (USER, PASSWORD, TOKEN))
        if token and (user or password):
            raise PushError(f"{TOKEN} and {USER} are both set; unset one of them")
        if bool(user) != bool(password):
            missing = PASSWORD if user else USER
            raise PushError(f"{missing} is not set; {USER} and {PASSWORD} go together")
        if not all(c.isprintable() for c in user + password + token):
            raise PushError(f"{USER}, {PASSWORD} or {TOKEN} holds a line break; set it again")
        if not token.isascii():
            raise PushError(f"{TOKEN} holds a character that no token has; set it again")
        return cls(user, password, token)

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

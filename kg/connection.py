"""One server by HTTP: its address, who asks, and what its refusals mean in words.

Redirections are not followed: they would turn a POST into a GET, and carry the password elsewhere.
A password is shown when the server asks for one, a digest of it where it asks for that.
"""

from __future__ import annotations

import re
import ssl
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import quote, urlsplit

from kg.credentials import Credentials
from kg.errors import ServerError

WEB_PAGES = ("text/html", "application/xhtml+xml")
_SAID = 1000
"""Bytes of a server's own explanation that a message quotes."""
_TAG = re.compile(r"<(head|style|script)\b.*?</\1>|<[^<>]*>", re.DOTALL | re.IGNORECASE)


class Connection:
    """A server that is asked as somebody; `timeout` is in seconds, for each request.

    Raises ServerError where the address is none.
    """

    def __init__(self, url: str, credentials: Credentials, timeout: float | None) -> None:
        self.url = _checked(url, credentials)
        self.timeout = timeout
        self.credentials = credentials
        handlers: list[urllib.request.BaseHandler] = [_NoRedirection()]
        if credentials.user:
            passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
            passwords.add_password(None, self.url, credentials.user, credentials.password)
            handlers.append(_Digest(passwords))
        self._opener = urllib.request.build_opener(*handlers)
        self._plainly = bool(credentials.token)
        """Whether credentials go with every request: a password only where it was asked for so."""

    def open(self, method: str, url: str, body: bytes | None, headers: dict[str, str]) -> Any:
        """The server's answer to one request, to be used as a context manager.

        Raises what urllib raises. Virtuoso refuses a password in the open without saying that it
        wants a digest.
        """
        while True:
            request = urllib.request.Request(url, body, headers, method=method)
            request.add_header("User-Agent", "kg")
            secret = self.credentials.header() if self._plainly else None
            if secret:
                request.add_header("Authorization", secret)
            try:
                if self.timeout is None:
                    return self._opener.open(request)
                return self._opener.open(request, timeout=self.timeout)
            except urllib.error.HTTPError as error:
                asked = error.headers.get("WWW-Authenticate", "")
                if self._plainly or error.code not in (401, 403) or _is_digest(asked):
                    raise
                if not self.credentials.given:
                    raise
                error.close()
                self._plainly = True

    def unauthorised(self, status: str) -> str:
        """What to do where the server wants somebody else."""
        names = self.credentials.variables
        if self.credentials.given:
            used = names.token if self.credentials.token else f"{names.user} and {names.password}"
            advice = f"it does not accept {used} as set; check them and the user's rights"
        else:
            advice = f"set {names.user} and {names.password}, or {names.token}, in the environment"
        return f"{self.url}: the server answers {status}; {advice}"

    def unanswered(self, error: Exception) -> str:
        """What is wrong where there is no answer, or none that is HTTP."""
        reason = getattr(error, "reason", error)
        if isinstance(reason, ssl.SSLCertVerificationError):
            return (
                f"{self.url}: its certificate is not trusted ({reason.verify_message}); "
                "set SSL_CERT_FILE to the certificates of who signed it"
            )
        if isinstance(reason, TimeoutError) and self.timeout:
            why = f"no answer within {self.timeout:g} s"
        else:
            why = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
        return f"{self.url}: {why}; check the address and that the server runs"


def status_of(error: urllib.error.HTTPError) -> str:
    """The number and name of a refusal: `404 Not Found`."""
    return f"{error.code} {error.reason}".strip()


def explanation(error: urllib.error.HTTPError) -> str:
    """What the server itself says about its refusal, on one line and without markup."""
    with error:
        text = _TAG.sub(" ", error.read(_SAID).decode("utf-8", "replace"))
    return " ".join(text.split())


class _NoRedirection(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **extra: Any) -> None:
        return None


class _Digest(urllib.request.HTTPDigestAuthHandler):
    """Answers a challenge for a digest (RFC 7616) and leaves every other to `Connection`."""

    def http_error_401(self, req: Any, fp: Any, code: int, msg: str, headers: Any) -> Any:
        if not _is_digest(headers.get("WWW-Authenticate", "")):
            return None
        return super().http_error_401(req, fp, code, msg, headers)


def _is_digest(challenge: str) -> bool:
    return challenge.lower().startswith("digest")


def _checked(url: str, credentials: Credentials) -> str:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise ServerError(f"{url}: is no URL ({error}); check it") from error
    if parts.scheme not in ("http", "https") or not host:
        raise ServerError(f"{url}: is no address of a server; it starts with http:// or https://")
    if parts.username is not None or parts.password is not None:
        names = credentials.variables
        raise ServerError(
            f"the URL for {host} holds a user or password; "
            f"take it out and set {names.user} and {names.password} in the environment"
        )
    if parts.fragment:
        raise ServerError(f"{url}: has a “#{parts.fragment}”; give the URL without it")
    return quote(url, safe="%/:?=&@!$'()*+,;~[]")

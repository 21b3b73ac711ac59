"""One server by HTTP: its address, who asks, and what its refusals mean in words.

Redirections are not followed: they would turn a POST into a GET, and carry the password elsewhere.
A password is shown when the server asks for one, a digest of it where it asks for that. A server can
ask, and go away, before it has read what it is sent: it is then asked for nothing first, and what
is sent is sent again with what it wants to see.
"""

from __future__ import annotations

import hashlib
import re
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from email.message import Message
from http.client import HTTPMessage
from typing import Any
from urllib.parse import quote, urlsplit

from kg.credentials import Credentials
from kg.errors import ServerError

WEB_PAGES = ("text/html", "application/xhtml+xml")
_READ = 10_000
"""Bytes of a server's own explanation that are read: pages of markup hold few words."""
_QUOTED = 300
"""Characters of it that a message quotes; servers like to give the whole query back."""
_TRIES = 3
"""How often something is sent to a server that goes away while it is sent."""
_Hash = Callable[[str], str]
_HASHES: dict[str, Callable[[bytes], Any]] = {
    "MD5": hashlib.md5,
    "SHA": hashlib.sha1,
    "SHA-256": hashlib.sha256,
}
"""How digests are made, by the names that servers have for it."""
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
        self._digest: _Digest | None = None
        if credentials.user:
            passwords = urllib.request.HTTPPasswordMgrWithDefaultRealm()
            passwords.add_password(None, self.url, credentials.user, credentials.password)
            self._digest = _Digest(passwords, credentials.user)
            handlers.append(self._digest)
        self._opener = urllib.request.build_opener(*handlers)
        self._plainly = bool(credentials.token)
        """Whether credentials go with every request: a password only where it was asked for so."""

    def open(self, method: str, url: str, body: bytes | None, headers: dict[str, str]) -> Any:
        """The server's answer to one request, to be used as a context manager.

        Raises what urllib raises. Virtuoso refuses a password in the open without saying that it
        wants a digest.
        """
        hung_up = 0
        while True:
            request = urllib.request.Request(url, body, headers, method=method)
            request.add_header("User-Agent", "kg")
            secret = self.credentials.header() if self._plainly else None
            if secret:
                request.add_header("Authorization", secret)
            elif body and self._digest:
                self._digest.show_again(request)
            try:
                if self.timeout is None:
                    return self._opener.open(request)
                return self._opener.open(request, timeout=self.timeout)
            except urllib.error.HTTPError as error:
                if self._plainly or error.code not in (401, 403) or _digests(error.headers):
                    raise
                if not self.credentials.given:
                    raise
                error.close()
                self._plainly = True
            except OSError as error:
                hung_up += 1
                if not (body and self.credentials.given and _hung_up(error)) or hung_up > _TRIES:
                    raise
                self._let_ask(url)

    def _let_ask(self, url: str) -> None:
        """Lets the server ask for a password where nothing is sent; raises what it then refuses."""
        try:
            self.open("GET", url, None, {}).close()
        except urllib.error.HTTPError as error:
            if error.code in (401, 403):
                raise
            error.close()

    def turned_away(self, error: urllib.error.HTTPError, verb: str) -> str | None:
        """What to do where the server wants somebody else, or is elsewhere; None for other refusals.

        `verb` is what is then done there: ask, push.
        """
        if error.code in (401, 403):
            return f"{self.url}: the server answers {status_of(error)}; {self._advice(error)}"
        if 300 <= error.code < 400:
            where = error.headers.get("Location", "another address")
            return f"{self.url}: the server sends us on to {where}; {verb} there"
        return None

    def _advice(self, error: urllib.error.HTTPError) -> str:
        names, digests = self.credentials.variables, _digests(error.headers)
        if not self.credentials.given:
            return f"set {names.user} and {names.password}, or {names.token}, in the environment"
        if self.credentials.user and digests and not _known(digests):
            algorithms = " or ".join(_algorithm(digest) for digest in digests)
            return f"it asks for a digest by {algorithms}, which kg cannot make; set {names.token}"
        if self.credentials.user and digests and not self.credentials.user.isascii():
            return f"a digest needs a {names.user} of ASCII letters; set another, or {names.token}"
        used = names.token if self.credentials.token else f"{names.user} and {names.password}"
        return f"it does not accept {used} as set; check them and the user's rights"

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
        text = error.read(_READ).decode("utf-8", "replace")
    if text.lstrip().startswith("<"):  # whatever type it is sent as
        text = _TAG.sub(" ", text)
    said = " ".join(text.split())
    return said if len(said) <= _QUOTED else f"{said[:_QUOTED].rstrip()} …"


class _NoRedirection(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **extra: Any) -> None:
        return None


class _Digest(urllib.request.HTTPDigestAuthHandler):
    """Answers a challenge for a digest (RFC 7616) and leaves every other to `Connection`."""

    def __init__(self, passwords: urllib.request.HTTPPasswordMgr, user: str) -> None:
        super().__init__(passwords)
        self._user = user
        self._challenge: dict[str, str] | None = None

    def show_again(self, request: urllib.request.Request) -> None:
        """Shows what the last challenge asked for, before the server asks for it anew."""
        if self._challenge and (shown := self.get_authorization(request, self._challenge)):
            request.add_unredirected_header(self.auth_header, f"Digest {shown}")

    def http_error_401(self, req: Any, fp: Any, code: int, msg: str, headers: Any) -> Any:
        known = _known(_digests(headers))
        if not known or not self._user.isascii():
            return None
        shown = req.unredirected_hdrs.get(self.auth_header, "")
        if self._challenge == known[0] and shown.startswith("Digest"):
            return None  # what it asks for was shown: it wants somebody else
        self._challenge = known[0]
        fp.close()  # which urllib leaves open when it asks again
        one = HTTPMessage()  # urllib looks at the first challenge and at no other
        one["WWW-Authenticate"] = "Digest " + ", ".join(f'{k}="{v}"' for k, v in known[0].items())
        return super().http_error_401(req, fp, code, msg, one)

    def get_algorithm_impls(self, algorithm: str) -> tuple[_Hash, Callable[[str, str], str]]:
        make = _HASHES[algorithm.upper()]

        def hashed(text: str) -> str:
            return str(make(text.encode()).hexdigest())

        return hashed, lambda secret, data: hashed(f"{secret}:{data}")


def _hung_up(error: OSError) -> bool:
    """Whether the server went away while it was sent something."""
    reason = getattr(error, "reason", error)
    return isinstance(reason, BrokenPipeError | ConnectionResetError | ConnectionAbortedError)


def _digests(headers: Message) -> list[dict[str, str]]:
    """The challenges for a digest: a server can send several lines, each with several challenges.

    >>> lines = HTTPMessage()
    >>> lines["WWW-Authenticate"] = 'Basic realm="a, b", Digest realm="c", nonce="d", Bearer'
    >>> _digests(lines)
    [{'realm': 'c', 'nonce': 'd'}]
    """
    found = []
    for line in headers.get_all("WWW-Authenticate", ()):
        values: dict[str, str] = {}
        for part in urllib.request.parse_http_list(line):
            scheme, _, rest = part.partition(" ")
            if begins := "=" not in scheme and not rest.lstrip().startswith("="):
                values = {}
                if scheme.lower() == "digest":
                    found.append(values)
            name, equals, value = (rest if begins else part).partition("=")
            if equals:
                values[name.strip().lower()] = value.strip().strip('"')
    for digest in found:
        if "qop" in digest:  # urllib parts them by commas alone
            digest["qop"] = digest["qop"].replace(" ", "")
    return found


def _algorithm(digest: dict[str, str]) -> str:
    return digest.get("algorithm", "MD5")


def _known(digests: list[dict[str, str]]) -> list[dict[str, str]]:
    return [digest for digest in digests if _algorithm(digest).upper() in _HASHES]


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

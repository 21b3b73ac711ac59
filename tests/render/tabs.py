"""Pages of the browser that one test after the other uses, each as if it were new.

A new page has a process of its own, which takes three times as long as opening the explorer in
one that is there. What a test can leave behind is taken away: what the page stores for its next
visit, the size of the window, the document. Its history stays, so that tests of many steps back
ask for a page of their own.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any


class Tabs:
    """Pages by the options of their contexts: colour scheme, language, permissions, window."""

    def __init__(self, browser: Any) -> None:
        self._browser = browser
        self._free: defaultdict[str, list[Any]] = defaultdict(list)

    def take(self, options: dict[str, Any]) -> Any:
        """A page of a context with these options, which nobody else has."""
        free = self._free[_key(options)]
        return free.pop() if free else self._browser.new_context(**options).new_page()

    def give_back(self, page: Any, options: dict[str, Any]) -> None:
        """Leaves the page as it was found."""
        page.evaluate("localStorage.clear()")
        page.goto("about:blank")
        page.set_viewport_size(options["viewport"])
        self._free[_key(options)].append(page)


def _key(options: dict[str, Any]) -> str:
    return json.dumps(options, sort_keys=True)

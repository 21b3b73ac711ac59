"""A page in a real browser, with every request and every console message written down."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import kg.render
from kg.model import KnowledgeBase
from tests.knowledge import KNOWLEDGE
from tests.render.tabs import Tabs
from tests.render.worlds import generated, sources, store_of

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser(browser_path: Path) -> Iterator[Any]:
    """One headless browser for all tests."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(browser_path), args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Opened:
    """A page that is open, and what it did."""

    page: Any
    address: str
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def ask(self, script: str, argument: object = None) -> Any:
        """The value of a JavaScript expression or function in the page."""
        return self.page.evaluate(script, argument)

    def shown(self) -> list[str]:
        """The names of the nodes that are drawn."""
        names: list[str] = self.ask(
            "kg.page.view.shown().nodes.map((i) => kg.page.graph.nodes[i].n)"
        )
        return names

    def find(self, name: str) -> None:
        """Types a name into the search box and takes the first hit."""
        self.page.keyboard.press("/")
        self.page.keyboard.type(name)
        self.page.keyboard.press("Enter")

    def spot(self, name: str) -> tuple[float, float]:
        """Where the middle of a node is in the window, for the mouse."""
        point = self.ask(
            """(name) => {
              const { graph, picture } = kg.page;
              const [x, y] = picture.points.get(graph.nodes.findIndex((node) => node.n === name));
              const dom = picture.network.canvasToDOM({ x, y });
              const box = document.getElementById("network").getBoundingClientRect();
              return [box.left + dom.x, box.top + dom.y];
            }""",
            name,
        )
        return point[0], point[1]

    def settle(self) -> None:
        """Waits until movements of the picture have ended."""
        self.page.wait_for_timeout(450)


OpenPage = Callable[..., Opened]


@pytest.fixture(scope="session")
def tabs(browser: Any) -> Tabs:
    """Pages that are used again."""
    return Tabs(browser)


@pytest.fixture
def open_text(browser: Any, tabs: Tabs, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Opens HTML text from a file; at the end nothing may have gone wrong or out.

    With `alone` the page is new, and no other test has it.
    """
    opened: list[Opened] = []
    endings: list[Callable[[], None]] = []

    def open_(
        text: str, *, fragment: str = "", alone: bool = False, **context_options: Any
    ) -> Opened:
        file = tmp_path / f"network-{len(opened)}.html"
        file.write_text(text, encoding="utf-8", errors="surrogatepass")
        options = {"viewport": {"width": 1280, "height": 800}, **context_options}
        page = browser.new_context(**options).new_page() if alone else tabs.take(options)
        found = Opened(page, file.as_uri())
        opened.append(found)
        heard: dict[str, Callable[[Any], None]] = {
            "request": lambda request: found.requests.append(request.url),
            "console": lambda message: found.messages.append(message.text),
            "pageerror": lambda error: found.messages.append(str(error)),
            "dialog": lambda dialog: found.messages.append(f"dialog {dialog.message}"),
        }
        for event, listener in heard.items():
            page.on(event, listener)

        def end() -> None:
            for event, listener in heard.items():
                page.remove_listener(event, listener)
            if alone:
                page.context.close()
            else:
                tabs.give_back(page, options)

        endings.append(end)
        page.goto(found.address + fragment)
        page.wait_for_selector("body[data-ready]")
        return found

    yield open_
    for end in endings:
        end()
    for found in opened:
        assert found.messages == []
        assert [r for r in found.requests if not r.startswith((found.address, "data:"))] == []


@pytest.fixture
def open_page(open_text: Callable[..., Opened]) -> OpenPage:
    """Opens the explorer of a knowledge base (default: the small sample)."""

    def open_(
        knowledge: KnowledgeBase = KNOWLEDGE,
        *,
        render: dict[str, Any] | None = None,
        **options: Any,
    ) -> Opened:
        text = kg.render.render(store_of(knowledge), **{"sources": sources(), **(render or {})})
        return open_text(text, **options)

    return open_


@pytest.fixture(scope="session")
def generated_text() -> Callable[..., str]:
    """The HTML text of a generated graph, written once for each size and choice of dates."""
    return functools.cache(
        lambda count, dates: kg.render.render(store_of(generated(count, dates=dates)))
    )


@pytest.fixture
def open_generated(
    open_text: Callable[..., Opened], generated_text: Callable[..., str]
) -> OpenPage:
    """Opens the explorer of a generated graph of about so many entities."""

    def open_(count: int, *, dates: tuple[dt.date | None, ...] = (), **options: Any) -> Opened:
        return open_text(generated_text(count, dates), **options)

    return open_

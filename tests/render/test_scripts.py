"""The tests of the page's scripts, which are scripts themselves: `scripts/*.js`.

Each names in its second line the assets that it needs. They run in a blank page of the browser,
without the rest of the explorer; what `test("…", …)` is called is the name of the test here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parent / "scripts"
FILES = sorted(path for path in FOLDER.glob("*.js") if path.name != "testing.js")
NAMED = re.compile(r'^test\("([^"\n]+)"', re.MULTILINE)
TESTS = [(path.name, name) for path in FILES for name in NAMED.findall(path.read_text("utf-8"))]


@pytest.fixture(scope="module")
def page_of(browser: Any) -> Iterator[Callable[[str], Any]]:
    """A blank page in which the tests of a file are defined; made once a file."""
    context = browser.new_context(offline=True)
    pages: dict[str, Any] = {}

    def page_of_(file: str) -> Any:
        if file not in pages:
            text = (FOLDER / file).read_text("utf-8")
            needed = re.search(r"^/\* needs: ([\w. ]+) \*/$", text, re.MULTILINE)
            assert needed, f"{file} names no assets"
            page = pages[file] = context.new_page()
            assets = resources.files("kg.render") / "assets"
            for name in needed[1].split():
                page.add_script_tag(content=(assets / name).read_text("utf-8"))
            for own in ("testing.js", file):
                page.add_script_tag(content=(FOLDER / own).read_text("utf-8"))
        return pages[file]

    yield page_of_
    context.close()


@pytest.mark.parametrize(("file", "name"), TESTS, ids=lambda text: str(text).removesuffix(".js"))
def test_script(file: str, name: str, page_of: Callable[[str], Any]) -> None:
    page_of(file).evaluate("async (name) => { await tests.get(name)(); }", name)


@pytest.mark.parametrize("file", [path.name for path in FILES])
def test_every_test_of_a_file_is_run(file: str, page_of: Callable[[str], Any]) -> None:
    assert page_of(file).evaluate("[...tests.keys()]") == [n for f, n in TESTS if f == file]

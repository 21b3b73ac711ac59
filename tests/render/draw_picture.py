"""Draws .github/explorer.png, the picture of the README, from `graphs/network.html`.

    python tests/render/draw_picture.py

needs playwright and a Chromium or Chrome (the `dev` extra and what the tests use).
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
NAME = "青岛自贸片区"


def main() -> None:
    """Opens the network, looks up a zone, unfolds its first sentence, takes the picture."""
    from playwright.sync_api import sync_playwright

    from tests.browser import find_browser

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(find_browser()), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1440, "height": 860}, color_scheme="light")
        page.goto((ROOT / "graphs" / "network.html").as_uri())
        page.wait_for_selector("body[data-ready]")
        page.click("#hint-gone")
        page.keyboard.press("/")
        page.keyboard.type(NAME)
        page.keyboard.press("Enter")
        page.wait_for_timeout(600)
        page.locator("#panel summary").first.click()
        page.wait_for_timeout(600)
        page.screenshot(path=str(ROOT / ".github" / "explorer.png"))
        browser.close()


if __name__ == "__main__":
    main()

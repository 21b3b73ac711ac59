"""axe-core finds nothing serious in any view, and both languages are whole."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import Any

import pytest

from kg.render.payload import words
from tests.knowledge import KNOWLEDGE
from tests.render.conftest import Opened, OpenPage
from tests.render.disputed import ZONE, disputed

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
}


def serious(opened: Opened) -> list[str]:
    """What axe-core calls serious or critical, each with the first element."""
    axe = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    opened.page.evaluate(axe)  # a script element would be refused by the page's policy
    found = opened.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert found["passes"], "axe has looked at nothing"
    return [
        f"{fault['id']}: {fault['nodes'][0]['html'][:200]} {fault['nodes'][0]['failureSummary']}"
        for fault in found["violations"]
        if fault["impact"] in ("serious", "critical")
    ]


def show(opened: Opened, state: str) -> None:
    """Brings the page to a state that is looked at."""
    page = opened.page
    if state in ("panel", "article"):
        opened.find(ZONE)
        opened.settle()
        for fold in page.locator("#panel .evidence > summary").all():
            fold.click()
        page.locator("#panel .why summary").first.click()
        page.locator("#panel button.evidence").first.click()
    if state == "article":
        page.locator("#panel .quote .read").first.click()
    if state == "relations":
        page.click("#open-table")
        page.click("#tab-relations")
    if state == "entities":
        page.click("#open-table")
    if state == "menu":
        page.click("#take")
    if state == "found":
        page.keyboard.press("/")
        page.keyboard.type("临海")
    if state == "overview":
        page.click("#go-overview")
    if state == "filters":
        for part in ("strength", "time", "pages"):
            page.click(f"#legend [data-id=fold-{part}]")
        for switch in ("Policy", "Event", "attended", "reporters"):
            page.click(f"#legend [data-id={switch}]")
        page.locator("#legend .pages input").first.check()
    if state == "empty":
        for switch in page.locator("#legend details").first.locator("button").all():
            if switch.get_attribute("aria-checked") == "true":
                switch.click()
    if state == "path":
        opened.find("清河学院")
        page.click("#panel [data-id=path]")
        opened.find("东湖市")
        page.click("#layout-rings")
    if state == "unknown":
        opened.ask("() => { location.hash = '#view=moon'; }")
        page.wait_for_selector("#message:not([hidden])")
    opened.settle()


NAMED = {
    *("button", "checkbox", "combobox", "dialog", "image", "listbox", "menu", "menuitem", "option"),
    *("searchbox", "slider", "switch", "tab", "tabpanel", "table", "textbox", "DisclosureTriangle"),
}
"""Roles whose bearers say what they are."""


def heard(opened: Opened) -> list[tuple[str, str]]:
    """Role and name of all that a screen reader finds."""
    session = opened.page.context.new_cdp_session(opened.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    return [
        (node["role"]["value"], node.get("name", {}).get("value", "").strip())
        for node in nodes
        if not node["ignored"]
    ]


STATES = ("first", "panel", "article", "entities", "relations", "menu", "found")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(open_page: OpenPage, state: str, scheme: str) -> None:
    opened = open_page(disputed(), color_scheme=scheme)
    show(opened, state)
    assert serious(opened) == []


@pytest.mark.parametrize("state", ["first", "panel", "relations"])
def test_nor_in_english_nor_on_a_phone(open_page: OpenPage, state: str) -> None:
    english = open_page(disputed(), render={"lang": "en"})
    show(english, state)
    assert serious(english) == []
    phone = open_page(disputed(), **PHONE)
    show(phone, state)
    assert serious(phone) == []


@pytest.mark.parametrize("state", ["first", "panel", "article", "relations", "menu", "found"])
def test_a_screen_reader_is_told_what_everything_is(open_page: OpenPage, state: str) -> None:
    opened = open_page(disputed())
    for part in ("strength", "time"):
        opened.page.click(f"#legend [data-id=fold-{part}]")
    show(opened, state)
    found = heard(opened)
    assert len([role for role, _ in found if role in NAMED]) > 2
    assert [role for role, name in found if role in NAMED and not name] == []
    signs = [name for _, name in found if re.search("[▲▼×]|^[+–-]|[+–]$", name)]
    assert [name for name in signs if "取消筛选" not in name] == []


def test_a_screen_reader_hears_how_many_are_found(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.keyboard.press("/")
    for typed, told in (("临海", "4 个结果"), ("没有", "没有这个名称的实体")):
        opened.page.fill("#query", typed)
        assert opened.page.inner_text("#announce") == told


def test_bubbles_are_told_once(open_generated: OpenPage) -> None:
    opened = open_generated(900)
    session = opened.page.context.new_cdp_session(opened.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    bubbles = [n for n in nodes if "个实体；" in n.get("name", {}).get("value", "")]
    assert len(bubbles) > 9
    assert not [n for n in bubbles if n.get("description", {}).get("value")]


def test_nor_in_the_overview(open_generated: OpenPage) -> None:
    opened = open_generated(900)
    assert opened.page.is_visible("#overview")
    assert serious(opened) == []


TEXTS = """(han) => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, noscript, #print")) continue;
    const marked = element.closest("[lang]");
    if (marked !== document.documentElement) continue;
    found.push(node.data.trim());
  }
  for (const element of document.body.querySelectorAll("[aria-label], [placeholder], [title]")) {
    if (element.closest("[lang]") !== document.documentElement) continue;
    for (const name of ["aria-label", "placeholder", "title"]) {
      if (element.hasAttribute(name)) found.push(element.getAttribute(name));
    }
  }
  return found;
}"""
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
SAME_IN_BOTH = {"English", "中文"}


def spoken(opened: Opened) -> set[str]:
    """Texts of the interface in every state; what pages print is marked as Chinese."""
    found: set[str] = set()
    for state in (*STATES, "overview", "path", "unknown", "filters", "empty"):
        show(opened, state)
        found |= set(opened.ask(TEXTS))
        for _ in range(3):
            opened.page.keyboard.press("Escape")
    return found - SAME_IN_BOTH


NAMES = re.compile(
    "|".join(sorted((*(e.name for e in KNOWLEDGE.entities), "外贸进出口"), key=len, reverse=True))
)
"""What pages print, inside sentences of the interface."""
FORMATS = re.compile(r"\b(PNG|SVG|CSV|JSON|GEXF|Ctrl|Shift|Esc)\b|[\d-]+\.txt|view=moon")


def test_no_chinese_is_left_in_english(open_page: OpenPage) -> None:
    texts = {NAMES.sub("", text) for text in spoken(open_page(disputed(), render={"lang": "en"}))}
    assert len(texts) > 80
    assert {text for text in texts if HAN.search(text)} == set()


def test_no_english_is_left_in_chinese(open_page: OpenPage) -> None:
    texts = {FORMATS.sub("", text) for text in spoken(open_page(disputed()))}
    assert len(texts) > 80
    assert {text for text in texts if LATIN.search(text)} == set()


def test_both_languages_have_the_same_words_and_all_are_used() -> None:
    zh, en = words()["zh"], words()["en"]
    assert zh.keys() == en.keys()
    assets = resources.files("kg.render") / "assets"
    scripts = "".join(p.read_text("utf-8") for p in assets.iterdir() if p.name.endswith(".js"))
    template = (resources.files("kg.render") / "templates" / "page.html.j2").read_text("utf-8")
    said = set(re.findall(r'"(\w+)"', scripts + template)) | set(
        re.findall(r"\b(\w+): \[\[", scripts)
    )
    said |= set(re.findall(r'data-\w+="(\w+)"', template))
    assert sorted(zh.keys() - said) == []
    for key in zh:
        holes = re.findall(r"\{(\w+)\}", zh[key])
        assert sorted(holes) == sorted(re.findall(r"\{(\w+)\}", en[key])), key
        assert not HAN.search(en[key]) or key == "otherLanguage", key


def test_there_is_no_emoji() -> None:
    assets = resources.files("kg.render") / "assets"
    text = "".join(
        path.read_text("utf-8") for path in assets.iterdir() if path.name.endswith((".js", ".css"))
    ) + json.dumps(words(), ensure_ascii=False)
    assert re.findall(r"[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]", text) == []

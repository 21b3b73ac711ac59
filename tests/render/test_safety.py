"""Whatever a page or a graph of somebody else holds, it is text, and the file asks for nothing.

Each payload stands in every field of the sample; then everything that can be pressed is pressed.
`open_text` fails on any message, dialog and request.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

import kg.render
from kg.namespaces import BASE
from tests.render.conftest import Opened, OpenPage
from tests.render.worlds import hostile, sources, store_of

pytestmark = pytest.mark.browser

RUN = "window.ran=1"
PAYLOADS = {
    "image": f"<img src=x onerror={RUN}>",
    "end of script": f"</script><script>{RUN}</script>",
    "attribute": f"\"'><svg onload={RUN}>",
    "address": f"javascript:{RUN}",
    "link": "<a href=https://example.org>x</a>",
    "style": "</style><link rel=stylesheet href=//example.org/x.css>",
    "template": "{{constructor.constructor('" + RUN + "')()}}${" + RUN + "}",
    "lines": f"a\u2028{RUN}\u2029//\r\n\x00\x0b",
    "direction": "\u202e\u2066يسار\u05d0\u200f\u2069",
    "entity": f"&lt;b&gt;&#60;i&#62;&amp;\n-->]]><!--<script>{RUN}",
}

PRESSED = """async () => {
  const seen = new Set(), texts = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => { texts.push(blob.type.startsWith("image/png") ? "" : blob.text()); return make.call(URL, blob); };
  HTMLAnchorElement.prototype.click = () => {};
  const wait = () => new Promise((done) => setTimeout(done, 5));
  let node = 0;
  const name = (element) => [element.closest("#panel") ? node : "", element.closest("[id]")?.id, element.textContent, element.ariaLabel].join("|");
  const press = async () => {
    for (let round = 0; round < 60; round += 1) {
      const next = [...document.querySelectorAll("button, summary, [role=option]")]
        .find((element) => element.checkVisibility() && !seen.has(name(element)) && !element.matches("#hint-gone, .close"));
      if (!next) return;
      seen.add(name(next));
      next.click();
      await wait();
    }
  };
  for (; node < kg.page.graph.nodes.length; node += 1) {
    document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
    kg.page.seek(node);
    await wait();
    await press();
  }
  return [seen.size, await Promise.all(texts)];
}"""

FOUND = """() => ({
  foreign: [...document.querySelectorAll("img, iframe, object, embed, link, base, form, audio, video")].map((e) => e.outerHTML),
  scripts: document.scripts.length,
  handlers: [...document.querySelectorAll("*")].flatMap((e) => [...e.attributes])
    .filter((a) => a.name.startsWith("on") || /^\\s*javascript:/i.test(a.value) && /href|src|action/.test(a.name)).map((a) => a.name + a.value),
  addresses: [...document.querySelectorAll("[href]")].map((e) => e.getAttribute("href")).filter((v) => !/^(data:,|#|blob:)/.test(v)),
  ran: window.ran,
})"""

XML_FAULTS = """(texts) => texts.flatMap((text) => {
  const found = new DOMParser().parseFromString(text, "application/xml");
  const bad = [...found.querySelectorAll("parsererror, script, foreignObject")].map((e) => e.textContent);
  return [...bad, ...[...found.querySelectorAll("*")].flatMap((e) => [...e.attributes]).filter((a) => /^on/.test(a.name)).map((a) => a.name)];
})"""


def pressed(opened: Opened) -> tuple[int, list[str]]:
    """How many different things were pressed, and the files that came of it."""
    count, files = opened.ask(PRESSED)
    return count, [text for text in files if text]


SUFFIXES = ("'onload='window.ran=1", "&amp;#x27;);window.ran=1//", "%3Cscript%3E", "#node=?")


def with_odd_addresses(store: Store) -> Store:
    """The store with the suffixes, in turn, behind the IRIs of entities."""
    pattern = re.escape(BASE) + "(zone|official|agency|company|place|policy|project|event)/"
    terms = {term for quad in store for term in (quad.subject, quad.object)}
    entities = sorted(
        term.value
        for term in terms
        if isinstance(term, NamedNode) and re.match(pattern, term.value)
    )
    odd = {iri: iri + SUFFIXES[number % 4] for number, iri in enumerate(entities)}
    assert len(odd) >= 2 * len(SUFFIXES)

    def renamed(term: Any) -> Any:
        return NamedNode(odd[term.value]) if getattr(term, "value", "") in odd else term

    found = Store()
    found.extend(
        Quad(renamed(quad.subject), quad.predicate, renamed(quad.object), quad.graph_name)
        for quad in store
    )
    return found


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_payloads_in_every_field_are_only_text(payload: str, open_page: OpenPage) -> None:
    opened = open_page(hostile(payload), render={"title": payload})
    before = opened.ask(FOUND)
    count, files = pressed(opened)
    assert count > 60
    opened.page.fill("#query", payload[:6])
    after = opened.ask(FOUND)
    assert after == before
    assert after["foreign"] == ['<link rel="icon" href="data:,">']
    assert after["handlers"] == after["addresses"] == []
    assert after.get("ran") is None
    xml = [text for text in files if text.startswith(("<?xml", "<svg", "<gexf"))]
    assert opened.ask(XML_FAULTS, xml) == []
    assert not [text for text in files if re.search(r"^[\"']?[=+@]", text, re.MULTILINE)]


def test_payloads_in_addresses_are_only_text(open_text: Any) -> None:
    store = with_odd_addresses(store_of(hostile("x")))
    opened = open_text(kg.render.render(store, sources=sources()))
    pressed(opened)
    found = opened.ask(FOUND)
    assert found["handlers"] == found["addresses"] == []
    assert found.get("ran") is None


def test_a_payload_in_the_link_is_only_text(open_page: OpenPage) -> None:
    payload = "<img src=x onerror=window.ran=1>"
    for key in ("node", "centre", "kinds", "hops", "from", "scene", "path"):
        opened = open_page(fragment=f"#{key}={payload}&node=%3Csvg%2Fonload%3Dwindow.ran%3D1%3E")
        assert opened.ask(FOUND).get("ran") is None
        assert opened.page.locator("img").count() == 0


def test_a_lone_surrogate_in_a_name_is_shown(open_text: Any) -> None:
    text = kg.render.render(store_of(hostile("临海")), sources=sources())
    opened = open_text(text.replace("临海新区临海", "临海\\udc80新区"))
    opened.find("临海")
    assert "临海" in opened.page.inner_text("#panel h2")


@pytest.mark.parametrize("direction", ["长", "ש"])
def test_very_long_names_and_sentences_break_nothing(direction: str, open_page: OpenPage) -> None:
    opened = open_page(hostile(direction * 5_000), viewport={"width": 1000, "height": 700})
    opened.find(direction * 3)
    opened.page.locator("#panel summary").first.click()
    for element in ("html", "#panel", "header.bar"):
        box = opened.page.locator(element).first.bounding_box()
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 1000
    assert opened.ask("document.documentElement.scrollWidth") == 1000
    assert opened.ask("document.documentElement.scrollHeight") == 700


def test_a_store_of_somebody_else_may_lack_anything(open_text: Any) -> None:
    """Entities with a class and a name alone, and one without a name."""
    store = Store()
    kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    label = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    for number, name in enumerate(("<b>甲</b>", "", " ")):
        node = NamedNode(f"https://example.org/{number}?a=<b>".replace("<b>", "b"))
        store.add(Quad(node, kind, NamedNode("https://w3id.org/lgkg/ontology#Zone")))
        if number != 1:
            store.add(Quad(node, label, Literal(name, language="zh")))
    opened = open_text(kg.render.render(store))
    assert opened.ask(FOUND)["handlers"] == []

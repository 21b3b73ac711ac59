"""On paper: the picture, the statements, and the sentences that they rest on."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import Any

import pytest
from pypdf import PdfReader

from tests.render.conftest import Opened, OpenPage
from tests.render.disputed import ZONE, disputed
from tests.render.test_colours import colours_as_written
from tests.render.worlds import hostile

pytestmark = pytest.mark.browser


def printed(opened: Opened, **options: Any) -> str:
    """The text of the pages, without blanks: a reader of PDF files puts in its own."""
    reader = PdfReader(io.BytesIO(opened.page.pdf(format="A4", **options)))
    text = "".join(page.extract_text() for page in reader.pages)
    # Fonts share glyphs between 方 and the radical ⽅; the reader may take either.
    folded = "".join(unicodedata.normalize("NFKC", c) if "⺀" <= c <= "⿕" else c for c in text)
    return re.sub(r"\s+", "", folded)


def test_statements_and_numbered_sentences_are_printed(open_page: OpenPage) -> None:
    opened = open_page()
    text = printed(opened)
    assert text.startswith("地方政务知识图谱")
    held = re.search(r"周明任职于临海新区管委\(副主任，报道于2022-07-18\)\[(\d+)\]", text)
    assert held
    assert f"[{held[1]}]临海新区管委副主任周明出席招商大会。临海新区签约" in text
    assert text.count("临海新区管委副主任周明出席招商大会。") == 1  # it states three things
    for part in (
        "记者李默",
        "通讯员赵一",
        "2022-07-18-01.txt",
        "第5行",
        "30亿元",
        "签约报道于2022-07-18",
    ):
        assert part in text
    assert "临海新区外贸进出口超过2000亿元预测2022年" in text
    assert "查找人、机构" not in text  # what is for the screen alone
    assert opened.page.inner_html("#print") == ""


def test_the_picture_stands_above_and_shapes_are_drawn(open_page: OpenPage) -> None:
    opened = open_page(color_scheme="dark")
    opened.ask("window.dispatchEvent(new Event('beforeprint'))")
    picture = opened.page.locator("#print figure svg")
    assert picture.count() == 1
    assert opened.ask("document.querySelectorAll('#print svg path').length") >= 13
    ground = opened.ask("document.querySelector('#print svg > rect').getAttribute('fill')")
    assert ground == "#ffffff"  # paper is white, also for those who read in the dark
    whole = opened.page.locator("#network").bounding_box()
    assert whole
    drawn = [float(n) for n in (picture.get_attribute("viewBox") or "").split()]
    assert drawn[2] < 0.8 * whole["width"]  # what is empty is cut away
    assert opened.ask(
        """[...document.querySelectorAll("#print svg text")].every((text) => {
          const { width } = text.ownerSVGElement.viewBox.baseVal;
          return Number(text.getAttribute("x")) >= 0 && Number(text.getAttribute("x")) <= width;
        })"""
    )
    opened.ask("window.dispatchEvent(new Event('afterprint'))")
    assert picture.count() == 0


def test_the_overview_is_printed_in_the_colours_of_paper(open_generated: OpenPage) -> None:
    opened = open_generated(900, color_scheme="dark")
    opened.ask("window.dispatchEvent(new Event('beforeprint'))")
    paper = colours_as_written()
    used = """[...document.querySelectorAll("#print svg *")].flatMap((element) =>
      ["fill", "stroke"].map((name) => element.getAttribute(name))).filter(Boolean)"""
    assert set(opened.ask(used)) <= {"none", *paper.values()}
    texts = opened.page.locator("#print svg g text").all_text_contents()
    assert set(opened.page.locator("#overview svg text").all_text_contents()) <= set(texts)
    shown = (
        "[...document.querySelectorAll('#overview svg text')].map((t) => t.getAttribute('fill'))"
    )
    assert not set(opened.ask(shown)) & set(paper.values())  # the screen stays dark


def test_a_chosen_entity_is_printed_alone(open_page: OpenPage) -> None:
    opened = open_page()
    opened.find("清河学院")
    opened.settle()
    text = printed(opened)
    assert text.startswith("清河学院事业与社会机构·1个相连实体")
    assert "清河学院参与项目“星河智装”项目" in text
    assert "周明任职于" not in text
    opened.ask("window.dispatchEvent(new Event('beforeprint'))")
    kinds = "kg.page.graph.kinds.map((kind) => kg.page.words.label(kind))"
    legend = set(opened.page.locator("#print svg text").all_text_contents()) & set(
        opened.ask(kinds)
    )
    assert {"项目", "事业与社会机构"} <= legend < set(opened.ask(kinds))  # what is in the picture
    width = opened.ask("document.querySelector('#print svg').viewBox.baseVal.width")
    assert width < opened.ask("document.getElementById('network').clientWidth") / 2


def test_figures_of_an_entity_are_printed_with_status(open_page: OpenPage) -> None:
    opened = open_page(disputed(), render={"lang": "en"})
    opened.find(ZONE)
    opened.settle()
    text = printed(opened)
    assert "CNY90bntarget2022" in text
    assert "Statements(" in text
    assert "Sources" in text


def test_what_is_left_out_is_counted(open_generated: OpenPage) -> None:
    opened = open_generated(900)
    listed = opened.ask("kg.page.view.listed().edges.length")
    text = printed(opened)
    assert f"另有{listed - 1000}条未列出" in text
    assert f"图中陈述({listed})" in text


def test_payloads_are_text_on_paper_too(open_page: OpenPage) -> None:
    payload = "<img src=x onerror=alert(1)>"
    opened = open_page(hostile(payload))
    opened.ask("window.dispatchEvent(new Event('beforeprint'))")
    assert opened.page.locator("#print img").count() == 0
    assert payload in opened.ask("document.getElementById('print').textContent")

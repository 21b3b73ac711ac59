"""What can be taken away: pictures, tables, graphs, a link, paper."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import struct
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from playwright.sync_api import expect

from tests.gexf import check
from tests.knowledge import COMPANY, IRIS, KNOWLEDGE, PROJECT
from tests.render.conftest import Opened, OpenPage
from tests.render.test_colours import colours_as_written
from tests.render.worlds import hostile

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</title><script>alert(1)</script>&'\"<b>"


def take(opened: Opened, choice: str, folder: Path) -> Path:
    """The file that a choice of the menu gives."""
    opened.page.click("#take")
    with opened.page.expect_download() as download:
        opened.page.click(f"#{choice}")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def dark_pixels(opened: Opened, png: bytes, box: tuple[int, int, int, int]) -> int:
    """How many pixels of a picture are dark in left, top, right, bottom."""
    found: int = opened.ask(
        """async ([png, left, top, right, bottom]) => {
          const image = new Image();
          image.src = "data:image/png;base64," + png;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [right - left, bottom - top];
          const context = canvas.getContext("2d");
          context.drawImage(image, -left, -top);
          const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
          let dark = 0;
          for (let k = 0; k < data.length; k += 4) dark += data[k + 3] && data[k] + data[k + 1] + data[k + 2] < 240;
          return dark;
        }""",
        [base64.b64encode(png).decode(), *box],
    )
    return found


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def test_the_menu_is_opened_walked_and_left_by_keys(open_page: OpenPage) -> None:
    opened = open_page()
    opened.page.focus("#take")
    opened.page.keyboard.press("Enter")
    assert opened.ask("document.activeElement.id") == "save-png"
    opened.page.keyboard.press("ArrowDown")
    assert opened.ask("document.activeElement.id") == "save-svg"
    opened.page.keyboard.press("End")
    assert opened.ask("document.activeElement.id") == "print-view"
    opened.page.keyboard.press("Escape")
    assert not opened.page.is_visible("#take-menu")
    assert opened.ask("document.activeElement.id") == "take"
    assert opened.page.get_attribute("#take", "aria-expanded") == "false"


def test_png_and_svg_of_the_view(open_page: OpenPage, tmp_path: Path) -> None:
    opened = open_page()
    png = take(opened, "save-png", tmp_path).read_bytes()
    assert png.startswith(b"\x89PNG")
    root = ElementTree.parse(take(opened, "save-svg", tmp_path)).getroot()
    assert root.tag == f"{SVG}svg"
    # With title and legend as in the SVG, and fine enough for print.
    size = [2 * int(root.attrib[side]) for side in ("width", "height")]
    assert list(struct.unpack(">II", png[16:24])) == size
    assert dark_pixels(opened, png, (0, 0, 400, 80)) > 100  # the title
    assert dark_pixels(opened, png, (0, size[1] - 80, 400, size[1])) > 100
    texts = [element.text for element in root.iter(f"{SVG}text")]
    assert "地方政务知识图谱" in texts
    assert "公职人员" in texts  # the legend
    named = {name for name in opened.shown() if len(name) <= 14}
    assert len(named & set(texts)) >= 8
    assert len(list(root.iter(f"{SVG}line"))) == 14 - 2  # two pairs have two relations
    fills = {element.get("fill") for element in root.iter(f"{SVG}path")}
    assert {colours_as_written()[kind] for kind in ("official", "zone", "project")} <= fills
    assert "style" not in {name for element in root.iter() for name in element.attrib}


def test_the_svg_has_the_headings_and_rings_of_a_layout(
    open_page: OpenPage, tmp_path: Path
) -> None:
    opened = open_page()
    opened.page.click("#layout-kinds")
    opened.settle()
    root = ElementTree.parse(take(opened, "save-svg", tmp_path)).getroot()
    told = opened.ask("kg.page.graph.kinds.map((kind) => kg.page.words.label(kind))")
    headings = [element.text or "" for element in root.iter(f"{SVG}text")]
    found = [text for text in headings if re.fullmatch(rf"({'|'.join(told)}) · \d+", text)]
    assert "功能区 · 1" in found
    assert sum(int(text.split()[-1]) for text in found) == len(opened.shown())
    opened.page.click("#layout-rings")
    opened.settle()
    root = ElementTree.parse(take(opened, "save-svg", tmp_path)).getroot()
    said = [element.text or "" for element in root.iter(f"{SVG}text")]
    rings = [text for text in said if re.fullmatch(r"(\d 步|不相连) · \d+", text)]
    assert len(list(root.iter(f"{SVG}ellipse"))) == len(rings) >= 2
    opened.ask("window.dispatchEvent(new Event('beforeprint'))")
    assert opened.page.locator("#print svg ellipse").count() == len(rings)
    printed = opened.page.locator("#print svg text").all_text_contents()
    assert set(rings) <= set(printed)


def test_names_in_the_svg_are_text_alone(open_page: OpenPage, tmp_path: Path) -> None:
    opened = open_page(hostile(HOSTILE), render={"title": HOSTILE})
    root = ElementTree.parse(take(opened, "save-svg", tmp_path)).getroot()
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        *("svg", "title", "g", "clipPath", "rect", "line", "path", "polygon", "text"),
    }
    assert HOSTILE in [element.text for element in root.iter(f"{SVG}text")]


def test_signs_that_no_xml_holds_are_left_out_of_the_picture(
    open_page: OpenPage, tmp_path: Path
) -> None:
    opened = open_page(render={"title": "临海\x00新\x0b区"})
    root = ElementTree.parse(take(opened, "save-svg", tmp_path)).getroot()
    assert "临海新区" in [element.text for element in root.iter(f"{SVG}text")]
    assert take(opened, "save-png", tmp_path).read_bytes().startswith(b"\x89PNG")
    opened.ask("() => { kg.page.graph.nodes[0].n = '临\\udc80海'; kg.page.seek(0); }")
    opened.settle()
    assert take(opened, "save-png", tmp_path).read_bytes().startswith(b"\x89PNG")


def test_the_overview_is_taken_away_too(open_generated: OpenPage, tmp_path: Path) -> None:
    opened = open_generated(900)
    assert take(opened, "save-png", tmp_path).read_bytes().startswith(b"\x89PNG")
    root = ElementTree.parse(take(opened, "save-svg", tmp_path)).getroot()
    assert len(list(root.iter(f"{SVG}text"))) > 20
    nodes = rows(take(opened, "save-nodes", tmp_path))
    assert len(nodes) == opened.ask("kg.page.view.listed().nodes.length") > 700


def test_tables_hold_what_is_shown(open_page: OpenPage, tmp_path: Path) -> None:
    opened = open_page()
    opened.page.click("#legend [data-id=Policy]")
    nodes = rows(take(opened, "save-nodes", tmp_path))
    assert {row["name"] for row in nodes} == set(opened.shown())
    company = next(row for row in nodes if row["name"] == COMPANY)
    assert (company["id"], company["kind"]) == (IRIS[COMPANY], "Company")
    assert company["aliases"] == "星河科技"
    edges = rows(take(opened, "save-edges", tmp_path))
    (held,) = (row for row in edges if row["relation"] == "holdsPost")
    assert (held["source_name"], held["target_name"], held["note"]) == (
        "周明",
        "临海新区管委",
        "副主任",
    )
    assert held["sentences"] == "临海新区管委副主任周明出席招商大会。"
    assert (held["attested_from"], held["confidence"]) == ("2022-07-18", "0.85")
    assert not [row for row in edges if row["relation"] in ("issued", "listedIn")]


def test_json_holds_each_sentence_with_its_source(open_page: OpenPage, tmp_path: Path) -> None:
    opened = open_page()
    found: dict[str, Any] = json.loads(take(opened, "save-json", tmp_path).read_text("utf-8"))
    assert {node["name"] for node in found["nodes"]} == set(opened.shown())
    edge = next(e for e in found["edges"] if e["relation"] == "investment")
    assert (edge["source"], edge["target"]) == (IRIS[COMPANY], IRIS[PROJECT])
    (source,) = edge["sources"]
    assert source["headline"] == "临海新区签约“星河智装”项目"
    assert source["reporters"] == ["李默"]
    assert (source["file"], source["line"]) == ("2022-07-18-01.txt", 6)


@pytest.mark.filterwarnings("ignore:.*:DeprecationWarning:networkx")
@pytest.mark.parametrize("payload", ["", "\x01</gexf>&\"'"])
def test_networkx_reads_the_gexf(open_page: OpenPage, tmp_path: Path, payload: str) -> None:
    opened = open_page(hostile(payload) if payload else KNOWLEDGE)
    path = take(opened, "save-gexf", tmp_path)
    check(path.read_bytes())
    graph = nx.read_gexf(path, version="1.3")
    printable = payload.replace("\x01", "")
    assert {d["label"] for _, d in graph.nodes(data=True)} == {
        name.replace("\x01", "") for name in opened.shown()
    }
    assert graph.number_of_edges() == opened.ask("kg.page.view.shown().edges.length")
    person = next(n for n, d in graph.nodes(data=True) if d["label"] == "周明" + printable)
    assert graph.nodes[person]["kind"] == "Official"
    assert graph.nodes[person]["viz"]["color"]["r"] == 192
    (held,) = (d for _, _, d in graph.out_edges(person, data=True) if d["relation"] == "holdsPost")
    assert held["note"] == "副主任" + printable
    assert held["confidence"] == 0.85


def test_the_copied_link_opens_the_same_view(open_page: OpenPage) -> None:
    opened = open_page(permissions=["clipboard-read", "clipboard-write"])
    opened.find("星河智装")
    opened.page.click("#take")
    opened.page.click("#copy-link")
    expect(opened.page.locator("#announce")).to_have_text("链接已复制")
    link = opened.ask("navigator.clipboard.readText()")
    assert link.startswith(opened.address + "#")
    again = open_page(fragment=link.removeprefix(opened.address))
    assert again.page.inner_text("#panel h2") == PROJECT

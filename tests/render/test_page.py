from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

import kg.render
from kg.errors import TargetError
from kg.render import page as page_module
from kg.render.page import embedded
from tests.knowledge import KNOWLEDGE, shuffled
from tests.render.reading import BLOCK, carried
from tests.render.worlds import hostile, sample, sources, store_of


class Blocks(HTMLParser):
    """The inline blocks of a page, and everything that an attribute says."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.blocks: list[tuple[str, str, str]] = []
        self.attributes: list[tuple[str, str, str]] = []
        self._open: tuple[str, str] | None = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag in ("script", "style"):
            self._open = (tag, dict(attrs).get("type") or "")
            self.blocks.append((*self._open, ""))

    def handle_data(self, data: str) -> None:
        if self._open:
            tag, kind, text = self.blocks.pop()
            self.blocks.append((tag, kind, text + data))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._open = None


@pytest.fixture(scope="module")
def text() -> str:
    return kg.render.render(sample(), sources=sources())


@pytest.fixture(scope="module")
def blocks(text: str) -> Blocks:
    return Blocks(text)


def options_of(text: str) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = json.loads(BLOCK.findall(text)[0][1])["options"]
    return found


def test_the_policy_names_exactly_the_blocks_of_the_page(blocks: Blocks) -> None:
    (policy,) = [v for tag, name, v in blocks.attributes if tag == "meta" and "default-src" in v]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    for tag, rule in (("script", "script-src"), ("style", "style-src")):
        inline = [
            t for kind, mime, t in blocks.blocks if kind == tag and mime in ("", "text/plain")
        ]
        hashes = [
            f"'sha256-{base64.b64encode(hashlib.sha256(t.encode()).digest()).decode()}'"
            for t in inline
        ]
        assert rules[rule].split() == hashes
    assert rules["default-src"] == "'none'"
    assert "unsafe" not in policy


def test_nothing_is_loaded_and_no_attribute_runs(blocks: Blocks) -> None:
    loading = [v for _, name, v in blocks.attributes if name in ("src", "href", "data", "action")]
    assert loading == ["data:,"]
    assert not [name for _, name, _ in blocks.attributes if name.startswith("on")]
    assert not [name for _, name, _ in blocks.attributes if name == "style"]


def test_style_and_own_scripts_name_no_address() -> None:
    names = [*page_module.SCRIPTS, "page.css"]
    texts = {name: page_module._asset(name) for name in names}
    namespaces = (  # say what an element is, and are never asked for
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/2000/xmlns/",
        "http://gexf.net/1.3",
        "http://gexf.net/1.3/viz",
    )
    for name, text in texts.items():
        assert set(re.findall(r"https?://[^\s\"')]+", text)) <= set(namespaces), name
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", text), (
            name
        )


def test_every_script_is_listed() -> None:
    from importlib import resources

    folder = resources.files("kg.render") / "assets"
    assert sorted(page_module.SCRIPTS) == sorted(
        f.name for f in folder.iterdir() if f.name.endswith(".js")
    )


def test_the_whole_graph_stands_in_two_blocks(text: str, blocks: Blocks) -> None:
    assert [kind for _, kind, _ in blocks.blocks].count("application/json") == 2
    assert len(carried(text)["nodes"]) == len(KNOWLEDGE.entities)
    assert options_of(text)["physics"] == {"enabled": False}


def test_chinese_is_not_escaped(text: str) -> None:
    assert "临海新区" in text
    assert "\\u4e34" not in text


def test_the_same_knowledge_gives_the_same_bytes(text: str) -> None:
    assert kg.render.render(store_of(shuffled(KNOWLEDGE, 7)), sources=sources()) == text


def test_neither_hash_seed_nor_folder_changes_a_byte(text: str, tmp_path: os.PathLike[str]) -> None:
    script = (
        "import hashlib, kg.render; from tests.render.worlds import sample, sources;"
        "print(hashlib.sha256(kg.render.render(sample(), sources=sources()).encode()).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONHASHSEED": "42", "PYTHONPATH": ":".join(sys.path)},
        cwd=tmp_path,
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == hashlib.sha256(text.encode()).hexdigest()
    assert os.listdir(tmp_path) == []  # pyvis's own page leaves a lib/ folder


@pytest.mark.parametrize(
    "payload",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "{{ 7*7 }}",
        "\u2028'\"\\",
        "\ufeff?",
    ],
)
def test_no_text_can_leave_the_block(payload: str, blocks: Blocks) -> None:
    found = kg.render.render(store_of(hostile(payload)), title=payload)
    assert len(Blocks(found).blocks) == len(blocks.blocks)
    assert all(payload in node["n"] for node in carried(found)["nodes"])


def test_embedded_json_comes_back_as_it_was() -> None:
    value = {"n": "</script>&<!--\u2028\u2029\ufeff“青岛”", "v": [1.5, None, True]}
    assert json.loads(embedded(value)) == value
    assert not set(embedded(value)) & set("<>&\u2028\u2029\ufeff")


def test_a_lone_surrogate_does_not_stop_the_page() -> None:
    assert json.loads(embedded(["\udc80"]).encode("utf-8")) == ["\udc80"]


def test_title_and_language_are_taken_over() -> None:
    english = kg.render.render(sample(), lang="en")
    assert "<title>Local government knowledge graph</title>" in english
    assert '<html lang="en">' in english
    titled = kg.render.render(sample(), title="临海 <2022> & 更多")
    assert "<title>临海 &lt;2022&gt; &amp; 更多</title>" in titled
    for blank in ("", " "):  # a page without a name cannot be found among others
        assert "<title>地方政务知识图谱</title>" in kg.render.render(sample(), title=blank)


def test_a_pyvis_without_vis_network_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        page_module.resources, "files", lambda _: __import__("pathlib").Path("/nowhere")
    )
    with pytest.raises(TargetError, match="install pyvis again"):
        page_module._vis_network()

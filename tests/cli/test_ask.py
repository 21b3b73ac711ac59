"""`kg ask`: short questions on the sample, and what they are asked as."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli.short import _body_and_title
from kg.cli.source import LocalSource
from kg.graph import quads, turtle
from kg.namespaces import BASE, KG, SKOS
from kg.push import Credentials, Server
from tests.conftest import RunKG
from tests.knowledge import IRIS, KNOWLEDGE
from tests.push.servers import oxigraph
from tests.samples import sample_folder, sample_store


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_folder(tmp_path_factory.mktemp("ask"))


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (("周明", "任职"), ("posts-of", "person=周明")),
        (("任职", "周明"), ("posts-of", "person=周明")),
        (("周明的职务？",), ("posts-of", "person=周明")),
        (("周明", "是谁"), ("posts-of", "person=周明")),
        (("who", "is", "周明"), ("posts-of", "person=周明")),
        (("posts", "of", "official:周明"), ("posts-of", "person=周明")),
        (("临海新区有哪些项目",), ("projects-in", "zone=临海新区")),
        (("临海新区", "企业", "数据"), ("figures-about", "zone=临海新区", "measure=企业")),
        (("谁任临海新区管委副主任",), ("post-history", "body=临海新区管委", "title=副主任")),
        (("谁任主任",), ("holders-of", "title=主任")),
        (("项目", "超过", "10亿"), ("projects-above", "least=10亿")),
        (("政策",), ("policies-of",)),
        (("cooperation", "of", "东湖市"), ("cooperations", "name=东湖市")),
    ],
)
def test_words_ask_a_stored_question(
    words: tuple[str, ...], asked: tuple[str, ...], graph: Path, kg: RunKG
) -> None:
    done = kg("ask", *words, "-g", graph)
    assert done.stderr == f"asked: kg query {' '.join(asked)}\n"
    stored = kg("query", *asked, "-g", graph)
    assert (done.returncode, done.stdout) == (0, stored.stdout)


def test_options_are_those_of_query(graph: Path, kg: RunKG, tmp_path: Path) -> None:
    done = kg("ask", "-q", "周明", "任职", "-g", graph, "-o", tmp_path / "a.json", "--limit", "1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "a.json").read_text("utf-8").count('"official":{') == 1


def test_what_no_word_asks_lists_the_words(graph: Path, kg: RunKG) -> None:
    done = kg("ask", "周明", "天气", "-g", graph)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("kg: “周明 天气”: no word of it says what is asked")
    assert "\n  posts-of  任职、职务" in done.stderr


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("周鸣", "任职"), 1, "near it: 周明"),
        (("周明", "副主任", "任职"), 2, "“副主任”: “任职” asks posts-of, which takes person"),
        ((), 2, "Missing argument"),
        (("周鸣是谁",), 1, "no entity of the graph is called “周鸣”; near it: 周明"),
        (("谁是天气",), 1, "no entity of the graph is called “天气”"),
        (("临海新区管委的书记和主任是谁",), 2, "“书记和主任”: ask for one post at a time"),
        (("周明是好人",), 2, "“好人” is no post that is known"),
        (("what about 周明",), 2, "  posts-of  任职"),
        (("weather",), 2, "  posts-of  posts, post"),
        (("临海新巷的进出口是多少",), 1, "no entity of the graph is called “临海新巷”"),
    ],
)
def test_mistakes(words: tuple[str, ...], status: int, told: str, graph: Path, kg: RunKG) -> None:
    done = kg("ask", *words, "-g", graph)
    assert (done.returncode, done.stdout) == (status, "")
    assert told in done.stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("临海新区管委会副主任是谁", "asked: kg query post-history body=临海新区管委 title=副主任"),
        (
            "谁是临海新区管理委员会副主任",
            "asked: kg query post-history body=临海新区管委 title=副主任",
        ),
        (
            "临海新区管委会下设哪些部门",
            "临海新区管委会: taken for 临海新区管委\nasked: kg query departments-under body=临海新区管委",
        ),
        (
            "周明2022年7月担任什么职务",
            "周明2022年7月: asked without the time; the answer has all times\n"
            "asked: kg query posts-of person=周明",
        ),
        (
            "临海新区管委副主任周明说了什么",
            "临海新区管委副主任周明: taken for 周明\nasked: kg query who-speaks name=周明",
        ),
        (
            "装备十条是谁发布的",
            "装备十条: taken for 《装备十条》\nasked: kg query policies-of policy=《装备十条》",
        ),
        ("临海新区总投资多少", "asked: kg query figures-about zone=临海新区 measure=总投资"),
        (
            "临海新区今年总投资多少",
            "the question tells no year; the answer has all times\n"
            "asked: kg query figures-about zone=临海新区 measure=总投资",
        ),
    ],
)
def test_names_are_understood_as_people_say_them(
    text: str, told: str, graph: Path, kg: RunKG
) -> None:
    done = kg("ask", text, "-g", graph)
    assert (done.returncode, done.stderr) == (0, f"{told}\n")


def test_a_name_of_another_kind_is_told(graph: Path, kg: RunKG) -> None:
    done = kg("ask", "临海新区是什么职务", "-g", graph)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "kg: “临海新区” is 临海新区 (Zone), and no Official or Person\n"


def test_an_answer_without_rows_tells_what_to_leave_out(graph: Path, kg: RunKG) -> None:
    table = ("--format", "table", "-g", graph)
    assert kg("ask", "临海新区的产粮是多少", *table).stderr.splitlines()[1:] == [
        "0 rows",
        f"nothing fits measure=产粮; without it: kg query figures-about zone=临海新区 -g {graph}",
    ]
    assert f"without it: kg query holders-of -g {graph}\n" in kg("ask", "谁是局长", *table).stderr
    assert kg("query", "posts-of", "周明", "--limit", "0", *table).stderr == "0 rows\n"
    assert kg("query", "seen-together", "临海新区", *table).stderr == "0 rows\n"
    assert "nothing fits" not in kg("ask", "周明", "任职", *table).stderr


def test_a_name_of_several_is_not_passed_over_for_a_reading_less_likely(
    kg: RunKG, tmp_path: Path
) -> None:
    file = tmp_path / "graph.ttl"
    twins = "".join(f'<{IRIS[name]}> <{SKOS}altLabel> "老师"@zh .\n' for name in ("周明", "孙教授"))
    file.write_bytes(turtle(quads(KNOWLEDGE)) + twins.encode())
    done = kg("ask", "老师是谁", "-g", file)
    assert (done.returncode, done.stdout) == (2, "")
    assert "“老师” can mean 2 entities" in done.stderr


def test_a_name_of_several_is_to_be_chosen(kg: RunKG, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    twins = "".join(f'<{IRIS[name]}> <{SKOS}altLabel> "老师"@zh .\n' for name in ("周明", "孙教授"))
    file.write_bytes(turtle(quads(KNOWLEDGE)) + twins.encode())
    done = kg("ask", "老师", "任职", "-g", file)
    assert (done.returncode, done.stdout) == (2, "")
    assert "“老师” can mean 2 entities; give one of these in its place:" in done.stderr
    assert kg("ask", "official:周明", "任职", "-g", file).returncode == 0


def test_namesakes_are_asked_about_together_and_that_is_told(kg: RunKG, tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    twin = (
        f'<{BASE}official/周明_2> a <{KG}Official> ; <{SKOS}prefLabel> "周明"@zh .\n'
        f'<{BASE}project/周明> a <{KG}Project> ; <{SKOS}prefLabel> "周明"@zh .\n'
    )
    file.write_bytes(turtle(quads(KNOWLEDGE)) + twin.encode())
    done = kg("ask", "周明是什么职务", "-g", file)
    assert done.returncode == 0
    assert done.stdout == kg("query", "posts-of", "周明", "-g", file).stdout
    assert done.stderr.splitlines() == [
        "周明: 2 entities are called so (Official); all are asked about",
        "asked: kg query posts-of person=周明",
    ]


def test_an_endpoint_has_names_chosen_and_its_own_base(kg: RunKG) -> None:
    base = "http://e.org/kg/"
    lines = "".join(
        f'<{base}official/{n}> a <{KG}Official> ; <{SKOS}prefLabel> "周{n}"@zh ; '
        f'<{SKOS}altLabel> "老师"@zh .\n'
        for n in "明亮"
    )
    body = f'<{base}agency/管委> a <{KG}Agency> ; <{SKOS}prefLabel> "新区管委"@zh .\n'
    with oxigraph() as url:
        Server(url, Credentials()).put("default", (lines + body).encode())
        there = ("--endpoint", url.replace("/store", "/query"))
        several = kg("ask", "老师", "任职", *there)
        chosen = kg("ask", "official:明", "任职", *there)
        holders = kg("ask", "谁任新区管委主任", *there)
        prefixed = kg("query", "ASK { official:明 a kg:Official }", "--facts", *there)
        table = kg("query", "SELECT ?o { ?o a kg:Agency }", "--format", "table", *there)
    assert (several.returncode, several.stdout) == (2, "")
    assert "“老师” can mean 2 entities; give one of these in its place:" in several.stderr
    assert "official:亮  Official  周亮" in several.stderr
    assert (chosen.returncode, chosen.stderr.splitlines()[0]) == (
        *(0, "asked: kg query posts-of person=周明"),
    )
    assert "asked: kg query post-history body=新区管委 title=主任\n" in holders.stderr
    assert prefixed.stdout == "yes\n"
    assert table.stdout.splitlines()[-1] == "agency:管委"


def test_a_body_is_looked_for_without_near_names(monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.query.phrasing import read_phrase

    monkeypatch.setattr("kg.lookup.near_names", lambda *_: pytest.fail("looked for near names"))
    source = LocalSource.__new__(LocalSource)
    source.store, source.base = sample_store(), BASE
    (phrase,) = read_phrase("谁任临海新区管委副主任")
    assert _body_and_title(phrase, source) == {"body": "临海新区管委", "title": "副主任"}


def test_an_endpoint_can_be_asked(kg: RunKG) -> None:
    with oxigraph() as url:
        done = kg("ask", "政策", "--endpoint", url.replace("/store", "/query"))
    assert (done.returncode, done.stdout) == (0, "body,policy,evidence,page\n")
    assert "there are no pages in its default graph" in done.stderr

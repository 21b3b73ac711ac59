"""The stages together: a printed page in, evidence and facts out, with the page's own offsets."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import pipeline
from kg.errors import SourceError
from kg.extractor import Extractor
from kg.graph import quads, turtle
from kg.model import PageEvidence, Predicate, SourceText
from kg.pipeline import Build, Done, build_pages
from kg.workers import Failure, extract
from tests.phrases import table

SENTENCES = sorted(
    {
        row[0]
        for folder in ("recognise", "relate")
        for row in table(Path(__file__).parent / folder / "examples.tsv")
    }
)
HEADLINE = "海宁市召开招商引资工作推进会"
BODY = (
    "本报讯 8月12日，海宁市召开招商引资工作推进会。海宁市委书记曹建明出席会议并讲话。"
    "会议印发了《海宁市招商引资三年行动方案》。今年上半年，海宁市实际利用外资3.2亿美元，同比增长12%。"
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def printed(text: str, width: int, indent: str) -> str:
    """The text as a newspaper's column has it."""
    lines = [text[at : at + width] for at in range(0, len(text), width)]
    return indent + "\n".join(lines) + "\n"


def page_of(raw: str) -> SourceText:
    return SourceText("page.txt", raw, "0" * 64)


def squeezed(text: str) -> str:
    return "".join(text.split())


def check_spans(evidence: PageEvidence) -> int:
    """Every mention, claim and figure is verbatim on the page; returns how many were checked."""
    raw, checked = evidence.source.raw, 0
    for article in evidence.articles:
        sentences = article.article.sentences
        for mention in article.mentions:
            sentence = sentences[mention.sentence]
            assert sentence.text[mention.start : mention.end] == mention.text
            span = sentence.span(mention.start, mention.end)
            assert span is not None
            assert squeezed(raw[span.start : span.end]) == squeezed(mention.text)
            checked += 1
        for stated in (*article.claims, *article.figures):
            sentence = sentences[stated.sentence]
            start, end = stated.quote
            assert 0 <= start < end <= len(sentence.text)
            quoted = "".join(raw[p.start : p.end] for p in sentence.parts(start, end))
            assert squeezed(quoted) == squeezed(sentence.text[start:end])
            checked += 1
    return checked


@given(
    st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=8),
    st.integers(9, 40),
    st.sampled_from(["　　", "    ", "  "]),
)
@settings(max_examples=40, deadline=None)
def test_offsets_lead_to_the_printed_page(
    extractor: Extractor, sentences: list[str], width: int, indent: str
) -> None:
    raw = f"{HEADLINE}\n\n" + printed("".join(sentences), width, indent)
    check_spans(extractor.evidence(page_of(raw)))


@pytest.mark.parametrize("width", [11, 17, 80, 1000])
def test_the_width_of_the_column_does_not_matter(width: int, extractor: Extractor) -> None:
    evidence = extractor.evidence(page_of(f"{HEADLINE}\n\n" + printed(BODY, width, "　　")))
    assert check_spans(evidence) > 8
    (article,) = evidence.articles
    assert article.article.headline == HEADLINE
    said = {
        (c.predicate, article.mentions[c.subject].name, article.mentions[c.object].name)
        for c in article.claims
        if c.object is not None
    }
    assert said >= {
        (Predicate.ORGANISED, "海宁市", "招商引资工作推进会"),
        (Predicate.ATTENDED, "曹建明", "招商引资工作推进会"),
        (Predicate.HOLDS_POST, "曹建明", "海宁市委"),
    }
    assert [(f.value, f.unit, f.growth_percent) for f in article.figures] == [
        (320000000, "USD", 12)
    ]


def test_the_same_page_gives_the_same_evidence(extractor: Extractor) -> None:
    source = page_of(f"{HEADLINE}\n\n" + printed(BODY, 17, "　　"))
    assert extractor.evidence(source) == extractor.evidence(source)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three small pages."""
    folder = tmp_path_factory.mktemp("pages")
    chance = random.Random(7)
    for number in range(3):
        body = "".join(chance.sample(SENTENCES, 12))
        raw = f"{HEADLINE}\n\n" + printed(BODY + body, 17, "　　")
        (folder / f"{number}.txt").write_text(raw, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(folder: Path) -> Build:
    return build_pages([folder])


def graph(build: Build) -> bytes:
    return turtle(quads(build.knowledge))


def test_order_and_repetition_of_paths_do_not_matter(folder: Path, whole: Build) -> None:
    paths = sorted(folder.iterdir(), reverse=True)
    assert graph(build_pages([*paths, folder])) == graph(whole)


def test_a_page_added_and_removed_gives_the_old_bytes(folder: Path, whole: Build) -> None:
    paths = sorted(folder.iterdir())
    fewer = graph(build_pages(paths[:2]))
    assert graph(build_pages(paths)) == graph(whole) != fewer
    assert graph(build_pages(paths[:2])) == fewer


def test_two_files_of_the_same_bytes_are_one_page(folder: Path, tmp_path: Path) -> None:
    page = min(folder.iterdir())
    copy = tmp_path / page.name
    copy.write_bytes(page.read_bytes())
    build = build_pages([page, copy])
    assert len(build.knowledge.pages) == len(build.paths) == 1


def test_evidence_is_watched_as_it_comes(folder: Path) -> None:
    seen: list[Done] = []
    lengths = []

    def watch(steps: Iterable[Done], length: int) -> Iterator[Done]:
        lengths.append(length)
        for step in steps:
            seen.append(step)
            yield step

    build = build_pages([folder], watch=watch)
    assert lengths == [3]
    assert {step.source.sha256 for step in seen} == build.paths.keys()
    assert sorted(build.paths.values()) == sorted(folder.iterdir())


def test_every_mention_of_a_fact_has_an_entity(whole: Build) -> None:
    kb = whole.knowledge
    known = {entity.iri for entity in kb.entities}
    ends = {iri for r in kb.relations for iri in (r.subject, r.object)}
    ends |= {iri for t in kb.tenures for iri in (t.person, t.body)}
    ends |= {o.about for o in kb.observations} | {m.project for m in kb.milestones}
    assert ends
    assert ends <= known
    assert set(kb.entity_of.values()) <= known


def test_a_page_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    with pytest.raises(SourceError, match=r"empty\.txt"):
        build_pages([tmp_path])


@pytest.mark.parametrize("turn", [1, -1])
def test_pages_left_out_come_in_the_order_of_their_paths(
    turn: int, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever worker ends first, and whether a page or a worker was at fault."""

    def spoilt(sources: list[SourceText], jobs: int) -> Iterator[Done]:
        yield from (Failure(source, "too long") for source in sources[:-1][::turn])
        yield from extract(sources[-1:], jobs)

    monkeypatch.setattr(pipeline, "extract", spoilt)
    for page in folder.iterdir():
        (tmp_path / page.name).write_bytes(page.read_bytes())
    for name in ("00.txt", "9.txt"):
        (tmp_path / name).touch()
    paths = [page.path for page in build_pages([tmp_path], skip_bad=True).bad]
    assert paths == sorted(paths)
    assert len(paths) == 4

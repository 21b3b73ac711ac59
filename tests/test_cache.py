"""What pages say is kept: found again under the same hash and extractor, never believed damaged."""

from __future__ import annotations

import ast
import os
import shutil
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

from kg.cache import AFTER_EVIDENCE, EvidenceCache, extractor_version
from kg.model import PageEvidence
from tests.knowledge import KNOWLEDGE
from tests.test_imports import PACKAGE, imports, modules

PAGE: PageEvidence = KNOWLEDGE.pages[0]


@pytest.fixture
def cache(tmp_path: Path) -> EvidenceCache:
    return EvidenceCache(tmp_path, "1")


def test_what_was_put_is_got(cache: EvidenceCache) -> None:
    assert cache.get(PAGE.source) is None
    cache.put(PAGE)
    assert cache.get(PAGE.source) == PAGE
    assert (cache.damaged, cache.refusal) == ([], None)


def test_a_page_comes_back_under_its_present_name(cache: EvidenceCache) -> None:
    cache.put(PAGE)
    renamed = replace(PAGE.source, name="二版.txt")
    found = cache.get(renamed)
    assert found == replace(PAGE, source=renamed)
    assert cache.recall(PAGE.source.sha256) == PAGE


def test_another_extractor_reads_anew(cache: EvidenceCache, tmp_path: Path) -> None:
    cache.put(PAGE)
    assert EvidenceCache(tmp_path, "2").get(PAGE.source) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda stored: b"",
        lambda stored: stored[:-9],
        lambda stored: stored.partition(b"\n")[0],
        lambda stored: stored.replace("广告".encode(), "公告".encode(), 1),
        lambda stored: stored[:200] + b"\xff" + stored[201:],
        lambda stored: b"null\nnull\n",
        lambda stored: os.urandom(100),
    ],
)
def test_damage_is_not_believed(damage, cache: EvidenceCache) -> None:  # type: ignore[no-untyped-def]
    cache.put(PAGE)
    path = cache.path(PAGE.source.sha256)
    before = path.read_bytes()
    path.write_bytes(damage(before))
    assert path.read_bytes() != before
    assert cache.get(PAGE.source) is None
    assert cache.damaged == [path]
    cache.put(PAGE)
    assert cache.get(PAGE.source) == PAGE


def test_an_entry_of_another_page_is_not_believed(cache: EvidenceCache) -> None:
    cache.put(PAGE)
    other = replace(PAGE.source, sha256="f" * 64)
    cache.path(other.sha256).parent.mkdir(parents=True)
    shutil.copy(cache.path(PAGE.source.sha256), cache.path(other.sha256))
    assert cache.get(other) is None


def test_a_folder_that_cannot_be_written_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    cache = EvidenceCache(tmp_path / "file", "1")
    cache.put(PAGE)
    assert cache.refusal is not None
    assert "file" in cache.refusal
    first = cache.refusal
    cache.put(PAGE)
    assert cache.refusal == first
    assert (cache.get(PAGE.source), cache.size()) == (None, (0, 0))


def test_size_and_clearing_count_all_versions(cache: EvidenceCache, tmp_path: Path) -> None:
    cache.put(PAGE)
    EvidenceCache(tmp_path, "2").put(PAGE)
    (tmp_path / "jieba.cache").touch()
    length = cache.path(PAGE.source.sha256).stat().st_size
    assert cache.size() == cache.clear() == (2, 2 * length)
    assert cache.size() == cache.clear() == (0, 0)
    assert [path.name for path in tmp_path.iterdir()] == ["jieba.cache"]


def test_what_was_longest_not_used_is_dropped(cache: EvidenceCache) -> None:
    pages = [replace(PAGE, source=replace(PAGE.source, sha256=digit * 64)) for digit in "abc"]
    for age, page in enumerate(pages):
        cache.put(page)
        os.utime(cache.path(page.source.sha256), (10**9 - age, 10**9 - age))
    cache.trim(cache.size().bytes)
    assert cache.size().pages == 3
    assert cache.get(pages[2].source)  # which counts as use
    cache.trim(cache.size().bytes - 1)
    assert [cache.get(page.source) for page in pages] == [pages[0], None, pages[2]]


def test_nothing_is_dropped_where_nothing_was_put(cache: EvidenceCache, tmp_path: Path) -> None:
    cache.put(PAGE)
    EvidenceCache(tmp_path, "1").trim(0)
    assert cache.size().pages == 1


def test_the_version_covers_all_that_reads_pages() -> None:
    known = modules()
    needed, open_ = set(), {"kg.extractor", "kg.source", "kg.codec"}
    while open_:
        module = open_.pop()
        needed.add(module)
        open_ |= imports(known[module], known) - needed
    assert len(needed) > 60
    parts = {module.removeprefix("kg.").partition(".")[0] for module in needed - {"kg"}}
    assert parts & AFTER_EVIDENCE == set()


def test_the_version_changes_with_code_and_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "kg"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(resources, "files", lambda _: copy)
    version = extractor_version.__wrapped__
    before = version()
    assert before == version()
    (copy / "cli" / "build.py").write_text("")
    (copy / "recognise" / "__pycache__").mkdir()
    (copy / "recognise" / "__pycache__" / "x.pyc").touch()
    assert version() == before
    seen = {before}
    for changed in ("recognise/person.py", "articles.py", "data/post_words.tsv"):
        path = copy / changed
        if not path.exists():
            path = min((copy / changed).parent.glob("*.tsv"))
        path.write_bytes(path.read_bytes() + b"\n# new\n")
        seen.add(version())
    assert len(seen) == 4


def test_evidence_is_never_pickled() -> None:
    for module in ("cache", "codec"):
        tree = ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))
        named = {
            alias.name for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names
        }
        assert named & {"pickle", "marshal", "shelve"} == set()


def other_pages(digits: str) -> list[PageEvidence]:
    return [replace(PAGE, source=replace(PAGE.source, sha256=digit * 64)) for digit in digits]


def test_entries_that_another_build_drops_meanwhile_do_not_matter(
    cache: EvidenceCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    for page in other_pages("abc"):
        cache.put(page)
    stat, gone = Path.stat, cache.path("b" * 64)
    length = gone.stat().st_size

    def late(path: Path, **how: bool) -> os.stat_result:
        if path == gone:
            path.unlink(missing_ok=True)
        return stat(path, **how)

    monkeypatch.setattr(Path, "stat", late)
    assert cache.size() == (2, 2 * length)
    cache.put(other_pages("b")[0])
    cache.trim(0)
    assert (cache.size(), cache.refusal) == ((0, 0), None)


def test_clearing_while_another_clears(
    cache: EvidenceCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.put(PAGE)
    remove = shutil.rmtree

    def second(folder: Path) -> None:
        remove(folder)
        remove(folder)  # as if another had been faster

    monkeypatch.setattr(shutil, "rmtree", second)
    assert cache.clear().pages == 1
    assert not cache.folder.exists()


def test_a_refused_entry_drops_no_others(cache: EvidenceCache, tmp_path: Path) -> None:
    cache.put(PAGE)
    reader = EvidenceCache(tmp_path, "2")
    (cache.folder / "2").write_text("in the way")
    reader.put(PAGE)
    assert reader.refusal is not None
    assert reader.refusal.endswith("what the pages say is not kept")
    reader.trim(0)
    assert cache.get(PAGE.source) == PAGE


def test_an_entry_that_cannot_be_removed_ends_no_build(
    cache: EvidenceCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.put(PAGE)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    cache.trim(0)
    assert cache.refusal == (
        f"{cache.path(PAGE.source.sha256)}: Permission denied; the cache stays larger than it is"
        " to be"
    )

"""The stages in order, on one screen: page files → evidence → entities → facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.cache import EvidenceCache
from kg.continuation import join_continued
from kg.errors import SourceError
from kg.facts import Facts, gather_facts
from kg.lexicon import load
from kg.model import KnowledgeBase, PageEvidence
from kg.namespaces import BASE
from kg.pages import BadPage, Pages, read_pages, refusal
from kg.resolve.resolver import Resolution, Resolver
from kg.source import find_pages
from kg.workers import Failure, extract

Done = PageEvidence | Failure
Watch = Callable[[Iterable[Done], int], Iterable[Done]]
"""Hands on what comes in, of which there will be so many, and may show how far it is."""


@dataclass(frozen=True, slots=True)
class Build:
    """A knowledge base with the account of how it came about."""

    knowledge: KnowledgeBase
    resolution: Resolution
    left_out: tuple[tuple[str, int], ...]
    paths: dict[str, Path] = field(default_factory=dict)
    """Where the file of each page hash lies."""
    bad: tuple[BadPage, ...] = ()
    """The files that were to be left out because they could not be read."""
    recalled: int = 0
    """How many pages were read from the cache."""


def build_pages(
    paths: Sequence[Path],
    base: str = BASE,
    *,
    cache: EvidenceCache | None = None,
    jobs: int = 1,
    skip_bad: bool = False,
    watch: Watch = lambda steps, _: steps,
) -> Build:
    """The knowledge base of page files and folders, the same for any order, cache and `jobs`.

    Evidence is taken from `cache` and kept there page by page, so that a build that was broken
    off goes on where it stopped. SourceError with all files that cannot be read; with
    `skip_bad` they are left out and told.
    """
    pages = read_pages(find_pages(paths), skip_bad=skip_bad)
    found: dict[str, PageEvidence] = {}
    if cache:
        kept = (cache.get(source) for source in pages.sources)
        found = {page.source.sha256: page for page in kept if page}
    recalled = len(found)
    unread = [source for source in pages.sources if source.sha256 not in found]
    failures = []
    for done in watch(extract(unread, jobs), len(unread)):
        if isinstance(done, Failure):
            failures.append(done)
            if not skip_bad:
                raise _fault(done, pages)
            continue
        found[done.source.sha256] = done
        if cache:
            cache.put(done)
    if cache:
        cache.trim()
    left_out = (*pages.bad, *(_bad(failure, pages) for failure in failures))
    bad = tuple(sorted(left_out, key=lambda page: page.path))
    if not found:
        raise refusal(bad, len(bad))
    kept_paths = {sha: path for sha, path in pages.paths.items() if sha in found}
    build = build_evidence(tuple(found.values()), base)
    return replace(build, paths=kept_paths, bad=bad, recalled=recalled)


def build_evidence(pages: Sequence[PageEvidence], base: str = BASE) -> Build:
    """The knowledge base of what pages say, in any order."""
    evidence = join_continued(sorted(pages, key=lambda page: page.source.sha256))
    resolution = Resolver(load(), base).resolve(evidence)
    facts: Facts = gather_facts(evidence, resolution)
    return Build(facts.knowledge, resolution, facts.left_out)


def _bad(failure: Failure, pages: Pages) -> BadPage:
    path = pages.paths[failure.source.sha256]
    return BadPage(path, f"{path}: {failure.reason}")


def _fault(failure: Failure, pages: Pages) -> Exception:
    reason = _bad(failure, pages).reason
    if failure.trace:
        return RuntimeError(f"{reason}\n{failure.trace}")
    return SourceError(f"{reason}; leave the page out with --skip-bad")


__all__ = ["Build", "Done", "Watch", "build_evidence", "build_pages"]

"""Claims → facts: what the claims of all pages jointly support, by entity.

Only asserted claims whose ends were both resolved and fit the relation's signature become
facts; the others stay in the evidence, and each reason is counted. Equal facts of several
claims are one fact with all its claims. A view: rebuilt from all pages, never edited.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.model import (
    Article,
    ArticleEvidence,
    Claim,
    ClaimRef,
    Entity,
    Figure,
    FigureRef,
    Investment,
    Kind,
    KnowledgeBase,
    MentionRef,
    Milestone,
    Modality,
    Observation,
    PageEvidence,
    Predicate,
    Relation,
    Stage,
    Tenure,
)
from kg.resolve.resolver import Resolution
from kg.signatures import fits

SYMMETRIC = frozenset((Predicate.COOPERATES_WITH,))


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a knowledge base and how many claims were left out, by reason."""

    knowledge: KnowledgeBase
    left_out: tuple[tuple[str, int], ...]


def gather_facts(pages: tuple[PageEvidence, ...], resolution: Resolution) -> Facts:
    """The knowledge base of `pages`; the result does not depend on their order."""
    pages = tuple(sorted(pages, key=lambda p: (p.source.sha256, p.source.name)))
    book = _Book(resolution)
    for page in pages:
        for article in page.articles:
            for number, claim in enumerate(article.claims):
                ref = ClaimRef(page.source.sha256, article.article.article_id, number)
                book.add_claim(page, article, claim, ref)
            for number, figure in enumerate(article.figures):
                figure_ref = FigureRef(page.source.sha256, article.article.article_id, number)
                book.add_figure(page, article, figure, figure_ref)
    knowledge = KnowledgeBase(
        pages=pages,
        entities=resolution.entities,
        relations=tuple(book.relations()),
        tenures=tuple(book.tenures()),
        investments=tuple(book.investments()),
        observations=tuple(book.observations()),
        milestones=tuple(book.milestones()),
        entity_of=resolution.entity_of,
        byline_entities=resolution.byline_entities,
    )
    return Facts(knowledge, tuple(sorted(book.left_out.items())))


class _Book:
    """Claims sorted into facts by what they say."""

    def __init__(self, resolution: Resolution) -> None:
        self._entity_of = resolution.entity_of
        self._entities: dict[str, Entity] = {e.iri: e for e in resolution.entities}
        self.left_out: Counter[str] = Counter()
        self._relations: dict[tuple[str, Predicate, str], list[ClaimRef]] = defaultdict(list)
        self._tenures: dict[tuple[str, str, str], list[tuple[ClaimRef, dt.date | None]]] = (
            defaultdict(list)
        )
        self._investments: dict[tuple[str, str, str, str, str | None], list[ClaimRef]] = (
            defaultdict(list)
        )
        self._money: dict[ClaimRef, Claim] = {}
        self._milestones: dict[tuple[str, Stage, dt.date | None], list[ClaimRef]] = defaultdict(
            list
        )
        self._figures: dict[tuple[str, Figure], list[FigureRef]] = defaultdict(list)
        self._surfaces: dict[FigureRef, str] = {}

    def _entity(self, page: PageEvidence, article: ArticleEvidence, index: int) -> Entity | None:
        ref = MentionRef(page.source.sha256, article.article.article_id, index)
        iri = self._entity_of.get(ref)
        return self._entities.get(iri) if iri is not None else None

    def add_claim(
        self, page: PageEvidence, article: ArticleEvidence, claim: Claim, ref: ClaimRef
    ) -> None:
        """Sorts one claim into its fact, or counts why it supports none."""
        subject = self._entity(page, article, claim.subject)
        if subject is None:
            self.left_out[f"{claim.predicate.value}: subject without a referent"] += 1
            return
        if claim.modality is not Modality.ASSERTED:
            self.left_out[f"{claim.predicate.value}: {claim.modality.value.lower()}"] += 1
            return
        if claim.predicate is Predicate.MILESTONE:
            if subject.kind is not Kind.PROJECT:
                self.left_out[f"milestone: of a {subject.kind.value}, not a project"] += 1
            else:
                key = (subject.iri, Stage(claim.value), _as_of(article.article))
                self._milestones[key].append(ref)
            return
        other = self._entity(page, article, claim.object) if claim.object is not None else None
        if claim.predicate is Predicate.INVESTMENT:
            if claim.money is None or subject.kind is not Kind.PROJECT:
                self.left_out[f"investment: in a {subject.kind.value}, not a project"] += 1
            else:
                if claim.object is not None and other is None:
                    self.left_out["investment: investor without a referent"] += 1
                money = (str(claim.money.value), claim.money.currency, claim.money.bound.value)
                self._investments[(subject.iri, *money, other.iri if other else None)].append(ref)
                self._money[ref] = claim
            return
        if other is None:
            self.left_out[f"{claim.predicate.value}: object without a referent"] += 1
            return
        if subject.iri == other.iri:
            self.left_out[f"{claim.predicate.value}: both ends are one entity"] += 1
            return
        predicate = claim.predicate
        if (
            predicate is Predicate.PART_OF
            and not fits(predicate, subject.kind, other.kind)
            and fits(Predicate.LOCATED_IN, subject.kind, other.kind)
        ):
            predicate = Predicate.LOCATED_IN  # a park that the page counts as a project
        if not fits(predicate, subject.kind, other.kind):
            self.left_out[
                f"{claim.predicate.value}: {subject.kind.value} → {other.kind.value} does not fit"
            ] += 1
            return
        if predicate is Predicate.HOLDS_POST:
            self._tenures[(subject.iri, other.iri, claim.value)].append(
                (ref, _as_of(article.article))
            )
            return
        ends = (subject.iri, other.iri)
        if predicate in SYMMETRIC:
            ends = (min(ends), max(ends))
        self._relations[(ends[0], predicate, ends[1])].append(ref)

    def add_figure(
        self, page: PageEvidence, article: ArticleEvidence, figure: Figure, ref: FigureRef
    ) -> None:
        """Sorts one figure into its observation."""
        about = self._entity(page, article, figure.about)
        if about is None:
            self.left_out["figure: about something without a referent"] += 1
            return
        core = replace(
            figure, sentence=0, about=0, rule="", confidence=0.0, quote=(0, 0), surface="",
            speaker=None,
        )  # fmt: skip
        self._figures[(about.iri, core)].append(ref)
        self._surfaces[ref] = figure.surface

    def relations(self) -> Iterator[Relation]:
        """Relations in order of subject, predicate and object, circles of parts cut."""
        above: dict[str, set[str]] = defaultdict(set)
        for (subject, predicate, other), claims in sorted(
            self._relations.items(), key=lambda r: (r[0][0], r[0][1].value, r[0][2])
        ):
            if predicate is Predicate.PART_OF:
                if subject in _reach(above, other):
                    self.left_out["partOf: would close a circle"] += len(claims)
                    continue
                above[subject].add(other)
            yield Relation(subject, predicate, other, tuple(sorted(claims)))

    def tenures(self) -> Iterator[Tenure]:
        """Tenures in order, attested from the first to the last dated report."""
        for (person, body, title), found in sorted(self._tenures.items()):
            dates = sorted(date for _, date in found if date is not None)
            yield Tenure(
                person,
                body,
                title,
                tuple(sorted(ref for ref, _ in found)),
                dates[0] if dates else None,
                dates[-1] if dates else None,
            )

    def investments(self) -> Iterator[Investment]:
        """Investments in order of project and amount."""
        payers: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for *amount, payer in sorted(self._investments, key=repr):
            if payer is not None:
                payers[tuple(amount)].append(payer)
        joined: dict[tuple[str, str, str, str, str | None], list[ClaimRef]] = defaultdict(list)
        for key, found in self._investments.items():
            # told once with its investor and once without: one investment
            known = payers.get(key[:4], [])
            joined[(*key[:4], known[0] if len(known) == 1 else key[4])] += found
        for key in sorted(joined, key=lambda k: tuple(str(part) for part in k)):
            refs = tuple(sorted(joined[key]))
            money = self._money[refs[0]].money
            assert money is not None
            yield Investment(key[0], money, refs, key[4])

    def milestones(self) -> Iterator[Milestone]:
        """Milestones in order of project, stage and date."""
        order = {stage: i for i, stage in enumerate(Stage)}
        for project, stage, date in sorted(
            self._milestones, key=lambda k: (k[0], order[k[1]], str(k[2] or ""))
        ):
            yield Milestone(
                project, stage, tuple(sorted(self._milestones[(project, stage, date)])), date
            )

    def observations(self) -> Iterator[Observation]:
        """Observations in order of what they are about and what they say."""
        for (about, figure), refs in sorted(
            self._figures.items(), key=lambda f: (f[0][0], repr(f[0][1]))
        ):
            first = min(refs)
            yield Observation(
                about, replace(figure, surface=self._surfaces[first]), tuple(sorted(refs))
            )


def _as_of(article: Article) -> dt.date | None:
    return article.published


def _reach(above: dict[str, set[str]], start: str) -> set[str]:
    seen = {start}
    stack = [start]
    while stack:
        for parent in sorted(above.get(stack.pop(), ())):
            if parent not in seen:
                seen.add(parent)
                stack.append(parent)
    return seen

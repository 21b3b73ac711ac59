"""Mentions of an article → claims: every rule family once, the best claim of each kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.lexicon import UNMEASURED, Lexicon, WordIndex
from kg.model import Claim, Mention
from kg.recognise.reading import Reading
from kg.relate.advising import advising_claims
from kg.relate.appointments import AppointmentRules
from kg.relate.attendance import AttendanceRules
from kg.relate.catalogue import catalogue_claims
from kg.relate.clauses import ArticleContext
from kg.relate.former import FormerPosts
from kg.relate.gatherings import GatheringRules
from kg.relate.issuing import IssuingRules
from kg.relate.location import LocationRules
from kg.relate.location_batch import LocationBatch
from kg.relate.location_told import LocationTold
from kg.relate.organising import OrganisingRules
from kg.relate.participation import ParticipationRules
from kg.relate.partnership import partnership_claims
from kg.relate.posts import PostRules
from kg.relate.projects import ProjectRules
from kg.relate.speech import is_said, speaker_of, speaking_for
from kg.relate.structure import structure_claims
from kg.relate.zone_parts import zone_claims


class Relator:
    """Finds the claims of articles; holds the rule families."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._posts = PostRules(lexicon)
        self._former = FormerPosts(AppointmentRules(lexicon))
        self._issuing = IssuingRules(lexicon)
        self._gatherings = GatheringRules(lexicon)
        self._organising = OrganisingRules(lexicon)
        self._location = LocationRules(lexicon)
        self._located = LocationTold()
        self._batches = LocationBatch()
        self._participation = ParticipationRules(lexicon)
        self._projects = ProjectRules()
        self._titles = WordIndex(lexicon.titles)
        self._attendance = AttendanceRules(self._titles)
        self._confidence = lexicon.confidence

    def claims(self, readings: Sequence[Reading], mentions: Sequence[Mention]) -> tuple[Claim, ...]:
        """The claims of one article in order of sentence, quote, predicate and rule.

        The confidence of a claim is the measured precision of its rule, less where the rule
        itself is in doubt (a subject carried over sentences). A claim inside a quotation carries its speaker. Of equal claims (same predicate, ends
        and value) of one sentence the most confident stands.
        """
        context = ArticleContext(readings, mentions, self._titles)
        speakers = speaker_of(context)
        posts = tuple(self._posts.claims(context))
        meant = speaking_for(context, speakers, posts)
        context = ArticleContext(readings, mentions, self._titles, meant)
        best: dict[tuple[object, ...], Claim] = {}
        for claim in self._all(context):
            if claim.subject == claim.object:
                continue
            trust = self._confidence.get(claim.rule, UNMEASURED)
            claim = replace(claim, confidence=min(trust, claim.confidence))
            speaker = speakers.get(claim.sentence)
            if speaker is not None and is_said(context, claim.sentence, *claim.quote, speaker):
                claim = replace(claim, speaker=speaker)
            key = (claim.sentence, claim.predicate, claim.subject, claim.object, claim.value)
            known = best.get(key)
            if known is None or (claim.confidence, known.rule) > (known.confidence, claim.rule):
                best[key] = claim
        return tuple(
            sorted(
                best.values(),
                key=lambda c: (c.sentence, c.quote, c.predicate.value, c.subject,
                               -1 if c.object is None else c.object, c.rule, c.value),
            )
        )  # fmt: skip

    def _all(self, context: ArticleContext) -> Iterator[Claim]:
        yield from self._posts.claims(context)
        yield from self._former.claims(context)
        yield from structure_claims(context)
        yield from zone_claims(context)
        yield from self._issuing.claims(context)
        yield from self._organising.claims(context)
        yield from self._gatherings.claims(context)
        yield from self._attendance.claims(context)
        yield from self._location.claims(context)
        yield from self._located.claims(context)
        yield from self._batches.claims(context)
        yield from self._participation.claims(context)
        yield from self._projects.claims(context)
        yield from partnership_claims(context)
        yield from catalogue_claims(context)
        yield from advising_claims(context)

"""The closed lists: kinds, relations, modalities, states and stages."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The ten kinds of entity; the value is the local name of the class in the ontology."""

    OFFICIAL = "Official"
    PERSON = "Person"
    AGENCY = "Agency"
    ZONE = "Zone"
    PLACE = "Place"
    COMPANY = "Company"
    INSTITUTION = "Institution"
    PROJECT = "Project"
    POLICY = "Policy"
    EVENT = "Event"


class Predicate(StrEnum):
    """The relations that a claim can state; the value is the name used in the gold guide."""

    HAS_JURISDICTION = "hasJurisdiction"  # Agency → Zone or Place
    PART_OF = "partOf"  # body → body; area → area
    LOCATED_IN = "locatedIn"
    PARTICIPATES_IN = "participatesIn"
    COOPERATES_WITH = "cooperatesWith"  # symmetric
    ISSUED = "issued"
    LISTED_IN = "listedIn"
    ORGANISED = "organised"
    ATTENDED = "attended"
    ADVISES = "advises"
    HOLDS_POST = "holdsPost"  # person → body or area, with a post title
    INVESTMENT = "investment"  # project, with money
    MILESTONE = "milestone"  # project, with a stage


class Modality(StrEnum):
    """How a sentence puts what it says; only `ASSERTED` claims become facts."""

    ASSERTED = "Asserted"
    PLANNED = "Planned"  # 将研究出台, 拟, 计划, 争取
    NEGATED = "Negated"


class Status(StrEnum):
    """Whether a figure is a result, a target or a forecast (`kg:obsStatus`)."""

    ACTUAL = "Actual"
    TARGET = "Target"
    FORECAST = "Forecast"


class Bound(StrEnum):
    """What the wording around a number makes of it (`kg:bound`)."""

    EXACT = "Exact"
    ABOUT = "About"  # 约, 近
    AT_LEAST = "AtLeast"  # 以上, 不少于
    AT_MOST = "AtMost"  # 以内, 不超过
    OVER = "Over"  # 余, 多, 超, 突破


class Role(StrEnum):
    """What part of an article a sentence is."""

    KICKER = "kicker"  # introductory line above the headline
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BODY = "body"
    CAPTION = "caption"  # line under a picture: part of the article, not of its body


class Stage(StrEnum):
    """The stages of a project's life in the order in which they happen."""

    SIGNED = "签约"
    SETTLED = "落户"
    STARTED = "开工"
    UNDER_WAY = "在建"
    COMPLETED = "竣工"
    IN_OPERATION = "投产"

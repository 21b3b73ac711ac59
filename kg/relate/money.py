"""Money put into one named project: “总投资300亿元的航运贸易金融创新融合基地开工建设”.

Amounts of batches (总投资201亿元的10个项目) are figures of their area, money spent in a year
(完成投资1.2亿元) is a figure of the project; both are left to `figures`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.model import Article, Claim, Kind, Mention, Money, Predicate, Role
from kg.recognise.growth import find_growths
from kg.recognise.list_number import item_starts
from kg.recognise.quantity import Quantity, find_quantities
from kg.relate.figure_clause import Clause, clauses
from kg.relate.figure_doubt import reason_against
from kg.relate.figure_record import of_phase
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_speech import find_speeches
from kg.relate.figure_status import Telling
from kg.relate.figure_subject import subject_of
from kg.relate.figure_supposed import is_supposed, supposed
from kg.relate.figure_topic import Topics
from kg.relate.figure_words import pattern
from kg.signatures import AREAS

LABEL = re.compile(r"(?P<told>[\u4e00-\u9fff]{0,6}(?:投资额?|投资总额|投资规模|总投入))：$")
"""What a list's item says before a sum: 投资额：|12亿元."""
CONFIDENCE = {"money-of-project": 0.85, "project-money": 0.85, "investor-builds": 0.8}
"""Precision on the gold pages and on pages of other cities, rounded down; few cases each."""

TELLING = (Role.BODY, Role.CAPTION)
SIGN = r"(?:投资|投入|出资|斥资)[^，。；]{0,10}[\d百千万亿]"
SEVERAL_BEHIND = r"^[”’]?(?:等|、(?!(?:与[^，。；、\d]{2,30})?(?:计划|预计|协议)?(?:总投资|投资))|和[^，。]{0,12}等|\d)"
CHANGED = re.compile(r"[从由][^，。；从由]{0,10}\d[^，。；]*?[到至为]$")
"""What stands between an indicator and its new value: 投资总额由18亿元调整为22.5亿元."""
PAYS = re.compile(r"(?:出资|斥资)(?:为|达到?|约|近|超)*$")
"""Verbs that tell of an investment only where they tell into what: 出资8亿元兴建A项目."""
BATCH_BEHIND = r"^的?[“‘]?\d"


def find_investments(article: Article, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """INVESTMENT claims: subject the project, `money` the amount, object the investor if named.

    Yes: “总投资300亿元的A基地开工”; “A项目占地53亩，计划总投资1.08亿元”; “B公司投资5亿元建设A项目”
    (investor B). No: “A等总投资1000亿元的60个项目” (a batch); “A项目今年完成投资1亿元”.
    """
    if all(mention.kind is not Kind.PROJECT for mention in mentions):
        return ()
    scene = FigureScene(article, mentions)
    topics, telling = Topics(scene, find_speeches(scene)), Telling(scene)
    claims: list[Claim] = []
    paragraphs = {s.paragraph for s in article.sentences if re.search(SIGN, s.folded)}
    for number, sentence in enumerate(article.sentences):
        if sentence.role in TELLING and sentence.paragraph in paragraphs:
            telling.enter(number)
            amounts = find_quantities(sentence.folded)
            grown = {
                q.start
                for growth in find_growths(sentence.folded)
                for q in amounts
                if growth.start <= q.start < growth.end
            }
            if_so = supposed(scene, number)
            amounts = tuple(q for q in amounts if not is_supposed(if_so, q.start))
            for clause in clauses(scene, number):
                topics.enter(clause)
                inside = [q for q in amounts if clause.start <= q.start < clause.end]
                claims += _of_clause(scene, topics, telling, clause, inside, grown)
                topics.leave(clause)
            telling.leave(number)
    return tuple(claims)


def _of_clause(
    scene: FigureScene,
    topics: Topics,
    telling: Telling,
    clause: Clause,
    amounts: Sequence[Quantity],
    grown: Collection[int],
) -> Iterator[Claim]:
    """The claims of a clause; `grown` are the starts of those amounts that are rates of growth."""
    text = scene.text(clause.sentence)
    for position, quantity in enumerate(amounts):
        following = amounts[position + 1] if position + 1 < len(amounts) else None
        if not quantity.is_money or quantity.start in grown:
            continue
        if reason_against(scene, clause, quantity, following):
            continue
        before = CHANGED.sub("", text[clause.start : quantity.start])
        label = LABEL.search(text, 0, clause.start)
        labelled = label is not None and before in ("", "约", "超", "近")
        if label is not None and labelled:
            before = label["told"] + before
        pays = PAYS.search(before)
        if not pays and not pattern(r"<invest>(?:为|达到?|约|近|超)*$").search(before):
            continue
        if pattern(r"<notinvest>(?:为|达到?|约|近|超)*$").search(before):
            continue
        if re.match(BATCH_BEHIND, text[quantity.end :]) or of_phase(scene, clause, quantity.start):
            continue
        found = _built_behind(scene, clause, quantity)
        if found is None and labelled:
            item = _of_item(scene, clause)
            if item is None:
                continue
            found = item, None, "project-money"
        if found is None and pays:
            continue
        if found is None:
            status = telling.status_at(clause, quantity.start, quantity.end)
            subject = subject_of(topics, clause, quantity, status)
            near = subject.rule in ("attribute", "possessor", "clause", "sentence", "paragraph")
            if subject.about is None or not near:
                continue
            if scene.mentions[subject.about].kind is not Kind.PROJECT:
                continue
            rule = "money-of-project" if subject.rule == "attribute" else "project-money"
            found = subject.about, None, rule
        project, investor, rule = found
        if investor is None:
            investor = _investor_before(scene, clause, project)
        yield Claim(
            sentence=clause.sentence,
            predicate=Predicate.INVESTMENT,
            subject=project,
            object=investor,
            rule=rule,
            confidence=CONFIDENCE[rule],
            quote=(clause.start, _quote_end(scene, clause, project)),
            money=Money(quantity.value, quantity.unit, quantity.bound, quantity.surface),
        )


def _of_item(scene: FigureScene, clause: Clause) -> int | None:
    """The one project of the list's item in which “投资额：” stands before a sum, or None."""
    text = scene.text(clause.sentence)
    begin = text.rfind("；", 0, clause.start) + 1
    begin = max([begin, *(end for _, end in item_starts(text) if end <= clause.start)])
    found = [
        i
        for i in scene.within(clause.sentence, begin, clause.start)
        if scene.mentions[i].kind is Kind.PROJECT
    ]
    return found[0] if len(found) == 1 else None


def _built_behind(
    scene: FigureScene, clause: Clause, quantity: Quantity
) -> tuple[int, int | None, str] | None:
    """“B公司投资5亿元建设A项目”, “B公司投资5亿元的A项目”: project A and investor B."""
    text = scene.text(clause.sentence)
    built = _by_whom(scene, clause, quantity)
    if built is not None:
        return built
    behind = [
        i
        for i in scene.within(clause.sentence, quantity.end, len(text))
        if scene.mentions[i].kind not in AREAS
    ]
    if not behind or scene.mentions[behind[0]].kind is not Kind.PROJECT:
        return None
    project = scene.mentions[behind[0]]
    gap = text[quantity.end : project.start].rstrip("“‘")
    if not pattern(r"^(?:人民币)?[，]?(?:在[^，。；]{2,20}?)?<builds>了?$").match(gap):
        return None
    if re.match(SEVERAL_BEHIND, text[project.end :]):
        return None
    before = [
        i
        for i in scene.within(clause.sentence, clause.start, quantity.start)
        if scene.mentions[i].kind is Kind.COMPANY
    ]
    investor = None
    if before:
        between = text[scene.mentions[before[-1]].end : quantity.start]
        if re.fullmatch(r"[^，。；、]{0,6}(?:总?投资|投入|斥资|出资)\w{0,2}", between):
            investor = before[-1]
    rule = "investor-builds" if investor is not None else "money-of-project"
    return behind[0], investor, rule


def _by_whom(
    scene: FigureScene, clause: Clause, quantity: Quantity
) -> tuple[int, int | None, str] | None:
    """“X的A项目由B公司投资45亿元建设”: project A and investor B, whatever area X stands in front."""
    text = scene.text(clause.sentence)
    named = scene.within(clause.sentence, clause.start, quantity.start)
    if not named or scene.mentions[named[-1]].kind is not Kind.COMPANY:
        return None
    investor = scene.mentions[named[-1]]
    if not text.endswith("由", 0, investor.start):
        return None
    paid = text[investor.end : quantity.start]
    if not re.fullmatch(r"[^，。；、\d]{0,6}(?:总?投资|投入|斥资|出资)(?:总额)?\w{0,2}", paid):
        return None
    projects = [i for i in named if scene.mentions[i].kind is Kind.PROJECT]
    if not projects:
        return None
    between = text[scene.mentions[projects[-1]].end : investor.start - 1]
    if len(projects) > 1 or re.search(r"[，。；]", between):
        return None
    return projects[-1], named[-1], "investor-builds"


def _investor_before(scene: FigureScene, clause: Clause, project: int) -> int | None:
    """“A项目由B公司投资建设，总投资5亿元”: the firm behind 由 in the same sentence, or None."""
    text = scene.text(clause.sentence)
    if scene.mentions[project].sentence != clause.sentence:
        return None
    for index in scene.within(clause.sentence, scene.mentions[project].end, clause.end):
        mention = scene.mentions[index]
        if mention.kind is not Kind.COMPANY or not text.endswith("由", 0, mention.start):
            continue
        if re.match(r"(?:独家|全额)?(?:总?投资|出资)", text[mention.end :]):
            return index
    return None


def _quote_end(scene: FigureScene, clause: Clause, project: int) -> int:
    """The end of the clause, or of the project's name where that stands behind it."""
    mention = scene.mentions[project]
    if mention.sentence == clause.sentence:
        return max(clause.end, mention.end)
    return clause.end

"""Who is an official: decided by what the post is, not by the name.

A post of party, government, legislature, court, army or mass organisation makes an official, held
or only told of (former, proposed, laid down). People of firms, schools, hospitals and trade
associations are none, whatever the rank (董事长, 党委书记 of a company, 院士).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.lexicon import Lexicon
from kg.model import ArticleEvidence, Kind, Mention, PageEvidence, Predicate
from kg.resolve.names import key_of

NATIONAL_OFFICES = ("总书记", "国家主席", "总理", "国务院总理")
"""Offices that one person holds for the whole country: their holder is one on all pages."""
PUBLIC_CLASSES = frozenset(("party", "government", "court"))
PRIVATE_CLASSES = frozenset(("firm", "learned", "none"))
PUBLIC_KINDS = frozenset((Kind.AGENCY, Kind.ZONE, Kind.PLACE))
PARTY_GROUP = re.compile(r"^党组")
"""Party groups are of public bodies: 新华社党组成员 is an official, the dean is not."""
LEADER_VERBS = ("强调", "指出", "要求")
LEADERS = ("总书记", "书记", "市长", "县长", "区长", "省长")
BODY_BEFORE = re.compile(
    r"(?:[省市区县州旗盟镇乡工地纪]委|政府|人大|人大常委会|政协|法院|检察院|[局厅署]|海关|总工会|妇联|工商联|"
    r"(?:民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟)[\u4e00-\u9fff]{0,8}|"
    r"嘎查|自治[区州县]|(?:村|社区)(?:党支部|党总支)?|管委会|管委|组织部|宣传部|统战部|公安|武装部|军分区|街道|居委会|村委会|[省市区县州旗盟]直机关)"
    r"(?:党组|党委|机关党委)?(?:原|前)?$"
)
"""A public body, as far as its name shows, directly before a title that any body may have."""
CANDIDATE = re.compile(
    r"(?:[省市区县州旗盟镇乡]长|主任|主席|书记|院长|检察长|局长|委员|代表)(?:提名)?(?:候选人|人选|拟任人选)(?:提名人选)?$"
)
MOVED = ("person-appointed",)
POST_BEHIND = 24
"""Characters behind the name of a person who is moved, within which the post is named."""


def official_mentions(article: ArticleEvidence, lexicon: Lexicon) -> Iterator[int]:
    """Indices of the person mentions of an article that a post or an act marks as officials.

    Takes a post at a public body or area, a title of party, government or court, and the
    verbs that reports keep for leaders (强调, 指出). Must not take 董事长 or 院士.
    """
    private: set[str] = set()
    for claim in article.claims:
        if claim.predicate is Predicate.HOLDS_POST and claim.object is not None:
            body = article.mentions[claim.object]
            name = article.mentions[claim.subject].name
            public = body.kind in PUBLIC_KINDS or (
                body.kind is Kind.INSTITUTION and PARTY_GROUP.match(claim.value)
            )
            if public and lexicon.titles.get(claim.value) not in ("firm", "none"):
                yield claim.subject
            else:
                private.add(name)
    for index, mention in enumerate(article.mentions):
        if mention.kind is not Kind.PERSON:
            continue
        folded = article.article.sentences[mention.sentence].folded
        if _told(folded, mention, lexicon) or folded.startswith(LEADERS, mention.end):
            yield index
        elif folded.startswith(LEADER_VERBS, mention.end) and mention.name not in private:
            title = _title_before(folded, mention.start, lexicon)
            if title is None or lexicon.titles[title] not in PRIVATE_CLASSES:
                yield index


def _told(folded: str, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether the words around a name tell a public post, held or not."""
    if CANDIDATE.search(folded, 0, mention.start):
        return True
    title = _title_before(folded, mention.start, lexicon)
    if title is not None:
        kind = lexicon.titles[title]
        start = mention.start - len(title)
        if kind in PUBLIC_CLASSES:
            return True
        if kind == "any" and BODY_BEFORE.search(folded, 0, start):
            return True
    if mention.rule in MOVED:
        behind = folded[mention.end : mention.end + POST_BEHIND]
        for start in range(len(behind)):
            for end in range(len(behind), start + 1, -1):
                kind = lexicon.titles.get(behind[start:end], "")
                if kind in PUBLIC_CLASSES:
                    return True
                if kind == "any" and not behind[start:end].endswith(("顾问", "专家")):
                    return BODY_BEFORE.search(folded, 0, mention.end + start) is not None
                if kind:
                    return False
    return False


def _title_before(folded: str, end: int, lexicon: Lexicon) -> str | None:
    """The longest title that ends at `end`, behind an aside (副县长（挂职）)."""
    aside = re.search(r"（[^（）、，。]{1,8}）$", folded[:end])
    if aside is not None:
        end = aside.start()
    for length in range(min(LONGEST, end), 1, -1):
        if folded[end - length : end] in lexicon.titles:
            return folded[end - length : end]
    return None


LONGEST = 14
"""Characters of the longest title."""


def national_leaders(page: PageEvidence) -> set[str]:
    """Keys of the people whom a page names with an office of the whole country."""
    found = set()
    for article in page.articles:
        for mention in article.mentions:
            if mention.kind is Kind.PERSON:
                folded = article.article.sentences[mention.sentence].folded
                if folded.startswith(NATIONAL_OFFICES, mention.end) or folded[
                    : mention.start
                ].endswith(NATIONAL_OFFICES):
                    found.add(key_of(mention.name))
    return found

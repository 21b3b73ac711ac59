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
PRIVATE_CLASSES = frozenset(("firm", "learned"))
PUBLIC_KINDS = frozenset((Kind.AGENCY, Kind.ZONE, Kind.PLACE))
PARTY_GROUP = re.compile(r"^党组")
"""Party groups are of public bodies: 新华社党组成员 is an official, the dean is not."""
LEADER_VERBS = ("强调", "指出", "要求")
LEADERS = ("总书记", "书记", "市长", "县长", "区长", "省长")
BODY_BEFORE = re.compile(
    r"(?:[省市区县州旗盟镇乡工地纪]委|政府|人大|人大常委会|政协|法院|检察院|[局厅署]|(?<!公)司|海关|总工会|妇联|"
    r"工商联|(?:民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|台盟)[\u4e00-\u9fff]{0,8}|"
    r"嘎查|自治[区州县]|(?:村|社区)(?:党支部|党总支)?|管委会|管委|管理委员会|执行委员会|办事处|"
    r"[委府局厅会]办公室|(?<![公承举主开创兴])办|督[导查]组|巡[视察]组|工作组|专班|边检站|"
    r"[零〇一二三四五六七八九十\d]团|组织部|宣传部|统战部|公安|武装部|军分区|街道|居委会|村委会|派出所|政治[部处]|社区党委|"
    r"[省市区县州旗盟]直机关)(?:党组|党委|机关党委)?(?:原|前)?$"
)
"""A public body, as far as its name shows, directly before a title that any body may have."""
CANDIDATE = re.compile(
    r"(?:[省市区县州旗盟镇乡]长|主任|主席|书记|院长|检察长|局长|委员|代表)(?:提名)?(?:候选人|人选|拟任人选)(?:提名人选)?$"
)
PRIVATE_BEFORE = re.compile(
    r"(?:公司|集团|企业|我司|股份|厂|银行|[支分]行|学院|大学|学校|中学|小学|我校|我院|(?:(?<=[，。、；：])|^)校|医院|协会|商会|"
    r"研究院|研究所|合作社)(?:党委|党总支|党支部|党组)?$"
)
"""A body of another kind directly before a title: 学院|书记."""
ELECTED = re.compile(r"(?:代表|委员|[省市区县州旗盟镇乡]长|支书|支部书记|村主任)$")
"""Public posts that people of firms hold beside their own."""
MOVED = ("person-appointed", "person-noticed")
POST_BEHIND = 24
"""Characters behind the name of a person who is moved, within which the post is named."""


def official_mentions(article: ArticleEvidence, lexicon: Lexicon) -> Iterator[int]:
    """Indices of the person mentions of an article that a post or an act marks as officials.

    Takes a post at a public body or area, a title of party, government or court, and the
    verbs that reports keep for leaders (强调, 指出). Must not take 董事长 or 院士.
    """
    private: set[str] = set()
    public: set[int] = set()
    for claim in article.claims:
        if claim.predicate is Predicate.HOLDS_POST and claim.object is not None:
            body = article.mentions[claim.object]
            kind = lexicon.titles.get(claim.value, "any")
            if (
                body.kind in PUBLIC_KINDS
                or (body.kind is Kind.INSTITUTION and PARTY_GROUP.match(claim.value))
            ) and kind not in ("firm", "none"):
                public.add(claim.subject)
            else:
                private.add(article.mentions[claim.subject].name)
    listed, head = -1, None
    for index, mention in enumerate(article.mentions):
        if mention.kind is Kind.PERSON:
            folded = article.article.sentences[mention.sentence].folded
            told = _told(folded, mention, lexicon)
            if told is None and mention.rule == "person-list" and listed == mention.start:
                told = head  # 市县领导高献涛、陈海娥
            listed, head = mention.end + 1, told
            if told:
                public.add(index)
            elif told is False:
                private.add(mention.name)
    for index, mention in enumerate(article.mentions):
        if mention.kind is Kind.PERSON and mention.name not in private and index not in public:
            folded = article.article.sentences[mention.sentence].folded
            if folded.startswith((*LEADERS, *LEADER_VERBS), mention.end):
                public.add(index)
    yield from sorted(public)


def _told(folded: str, mention: Mention, lexicon: Lexicon) -> bool | None:
    """Whether the words around a name tell a public post (held or not), another post, or none."""
    if CANDIDATE.search(folded, 0, mention.start):
        return True
    posts = list(_titles_before(folded, mention.start, lexicon))
    kinds = {lexicon.titles[title] for title, _ in posts}
    elsewhere = not kinds.isdisjoint(PRIVATE_CLASSES) or any(
        PRIVATE_BEFORE.search(folded, 0, start) for _, start in posts
    )
    for title, start in posts:
        kind = lexicon.titles[title]
        if PRIVATE_BEFORE.search(folded, 0, start) or (elsewhere and not ELECTED.search(title)):
            continue
        unsaid = kind == "any" or title == "领导"
        if kind in PUBLIC_CLASSES or (unsaid and BODY_BEFORE.search(folded, 0, start)):
            return True
    if elsewhere:
        return False
    if mention.rule == "person-before-title":
        behind = _title_behind(folded, mention.end, lexicon)
        if behind is not None:
            if BODY_BEFORE.search(folded, 0, mention.start):
                return True
            if lexicon.titles[behind] in PUBLIC_CLASSES and not behind.endswith("书记"):
                return True  # a school's 陈书记 is none
    if mention.rule in MOVED:
        return _moved(folded, mention, lexicon)
    return None


def _title_behind(folded: str, start: int, lexicon: Lexicon) -> str | None:
    """The longest title that begins at `start`."""
    for end in range(min(len(folded), start + LONGEST), start + 1, -1):
        if folded[start:end] in lexicon.titles:
            return folded[start:end]
    return None


def _moved(folded: str, mention: Mention, lexicon: Lexicon) -> bool | None:
    """Whether the post that somebody takes up or lays down behind the name is public."""
    behind = folded[mention.end : mention.end + POST_BEHIND]
    for start in range(len(behind)):
        for end in range(len(behind), start + 1, -1):
            title = behind[start:end]
            kind = lexicon.titles.get(title)
            if kind is None:
                continue
            if title.endswith(("顾问", "专家")):
                return False
            body = BODY_BEFORE.search(folded, 0, mention.end + start) is not None
            return kind in PUBLIC_CLASSES or (kind == "any" and body)
    return None


def _titles_before(folded: str, end: int, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """The titles of the phrase before a name and where each begins, from right to left."""
    for _ in range(CHAIN):
        aside = re.search(r"（[^（）、，。]{1,8}）$", folded[:end])
        if aside is not None:
            end = aside.start()
        title = next(
            (
                folded[end - length : end]
                for length in range(min(LONGEST, end), 1, -1)
                if folded[end - length : end] in lexicon.titles
            ),
            None,
        )
        if title is None:
            return
        yield title, end - len(title)
        left = folded.rfind("、", max(0, end - REACH), end - len(title) + 1)
        if left < 0 or re.search(r"[，。；：]", folded[left:end]):
            return
        end = left


CHAIN = 6
"""Titles of one phrase that are looked at."""
REACH = 26
"""Characters of one post and its body."""
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

"""Clauses and who acts in them.

A clause runs between ，；：。 and quotation marks do not end it. Its subject is the actor mention
at its start (behind time phrases), with everything joined to it by 、, 和, 与, 联合; a clause
without one carries the subject of the clause before it, over sentences of one paragraph run.
A clause that begins with somebody unknown (“企业纷纷扩产”, a firm that no recogniser knew) stops
that. “我们”, “我区” mean the area that speaks, where it is known.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.lexicon import WordIndex
from kg.model import Kind, Role
from kg.relate.passage import ACTORS, HAN, OWN_NAMES, Passage
from kg.signatures import AREAS, BODIES, PEOPLE

LEAD = re.compile(
    r"^[“‘\s]*(?:记者了解到|记者获悉|前三季度|长期以来|在此期间|一直以来|春节前夕|与此同时|据了解|据介绍|前不久|不久前|下一步|本报讯|特别是|尤其是|"
    r"上半年|下半年|一季度|二季度|三季度|四季度|多年来|仪式上|活动中|可以说|连日来|近年来|几年来|紧接着|今年|去年|明年|近年|目前|当前|"
    r"近日|日前|同时|此外|另外|其中|其次|首先|随后|之后|据悉|此前|未来|如今|现在|眼下|昨天|昨日|今天|今日|当天|当日|次日|以来|"
    r"年底|年初|年内|以及|另据|上旬|中旬|下旬|上午|下午|晚上|当晚|会上|会前|会后|第二|第三|一是|二是|三是|四是|五是|六是|七是|"
    r"八是|全国|共计|总之|为此|对此|期间|最近|这次|此次|本次|本周|上周|除夕|节前|由此|因此|于是|最终|至此|从而|接着|不仅|而且|"
    r"但是|不过|只见|原来|正是|只要|如果|随着|并|也|还|而|则|再|日|月|年|份|初|底|由|，|新|时|许|据|经|自|但|可|又|就|当|"
    r"截至[^，]{0,8}|[\d至—\-、.．①-⑳]|星期[一二三四五六日天]|周[一二三四五六日]|[（）]){0,12}+$"
)
"""What may stand before the subject of a clause; the longest word first, for none is given back."""
CLASS_WORD = re.compile(r"[\u4e00-\u9fff]{0,6}(?:企业|民企|国企|央企|上市公司|公司|高校|院校|医院)")
WE = re.compile(r"(?:我们|我区|我市|我县|我省|我镇|我州|我旗)")
MUST = re.compile(r"[“‘]?(?:要|必须|应当|务必|需要|应该|须)(?!求)")
OWNED = re.compile(r"(?:所属|下属|下辖|直属)(?:的)?")
CLAUSE_MARK = re.compile(r"[，；：。！？]")
SELF = re.compile(r"(?:该|这家|这个|本|我)?(?:公司|企业|集团|校|院|厂|所|行|局|中心)(?!们|家)")
"""What a body may be called again: “公司”, “该企业”."""
SOMEBODY = re.compile(
    r"(?:公司|集团|企业|民企|国企|央企|厂|厂家|商家|商户|银行|学校|小学|中学|高校|大学|学院|医院|部门|单位|机构|协会|商会|学会|联合会|合作社|"
    r"研究院|研究所|事务所|铁路局|委|局|厅|办|政府|社区|村|街道|镇|乡|群众|村民|居民|市民|农户|农民|职工|员工|干部|党员|师生|学生|"
    r"志愿者|客商|投资者|投资方|业主|专家|学者|教授|老师|团队|大军|商人|创业者|老板|负责人|代表|人员|记者|对方|外资|民营资本|社会资本|"
    r"县区|各地|各区|各县|各镇|各部门|各级|省|市|县)$"
)
MATTERS = re.compile(
    r"经济|外贸|工业|农业|对外|财政|进出口|旅游|市场|产业|城市|乡村|城乡|人口|民生|社会|文化|教育|交通|开放|营商|项目|招商|全市|全省"
)
"""What is told of the area itself: “大连|外贸快速增长”."""
EVERY = re.compile(
    r"(?:今年|去年|目前)?(?:各|每|全体|广大|周边|一些|多家|不少|许多)(?!项|类|种|界|方面)"
)
TRADE = re.compile(
    r"(?:业|科技|股份|实业|控股|新材|新材料|电子|药业|能源|环保|重工|机械|汽车|食品|纺织|光电|生物|航空|钢铁|化工|置业|地产|物流|文旅|建工|"
    r"医药|电气|电器|智能|软件|网络|资本|银行|证券|保险|传媒|农牧|水泥|矿业|光伏|半导体)$"
)
ACTS = re.compile(
    r"在|与|和|同|拟|计划|将|投资|投入|投建|斥资|出资|准备|有意|签约|落户|总投资|表示|宣布|董事长|总经理|负责人"
)
"""What a firm does or is followed by; “提振市场主体” begins with an unknown word, but is no firm."""
ADVERBIAL = ("d", "ad", "t", "c", "f", "zg", "b")


@dataclass(frozen=True, slots=True)
class Clause:
    """Sentence offsets of one clause; `subjects` are mention indices, `carried` how many
    sentences ago they were named (0: in this one, None: no subject known)."""

    sentence: int
    start: int
    end: int
    subjects: tuple[int, ...]
    carried: int | None


class SubjectFinder:
    """Cuts the sentences of an article into clauses and says who acts in each."""

    def __init__(
        self, passage: Passage, titles: WordIndex, speaking_for: Mapping[int, int]
    ) -> None:
        self._passage = passage
        self._titles = titles
        self._speaking_for = speaking_for

    def clauses(self) -> list[tuple[Clause, ...]]:
        """The clauses of each sentence; together they cover it."""
        table: list[tuple[Clause, ...]] = []
        subjects: tuple[int, ...] = ()
        distance: int | None = None
        for number, reading in enumerate(self._passage.readings):
            if reading.sentence.role is not Role.BODY:
                # a headline's subject is its own; it does not run on into the body
                table.append(self._cut(number, (), None)[0])
                subjects, distance = (), None
                continue
            cut, subjects, distance = self._cut(number, subjects, distance)
            table.append(cut)
        return table

    def _cut(
        self, number: int, subjects: tuple[int, ...], distance: int | None
    ) -> tuple[tuple[Clause, ...], tuple[int, ...], int | None]:
        text = self._passage.text(number)
        if distance is not None:
            distance += 1
        meant = self._speaking_for.get(number)
        if meant is not None and all(self._passage.mentions[s].kind in PEOPLE for s in subjects):
            subjects, distance = (meant,), 1  # who speaks, speaks for his area or firm
        borders = [0, *(m.end() for m in CLAUSE_MARK.finditer(text)), len(text)]
        cut: list[Clause] = []
        for start, end in itertools.pairwise(borders):
            if start == end:
                continue
            own = self._subject(number, start, end)
            if own:
                subjects, distance = own, 0
            elif self._says_we(text[start:end]):
                # “我们” is the speaker's area where that is known, else nobody known
                subjects = (meant,) if meant is not None else ()
                distance = 0 if meant is not None else None
            elif MUST.match(text, start):
                subjects, distance = (), None  # what somebody should do: nobody named does it
            elif subjects and self._somebody_else(number, start, end, subjects):
                subjects, distance = (), None
            cut.append(Clause(number, start, end, subjects, distance))
        if not cut:
            cut.append(Clause(number, 0, max(1, len(text)), subjects, distance))
        return tuple(cut), subjects, distance

    def _says_we(self, clause: str) -> bool:
        found = WE.search(clause)
        return found is not None and bool(LEAD.match(clause[: found.start()]))

    def _apposed(self, number: int, index: int) -> int:
        """The firm that a class word introduces: 温州市龙头企业|正泰集团 is the subject."""
        passage = self._passage
        if passage.mentions[index].kind not in AREAS:
            return index
        end = passage.mentions[index].end
        for other in passage.outer[number]:
            if passage.mentions[other].start > end:
                between = passage.text(number)[end : passage.mentions[other].start]
                firm = passage.mentions[other].kind in BODIES
                return other if firm and CLASS_WORD.fullmatch(between) else index
        return index

    def _holder(self, number: int, stop: int) -> int | None:
        """The person whose title begins at `stop`: in “市委常委苟利军会见…” he is the subject."""
        passage = self._passage
        text = passage.text(number)
        title = self._titles.at(text, stop) if stop < len(text) else None
        if title is None:
            return None
        for index in passage.outer[number]:
            mention = passage.mentions[index]
            if mention.start >= stop and mention.kind in (Kind.PERSON, Kind.OFFICIAL):
                between = text[stop : mention.start]
                return index if not re.search(r"[。；]", between) else None
        return None

    def _subject(self, number: int, start: int, end: int) -> tuple[int, ...]:
        """Actor mentions at the start of a clause, behind time phrases; () if none."""
        passage = self._passage
        text = passage.text(number)
        for index in passage.outer[number]:
            mention = passage.mentions[index]
            if mention.start < start or mention.end > end:
                continue
            if mention.kind not in ACTORS:
                return ()
            if not LEAD.match(text[start : mention.start]):
                return ()
            index = self._apposed(number, passage.innermost(number, index))
            if passage.cut_short(number, index):
                return ()
            if passage.attributive(number, index):
                whole = MATTERS.match(text, passage.mentions[index].end)
                return (index,) if whole else ()
            chain = passage.chain_from(number, index, ACTORS)
            stop = passage.mentions[chain[-1]].end
            owned = OWNED.match(text, stop)
            below = passage.starting_at(number, owned.end(), ACTORS) if owned else None
            if below is not None:
                return passage.chain_from(number, below, ACTORS)
            last = passage.mentions[chain[-1]]
            holder = self._holder(number, stop)
            if holder is None and last.rule == "area-level":
                holder = self._holder(number, last.start)  # 海宁市|市长李明
            if holder is not None:
                return passage.chain_from(number, holder, ACTORS)
            if text.startswith("的", stop):
                return ()
            if text.startswith(("内", "上", "中"), stop) and (mention.kind in AREAS):
                return ()
            return chain
        return ()

    def _somebody_else(self, number: int, start: int, end: int, subjects: tuple[int, ...]) -> bool:
        """Whether a clause without a known subject begins with somebody whom nobody recognised.

        That is a noun for people or bodies (企业, 村民, …公司) or a name of its own, with a
        predicate behind it. “公司”, “该校” are the subject that is carried, where it is a body.
        """
        reading = self._passage.readings[number]
        text = reading.text
        tokens = [t for t in reading.tokens if start <= t.start < end]
        while tokens and (
            LEAD.match(text[start : tokens[0].end]) or tokens[0].tag.startswith(ADVERBIAL)
        ):
            del tokens[0]
        if not tokens:
            return False
        mentions = self._passage.mentions
        if any(mentions[i].start <= tokens[0].start < mentions[i].end
               and mentions[i].kind not in ACTORS for i in self._passage.outer[number]):  # fmt: skip
            return False  # a project, a policy: what the clause is about, no other actor
        own = SELF.match(text, tokens[0].start)
        if own is not None and any(mentions[s].kind in BODIES for s in subjects):
            return False
        phrase = list(
            itertools.takewhile(
                lambda t: (t.tag[0] in "nxjabqrms" and t.text[0] not in "，；：。！？“”（）《》")
                or t.tag in ("eng", "uj")
                or t.text in ("和", "与", "及"),
                tokens,
            )
        )  # fmt: skip
        while phrase and phrase[-1].tag[0] in "abmq":
            phrase.pop()  # 村民|积极|参与: how they do it
        if not phrase or phrase[0].tag in ("p", "c", "uj") or len(phrase) == len(tokens):
            return False
        behind = tokens[len(phrase)]
        if behind.tag[0] not in "vpdcalzi":
            return False
        words = "".join(t.text for t in phrase)
        if SOMEBODY.search(words) or EVERY.match(words) or words[0] == "某":
            return True
        if phrase[0].tag in ("nt", "ns"):
            return True  # 四川|教育报刊社: a place's name that begins another
        named = phrase[0].tag in OWN_NAMES and HAN.fullmatch(phrase[0].text) is not None
        follows = ACTS.match(text, behind.start) is not None
        return named and (follows or TRADE.search(words) is not None)

"""Where a project's name starts: over what it makes, which phase it is, and whose it is.

Takes “四川裕能|年产6万吨正极材料项目”, “安和酒业二期扩能项目”, “8GWh钠电池电芯及Pack产业园”,
“中南高科·孝感产业港项目”, “研发中心及产业化项目”. Must not take “投资10亿元项目”, “20个项目”.
"""

from __future__ import annotations

import re

from kg.lexicon import Lexicon
from kg.recognise.edges import EdgeFinder, EdgePolicy
from kg.recognise.modifiers import Modifiers
from kg.recognise.reading import Reading

NAME_EDGE = EdgePolicy(verbs=False, quotes=True, longest=30, numbers=False, joins=frozenset("及与"))
LONGEST = 44
GENERATION = re.compile(r"第?[\d.]+代$")
BULK = (
    r"平方米|立方米|千瓦时?|兆瓦时?|安时|吨级?|公斤|千克|公里|平米|平方|标方|立方|亩|[MGKkT][Ww][Hh]?[Pp]?|MVA|"
    r"[Kk][Vv]|千伏|英寸|纳米|mm|nm|t|T|G|P"
)
PIECES = r"克|台套|套|台|辆|艘|架|件|只|片|块|头|羽|尾|枚|支|瓶|箱|盒|包|双|条|张|米|升|颗|粒|株|座|幅|码"
PER = r"(?:/[年日天h])?(?:高效|高端|大型|新型)?"
OUTPUT = re.compile(
    r"(?:"
    r"(?:新建|扩建|新增|改扩建)?(?:年|日)(?:产|处理|加工|出栏|屠宰|存栏|回收|再生|拆解|生产|产销|吞吐|周转|交易)(?:量)?(?:达)?"
    rf"(?:约|近|超)?\d[\d.,×x*+-]*[万亿千百]*(?:{BULK}|{PIECES})"
    rf"|(?:新建|新增)?\d[\d.,×x*+-]*(?:[万亿千百]*(?:{BULK})|[万亿千百]+(?:{PIECES}))"
    rf"){PER}$"
)
UNIT = re.compile(rf"[万亿千百]*(?:{BULK})|{PIECES}")
"""What a project makes or holds: 年产30万吨, 10GWh, 2×34万千瓦."""
NETWORK = re.compile(r"[A-Za-z\d]+(?:\.\d+)?\+$")
ORDERED = re.compile(r"第[一二三四五六七八九十\d]+(?:条|座|台|套|组|个)$")
PHASE_BEFORE = re.compile(r"[一二三四五六七八九十\d]+期(?:工程)?$")
COMMON_VERBS = frozenset("建修办抓造扩搞做促保引推抢拓扶助增用管护治让为看谋以在的")
"""Characters that alone are the verb of a list's item (建桥、修路)."""
SHAPES = "片板条轴管棒丝线膜粉块球网布纸件"
"""Measure words that in products are their shape."""
SCHOOL = re.compile(r"第[一二三四五六七八九十]+$")
SEVERAL = re.compile(OUTPUT.pattern[:-1] + r"[\u4e00-\u9fff]{2,8}?(?<!项目)(?<!基地)[和及]$")
LEVEL = re.compile(r"(?:国家|世界|[省市县区部]|[亿万千百]|等|各|星)级$")
CUT_UNIT = re.compile(r"[A-Za-z]{1,4}(?=[\u4e00-\u9fff])")
DIGITS = re.compile(r"\d[\d.\-–~×]*$")
SOFT = re.compile(r"(?:高标准|高质量|高水平|重点|综合)$")
HE_BRAND = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]和$")
FIRM_BEFORE = re.compile(r"有限(?:责任)?公司(?P<name>[\u4e00-\u9fffA-Za-z\d]{1,12})$")
ROAD = re.compile(r"高速|公路|铁路|高铁|快速路|大道")
PHASE_FIRST = re.compile(r"[一二三四五六七八九十]期")
GOES_ON = (
    "产业化",
    "配套",
    "附属",
    "相关",
    "生产",
    "研发",
    "检测",
    "总部",
    "应用",
    "产业园",
    "基地",
    "结算",
    "加工",
)
"""Words that begin the second half of one name: 研发中心及|产业化项目."""
VERBS = ("投资建设", "开工建设", "规划建设", "合作建设", "建设", "打造", "兴建", "投建", "开发")

PLANNED = re.compile(
    r"[^“”（）]*?(?:计划|拟)(?:新建|改建|扩建|新改建|改扩建|改造|续建|修建|建设|实施|投资|开工|启动)+(?=[\u4e00-\u9fff]{3})"
)
"""An area and what it plans to do, before what it is done to: 河口区计划新建|农村公路."""


class ProjectEdge:
    """Finds the start of a project's name, given where its head starts."""

    def __init__(self, lexicon: Lexicon, edges: EdgeFinder) -> None:
        self._lexicon = lexicon
        self._edges = edges
        self._words = Modifiers(lexicon)
        self._suffixes = tuple(sorted(lexicon.company_suffixes, key=lambda s: (-len(s), s)))

    def start(self, reading: Reading, head: int) -> int:
        """The offset where the name begins; `head` itself if nothing belongs to it."""
        text = reading.text
        edge = self._edges.left_edge(reading, head, NAME_EDGE)
        while head - edge < LONGEST:
            further = self._further(reading, edge, head)
            if further >= edge:
                break
            edge = further
        firm = FIRM_BEFORE.search(text[:edge])
        if firm is not None and self._nouns(reading, firm.start("name"), edge):
            edge = firm.start("name")  # 融创精密机械有限公司|体外诊断|设备生产项目
        other = re.match(r".*(?:项目|工程)[及和与](?=\d|[\u4e00-\u9fff]{4})", text[edge:head])
        edge = edge + other.end() if other is not None else edge
        planned = PLANNED.match(text, edge, head)
        edge = planned.end() if planned is not None else edge
        edge = self._behind_verb(reading, self._behind_firm(text, edge, head), head)
        bracket = reading.brackets.get(edge) if text[edge] == "（" else None
        if bracket is not None and bracket < head:
            edge = bracket + 1  # 天水轴承有限责任公司（简称…）|9万套…项目
        known = reading.tokens[reading.token_at(edge)].text in self._lexicon.divisions
        if not known and text[edge] in "和与及" and edge and "\u4e00" <= text[edge - 1] <= "\u9fff":
            edge += 1  # 介绍|和文|德根: glued to an unknown name
        return edge

    def _further(self, reading: Reading, edge: int, head: int) -> int:
        """The start of what stands before `edge` and belongs to the name, or `edge`."""
        text = reading.text[:edge]
        if edge >= 2 and text[-1] not in COMMON_VERBS and "\u4e00" <= text[-1] <= "\u9fff":
            index = reading.token_at(edge - 1)
            single = reading.tokens[index]
            opener = reading.tokens[index - 1].text if index else ""
            opens = opener == "、" or (len(opener) == 2 and opener in VERBS)
            if opens and single.end - single.start == 1 and single.tag[0] in "vngajx":
                return edge - 1  # 、聚|源河谷…科技园: a brand that the dictionary cuts
        if edge and text[-1] in SHAPES and reading.tokens[reading.token_at(edge - 1)].tag == "q":
            return self._edges.left_edge(reading, edge - 1, NAME_EDGE)  # 电池|片|项目
        generation = GENERATION.search(text)  # 京东方第6代|AMOLED…生产线项目
        if generation is not None:
            return self._edges.left_edge(reading, generation.start(), NAME_EDGE)
        cut = CUT_UNIT.match(reading.text, edge)
        if cut is not None and text and text[-1].isdigit():
            return edge - len((DIGITS.search(text) or cut).group())  # 1.5|GWh钠离子电池产线
        soft = SOFT.search(text)
        if soft is not None and soft.start() and self._noun_before(reading, soft.start()):
            return self._edges.left_edge(reading, soft.start(), NAME_EDGE)
        he = HE_BRAND.search(text)
        if he is not None and reading.text.startswith(self._suffixes, edge):
            return edge - len(he.group())  # 安和|酒业
        token = reading.tokens[reading.token_at(edge)]
        if token.tag == "nzone" and token.start == edge and token.end < head:
            owner = self._owner(reading, edge)
            return owner if owner < edge else edge
        unit = UNIT.match(reading.text, edge) if text[-1:].isdigit() else None
        if unit is not None:  # 年产3000|吨太阳能级多晶硅
            output = OUTPUT.search(text[-24:] + unit.group())
            if output is not None:
                return self._owner(reading, edge - len(output.group()) + len(unit.group()))
        output = OUTPUT.search(text[-24:])
        if output is not None:
            return self._owner(reading, edge - len(output.group()))
        several = SEVERAL.search(text[-30:])
        if several is not None:  # 年产20GW|单晶硅棒和|切片项目
            return self._owner(reading, edge - len(several.group()))
        if text.endswith("级") and not LEVEL.search(text) and edge >= 3:
            made = self._edges.left_edge(reading, edge - 1, NAME_EDGE)
            return made if made < edge - 1 else edge  # 太阳能级|多晶硅
        index = reading.token_at(edge - 1) if edge else 0
        if index and text[-1] not in COMMON_VERBS:
            single, name = reading.tokens[index], reading.tokens[index - 1]
            if (
                single.end - single.start == 1
                and single.tag[0] in "vngajz"
                and single.text not in self._lexicon.boundaries
                and name.tag in ("x", "nz", "nr")
                and name.text not in self._lexicon.boundaries
                and name.text[-1].isalnum()
            ):
                owner = self._edges.left_edge(reading, single.start, NAME_EDGE)
                return owner if owner < single.start else edge  # 西宁嘉禾|兴|现代农业产业园
        if text[-1:] in ("—", "–", "-") and edge >= 3:
            part = reading.tokens[reading.token_at(edge - 2)]
            if part.end == edge - 1 and len(part.text) > 1 and part.text[-1].isalpha():
                return part.start  # 中山—|相城大健康…项目
        if text.endswith("至") and edge >= 3 and ROAD.search(reading.text[edge:head]):
            first = reading.tokens[reading.token_at(edge - 2)]
            if first.text in self._lexicon.divisions and first.end == edge - 1:
                return first.start  # 宁波至|东莞国家高速公路…工程
        network = NETWORK.search(text[-8:])
        if network is not None:
            return edge - len(network.group())
        if reading.text.startswith(("中学", "小学", "医院"), edge):
            school = SCHOOL.search(text)
            if school is not None:
                # 临海新城|第四|中学项目
                return self._edges.left_edge(reading, edge - len(school.group()), NAME_EDGE)
        for pattern in (ORDERED, PHASE_BEFORE):
            counted = pattern.search(text[-8:])
            if counted is not None:
                start = edge - len(counted.group())
                owner = self._edges.left_edge(reading, start, NAME_EDGE)
                return owner if owner < start else edge
        phase = PHASE_FIRST.match(reading.text, edge)
        if phase is not None and edge:
            return self._owner(reading, edge)  # 滇中引水|二期配套工程
        if text.endswith("用") and edge >= 3:
            made = self._edges.left_edge(reading, edge - 1, NAME_EDGE)
            return made if edge - 3 >= made else edge  # 汽车用|高端铝板材
        if text.endswith("·") and edge >= 3 and "\u4e00" <= text[-2] <= "\u9fff":
            owner = self._edges.left_edge(reading, edge - 1, NAME_EDGE)
            return owner if owner < edge - 1 else edge
        latin = reading.text[edge : edge + 1].isascii()
        if text.endswith(("及", "和", "与")) and (latin or reading.text.startswith(GOES_ON, edge)):
            before = self._edges.left_edge(reading, edge - 1, NAME_EDGE)
            if latin:
                return before
            named = reading.text[before : edge - 1].endswith(
                ("中心", "基地", "园", "研发", "生产", "制造")
            )
            return before if named else edge
        return edge

    def _nouns(self, reading: Reading, start: int, end: int) -> bool:
        """Whether neither a verb of the clause nor a title stands in a range."""
        return not any(
            t.text in self._lexicon.boundaries
            or t.tag in ("ntitle", "ul", "uj", "p", "m", "t", "c")
            or t.text[0].isdigit()
            for t in reading.tokens
            if t.start < end and t.end > start
        )

    def _noun_before(self, reading: Reading, end: int) -> bool:
        """Whether an area stands before an adjective of the name: 平湖镇|高标准设施蔬菜项目."""
        token = reading.tokens[reading.token_at(end - 1)]
        return self._edges.is_area(token.text) or token.text.endswith(("镇", "乡", "村", "街道"))

    def _owner(self, reading: Reading, start: int) -> int:
        """The firm or area in front of 年产…: its start, or `start` where none is named."""
        edge = self._edges.left_edge(reading, start, NAME_EDGE)
        edge = min(edge, self._words.name_run(reading, start, 8))
        return edge if edge < start and start - edge <= 20 else start

    def _behind_firm(self, text: str, edge: int, head: int) -> int:
        """A project that a firm's full name stands before begins behind it."""
        for form in ("有限责任公司", "有限公司"):
            at = text.rfind(form, edge, head)
            if at >= 0 and head - at - len(form) >= 4:
                return at + len(form)
        return edge

    def _behind_verb(self, reading: Reading, edge: int, head: int) -> int:
        """Cuts at a verb that an area or another proper name follows: 蒙牛乳业建设|和林格尔工厂."""
        text = reading.text
        for verb in VERBS:
            at = text.rfind(verb, edge, head)
            behind = at + len(verb)
            if at < 0 or behind >= head or not reading.at_boundary(behind):
                continue
            token = reading.tokens[reading.token_at(behind)]
            proper = token.text in self._lexicon.divisions or token.tag in ("ns", "nz", "nr", "x")
            if proper and len(token.text) > 1:
                return behind
        return edge

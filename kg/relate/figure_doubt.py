"""Numbers that are no figures, and why: what speaks against taking a quantity.

Each test names a phrase that it turns away; what passes all of them may be a figure.
"""

from __future__ import annotations

import re

from kg.model import Bound, Kind
from kg.recognise.quantity import Quantity, find_quantities
from kg.relate.figure_about import Subject
from kg.relate.figure_clause import Clause
from kg.relate.figure_compared import only_compares
from kg.relate.figure_goal import MISSED, misses_goal, names_nothing
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_words import pattern
from kg.signatures import AREAS

BEFORE = "a value of before"
PART_OF_GOAL = "a goal of which a part is told"
GOAL = r"(?:的)?(?:目标|任务|计划)[^，。；]{0,6}的\d"
GOAL_BEFORE = r"(?:目标|任务|计划)数?(?:的|为|是)?（?$"
OF_GOAL = r"）?的\d[\d.]*%"
"""Around the goal itself: 占目标任务6亿元的110%."""
SEVERAL = re.compile(
    r"(?:[两二三四五六七八九十]|\d+)[个大]?(?:区|市|县|旗|镇|乡|地|州|省|园|港|园区|片区|街道|板块|组团|功能区|开发区|高新区|新区|城市"
    r"|区域|县区|区县|县市|区市|乡镇|家|企业|公司|家企业|家公司)(?:的)?[^，。；、\d]{0,8}?(?:合计|共计|总计|总共|合起来|加起来|之和)[^，。；、\d]{0,14}$"
)
"""In front of what several areas or firms come to together."""
TOGETHER = r"[^，。；、\d]{0,6}(?:企业|公司|单位|商户|农户)(?:总共|一共|合计|共计|总计)(?!有)"
UNNAMED = "the extent of something unnamed"
WHOLE = "a whole of which a part is told"
WHOLE_BEHIND = r"[^，。；、]{0,16}?(?:中$|(?:项目|工程|企业)中[^，。；、\d]{2,10}有\d|之一|中(?:单[体个项]|总?投资|规模)*(?:唯一|最|处于|位列|排名|居))"
COMPARED = (
    r"(?:(?:[高低快慢]于|领先)[^，。]*$|[比较](?:上年|去年|年初|同期|前|20\d\d年|上月|\d+月|[一二三四]季度|上半年|1[-—至]\d+月)[^，。]{0,10}(?:增加|减少|增长|净增|提高|下降|前移|后移|上升)[^，。]*$"
    r"|[同环]比(?:净|多|少)?(?:增加|减少|净增|增|减|多|少)了?$"
    r"|[比较与](?:全[国省市]|平均)[^，。]*（[^）]*$"
    r"|(?:提高|提升|上升|下降|降低|回落)了?$)"
)
LASTING = r"(?:为期|会期|历时|工期|周期|建设期|用时|耗时|时间|时长|时限)[^，。；]{0,8}$"
"""What stands before a length of time that is a figure."""
CAPACITY = (
    r"[^，。；、的]{1,20}?(?:项目|生产线|工程|产业园|基地|工厂)"
    r"(?:[，。；、”’）]|[等和及与集开签落竣投正顺已建]|$)"
)
"""What stands behind a number that belongs to a project's name: 年产30万吨电解液项目."""
THRESHOLD = r"\d[户家个名人村][^，。；\d]{0,8}(?:过|超|破)[十百千]?[万亿]元$"
SORTED = r"的(?:仅|只|还|就)?(?:有|剩下?|占|达)"
"""Money that only says which ones are counted."""
PHASE = r"(?:第[一二三四]|[一二三四首])期(?:工程|项目)?[^。；]{0,20}$"
"""In front of the sum of one phase of a project."""
RATE = (
    r"每\d+[^，。；]{0,8}$|(?:每个?|平均每|一)[亩户棚头斤吨公株][^，。；]{0,10}$"
    r"|每个[棚村户家人][^，。；]{0,8}$"
)
EXTENT = r"[^，。]*(?:全长|主线长|段长|路长|长度|宽度?|高度|红线|深度|跨度)|长$|高$"
BATCH = r"[\d一二两三四五六七八九十][个项宗][^，。；]{0,8}(?:项目|工程)[^，。；]{0,10}$|\d[个项宗家]，[^，。；\d]{0,8}$"
BATCH_YIELD = re.compile(
    r"(?:\d[\d.]*|[两三四五六七八九十]+)[个项宗家][^，。；、\d]{0,10}(?:项目|工程)(?!\w{0,3}总?投资)[^，。；]{0,6}后"
    r"|(?:项目|工程)\d+[个项宗](?!.*(?:项目|工程|公司|基地))"
)
"""In front of what several projects together will yield: 7个新签项目达产后, 开工项目6个，…达产后."""
PARTED = r"有|中|其|[、，和与及]|^[^，已]{0,6}(?:项目|工程)(?:已|累计|现)"
"""Between a number and the next, where both count: 124个新建项目已开工122个."""
OF_THING = r"(?:、[^，。；、\d.]{0,8}\d+(?:\.\d+)?[^，。；、\d.的]{0,8})*+的(?!基础|同时|比例|规模|目标|[一二两三四五六七八九十多]+[个项家])[“\u4e00-\u9fff]{2,}"
"""Behind an extent that is one of something named behind it."""
SLOGAN = re.compile(
    r"(?:[一二三四五六七八九十百两\d]++[大项个]?+(?:(?![一二三四五六七八九十百两])[\u4e00-\u9fff]){2,4}){2,}"
)
"""Words in quotation marks that string counts together."""
SLOGAN_LENGTH = 16
QUOTED = re.compile(r"“([^“”]{4,16})”")
LESS = re.compile(r"[（(](?:不含|不包括|不计|扣除|剔除|其中含)[^）)]*$")
"""In front of what a number in a bracket leaves out: 3762公里（不含高速公路37公里）."""
OF_LISTED = re.compile(r"其中[^，。；]*?、[^，。；]*等(?:骨干|重点|龙头|规上)?$")
"""In front of the number of firms just listed: 其中甲、乙等8户企业增速在45%以上."""
PERSONS = frozenset({"人", "名", "位"})

NEAR = 200
"""Characters around a number that may speak against it; longer clauses are lists run together."""


def is_sum_of_several(before: str) -> bool:
    """Whether several areas or firms together are told of: 两区合计67.8亿元.

    >>> is_sum_of_several("两区合计实现税收"), is_sum_of_several("15个项目合计投资")
    (True, False)
    """
    return SEVERAL.search(before) is not None


def reason_against(
    scene: FigureScene, clause: Clause, quantity: Quantity, following: Quantity | None
) -> str | None:
    """Why a quantity of a clause is no figure, or None; `following` is the next quantity."""
    text = scene.text(clause.sentence)
    before = text[max(clause.start, quantity.start - NEAR) : quantity.start]
    behind = text[quantity.end : min(clause.end, quantity.end + NEAR)]
    if scene.covered(clause.sentence, quantity.start, quantity.end):
        return "part of a name"  # 地铁6号线
    if quantity.family == "count" and pattern(r"^[^，。、]{0,4}?<nofigure>").match(behind):
        return "rhetoric or frame"  # 4个百亿元台阶
    if re.search(r"[年日](?:产|出栏|处理)(?:能)?$", before) and re.match(
        r"[^，。、]{1,20}(?:项目|生产线|工程)", behind
    ):
        return "part of a name"  # 年产10000台变压器项目
    if re.search(r"(?:观摩|参观(?!者|人数|人次|量)|视察|察看)[^，]*$", before):
        return "a count of visits"  # 观摩检查了24个新开工项目
    if re.search(r"(?:携手|联合(?![体会社国])|会同|联动)[^，。；]{0,4}$", before):
        return "a count of others"  # 携手省内6个开发区
    if misses_goal(before, quantity.surface, behind):
        return MISSED
    if is_sum_of_several(before) or (quantity.family == "count" and re.match(TOGETHER, behind)):
        return "a sum of several"  # 两区合计67.8亿元, 3家公司总共纳税2亿元
    if re.match(GOAL, behind) or (re.search(GOAL_BEFORE, before) and re.match(OF_GOAL, behind)):
        return PART_OF_GOAL  # 完成年初35所目标任务的94.29%
    near = text[max(0, quantity.start - SLOGAN_LENGTH) : quantity.end + SLOGAN_LENGTH]
    if quantity.family == "count" and any(
        quantity.surface in quoted and SLOGAN.fullmatch(quoted) for quoted in QUOTED.findall(near)
    ):
        return "rhetoric or frame"  # “八大工程二十一项行动”
    if quantity.unit == "个" and re.match(r"(?:[和与、][\d.]+个?)+百分点", behind):
        return "a comparison"  # 收窄13.1个和13.0个百分点
    if LESS.search(before):
        return "a comparison"  # （不含高速公路37公里）
    if quantity.family == "count" and re.match("企业|公司", behind) and OF_LISTED.search(before):
        return "a list of some"  # 其中甲、乙等8户企业
    if re.search(r"[满装搭运]载(?:着|了)?$", before):
        return "a rate"  # 一列满载54个集装箱的班列
    if quantity.is_money and pattern(THRESHOLD).search(text[clause.start : quantity.end]):
        return "a threshold"  # 4000户收入过万元
    if quantity.is_money and quantity.bound is not Bound.EXACT and re.match(SORTED, behind):
        return "a threshold"  # 低于4160元的仅剩下1700户
    if re.match(r"的(?:主要|重要|关键|根本|最大)*(?:推手|原因|因素|功臣|秘诀|法宝|密码)", behind):
        return "rhetoric or frame"  # 单月突破10万标箱的主要推手
    if re.search(r"连续$", before):
        return "rhetoric or frame"  # 连续22次入选
    if pattern(r"^[^，。、]{0,12}?(?:相关负责人|有关负责人|负责同志|代表团)").match(behind):
        return "a count of persons present"  # 6个区域相关负责人到场
    if quantity.unit in PERSONS and pattern(r"<visitors>").search(before + behind):
        return "a count of persons present"  # 考察组约50人
    if quantity.unit in PERSONS and before.endswith("邀请"):
        told = scene.within(clause.sentence, quantity.end, clause.end)
        if all(scene.mentions[i].kind is not Kind.EVENT for i in told):
            return "a count of persons present"  # 邀请10位专家
    if quantity.unit in PERSONS and re.search(r"邀请[^，。；\d]{1,24}$", before):
        return "a count of persons present"  # 邀请人大代表、市民代表20余人
    if re.search(RATE, before):
        return "a rate"  # 每300户配备1名网格员
    if re.match(WHOLE_BEHIND, behind):
        return WHOLE  # 10个地区中，重庆高新区是唯一的
    if following is not None and re.search(r"[从由][^，。；]{0,12}$", before):
        between = text[quantity.end : following.start]
        if re.search(r"[到至为]", between) and following.unit == quantity.unit:
            return BEFORE  # 从600多万元提高到
    same = following is not None and quantity.unit == following.unit
    if following is not None and same and quantity.family == "count":
        between = text[quantity.end : following.start]
        ends = re.match(r"[，。；、]|$", text[following.end :])
        if ends and between and not re.search(PARTED, between):
            return WHOLE  # 16个高新区重大项目开工382个
    if quantity.is_money and re.search(r"(?:汇率|折合|折算|约合|相当于)[^，。；]{0,12}$", before):
        return "a comparison"  # 按平均汇率计算为4295美元
    times = quantity.unit == "倍" and not re.search(r"(?:是|为|相当于)[^，。；]{2,16}的$", before)
    if quantity.unit != "个百分点" and (times or re.search(COMPARED, before)):
        return "a comparison"  # 比上年增加63公顷
    return None


def reason_against_subject(
    scene: FigureScene,
    clause: Clause,
    quantity: Quantity,
    subject: Subject,
    measure: str,
    counted: str = "",
) -> str | None:
    """Why a number is not to be said of this subject with this measure, or None.

    `counted` is what the number before it in the sentence counted: 总投资 behind 6个项目 is the
    batch's, and its area's.
    """
    if subject.about is None:
        return subject.rule
    if not measure or re.fullmatch(r"20\d\d年(?:同期)?|.*[\d.]+[和与及、]?", measure):
        return "no measure"
    if re.search(r"(?:是|为|相当于)(?:去年|上年|前年|同期|上[月季]\w?)$", measure):
        return "a comparison"  # 项目数是去年的2.8倍
    if only_compares(measure, quantity.unit):
        return "a comparison"  # 高于全市2.3个百分点, 增收2798万元: of what is not said
    if re.fullmatch(r"占.*比重", measure):
        return "no measure"  # 占GDP的34%
    inside = find_quantities(measure)
    if any(q.family in ("count", "money") and q.bound is Bound.EXACT for q in inside):
        return "no measure"
    if names_nothing(measure):
        return "no measure"
    if re.match(r"各项|多项|每", measure) or re.search(
        r"[我你他咱]们|时候|介绍了|汇报了|宣布了?", measure
    ):
        return "rhetoric or frame"
    kind = scene.mentions[subject.about].kind
    if quantity.family != "count" and measure == scene.mentions[subject.about].text:
        return "no measure"  # A项目1.95亿元贷款
    if (
        kind is Kind.COMPANY
        and subject.rule in ("sentence", "paragraph")
        and re.fullmatch(r"(?:项目|计划|预计|规划|协议)*总投资(?:额)?", measure)
    ):
        return UNNAMED  # 甲公司将建设服务器基地，总投资15亿元: the sum is the plant's
    sentence_before = scene.text(clause.sentence)[: quantity.start]
    if kind in AREAS:
        long = re.search(r"(?:全长|(?<![增提升成生])[长宽高])(?:约|近|达|为)?$", sentence_before)
        behind = scene.text(clause.sentence)[quantity.end : clause.end]
        long = long or re.match(r"[长宽高深]", behind)
        if long and quantity.family == "measure":
            return UNNAMED  # 全长165公里的高速
        carried = subject.rule in ("main", "speaker", "paragraph")
        if quantity.family != "count" and re.match(EXTENT, measure):
            return UNNAMED  # 全长约165公里
        if quantity.family == "measure" and re.match(
            CAPACITY, scene.text(clause.sentence)[quantity.end : clause.end]
        ):
            return "part of a name"  # 30万吨合成氨52万吨尿素项目
        whole = pattern(r"^(?:<size>|(?:项目|工程|一期|二期)?<invest>$)").match(measure)
        if re.search(r"固定资产|社会|民间|工业投资|外商|财政", sentence_before[-16:]):
            whole = None  # 全社会固定资产投资 is an area's own
        batch = re.search("项目|工程", counted) or re.search(BATCH, sentence_before)
        told = re.match(r"的[^，。；、]{0,12}?\d", scene.text(clause.sentence)[quantity.end :])
        batch = batch or told
        if carried and whole and not batch:
            return UNNAMED  # 占地53亩，总投资2亿元
        if whole and not told and re.match(OF_THING, behind):
            return UNNAMED  # 建设占地42公顷、建筑面积17万平方米的新城
        if (
            carried
            and not batch
            and not BATCH_YIELD.search(sentence_before)
            and re.search(r"(?:建成|投产|达产|投用)(?:投产|使用)?后", sentence_before)
        ):
            return UNNAMED  # 建成后可容200多张床位
    return None

"""What a number measures, as printed: 实际利用外资, 新增市场主体, 重点项目.

Either the words in front of the number say it (新增市场主体3010户), or the noun behind it
(55项创新举措). A number whose noun is left out counts what the one before it counts
(50项制度创新成果，16项在全省复制推广), with the words behind it as its limit.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.recognise.quantity import Quantity
from kg.relate.figure_batch import spender
from kg.relate.figure_clause import Clause
from kg.relate.figure_goal import names_nothing
from kg.relate.figure_scene import FigureScene
from kg.relate.figure_words import pattern

LONGEST = 24
GAIN = (
    r"(?:新增|新引进|引进|引入|培育|上线|新形成|新落地|集聚|引建|扶持|受理|办结|征集|发放|解决|走访|新建|"
    r"改造|选聘|招聘|培训|建成|开工|竣工|签约)(?:了)?$"
)
TOTAL = r"^[，、（]?(?:目前|现|已|全[区县市]|使|使得)*(?:累计|总数|总量|总计|总共|共有|存量|保有量)(?:数|已|达到?|为|有|共)*$"
"""In front of how many there are by now: 新入库企业7户，累计达128户."""
YEARLY = re.compile("[后至具为到够].*年产$")
"""项目建成后将具备年产|1110吨鱼油: what is made is named behind."""
NEW = r"^(?:净增加?|新增加?|新(?:入库|认定|登记|注册|设立?|培育|引进|入规|获批|升规|纳统|发展|备案))(?:的|了)?"
"""What a count of new ones begins with and the count of all does not."""
GIVEN = r"(?:捐赠|发放|拨付|投入|募集|筹集|安排|补助|补贴|奖励|兑现|减免)$"
SHARE_OF = (
    r"(?P<part>[^，。；、]*?)占(?!比)(?P<whole>[^，。；、]{0,16}?)"
    r"(?:的?比重的?|的)?(?:达到?|为|约|超过?)*$"
)
DONE_OF = (
    r"(?P<done>(?:完成|超过|超额完成|占)[^，。；、]{0,12}?(?:目标|任务|计划|工程量|进度))"
    r"(?:的|达到?|为|约)*$"
)
ADJECTIVE = "绿色|低碳|节能|环保|高端|智能|优质|大型|大|中|小微?|中小|重点|新|特色|现代|国家级|省级|市级|数字化?|智慧"
SECTOR = (
    r"(?:业|民间|直接|技改|改造|基础设施|开发|外商|社会|政府)投资(?:总额|总量|完成额|额)?$"
    r"|固定资产投资(?:总额|总量|完成额|额)$|社会固定资产投资$"
)
LAND = frozenset({"亩", "公顷", "平方米", "平方公里"})


class Measure(NamedTuple):
    """What is measured, and the bare noun that a following number may go on counting."""

    words: str
    counted: str


def measure_of(
    scene: FigureScene,
    clause: Clause,
    quantity: Quantity,
    behind: int,
    counted: str,
    following: Quantity | None = None,
) -> Measure:
    """The measure of a number; `behind` is where the number before it ends, `counted` what
    that one counted, `following` the next number of the clause. Empty where the words do not say what is measured."""
    before = words_before(scene, clause, quantity.start, behind)
    noun = words_behind(scene, clause, quantity.end)
    if not noun and following is not None and following.unit == quantity.unit:
        between = scene.text(clause.sentence)[quantity.end : following.start]
        if re.fullmatch(r"[和与及、]|以及", between):
            noun = words_behind(scene, clause, following.end)  # 30宗和28宗项目
    if quantity.family == "percent":
        words = _percent(scene, clause, quantity, behind, before, noun, counted)
        return Measure(words, counted)
    if quantity.family == "count":
        return _count(scene, clause, quantity, behind, before, noun, counted)
    spent = pattern(r"<notinvest>$").search(scene.text(clause.sentence)[behind : quantity.start])
    if spent:
        return Measure(spender(scene, clause, quantity.start) + spent.group(), counted)
    if YEARLY.search(before):
        made = "" if re.match("规模|以上|产能|能力", noun) else noun.removesuffix("的产能")
        return Measure(f"年产{made}" if made else "", counted)
    summed = re.search(
        r"(?:合计|共计|总计|总额)(?:达|约|超)*$",
        scene.text(clause.sentence)[behind : quantity.start],
    )
    if summed and counted and not before:
        return Measure(f"{counted}总额", counted)
    invested = pattern(r"<invest>$").search(before)
    if invested and not re.search(SECTOR, before):
        what = counted if counted.endswith("项目") and "项目" not in before else ""
        return Measure(what + invested.group(), counted)
    given = re.search(GIVEN, before)
    if noun and given:
        return Measure(given.group() + noun, counted)
    listed = re.search(r"[、和与及]$", scene.text(clause.sentence)[behind : quantity.start])
    if noun and listed and behind > clause.start and quantity.family == "measure":
        return Measure(
            noun + "面积" if quantity.unit in LAND else noun, counted
        )  # 2万吨甲、1万吨乙
    if noun and len(before) <= 2 and not (len(before) == 2 and names_nothing(noun)):
        land = quantity.unit in LAND and not noun.endswith("面积")
        return Measure(noun + "面积" if land else noun, counted)
    return Measure(before, counted)


def _percent(
    scene: FigureScene,
    clause: Clause,
    quantity: Quantity,
    behind: int,
    before: str,
    noun: str,
    counted: str,
) -> str:
    text = scene.text(clause.sentence)
    share = re.search(SHARE_OF, text[behind : quantity.start])
    if share:
        whole = re.sub(r"(?:达到?|为|约|的)$", "", share["whole"])
        whole = re.sub(r"（?\d[^（）]*）?$", "", whole)  # 占目标任务（30个）的103.3%
        part = _trim(share["part"])
        return f"{part if 1 < len(part) <= LONGEST else counted}占{whole}比重"
    done = re.search(DONE_OF, text[behind : quantity.start])
    if done:
        return counted + done["done"]
    if re.search(r"完成(?:达到?)?$", text[behind : quantity.start]):
        return counted + "完成率"
    if re.match(r"的(?:[快高较中]速|较快)?增长|的增速", text[quantity.end :]):
        return before + "增长率"  # 保持30%以上的快速增长
    if before == "占比" and counted:
        return counted + before
    if text.startswith("的", quantity.end) and noun:
        return noun if text.startswith("的", behind) else before + noun
    return before


def _count(
    scene: FigureScene,
    clause: Clause,
    quantity: Quantity,
    behind: int,
    before: str,
    noun: str,
    counted: str,
) -> Measure:
    text = scene.text(clause.sentence)
    if noun:
        gain = re.search(GAIN, text[behind : quantity.start])
        return Measure((gain.group().removesuffix("了") if gain else "") + noun, noun)
    if counted and re.fullmatch(r"(?:国家|省|市|区|县|部|厅)级", before):
        # 国家级标准化试点项目8项、省级11项: the level takes the place of the earlier one
        return Measure(before + re.sub(r"^\w{1,2}级(?:及?以上)?", "", counted), counted)
    total = re.search(TOTAL, text[behind : quantity.start])
    if counted and total and counted.startswith(("新", "净增")):
        bare = re.sub(NEW, "", counted)
        return Measure("" if bare.startswith("新") else bare, counted)
    if before and before == counted:  # 88个新开工项目已有83个开工: not as many again
        done = text[quantity.end : clause.end].strip("“”‘’")
        return Measure(f"{done}的{counted}" if 2 <= len(done) <= 16 else "", counted)
    if before:
        return Measure(before, before)
    if counted:
        rest = text[quantity.end : clause.end].strip("“”‘’")
        return Measure(f"{rest}的{counted}" if 2 <= len(rest) <= 16 else counted, counted)
    return Measure("", "")


def words_before(
    scene: FigureScene, clause: Clause, start: int, behind: int, longest: int = LONGEST
) -> str:
    """The measure in front of a number at `start`, read from offset `behind`; "" if none or
    longer than `longest`."""
    sentence, headed = clause.sentence, False
    for index in scene.within(sentence, clause.start, start):
        # a subject at the clause's start, or right in front, is no part of what is measured
        mention = scene.mentions[index]
        if not behind < mention.end < start or scene.text(sentence).startswith("级", mention.end):
            continue  # 黑龙江省级重点项目: a rank is part of the measure
        own = pattern(r"^[”’]?(?:项目|工程)?(?:<invest>|<size>)").match(
            scene.text(sentence)[mention.end : start]
        )
        if own or (mention.start <= behind + 8 and not headed):
            behind, headed = mention.end, True
    for dated in scene.dates(sentence):
        if behind <= dated.start and dated.end <= start and dated.start - behind <= 4:
            behind = dated.end
    words = scene.text(sentence)[behind:start]
    source = re.search(r"[从由][^，。；从由]*\d", words)
    if source:  # 产值从600多万元提高到7000多万元
        words = words[: source.start()]
    goal = re.search(r"(?P<of>\w{2,8}?)(?:的?(?:发展|预期|主要)?目标是)(?P<what>\w{2,})$", words)
    if goal:  # 金融业今年的目标是增加值增长12%
        return _trim(goal["of"]) + _trim(goal["what"])
    done = re.search(r"部门(?:累计|共)*(?P<done>完成|入库|组织|征收)(?:收入)?$", words)
    trimmed = _trim(words, longest)
    if not trimmed and len(words) > longest:
        # 在甲县签约仪式上与乙公司签订总投资: too long, but what it ends with says it
        summed = pattern(r"(?:计划|协议|预计)?总投资(?:总?额)?(?:约|近|超|达)*$").search(words)
        trimmed = _trim(summed.group(), longest) if summed else ""
    # 税务部门完成13866万元: a department alone is nothing that is measured
    return trimmed + done["done"] if done and trimmed.endswith("部门") else trimmed


def words_behind(scene: FigureScene, clause: Clause, end: int) -> str:
    """The noun behind a number that ends at `end`, up to where the predicate begins."""
    text = scene.text(clause.sentence)[end : clause.end]
    text = re.sub(r"^(?:的|已(?:完成|建成|开工|竣工)的?)", "", text)
    stop = pattern(r"<stop>").search(text)
    noun = text[: stop.start()] if stop else text
    if stop and stop.group() == "、" and re.fullmatch(ADJECTIVE, noun):
        # 82家绿色、低碳、节能企业
        listed = pattern(r"^(?:[^，。；、的\d]{2,6}、)+[^，。；、的\d]{2,10}?(?=<stop>|$)").match(
            text
        )
        noun = listed.group() if listed else noun
    elif stop and stop.group() == "、":
        # 10家科技含量高、成长性好的民营企业: the adjectives go on to the noun
        further = pattern(r"^[^，。；\d]{2,16}?的(?P<head>[^，。；、\d]{2,12}?)(?:<stop>|$)").match(
            text
        )
        if further:
            noun = text[: further.end("head")]
    number = re.search(r"\d", noun.replace("500强", "〇〇〇强"))
    if number:
        noun = noun[: number.start()].rstrip("和与及、约近超")
    if "”" in noun and "“" not in noun:
        noun = noun[: noun.index("”")]
    noun = re.sub(r"(?<=..)“[^”]*”?$", "", noun)  # 1226个事项“立等可取”
    noun = re.sub(r"[中内]$", "", noun.strip("的了"))
    return noun if len(noun) <= LONGEST else ""


def _trim(text: str, longest: int = LONGEST) -> str:
    """Without verbs of reaching, adverbs and marks at both ends; the last part of a long one."""
    text = re.split(r"[，；：。]", text)[-1]
    left, right = pattern(r"^<strip_left>"), pattern(r"<strip_right>$")
    changed = True
    while changed and text:
        changed = False
        for end in (left, right):
            match = end.search(text)
            if match and match.group():
                text = text[match.end() :] if end is left else text[: match.start()]
                changed = True
    if text.count("“") != text.count("”"):
        text = text.replace("“", "").replace("”", "")
    text = re.sub(r"(?<=..)(?:连跨|跨越|迈上|站上).*$", "", text)
    text = re.sub(r"(?<=[业目位区])实现(?=..)|(?<=[^企]业)完成(?!投资)(?=..)", "", text)
    if text.count("（") > text.count("）"):
        text += "）"
    if len(text) > longest:
        cut = re.split(r"等方面|方面|等|的|、", text)[-1]
        # 增值税、营业税、企业所得税|五大税种税收: not of the last one that is listed
        summed = re.search(r"[二两三四五六七八九十\d]+(?:[大类种项个])\w{2,}$", cut)
        text = summed.group() if summed and cut != text else cut
        return text if len(text) <= longest else ""
    return text

"""The words of expressions of time, as one pattern; `date` resolves what it finds.

Named groups say which expression was found; those of a part of a year (half, quarter, month …)
stand twice, once behind a year and once alone, where they are prefixed with `bare_`.
"""

from __future__ import annotations

COUNT = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,2})"
MONTH = r"(?:1[0-2]|0?[1-9])"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
TO = r"[-—–~〜至到]"
HAN_MONTH = "[一二三四五六七八九十]{1,2}"
TIME_OF_DAY = r"(?:上午|下午|中午|早上|早晨|凌晨|晚上?|清晨|傍晚|夜间?|深夜)"

ISO = (
    r"(?P<iso_year>(?:19|20)\d\d)(?P<mark>[-./])(?P<iso_month>0?[1-9]|1[0-2])(?P=mark)"
    rf"(?P<iso_day>{DAY})(?![\d.])"
)
YEARS = rf"(?P<first_year>(?:19|20)\d\d)年?{TO}(?P<last_year>(?:19|20)\d\d)年"
PLAN = (
    r"[“‘\"]?(?P<plan>[六七八九]|十[一二三四五六七八九]?|二十)五[”’\"]?"
    r"(?:(?P<plan_year>开局之年|开局起步之年|收官之年)|前(?P<plan_first>[一二两三四])年"
    r"|期间|时期|规划期|期?末|以来|开局|收官)"
)
PAST_YEAR = r"(?P<past_year>过去的?一年(?!来|多))"

BEGUN = (
    r"成立|设立|挂牌|组建|建立|启动|开展|实施|运行|运营|投用|投产|开放|开园|开通|创建|开工|任职|换届"
    r"|建[区市县党国]|疫情发生|入[春夏秋冬汛]|长期|一直|多年|十[八九]大|二十大"
)
FEAST = r"(?:(?:春|中秋|国庆|元旦|清明|端午|[“‘]?五一[”’]?|[“‘]?十一[”’]?|中秋国庆)节?|[暑寒]期?)"
OPEN = (
    r"截[至止](?:目前|当前|日前|(?:记者)?发稿时?)|到目前为止|迄今(?:为止)?|至今|目前|当前(?!位)|眼下|时下|如今(?!天)"
    rf"|近几?年来?|这些年来?|(?:近|最近|过去|这)?(?:{COUNT}|几)[多余]?年[多余]?来"
    rf"|(?:近|最近|过去的?|这|今后|未来|接下来的?)(?:{COUNT}|几)(?:年|个月)[多余]?[来间里内]?"
    rf"|(?:{COUNT}{TO})?(?:{COUNT}|几)年(?:之?内|间)|{COUNT}个月来"
    r"|今后|未来|下一步|接下来|下一阶段|近日|日前|近期|历年|不?久前|前不久|岁末年初"
    rf"|(?:{BEGUN}|改革开放|新中国成立)以来|去冬今春|今冬明春|今[春夏秋冬](?![天季])|[本上下]周末?(?![年期边转长])"
    rf"|{FEAST}(?:假期|长假|小长假|黄金周|假日|期间)"
)
GOALS = r"(?:各项|经济社会|既定|发展|主要|工作|预期)*(?:目标|任务|计划|指标)"
WHOLE = (
    rf"全年(?!{GOALS}|龄)|(?<![\d一二两三四五六七八九十几多])年内|本年度|年初以来|开年以来|年底|年末(?!端)|岁末"
    r"|(?<![去今明前])年[初中](?=[，,确提制]|以来)"
)

YEAR = (
    r"(?:(?P<year>(?:19|20)\d\d)年度?(?![代轻版])"
    r"|(?P<spelled>[一二][零〇一二三四五六七八九]{3})年度?"
    r"|(?P<relative>今年|本年度|去年(?!轻)|前年|明年|当年度|上一年度?|新的一年|(?:上年度?|来年|本年)(?![龄轻代产均销级])))"
)
PART = (
    r"(?P<half>[上下])半年"
    r"|(?<![提目当之以日])[前头](?P<quarters>[二两三四23])个?季度"
    rf"|第?(?P<quarter_from>[一二三1-3])(?:季度)?{TO}第?(?P<quarter_to>[二三四2-4])季度"
    r"|第?(?P<quarter>[一二三四1-4])季度"
    r"|(?P<start_quarter>首季度?(?!节))"
    rf"|(?P<from>{MONTH})(?:月份?)?{TO}(?P<to>{MONTH})月份?(?!\d)"
    rf"|(?<![提目当之以日])[前头](?P<first>{COUNT})个?月"
    rf"|(?P<month>{MONTH})月(?![龄球饼嫂子])"
    rf"(?:(?P<day>{DAY})日?(?:{TO}(?:(?P<until_month>{MONTH})月)?(?P<until>{DAY}))?日|[上中下]旬|[初底末]"
    r"|份?(?P<month_open>以来)|份)?"
)
HAN = rf"|(?P<named>{HAN_MONTH})月"
ALONE = (PART + HAN + "份").replace("?P<", "?P<bare_")
WITH_YEAR = rf"{YEAR}(?:(?P<close>的?(?:年?底|年?末|初|以来|全年))|的?(?:{PART}{HAN}份?))?"
NEAR_DAY = (
    r"(?P<near_day>(?:今天|昨天|明天|前天|后天)(?![津气然空府])"
    rf"|[今昨明]日(?={TIME_OF_DAY}|[，,起])){TIME_OF_DAY}?"
)
ONLY_DAY = rf"(?P<only_day>{DAY})日?(?:{TO}(?P<only_until>{DAY}))?日(?={TIME_OF_DAY}|[，,从讯电])"
MONTH_WORD = r"(?P<month_word>[上下]个月|[上下本]月(?!球))"
QUARTER_WORD = r"(?P<quarter_word>[上下本]季度)"

PATTERN = (
    rf"{ISO}|{YEARS}|{PLAN}|{PAST_YEAR}|(?P<open>{OPEN})|(?P<whole>{WHOLE})|{WITH_YEAR}"
    rf"|{MONTH_WORD}|{QUARTER_WORD}|{NEAR_DAY}|(?:{ALONE})|{ONLY_DAY}"
)

COMPARED = r"(?:(?:成立|创办|创建|始建|组建|诞生|注册|建)于|[比较与同]|不亚于|高于|低于|超过|相当于|恢复[到至])$"
BEHIND_COMPARED = r"同期|的[\d.]+(?:%|倍)|的?水平|[^，。；\d]{0,3}相比"
FORMER = r"的?[约近超逾]?[\d.]+"
SINCE = r"[^。;；!！?？]{0,30}?(?:以来|开始|起[,，])"
LOOKED_BACK = 16
"""Characters in front of an expression that tell whether it is only compared with."""

"""Words for the stages of a project, and whether a stage is told as reached or as meant.

Takes “…项目正式开工建设”, “…等3个项目集中签约”. Must not take “力争年内开工” as reached,
nor “竣工时间延至…”, “建成后…” as a stage at all.
"""

from __future__ import annotations

import re

from kg.model import Stage

WORDS: dict[Stage, tuple[str, ...]] = {
    Stage.IN_OPERATION: (
        "投入运营",
        "投入使用",
        "投产",
        "投用",
        "达产",
        "启用",
        "交付使用",
        "通车",
    ),
    Stage.COMPLETED: ("落成", "完工", "竣工", "建成"),
    Stage.STARTED: ("开工建设", "开工", "动工", "奠基", "开建"),
    Stage.SETTLED: ("落户", "落地"),
    Stage.SIGNED: ("签约",),
    Stage.UNDER_WAY: ("续建", "在建"),
}
STAGES = tuple(
    sorted(
        ((word, stage) for stage, words in WORDS.items() for word in words),
        key=lambda told: (-len(told[0]), told[0]),
    )
)
"""Words and what they tell, the longest first."""
STAGE_AFTER = re.compile(
    r"^(?:等)?(?:[\d一二三四五六七八九十]+个)?(?:重点|重大|产业)?(?:项目|工程)?(?:主体)?(?P<mood>(?:已|已经|拟)?[于在](?:去年|今年|明年|上个?月|本月|日前|近日|\d)[^，。；]{0,9}?|顺利|破土|正式|成功|全面|集中|陆续|相继|已|已经|"
    r"近日|日前|将于?[^，。]{0,10}|预计[^，。]{0,10}|计划[^，。]{0,8}|即将|年内|力争[^，。]{0,8}){0,4}"
    rf"(?P<stage>{'|'.join(word for word, _ in STAGES)})"
    r"(?!(?:投产|投用|达产|建成|验收|建设|运营|的)?(?:时间|日期|之?日|节点|期限|工期|进度|计划|目标|条件|手续|许可|审批|准备|事宜|问题|以?[前后]|之[前后])|[^，。；]{1,10}事宜)"
)
"""What is told of a project's stage; 竣工时间由3月延至6月 and 建成后年产值可达 tell of none reached."""
PLAN = re.compile(
    r"将|拟|明年|后年|底前|月前|预计|计划|即将|年内|力争|确保|加快|推动|推进|争取|促进|全力|早日|抓好|要"
)

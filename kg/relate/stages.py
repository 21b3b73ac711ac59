"""Words for the stages of a project, and whether a stage is told as reached or as meant.

Takes “…项目正式开工建设”, “…等3个项目集中签约”. Must not take “力争年内开工” as reached.
"""

from __future__ import annotations

import re

from kg.model import Stage

STAGES: tuple[tuple[str, Stage], ...] = (
    ("投入运营", Stage.IN_OPERATION), ("投入使用", Stage.IN_OPERATION), ("投产", Stage.IN_OPERATION),
    ("投用", Stage.IN_OPERATION), ("达产", Stage.IN_OPERATION), ("启用", Stage.IN_OPERATION),
    ("通车", Stage.IN_OPERATION), ("竣工", Stage.COMPLETED), ("建成", Stage.COMPLETED),
    ("开工建设", Stage.STARTED), ("开工", Stage.STARTED), ("动工", Stage.STARTED),
    ("奠基", Stage.STARTED), ("开建", Stage.STARTED), ("落户", Stage.SETTLED),
    ("落地", Stage.SETTLED), ("签约", Stage.SIGNED), ("续建", Stage.UNDER_WAY), ("在建", Stage.UNDER_WAY),
)  # fmt: skip
STAGE_AFTER = re.compile(
    r"^(?:等)?(?:[\d一二三四五六七八九十]+个)?(?:重点|重大|产业)?(?:项目|工程)?(?:主体)?(?P<mood>顺利|正式|成功|全面|集中|陆续|相继|已|已经|"
    r"近日|日前|将于?[^，。]{0,10}|预计[^，。]{0,10}|计划[^，。]{0,8}|即将|年内|力争[^，。]{0,8}){0,4}"
    r"(?P<stage>投入运营|投入使用|投产|投用|达产|启用|通车|竣工|建成|开工建设|开工|动工|奠基|开建|续建|在建|落户|落地|签约)"
)
PLAN = re.compile(r"将|预计|计划|即将|年内|力争|确保|加快|推动|推进|争取|促进|全力|早日|抓好|要")

"""Manners of clean text: single articles, web pages with their own lines, columns of short items."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.page.press import Page, heading_line, run_in, whole
from tests.page.stories import Story, expected


def plain(stories: Sequence[Story], rng: Random) -> Page:
    """Clean text of one article: headline, byline, a line for each paragraph."""
    story = stories[0]
    joint = rng.choice(("\n", "\n\n"))
    indent = rng.choice(("", "　　"))
    parts = iter(run_in(story))
    lines = [*heading_line(story), *story.byline]
    lines += [indent + next(parts) if key == "p" else text for key, text in story.parts]
    return Page(joint.join(lines) + "\n", whole([story]))


ABOVE = (
    ("首页 > 新闻中心 > 本地要闻",),
    ("当前位置：首页>>政务动态>>正文",),
    ("您当前的位置：网站首页 > 要闻动态",),
    ("临海日报", "2023年11月29日 星期三 第02版：要闻"),
    ("2023年11月29日", "临海日报", "A02版：综合新闻"),
    ("临海新闻网 > 时政 > 正文",),
    ("上一版 下一版 第2版：要闻 PDF",),
    ("要闻动态",),
    (),
)
BETWEEN = (
    ("2023-11-29 08:32 来源：临海日报",),
    ("来源：临海日报 发布时间：2023-11-29 08:32 浏览次数：1205 字号：【大 中 小】",),
    ("发布日期：2023-11-29", "信息来源：市政府办公室", "浏览次数： 218 次", "字体：大 中 小"),
    ("时间：2023年11月29日 09:15 作者：来源：临海日报 阅读：77",),
    ("2023年11月29日 09:15　　来源：临海网　　编辑：周小舟",),
    ("发布时间：2023-11-29　点击数：66　【字体：大 中 小】",),
    ("日期：2023-11-29 来源：区融媒体中心 【字号：大 中 小】 访问量：",),
    ("【 浏览字体： 大 中 小 】 时间：2023-11-29", "来源：区委宣传部"),
    ("2023/11/29 16:43:13 次浏览 分类：政府动态 来源：区政府办",),
    ("2023-11-29 08:32:05",),
    (),
)
BELOW = (
    ("责任编辑：周小舟",),
    ("【责任编辑：周小舟】", "分享到："),
    ("编辑：周小舟 审核：郑一帆", "上一篇：全市经济工作会议召开", "下一篇：没有了"),
    ("来源：临海日报", "编辑：周小舟", "一审：郑一帆 二审：苏梅 三审：高原"),
    ("扫一扫在手机打开当前页", "【打印本页】【关闭窗口】"),
    ("（原标题：{headline}）", "责编：周小舟"),
    ("原标题：{headline}",),
    ("版权声明：本网所有内容，未经授权不得转载。", "主办单位：临海市人民政府办公室"),
    ("附件：", "[关闭] [打印]"),
    ("热门推荐", "返回顶部"),
    (),
)


def web(stories: Sequence[Story], rng: Random) -> Page:
    """A page of a web site or a digital paper, with its masthead, source and editor's lines."""
    story = stories[0]
    between, below = rng.choice(BETWEEN), rng.choice(BELOW)
    joint, indent = rng.choice(("\n", "\n\n")), rng.choice(("", "　　", "    "))
    parts = iter(run_in(story))
    lines = [*rng.choice(ABOVE), *heading_line(story), *between, *story.byline]
    lines += [indent + next(parts) if key == "p" else text for key, text in story.parts]
    lines += [line.format(headline="".join(story.headline)) for line in below]
    return Page(joint.join(lines) + "\n", whole([story]))


def short_items(stories: Sequence[Story], rng: Random) -> Page:
    """A column of short items: headline and one paragraph each, most without bylines."""
    title = rng.choice(("简讯", "一周要闻", "县区动态", "要闻速览", "基层传真", ""))
    mark = rng.choice(("", "", "◆", "■", "●", "【】"))
    gap = rng.choice(("", "\n"))
    lines, found = [title] if title else [], []
    for story in stories:
        item = story.unsigned()
        item = Story(item.name, item.headline, parts=item.parts[:1])
        if item.parts[0][0] != "p":
            item = Story(
                item.name,
                item.headline,
                parts=(("p", item.paragraphs[0] if item.paragraphs else story.paragraphs[0]),),
            )
        head = "".join(item.headline)
        head = f"【{head}】" if mark == "【】" else mark + head
        lines += [f"{gap}{head}", rng.choice(("　　",)) + item.paragraphs[0]]
        found.append(expected(item, headline="".join(item.headline)))
    return Page("\n".join(lines) + "\n", tuple(found))


def marked_items(stories: Sequence[Story], rng: Random) -> Page:
    """A column of short items without headlines, each behind an ornament."""
    mark = rng.choice("◆■●▲★◎")
    lines, found = [rng.choice(("要闻简报", "简讯", "短波"))], []
    for story in stories:
        item = Story(story.name, parts=(("p", story.paragraphs[0]),))
        lines.append("　　" + mark + item.paragraphs[0])
        found.append(expected(item))
    return Page("\n".join(lines) + "\n", tuple(found))


def several(stories: Sequence[Story], rng: Random) -> Page:
    """Several unwrapped articles one behind another."""
    gap = rng.choice(("", "\n"))
    lines = []
    for story in stories:
        parts = iter(run_in(story))
        lines += [*([""] if gap else []), *heading_line(story), *story.byline]
        lines += ["　　" + next(parts) if key == "p" else text for key, text in story.parts]
    return Page("\n".join(lines) + "\n", whole(stories))


DATELINES = (
    "本报讯（记者 周小舟）",
    "本报11月29日讯（记者周小舟）",
    "临海日报讯 （全媒体记者 周小舟）",
    "（记者 周小舟）",
)
SIGN_OFFS = (
    ("临海市商务局　2023年11月29日",),
    ("临海市发展和改革局", "2023年11月29日"),
    ("　　　　中共临海市委办公室", "　　　　二〇二三年十一月二十九日"),
)


def headed_lines(stories: Sequence[Story], rng: Random) -> Page:
    """Short reports with the headline on the line of the dateline, some marked."""
    mark, blank = rng.choice(("", "", "●", "■ ")), rng.choice(("　", "　　", "    "))
    lines, found = [], []
    for story in stories:
        headline, text = "".join(story.headline), story.paragraphs
        lines.append(f"{mark}{headline}{blank}{rng.choice(DATELINES)}{text[0]}")
        lines += ["　　" + paragraph for paragraph in text[1:]]
        signed = {"reporters": ("周小舟",), "correspondents": ()}
        found.append(expected(story, headline=headline, **signed))
    return Page("\n".join(lines) + "\n", tuple(found))


def signed_off(stories: Sequence[Story], rng: Random) -> Page:
    """Notices and letters, each closed by the body's name and the date."""
    lines, found = [], []
    for story in stories:
        lines += ["".join(story.headline), *("　　" + text for text in story.paragraphs)]
        lines += rng.choice(SIGN_OFFS)
        signed = {"reporters": (), "correspondents": ()}
        found.append(expected(story, headline="".join(story.headline), **signed))
    return Page("\n".join(lines) + "\n", tuple(found))

"""Composes pages of clean stories in the manners in which page files of district papers come.

A *manner* takes stories and a random generator and gives a `Page`: the text, and the articles
that a careful reader finds on it. Every manner prints all the words of its stories, but for those
that it continues on or from another page. `python -m tests.page.measure` tells how many of the
articles `kg.articles` finds in each manner.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from tests.page.stories import Expected, Story, expected, squeezed
from tests.page.typesetting import set_in_column, side_by_side

INDENTS = ("　　", "　　", "　 ", "  ", "    ", "")
SENTENCE = re.compile(r"[^。！？]+[。！？]”?|[^。！？]+$")


@dataclass(frozen=True)
class Page:
    """A composed page and its articles."""

    text: str
    expected: tuple[Expected, ...]


Manner = Callable[[Sequence[Story], Random], Page]


@dataclass(frozen=True)
class Press:
    """How one page is set: the width of its columns in cells, its indent, its line breaks."""

    column: int
    indent: str
    hangs: bool

    @classmethod
    def drawn(cls, rng: Random) -> Press:
        return cls(rng.choice((26, 30, 34, 36, 40, 44)), rng.choice(INDENTS), rng.random() < 0.5)

    def lines(self, text: str, *, indented: bool = True) -> list[str]:
        """A paragraph in its column, broken wherever the column ends."""
        indent = self.indent if indented else ""
        return set_in_column(text, self.column, indent, hangs=self.hangs)

    def body(self, story: Story, keys: Sequence[str] = ("p",)) -> list[str]:
        """The lines of a story from its byline to its last word, without its headings."""
        lines = [self.indent + line.strip() for line in story.byline]
        for text in run_in(story, keys):
            lines += self.lines(text)
        return lines


def run_in(story: Story, keys: Sequence[str] = ("p",)) -> list[str]:
    """The paragraphs with what runs in before the first and behind the last."""
    parts = [text for key, text in story.parts if key in keys]
    gap = " " if story.opening and not story.opening.endswith("）") else ""
    parts[0] = story.opening + gap + parts[0]
    parts[-1] += story.closing
    return parts


def broken(blocks: Sequence[str | Sequence[str]]) -> str:
    """A page of blocks with blank lines between them."""
    texts = ["\n".join([block] if isinstance(block, str) else block) for block in blocks]
    return "\n\n".join(text for text in texts if text) + "\n"


def column_breaks(lines: Sequence[str], rng: Random, chance: float = 0.06) -> list[str]:
    """The lines with blank ones among them, where a column of print ended."""
    found: list[str] = []
    for i, line in enumerate(lines):
        if 2 < i < len(lines) - 2 and rng.random() < chance:
            found.append("")
        found.append(line)
    return found


def halves(lines: Sequence[str], rng: Random) -> tuple[list[str], list[str]]:
    """A body cut between two lines, as a column is."""
    least = min(4, len(lines) // 2)
    at = rng.randint(max(1, least), max(1, len(lines) - least))
    return list(lines[:at]), list(lines[at:])


def headings(story: Story) -> list[str]:
    """Kicker and headline, as lines; a kicker that no dash marks is a block of its own."""
    marked = any("—" in line for line in story.kicker)
    return [*story.kicker, *([""] if story.kicker and not marked else []), *story.headline]


def heading_line(story: Story) -> list[str]:
    """Kicker and headline where lines are not broken, a line each."""
    return [*story.kicker, *(["".join(story.headline)] if story.headline else [])]


def one_line(story: Story) -> str:
    """The headline in one line, behind a kicker that a dash marks."""
    marked = [line for line in story.kicker if "—" in line]
    return " ".join([*marked, *story.headline])


def whole(stories: Sequence[Story]) -> tuple[Expected, ...]:
    return tuple(expected(story) for story in stories)


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


def before(stories: Sequence[Story], rng: Random) -> Page:
    """Wrapped articles, each below its headline."""
    press = Press.drawn(rng)
    blocks: list[str | Sequence[str]] = []
    for story in stories:
        blocks += [headings(story), column_breaks(press.body(story), rng)]
    return Page(broken(blocks), whole(stories))


def behind(stories: Sequence[Story], rng: Random) -> Page:
    """Wrapped articles, each above its headline."""
    press = Press.drawn(rng)
    blocks: list[str | Sequence[str]] = []
    for story in stories:
        blocks += [column_breaks(press.body(story), rng), headings(story)]
    return Page(broken(blocks), whole(stories))


def between(stories: Sequence[Story], rng: Random) -> Page:
    """Headlines of other articles between the two halves of a body."""
    press = Press.drawn(rng)
    heads = [headings(story) for story in stories]
    turned = [*heads[1:], heads[0]]
    blocks: list[str | Sequence[str]] = []
    for story, other in zip(stories, turned, strict=True):
        first, second = halves(press.body(story), rng)
        blocks += [first, other, second]
    return Page(broken(blocks), whole(stories))


def foot(stories: Sequence[Story], rng: Random) -> Page:
    """All headlines gathered at the foot of the page."""
    press = Press.drawn(rng)
    heads = [headings(story) for story in stories]
    rng.shuffle(heads)
    blocks = [column_breaks(press.body(story), rng) for story in stories]
    return Page(broken([*blocks, *heads]), whole(stories))


def interleaved(stories: Sequence[Story], rng: Random) -> Page:
    """The columns of two articles in turn: the first half of one, another, the second half."""
    press = Press.drawn(rng)
    blocks: list[str | Sequence[str]] = []
    for one, other in zip(stories[::2], [*stories[1::2], None][: len(stories[::2])], strict=True):
        first, second = halves(press.body(one), rng)
        blocks += [headings(one), first]
        blocks += [headings(other), press.body(other)] if other else []
        blocks.append(second)
    return Page(broken(blocks), whole(stories))


def subheads_apart(stories: Sequence[Story], rng: Random) -> Page:
    """Subheads and captions behind the body that they belong to, with the headline."""
    press = Press.drawn(rng)
    blocks: list[str | Sequence[str]] = []
    for story in stories:
        subheads = [text for key, text in story.parts if key != "p"]
        blocks += [press.body(story), *subheads, headings(story)]
    return Page(broken(blocks), whole(stories))


def subheads_inside(stories: Sequence[Story], rng: Random) -> Page:
    """Wrapped articles with their subheads between the paragraphs."""
    press = Press.drawn(rng)
    blocks: list[str | Sequence[str]] = []
    for story in stories:
        blocks.append(headings(story))
        lines = [press.indent + line.strip() for line in story.byline]
        parts = iter(run_in(story))
        for key, text in story.parts:
            if key == "p":
                lines += press.lines(next(parts))
            else:
                blocks += [lines, text]
                lines = []
        blocks.append(lines)
    return Page(broken(blocks), whole(stories))


def spaced_out(text: str, rng: Random, chance: float = 0.04) -> str:
    """The text with some words letter-spaced, as justified lines have them."""
    chars: list[str] = []
    for char in text:
        chinese = "\u4e00" <= char <= "\u9fff" and chars and "\u4e00" <= chars[-1][-1] <= "\u9fff"
        chars.append(" " + char if chinese and rng.random() < chance else char)
    return "".join(chars)


def spaced(stories: Sequence[Story], rng: Random) -> Page:
    """Wrapped articles with letter-spaced words."""
    press = Press.drawn(rng)
    blocks: list[str | Sequence[str]] = []
    for story in stories:
        body = press.body(story)
        signed = len(story.byline) or (1 if story.opening else 0)
        body[signed:] = [spaced_out(line, rng) for line in body[signed:]]
        blocks += [body, headings(story)] if rng.random() < 0.5 else [headings(story), body]
    return Page(broken(blocks), whole(stories))


PAGE_NAMES = ("第一版", "1版", "第1版", "A1版", "第二版")


def _tail(story: Story, rng: Random) -> tuple[str, str]:
    """The text of a story, cut somewhere inside: what the first page has, what this one has."""
    text = "".join(story.paragraphs)
    at = rng.randint(len(text) // 3, 2 * len(text) // 3)
    return text[:at], text[at:]


def fragments(stories: Sequence[Story], rng: Random) -> Page:
    """Articles continued from another page, with or without their headline, beside whole ones."""
    press = Press.drawn(rng)
    blocks: list[str | Sequence[str]] = []
    found = []
    for i, story in enumerate(stories):
        if i % 2:
            blocks += [press.body(story), headings(story)]
            found.append(expected(story))
            continue
        _, tail = _tail(story, rng)
        named = rng.random() < 0.5
        heads = [] if not named else list(story.headline)
        name = rng.choice(PAGE_NAMES)
        blocks += [heads, press.lines(f"（上接{name}）{tail}", indented=False)]
        found.append(Expected(story.name, " ".join(heads), squeezed(tail), continued=True))
    return Page(broken(blocks), tuple(found))


def cut_short(stories: Sequence[Story], rng: Random) -> Page:
    """A front page: articles that go on on another page."""
    press = Press.drawn(rng)
    blocks: list[str | Sequence[str]] = []
    found = []
    for i, story in enumerate(stories):
        body = press.body(story)
        if i % 2:
            blocks += [headings(story), body]
            found.append(expected(story))
            continue
        signed = len(story.byline)
        at = rng.randint(signed + 3, max(signed + 3, len(body) - 2))
        mark = f"（下转第{rng.choice('二三四六')}版）"
        blocks += [headings(story), [*body[: at - 1], body[at - 1] + mark]]
        text = squeezed("".join(body[signed:at]))
        opening = squeezed(story.opening)
        found.append(expected(story, body=text.removeprefix(opening)))
    return Page(broken(blocks), tuple(found))


def both_halves(stories: Sequence[Story], rng: Random) -> Page:
    """The pages of an issue in one file: the end of the first article stands behind the others."""
    press = Press.drawn(rng)
    first, *others = stories
    body = press.body(first)
    signed = len(first.byline)
    at = rng.randint(signed + 3, max(signed + 3, len(body) - 3))
    rest = "".join(squeezed(line) for line in body[at:]) or "（完）"
    blocks: list[str | Sequence[str]] = [
        headings(first),
        [*body[: at - 1], body[at - 1] + "（下转第二版）"],
    ]
    for story in others:
        blocks += [headings(story), press.body(story)]
    blocks.append(press.lines("（上接第一版）" + rest, indented=False))
    return Page(broken(blocks), whole(stories))


def lost_breaks(stories: Sequence[Story], rng: Random) -> Page:
    """A page that has lost its line breaks; the indents of its paragraphs are left."""
    gap = rng.choice((" 　　", "　　"))
    words = []
    for story in stories:
        words += [
            one_line(story),
            *(line.strip() for line in story.byline),
            *run_in(story),
        ]
    return Page("　　" + gap.join(words) + "\n", whole(stories))


def lost_all(stories: Sequence[Story], rng: Random) -> Page:
    """A page whose line breaks and indents have become single blanks."""
    words = []
    for story in stories:
        words += [one_line(story), *(line.strip() for line in story.byline), *run_in(story)]
    return Page(" ".join(words) + "\n", whole(stories))


def markdown(stories: Sequence[Story], rng: Random) -> Page:
    """A page in Markdown: headlines of one level, subheads of the next."""
    lines = []
    for story in stories:
        lines += [*story.kicker, "## " + " ".join(story.headline), *story.byline]
        parts = iter(run_in(story))
        marks = {"subhead": "### ", "caption": ""}
        lines += [next(parts) if k == "p" else marks[k] + text for k, text in story.parts]
    return Page("\n\n".join(lines) + "\n", whole(stories))


def beside(stories: Sequence[Story], rng: Random) -> Page:
    """Two columns side by side in the lines of the file."""
    press = Press(30, "　　", hangs=False)
    blocks: list[str | Sequence[str]] = []
    for one, other in zip(stories[::2], stories[1::2], strict=False):
        blocks.append(side_by_side(*([*headings(s), "", *press.body(s)] for s in (one, other))))
    used = stories[: len(stories) // 2 * 2]
    return Page(broken(blocks), whole(used))


MASTHEADS = (
    "2023年11月29日 星期三",
    "02 要闻",
    "第2版 综合新闻 2023年11月29日 星期三 责任编辑：周小舟 美编：郑一帆",
    "责编/周小舟 美编/郑一帆 校对/苏梅",
    "本版编辑：周小舟 电话：0571-8765432",
)


def newspaper(stories: Sequence[Story], rng: Random) -> Page:
    """All of it: masthead, halves, headlines between and at the foot, a fragment, spaced words."""
    press = Press.drawn(rng)
    blocks: list[str | Sequence[str]] = [rng.choice(MASTHEADS)] if rng.random() < 0.6 else []
    late: list[str | Sequence[str]] = []
    found = []
    for i, story in enumerate(stories):
        body = press.body(story)
        body = [*body[:3], *(spaced_out(line, rng, 0.01) for line in body[3:])]
        place = rng.choice(("before", "behind", "between", "foot"))
        if i == 1:
            _, tail = _tail(story, rng)
            body = press.lines("（上接第一版）" + tail, indented=False)
            found.append(
                Expected(story.name, " ".join(story.headline), squeezed(tail), continued=True)
            )
        else:
            found.append(expected(story))
        heads = list(story.headline) if i == 1 else headings(story)
        if place == "foot":
            late.append(heads)
            blocks.append(column_breaks(body, rng))
        elif place == "between":
            first, second = halves(body, rng)
            blocks += [first, heads, second]
        else:
            body = column_breaks(body, rng)
            blocks += [heads, body] if place == "before" else [body, heads]
    return Page(broken([*blocks, *late]), tuple(found))


def unsigned(manner: Manner) -> Manner:
    """A manner for stories without bylines and datelines, as texts from the web come."""

    def composed(stories: Sequence[Story], rng: Random) -> Page:
        return manner([story.unsigned() for story in stories], rng)

    composed.__doc__ = f"{manner.__doc__} No story is signed."
    return composed


def mixed(manner: Manner) -> Manner:
    """A manner for stories of which some are signed and some are not."""

    def composed(stories: Sequence[Story], rng: Random) -> Page:
        return manner([s if rng.random() < 0.5 else s.unsigned() for s in stories], rng)

    composed.__doc__ = f"{manner.__doc__} Some stories are not signed."
    return composed


CLEAN: dict[str, tuple[int, Manner]] = {
    "plain": (1, plain),
    "plain, unsigned": (1, unsigned(plain)),
    "web": (1, web),
    "web, unsigned": (1, unsigned(web)),
    "several": (3, several),
    "short items": (5, short_items),
    "marked items": (5, marked_items),
}
"""Manners of clean text, with the number of stories on a page."""

COMPOSED: dict[str, tuple[int, Manner]] = {
    "before": (4, before),
    "behind": (4, behind),
    "between": (4, between),
    "foot": (4, foot),
    "interleaved": (4, interleaved),
    "subheads apart": (3, subheads_apart),
    "subheads inside": (3, subheads_inside),
    "spaced": (4, spaced),
    "fragments": (4, fragments),
    "cut short": (4, cut_short),
    "both halves": (4, both_halves),
    "lost breaks": (4, lost_breaks),
    "lost all": (3, lost_all),
    "markdown": (3, markdown),
    "beside": (4, beside),
    "newspaper": (5, newspaper),
    "before, mixed": (4, mixed(before)),
    "between, mixed": (4, mixed(between)),
    "foot, mixed": (4, mixed(foot)),
    "newspaper, mixed": (5, mixed(newspaper)),
    "before, unsigned": (4, unsigned(before)),
    "behind, unsigned": (4, unsigned(behind)),
    "between, unsigned": (4, unsigned(between)),
    "foot, unsigned": (4, unsigned(foot)),
    "interleaved, unsigned": (4, unsigned(interleaved)),
    "newspaper, unsigned": (4, unsigned(newspaper)),
}
"""Manners of a district paper's page files, with the number of stories on a page."""

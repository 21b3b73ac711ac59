"""Composes pages of clean stories in the manners in which page files of district papers come.

A *manner* takes stories and a random generator and gives a `Page`: the text, and the articles
that a careful reader finds on it. Every manner prints all the words of its stories, but for those
that it continues on or from another page. `python -m tests.page.measure` tells how many of the
articles `kg.articles` finds in each manner.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.page.clean import (
    headed_lines,
    marked_items,
    plain,
    several,
    short_items,
    signed_off,
    web,
)
from tests.page.press import (
    Manner,
    Page,
    Press,
    broken,
    column_breaks,
    halves,
    headings,
    one_line,
    run_in,
    whole,
)
from tests.page.stories import Expected, Story, expected, squeezed
from tests.page.typesetting import side_by_side


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
    "headed lines": (4, headed_lines),
    "signed off": (3, signed_off),
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

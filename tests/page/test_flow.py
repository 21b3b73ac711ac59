"""Body text finds its article and its place in it, whatever the columns did to it."""

from __future__ import annotations

import hashlib

from kg.articles import read_articles
from kg.model import Article, SourceText
from tests.page.typesetting import page_of, set_in_column

PORT = [
    "临海港务集团今年以来加快码头建设，新开通远洋航线六条，集装箱吞吐量稳步增长，港口服务能力持续提升。",
    "临海港务集团负责人表示，码头建设下半年将引入自动化岸桥，远洋航线总数达到四十条，带动港口物流园区集装箱业务发展。",
]
SCHOOL = [
    "北山学校新校区昨日启用，可容纳学生两千名，教学楼、食堂、操场一应俱全，家长们对新校区十分满意。",
    "校长介绍，新校区配备实验室二十间，教师队伍平均年龄三十五岁，学生们将在操场上参加秋季运动会。",
]


def articles_of(page: str) -> list[Article]:
    source = SourceText("page", page, hashlib.sha256(page.encode()).hexdigest())
    return list(read_articles(source))


def bodies_of(page: str) -> list[str]:
    return [article.body for article in articles_of(page)]


def test_bylines_part_articles() -> None:
    page = page_of(
        [
            "　　□记者 王小可 报道",
            *set_in_column(PORT[0]),
            "　　■本报记者 李文",
            *set_in_column(SCHOOL[0]),
        ]
    )
    assert bodies_of(page) == [PORT[0], SCHOOL[0]]


def test_a_byline_of_two_lines_signs_one_article() -> None:
    page = page_of(
        ["　　□记者 王小可", "　　通讯员 李文 报道", *set_in_column("本报讯 " + PORT[0])]
    )
    (article,) = articles_of(page)
    assert [byline.name for byline in article.bylines] == ["王小可", "李文"]


def test_datelines_part_articles_on_a_page_without_line_breaks() -> None:
    page = f"　　本报讯(记者王小可){PORT[0]} 　　{PORT[1]} 　　本报讯(记者李文){SCHOOL[0]} 　　{SCHOOL[1]}"
    assert bodies_of(page) == ["".join(PORT), "".join(SCHOOL)]


def test_credits_in_brackets_behind_a_body_end_the_article() -> None:
    page = f"{PORT[0]}\n{PORT[1]}（王小可 李文）\n{SCHOOL[0]}（记者 李文）\n"
    assert len(bodies_of(page)) == 2


def test_a_sentence_cut_by_a_headline_is_joined() -> None:
    lines = set_in_column(PORT[0])
    page = page_of(
        ["　　□记者 王小可", *lines[:2]], "码头建设加快", [*lines[2:], *set_in_column(PORT[1])]
    )
    (article,) = articles_of(page)
    assert article.body == "".join(PORT)


def test_an_article_takes_up_its_sentence_behind_another_article() -> None:
    lines = set_in_column(PORT[0])
    page = page_of(
        ["　　□记者 王小可", *lines[:2]],
        ["　　□记者 李文", *set_in_column(SCHOOL[0]), *set_in_column(SCHOOL[1])],
        [*lines[2:], *set_in_column(PORT[1])],
    )
    assert bodies_of(page) == ["".join(PORT), "".join(SCHOOL)]
    assert articles_of(page)[0].doubt > 0


def test_a_paragraph_goes_back_to_the_article_whose_words_it_has() -> None:
    page = page_of(
        ["　　□记者 王小可", *set_in_column(PORT[0])],
        ["　　□记者 李文", *set_in_column(SCHOOL[0]), *set_in_column(SCHOOL[1])],
        set_in_column(PORT[1]),
    )
    assert bodies_of(page) == ["".join(PORT), "".join(SCHOOL)]


def test_a_fragment_printed_before_its_turn_goes_behind_what_it_completes() -> None:
    repeated = "形成市场相通、规则相联、产业相融的发展格局"
    page = page_of(
        "□记者 王小可",
        f"方案提出，{repeated}，提升影响力。",
        "的发展格局，让企业受益。",
        "会议召开之后，各方签订了协议。",
        "负责人表示，将形成市场相通、规则相联、产业相融",
        "建设联动区，是改革的重要抓手。",
    )
    (body,) = bodies_of(page)
    assert f"将{repeated}，让企业受益。建设联动区" in body
    assert "提升影响力。会议召开之后" in body


def test_continuation_marks_are_taken_off_and_told() -> None:
    page = page_of(
        ["（上接第一版）" + PORT[0][:10], *set_in_column(PORT[0][10:], indent="")],
        [*set_in_column("（上接第二版）" + SCHOOL[0], indent=""), "（下转第四版）"],
    )
    one, other = articles_of(page)
    assert (one.continued_from, one.continued_on, one.body) == ("第一版", None, PORT[0])
    assert (other.continued_from, other.continued_on, other.body) == ("第二版", "第四版", SCHOOL[0])


def test_a_source_note_ends_an_article_and_dates_it() -> None:
    page = page_of(
        [
            *set_in_column("（上接第一版）2023年新区将" + PORT[0], indent=""),
            "（原文载于《某某日报》2月10日1版）",
        ],
        set_in_column(SCHOOL[0]),
    )
    one, other = articles_of(page)
    assert str(one.published) == "2023-02-10"
    assert (other.body, other.published, str(other.issue_date)) == (SCHOOL[0], None, "2023-02-10")


def test_the_turns_of_an_interview_stay_together() -> None:
    page = page_of(
        ["　　□记者 王小可", *set_in_column(PORT[0])],
        [*set_in_column("记者：码头建设进展如何？"), *set_in_column("张大海：" + PORT[1])],
        [*set_in_column("记者：今后有何打算？"), *set_in_column("张大海：继续开通远洋航线。")],
    )
    assert len(bodies_of(page)) == 1


def test_web_pages_part_articles_by_blank_lines_and_headings() -> None:
    page = "\n".join(
        ["港口航线再增六条", *PORT, "", "北山学校新校区启用", *SCHOOL, "【 编辑：李小莹 】"]
    )
    articles = articles_of(page)
    assert [(a.headline, a.body) for a in articles] == [
        ("港口航线再增六条", "".join(PORT)),
        ("北山学校新校区启用", "".join(SCHOOL)),
    ]


def test_web_pages_part_texts_that_share_no_words() -> None:
    page = "\n".join(["本报讯（记者王小可）" + PORT[0], PORT[1], "", *SCHOOL])
    assert bodies_of(page) == ["".join(PORT), "".join(SCHOOL)]


def test_captions_stay_out_of_the_body() -> None:
    page = "\n".join(
        ["港口航线再增六条", PORT[0], "▲自动化码头一角。", PORT[1], "图片由记者 王小可 摄"]
    )
    (article,) = articles_of(page)
    assert article.body == "".join(PORT)
    assert [s.text for s in article.sentences if s.role.value == "caption"] == ["▲自动化码头一角。"]


REPORT = [
    "港口航线再增六条，码头建设提速，集装箱吞吐量稳步增长。过去一年，我们坚持向海图强，临海港务集团新开通远洋航线六条。",
    "去年新校区启用，可容纳学生两千名，教学楼、食堂、操场一应俱全，校长和教师队伍配备到位，实验室达到二十间。",
]


def test_the_parts_of_a_report_are_one_article_whatever_their_headings() -> None:
    page = "\n".join(
        ["政府工作报告", "各位代表：", REPORT[0], "过去五年工作回顾", REPORT[1], "港口航线", *PORT]
    )
    assert bodies_of(page) == ["".join(["各位代表：", *REPORT, *PORT])]


def test_news_about_a_report_ends_where_other_news_begins() -> None:
    page = "\n".join(["代表热议政府工作报告", *PORT, "", "北山学校新校区启用", *SCHOOL])
    assert bodies_of(page) == ["".join(PORT), "".join(SCHOOL)]

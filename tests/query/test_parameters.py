"""Values of stored questions' parameters: what is taken, what is refused and how that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import ontology
from kg.errors import QueryError
from kg.query.questions import find_question, load_question

FOLDER = ontology.path("queries")
DECIMAL = "^^<http://www.w3.org/2001/XMLSchema#decimal>"


@pytest.mark.parametrize(
    ("question", "given", "told"),
    [
        ("weak-facts", "below=80%", "below=80%: a number from 0 to 1, such as 0.5 is needed here"),
        ("weak-facts", "below=2", "a number from 0 to 1"),
        ("weak-facts", "below=-0.1", "a number from 0 to 1"),
        ("companies-in-zones", "least=-5", "a number from 1, such as 1 is needed here"),
        ("companies-in-zones", "least=0", "a number from 1"),
        ("projects-above", "least=很多", "a number from 0, such as 1 is needed here"),
        ("projects-above", "least=inf", "a number from 0"),
        (
            "projects-not-heard-of-again",
            "before=2022-7月",
            "a date such as 2022-07-18 or 2022-07 is",
        ),
        ("projects-not-heard-of-again", "before=2022-02-30", "before=2022-02-30: a date"),
        ("projects-not-heard-of-again", "before=2022年13月", "before=2022年13月: a date"),
        ("projects-not-heard-of-again", "before=2022/7-1", "before=2022/7-1: a date"),
        ("projects-in", "stage=完工", "stage=完工: one of 签约, 落户, 开工, 在建, 竣工, 投产 is"),
        ("projects-in", "stage=", "stage=: one of 签约"),
        ("figures-about", "period=上半年", "period=上半年: a time such as 2022, 2022-07, 2022-H1"),
        ("figures-about", "period=2022-H3", "period=2022-H3: a time"),
        ("articles", "until=去年", "until=去年: a date such as"),
    ],
)
def test_values_out_of_range_are_refused(question: str, given: str, told: str) -> None:
    key, _, value = given.partition("=")
    with pytest.raises(QueryError) as raised:
        find_question(question, FOLDER).bind({key: value})
    assert told in str(raised.value)


@pytest.mark.parametrize(
    ("question", "given", "term"),
    [
        ("weak-facts", "below=0", '"0"'),
        ("weak-facts", "below=1", '"1"'),
        ("companies-in-zones", "least=1", '"1"'),
        ("projects-above", "least=10亿", '"1000000000"'),
        ("projects-above", "least=1.5万", '"15000"'),
        ("projects-above", "least= 5千万元", '"50000000"'),
    ],
)
def test_bounds_belong_to_the_range_and_numbers_may_be_chinese(
    question: str, given: str, term: str
) -> None:
    key, _, value = given.partition("=")
    assert f"{{ {term}{DECIMAL} }}" in find_question(question, FOLDER).bind({key: value})


@pytest.mark.parametrize(
    ("question", "given", "term"),
    [
        ("projects-not-heard-of-again", "before=2022", '"2022-01-01"^^'),
        ("projects-not-heard-of-again", "before=2022-7", '"2022-07-01"^^'),
        ("projects-not-heard-of-again", "before=2022年7月", '"2022-07-01"^^'),
        ("projects-not-heard-of-again", "before=２０２２年", '"2022-01-01"^^'),
        ("projects-not-heard-of-again", "before=2022.7.18", '"2022-07-18"^^'),
        ("projects-in", "stage= 开工 ", '"开工"'),
        ("articles", "since=2024年2月", '"2024-02-01"^^'),
        ("articles", "until=2024年2月", '"2024-02-29"^^'),
        ("figures-about", "period=2022年上半年", '"2022-H1"'),
        ("figures-about", "period=2022年7月", '"2022-07"'),
        ("figures-about", "period=2021/2025", '"2021/2025"'),
        ("figures-about", "period= 2022-Q3", '"2022-Q3"'),
        ("posts-of", "person= 周明 ", '"周明"@zh'),
        ("posts-of", "title=书记\u3000", '"书记"'),
    ],
)
def test_days_may_be_months_and_blanks_around_are_no_part(
    question: str, given: str, term: str
) -> None:
    key, _, value = given.partition("=")
    assert f"{{ {term}" in find_question(question, FOLDER).bind({key: value})


def test_a_range_stands_before_the_default(tmp_path: Path) -> None:
    path = tmp_path / "ask.rq"
    path.write_text("# @param x number 0..1 = 0.8\nSELECT ?x { VALUES ?x { UNDEF } }")
    parameter = load_question(path).parameters["x"]
    assert (str(parameter.least), str(parameter.most), parameter.default) == ("0", "1", "0.8")
    path.write_text("# @param x date 0..1\nSELECT ?x { VALUES ?x { UNDEF } }")
    with pytest.raises(QueryError, match=r"ask\.rq:1: “0\.\.1” behind the type"):
        load_question(path)

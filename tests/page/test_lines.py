"""How wide lines are: by cells, or by characters where the page was wrapped by them."""

from __future__ import annotations

from kg.page.lines import read_lines

TEXT = (
    "本报讯 一季度，彭城区规模以上工业增加值同比增长9.8%，高于全市平均水平1.6个百分点；"
    "工业投资完成24.7亿元，同比增长15.3%；2023年新入库规上工业企业17户，累计达128户，"
    "实现工业总产值1297.2亿元，增长11.4%，占全区比重达68.5%，比上年提高2.15个百分点。"
)


def lines_of(text: str, size: int) -> str:
    return "\n".join(text[at : at + size] for at in range(0, len(text), size))


def test_a_character_is_two_cells_and_a_figure_one() -> None:
    (line,) = read_lines("完成24.7亿元")
    assert line.width == 12


def test_lines_of_as_many_characters_are_equally_wide() -> None:
    raw = lines_of(TEXT, 18)
    assert {line.width for line in read_lines(raw)[:-1]} == {36}
    for line in read_lines(raw):
        assert line.strand.text == "".join(raw[at] for at in line.strand.offsets)


def test_lines_that_are_equally_wide_in_cells_stay_so() -> None:
    raw = "\n".join(["一二三四五六七八12345678"] * 4 + ["一二三四五六七八九十一二"] * 4)
    assert {line.width for line in read_lines(raw)} == {24}


def test_paragraphs_that_are_not_wrapped_keep_their_cells() -> None:
    raw = "\n".join(f"第{n}项：{'完成投资2亿元，' * n}" for n in range(1, 9))
    assert [line.width for line in read_lines(raw)] == [7 + 15 * n for n in range(1, 9)]

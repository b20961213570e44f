"""Charts: numbers in words beside the drawing, nothing let in, readable on the narrowest phone."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.ui.charts import LETTER, Bar, Pair, Series, bars, multiples, spark, years

rows = st.lists(
    st.builds(
        Bar,
        st.text(st.characters(categories=["L", "P", "Zs"]), max_size=30),
        st.integers(0, 10**6),
        st.text(st.characters(categories=["L", "N"]), max_size=20),
        st.booleans(),
    ),
    max_size=9,
)


def parsed(markup: str) -> ElementTree.Element:
    return ElementTree.fromstring(markup)  # noqa: S314  # our own markup


@given(rows)
def test_a_bar_and_its_note_fit_side_by_side(drawn: list[Bar]) -> None:
    chart = parsed(bars("Theo lĩnh vực", drawn))

    widths = [float(box.attrib["width"].rstrip("%")) for box in chart.findall("rect")]
    assert len(widths) == len(drawn)
    assert all(width + LETTER * len(row.note) <= 100 for width, row in zip(widths, drawn, strict=True))


@given(rows)
def test_bars_are_as_long_as_their_values(drawn: list[Bar]) -> None:
    chart = parsed(bars("Theo lĩnh vực", drawn))

    widths = [float(box.attrib["width"].rstrip("%")) for box in chart.findall("rect")]
    longest = max((row.value for row in drawn), default=0)
    for width, row in zip(widths, drawn, strict=True):
        assert longest == 0 or abs(width - max(widths) * row.value / longest) <= 0.02


def test_a_chart_says_its_numbers_in_words() -> None:
    chart = parsed(bars("Theo lĩnh vực", [Bar("Dịch vụ", 17, "17 · 10,9%"), Bar("An ninh", 7, "7 · 4,5%")]))

    assert chart.attrib["role"] == "img"
    assert chart.findtext("title") == "Theo lĩnh vực"
    assert chart.findtext("desc") == "Dịch vụ: 17 · 10,9%; An ninh: 7 · 4,5%"


def test_two_years_stand_side_by_side_and_the_past_one_is_hatched() -> None:
    chart = parsed(years("Theo khu", [Pair("Khu Bắc", 41, 52)], now="2015", past="2014"))

    full, hatched = chart.findall("rect")
    pattern = chart.find("defs/pattern")
    assert full.attrib["class"] == "chart__bar"
    assert pattern is not None
    assert hatched.attrib["fill"] == f"url(#{pattern.attrib['id']})"
    assert chart.findtext("desc") == "Khu Bắc: 2015 41, 2014 52"


def test_two_charts_of_one_page_have_hatches_of_their_own() -> None:
    found = [
        set(re.findall(r'id="([^"]+)"', bars(title, [Bar("x", 1, "1", past=True)])))
        for title in ("một", "hai")
    ]

    assert not found[0] & found[1]


@pytest.mark.parametrize("values", [(), (0,), (3,), (0, 0, 0), (1, 5, 2)])
def test_a_line_of_any_length_can_be_drawn(values: tuple[int, ...]) -> None:
    assert parsed(spark("Tháng", values)).findtext("title") == "Tháng"


def test_many_lines_share_one_scale() -> None:
    markup = parsed(multiples([Series("a", (0, 10), "10"), Series("b", (0, 5), "5")]))

    ends = [line.attrib["points"].split()[-1] for line in markup.iter("polyline")]
    assert ends == ["5,0", "5,19"]

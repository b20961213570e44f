"""Charts: numbers in words beside the drawing, nothing let in, readable on the narrowest phone."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.ui.charts import (
    LETTER,
    Bar,
    Line,
    Pair,
    Reach,
    Series,
    Stack,
    Tile,
    bars,
    intervals,
    lines,
    multiples,
    placed,
    spark,
    stacked,
    tilemap,
    years,
)
from giaoban.ui.charts.maps import GAP, TALL, WIDE
from giaoban.ui.charts.patterns import LONGEST

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


whole = st.integers(0, 10**4)
words = st.text(st.characters(categories=["L", "P", "Zs"]), max_size=30)


@given(st.lists(st.builds(Stack, words, st.tuples(whole, whole, whole)), max_size=6))
def test_parts_stand_one_after_the_other_and_are_as_long_as_their_values(rows: list[Stack]) -> None:
    chart = parsed(stacked("Trả lời", rows, ("đúng hạn", "chậm", "quá hạn")))

    drawn = [(box.get("x"), box.get("width")) for box in chart.findall("rect")]
    spans = [(float(x[:-1]), float(width[:-1])) for x, width in drawn if x and width]
    assert len(spans) == sum(value > 0 for row in rows for value in row.values)
    assert all(start + width <= 100 for start, width in spans)


def test_parts_are_told_apart_without_colour() -> None:
    chart = parsed(stacked("Trả lời", [Stack("An Sinh", (3, 2, 1))], ("a", "b", "c")))

    fills = [box.get("fill") or box.get("class") for box in chart.findall("rect")]
    assert len(set(fills)) == 3
    assert chart.findtext("desc") == "An Sinh: a 3, b 2, c 1"


def test_a_month_without_a_value_leaves_a_gap_in_its_line() -> None:
    chart = parsed(lines("Qua các tháng", [Line("Dịch vụ", (1, None, 3, 4))], first="a", last="b"))

    (point,) = chart.iterfind("circle")
    (piece,) = chart.iterfind("line[@class='chart__line']")
    assert point.get("cx") == "1.00%"
    assert (piece.get("x1"), piece.get("x2")) == ("66.33%", "99.00%")


def test_lines_are_told_apart_by_their_strokes_and_named_in_the_drawing() -> None:
    chart = parsed(lines("Hai năm", [Line("2015", (1, 3)), Line("2014", (2, 2))], first="1", last="12"))

    strokes = [piece.get("data-stroke") for piece in chart.iterfind("line[@class='chart__line']")]
    assert strokes == ["full", "dashes"]
    assert [name.text for name in chart.iterfind("g/text")] == ["2015", "2014"]
    assert chart.findtext("desc") == "2015: 1, 3; 2014: 2, 2"


def test_a_long_name_stands_in_lines_and_no_word_of_it_is_lost() -> None:
    name = "Trung tâm Phục vụ hành chính công phường Nhị Chiểu"
    chart = parsed(bars("Theo cơ quan", [Bar(name, 3, "3"), Bar("Công an", 1, "1")]))

    told = [line.text or "" for line in chart.findall("text") if "class" not in line.attrib]
    assert " ".join(told) == f"{name} Công an"
    assert max(map(len, told)) <= LONGEST
    tops = [float((box.get("y") or "")[:-2]) for box in chart.findall("rect")]
    last = float((chart.findall("text")[1].get("y") or "")[:-2])
    assert tops[0] > last


def test_a_value_never_stands_over_a_name() -> None:
    rows = [
        Reach("Phòng Kinh tế, Hạ tầng và Đô thị", "71,4% (5 trên 7)", 71.4, 35, 92),
        Reach("Công an", "1/2"),
    ]
    chart = parsed(intervals("Đúng hạn", rows))

    heights = [line.get("y") for line in chart.findall("text")]
    assert len(set(heights)) == 4


tiles = st.lists(st.builds(Tile, words, whole, words), max_size=23)


@given(st.lists(st.tuples(words, tiles), max_size=5))
def test_no_place_of_a_map_lies_on_another_and_none_is_lost(groups: list[tuple[str, list[Tile]]]) -> None:
    spots, _, tall = placed(groups)

    assert [spot.tile for spot in spots] == [tile for _, tiles in groups for tile in tiles]
    assert len({(spot.x, spot.y) for spot in spots}) == len(spots)
    assert all(spot.y < tall for spot in spots)


def test_a_map_lets_nothing_in_and_says_each_place_in_words() -> None:
    chart = parsed(
        tilemap("Sơ đồ", [("Khu <b>", [Tile('Xã "An & Sinh"', 3, "3 quá hạn", 3, "/x/?a=1&b=2")])])
    )

    assert chart.attrib["aria-label"] == "Sơ đồ"
    assert chart.findtext("a/title") == 'Xã "An & Sinh": 3 quá hạn'
    assert chart.find("a").attrib["href"] == "/x/?a=1&b=2"  # type: ignore[union-attr]  # it stands there


def test_too_few_cases_have_a_number_and_no_bar() -> None:
    chart = parsed(
        intervals("Đúng hạn", [Reach("Công an", "1/2"), Reach("Điện lực", "7/8", 87.5, 52.9, 97.8)])
    )

    assert len(chart.findall("rect[@class='chart__reach']")) == 1
    assert chart.findtext("desc") == "Công an: 1/2; Điện lực: 7/8"


def test_a_tile_stands_where_somebody_put_it_and_the_others_below() -> None:
    spots, _, _ = placed(
        [("", [Tile("An", 0, "", at=(2, 3)), Tile("Bình", 0, ""), Tile("Cầu", 0, "", at=(1, 1))])]
    )

    where = {spot.tile.label: (spot.x, spot.y) for spot in spots}
    assert where["An"] == (2 * (WIDE + GAP), TALL + GAP)
    assert where["Cầu"] == (0, 0)
    assert where["Bình"] == (0, 2 * (TALL + GAP))

"""Parts sum to totals, and the table of 2015 comes out as it was printed."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.shares import Rounding
from giaoban.organisation.rules import Borders, Line, Span, Standing
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.rules.borders import place_of
from giaoban.reports.rules.counters import DEFINITIONS, STOOD, Counter, Counters
from giaoban.reports.rules.naming import first_word
from giaoban.reports.rules.tables import RULES, Label, Table, make_table

FIELDS_2015 = {
    "agriculture_irrigation": 58,
    "transport_construction": 46,
    "resources_environment": 11,
    "services": 17,
    "policy_entitlements": 10,
    "security_order": 7,
    "party_work": 7,
}
PRINTED = ["37.1", "29.5", "7.1", "10.9", "6.4", "4.5", "4.5"]

small = st.integers(0, 500)
stood = st.dictionaries(st.sampled_from(Timeliness), small)
keys = st.lists(st.text("abcdefgh", min_size=1, max_size=3), unique=True, max_size=9)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    labels = [Label(key, key) for key in draw(keys)]
    counts = {label.key: draw(stood) for label in labels if draw(st.booleans())}
    previous = {label.key: draw(small) for label in labels if draw(st.booleans())}
    return make_table(labels, counts, previous, rounding=draw(st.sampled_from(Rounding)))


@given(tables())
def test_rows_and_parts_sum_to_the_total(table: Table) -> None:
    assert sum(table.stood.values()) == table.total == sum(row.count for row in table.rows)
    assert table.difference == sum(row.difference for row in table.rows)


@given(tables())
def test_shares_add_up_to_100_unless_the_table_says_otherwise(table: Table) -> None:
    if table.total and not table.note:
        assert sum(row.share or 0 for row in table.rows) == 100


@given(tables())
def test_the_largest_rows_come_by_size_and_are_never_empty(table: Table) -> None:
    largest = [row.count for row in table.largest(2)]

    assert largest == sorted(largest, reverse=True)
    assert 0 not in largest


def test_the_table_of_2015_is_as_it_was_printed() -> None:
    counts = {key: {Timeliness.ON_TIME: count} for key, count in FIELDS_2015.items()}
    labels = [Label(key, key) for key in FIELDS_2015]

    table = make_table(labels, counts, {"agriculture_irrigation": 187})

    assert [str(row.share) for row in table.rows] == PRINTED
    assert (table.total, table.previous, table.difference) == (156, 187, -31)
    assert (table.change, table.note) == (Decimal("-16.6"), False)


def test_nothing_is_counted_where_no_row_shows_it() -> None:
    with pytest.raises(ValueError, match="services"):
        make_table([], {"services": {Timeliness.LATE: 1}}, {})


def test_an_empty_year_has_no_shares_and_no_change() -> None:
    table = make_table([Label("services", "Dịch vụ")], {}, {})

    assert (table.rows[0].share, table.total, table.change) == (None, 0, None)


@given(st.lists(small, min_size=10, max_size=10), stood)
def test_the_relations_between_the_counters_hold(numbers: list[int], parts: dict[Timeliness, int]) -> None:
    turns, written, statements, on_spot, forwarded, set_aside, waiting, again, merged, earlier = numbers
    counters = Counters(
        meetings=48,
        turns=turns,
        written=written,
        statements=statements,
        on_spot=on_spot,
        forwarded=forwarded,
        set_aside=set_aside,
        waiting=waiting,
        stood=parts,
        again=again,
        merged_away=merged,
        earlier=earlier,
        raised_again=earlier,
    )

    assert counters.value(Counter.REQUESTS) == on_spot + forwarded + set_aside + waiting
    assert counters.value(Counter.REFERRALS) == sum(parts.values())
    assert counters.referrals == forwarded - counters.merged_away + counters.added_by_splitting


def test_every_counter_part_and_rule_has_its_words() -> None:
    assert list(DEFINITIONS) == list(Counter)
    assert list(STOOD) == list(Timeliness)
    assert list(RULES) == list(Rounding)


START, LATER = date(2024, 1, 1), date(2026, 11, 23)
LONG = Span(date(2010, 1, 1), None)
MERGED = Borders(
    {
        1: Standing(1, 9, Span(date(2010, 1, 1), date(2025, 6, 30))),  # the old commune …
        2: Standing(2, 9, Span(date(2025, 7, 1), None)),  # … and the ward that took it over
        3: Standing(3, 9, Span(date(2027, 1, 1), None)),  # … and what is decided for the year after
        9: Standing(9, None, LONG),  # the committee's own unit
        11: Standing(11, 1, LONG),  # its cell stayed
        12: Standing(12, 1, Span(date(2010, 1, 1), date(2024, 6, 30))),  # its other cell was merged into it
        13: Standing(13, 9, LONG),  # a cell right below the committee
    },
    (Line(1, 2), Line(2, 3), Line(12, 11)),
)


@pytest.mark.parametrize(
    ("unit", "top", "today", "place"),
    [
        (11, False, False, 11),
        (12, False, False, 12),
        (12, False, True, 11),
        (12, True, False, 1),
        (12, True, True, 2),
        (11, True, True, 2),
        (2, True, False, 2),
        (13, True, True, 13),
        (9, True, True, 9),
    ],
)
def test_a_year_is_read_by_its_own_borders_or_by_those_of_today(
    unit: int, top: bool, today: bool, place: int
) -> None:
    assert place_of(unit, MERGED, day=LATER if today else START, top=top, today=today) == place


def test_rows_are_called_by_the_word_with_which_all_of_them_begin() -> None:
    assert first_word(["Khu Tam Lưu", "Khu Nhị Chiểu"]) == "Khu"
    assert first_word(["Cụm Hoành Sơn", "Khu Nhị Chiểu"]) == ""
    assert first_word(["Khu Tam Lưu"]) == ""
    assert first_word([]) == ""

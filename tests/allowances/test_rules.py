"""Rules of support payments: rates, who is paid, corrections, settlements and what a proposal costs."""

import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.allowances.rules import correcting, costing, freezing, rates, settling, sheets
from giaoban.allowances.rules.correcting import Correction, Written
from giaoban.allowances.rules.costing import Held
from giaoban.allowances.rules.rates import Level, Rate
from giaoban.allowances.rules.settling import Owed
from giaoban.allowances.rules.sheets import Attendee, Unpaid
from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import Refusal
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.rules import Span

DAY = date(2026, 7, 1)
RATE = Rate(Dong(70_000), Span(DAY, None), "Quyết định 12")
days = st.dates(date(2015, 1, 1), date(2030, 12, 31))
spans = st.builds(lambda first, length: Span(first, first + timedelta(length)), days, st.integers(0, 900))


def code(refusal: Refusal | None) -> str:
    return refusal.code if refusal else ""


@given(st.lists(spans, max_size=12), days)
def test_rates_entered_one_after_another_leave_at_most_one_on_any_day(entered: list[Span], day: date) -> None:
    kept: list[Rate] = []
    for span in entered:
        wanted = replace(RATE, span=span)
        if rates.why_not_set(wanted, kept) is None:
            kept.append(wanted)

    assert sum(rate.span.holds_on(day) for rate in kept) <= 1


@pytest.mark.parametrize(
    ("first", "last", "amount", "refused"),
    [
        (date(2026, 1, 1), date(2026, 6, 30), 50_000, ""),
        (date(2026, 1, 1), date(2026, 7, 1), 50_000, "rate_overlaps"),
        (date(2026, 7, 1), None, 50_000, "rate_overlaps"),
        (date(2027, 1, 1), None, 50_000, "rate_overlaps_open"),
        (date(2026, 6, 30), date(2026, 1, 1), 50_000, "rate_ends_first"),
        (date(2026, 1, 1), date(2026, 6, 30), 70, "rate_too_small"),
        (date(2026, 1, 1), date(2026, 6, 30), 70_000_000_000, "rate_too_large"),
    ],
)
def test_a_rate_that_overlaps_another_is_refused(
    first: date, last: date | None, amount: int, refused: str
) -> None:
    wanted = Rate(Dong(amount), Span(first, last), "Nghị quyết 3")

    assert code(rates.why_not_set(wanted, [RATE])) == refused


@pytest.mark.parametrize(
    ("last_day", "last_paid", "refused"),
    [
        (date(2026, 6, 30), None, "rate_not_begun"),
        (date(2026, 11, 26), date(2026, 11, 27), "rate_was_paid"),
        (date(2026, 11, 27), date(2026, 11, 27), ""),
        (date(2027, 3, 1), None, "rate_ends_already"),
    ],
)
def test_a_rate_ends_after_what_was_paid_by_it(last_day: date, last_paid: date | None, refused: str) -> None:
    span = Span(DAY, date(2026, 12, 31))

    assert code(rates.why_not_end(span, last_day, last_paid=last_paid)) == refused


@pytest.mark.parametrize(
    ("amount", "level", "ceiling"),
    [
        (100_000, Level.COMMUNE, None),
        (100_001, Level.COMMUNE, 100_000),
        (150_000, Level.TOWN, None),
        (200_001, Level.CITY, 200_000),
    ],
)
def test_a_rate_above_a_known_ceiling_is_pointed_out(amount: int, level: Level, ceiling: int | None) -> None:
    assert rates.ceiling_passed(amount, level) == ceiling


def attendee(key: int, name: str = "Bùi Văn An", place: bytes = b"", **more: bool) -> Attendee:
    found = Attendee(key, place, name, "Bí thư", is_there=True)
    return replace(found, **more)  # type: ignore[arg-type]  # flags only


def test_a_name_that_stands_for_two_cells_is_named_once_however_it_is_typed() -> None:
    decomposed = unicodedata.normalize("NFD", "BÙI Văn An")
    who = [attendee(1), attendee(2, "Lê Đức Dũng"), attendee(3, decomposed)]

    assert [nfc(name).casefold() for name in sheets.drawn_up(who, RATE).named_twice] == ["bùi văn an"]
    assert sheets.drawn_up(who[:2], RATE).named_twice == ()
    assert sheets.drawn_up([*who[:2], attendee(3, is_there=False)], RATE).named_twice == ()


STRICT = replace(RATE, pays_substitutes=False)
GENEROUS = replace(RATE, pays_salaried=True)


@pytest.mark.parametrize(
    ("who", "rate", "why"),
    [
        (attendee(1), STRICT, None),
        (attendee(1, is_there=False), GENEROUS, Unpaid.ABSENT),
        (attendee(1, by_substitute=True), RATE, None),
        (attendee(1, by_substitute=True), STRICT, Unpaid.SUBSTITUTE),
        (attendee(1, is_salaried=True), GENEROUS, None),
        (attendee(1, is_salaried=True), RATE, Unpaid.SALARIED),
    ],
)
def test_who_was_there_is_paid_as_the_rate_says(who: Attendee, rate: Rate, why: Unpaid | None) -> None:
    assert sheets.why_unpaid(who, rate) == why


def test_a_sheet_goes_by_cell_then_given_name_and_adds_up() -> None:
    people = [
        attendee(1, "Vũ Thị Bao", b"2"),
        attendee(2, "Đỗ Văn Đăng", b"1"),
        attendee(3, "Bùi Văn An", b"1"),
        attendee(4, "Lê Đức Dũng", b"1", is_there=False),
    ]

    drawn = sheets.drawn_up(people, RATE)

    assert [line.attendee.invitation for line in drawn.lines] == [3, 2, 1]
    assert [(each.invitation, why) for each, why in drawn.unpaid] == [(4, Unpaid.ABSENT)]
    assert drawn.total == 210_000


@pytest.mark.parametrize(
    ("facts", "refused"),
    [
        ({}, ""),
        ({"is_briefing": False}, "sheet_no_briefing"),
        ({"is_closed": False}, "sheet_not_closed"),
        ({"is_noted": False}, "sheet_no_attendance"),
        ({"rate": None}, "sheet_no_rate"),
    ],
)
def test_a_sheet_is_drawn_up_of_a_closed_briefing_with_attendance_and_a_rate(
    facts: dict[str, object], refused: str
) -> None:
    ready = {"is_briefing": True, "is_closed": True, "is_noted": True, "rate": RATE}

    assert code(sheets.why_not_draw_up(**ready | facts)) == refused  # type: ignore[arg-type]  # a table


def test_a_clerk_freezes_what_they_have_seen_and_once() -> None:
    drawn = sheets.drawn_up([attendee(1)], RATE)
    other = sheets.drawn_up([attendee(1), attendee(2)], RATE)

    assert code(sheets.why_not_freeze(drawn, seen=drawn.mark, frozen_as="")) == ""
    assert code(sheets.why_not_freeze(other, seen=drawn.mark, frozen_as="")) == "sheet_changed"
    assert code(sheets.why_not_freeze(drawn, seen=drawn.mark, frozen_as="01/2026")) == "sheet_frozen_already"
    nobody = sheets.drawn_up([attendee(1, is_there=False)], RATE)
    assert code(sheets.why_not_freeze(nobody, seen=nobody.mark, frozen_as="")) == "sheet_empty"


@pytest.mark.parametrize(
    ("struck", "added", "reason", "corrected_as", "refused"),
    [
        ({1}, set(), "Không dự.", "", ""),
        (set(), {9}, "Đến muộn.", "", ""),
        (set(), set(), "Không dự.", "", "correction_empty"),
        ({1}, set(), "  ", "", "correction_no_reason"),
        ({7}, set(), "Không dự.", "", "correction_outdated"),
        ({1}, {8}, "Không dự.", "", "correction_outdated"),
        ({1}, set(), "Không dự.", "04/2026", "sheet_corrected_already"),
    ],
)
def test_a_correction_changes_something_and_says_why(
    struck: set[int], added: set[int], reason: str, corrected_as: str, refused: str
) -> None:
    wanted = Correction(frozenset(struck), frozenset(added), reason)

    found = correcting.why_not_correct(
        wanted, lines={1, 2}, addable={9}, paid=Dong(70_000), corrected_as=corrected_as
    )

    assert code(found) == refused


@pytest.mark.parametrize(
    ("renamed", "amount", "refused"),
    [
        ({1: "Lê Án"}, None, ""),
        ({}, 80_000, ""),
        ({}, 70_000, "correction_empty"),
        ({}, 70, "rate_too_small"),
        ({7: "Lê Án"}, None, "correction_outdated"),
    ],
)
def test_a_correction_mends_names_of_lines_and_a_rate_that_was_wrong(
    renamed: dict[int, str], amount: int | None, refused: str
) -> None:
    right = None if amount is None else Dong(amount)
    wanted = Correction(frozenset(), frozenset(), "Ghi sai.", renamed=renamed, amount=right)

    found = correcting.why_not_correct(wanted, lines={1, 2}, addable=(), paid=Dong(70_000), corrected_as="")

    assert code(found) == refused


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("3 Ngô Đức Họa", {33: "Ngô Đức Họa"}),
        (" STT 3.  Ngô  Đức Họa \n\n1) Lê Án", {33: "Ngô Đức Họa", 11: "Lê Án"}),
        ("1 Lê An", {}),
        ("", {}),
        ("Ngô Đức Họa", "name_unnumbered"),
        ("3", "name_unnumbered"),
        ("9 Ngô Đức Họa", "name_no_line"),
        ("3 " + "a" * 101, "name_too_long"),
    ],
)
def test_a_wrong_name_is_mended_by_the_number_of_its_line(typed: str, read: dict[int, str] | str) -> None:
    known = [Written(11, 1, "Lê An"), Written(33, 3, "Ngô Đức Hoạ")]

    found = correcting.read_names(typed, known)

    assert (found.code if isinstance(found, Refusal) else found) == read


@given(st.lists(st.integers(1_000, 900_000), max_size=5))
def test_what_a_sheet_pays_a_person_is_what_its_lines_say(amounts: list[int]) -> None:
    assert correcting.paid_by(amounts, Dong(50_000)) == (amounts[0] if amounts else 50_000)


@given(st.lists(st.integers(1_000, 5_000_000), min_size=1, max_size=8), st.data())
def test_however_often_a_sheet_is_corrected_and_settled_the_meeting_is_counted_once(
    totals: list[int], data: st.DataObject
) -> None:
    settled, counted = 0, []
    for key, total in enumerate(totals):
        owed = Owed(key, Dong(total), Dong(settled), is_settled=False)
        if key == len(totals) - 1 or data.draw(st.booleans()):
            found = settling.to_settle([owed])
            counted += [amount for _sheet, amount in found]
            settled += sum(amount for _sheet, amount in found)

    assert sum(counted) == totals[-1]


def test_a_settled_sheet_is_not_settled_again() -> None:
    assert settling.to_settle([Owed(1, Dong(70_000), Dong(70_000), is_settled=True)]) == ()


@pytest.mark.parametrize(
    ("first", "last", "entries", "refused"),
    [
        (date(2026, 10, 1), date(2026, 12, 31), 1, "period_ahead"),
        (date(2026, 12, 1), date(2026, 11, 1), 1, "period_backwards"),
        (date(2026, 7, 1), date(2026, 9, 30), 0, "nothing_to_settle"),
        (date(2026, 7, 1), date(2026, 9, 30), 1, ""),
    ],
)
def test_a_period_that_is_over_and_holds_something_is_settled(
    first: date, last: date, entries: int, refused: str
) -> None:
    found = settling.why_not_settle(first, last, [None] * entries, today=date(2026, 11, 30))

    assert code(found) == refused


@given(st.lists(st.tuples(st.sampled_from(["Xã An Sinh", "Xã Lê Ninh"]), st.integers(1, 10**6)), max_size=20))
def test_communes_add_up_to_the_whole(lines: list[tuple[str, int]]) -> None:
    shares = settling.by_commune(lines)

    assert sum(share.amount for share in shares) == sum(amount for _name, amount in lines)
    assert sum(share.people for share in shares) == len(lines)


held = st.builds(Held, st.integers(1, 12), st.integers(0, 400), st.one_of(st.none(), st.just(Dong(50_000))))


@given(st.lists(held, max_size=50), st.integers(1_000, 500_000))
def test_what_a_proposal_costs_adds_up_over_the_months(year: list[Held], proposed: int) -> None:
    total = costing.cost_of(year, Dong(proposed)).total

    assert total.people == sum(each.people for each in year)
    assert total.proposed == total.people * proposed
    assert total.present == sum(each.people * (each.rate or 0) for each in year)


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2013, 6, 30), None),
        (date(2015, 11, 27), 1_150_000),
        (date(2016, 5, 1), 1_210_000),
        (date(2024, 6, 30), 1_800_000),
        (date(2024, 7, 1), 2_340_000),
        (date(2026, 11, 27), 2_530_000),
    ],
)
def test_the_base_salary_is_the_one_of_the_day(day: date, amount: int | None) -> None:
    found = costing.base_salary_on(day)

    assert (found.amount if found else None) == amount


def test_a_rate_is_a_share_of_the_base_salary() -> None:
    salary = costing.base_salary_on(date(2025, 1, 1))

    assert salary is not None
    assert costing.share_of_salary(70_000, salary) == Decimal("3.0")
    assert costing.allowance_of_year(10, salary) == 280_800_000


@pytest.mark.parametrize(
    ("stopped", "free", "leaves", "refused"),
    [
        (0, 0, True, "sheets_none"),
        (0, 3, False, ""),
        (3, 0, True, "sheets_all_stopped"),
        (1, 3, False, "sheets_some_stopped"),
        (1, 3, True, ""),
    ],
)
def test_many_sheets_are_frozen_without_some_only_if_the_clerk_said_so(
    *, stopped: int, free: int, leaves: bool, refused: str
) -> None:
    each = [Refusal("sheet_empty", "Nobody is paid.")] * stopped + [None] * free

    assert code(freezing.why_not_freeze_all(each, leaves=leaves)) == refused

"""Rules for the section plan, and for looking an edition through."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.bulletin.rules.completeness import (
    LACK_WORDS,
    Lack,
    Looked,
    Owed,
    against_plan,
    days_late,
    is_late,
    look_through,
    tally,
    usual_lengths,
)
from giaoban.bulletin.rules.editions import Kind
from giaoban.bulletin.rules.plans import DEFAULT, FURTHEST, Planned, due_at, offered, why_not_plan
from giaoban.bulletin.rules.stages import Stage

DUE = datetime(2026, 11, 20, 10, tzinfo=UTC)
SECTION = Planned(1, "Kinh tế", Kind.CONTRIBUTED, 7, 5, 300)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def test_the_plan_that_is_offered_names_who_owes_each_contribution_where_an_agency_suits() -> None:
    plan = offered({3: "Phòng Kinh tế, Hạ tầng và Đô thị", 4: "Công an phường"})

    assert [section.position for section in plan] == list(range(1, len(DEFAULT) + 1))
    assert {section.heading: section.agency for section in plan if section.agency} == {
        "Kinh tế": 3,
        "Quốc phòng, an ninh": 4,
    }
    assert all(why_not_plan(section, plan[:place]) is None for place, section in enumerate(plan))


@pytest.mark.parametrize(
    ("section", "code"),
    [
        (Planned(1, " ", Kind.EDITORIAL, None, 5, 300), "plan_no_heading"),
        (Planned(1, "Kinh tế", Kind.CONTRIBUTED, None, 5, 300), "plan_no_agency"),
        (Planned(1, "Kinh tế", Kind.EDITORIAL, 7, 5, 300), "plan_agency"),
        (Planned(1, "Văn hóa", Kind.CONTRIBUTED, 7, FURTHEST + 1, 300), "plan_days"),
        (Planned(1, "Văn hóa", Kind.CONTRIBUTED, 7, 5, 0), "plan_words"),
        (Planned(1, "KINH TẾ", Kind.CONTRIBUTED, 7, 5, 300), "plan_twice"),
        (Planned(1, "Trả lời", Kind.REPLIES, None, 5, 300), "plan_kind_twice"),
    ],
)
def test_what_the_plan_cannot_hold(section: Planned, code: str) -> None:
    others = (SECTION, Planned(2, "Trả lời kỳ trước", Kind.REPLIES, None, 0, 300))

    assert getattr(why_not_plan(section, others), "code", "") == code


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.integers(0, FURTHEST))
def test_a_section_is_due_at_the_end_of_office_so_many_days_before(day: date, before: int) -> None:
    due = due_at(day, before, UTC)

    assert (due.date(), due.hour) == (day - timedelta(days=before), 17)


def looked(heading: str, *, stage: Stage | None = Stage.ACCEPTED, words: int = 300) -> Looked:
    """Return a section that is fine unless something is said of it."""
    return Looked(heading, stage, words, wanted=300)


def test_an_edition_is_looked_through_against_the_plan_and_the_months_before() -> None:
    before = [
        {"Kinh tế": 400, "Văn hóa": 200, "Biển đảo": 90},
        {"Kinh tế": 380, "Văn hóa": 0},
        {"Kinh tế": 420},
    ]
    sections = [
        looked("Kinh tế", words=199),
        looked("Văn hóa", stage=Stage.ASKED, words=0),
        looked("An ninh", stage=Stage.NOTHING, words=0),
        looked("Văn bản", stage=None, words=0),
        Looked("Thời sự", Stage.RETURNED, 20, 300, is_left_out=True),
        looked("Nhiệm vụ", words=151),
    ]

    found = look_through(sections, ["Kinh tế", "Lịch"], before)

    assert [(one.heading, one.lack) for one in found] == [
        ("Kinh tế", Lack.THIN),
        ("Văn hóa", Lack.AWAITED),
        ("An ninh", Lack.NOTHING),
        ("Văn bản", Lack.EMPTY),
        ("Thời sự", Lack.LEFT_OUT),
        ("Lịch", Lack.NOT_IN_EDITION),
        ("Biển đảo", Lack.USUALLY_THERE),
    ]
    assert found[0].usual == 400
    assert set(LACK_WORDS) == set(Lack)


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(0, 900), max_size=3), max_size=6))
def test_what_is_usual_follows_from_the_three_editions_before_and_from_what_they_held(
    before: list[dict[str, int]],
) -> None:
    usual = usual_lengths(before)

    assert usual == usual_lengths(before[:3])
    for heading, length in usual.items():
        held = [edition[heading] for edition in before[:3] if edition.get(heading)]
        assert min(held) <= length <= max(held)


@given(moments, st.none() | moments, moments)
def test_it_is_late_by_some_days_or_in_time(due: datetime, came: datetime | None, now: datetime) -> None:
    assert (days_late(due, came, now=now) > 0) is is_late(due, came, now=now)


@given(st.none() | moments, st.lists(moments, min_size=2, max_size=4))
def test_what_is_awaited_grows_later_and_what_came_does_not(
    came: datetime | None, times: list[datetime]
) -> None:
    late = [days_late(DUE, came, now=now) for now in sorted(times)]

    assert late == sorted(late)
    assert came is None or len(set(late)) == 1
    assert all(one <= other for one, other in pairwise(late))


def test_agencies_are_counted_by_what_came_late_never_or_went_back() -> None:
    after = DUE + timedelta(days=2)
    rows = [
        Owed("Công an", DUE, after, returns=2),
        Owed("Quân sự", DUE, DUE, said_nothing=True),
        Owed("Công an", DUE, None, is_closed=True),
        Owed("Công an", DUE, DUE),
    ]

    police, army = tally(rows, now=after)

    assert (police.agency, police.owed, police.late, police.missing, police.returned) == (
        "Công an",
        3,
        2,
        1,
        1,
    )
    assert (army.owed, army.late, army.missing, army.returned, army.nothing) == (1, 0, 0, 0, 1)


@pytest.mark.parametrize(
    ("words", "lack"), [(0, None), (46, "short"), (124, "short"), (125, None), (375, None), (376, "long")]
)
def test_what_is_far_shorter_or_longer_than_the_plan_wants_is_pointed_out(
    words: int, lack: str | None
) -> None:
    found = against_plan("Kinh tế", words, 250)

    assert (found.lack.value if found else None) == lack

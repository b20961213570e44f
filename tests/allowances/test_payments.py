"""Payments against the database: frozen once, corrected by new sheets, settled once, attendance held fast."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from giaoban.allowances import actions
from giaoban.allowances.actions import RatePlan
from giaoban.allowances.models import PaymentLine, PaymentSheet, Rate, Salaried, SettlementEntry
from giaoban.allowances.queries import freezing, printed, settling, sheets
from giaoban.allowances.queries.costing import year_held
from giaoban.allowances.rules.correcting import Correction
from giaoban.allowances.rules.sheets import Unpaid
from giaoban.audit.models import Entry
from giaoban.documents.rules.blocks import Paragraph
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import Refused
from giaoban.meetings.actions import Touch, note_attendance
from giaoban.meetings.models import Attendance, Invitation
from giaoban.meetings.rules.attendance import Mark, Way
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role, Span
from tests.make import access, allowances, documents, meetings, organisation

pytestmark = pytest.mark.django_db
NOVEMBER = meetings.FRIDAY
OCTOBER = NOVEMBER - timedelta(days=28)
NOON = meetings.at(NOVEMBER, 12)
PLAN = RatePlan(
    amount=70_000, span=Span(date(2026, 1, 1), None), basis="Quyết định 12", approved_by="Ban Thường vụ"
)


def lines(sheet: PaymentSheet) -> list[tuple[str, bool]]:
    return list(sheet.lines.order_by("position").values_list("name", "is_struck"))


def correct(sheet: PaymentSheet, *, strike: int = 0, add: Invitation | None = None) -> PaymentSheet:
    struck = frozenset(sheet.lines.filter(is_struck=False).values_list("pk", flat=True)[:strike])
    added = frozenset({add.pk} if add else ())
    correction = Correction(struck, added, "Điểm danh nhầm.")
    return actions.correct_sheet(sheet, correction, once=uuid4(), at=NOON, actor=allowances.CLERK)


def test_two_people_who_freeze_at_once_freeze_one_sheet_and_the_second_is_told_its_number() -> None:
    host = organisation.host()
    allowances.rate(host=host)
    meeting = allowances.briefing(host=host)
    seen, once = sheets.draft_of(meeting).drawn.mark, uuid4()

    first = actions.freeze_sheet(meeting, seen=seen, once=once, at=NOON, actor=allowances.CLERK)
    again = actions.freeze_sheet(meeting, seen=seen, once=once, at=NOON, actor=allowances.CLERK)
    with pytest.raises(Refused, match="Sheet 01/2026 of this meeting is frozen already"):
        actions.freeze_sheet(meeting, seen=seen, once=uuid4(), at=NOON, actor=allowances.CLERK)

    assert (again.pk, PaymentSheet.objects.count(), PaymentLine.objects.count()) == (first.pk, 1, 3)
    entry = Entry.objects.get(event="payment_sheet.frozen")
    assert entry.details == {"people": 3, "total": 210_000}


def test_many_sheets_are_frozen_in_the_order_of_their_days_and_the_second_who_tries_is_told() -> None:
    host = organisation.host()
    allowances.rate(host=host)
    held = [allowances.briefing(host=host, on=NOVEMBER - timedelta(days=28 * n)) for n in range(3)]
    empty = allowances.briefing(host=host, on=OCTOBER - timedelta(days=140), names=())
    waiting = freezing.weighed(freezing.meetings_without_sheet(host, now=NOON))
    seen, once = freezing.marks_of(waiting), uuid4()

    with pytest.raises(Refused, match="1 of these 4 sheets cannot be frozen"):
        actions.freeze_sheets(host, seen, leaves=False, once=once, at=NOON, actor=allowances.CLERK)
    made = actions.freeze_sheets(host, seen, leaves=True, once=once, at=NOON, actor=allowances.CLERK)
    again = actions.freeze_sheets(host, seen, leaves=True, once=once, at=NOON, actor=allowances.CLERK)
    with pytest.raises(Refused, match="None of these sheets can be frozen"):
        actions.freeze_sheets(host, seen, leaves=True, once=uuid4(), at=NOON, actor=allowances.CLERK)

    told = [row.refusal.code for row in freezing.weighed([*held, empty], seen) if row.refusal]
    assert [sheet.meeting for sheet in made] == list(reversed(held))
    assert ([sheet.code for sheet in made], again) == (["01/2026", "02/2026", "03/2026"], made)
    assert (PaymentSheet.objects.count(), PaymentLine.objects.count()) == (3, 9)
    assert told == ["sheet_frozen_already"] * 3 + ["sheet_no_attendance"]
    entry = Entry.objects.get(event="payment_sheets.frozen")
    assert entry.details == {"sheets": 3, "people": 9, "total": 630_000}


def test_a_list_that_changed_while_it_was_read_is_left_and_the_others_are_frozen() -> None:
    host = organisation.host()
    allowances.rate(host=host)
    meeting, other = (allowances.briefing(host=host, on=on) for on in (OCTOBER, NOVEMBER))
    seen = freezing.marks_of(freezing.weighed([meeting, other]))
    meeting.invitations.order_by("pk")[0].taps.all().delete()

    made = actions.freeze_sheets(host, seen, leaves=True, once=uuid4(), at=NOON, actor=allowances.CLERK)

    [stopped] = [row.refusal for row in freezing.weighed([meeting], seen)]
    assert ([sheet.meeting for sheet in made], stopped and stopped.code) == ([other], "sheet_changed")


def test_attendance_stays_as_a_sheet_was_frozen_on_it_and_a_new_sheet_puts_it_right() -> None:
    host = organisation.host()
    allowances.rate(host=host)
    meeting = allowances.briefing(host=host)
    earlier = allowances.briefing(host=host, on=OCTOBER, names=("Lê An",))
    late = meetings.invitation(meeting=meeting, post=earlier.invitations.get().post)
    sheet = allowances.sheet(meeting=meeting)
    touch = Touch(invitation=late.pk, mark=Mark.ARRIVED, at=meeting.starts_at, key=uuid4())

    with pytest.raises(Refused, match="a correction is a new sheet with a number of its own"):
        note_attendance(meeting, [touch], way=Way.LIST, now=NOON, actor=SYSTEM)
    corrected = correct(sheet, strike=1, add=late)
    with pytest.raises(Refused, match="Sheet 02/2026 corrects this one already"):
        correct(sheet, strike=1)

    before, after = lines(sheet), lines(corrected)
    assert [struck for _name, struck in before] == [False] * 3
    assert after == [(before[0][0], True), *before[1:], ("Lê An", False)]
    assert (corrected.code, corrected.corrects, sheets.newest_of(meeting)) == ("02/2026", sheet, corrected)


def test_a_correction_mends_a_name_and_the_rate_and_adds_people_in_the_order_of_the_cells() -> None:
    host = organisation.host()
    documents.issuer(host=host)
    allowances.rate(host=host, amount=60_000)
    meeting = allowances.briefing(host=host, names=("Lê An", "Ngô Đức Hoạ", "Trần Bình", "Vũ Cường"))
    late = meeting.invitations.order_by("pk")[1]
    Attendance.objects.filter(invitation=late).delete()
    sheet = allowances.sheet(meeting=meeting)
    rows = {row.name: row for row in sheet.lines.all()}
    wrong = Correction(
        struck=frozenset({rows["Lê An"].pk}),
        added=frozenset({late.pk}),
        reason="Ghi sai mức.",
        renamed={rows["Trần Bình"].pk: "Trần Bính"},
        amount=Dong(70_000),
    )

    made = actions.correct_sheet(sheet, wrong, once=uuid4(), at=NOON, actor=allowances.CLERK)

    found = made.lines.order_by("position").values_list("name", "amount", "is_struck", "note")
    assert list(found) == [
        ("Lê An", 60_000, True, ""),
        ("Ngô Đức Hoạ", 70_000, False, ""),
        ("Trần Bính", 70_000, False, "Trước ghi: Trần Bình"),
        ("Vũ Cường", 70_000, False, ""),
    ]
    assert lines(sheet) == [("Lê An", False), ("Trần Bình", False), ("Vũ Cường", False)]
    paper = printed.sheet_on_paper(made, list(sheets.lines_of_sheet(made)))
    told = " ".join(block.text for block in paper.blocks if isinstance(block, Paragraph))
    assert "Mức chi: 70.000 đồng/người/buổi" in told
    assert "chi thêm 30.000 đồng (Ba mươi nghìn đồng)." in told
    assert year_held(host, meeting.day.year, today=NOVEMBER).held[0].rate == 70_000
    again = Correction(frozenset(), frozenset(), "Ghi sai.", amount=Dong(60_000))
    back = actions.correct_sheet(made, again, once=uuid4(), at=NOON, actor=allowances.CLERK)
    assert set(back.lines.filter(is_struck=False).values_list("amount", flat=True)) == {60_000}
    third = printed.sheet_on_paper(back, list(sheets.lines_of_sheet(back)))
    assert any("thu hồi 30.000 đồng" in block.text for block in third.blocks if isinstance(block, Paragraph))


def test_a_settlement_counts_every_sheet_once_and_a_correction_by_its_difference() -> None:
    host = organisation.host()
    allowances.rate(host=host)
    above = organisation.unit(host=host)
    first = allowances.sheet(meeting=allowances.briefing(host=host, on=OCTOBER, under=above))
    period = (date(2026, 10, 1), date(2026, 11, 27))

    whole = allowances.settlement(host=host, first=period[0], last=period[1])
    with pytest.raises(Refused, match="settled already"):
        allowances.settlement(host=host, first=period[0], last=period[1])
    less = correct(first, strike=1)
    november = allowances.sheet(meeting=allowances.briefing(host=host, under=above))
    rest = allowances.settlement(host=host, first=date(2026, 11, 1), last=period[1])

    counted = SettlementEntry.objects.order_by("pk").values_list("settlement", "sheet", "amount")
    assert set(counted) == {
        (whole.pk, first.pk, 210_000),
        (rest.pk, less.pk, -70_000),
        (rest.pk, november.pk, 210_000),
    }
    assert [share.amount for share in settling.totals_of_year(host, 2026).shares] == [350_000]


def test_a_rate_follows_another_that_ends_the_day_before_and_is_entered_once() -> None:
    host = organisation.host()
    old = allowances.rate(host=host, amount=50_000)
    once = uuid4()
    with pytest.raises(Refused, match="Tick that it ends the day before"):
        actions.set_rate(host, PLAN, once=once, actor=SYSTEM)

    plan = replace(PLAN, ends_the_last=True)
    made = [actions.set_rate(host, plan, once=once, actor=SYSTEM) for _ in range(2)]

    old.refresh_from_db()
    assert (old.valid_to, Rate.objects.count(), made[0]) == (date(2025, 12, 31), 2, made[1])


def test_who_draws_pay_and_who_came_instead_are_paid_as_the_rate_says() -> None:
    host = organisation.host()
    allowances.rate(host=host, pays_substitutes=False)
    meeting = allowances.briefing(host=host, names=("Bùi Văn An", "Lê Đức Dũng"))
    first, second = meeting.invitations.order_by("pk")
    second.taps.all().delete()
    allowances.tap(second, substitute="Vũ Thị Thay")
    person = first.post.terms.get().person
    assert actions.note_salaried(host, [person], since=OCTOBER, actor=SYSTEM) == 1

    draft = sheets.draft_of(meeting)

    assert {each.name: why for each, why in draft.drawn.unpaid} == {
        "Bùi Văn An": Unpaid.SALARIED,
        "Vũ Thị Thay": Unpaid.SUBSTITUTE,
    }
    assert [each.people for each in year_held(host, 2026, today=NOVEMBER).held] == [0]
    actions.end_salaried(Salaried.objects.get(), NOVEMBER - timedelta(days=1), actor=SYSTEM)
    assert [each.people for each in year_held(host, 2026, today=NOVEMBER).held] == [1]
    assert [line.attendee.name for line in sheets.draft_of(meeting).drawn.lines] == ["Bùi Văn An"]
    assert actions.note_salaried(host, [person], since=NOVEMBER, actor=SYSTEM) == 1
    actions.end_salaried(Salaried.objects.get(valid_to=None), NOVEMBER - timedelta(days=1), actor=SYSTEM)
    assert Salaried.objects.count() == 1


@pytest.mark.parametrize(
    ("substitute_is", "post", "said"),
    [
        ("Phó Bí thư Chi bộ", "Bí thư Chi bộ Lò Vôi", "Thay Bí thư Chi bộ Lò Vôi"),
        ("", "Bí thư Chi bộ Lò Vôi", "Thay Bí thư Chi bộ Lò Vôi"),
        ("x" * 150, "Bí thư Chi bộ Lò Vôi, " + "y" * 60, "Thay Bí thư Chi bộ Lò Vôi, " + "y" * 60),
        ("", "y" * 200, "y" * 200),
    ],
)
def test_a_sheet_says_for_which_cell_somebody_came_instead(substitute_is: str, post: str, said: str) -> None:
    host = organisation.host()
    allowances.rate(host=host)
    meeting = allowances.briefing(host=host, names=("Bùi Văn An",))
    invitation = meeting.invitations.select_related("post").get()
    invitation.taps.all().delete()
    allowances.tap(invitation, substitute="Vũ Thị Thay", substitute_is=substitute_is)
    Post.objects.filter(pk=invitation.post_id).update(name=post)

    sheet = allowances.sheet(meeting=meeting)

    found = [(line.name, line.post, line.note) for line in sheet.lines.all()]
    assert found == [("Vũ Thị Thay", said, substitute_is)]


def test_what_is_settled_next_begins_where_the_last_settlement_ends() -> None:
    host = organisation.host()
    allowances.rate(host=host)
    allowances.sheet(meeting=allowances.briefing(host=host, on=OCTOBER))
    begun = settling.next_period(host, NOVEMBER)

    actions.settle(host, first=begun["first"], last=OCTOBER, once=uuid4(), at=NOON, actor=allowances.CLERK)

    assert begun == {"first": date(2026, 1, 1), "last": NOVEMBER}
    assert settling.next_period(host, NOVEMBER)["first"] == OCTOBER + timedelta(days=1)


@pytest.mark.parametrize("people", [1, 3])
def test_a_sheet_a_year_and_a_settlement_take_the_same_queries_however_many(
    people: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    host = organisation.host()
    allowances.rate(host=host)
    for month in range(people):
        on = NOVEMBER - timedelta(days=28 * month)
        meeting = allowances.briefing(host=host, on=on, names=("Lê An", "Vũ Bao", "Bùi Cả")[:people])
        allowances.sheet(meeting=meeting)
    settlement = allowances.settlement(host=host, first=date(2026, 1, 1), last=NOVEMBER)
    office = access.holder(role=Role.OFFICE, host=host)

    documents.issuer(host=host)
    counted = sheets.with_meetings(sheets.sheets_that_count(office, host, 2026))
    with django_assert_num_queries(7):
        sheets.draft_of(meeting)
    with django_assert_num_queries(9):
        freezing.weighed(freezing.meetings_seen(host, [row.meeting_id for row in counted]))
    with django_assert_num_queries(3):
        printed.sheets_on_paper(counted)
    with django_assert_num_queries(3):
        year_held(host, 2026, today=NOVEMBER)
    with django_assert_num_queries(3):
        settling.entries_of(settlement)
    with django_assert_num_queries(2):
        sheets.with_meetings(sheets.sheets_visible_to(office))

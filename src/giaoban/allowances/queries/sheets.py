"""Reading payment sheets, and what one would be if it were drawn up now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum
from django.db.models.expressions import Combinable
from django.utils import timezone

from giaoban.access.queries import within
from giaoban.access.rules import Holder, Verb
from giaoban.allowances.models import PaymentLine, PaymentSheet, Rate
from giaoban.allowances.models.rates import rate_on
from giaoban.allowances.queries.invited import invited_to_each
from giaoban.allowances.queries.rates import OF_HOST, rate_for
from giaoban.allowances.rules import sheets as rules
from giaoban.allowances.rules.correcting import paid_by
from giaoban.allowances.rules.sheets import Attendee, Drawn
from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.models import BRIEFINGS, Attendance, Meeting
from giaoban.meetings.queries.ordering import with_order
from giaoban.meetings.rules import State
from giaoban.organisation.models import Host

PAID: Final = Q(lines__is_struck=False)
NOTED: Final = Attendance.objects.filter(invitation__meeting=OuterRef("pk"))
WITH_FACTS_OF_SHEETS: Final = (
    "host",
    "rate",
    "meeting__host",
    "meeting__series__cluster",
    "meeting__period",
    "corrects",
    "corrected_by",
    "entry__settlement",
)


def sheets_visible_to(holder: Holder) -> QuerySet[PaymentSheet]:
    """Return the sheets that somebody may see, the newest first, each with its people and its total."""
    rows = PaymentSheet.objects.filter(within(holder, Verb.SEE_PAYMENTS, OF_HOST))
    found = with_totals(rows).select_related(*WITH_FACTS_OF_SHEETS)
    return found.order_by("host", "-year", "-number")


def years_of(holder: Holder) -> list[int]:
    """Return the years in which somebody can see sheets."""
    rows = PaymentSheet.objects.filter(within(holder, Verb.SEE_PAYMENTS, OF_HOST)).order_by()
    return list(rows.values_list("year", flat=True).distinct())


def sheets_corrected_by(holder: Holder) -> QuerySet[PaymentSheet]:
    """Return the sheets that somebody may correct."""
    return sheets_visible_to(holder).filter(within(holder, Verb.PAY, OF_HOST))


def with_totals(rows: QuerySet[PaymentSheet]) -> QuerySet[PaymentSheet]:
    """Return sheets with ``people`` and ``total``, of the lines that are not struck."""
    paid = Count("lines", filter=PAID)
    total = Sum("lines__amount", filter=PAID, default=0)
    return rows.annotate(people=paid, total=total)  # type: ignore[no-redef]  # see the model


def with_meetings(sheets: Iterable[PaymentSheet]) -> list[PaymentSheet]:
    """Return sheets whose meetings know what they are called. One query, however many."""
    rows = list(sheets)
    meetings = Meeting.objects.filter(pk__in=[row.meeting_id for row in rows])
    known = with_order(meetings).select_related("host", "series__cluster", "period").in_bulk()
    for row in rows:
        row.meeting = known[row.meeting_id]
    return rows


def meetings_paid_by(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings of which somebody may draw up a sheet, or see why none can be."""
    rows = with_order(Meeting.objects.filter(within(holder, Verb.PAY, OF_HOST)))
    return rows.select_related("host", "series__cluster", "period")


def without_sheet(holder: Holder) -> QuerySet[Meeting]:
    """Return the closed briefings that somebody may pay and of which there is no sheet, the oldest first.

    Only those on whose day a rate holds and at which attendance was noted.
    """
    return _unpaid(holder, Exists(NOTED))


def without_attendance(holder: Holder) -> QuerySet[Meeting]:
    """Return the closed briefings that nobody can pay because nobody noted who came, the oldest first."""
    return _unpaid(holder, ~Exists(NOTED))


def _unpaid(holder: Holder, noted: Combinable) -> QuerySet[Meeting]:
    """Return the closed briefings without a sheet on whose day a rate holds, as far as somebody pays them."""
    sheet = PaymentSheet.objects.filter(meeting=OuterRef("pk"))
    closed = meetings_paid_by(holder).filter(BRIEFINGS, noted, ~Exists(sheet), state=State.CLOSED.value)
    rates: dict[int, list[Rate]] = {}
    for rate in Rate.objects.filter(within(holder, Verb.PAY, OF_HOST)):
        rates.setdefault(rate.host_id, []).append(rate)
    held = closed.order_by().values_list("pk", "host", "starts_at")
    keys = [
        key
        for key, host, starts_at in held
        if any(rate.holds_on(timezone.localdate(starts_at)) for rate in rates.get(host, ()))
    ]
    return closed.filter(pk__in=keys).order_by("starts_at", "pk")


def why_no_sheet(meeting: Meeting) -> Refusal | None:
    """Return why no sheet can be drawn up of a meeting, or ``None`` if one can. Two queries."""
    noted = Attendance.objects.filter(invitation__meeting=meeting)
    return _why_no_sheet(meeting, rate_for(meeting), is_noted=noted.exists())


def _why_no_sheet(meeting: Meeting, rate: Rate | None, *, is_noted: bool) -> Refusal | None:
    return rules.why_not_draw_up(
        is_briefing=meeting.is_briefing,
        is_closed=meeting.state == State.CLOSED,
        is_noted=is_noted,
        rate=rate.facts if rate else None,
    )


def newest_of(meeting: Meeting) -> PaymentSheet | None:
    """Return the sheet of a meeting that no other corrects; ``None`` if there is none."""
    return PaymentSheet.objects.filter(meeting=meeting, corrected_by__isnull=True).first()


@dataclass(frozen=True, slots=True)
class Draft:
    """A sheet as it would be frozen now; ``refusal`` says why none can be drawn up."""

    meeting: Meeting
    rate: Rate | None
    drawn: Drawn
    refusal: Refusal | None


def draft_of(meeting: Meeting) -> Draft:
    """Return the sheet of a meeting as it would be frozen now. As many queries as for a year of meetings."""
    return drafts_of([meeting])[0]


def drafts_of(meetings: Iterable[Meeting]) -> list[Draft]:
    """Return the sheets of meetings as they would be frozen now. Seven queries, however many they are."""
    held = list(meetings)
    came = invited_to_each(held)
    rates: defaultdict[int, list[Rate]] = defaultdict(list)
    for rate in Rate.objects.filter(host__in={meeting.host_id for meeting in held}):
        rates[rate.host_id].append(rate)
    taps = Attendance.objects.filter(invitation__meeting__in=held)
    noted = set(taps.order_by().values_list("invitation__meeting", flat=True).distinct())
    return [
        _draft(meeting, came[meeting.pk], rates[meeting.host_id], is_noted=meeting.pk in noted)
        for meeting in held
    ]


def _draft(meeting: Meeting, came: Sequence[Attendee], rates: list[Rate], *, is_noted: bool) -> Draft:
    rate = rate_on(rates, meeting.day)
    refusal = _why_no_sheet(meeting, rate, is_noted=is_noted)
    drawn = rules.drawn_up(came, rate.facts) if rate and refusal is None else Drawn((), ())
    return Draft(meeting, rate, drawn, refusal)


def lines_of_sheet(sheet: PaymentSheet) -> QuerySet[PaymentLine]:
    """Return the lines of a sheet in their order, with the communes."""
    return PaymentLine.objects.filter(sheet=sheet).select_related("commune").order_by("position")


def lines_of_sheets(sheets: Iterable[PaymentSheet]) -> Mapping[int, Sequence[PaymentLine]]:
    """Return the lines of sheets, by the sheet, in their order. One query."""
    found: defaultdict[int, list[PaymentLine]] = defaultdict(list)
    for line in PaymentLine.objects.filter(sheet__in=list(sheets)).order_by("sheet", "position"):
        found[line.sheet_id].append(line)
    return found


def sheets_that_count(holder: Holder, host: Host, year: int) -> QuerySet[PaymentSheet]:
    """Return the sheets of a committee and a year that no other corrects, by their numbers."""
    rows = sheets_visible_to(holder).filter(host=host, year=year, corrected_by__isnull=True)
    return rows.order_by("number")


def invited_to(sheet: PaymentSheet) -> Sequence[Attendee]:
    """Return the secretaries invited to the meeting of a sheet. Five queries."""
    return invited_to_each([sheet.meeting])[sheet.meeting_id]


def addable_to(sheet: PaymentSheet, came: Iterable[Attendee]) -> list[Attendee]:
    """Return those who were invited and whom no line of a sheet pays, in its order. One query."""
    paid = set(sheet.lines.filter(is_struck=False).values_list("invitation", flat=True))
    return sorted((each for each in came if each.invitation not in paid), key=rules.in_order)


def paid_a_person(sheet: PaymentSheet, lines: Iterable[PaymentLine]) -> Dong:
    """Return what a sheet pays a person; a correction may have put the rate right."""
    return paid_by((line.amount for line in lines if not line.is_struck), Dong(sheet.rate.amount))


def totals_corrected(sheets: Iterable[PaymentSheet]) -> Mapping[int, int]:
    """Return what the sheets came to that these correct, by the sheet that corrects. One query, or none."""
    rows = {sheet.corrects_id: sheet.pk for sheet in sheets if sheet.corrects_id}
    if not rows:
        return {}
    before = with_totals(PaymentSheet.objects.filter(pk__in=list(rows)))
    return {rows[old.pk]: old.total for old in before}

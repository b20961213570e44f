"""Reading what a year's meetings cost: from the sheets, and from attendance where there is none yet."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from giaoban.allowances.models import PaymentLine, Rate
from giaoban.allowances.models.rates import rate_on
from giaoban.allowances.rules.costing import Held
from giaoban.kernel.money import Dong
from giaoban.meetings.models import BRIEFINGS, Invitation, Meeting
from giaoban.meetings.queries.taps import taps_of
from giaoban.meetings.rules import State, attendance
from giaoban.meetings.rules.invitations import Group
from giaoban.organisation.models import Host


@dataclass(frozen=True, slots=True)
class YearHeld:
    """The meetings of a year: what each costs, and how many of them have no sheet yet."""

    held: tuple[Held, ...]
    without_sheet: int
    rate: Rate | None


def year_held(host: Host, year: int, *, today: date) -> YearHeld:
    """Return the closed briefings of a year with the people paid for each. Four queries, however many.

    A sheet counts as it stands; where there is none, those who were there are counted.
    """
    closed = Meeting.objects.filter(BRIEFINGS, host=host, period__year=year, state=State.CLOSED.value)
    meetings = list(closed.select_related("period").order_by("starts_at", "pk"))
    rates = list(Rate.objects.filter(host=host))
    paid = _paid(meetings)
    missing = [meeting.pk for meeting in meetings if meeting.pk not in paid]
    there = _there(missing, rates, meetings)
    held = tuple(
        Held(
            meeting.period.month,
            paid.get(meeting.pk, there.get(meeting.pk, 0)),
            Dong(rate.amount) if (rate := rate_on(rates, meeting.day)) else None,
        )
        for meeting in meetings
    )
    last = date(year, 12, 31)
    return YearHeld(held, len(missing), rate_on(rates, min(last, today)))


def _paid(meetings: Iterable[Meeting]) -> Mapping[int, int]:
    lines = PaymentLine.objects.filter(
        sheet__meeting__in=list(meetings), sheet__corrected_by__isnull=True, is_struck=False
    )
    return Counter(lines.values_list("sheet__meeting", flat=True))


def _there(missing: Iterable[int], rates: list[Rate], meetings: Iterable[Meeting]) -> Mapping[int, int]:
    """Return how many secretaries were there, or whoever came instead if the rate pays them."""
    days = {meeting.pk: meeting.day for meeting in meetings}
    rows = Invitation.objects.filter(
        meeting__in=list(missing), withdrawn_at__isnull=True, group=Group.SECRETARY.value
    )
    of = dict(rows.values_list("pk", "meeting"))
    taps = taps_of(rows)
    found: Counter[int] = Counter()
    for invitation, meeting in of.items():
        facts = attendance.noted(taps.get(invitation, []))
        rate = rate_on(rates, days[meeting])
        if facts.arrived_at is not None and not (facts.substitute and rate and not rate.pays_substitutes):
            found[meeting] += 1
    return found

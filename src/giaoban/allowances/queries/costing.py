"""Reading what a year's meetings cost: from the sheets, and from attendance where there is none yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max

from giaoban.allowances.models import PaymentLine, Rate
from giaoban.allowances.models.rates import rate_on
from giaoban.allowances.queries.invited import invited_to_each
from giaoban.allowances.rules.costing import Held
from giaoban.allowances.rules.sheets import Attendee, drawn_up
from giaoban.kernel.money import Dong
from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.rules import State
from giaoban.organisation.models import Host


@dataclass(frozen=True, slots=True)
class YearHeld:
    """The meetings of a year: what each costs, and how many of them have no sheet yet."""

    held: tuple[Held, ...]
    without_sheet: int
    rate: Rate | None


def year_held(host: Host, year: int, *, today: date) -> YearHeld:
    """Return the closed briefings of a year with the people paid for each. Eight queries, however many.

    A sheet counts as it stands; where there is none, those are counted whom one would pay.
    """
    closed = Meeting.objects.filter(BRIEFINGS, host=host, period__year=year, state=State.CLOSED.value)
    meetings = list(closed.select_related("period").order_by("starts_at", "pk"))
    rates = list(Rate.objects.filter(host=host))
    paid = _paid(meetings)
    missing = [meeting for meeting in meetings if meeting.pk not in paid]
    there = _there(missing, rates)
    held = tuple(
        Held(
            meeting.period.month,
            *(paid.get(meeting.pk) or (there.get(meeting.pk, 0), _rate_of(meeting, rates))),
        )
        for meeting in meetings
    )
    last = date(year, 12, 31)
    return YearHeld(held, len(missing), rate_on(rates, min(last, today)))


def _paid(meetings: Iterable[Meeting]) -> Mapping[int, tuple[int, Dong]]:
    """Return how many people the sheet of each meeting pays, and how much each: a correction may say more."""
    lines = PaymentLine.objects.filter(
        sheet__meeting__in=list(meetings), sheet__corrected_by__isnull=True, is_struck=False
    )
    counted = lines.order_by().values_list("sheet__meeting").annotate(Count("pk"), Max("amount"))
    return {meeting: (people, Dong(amount)) for meeting, people, amount in counted}


def _rate_of(meeting: Meeting, rates: list[Rate]) -> Dong | None:
    rate = rate_on(rates, meeting.day)
    return Dong(rate.amount) if rate else None


def _there(missing: Sequence[Meeting], rates: list[Rate]) -> Mapping[int, int]:
    """Return how many a sheet would pay for each meeting; where no rate holds, how many came."""
    came = invited_to_each(missing)
    return {each.pk: _counted(came[each.pk], rate_on(rates, each.day)) for each in missing}


def _counted(came: Sequence[Attendee], rate: Rate | None) -> int:
    if rate is None:
        return sum(each.is_there for each in came)
    return len(drawn_up(came, rate.facts).lines)

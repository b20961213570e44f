"""Reading settlements, what a period would come to, and totals by commune."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.queries import within
from giaoban.access.rules import Holder, Verb
from giaoban.allowances.models import PaymentLine, PaymentSheet, Settlement, SettlementEntry
from giaoban.allowances.queries.rates import OF_HOST
from giaoban.allowances.queries.sheets import with_meetings, with_totals
from giaoban.allowances.rules.settling import Owed, Share, by_commune
from giaoban.kernel.money import Dong
from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.queries.ordering import with_order
from giaoban.meetings.rules import State
from giaoban.organisation.models import Host


def settlements_visible_to(holder: Holder) -> QuerySet[Settlement]:
    """Return the settlements that somebody may see, the newest first, each with its total."""
    rows = Settlement.objects.filter(within(holder, Verb.SEE_PAYMENTS, OF_HOST)).select_related("host")
    found = rows.annotate(total=Sum("entries__amount", default=0))  # type: ignore[no-redef]  # see the model
    return found.order_by("host", "-year", "-number")


def entries_of(settlement: Settlement) -> Sequence[SettlementEntry]:
    """Return what a settlement counted, by the day of the meeting, each with its sheet and its total."""
    entries = SettlementEntry.objects.filter(settlement=settlement).select_related("sheet")
    wanted = PaymentSheet.objects.filter(entry__settlement=settlement)
    sheets = {row.pk: row for row in with_meetings(with_totals(wanted).select_related("corrects"))}
    found = list(entries)
    for entry in found:
        entry.sheet = sheets[entry.sheet_id]
    return sorted(found, key=lambda entry: (entry.sheet.meeting.starts_at, entry.sheet_id))


def owed_in(host: Host, first: date, last: date) -> list[Owed]:
    """Return the newest sheets of a period, with what was settled of each meeting. Two queries.

    Meetings before the period stand with it if they were settled and corrected afterwards: what a correction
    changes is owed or due back until a settlement counts it.
    """
    counted_before = SettlementEntry.objects.filter(sheet__meeting=OuterRef("meeting"))
    earlier = Q(Exists(counted_before), meeting__starts_at__lt=begin_of(first), entry__isnull=True)
    newest = PaymentSheet.objects.filter(
        _within_days(first, last) | earlier, host=host, corrected_by__isnull=True
    )
    rows = list(with_totals(newest).select_related("entry").order_by("meeting__starts_at", "pk"))
    counted: defaultdict[int, int] = defaultdict(int)
    entries = SettlementEntry.objects.filter(sheet__meeting__in=[row.meeting_id for row in rows])
    for meeting, amount in entries.values_list("sheet__meeting", "amount"):
        counted[meeting] += amount
    return [
        Owed(row.pk, Dong(row.total), Dong(counted[row.meeting_id]), is_settled=hasattr(row, "entry"))
        for row in rows
    ]


def unpaid_in(host: Host, first: date, last: date) -> QuerySet[Meeting]:
    """Return the closed briefings of a period of which no sheet was drawn up."""
    days = _within_days(first, last, of="")
    closed = Meeting.objects.filter(days, BRIEFINGS, host=host, state=State.CLOSED.value)
    rows = with_order(closed.filter(payment_sheets__isnull=True))
    return rows.select_related("series__cluster", "period").order_by("starts_at", "pk")


def begin_of(day: date) -> datetime:
    """Return the first moment of a day in the time zone of the committees."""
    return timezone.make_aware(datetime.combine(day, time()))


def _within_days(first: date, last: date, *, of: str = "meeting__") -> Q:
    begins, ends = begin_of(first), begin_of(last + timedelta(days=1))
    return Q((f"{of}starts_at__gte", begins), (f"{of}starts_at__lt", ends))


@dataclass(frozen=True, slots=True)
class Totals:
    """What communes come to, and all together."""

    shares: tuple[Share, ...]

    @property
    def people(self) -> int:
        """How many times somebody was paid."""
        return sum(share.people for share in self.shares)

    @property
    def amount(self) -> int:
        """What it comes to, in đồng."""
        return sum(share.amount for share in self.shares)


def totals_by_commune(sheets: Iterable[int]) -> Totals:
    """Return people and amounts by commune, of sheets together. One query."""
    lines = PaymentLine.objects.filter(sheet__in=list(sheets), is_struck=False)
    rows = lines.values_list("commune__name", "commune__order_key", "amount")
    ordered = sorted(rows, key=lambda row: bytes(row[1] or b""))
    return Totals(
        by_commune((name or _("At the committee itself"), amount) for name, _key, amount in ordered)
    )


def totals_of_year(host: Host, year: int) -> Totals:
    """Return people and amounts by commune, of the newest sheets of a year's meetings. Two queries."""
    sheets = PaymentSheet.objects.filter(host=host, meeting__period__year=year, corrected_by__isnull=True)
    return totals_by_commune(sheets.values_list("pk", flat=True))


def next_period(host: Host, today: date) -> dict[str, date]:
    """Return the first and the last day of what is settled next: from the last settlement on, or the year."""
    settled = Settlement.objects.filter(host=host, last__lt=today).aggregate(last=Max("last"))["last"]
    return {"first": settled + timedelta(days=1) if settled else date(today.year, 1, 1), "last": today}

"""What was forwarded and has to be answered by now: on time, at all, and settled."""

from collections.abc import Mapping
from typing import Final

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from giaoban.opinions.models import Referral
from giaoban.opinions.queries import referrals_visible_to
from giaoban.organisation.models import Host
from giaoban.replies.models import Reply
from giaoban.replies.rules.drafting import Outcome
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.queries import counting
from giaoban.reports.queries.indicators.counted import Case, Counted, Inquiry, Source, held_in
from giaoban.reports.rules.indicators import Indicator
from giaoban.reports.rules.periods import MonthSpan
from giaoban.ui.wording import short_day

MONTHS: Final = ("year", "month")
ORDER: Final = ("year", "month", "code")


def forwarded(host: Host, stretch: MonthSpan) -> QuerySet[Referral]:
    """Return what C5 counts in a stretch of months."""
    return Referral.objects.filter(held_in(stretch), host=host, recalled_at=None).order_by()


def told(one: Referral) -> Case:
    """Say in words what was forwarded."""
    to = reverse("opinions:referral", args=[one.pk])
    return Case(f"{one.code} · {one.title}", one.lead.name, short_day(one.forwarded_at), to)


def _on_time(asked: Inquiry) -> Counted:
    return _counted(_to_answer(asked), counting.parts(asked.now)[Timeliness.ON_TIME])


def _responded(asked: Inquiry) -> Counted:
    return _counted(_to_answer(asked), Q(first_delivered_at__isnull=False))


def _resolved(asked: Inquiry) -> Counted:
    last = Reply.objects.filter(referral=OuterRef("pk"), state="delivered").order_by("-version")
    rows = _to_answer(asked).annotate(came_to=Subquery(last.values("outcome__code")[:1]))
    return _counted(rows, Q(came_to=Outcome.RESOLVED.value))


def _to_answer(asked: Inquiry) -> QuerySet[Referral]:
    """Return what has been answered or should be: not what is only due at a meeting to come."""
    return forwarded(asked.host, asked.stretch).exclude(counting.parts(asked.now)[Timeliness.NOT_YET_DUE])


def _counted(rows: QuerySet[Referral], met: Q) -> Counted:
    return Counted(rows, met, referrals_visible_to, told, MONTHS, agency="lead", order=ORDER)


SOURCES: Final[Mapping[Indicator, Source]] = {
    Indicator.REPLIED_ON_TIME: _on_time,
    Indicator.RESPONDED: _responded,
    Indicator.RESOLVED: _resolved,
}

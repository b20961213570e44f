"""Whether what was promised was done by the day that was named first."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.db.models import Q
from django.utils import timezone

from giaoban.replies.models import Commitment
from giaoban.replies.queries.visibility import commitments_visible_to
from giaoban.replies.rules.following import Keeping, State, keeping
from giaoban.reports.queries.indicators.counted import Case, Counted, Inquiry, Source, held_in
from giaoban.reports.rules.indicators import Indicator
from giaoban.ui.wording import short_day

MONTHS: Final = ("due_on__year", "due_on__month")
OPEN_STILL: Final = (Keeping.AHEAD, Keeping.MOVED, None)


def _kept(asked: Inquiry) -> Counted:
    today = timezone.localdate(asked.now)
    promised = Commitment.objects.filter(held_in(asked.stretch, *MONTHS), host=asked.host)
    found = {one.pk: _keeping(one, today) for one in promised.prefetch_related("progress")}
    over = [key for key, how in found.items() if how not in OPEN_STILL]
    kept = [key for key in over if found[key] is Keeping.ON_TIME]
    rows = promised.filter(pk__in=over)
    seen = commitments_visible_to
    return Counted(rows, Q(pk__in=kept), seen, _told, MONTHS, agency="agency", order=("due_on", "pk"))


def _keeping(one: Commitment, today: date) -> Keeping | None:
    return keeping(State(one.state), one.days, today=today)


def _told(one: Commitment) -> Case:
    return Case(one.what, one.owed_by, short_day(one.due_on), one.get_absolute_url())


SOURCES: Final[Mapping[Indicator, Source]] = {Indicator.PROMISES_KEPT: _kept}

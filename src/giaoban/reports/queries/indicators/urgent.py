"""How long an urgent opinion waited until a standing member read it."""

from collections.abc import Mapping
from typing import Final

from django.db.models import Q, QuerySet

from giaoban.access.rules import Holder
from giaoban.opinions.models import Opinion
from giaoban.opinions.queries import visible_to
from giaoban.opinions.queries.urgent import told_of
from giaoban.opinions.rules.life import State
from giaoban.opinions.rules.urgent import Reading
from giaoban.reports.queries.indicators.counted import Case, Counted, Inquiry, Source, held_in
from giaoban.reports.rules.indicators import Indicator
from giaoban.ui.wording import short_day

MONTHS: Final = ("year", "month")


def _read(inquiry: Inquiry) -> Counted:
    rows = Opinion.objects.filter(held_in(inquiry.stretch), host=inquiry.host, urgency__isnull=False)
    rows = rows.exclude(state=State.WITHDRAWN.value).order_by()
    told = told_of(rows.select_related("host"), now=inquiry.now)
    in_time = [key for key, one in told.items() if one.reading is Reading.IN_TIME]
    return Counted(rows, Q(pk__in=in_time), _seen, _told, MONTHS, order=("raised_at", "pk"))


def _seen(holder: Holder) -> QuerySet[Opinion]:
    return visible_to(holder).select_related("unit")


def _told(one: Opinion) -> Case:
    return Case(one.code, one.unit.name, short_day(one.raised_at), one.get_absolute_url())


SOURCES: Final[Mapping[Indicator, Source]] = {Indicator.FIRST_READING: _read}

"""Whether the text of an experience talk was there by its day."""

from collections.abc import Mapping
from typing import Final

from django.db.models import Q, QuerySet
from django.utils import timezone

from giaoban.access.rules import Holder
from giaoban.meetings.models import Talk
from giaoban.meetings.queries import has_begun
from giaoban.meetings.queries.talks import due_of, offices_around, talks_visible_to, with_places
from giaoban.meetings.rules import State
from giaoban.reports.queries.indicators.counted import Case, Counted, Inquiry, Source, held_in
from giaoban.reports.rules.indicators import Indicator
from giaoban.ui.wording import short_day

MONTHS: Final = ("meeting__period__year", "meeting__period__month")


def _ready(asked: Inquiry) -> Counted:
    held = held_in(asked.stretch, *MONTHS)
    rows = Talk.objects.filter(
        held, has_begun(asked.now, meeting="meeting"), host=asked.host, source__isnull=True
    )
    rows = rows.exclude(meeting__state=State.CANCELLED.value)
    read = list(rows.select_related("meeting__series"))
    offices = offices_around(asked.host.pk, {one.meeting.day for one in read})
    in_time = [
        one.pk
        for one in read
        if one.handed_in_at and timezone.localdate(one.handed_in_at) <= due_of(one, offices)
    ]
    return Counted(rows, Q(pk__in=in_time), _seen, _told, MONTHS, order=("meeting__starts_at", "pk"))


def _seen(holder: Holder) -> QuerySet[Talk]:
    return with_places(talks_visible_to(holder))


def _told(one: Talk) -> Case:
    return Case(one.name, one.stands, short_day(one.meeting.begins), one.get_absolute_url())


SOURCES: Final[Mapping[Indicator, Source]] = {Indicator.TALKS_READY: _ready}

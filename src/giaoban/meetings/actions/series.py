"""Making and changing a series."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from django.db import transaction

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.meetings.models import Series, TemplateItem
from giaoban.meetings.rules import ORDINARY_AGENDA, Recurrence
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Cluster, Host


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesTerms:
    """What makes up a series. No cluster means all units of the host; times are Asia/Ho_Chi_Minh."""

    name: str
    cluster: Cluster | None
    recurrence: Recurrence
    starts_at: time
    place: str
    valid_from: date
    valid_to: date | None = None
    notice_days: int = 7
    closing_days: int = 3


@transaction.atomic
def create_series(host: Host, *, terms: SeriesTerms, actor: Actor, once: UUID | None = None) -> Series:
    """Make a series; the first one of a host brings the ordinary agenda template with it.

    The same key again returns the series that is there. Without a key each call makes one.
    """
    lock(host)

    already = Series.objects.filter(once=once, host=host).first() if once else None
    if already is not None:
        return already

    series = Series(host=host, once=once)
    _apply(terms, series)
    series.save(force_insert=True)
    if not TemplateItem.objects.filter(host=host).exists():
        _begin_template(host)
    record("series.created", series, actor=actor, chain=host.code, rows=[series])
    return series


@transaction.atomic
def change_series(series: Series, *, terms: SeriesTerms, actor: Actor) -> Series:
    """Change a series. Meetings that are planned already stay as they are."""
    queue(series.host.code)
    locked = Series.objects.select_for_update(of=("self",)).select_related("host").get(pk=series.pk)

    _apply(terms, locked)
    locked.save()
    record("series.changed", locked, actor=actor, chain=locked.host.code, rows=[locked])
    return locked


def _apply(terms: SeriesTerms, series: Series) -> None:
    series.name, series.cluster = terms.name, terms.cluster
    series.frequency, series.rule = terms.recurrence.frequency.value, terms.recurrence.kind.value
    series.weekday, series.nth = terms.recurrence.weekday, terms.recurrence.nth
    series.day_of_month = terms.recurrence.day_of_month
    series.starts_at, series.place = terms.starts_at, terms.place
    series.valid_from, series.valid_to = terms.valid_from, terms.valid_to
    series.notice_days, series.closing_days = terms.notice_days, terms.closing_days


def _begin_template(host: Host) -> None:
    TemplateItem.objects.bulk_create(
        TemplateItem(
            host=host,
            position=position,
            kind=item.kind.value,
            title=item.title,
            minutes=item.minutes,
            required=item.required,
        )
        for position, item in enumerate(ORDINARY_AGENDA, start=1)
    )

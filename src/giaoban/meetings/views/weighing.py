"""Weighing the days of a form: hard refusals beside their fields, everything else as a concern."""

from collections.abc import Mapping
from datetime import date, datetime

from django.utils import timezone

from giaoban.kernel.verdict import Refusal
from giaoban.meetings import queries, rules
from giaoban.meetings.forms import WeighedForm
from giaoban.meetings.models import Meeting, Series
from giaoban.meetings.rules import Weighed
from giaoban.ui.forms import Form
from giaoban.ui.wording import refusal_sentence


def refused_with(form: Form, field: str, refusal: Refusal | None) -> bool:
    """Put the sentence of a refusal beside a field, and return whether there was one."""
    if refusal is not None:
        form.add_error(field, refusal_sentence(refusal))
    return refusal is not None


def one_weighed(series: Series, starts_at: datetime, place: str, meeting: Meeting | None = None) -> Weighed:
    """Return what speaks against one meeting of a series, new or moved."""
    expected = queries.expected_of(series.host_id)
    wish = queries.wanted(
        series,
        starts_at,
        place,
        expected,
        minutes=meeting.minutes if meeting else rules.ORDINARY_MINUTES,
        meeting=meeting.pk if meeting else None,
    )
    return queries.weighed(series.host_id, [wish], expected, today=timezone.localdate())[0]


def days_weighed(form: WeighedForm, of_series: Mapping[str, Series]) -> dict[str, Weighed]:
    """Return what speaks against the days of a form, by field: those typed, or those it begins with."""
    days = {name: day for name in of_series if isinstance(day := _day(form, name), date)}
    if not days:
        return {}
    host = next(iter(of_series.values())).host_id
    expected = queries.expected_of(host)
    wishes = [
        queries.wanted(series, _at(series, days[name]), series.place, expected)
        for name, series in of_series.items()
        if name in days
    ]
    names = [name for name in of_series if name in days]
    found = queries.weighed(host, wishes, expected, today=timezone.localdate())
    return dict(zip(names, found, strict=True))


def refused_days(form: WeighedForm, of_series: Mapping[str, Series], year: int) -> bool:
    """Put beside each day why it cannot be planned at all, and return whether there was any such day."""
    refused = [
        refused_with(form, name, _why_not(name, series, year, form.cleaned_data[name]))
        for name, series in of_series.items()
        if form.cleaned_data.get(name)
    ]
    return any(refused)


def _why_not(name: str, series: Series, year: int, day: date) -> Refusal | None:
    month = int(name.rpartition("_")[2])
    frequency = series.recurrence.frequency
    refusal = rules.why_not_in_period(frequency, (year, month), day)
    return refusal or rules.why_not_add(_at(series, day), in_period=0, others=(), now=timezone.localtime())


def _day(form: WeighedForm, name: str) -> object:
    return form.cleaned_data.get(name) if form.is_bound else form.fields[name].initial


def _at(series: Series, day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, series.starts_at))

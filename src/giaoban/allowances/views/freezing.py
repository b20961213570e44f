"""The page on which the sheets of many meetings are frozen in one act."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.allowances import actions
from giaoban.allowances.forms.freezing import FreezeAllForm, pairs_of
from giaoban.allowances.models import PaymentSheet
from giaoban.allowances.queries import freezing as reading
from giaoban.allowances.queries import rates
from giaoban.meetings.models import Meeting
from giaoban.ui.forms import told_in
from giaoban.ui.http import done
from giaoban.ui.wording import count, month_alone


@dataclass(frozen=True, slots=True)
class Tab:
    """A year, or a month of it, with how many meetings of it wait."""

    to: str
    label: str
    waiting: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """The meetings of a year or a month that wait for their sheet, and the ways to other times."""

    years: tuple[Tab, ...]
    months: tuple[Tab, ...]
    meetings: tuple[Meeting, ...]


@require_http_methods(["GET", "HEAD", "POST"])
def freeze_all(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the sheets that a year or a month of meetings would get, with what stops each; freeze them."""
    host = get_object_or_404(rates.hosts_paying(request.holder), pk=pk)
    now, form = timezone.now(), FreezeAllForm(request.POST or None)
    if form.is_valid():
        actor, typed = request.holder.actor(Verb.PAY, Target(host=host.pk)), form.cleaned_data
        with told_in(form):
            made = actions.freeze_sheets(
                host, form.marks, leaves=typed["leaves"], once=typed["once"], at=now, actor=actor
            )
            return done(request, _frozen(made), _led_to(made, len(form.marks), request.get_full_path()))
    waiting = _waiting(request, list(reading.meetings_without_sheet(host, now=now)))
    seen = form.marks if form.is_bound else None
    rows = reading.weighed(waiting.meetings if seen is None else reading.meetings_seen(host, seen), seen)
    free = [row.draft.drawn for row in rows if row.refusal is None]
    begun = {"seen": pairs_of(reading.marks_of(rows)), "leaves": "leaves" in form.data}
    facts = {
        "host": host,
        "waiting": waiting,
        "rows": rows,
        "form": form,
        "fresh": FreezeAllForm(initial=begun),
        "free": len(free),
        "people": sum(len(drawn.lines) for drawn in free),
        "total": sum(drawn.total for drawn in free),
    }
    return render(request, "allowances/freeze_all.html", facts)


def _waiting(request: SignedInRequest, found: Sequence[Meeting]) -> Waiting:
    """Return what waits of the year and the month that are asked for; else of the latest year, all of it."""
    years = Counter(meeting.day.year for meeting in found)
    year = _asked(request, "year", years) or max(years, default=0)
    of_year = [meeting for meeting in found if meeting.day.year == year]
    months = Counter(meeting.day.month for meeting in of_year)
    month = _asked(request, "month", months)
    whole = Tab(f"?year={year}", _("The whole year"), len(of_year), is_chosen=month is None)
    parts = [
        Tab(f"?year={year}&month={each}", month_alone(date(year, each, 1)), months[each], each == month)
        for each in sorted(months)
    ]
    return Waiting(
        years=tuple(
            Tab(f"?year={each}", f"{each}", years[each], each == year) for each in sorted(years, reverse=True)
        ),
        months=(whole, *parts),
        meetings=tuple(meeting for meeting in of_year if month in {None, meeting.day.month}),
    )


def _asked(request: SignedInRequest, name: str, offered: Counter[int]) -> int | None:
    asked = request.GET.get(name, "")
    return next((each for each in offered if f"{each}" == asked), None)


def _frozen(made: Sequence[PaymentSheet]) -> str:
    first, last = made[0].code, made[-1].code
    told = ngettext(
        "%(total)s sheet is frozen, %(first)s. Print it and let everybody sign.",
        "%(total)s sheets are frozen, %(first)s to %(last)s. Print them and let everybody sign.",
        len(made),
    )
    return told % {"total": count(len(made)), "first": first, "last": last}


def _led_to(made: Sequence[PaymentSheet], seen: int, here: str) -> str:
    """Return where the clerk goes on: here if some were left, else to the sheets of the year."""
    return here if len(made) < seen else f"{reverse('allowances:index')}?year={made[0].year}"

"""Pages on which the office chooses the ways of a committee and the ladder of a series."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.messages.actions import office
from giaoban.messages.forms import LadderForm, OverdueForm, ReadingForm, WaysForm
from giaoban.messages.queries import ladders, outbox
from giaoban.messages.queries.directory import offered_by
from giaoban.messages.queries.reading import ladder_of as reading_ladder_of
from giaoban.messages.rules.promising import Rung
from giaoban.messages.rules.reading import USUAL_PAUSE
from giaoban.messages.rules.reminding import Ladder
from giaoban.organisation.models import Host
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def hosts(request: SignedInRequest) -> HttpResponse:
    """Lead to the ways of the committee, or let one choose among several."""
    found = list(outbox.hosts_of(request.holder))
    if not found:
        raise Http404
    if len(found) == 1:
        return redirect("messages:ways", pk=found[0].pk)
    return render(request, "messages/hosts.html", {"hosts": found})


@form_methods
def ways(request: SignedInRequest, pk: int) -> HttpResponse:
    """Choose the ways of a committee; the ladders of its series stand beside."""
    host = get_object_or_404(outbox.hosts_of(request.holder), pk=pk)
    form = WaysForm(request.POST or None, initial={"ways": [way.value for way in offered_by(host)]})
    if form.is_valid():
        office.offer_ways(host, form.chosen, holder=request.holder)
        messages.success(request, _("Kept. It holds from the next message on."))
        return redirect("messages:ways", pk=pk)
    series = ladders.series_reminded_by(request.holder).filter(host=host)
    facts = {
        "host": host,
        "form": form,
        "series": series,
        "usual": Ladder(),
        "while_unread": reading_ladder_of(host).after,
        "rungs": [(OverdueForm.base_fields[rung.role].label, rung.after) for rung in _rungs(host)],
    }
    return render(request, "messages/ways.html", facts)


@form_methods
def ladder(request: SignedInRequest, pk: int) -> HttpResponse:
    """Choose when the people of a series are reminded."""
    series = get_object_or_404(ladders.series_reminded_by(request.holder), pk=pk)
    kept = ladders.ladder_of(series)
    initial = {"before": ", ".join(str(days) for days in kept.before), "eve": kept.eve}
    form = LadderForm(request.POST or None, initial=initial)
    if form.is_valid():
        office.set_ladder(series, form.steps, holder=request.holder)
        messages.success(request, _("Kept. Reminders are computed by it from now on."))
        return redirect("messages:ways", pk=series.host_id)
    return render(request, "messages/ladder.html", {"series": series, "form": form})


@form_methods
def reading(request: SignedInRequest, pk: int) -> HttpResponse:
    """Choose when secretaries are reminded of a bulletin that they have not read."""
    host = get_object_or_404(outbox.hosts_of(request.holder), pk=pk)
    days = reading_ladder_of(host).after
    begun = {"every": days[0] if days else USUAL_PAUSE, "times": len(days)}
    form = ReadingForm(request.POST or None, initial=begun)
    if form.is_valid():
        office.set_reading(host, **form.cleaned_data, holder=request.holder)
        return _kept(request, host)
    heading = _("When are people reminded to read the bulletin?")
    lead = _("Only those who have not said that they have read it.")
    return ask(request, form, _about_days(host, heading=heading, lead=lead))


@form_methods
def overdue(request: SignedInRequest, pk: int) -> HttpResponse:
    """Choose after how many days each level hears of a promise that is past its day."""
    host = get_object_or_404(outbox.hosts_of(request.holder), pk=pk)
    begun = {rung.role.value: rung.after for rung in _rungs(host)}
    form = OverdueForm(request.POST or None, initial=begun)
    if form.is_valid():
        office.set_overdue(host, form.cleaned_data, holder=request.holder)
        return _kept(request, host)
    heading = _("Who hears when of an overdue promise?")
    lead = _("Whoever owes it is reminded before and after the day, whatever is chosen here.")
    return ask(request, form, _about_days(host, heading=heading, lead=lead))


def _about_days(host: Host, *, heading: str, lead: str) -> Question:
    return Question(
        heading=heading,
        button=_("Keep"),
        to=_ways(host),
        back=_("Ways and reminders"),
        over=host.name,
        lead=lead,
        icon="check",
    )


def _kept(request: SignedInRequest, host: Host) -> HttpResponse:
    return done(request, _("Kept. Reminders are computed by it from now on."), _ways(host))


def _ways(host: Host) -> str:
    return reverse("messages:ways", args=[host.pk])


def _rungs(host: Host) -> tuple[Rung, ...]:
    return ladders.rungs_of([host.pk])[host.pk]

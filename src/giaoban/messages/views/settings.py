"""Pages on which the office chooses the ways of a committee and the ladder of a series."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.meetings.models import Series
from giaoban.messages.actions import office
from giaoban.messages.forms import LadderForm, WaysForm
from giaoban.messages.models import SeriesLadder
from giaoban.messages.queries import outbox
from giaoban.messages.queries.directory import offered_by
from giaoban.messages.rules.reminding import Ladder

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
    series = Series.objects.filter(host=host).select_related("ladder").order_by("cluster__position", "pk")
    facts = {"host": host, "form": form, "series": series, "usual": Ladder()}
    return render(request, "messages/ways.html", facts)


@form_methods
def ladder(request: SignedInRequest, pk: int) -> HttpResponse:
    """Choose when the people of a series are reminded."""
    hosts = outbox.hosts_of(request.holder)
    series = get_object_or_404(Series.objects.filter(host__in=hosts).select_related("host"), pk=pk)
    own = SeriesLadder.objects.filter(series=series).first()
    kept = own.ladder if own else Ladder()
    initial = {"before": ", ".join(str(days) for days in kept.before), "eve": kept.eve}
    form = LadderForm(request.POST or None, initial=initial)
    if form.is_valid():
        office.set_ladder(series, form.steps, holder=request.holder)
        messages.success(request, _("Kept. Reminders are computed by it from now on."))
        return redirect("messages:ways", pk=series.host_id)
    return render(request, "messages/ladder.html", {"series": series, "form": form})

"""Pages of settlements: all of them, one, a new one."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest, must
from giaoban.access.rules import Target, Verb
from giaoban.allowances import actions
from giaoban.allowances.forms.sheets import SettleForm
from giaoban.allowances.queries import rates
from giaoban.allowances.queries import settling as reading
from giaoban.allowances.queries.printed import words_of
from giaoban.ui.forms import Places
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])
PLACES = Places({"period_backwards": "last", "period_ahead": "last"})


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the settlements, the newest first, and what this year's sheets come to by commune."""
    must(request, Verb.SEE_PAYMENTS)
    year = timezone.localdate().year
    hosts = list(rates.hosts_seen(request.holder))
    facts = {
        "hosts": [(host, reading.totals_of_year(host, year)) for host in hosts],
        "rows": list(reading.settlements_visible_to(request.holder)),
        "paying": set(rates.hosts_paying(request.holder).values_list("pk", flat=True)),
        "year": year,
    }
    return render(request, "allowances/settlements.html", facts)


@require_safe
def settlement(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what a settlement counted, by sheet and by commune, and which meetings have no sheet."""
    found = get_object_or_404(reading.settlements_visible_to(request.holder), pk=pk)
    entries = reading.entries_of(found)
    facts = {
        "found": found,
        "entries": entries,
        "totals": reading.totals_by_commune(entry.sheet_id for entry in entries),
        "words": words_of(found.total, rates.habit_of(found.host_id)),
        "unpaid": list(reading.unpaid_in(found.host, found.first, found.last)),
    }
    return render(request, "allowances/settlement.html", facts)


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Settle a period."""
    host = get_object_or_404(rates.hosts_paying(request.holder), pk=pk)
    today = timezone.localdate()
    form = SettleForm(request.POST or None, initial=reading.next_period(host, today))
    if form.is_valid():
        actor, typed = request.holder.actor(Verb.PAY, Target(host=host.pk)), form.cleaned_data
        made = PLACES.attempt(form, lambda: actions.settle(host, **typed, at=timezone.now(), actor=actor))
        if made is not None:
            sentence = _("Settlement %(number)s is made.") % {"number": made.code}
            return done(request, sentence, made.get_absolute_url())
    return ask(request, form, _settling(host.short_name))


def _settling(host: str) -> Question:
    return Question(
        heading=_("Settle a period"),
        button=_("Settle it"),
        to=reverse("allowances:settlements"),
        back=_("Settlements"),
        over=host,
        lead=_("Every sheet of the period that was not settled is counted, a correction by its difference."),
    )

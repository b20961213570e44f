"""Pages of rates: all of them, a new one, the end of one, and what stands beside them."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest, must
from giaoban.access.rules import Target, Verb
from giaoban.allowances import actions
from giaoban.allowances.forms.rates import (
    BaseSalaryForm,
    EndRateForm,
    EndSalariedForm,
    HabitForm,
    RateForm,
    SalariedForm,
    habit_shown,
)
from giaoban.allowances.queries import rates as reading
from giaoban.allowances.rules.rates import Level, ceiling_passed
from giaoban.kernel.actor import Actor
from giaoban.kernel.money import in_words
from giaoban.ui.forms import Places
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask
from giaoban.ui.wording import money

form_methods = require_http_methods(["GET", "HEAD", "POST"])
PLACES = Places(
    {
        "rate_too_small": "amount",
        "rate_too_large": "amount",
        "rate_ends_first": "valid_to",
        "rate_overlaps": "valid_from",
        "rate_overlaps_open": "ends_the_last",
        "rate_was_paid": "valid_from",
        "rate_not_begun": "last_day",
        "rate_ends_already": "last_day",
    }
)
ENDING = Places({**PLACES.fields, "rate_was_paid": "last_day"})


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the rates of a committee, who draws pay, the base salaries, and how sheets are printed."""
    must(request, Verb.SEE_PAYMENTS)
    today = timezone.localdate()
    hosts = [
        {
            "host": host,
            "salaried": reading.salaried_of(host, today),
            "habit": reading.habit_of(host.pk),
            "salaries": reversed(reading.base_salaries_of(host.pk)),
        }
        for host in reading.hosts_seen(request.holder)
    ]
    facts = {
        "hosts": hosts,
        "rates": list(reading.rates_visible_to(request.holder)),
        "rated": set(reading.hosts_rated(request.holder).values_list("pk", flat=True)),
        "today": today,
    }
    return render(request, "allowances/rates.html", facts)


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Enter a rate."""
    host = get_object_or_404(reading.hosts_rated(request.holder), pk=pk)
    begun = {"level": Level.COMMUNE.value, "pays_substitutes": True, "ends_the_last": True}
    form = RateForm(request.POST or None, initial=begun)
    if form.is_valid():
        plan, actor = form.plan, _actor(request, host.pk)
        rate = PLACES.attempt(form, lambda: actions.set_rate(host, plan, once=form.once_key, actor=actor))
        if rate is not None:
            return done(request, _understood(rate.amount, Level(rate.level)), _list())
    lead = _("A rate is what a document grants, from a day on. Nothing is paid without one.")
    return ask(request, form, _asked(_("Enter a rate"), _("Enter the rate"), host.short_name, lead))


def _understood(amount: int, level: Level) -> str:
    """Return what was understood, in figures and words, and the ceiling that it lies above."""
    told = {"amount": money(amount), "words": in_words(amount)}
    sentence = _("The rate is entered: %(amount)s (%(words)s).") % told
    ceiling = ceiling_passed(amount, level)
    if ceiling is None:
        return sentence
    warning = _("It lies above the ceiling of %(ceiling)s: make sure that the document allows it.")
    return f"{sentence} {warning % {'ceiling': money(ceiling)}}"


@form_methods
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a rate end."""
    rate = get_object_or_404(reading.rates_set_by(request.holder), pk=pk)
    form = EndRateForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if form.is_valid():
        last_day, actor = form.cleaned_data["last_day"], _actor(request, rate.host_id)
        if ENDING.attempt(form, lambda: actions.end_rate(rate, last_day, actor=actor)):
            return done(request, _("The rate ends with that day."), _list())
    lead = _("Meetings after that day have no rate until another one is entered.")
    return ask(request, form, _asked(_("End the rate"), _("Apply it no more"), money(rate.amount), lead))


@form_methods
def add_salaried(request: SignedInRequest, pk: int) -> HttpResponse:
    """Note who draws pay from the State."""
    host, today = get_object_or_404(reading.hosts_rated(request.holder), pk=pk), timezone.localdate()
    people = reading.secretaries_on(host, today)
    form = SalariedForm(request.POST or None, people=people, initial={"since": today})
    if form.is_valid():
        actions.note_salaried(host, **form.cleaned_data, actor=_actor(request, host.pk))
        return done(request, _("They stand on no sheet unless the rate pays them."), _list())
    lead = _("Whoever draws pay gets no support where the rate says so. Only that is noted, no amount.")
    return ask(request, form, _asked(_("Who draws pay"), _("Note them"), host.short_name, lead))


@form_methods
def end_salaried(request: SignedInRequest, pk: int) -> HttpResponse:
    """Note until when somebody drew pay."""
    row = get_object_or_404(reading.salaried_ended_by(request.holder), pk=pk)
    yesterday = timezone.localdate() - timedelta(days=1)
    form = EndSalariedForm(request.POST or None, initial={"last_day": yesterday})
    if form.is_valid():
        actions.end_salaried(row, form.cleaned_data["last_day"], actor=_actor(request, row.host_id))
        return done(request, _("From the day after on they are paid like the others."), _list())
    return ask(request, form, _asked(_("Draws no pay any more"), _("Note it"), row.person.full_name, ""))


@form_methods
def add_base_salary(request: SignedInRequest, pk: int) -> HttpResponse:
    """Enter a base salary."""
    host = get_object_or_404(reading.hosts_rated(request.holder), pk=pk)
    form = BaseSalaryForm(request.POST or None)
    if form.is_valid():
        actor = _actor(request, host.pk)
        if PLACES.attempt(form, lambda: actions.set_base_salary(host, **form.cleaned_data, actor=actor)):
            return done(request, _("The base salary is entered."), _list())
    lead = _("Proposals compare rates with it. Entered again for the same day, it is put right.")
    return ask(request, form, _asked(_("Enter a base salary"), _("Enter it"), host.short_name, lead))


@form_methods
def edit_papers(request: SignedInRequest, pk: int) -> HttpResponse:
    """Set how sheets are printed."""
    host = get_object_or_404(reading.hosts_rated(request.holder), pk=pk)
    form = HabitForm(request.POST or None, initial=habit_shown(reading.habit_of(host.pk)))
    if form.is_valid():
        actions.set_habit(host, form.plan, actor=_actor(request, host.pk))
        return done(request, _("Sheets are printed so from now on."), _list())
    return ask(request, form, _asked(_("How sheets are printed"), _("Save"), host.short_name, ""))


def _actor(request: SignedInRequest, host: int) -> Actor:
    return request.holder.actor(Verb.SET_RATES, Target(host=host))


def _asked(heading: str, button: str, over: str, lead: str) -> Question:
    return Question(heading=heading, button=button, to=_list(), back=_("Rates"), over=over, lead=lead)


def _list() -> str:
    return reverse("allowances:rates")

"""Pages of orders: all of them, one, a new one, a correction."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest, must
from giaoban.access.rules import Target, Verb
from giaoban.provision import actions
from giaoban.provision.forms.supply import CorrectForm, OrderForm
from giaoban.provision.queries import orders as reading
from giaoban.provision.queries.titles import hosts_managed
from giaoban.ui.forms import Places
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])
PLACES = Places({"order_reason": "reason", "ordered_already": "quarter", "nothing_owed": "year"})


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the orders of a committee, the newest first."""
    must(request, Verb.SEE_ORDERS)
    facts = {
        "rows": list(reading.orders_seen(request.holder)),
        "hosts": list(hosts_managed(request.holder)),
    }
    return render(request, "provision/orders.html", facts)


@require_safe
def order(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one order: copies by commune and title."""
    found = get_object_or_404(reading.orders_seen(request.holder), pk=pk)
    facts = {
        "found": found,
        "table": reading.matrix_of(reading.lines_of(found), itself=found.host.short_name),
        "later": getattr(found, "corrected_by", None),
        "manages": request.holder.grant_for(Verb.MANAGE_SUPPLY, found.target) is not None,
    }
    return render(request, "provision/order.html", facts)


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Draw up an order from what cells are entitled to."""
    host, now = get_object_or_404(hosts_managed(request.holder), pk=pk), timezone.now()
    this = timezone.localdate(now).year
    form = OrderForm(request.POST or None, years=(this, this + 1), initial={"year": this + 1, "quarter": 0})
    if form.is_valid():
        actor = request.holder.actor(Verb.MANAGE_SUPPLY, Target(host=host.pk))
        year, quarter = int(form.cleaned_data["year"]), int(form.cleaned_data["quarter"])
        made = PLACES.attempt(
            form, lambda: actions.make_order(host, year, quarter, once=form.once_key, at=now, actor=actor)
        )
        if made is not None:
            return done(
                request, _("Order %(number)s is made.") % {"number": made.code}, made.get_absolute_url()
            )
    lead = _("Copies are counted from what each cell is entitled to. The order is frozen under its number.")
    return ask(request, form, _asked(_("Draw up an order"), _("Draw it up"), host.short_name, lead))


@form_methods
def correct(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put an order right by a new one."""
    found = get_object_or_404(reading.orders_corrected_by(request.holder), pk=pk)
    form, now = CorrectForm(request.POST or None), timezone.now()
    if form.is_valid():
        actor = request.holder.actor(Verb.MANAGE_SUPPLY, found.target)
        typed = form.cleaned_data
        made = PLACES.attempt(
            form,
            lambda: actions.correct_order(
                found, reason=typed["reason"], once=typed["once"], at=now, actor=actor
            ),
        )
        if made is not None:
            told = _("Order %(number)s stands in its place.") % {"number": made.code}
            return done(request, told, made.get_absolute_url())
    lead = _("A new order is drawn up from what cells are entitled to now. This one stays readable.")
    return ask(request, form, _asked(_("Correct the order"), _("Draw up the new one"), found.code, lead))


def _asked(heading: str, button: str, over: str, lead: str) -> Question:
    return Question(
        heading=heading, button=button, to=reverse("provision:orders"), back=_("Orders"), over=over, lead=lead
    )

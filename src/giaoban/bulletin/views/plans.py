"""Pages of the section plan."""

from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.bulletin import actions
from giaoban.bulletin.forms.editions import PlannedForm
from giaoban.bulletin.http import PLACES
from giaoban.bulletin.models import PlannedSection
from giaoban.bulletin.queries.planning import target_of
from giaoban.bulletin.queries.visibility import hosts_edited, plan_on, planned_edited_by
from giaoban.bulletin.rules.plans import DEFAULT_DAYS, offered
from giaoban.kernel.actor import Actor
from giaoban.organisation.models import Host
from giaoban.organisation.queries import agencies_on
from giaoban.ui.forms import Form
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def plan(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the section plan; where there is none, the one that is offered."""
    host, today = get_object_or_404(hosts_edited(request.holder), pk=pk), timezone.localdate()
    agencies = {agency.pk: agency.name for agency in agencies_on(host, today)}
    rows = list(plan_on(host.pk, today))
    offer = [] if rows else [(one, agencies.get(one.agency or 0, "")) for one in offered(agencies)]
    return render(request, "bulletin/plan.html", {"host": host, "rows": rows, "offer": offer})


@require_POST
def take(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take over the plan that is offered."""
    host, today = get_object_or_404(hosts_edited(request.holder), pk=pk), timezone.localdate()
    actions.take_offered_plan(host, on=today, once=uuid4(), actor=_actor(request, host))
    return done(request, _("The plan is taken over. Change what does not fit."), _page(host))


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a section into the plan."""
    host, today = get_object_or_404(hosts_edited(request.holder), pk=pk), timezone.localdate()
    place = plan_on(host.pk, today).count() + 1
    form = _form(request, host, {"position": place, "days_before": DEFAULT_DAYS, "words": 200})
    if form.is_valid():
        planned, once, actor = form.planned, form.once_key, _actor(request, host)
        act = lambda: actions.plan_section(host, planned, on=today, once=once, actor=actor)  # noqa: E731
        if PLACES.attempt(form, act):
            return done(request, _("It stands in the plan from today on."), _page(host))
    return ask(request, form, _asked(host, _("Add a section to the plan"), _("Add it")))


@form_methods
def change(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change a section of the plan."""
    today = timezone.localdate()
    row = get_object_or_404(planned_edited_by(request.holder, today), pk=pk)
    form = _form(request, row.host, _begun(row))
    if form.is_valid():
        planned, once, actor = form.planned, form.once_key, _actor(request, row.host)
        act = lambda: actions.change_planned(row, planned, on=today, once=once, actor=actor)  # noqa: E731
        if PLACES.attempt(form, act):
            return done(
                request, _("Changed. Editions that were planned before keep their sections."), _page(row.host)
            )
    return ask(request, form, _asked(row.host, _("Change a section of the plan"), _("Save")))


@form_methods
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a section out of the plan."""
    today = timezone.localdate()
    row = get_object_or_404(planned_edited_by(request.holder, today), pk=pk)
    if request.method == "POST":
        actions.end_planned(row, on=today, actor=_actor(request, row.host))
        return done(request, _("It is out of the plan from today on."), _page(row.host))
    heading = _("Take “%(heading)s” out of the plan") % {"heading": row.heading}
    return ask(request, Form(), _asked(row.host, heading, _("Take it out")))


def _form(request: SignedInRequest, host: Host, begun: dict[str, object]) -> PlannedForm:
    agencies = list(agencies_on(host, timezone.localdate()))
    return PlannedForm(request.POST or None, agencies=agencies, initial=begun)


def _begun(row: PlannedSection) -> dict[str, object]:
    return {
        "position": row.position,
        "heading": row.heading,
        "kind": row.kind,
        "agency": str(row.agency_id or ""),
        "days_before": row.days_before,
        "words": row.words,
    }


def _actor(request: SignedInRequest, host: Host) -> Actor:
    return request.holder.actor(Verb.EDIT_BULLETIN, target_of(host))


def _asked(host: Host, heading: str, button: str) -> Question:
    return Question(
        heading=heading, button=button, to=_page(host), back=_("Section plan"), over=host.short_name
    )


def _page(host: Host) -> str:
    return reverse("bulletin:plan", args=[host.pk])

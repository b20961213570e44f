"""Pages that edit a meeting's agenda and the committee's usual order of business."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.kernel.verdict import enforce
from giaoban.meetings import actions, queries, rules
from giaoban.meetings.forms import agenda_forms, lines_of, template_forms
from giaoban.ui.forms import told_above

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Edit the agenda of a meeting."""
    meeting = get_object_or_404(queries.planned_by(request.holder), pk=pk)
    enforce(rules.why_not_edit_agenda(meeting.facts))
    forms = agenda_forms(request.POST or None, list(meeting.agenda.all()))
    if forms.is_valid():
        with told_above(forms):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, meeting.target)
            actions.save_agenda(meeting, lines=lines_of(forms), actor=actor)
            messages.success(request, _("The agenda is saved."))
            return redirect(meeting)
    facts = {"meeting": meeting, "forms": forms, "missing": queries.missing_items(meeting)}
    return render(request, "meetings/agenda.html", facts)


@form_methods
def edit_template(request: SignedInRequest, pk: int) -> HttpResponse:
    """Edit the usual order of business of a committee."""
    host = get_object_or_404(queries.hosts_planned_by(request.holder), pk=pk)
    forms = template_forms(request.POST or None, list(host.agenda_template.all()))
    if forms.is_valid():
        with told_above(forms):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, Target(host=host.pk))
            actions.save_template(host, lines=lines_of(forms), actor=actor)
            messages.success(
                request, _("The usual order of business is saved; it holds for meetings to come.")
            )
            return redirect("meetings:series-list")
    return render(request, "meetings/agenda_template.html", {"host": host, "forms": forms})

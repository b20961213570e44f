"""Pages that edit a meeting's agenda and the committee's usual order of business."""

from collections.abc import Iterator, Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.kernel.verdict import enforce
from giaoban.meetings import actions, queries, rules
from giaoban.meetings.forms import agenda_forms, lines_of, template_forms
from giaoban.meetings.rules import BRIEFING
from giaoban.meetings.views.planning import types_of
from giaoban.meetings.views.reading import Year
from giaoban.organisation.models import Host
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
            actions.save_agenda(meeting, lines=lines_of(forms), now=timezone.now(), actor=actor)
            messages.success(request, _("The agenda is saved."))
            return redirect(meeting)
    facts = {"meeting": meeting, "forms": forms, "missing": queries.missing_items(meeting)}
    return render(request, "meetings/agenda.html", facts)


@require_safe
def versions(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what a meeting's agenda was before, and what changed from one version to the next."""
    meeting = get_object_or_404(queries.visible_to(request.holder), pk=pk)
    facts = {"meeting": meeting, "versions": queries.versions_of(meeting)}
    return render(request, "meetings/versions.html", facts)


@form_methods
def edit_template(request: SignedInRequest, pk: int, code: str = BRIEFING) -> HttpResponse:
    """Edit the usual order of business of a committee for one type of meetings."""
    host = get_object_or_404(queries.hosts_planned_by(request.holder), pk=pk)
    types = types_of(host)
    if code not in types:
        raise Http404
    forms = template_forms(request.POST or None, queries.order_of_business(host.pk, code))
    if forms.is_valid():
        with told_above(forms):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, Target(host=host.pk))
            actions.save_template(host, lines=lines_of(forms), meeting_type=code, actor=actor)
            messages.success(
                request, _("The usual order of business is saved; it holds for meetings to come.")
            )
            return redirect("meetings:series-list")
    facts = {"host": host, "forms": forms, "tabs": list(_tabs(host, types, code))}
    return render(request, "meetings/agenda_template.html", facts)


def _tabs(host: Host, types: Mapping[str, str], shown: str) -> Iterator[Year]:
    for code, label in types.items():
        args = [host.pk] if code == BRIEFING else [host.pk, code]
        name = "meetings:edit-template" if code == BRIEFING else "meetings:edit-type-template"
        yield Year(label, reverse(name, args=args), current=code == shown)

"""Pages of agencies, and of which field goes to which."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.directory import queries
from giaoban.directory.forms.people import AgencyForm
from giaoban.directory.forms.settings import RoutesForm
from giaoban.directory.http import done_on_the_way, editor, may_edit
from giaoban.organisation import actions
from giaoban.ui.forms import told_in
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the agencies of a committee with the fields that go to them."""
    host = get_object_or_404(queries.hosts_seen(request.holder), pk=pk)
    agencies = queries.agencies_with_fields(host, timezone.localdate(), get_language() or "vi")
    facts = {"host": host, "agencies": agencies, "edits": may_edit(request, host.pk)}
    return render(request, "directory/agencies.html", facts)


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add an agency."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    initial = {"valid_from": timezone.localdate(), "answers_itself": True, "needs_clearance": True}
    form = AgencyForm(request.POST or None, initial=initial)
    if form.is_valid():
        with told_in(form):
            actions.add_agency(host, form.plan, actor=editor(request, host.pk))
            return done_on_the_way(request, _("The agency is added."), host.pk, "directory:agencies")
    to = reverse("directory:agencies", args=[host.pk])
    return ask(
        request, form, Question(_("Add an agency"), _("Add the agency"), to, _("Agencies"), icon="plus")
    )


@form_methods
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change an agency."""
    agency = get_object_or_404(queries.agencies_edited(request.holder), pk=pk)
    initial = {name: getattr(agency, name) for name in AgencyForm.base_fields}
    form = AgencyForm(request.POST or None, initial=initial)
    if form.is_valid():
        with told_in(form):
            actions.change_agency(agency, form.plan, actor=editor(request, agency.host_id))
            return done_on_the_way(request, _("The agency is saved."), agency.host_id, "directory:agencies")
    to = reverse("directory:agencies", args=[agency.host_id])
    follows = (_("With a last day its posts end too; what was sent to it stays with it."),)
    return ask(
        request, form, Question(agency.name, _("Save the agency"), to, _("Agencies"), consequences=follows)
    )


@form_methods
def routes(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say which agency each field goes to."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    language = get_language() or "vi"
    form = RoutesForm(request.POST or None, host=host, day=timezone.localdate(), language=language)
    if form.is_valid():
        for field, agency in form.changed:
            actions.set_route(host, field, agency, actor=editor(request, host.pk))
        return done_on_the_way(request, _("The table of fields is saved."), host.pk, "directory:agencies")
    to = reverse("directory:agencies", args=[host.pk])
    lead = _("Opinions of a field are proposed to this agency; the compiler may decide otherwise.")
    return ask(
        request, form, Question(_("Fields and agencies"), _("Save the table"), to, _("Agencies"), lead=lead)
    )

"""Pages of titles: all of them, a new one, one put right, and who is to get it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest, must
from giaoban.access.rules import Target, Verb
from giaoban.organisation.queries import labels
from giaoban.provision import actions
from giaoban.provision.forms.titles import (
    PLACES,
    EndForm,
    EntitlementForm,
    PublicationForm,
    publication_shown,
)
from giaoban.provision.models import Publication
from giaoban.provision.queries import titles as reading
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the titles of a committee, and which cells are to get them."""
    must(request, Verb.SEE_SUPPLY)
    language = translation.get_language() or "vi"
    hosts = [
        {
            "host": host,
            "titles": list(reading.publications_of(host)),
            "kinds": labels(host.pk, language),
        }
        for host in reading.hosts_seen(request.holder)
    ]
    managed = set(reading.hosts_managed(request.holder).values_list("pk", flat=True))
    facts = {"hosts": hosts, "managed": managed, "today": timezone.localdate()}
    return render(request, "provision/titles.html", facts)


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Enter a title."""
    host = get_object_or_404(reading.hosts_managed(request.holder), pk=pk)
    form = PublicationForm(request.POST or None)
    if form.is_valid():
        actor = request.holder.actor(Verb.MANAGE_SUPPLY, Target(host=host.pk))
        row = PLACES.attempt(
            form, lambda: actions.add_publication(host, form.plan, once=form.once_key, actor=actor)
        )
        if row is not None:
            return done(request, _("The title is entered. Say now which cells are to get it."), _entitle(row))
    lead = _("A newspaper, a journal, or what a board above publishes for the cells.")
    return ask(request, form, _asked(_("Enter a title"), _("Enter the title"), host.short_name, lead))


@form_methods
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a title right."""
    row = get_object_or_404(reading.publications_managed(request.holder), pk=pk)
    form = PublicationForm(request.POST or None, initial=publication_shown(row))
    if form.is_valid():
        actor = request.holder.actor(Verb.MANAGE_SUPPLY, row.target)
        if PLACES.attempt(form, lambda: actions.edit_publication(row, form.plan, actor=actor)):
            return done(request, _("The title is put right. Orders that are made stay as they are."), _list())
    lead = _("Orders that are made keep the name and the price of their day.")
    return ask(request, form, _asked(_("Put a title right"), _("Save"), row.name, lead))


@form_methods
def entitle(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say which cells are to get a title."""
    row = get_object_or_404(reading.publications_managed(request.holder), pk=pk)
    kinds = reading.cell_kinds(row.host, translation.get_language() or "vi")
    form = EntitlementForm(request.POST or None, kinds=kinds, initial={"valid_from": row.valid_from})
    if form.is_valid():
        actor = request.holder.actor(Verb.MANAGE_SUPPLY, row.target)
        if PLACES.attempt(form, lambda: actions.entitle(row, form.plan, actor=actor)):
            return done(request, _("Cells of this kind are to get it from that day on."), _list())
    lead = _("Every cell of a kind gets it. What they got is held against this.")
    return ask(request, form, _asked(_("Who is to get it"), _("Save"), row.name, lead))


@form_methods
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let an entitlement end."""
    row = get_object_or_404(reading.entitlements_managed(request.holder), pk=pk)
    form = EndForm(request.POST or None)
    if form.is_valid():
        last_day = form.cleaned_data["last_day"]
        actor = request.holder.actor(Verb.MANAGE_SUPPLY, row.publication.target)
        if PLACES.attempt(form, lambda: actions.end_entitlement(row, last_day, actor=actor)):
            return done(request, _("It ends with that day. The years before stay as they are."), _list())
    lead = _("Cells of this kind get the title no more after that day.")
    return ask(
        request, form, _asked(_("End who is to get it"), _("Supply it no more"), row.publication.name, lead)
    )


def _asked(heading: str, button: str, over: str, lead: str) -> Question:
    return Question(
        heading=heading, button=button, to=_list(), back=_("List of titles"), over=over, lead=lead
    )


def _list() -> str:
    return reverse("provision:titles")


def _entitle(row: Publication) -> str:
    return reverse("provision:entitle", args=[row.pk])

"""Pages that set up the bodies that issue papers, their signers and the committee's terms."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target
from giaoban.documents import actions, queries
from giaoban.documents.forms import IssuerForm, MandateForm, SignerForm, initial_of, proposed_for
from giaoban.documents.http import editor
from giaoban.documents.queries.templates import issuers_templated
from giaoban.ui.forms import Form, told_in
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the issuing bodies of a committee, who signs for them, and its terms."""
    facts = {
        "hosts": list(queries.hosts_seen(request.holder).prefetch_related("mandates")),
        "issuers": list(queries.issuers_seen(request.holder)),
        "edited": set(queries.hosts_edited(request.holder).values_list("pk", flat=True)),
        "templated": set(issuers_templated(request.holder).values_list("host", flat=True)),
        "numbering": set(queries.issuers_numbering(request.holder).values_list("pk", flat=True)),
    }
    return render(request, "documents/letterheads.html", facts)


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a body that issues papers."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    form = IssuerForm(request.POST or None, initial=proposed_for(host))
    if form.is_valid():
        with told_in(form, "symbol"):
            actions.add_issuer(host, form.plan, actor=editor(request, Target(host=host.pk)))
            return done(request, _("The body is added. Name who signs for it next."), _list())
    return ask(request, form, _asked(_("Add an issuing body"), _("Add the body"), host.short_name))


@form_methods
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change the head of a body's letters."""
    issuer = get_object_or_404(queries.issuers_edited(request.holder), pk=pk)
    form = IssuerForm(request.POST or None, initial=initial_of(issuer))
    if form.is_valid():
        with told_in(form, "symbol"):
            actions.change_issuer(issuer, form.plan, actor=editor(request, issuer.target))
            return done(request, _("The letterhead is saved."), _list())
    return ask(request, form, _asked(_("Change the letterhead"), _("Save the letterhead"), str(issuer)))


@form_methods
def add_signer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a post sign for a body."""
    issuer = get_object_or_404(queries.issuers_edited(request.holder), pk=pk)
    form = SignerForm(request.POST or None, issuer=issuer, day=timezone.localdate(), initial={"power": "own"})
    if form.is_valid():
        with told_in(form, "power"):
            actions.add_signer(issuer, form.plan, actor=editor(request, issuer.target))
            return done(request, _("The signer is added."), _list())
    return ask(request, form, _asked(_("Add a signer"), _("Add the signer"), str(issuer)))


@form_methods
def end_signer(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask before a signer is taken off the list."""
    signer = get_object_or_404(queries.signers_edited(request.holder), pk=pk)
    if request.method == "POST":
        actions.end_signer(signer, actor=editor(request, signer.target))
        return done(request, _("The signer is off the list."), _list())
    lead = _("Papers signed before keep the name. The post can be added again at any time.")
    return ask(request, Form(), _asked(_("Take a signer off the list"), _("Take off"), str(signer), lead))


@form_methods
def add_mandate(request: SignedInRequest, pk: int) -> HttpResponse:
    """Write down a term of the committee."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    form = MandateForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "on"):
            actions.begin_mandate(host, **form.cleaned_data, actor=editor(request, Target(host=host.pk)))
            return done(request, _("The term is written down. Numbers begin at 01 in it."), _list())
    lead = _(
        "Numbers of the Party run from 01 through one term. The term before ends the day before this one."
    )
    return ask(request, form, _asked(_("Begin a term"), _("Write the term down"), host.short_name, lead))


def _asked(heading: str, button: str, over: str, lead: str = "") -> Question:
    return Question(heading=heading, button=button, to=_list(), back=_("Letterheads"), over=over, lead=lead)


def _list() -> str:
    return reverse("documents:letterheads")

"""Pages on which the office sets its own Word templates: take, send, try and use them."""

from dataclasses import replace
from pathlib import PurePath

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.documents import actions
from giaoban.documents.forms import TemplateForm
from giaoban.documents.http import as_filled, as_template
from giaoban.documents.models import Issuer, OfficeTemplate
from giaoban.documents.printing import templates as printing
from giaoban.documents.printing.plain import Plain, plain_paper
from giaoban.documents.queries import templates as queries
from giaoban.documents.rules.fields import fields_of
from giaoban.documents.rules.papers.samples import SAMPLES
from giaoban.documents.views.samples import sample_of
from giaoban.kernel.actor import Actor
from giaoban.kernel.vietnamese import nfc
from giaoban.ui.forms import Form, told_in
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])
LONGEST_NAME = 200


@require_safe
def index(request: SignedInRequest, pk: int) -> HttpResponse:
    """List the documents of a body, and which template each is printed with."""
    issuer = get_object_or_404(queries.issuers_templated(request.holder), pk=pk)
    used = queries.used_by(issuer)
    documents = [(code, _(name), used.get(code)) for code, (name, _make) in SAMPLES.items()]
    return render(request, "documents/templates.html", {"issuer": issuer, "documents": documents})


@require_safe
def document(request: SignedInRequest, pk: int, document: str) -> HttpResponse:
    """Show the fields of a document, and every version of its template."""
    issuer = _issuer(request, pk, document)
    facts = {
        "issuer": issuer,
        "document": document,
        "name": _(SAMPLES[document][0]),
        "fields": fields_of(_sample(issuer, document)),
        "versions": list(queries.versions_of(issuer, document)),
    }
    return render(request, "documents/template.html", facts)


@require_safe
def shipped(request: SignedInRequest, pk: int, document: str) -> HttpResponse:
    """Return the template that comes with the product, under the body's own letter form."""
    issuer = _issuer(request, pk, document)
    return as_template(printing.shipped(_sample(issuer, document)), f"Mẫu {SAMPLES[document][0]}")


@form_methods
def add(request: SignedInRequest, pk: int, document: str) -> HttpResponse:
    """Take a template of the office's own; it is not in use yet."""
    issuer = _issuer(request, pk, document)
    form = TemplateForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        with told_in(form, "file"):
            kept = actions.keep_template(
                issuer,
                _plan(issuer, document, form),
                once=form.cleaned_data["once"],
                at=timezone.now(),
                actor=_actor(request, issuer),
            )
            return done(
                request, _("The template is kept. Print a test, then use it."), kept.get_absolute_url()
            )
    facts = {"issuer": issuer, "document": document, "name": _(SAMPLES[document][0]), "form": form}
    return render(request, "documents/add_template.html", facts)


@require_safe
def file(request: SignedInRequest, pk: int) -> HttpResponse:
    """Return a version as it was sent."""
    template = _template(request, pk)
    return as_template(bytes(template.content), f"{template.document} {template.number}")


@require_safe
def test(request: SignedInRequest, pk: int) -> HttpResponse:
    """Return a sample of the document in a version of its template."""
    template = _template(request, pk)
    told = _sample(template.issuer, template.document)
    return as_filled(template, {**told, "file": f"in-thu-{template.document}-{template.number}"})


@form_methods
def use(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask before a document is printed with a version of the office's own."""
    template = _template(request, pk)
    if request.method == "POST":
        actions.use_template(template, actor=_actor(request, template.issuer))
        return done(request, _("The document is printed with this version now."), template.get_absolute_url())
    heading = _("Use version %(number)s") % {"number": template.number}
    lead = _("Word files of this document take this form from now on. Papers signed before keep theirs.")
    return ask(request, Form(), _asked(template, heading, _("Use it"), lead))


@form_methods
def return_(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask before a document is printed as the product ships it."""
    template = _template(request, pk)
    if request.method == "POST":
        actions.return_to_shipped(template, actor=_actor(request, template.issuer))
        return done(request, _("The document is printed as shipped again."), template.get_absolute_url())
    lead = _("Every version is kept and can be used again.")
    return ask(
        request, Form(), _asked(template, _("Return to the shipped template"), _("Return to it"), lead)
    )


def _issuer(request: SignedInRequest, pk: int, document: str) -> Issuer:
    if document not in SAMPLES:
        raise Http404
    return get_object_or_404(queries.issuers_templated(request.holder), pk=pk)


def _template(request: SignedInRequest, pk: int) -> OfficeTemplate:
    return get_object_or_404(queries.templates_edited(request.holder), pk=pk, document__in=SAMPLES)


def _sample(issuer: Issuer, document: str) -> Plain:
    return plain_paper(sample_of(issuer, document))


def _plan(issuer: Issuer, document: str, form: TemplateForm) -> actions.TemplatePlan:
    sent = form.cleaned_data["file"]
    content, fields = sent.read(), fields_of(_sample(issuer, document))
    return actions.TemplatePlan(
        document=document,
        fields=tuple(replace(field, label=_(field.label)) for field in fields),
        file_name=nfc(PurePath(sent.name).name)[:LONGEST_NAME],
        content=content,
        reading=printing.read(content, fields),
    )


def _actor(request: SignedInRequest, issuer: Issuer) -> Actor:
    return request.holder.actor(Verb.EDIT_TEMPLATES, issuer.target)


def _asked(template: OfficeTemplate, heading: str, button: str, lead: str) -> Question:
    name = _(SAMPLES[template.document][0])
    return Question(
        heading=heading, button=button, to=template.get_absolute_url(), back=name, over=name, lead=lead
    )

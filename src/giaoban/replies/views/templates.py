"""Pages of reply templates: all of them by field, a new one, a change, switching off and on."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.kernel.verdict import Refused
from giaoban.opinions.http import is_marked
from giaoban.organisation.queries import fields_on
from giaoban.replies.actions import templates as actions
from giaoban.replies.forms.templates import NewTemplateForm, TemplateForm
from giaoban.replies.queries import templates
from giaoban.replies.rules.offered import OFFERED
from giaoban.ui.forms import Places
from giaoban.ui.questions import Question, ask
from giaoban.ui.wording import refusal_sentence

form_methods = require_http_methods(["GET", "HEAD", "POST"])
PLACES = Places(
    {
        "no_template_title": "title",
        "template_there": "title",
        "no_template_words": "found",
        "no_gap": "found",
    }
)


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the templates of a committee by field, what the product offers, and what was switched off."""
    if not request.holder.may(Verb.COMPILE):
        raise Http404
    today = timezone.localdate()
    hosts = [
        (host, templates.by_field(host, today=today)) for host in templates.hosts_keeping(request.holder)
    ]
    return render(request, "replies/templates.html", {"hosts": hosts})


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Write a template; one that the product offers stands in the form already."""
    host = get_object_or_404(templates.hosts_keeping(request.holder), pk=pk)
    code = request.GET.get("field", "")
    offered = OFFERED.get(request.GET.get("offered", ""))
    shown = {"field": code, **(TemplateForm.initial_of(offered) if offered else {})}
    fields = list(fields_on(host, timezone.localdate()))
    form = NewTemplateForm(request.POST or None, initial=shown, fields=fields)
    if form.is_bound and not is_marked(form) and form.is_valid():
        writing = actions.Writing(form.item, form.wording, form.cleaned_data["once"])
        holder, now = request.holder, timezone.now()
        if PLACES.attempt(form, lambda: actions.write_template(host, writing, holder=holder, at=now)):
            return _done(request, _("The template is there. Writers of this field are offered it now."))
    return ask(request, form, _asked(_("Write a reply template"), host.short_name))


@form_methods
def change(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change the words of a template."""
    template = get_object_or_404(templates.kept_by(request.holder), pk=pk)
    form = TemplateForm(request.POST or None, initial=TemplateForm.initial_of(template.wording))
    if form.is_bound and not is_marked(form) and form.is_valid():
        wording, holder, now = form.wording, request.holder, timezone.now()
        if PLACES.attempt(form, lambda: actions.change_template(template, wording, holder=holder, at=now)):
            return _done(request, _("The template is changed. Replies begun from it stay as they are."))
    return ask(request, form, _asked(_("Change a reply template"), template.title))


@require_POST
def switch_off(request: SignedInRequest, pk: int) -> HttpResponse:
    """Offer a template to no writer any more."""
    template = get_object_or_404(templates.kept_by(request.holder), pk=pk)
    actions.switch_off(template, holder=request.holder, at=timezone.now())
    return _done(request, _("Switched off. It is kept below and can be switched on again."))


@require_POST
def switch_on(request: SignedInRequest, pk: int) -> HttpResponse:
    """Offer a template to writers again."""
    template = get_object_or_404(templates.kept_by(request.holder), pk=pk)
    try:
        actions.switch_on(template, holder=request.holder)
    except Refused as refused:
        messages.error(request, refusal_sentence(refused.refusal))
        return redirect("replies:templates")
    return _done(request, _("Switched on. Writers are offered it again."))


def _asked(heading: str, over: str) -> Question:
    lead = _("Write as the agencies write, and leave a gap «…» wherever something of the matter must stand.")
    button, back = _("Save the template"), _("Reply templates")
    return Question(heading, button, reverse("replies:templates"), back, over=over, lead=lead)


def _done(request: SignedInRequest, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect("replies:templates")

"""What the editor does to the sections of one edition."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.bulletin import actions
from giaoban.bulletin.forms.contributions import ReasonForm
from giaoban.bulletin.forms.editions import SectionForm
from giaoban.bulletin.http import PLACES
from giaoban.bulletin.queries.visibility import editions_edited_by, sections_edited_by
from giaoban.bulletin.rules.editions import why_not_change
from giaoban.bulletin.rules.plans import END_OF_OFFICE
from giaoban.kernel.verdict import enforce
from giaoban.organisation.queries import agencies_on
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a section that the plan has not."""
    edition = get_object_or_404(editions_edited_by(request.holder), pk=pk)
    enforce(why_not_change(edition.facts))
    agencies = list(agencies_on(edition.host, timezone.localdate()))
    begun = {"position": edition.sections.count() + 1, "due_on": edition.meets_on, "words": 200}
    form = SectionForm(request.POST or None, agencies=agencies, initial=begun)
    if form.is_valid():
        planned, once = form.planned, form.once_key
        due = timezone.make_aware(datetime.combine(form.cleaned_data["due_on"], END_OF_OFFICE))
        actor = request.holder.actor(Verb.EDIT_BULLETIN, edition.target)
        act = lambda: actions.add_section(edition, planned, due_at=due, once=once, actor=actor)  # noqa: E731
        if PLACES.attempt(form, act):
            return done(request, _("The section is added."), edition.get_absolute_url())
    question = _asked(_("Add a section"), _("Add it"), edition.get_absolute_url(), edition.title)
    return ask(request, form, question)


@form_methods
def leave_out(request: SignedInRequest, pk: int) -> HttpResponse:
    """Leave a section out, with a reason."""
    section = get_object_or_404(sections_edited_by(request.holder), pk=pk)
    edition = section.edition
    enforce(why_not_change(edition.facts))
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        reason, actor = (
            form.cleaned_data["reason"],
            request.holder.actor(Verb.EDIT_BULLETIN, edition.target),
        )
        if PLACES.attempt(form, lambda: actions.leave_out(section, reason, actor=actor)):
            return done(request, _("Left out, with the reason beside it."), edition.get_absolute_url())
    heading = _("Leave out “%(heading)s”") % {"heading": section.heading}
    return ask(request, form, _asked(heading, _("Leave it out"), edition.get_absolute_url(), edition.title))


@require_POST
def take_in(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a section in again."""
    section = get_object_or_404(sections_edited_by(request.holder), pk=pk)
    actions.take_in(section, actor=request.holder.actor(Verb.EDIT_BULLETIN, section.edition.target))
    return done(request, _("It stands in the edition again."), section.edition.get_absolute_url())


def _asked(heading: str, button: str, to: str, back: str) -> Question:
    return Question(heading=heading, button=button, to=to, back=back, over=back)

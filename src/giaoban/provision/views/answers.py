"""Pages on which a survey is answered: by the secretary on the phone, by the office from paper."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.kernel.actor import Actor
from giaoban.organisation.models import Unit
from giaoban.organisation.queries import secretary_post
from giaoban.provision import actions
from giaoban.provision.actions import Sheet
from giaoban.provision.forms.surveys import AnswerForm, answers_shown
from giaoban.provision.models import Survey
from giaoban.provision.queries import surveys as reading
from giaoban.ui.forms import Places
from giaoban.ui.http import done

form_methods = require_http_methods(["GET", "HEAD", "POST"])
PLAIN = Places({})


@form_methods
def answer(request: SignedInRequest, pk: int, cell: int) -> HttpResponse:
    """Answer a survey for one's own cell, or change the answer while it is open."""
    today = timezone.localdate()
    own = [unit for unit in reading.cells_answering(request.holder, today) if unit.pk == cell]
    found = get_object_or_404(reading.surveys_put(), pk=pk)
    unit = get_object_or_404(reading.group_of(found, today).filter(pk__in=[each.pk for each in own]), pk=cell)
    actor = request.holder.actor(Verb.ANSWER_SURVEYS, Target(host=found.host_id, units=frozenset({cell})))
    return _answered(request, found, unit, actor, on_paper=False)


@form_methods
def record(request: SignedInRequest, pk: int, cell: int) -> HttpResponse:
    """Type in what a cell answered on paper."""
    found = get_object_or_404(reading.surveys_run(request.holder), pk=pk)
    unit = get_object_or_404(reading.group_of(found, timezone.localdate()), pk=cell)
    actor = request.holder.actor(Verb.RUN_SURVEYS, found.target)
    return _answered(request, found, unit, actor, on_paper=True)


def _answered(
    request: SignedInRequest, found: Survey, unit: Unit, actor: Actor, *, on_paper: bool
) -> HttpResponse:
    questions, given = reading.questions_of(found), reading.given_of(found, unit)
    begun = answers_shown(questions, reading.answers_of(found, unit)) | {"seen": given.mark if given else ""}
    form = AnswerForm(request.POST or None, questions=questions, initial=begun)
    if form.is_valid():
        sheet = Sheet(
            answers=form.answers,
            seen=form.cleaned_data["seen"],
            given_by=_secretary(unit) if on_paper else actor.post,
            on_paper=on_paper,
        )
        at = timezone.now()
        if PLAIN.attempt(form, lambda: actions.answer_survey(found, unit, sheet, at=at, actor=actor)):
            to = reverse("provision:owing", args=[found.pk]) if on_paper else reverse("provision:surveys")
            return done(request, _("The answer is kept. It can be changed until the survey closes."), to)
    facts = {"found": found, "unit": unit, "form": form, "given": given, "on_paper": on_paper}
    return render(request, "provision/answer.html", facts)


def _secretary(unit: Unit) -> str:
    post = secretary_post(unit, timezone.localdate())
    return post.name if post else ""

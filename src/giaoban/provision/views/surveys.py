"""Pages of surveys for the office: all of them, one with its results, drawing it up, who has not answered."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.kernel.actor import Actor
from giaoban.organisation.queries import clusters_on
from giaoban.provision import actions
from giaoban.provision.actions import SurveyPlan
from giaoban.provision.forms.surveys import PLACES, QuestionForm, SurveyForm
from giaoban.provision.models import Survey
from giaoban.provision.queries import surveys as reading
from giaoban.provision.queries.results import results_of
from giaoban.provision.rules import surveys as rules
from giaoban.provision.views.results import charts_of
from giaoban.ui.forms import Form, Places
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])
PLAIN = Places({})


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the surveys: to a secretary those that are put to their cell, to readers all with results."""
    today = timezone.localdate()
    cells = reading.cells_answering(request.holder, today)
    facts = {
        "asked": reading.surveys_put_to(cells, today),
        "rows": list(reading.surveys_seen(request.holder)),
        "hosts": list(reading.hosts_surveyed_by(request.holder)),
        "is_reader": request.holder.may(Verb.SEE_SURVEYS),
        "today": today,
    }
    return render(request, "provision/surveys.html", facts)


@require_safe
def survey(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one survey: its results, and to the office its questions and how many have not answered."""
    found, today = get_object_or_404(reading.surveys_seen(request.holder), pk=pk), timezone.localdate()
    runs = request.holder.grant_for(Verb.RUN_SURVEYS, found.target) is not None
    results = results_of(found, is_office=runs)
    facts = {
        "found": found,
        "questions": reading.questions_of(found),
        "results": results,
        "shown": charts_of(results),
        "group": reading.group_of(found, today).count(),
        "runs": runs,
        "is_taken": rules.is_taken(found.stage, found.closes_on, today),
        "may_change": runs and rules.why_not_change(found.stage) is None,
    }
    return render(request, "provision/survey.html", facts)


@require_safe
def owing(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show which cells have not answered, and where the office types in what came on paper."""
    found = get_object_or_404(reading.surveys_run(request.holder), pk=pk)
    rows = reading.unanswered(found, timezone.localdate())
    return render(request, "provision/owing.html", {"found": found, "rows": rows})


@require_safe
def paper(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the form of a survey to print and fill in by hand."""
    found = get_object_or_404(reading.surveys_run(request.holder), pk=pk)
    return render(
        request, "provision/survey_paper.html", {"found": found, "questions": reading.questions_of(found)}
    )


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Begin a survey."""
    host = get_object_or_404(reading.hosts_surveyed_by(request.holder), pk=pk)
    begun = {"before": request.GET.get("before", "")}
    earlier = reading.surveys_run(request.holder).filter(host=host).order_by("-pk")
    clusters = clusters_on(host, timezone.localdate())
    form = SurveyForm(request.POST or None, clusters=clusters, surveys=earlier, initial=begun)
    if form.is_valid():
        typed = {name: value for name, value in form.cleaned_data.items() if name != "once"}
        plan, actor = SurveyPlan(**typed), _actor(request, Target(host=host.pk))
        made = actions.begin_survey(host, plan, once=form.once_key, actor=actor)
        return done(request, _("The survey is begun. Add its questions, then open it."), _at(made))
    lead = _("A few questions, answered once by each cell, on the phone or on paper.")
    return ask(
        request,
        form,
        _asked(_("Begin a survey"), _("Begin it"), host.short_name, lead, reverse("provision:surveys")),
    )


@form_methods
def add_question(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a question."""
    found = get_object_or_404(reading.surveys_run(request.holder), pk=pk)
    form = QuestionForm(request.POST or None)
    if form.is_valid():
        actor = _actor(request, found.target)
        if PLACES.attempt(form, lambda: actions.add_question(found, form.plan, actor=actor)):
            return done(request, _("The question is added."), _at(found))
    lead = _("A survey has ten questions at most.")
    return ask(request, form, _asked(_("Add a question"), _("Add it"), found.title, lead, _at(found)))


@form_methods
def remove_question(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a question away."""
    question = get_object_or_404(reading.questions_run(request.holder), pk=pk)
    found, form = question.survey, Form(request.POST or None)
    if request.method == "POST":
        actions.remove_question(question, actor=_actor(request, found.target))
        return done(request, _("The question is taken away."), _at(found))
    return ask(
        request, form, _asked(_("Take the question away"), _("Take it away"), question.text, "", _at(found))
    )


@form_methods
def start(request: SignedInRequest, pk: int) -> HttpResponse:
    """Open a survey."""
    found = get_object_or_404(reading.surveys_run(request.holder), pk=pk)
    if request.method == "POST":
        actions.open_survey(found, at=timezone.now(), actor=_actor(request, found.target))
        return done(request, _("The survey is open. Secretaries find it on their first page."), _at(found))
    lead = _("From then on it is answered; its questions stay as they are.")
    return ask(
        request, Form(None), _asked(_("Open the survey"), _("Open it now"), found.title, lead, _at(found))
    )


@form_methods
def close(request: SignedInRequest, pk: int) -> HttpResponse:
    """Close a survey."""
    found = get_object_or_404(reading.surveys_run(request.holder), pk=pk)
    if request.method == "POST":
        actions.close_survey(found, at=timezone.now(), actor=_actor(request, found.target))
        return done(request, _("The survey is closed."), _at(found))
    lead = _("Nothing is answered any more; paper that comes later is not typed in.")
    return ask(
        request, Form(None), _asked(_("Close the survey"), _("Close it"), found.title, lead, _at(found))
    )


def _actor(request: SignedInRequest, target: Target) -> Actor:
    return request.holder.actor(Verb.RUN_SURVEYS, target)


def _asked(heading: str, button: str, over: str, lead: str, to: str) -> Question:
    return Question(
        heading=heading, button=button, to=to, back=_("Back to the surveys"), over=over, lead=lead
    )


def _at(found: Survey) -> str:
    return found.get_absolute_url()

"""Pages of an agency: what it owes the bulletin, writing it, reading it from Word, nothing this month."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.bulletin import actions
from giaoban.bulletin.forms.contributions import WordForm, WordsForm
from giaoban.bulletin.http import PLACES
from giaoban.bulletin.models import Contribution
from giaoban.bulletin.queries import contributions as reading
from giaoban.bulletin.queries.visibility import awaited_from, contributions_owed_by
from giaoban.bulletin.rules.contributions import Step, why_not_contribute
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.ui.forms import Form, told_in
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])
SHOWN = 24


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show what one's agency owes the bulletin, and what it has handed in."""
    now = timezone.now()
    owed = [reading.owed_now(row, now) for row in awaited_from(request.holder)]
    others = contributions_owed_by(request.holder).exclude(pk__in=[each.contribution.pk for each in owed])
    past = [reading.owed_now(row, now) for row in others[:SHOWN]]
    return render(request, "bulletin/contributions.html", {"owed": owed, "past": past})


@form_methods
def contribution(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one contribution: what is asked, by when, how long; write it, keep it, hand it in."""
    row = get_object_or_404(contributions_owed_by(request.holder), pk=pk)
    form = WordsForm(request.POST or None, initial=reading.begun(row))
    if form.is_valid() and (said := _kept(request, row, form)):
        return done(request, said, reverse("bulletin:contributions") if _hands_in(request) else request.path)
    return render(request, "bulletin/contribution.html", _facts(row, form))


def _kept(request: SignedInRequest, row: Contribution, form: WordsForm) -> str:
    words, now, actor = reading.with_file(row, form.words), timezone.now(), _actor(request, row)
    if _hands_in(request):
        once = form.once_key
        if PLACES.attempt(form, lambda: actions.hand_in(row, words, once=once, at=now, actor=actor)):
            return _("Handed in. The editor reads it now.")
        form.catch_up(row.versions.count())
        return ""
    if PLACES.attempt(form, lambda: actions.save_draft(row, words, at=now, actor=actor)):
        return _("Kept. It is not handed in yet.")
    return ""


def _hands_in(request: SignedInRequest) -> bool:
    return request.POST.get("act") != "keep"


def _facts(row: Contribution, form: Form) -> dict[str, object]:
    now = timezone.now()
    edition, stage = row.section.edition, Stage(row.state)
    return {
        "one": reading.owed_now(row, now),
        "form": form,
        "refusal": why_not_contribute(edition.facts, stage, Step.HAND_IN),
        "no_nothing": why_not_contribute(edition.facts, stage, Step.SAY_NOTHING),
        "returned": row.returns.order_by("-returned_at").first() if stage is Stage.RETURNED else None,
        "versions": reading.history_of(row),
        "length": reading.length_of(row),
        "draft": reading.draft_of(row),
        "pictures": row.pictures.count(),
    }


@form_methods
def upload(request: SignedInRequest, pk: int) -> HttpResponse:
    """Read a Word file into the draft; what cannot be read from it is named."""
    row = get_object_or_404(contributions_owed_by(request.holder), pk=pk)
    enforce(why_not_contribute(row.section.edition.facts, Stage(row.state), Step.HAND_IN))
    form = WordForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        words, actor = form.cleaned_data["file"], _actor(request, row)
        with told_in(form, "file"):
            actions.save_draft(row, words, at=timezone.now(), actor=actor)
            return done(request, _("Read. Look it over, then hand it in."), row.get_absolute_url())
    return render(request, "bulletin/upload.html", {"row": row, "form": form})


@form_methods
def say_nothing(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say that there is nothing this month."""
    row = get_object_or_404(contributions_owed_by(request.holder), pk=pk)
    enforce(why_not_contribute(row.section.edition.facts, Stage(row.state), Step.SAY_NOTHING))
    form = Form(request.POST or None)
    if request.method == "POST":
        actions.say_nothing(row, at=timezone.now(), actor=_actor(request, row))
        return done(request, _("Noted, with your name and the time."), reverse("bulletin:contributions"))
    question = Question(
        heading=_("Nothing this month"),
        button=_("Say so for my agency"),
        to=row.get_absolute_url(),
        back=row.section.heading,
        over=f"{row.section.heading} · {row.section.edition.title}",
        icon="check",
        consequences=(
            _("The bulletin prints that your agency has nothing this month."),
            _("Your name and the time stay beside it. You may still hand in a text."),
        ),
    )
    return ask(request, form, question)


def _actor(request: SignedInRequest, row: Contribution) -> Actor:
    return request.holder.actor(Verb.CONTRIBUTE, row.target)

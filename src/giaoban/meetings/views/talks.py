"""Pages of one talk: read, register, hand in, ready, given or not; named, marked, borrowed."""

from collections.abc import Callable

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder, Verb
from giaoban.kernel.actor import Actor
from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import enforce
from giaoban.meetings.actions import talks as actions
from giaoban.meetings.forms.rota import MeetingForm
from giaoban.meetings.forms.talks import HandInForm, NoteForm, ReasonForm, RegisterForm, SpeakerForm
from giaoban.meetings.http import attempt_with_slides, slides_handed_out
from giaoban.meetings.models import Talk
from giaoban.meetings.queries import experience
from giaoban.meetings.queries import talks as queries
from giaoban.meetings.rules import talking
from giaoban.meetings.rules.talks import OPEN_TALKS, TalkState
from giaoban.organisation.queries import items_on
from giaoban.organisation.rules import Vocabulary
from giaoban.ui.forms import told_in

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the talks of one's own unit: what is asked of it, and what it has given."""
    now = timezone.now()
    rows = queries.prepared(queries.own_talks(request.holder), now=now)
    facts = {
        "ahead": [one for one in reversed(rows) if one.talk.state in OPEN_TALKS],
        "past": [one for one in rows if one.talk.state not in OPEN_TALKS],
        "series": list(queries.series_of_rota(request.holder)),
        "year": timezone.localdate(now).year,
        "today": timezone.localdate(now),
        "prepares": request.holder.may(Verb.PREPARE_TALKS),
        "reads": request.holder.may(Verb.SEE_TALKS),
    }
    return render(request, "meetings/talks.html", facts)


@require_safe
def detail(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one talk: where it stands, who owes what, and its words."""
    talk = get_object_or_404(queries.talks_visible_to(request.holder), pk=pk)
    now = timezone.now()
    facts = {"talk": talk, "today": timezone.localdate(now), "one": queries.prepared([talk], now=now)[0]}
    facts |= {"elsewhere": list(experience.others_with(talk, request.holder)), "words": talk.source or talk}
    facts |= _acts(talk, request.holder)
    return render(request, "meetings/talk.html", facts)


def _acts(talk: Talk, holder: Holder) -> dict[str, object]:
    facts = talk.facts
    prepares, manages = queries.may_prepare(holder, talk), queries.may_manage(holder, talk)
    is_open = talk.state in OPEN_TALKS
    return {
        "prepares": prepares,
        "manages": manages,
        "marks": holder.grant_for(Verb.MARK_TALKS, talk.target) is not None,
        "is_open": is_open,
        "may_register": prepares and talking.why_not_register(facts, title=talk.title or "-") is None,
        "may_hand_in": prepares and talking.why_not_hand_in(facts, has_text=True) is None,
        "may_ask_changes": manages and talking.why_not_ask_changes(facts, note="-") is None,
        "may_accept": manages and talking.why_not_accept(facts) is None,
        "may_give": manages and actions.why_not_give(talk) is None,
        "may_take_back": manages and talk.state == TalkState.GIVEN,
        "why_not_mark": talking.why_not_mark(facts),
        "may_lend": manages and talk.state == TalkState.GIVEN and not facts.is_borrowed,
    }


@form_methods
def register(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say what a talk is called and about."""
    talk = get_object_or_404(queries.talks_prepared_by(request.holder), pk=pk)
    enforce(talking.why_not_register(talk.facts, title="-"))
    form = _register_form(request, talk)
    if form.is_valid():
        with told_in(form, "agreed"):
            actions.register_talk(talk, form.words, actor=_preparing(request, talk))
            messages.success(request, _("The talk is registered."))
            return redirect(talk)
    return render(request, "meetings/register_talk.html", {"talk": talk, "form": form})


def _register_form(request: SignedInRequest, talk: Talk) -> RegisterForm:
    today = timezone.localdate()
    return RegisterForm(
        request.POST or None,
        initial=RegisterForm.initial_of(talk),
        themes=list(items_on(talk.host, Vocabulary.TALK_THEME, today)),
        fields=list(items_on(talk.host, Vocabulary.FIELD, today)),
        chosen=talk.theme,
    )


def _preparing(request: SignedInRequest, talk: Talk) -> Actor:
    verb = Verb.PREPARE_TALKS
    if request.holder.grant_for(verb, talk.target) is None:
        verb = Verb.MANAGE_TALKS
    return request.holder.actor(verb, talk.target)


def _managing(request: SignedInRequest, talk: Talk) -> Actor:
    return request.holder.actor(Verb.MANAGE_TALKS, talk.target)


@form_methods
def hand_in(request: SignedInRequest, pk: int) -> HttpResponse:
    """Hand in the text of a talk, or its slides."""
    talk = get_object_or_404(queries.talks_prepared_by(request.holder), pk=pk)
    enforce(talking.why_not_hand_in(talk.facts, has_text=True))
    form = HandInForm(request.POST or None, request.FILES or None, initial={"text": talk.text})
    if form.is_valid():
        text, actor = form.cleaned_data["text"], _preparing(request, talk)

        def act(slides: Kept | None) -> Talk:
            return actions.hand_in(talk, text=text, slides=slides, now=timezone.now(), actor=actor)

        if attempt_with_slides(form, talk, form.cleaned_data["slides"], act) is not None:
            messages.success(request, _("Handed in. The committee office reads it now."))
            return redirect(talk)
    return render(request, "meetings/hand_in_talk.html", {"talk": talk, "form": form})


@form_methods
def ask_changes(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask the unit to change its text, and say why."""
    talk = get_object_or_404(queries.talks_managed_by(request.holder), pk=pk)
    enforce(talking.why_not_ask_changes(talk.facts, note="-"))
    form = NoteForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "note"):
            note, actor = form.cleaned_data["note"], _managing(request, talk)
            actions.ask_changes(talk, note=note, now=timezone.now(), actor=actor)
            messages.success(request, _("Asked. The unit reads your sentence."))
            return redirect(talk)
    return render(request, "meetings/ask_changes.html", {"talk": talk, "form": form})


@form_methods
def not_given(request: SignedInRequest, pk: int) -> HttpResponse:
    """Note that a talk is not given, and why."""
    talk = get_object_or_404(queries.talks_managed_by(request.holder), pk=pk)
    enforce(talking.why_not_not_give(talk.facts, reason="-"))
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "reason"):
            reason = form.cleaned_data["reason"]
            actions.not_give_talk(talk, reason=reason, actor=_managing(request, talk))
            messages.success(request, _("Noted. For the unit it does not count as its turn."))
            return redirect(talk)
    return render(request, "meetings/not_give_talk.html", {"talk": talk, "form": form})


@form_methods
def speaker(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a name stand beside a talk with its bearer's agreement, or take it away."""
    talk = get_object_or_404(queries.talks_prepared_by(request.holder), pk=pk)
    initial = {"speaker": talk.speaker, "agreed": talk.agreed}
    form = SpeakerForm(request.POST or None, initial=initial)
    if form.is_valid():
        with told_in(form, "agreed"):
            actions.name_speaker(talk, **form.cleaned_data, actor=_preparing(request, talk))
            messages.success(request, _("Saved. This is how it stands beside the talk everywhere."))
            return redirect(talk)
    return render(request, "meetings/name_speaker.html", {"talk": talk, "form": form})


@form_methods
def borrow(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a talk on the agenda of another group; its origin is named there."""
    talk = get_object_or_404(queries.talks_managed_by(request.holder), pk=pk)
    ahead = queries.meetings_ahead(request.holder, talk.host_id, timezone.now())
    form = MeetingForm(request.POST or None, meetings=ahead.exclude(series=talk.meeting.series_id))
    if form.is_valid():
        with told_in(form, "meeting"):
            meeting, actor = form.cleaned_data["meeting"], _managing(request, talk)
            lent = actions.borrow_talk(talk, meeting, now=timezone.now(), actor=actor)
            messages.success(request, _("It stands on that agenda now, with its origin."))
            return redirect(lent.meeting)
    return render(request, "meetings/borrow_talk.html", {"talk": talk, "form": form})


@require_POST
def accept(request: SignedInRequest, pk: int) -> HttpResponse:
    """Call a talk ready."""
    return _act(
        request, pk, lambda talk, actor: actions.accept_talk(talk, actor=actor), _("The talk is ready.")
    )


@require_POST
def give(request: SignedInRequest, pk: int) -> HttpResponse:
    """Note that a talk was given."""
    said = _("Noted. The talk stands in the archive of experience now.")
    return _act(
        request, pk, lambda talk, actor: actions.give_talk(talk, now=timezone.now(), actor=actor), said
    )


@require_POST
def take_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take back that a talk was given."""
    said = _("Taken back. Note anew what became of the talk.")
    return _act(request, pk, lambda talk, actor: actions.take_back_talk(talk, actor=actor), said)


def _act(request: SignedInRequest, pk: int, act: Callable[[Talk, Actor], object], said: str) -> HttpResponse:
    talk = get_object_or_404(queries.talks_managed_by(request.holder), pk=pk)
    act(talk, _managing(request, talk))
    messages.success(request, said)
    return redirect(talk)


@require_POST
def mark(request: SignedInRequest, pk: int) -> HttpResponse:
    """Mark a talk as good practice."""
    talk = get_object_or_404(queries.talks_marked_by(request.holder), pk=pk)
    actor = request.holder.actor(Verb.MARK_TALKS, talk.target)
    actions.mark_talk(talk, now=timezone.now(), actor=actor)
    messages.success(request, _("Marked as good practice. Others find it by this mark."))
    return redirect(talk)


@require_POST
def unmark(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take the mark away again."""
    talk = get_object_or_404(queries.talks_marked_by(request.holder), pk=pk)
    actions.unmark_talk(talk, actor=request.holder.actor(Verb.MARK_TALKS, talk.target))
    messages.success(request, _("The mark is taken away."))
    return redirect(talk)


@require_safe
def slides(request: SignedInRequest, pk: int) -> FileResponse:
    """Hand out the slides of a talk to whoever may read it."""
    talk = get_object_or_404(queries.talks_visible_to(request.holder).exclude(slides=""), pk=pk)
    return slides_handed_out(talk)

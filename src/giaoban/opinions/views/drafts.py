"""What the screens share on which an opinion is written: its draft, its forms and what stands around them."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.http import SignedInRequest
from giaoban.meetings.models import Meeting
from giaoban.opinions import queries
from giaoban.opinions.actions.drafting import keep_draft
from giaoban.opinions.actions.raising import unit_of
from giaoban.opinions.forms.writing import AskForm, MoodForm, WhatForm
from giaoban.opinions.http import refused
from giaoban.opinions.models import Draft
from giaoban.opinions.rules import naming, raising
from giaoban.opinions.rules.life import Kind, can_ask
from giaoban.organisation.models import Post
from giaoban.organisation.queries import agencies_on
from giaoban.ui.forms import Form


def draft_of(request: SignedInRequest, once: UUID) -> Draft | None:
    """Return the draft of this person under a key; ``None`` if it was sent or is not theirs."""
    return queries.draft_to_write(request.holder, once)


def sent_already(request: SignedInRequest, once: UUID) -> HttpResponse:
    """Lead a screen that was sent already, or opened again from the history, to what was sent."""
    opinion = get_object_or_404(queries.own(request.holder), once=once)
    return redirect("opinions:sent", opinion.pk)


def answers_in(request: SignedInRequest, form: Form, *, ticked: str = "") -> dict[str, str]:
    """Return what was typed on a screen, by field; a box that was left empty is sent by no browser."""
    names = [name for name in form.fields if name not in {"once", "post"}]
    boxes = {ticked: ""} if ticked else {}
    return {**boxes, **{name: request.POST[name] for name in names if name in request.POST}}


def keep_answers(request: SignedInRequest, draft: Draft, answers: Mapping[str, str]) -> Draft:
    """Keep what was typed on a screen beside what was typed before."""
    return keep_draft(
        draft.once,
        holder=request.holder,
        post=draft.post,
        meeting=meeting_for(draft.post),
        answers=answers,
        at=timezone.now(),
    )


def mask(request: SignedInRequest, draft: Draft) -> HttpResponse:
    """Put words in brackets in place of what may lead to one citizen; the words before are kept nowhere."""
    typed = {name: naming.masked(draft.answers.get(name, "")) for name in ("text", "ask", "place")}
    keep_answers(request, draft, {name: text for name, text in typed.items() if text})
    messages.success(request, _("Masked. Read it once more."))
    return redirect(request.path)


def _named(draft: Draft) -> list[naming.Finding]:
    said = (draft.answers.get(name, "") for name in ("text", "ask", "place"))
    return [each for text in said for each in naming.named_in(text)]


def later(request: SignedInRequest) -> HttpResponse:
    """Lead back to the list: the draft is kept."""
    messages.success(request, _("The draft is kept. You can go on at any time, on any device."))
    return redirect("opinions:mine")


def ask_form(draft: Draft, data: Mapping[str, str] | None) -> AskForm:
    """Return the second screen with the bodies that may be asked that day."""
    offered = list(agencies_on(draft.post.host, timezone.localdate()))
    optional = draft.answers.get("kind") != Kind.RECOMMENDATION
    return AskForm(data, initial=draft.answers, agencies=offered, optional=optional)


def what_form(posts: list[Post], data: Mapping[str, str] | None, initial: Mapping[str, str]) -> WhatForm:
    """Return the first screen with the posts that its writer holds."""
    return WhatForm(data, initial=dict(initial), posts=[(post.pk, post.name) for post in posts])


def names_somebody(form: MoodForm) -> bool:
    """Return whether the public mood may not be sent in these words, and say so in the form."""
    said = form.cleaned_data
    return refused(form, raising.why_not_word_mood(said["text"], checked=said["checked"]))


def wishes_past(form: AskForm) -> bool:
    """Return whether it is wished for by a day that has passed, and say so in the form."""
    wished = form.cleaned_data["wished_by"]
    return refused(form, raising.why_not_wish(wished, today=timezone.localdate()))


def filled(draft: Draft) -> tuple[WhatForm, Form]:
    """Return the screens of a draft as if they had been sent once more."""
    typed = {**draft.answers, "once": str(draft.once), "post": str(draft.post_id)}
    first = what_form([draft.post], typed, {})
    kind = draft.answers.get("kind", "")
    if kind == Kind.PUBLIC_MOOD:
        return first, MoodForm(draft.answers)
    asks = kind in list(Kind) and can_ask(Kind(kind))
    return first, ask_form(draft, draft.answers) if asks else Form({})


def around(draft: Draft) -> dict[str, object]:
    """Return what stands on every screen after the first: the draft, its meeting and its closing day."""
    meeting = meeting_for(draft.post)
    kind = draft.answers.get("kind", "")
    known = Kind(kind) if kind in list(Kind) else Kind.RECOMMENDATION
    return {
        "draft": draft,
        "meeting": meeting,
        "today": timezone.localdate(),
        "named": _named(draft),
        "other_meeting": meeting is not None and draft.meeting_id not in {None, meeting.pk},
        "is_mood": known is Kind.PUBLIC_MOOD,
        "screens": 3 if can_ask(known) or known is Kind.PUBLIC_MOOD else 2,
    }


def meeting_for(post: Post) -> Meeting | None:
    """Return the meeting that takes what a post writes today."""
    return queries.open_for_writing(unit_of(post), timezone.localdate())

"""The last screen: read once more, see what was asked before, then send or throw away."""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoban.access.http import SignedInRequest
from giaoban.opinions import queries, ways
from giaoban.opinions.actions.drafting import discard_draft
from giaoban.opinions.actions.raising import raise_in_writing
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.forms.compiling import is_key
from giaoban.opinions.forms.topics import SendForm, Topics, chosen_topic
from giaoban.opinions.forms.writing import OFFICE, AskForm, MoodForm, words_of
from giaoban.opinions.http import attempt
from giaoban.opinions.models import Draft
from giaoban.opinions.queries.topics import topics_on
from giaoban.opinions.rules.life import Kind, has_topic
from giaoban.opinions.rules.matters import Told
from giaoban.opinions.views.drafts import (
    around,
    draft_of,
    filled,
    mask,
    meeting_for,
    names_somebody,
    sent_already,
    wishes_past,
)
from giaoban.ui.forms import Form
from giaoban.ui.stored import forget

page = require_http_methods(["GET", "HEAD", "POST"])


@page
def check(request: SignedInRequest, once: UUID) -> HttpResponse:
    draft = draft_of(request, once)
    if draft is None:
        return sent_already(request, once)
    if "mask" in request.POST:
        return mask(request, draft)
    first, second = filled(draft)
    if not first.is_valid():
        return redirect(f"{reverse('opinions:what', args=[once])}?mend=1")
    if not second.is_valid() or _is_refused(second):
        screen = "mood" if isinstance(second, MoodForm) else "ask"
        return redirect(f"{reverse(f'opinions:{screen}', args=[once])}?mend=1")
    words = words_of(first.cleaned_data, second.cleaned_data)
    form = SendForm(request.POST if request.method == "POST" else None, topics=_topics(draft, words))
    if form.is_valid():
        words = replace(words, topic=chosen_topic(form))
        meeting = meeting_for(draft.post)
        opinion = attempt(
            form,
            lambda: raise_in_writing(
                meeting, holder=request.holder, post=draft.post, words=words, once=once, at=timezone.now()
            ),
        )
        if opinion is not None:
            return redirect("opinions:sent", opinion.pk)
    facts = {
        "form": form,
        "what": first.cleaned_data,
        "ask": second.cleaned_data,
        "agency": _agency(second),
        "asked": _asked(request, draft),
        "files": list(draft.files.all()),
    }
    return render(request, "opinions/check.html", {**around(draft), **facts})


@require_POST
def discard(request: SignedInRequest, once: UUID) -> HttpResponse:
    draft = get_object_or_404(queries.drafts_of(request.holder, once))
    for path in discard_draft(draft, holder=request.holder):
        forget(path)
    messages.success(request, _("The draft has been thrown away."))
    key = request.POST.get("follow", "")
    followed = queries.visible_to(request.holder).filter(pk=key if is_key(key) else 0).first()
    return redirect(followed or "opinions:mine")


def _is_refused(second: Form) -> bool:
    if isinstance(second, MoodForm):
        return names_somebody(second)
    return isinstance(second, AskForm) and wishes_past(second)


def _asked(request: SignedInRequest, draft: Draft) -> list[tuple[queries.AskedBefore, list[list[Told]]]]:
    """Return what was asked before, each with what the agencies answered; the public mood asks nothing."""
    if draft.answers.get("kind") == Kind.PUBLIC_MOOD:
        return []
    now, text = timezone.now(), f"{draft.answers.get('text', '')} {draft.answers.get('ask', '')}"
    year, host = timezone.localdate(now).year, draft.post.host_id
    found = queries.asked_before(request.holder, host=host, text=text, now=now, year=year)
    if not found:
        return []
    told = ways.told_of([one for each in found for one in each.sent], request.holder)
    return [(each, [told[one.pk] for one in each.sent if told[one.pk]]) for each in found]


def _topics(draft: Draft, words: Words) -> Topics:
    """Return the topics that may be chosen; none where something is asked, or it is public mood."""
    if not has_topic(words.kind, is_request=words.asks):
        return ()
    return topics_on(draft.post.host, timezone.localdate())


def _agency(form: Form) -> str:
    """Return the name of the body that was chosen; empty where the office chooses."""
    chosen = form.cleaned_data.get("agency", OFFICE)
    if chosen == OFFICE or not isinstance(form, AskForm):
        return ""
    return next((str(label) for value, label in form.offered if value == chosen), "")

"""A secretary writes an opinion in at most three screens; every screen keeps a draft on the server."""

from collections.abc import Mapping
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.opinions import queries
from giaoban.opinions.actions.drafting import keep_draft
from giaoban.opinions.forms.writing import MoodForm, WhatForm
from giaoban.opinions.http import is_marked
from giaoban.opinions.models import Draft
from giaoban.opinions.rules.life import Kind, can_ask
from giaoban.opinions.views.drafts import (
    answers_in,
    around,
    ask_form,
    draft_of,
    keep_answers,
    later,
    mask,
    meeting_for,
    names_somebody,
    sent_already,
    what_form,
    wishes_past,
)
from giaoban.organisation.models import Post

page = require_http_methods(["GET", "HEAD", "POST"])


@page
def begin(request: SignedInRequest) -> HttpResponse:
    posts = _posts(request)
    chosen = request.GET.get("kind", "")
    form = what_form(posts, request.POST or None, {"kind": chosen})
    if request.method == "POST":
        return _keep_what(request, form, posts)
    return _show_what(request, form, posts[0], None)


@page
def what(request: SignedInRequest, once: UUID) -> HttpResponse:
    posts = _posts(request)
    draft = draft_of(request, once)
    if draft is None:
        return sent_already(request, once)
    typed = {**draft.answers, "once": str(once), "post": str(draft.post_id)}
    bound = request.POST or (typed if "mend" in request.GET else None)
    form = what_form(posts, bound, typed)
    if request.method == "POST":
        return _keep_what(request, form, posts)
    return _show_what(request, form, draft.post, draft)


@page
def ask(request: SignedInRequest, once: UUID) -> HttpResponse:
    draft = draft_of(request, once)
    if draft is None:
        return sent_already(request, once)
    form = ask_form(draft, request.POST or (draft.answers if "mend" in request.GET else None))
    if request.method == "POST" and not is_marked(form):
        draft = keep_answers(
            request, draft, {**answers_in(request, form), "urgent": request.POST.get("urgent", "")}
        )
        if "later" in request.POST:
            return later(request)
        if "mask" in request.POST:
            return mask(request, draft)
    fits = form.is_valid() and not wishes_past(form)
    if fits and request.method == "POST" and not is_marked(form):
        return redirect("opinions:check", once)
    return render(
        request, "opinions/ask.html", {**around(draft), "form": form, "alike": _alike(request, draft)}
    )


@page
def mood(request: SignedInRequest, once: UUID) -> HttpResponse:
    draft = draft_of(request, once)
    if draft is None:
        return sent_already(request, once)
    bound = request.POST or (draft.answers if "mend" in request.GET else None)
    form = MoodForm(bound, initial=draft.answers)
    if request.method == "POST" and not is_marked(form):
        draft = keep_answers(
            request, draft, {**answers_in(request, form), "checked": request.POST.get("checked", "")}
        )
        if "later" in request.POST:
            return later(request)
        if "mask" in request.POST:
            return mask(request, draft)
    if form.is_valid() and not names_somebody(form) and request.method == "POST":
        return redirect("opinions:check", once)
    return render(request, "opinions/mood.html", {**around(draft), "form": form})


def _posts(request: SignedInRequest) -> list[Post]:
    posts = queries.posts_to_write_from(request.holder)
    if not posts:
        raise Http404
    return posts


def _keep_what(request: SignedInRequest, form: WhatForm, posts: list[Post]) -> HttpResponse:
    valid = form.is_valid()
    once, chosen = form.cleaned_data.get("once"), form.cleaned_data.get("post")
    post = next((each for each in posts if str(each.pk) == chosen), posts[0])
    if once is None or is_marked(form):
        return _show_what(request, form, post, draft_of(request, once) if once else None)
    if queries.own(request.holder).filter(once=once).exists():
        return sent_already(request, once)
    answers = answers_in(request, form)
    if not _says_anything(answers) and draft_of(request, once) is None:
        return _show_what(request, form, post, None)
    draft = keep_draft(
        once,
        holder=request.holder,
        post=post,
        meeting=meeting_for(post),
        answers={**answers, "checked": ""},
        at=timezone.now(),
    )
    if "later" in request.POST:
        return later(request)
    if valid:
        return redirect(_next_screen(Kind(form.cleaned_data["kind"])), once)
    return _show_what(request, form, post, draft)


def _says_anything(typed: Mapping[str, str]) -> bool:
    return any(typed.get(name, "").strip() for name in ("text", "place"))


def _next_screen(kind: Kind) -> str:
    if kind is Kind.PUBLIC_MOOD:
        return "opinions:mood"
    return "opinions:ask" if can_ask(kind) else "opinions:check"


def _show_what(request: SignedInRequest, form: WhatForm, post: Post, draft: Draft | None) -> HttpResponse:
    facts = {"form": form, "meeting": meeting_for(post), "draft": draft, "today": timezone.localdate()}
    return render(request, "opinions/what.html", facts)


def _alike(request: SignedInRequest, draft: Draft) -> list[queries.Alike]:
    text = f"{draft.answers.get('text', '')} {draft.answers.get('ask', '')}"
    year = timezone.localdate().year
    return queries.alike(request.holder, host=draft.post.host_id, year=year, text=text)

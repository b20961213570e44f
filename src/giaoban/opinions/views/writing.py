"""A secretary writes an opinion in at most three screens; every screen keeps a draft on the server."""

from collections.abc import Mapping
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoban.access.http import SignedInRequest
from giaoban.meetings.models import Meeting
from giaoban.opinions import queries
from giaoban.opinions.actions.drafting import discard_draft, keep_draft
from giaoban.opinions.actions.raising import raise_in_writing, unit_of
from giaoban.opinions.forms.writing import OFFICE, AskForm, MoodForm, WhatForm, words_of
from giaoban.opinions.http import attempt, is_marked, refused
from giaoban.opinions.models import Draft
from giaoban.opinions.rules import naming, raising
from giaoban.opinions.rules.life import Kind, can_ask
from giaoban.organisation.models import Post
from giaoban.organisation.queries import agencies_on
from giaoban.ui.forms import Form

page = require_http_methods(["GET", "HEAD", "POST"])


@page
def begin(request: SignedInRequest) -> HttpResponse:
    posts = _posts(request)
    chosen = request.GET.get("kind", "")
    form = _what_form(posts, request.POST or None, {"kind": chosen})
    if request.method == "POST":
        return _keep_what(request, form, posts)
    return _show_what(request, form, posts[0], None)


@page
def what(request: SignedInRequest, once: UUID) -> HttpResponse:
    posts = _posts(request)
    draft = _draft(request, once)
    if draft is None:
        return _sent_already(request, once)
    typed = {**draft.answers, "once": str(once), "post": str(draft.post_id)}
    bound = request.POST or (typed if "mend" in request.GET else None)
    form = _what_form(posts, bound, typed)
    if request.method == "POST":
        return _keep_what(request, form, posts)
    return _show_what(request, form, draft.post, draft)


@page
def ask(request: SignedInRequest, once: UUID) -> HttpResponse:
    draft = _draft(request, once)
    if draft is None:
        return _sent_already(request, once)
    form = _ask_form(draft, request.POST or (draft.answers if "mend" in request.GET else None))
    if request.method == "POST" and not is_marked(form):
        draft = _keep(request, draft, {**_typed(request, form), "urgent": request.POST.get("urgent", "")})
        if "later" in request.POST:
            return _later(request)
        if "mask" in request.POST:
            return _mask(request, draft)
        if form.is_valid() and not _wrong_day(form):
            return redirect("opinions:check", once)
    return render(
        request, "opinions/ask.html", {**_around(draft), "form": form, "alike": _alike(request, draft)}
    )


@page
def mood(request: SignedInRequest, once: UUID) -> HttpResponse:
    draft = _draft(request, once)
    if draft is None:
        return _sent_already(request, once)
    bound = request.POST or (draft.answers if "mend" in request.GET else None)
    form = MoodForm(bound, initial=draft.answers)
    if request.method == "POST" and not is_marked(form):
        draft = _keep(request, draft, {**_typed(request, form), "checked": request.POST.get("checked", "")})
        if "later" in request.POST:
            return _later(request)
        if "mask" in request.POST:
            return _mask(request, draft)
    if form.is_valid() and not _names_somebody(form) and request.method == "POST":
        return redirect("opinions:check", once)
    return render(request, "opinions/mood.html", {**_around(draft), "form": form})


@page
def check(request: SignedInRequest, once: UUID) -> HttpResponse:
    draft = _draft(request, once)
    if draft is None:
        return _sent_already(request, once)
    if "mask" in request.POST:
        return _mask(request, draft)
    first, second = _filled(draft)
    if not first.is_valid():
        return redirect(f"{reverse('opinions:what', args=[once])}?mend=1")
    if not second.is_valid() or (isinstance(second, MoodForm) and _names_somebody(second)):
        screen = "mood" if isinstance(second, MoodForm) else "ask"
        return redirect(f"{reverse(f'opinions:{screen}', args=[once])}?mend=1")
    form = Form(request.POST if request.method == "POST" else None)
    if form.is_bound:
        words = words_of(first.cleaned_data, second.cleaned_data)
        meeting = _meeting(draft.post)
        opinion = attempt(
            form,
            lambda: raise_in_writing(
                meeting, holder=request.holder, post=draft.post, words=words, once=once, at=timezone.now()
            ),
        )
        if opinion is not None:
            return redirect("opinions:sent", opinion.pk)
    facts = {"form": form, "what": first.cleaned_data, "ask": second.cleaned_data, "agency": _agency(second)}
    return render(request, "opinions/check.html", {**_around(draft), **facts})


@require_POST
def discard(request: SignedInRequest, once: UUID) -> HttpResponse:
    draft = get_object_or_404(queries.drafts_of(request.holder, once))
    discard_draft(draft, holder=request.holder)
    messages.success(request, _("The draft has been thrown away."))
    return redirect("opinions:mine")


def _posts(request: SignedInRequest) -> list[Post]:
    posts = queries.posts_to_write_from(request.holder)
    if not posts:
        raise Http404
    return posts


def _draft(request: SignedInRequest, once: UUID) -> Draft | None:
    return queries.draft_to_write(request.holder, once)


def _sent_already(request: SignedInRequest, once: UUID) -> HttpResponse:
    """Lead a screen that was sent already, or opened again from the history, to what was sent."""
    opinion = get_object_or_404(queries.own(request.holder), once=once)
    return redirect("opinions:sent", opinion.pk)


def _what_form(posts: list[Post], data: Mapping[str, str] | None, initial: Mapping[str, str]) -> WhatForm:
    return WhatForm(data, initial=dict(initial), posts=[(post.pk, post.name) for post in posts])


def _keep_what(request: SignedInRequest, form: WhatForm, posts: list[Post]) -> HttpResponse:
    valid = form.is_valid()
    once, chosen = form.cleaned_data.get("once"), form.cleaned_data.get("post")
    post = next((each for each in posts if str(each.pk) == chosen), posts[0])
    if once is None or is_marked(form):
        return _show_what(request, form, post, _draft(request, once) if once else None)
    if queries.own(request.holder).filter(once=once).exists():
        return _sent_already(request, once)
    typed = _typed(request, form)
    if not _says_anything(typed) and _draft(request, once) is None:
        return _show_what(request, form, post, None)
    draft = keep_draft(
        once,
        holder=request.holder,
        post=post,
        meeting=_meeting(post),
        answers={**typed, "checked": ""},
        at=timezone.now(),
    )
    if "later" in request.POST:
        return _later(request)
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
    facts = {"form": form, "meeting": _meeting(post), "draft": draft, "today": timezone.localdate()}
    return render(request, "opinions/what.html", facts)


def _typed(request: SignedInRequest, form: Form) -> dict[str, str]:
    names = [name for name in form.fields if name not in {"once", "post"}]
    return {name: request.POST[name] for name in names if name in request.POST}


def _keep(request: SignedInRequest, draft: Draft, answers: Mapping[str, str]) -> Draft:
    return keep_draft(
        draft.once,
        holder=request.holder,
        post=draft.post,
        meeting=_meeting(draft.post),
        answers=answers,
        at=timezone.now(),
    )


def _later(request: SignedInRequest) -> HttpResponse:
    messages.success(request, _("The draft is kept. You can go on at any time, on any device."))
    return redirect("opinions:mine")


def _mask(request: SignedInRequest, draft: Draft) -> HttpResponse:
    """Put words in brackets in place of what may lead to one citizen; the words before are kept nowhere."""
    typed = {name: naming.masked(draft.answers.get(name, "")) for name in ("text", "ask", "place")}
    _keep(request, draft, {name: text for name, text in typed.items() if text})
    messages.success(request, _("Masked. Read it once more."))
    return redirect(request.path)


def _named(draft: Draft) -> list[naming.Finding]:
    said = (draft.answers.get(name, "") for name in ("text", "ask", "place"))
    return [each for text in said for each in naming.named_in(text)]


def _ask_form(draft: Draft, data: Mapping[str, str] | None) -> AskForm:
    offered = list(agencies_on(draft.post.host, timezone.localdate()))
    optional = draft.answers.get("kind") != Kind.RECOMMENDATION
    return AskForm(data, initial=draft.answers, agencies=offered, optional=optional)


def _wrong_day(form: AskForm) -> bool:
    wished = form.cleaned_data["wished_by"]
    return refused(form, raising.why_not_wish(wished, today=timezone.localdate()))


def _names_somebody(form: MoodForm) -> bool:
    said = form.cleaned_data
    return refused(form, raising.why_not_word_mood(said["text"], checked=said["checked"]))


def _filled(draft: Draft) -> tuple[WhatForm, Form]:
    """Return the screens of a draft as if they had been sent once more."""
    typed = {**draft.answers, "once": str(draft.once), "post": str(draft.post_id)}
    first = _what_form([draft.post], typed, {})
    kind = draft.answers.get("kind", "")
    if kind == Kind.PUBLIC_MOOD:
        return first, MoodForm(draft.answers)
    asks = kind in list(Kind) and can_ask(Kind(kind))
    return first, _ask_form(draft, draft.answers) if asks else Form({})


def _around(draft: Draft) -> dict[str, object]:
    """Return what stands on every screen after the first: the draft, its meeting and its closing day."""
    meeting = _meeting(draft.post)
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


def _meeting(post: Post) -> Meeting | None:
    return queries.open_for_writing(unit_of(post), timezone.localdate())


def _alike(request: SignedInRequest, draft: Draft) -> list[queries.Alike]:
    text = f"{draft.answers.get('text', '')} {draft.answers.get('ask', '')}"
    year = timezone.localdate().year
    return queries.alike(request.holder, host=draft.post.host_id, year=year, text=text)


def _agency(form: Form) -> str:
    """Return the name of the body that was chosen; empty where the office chooses."""
    chosen = form.cleaned_data.get("agency", OFFICE)
    if chosen == OFFICE or not isinstance(form, AskForm):
        return ""
    return next((str(label) for value, label in form.offered if value == chosen), "")

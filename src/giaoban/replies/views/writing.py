"""The writing page, point by point, and the entry of a reply from the signed paper."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.actions import throw_away_text
from giaoban.meetings.models import TypedText
from giaoban.meetings.queries import typed_by
from giaoban.opinions.models import Referral
from giaoban.organisation.queries import items_on
from giaoban.organisation.rules import Vocabulary
from giaoban.replies.actions import drafting, leaving
from giaoban.replies.actions.drafting import NO_DRAFT
from giaoban.replies.actions.leaving import Dispatch
from giaoban.replies.forms import PaperForm, WriteForm
from giaoban.replies.forms.aligning import aligned, typed_on_gone
from giaoban.replies.forms.writing import Offer
from giaoban.replies.http import attempt, attempt_with, place_in, tell_in, tells_if_gone
from giaoban.replies.models import Commitment, Reply, ReplyTemplate
from giaoban.replies.queries import advice, parts, petitions, versions, visibility
from giaoban.replies.queries.asking import asked_about
from giaoban.replies.queries.promised import said_again
from giaoban.replies.queries.templates import offered_to
from giaoban.replies.rules import naming
from giaoban.replies.rules.drafting import Answer, PointAnswer, what_is_missing, why_not_begin, why_not_write
from giaoban.replies.rules.findings import findings
from giaoban.replies.rules.repeating import why_not_again
from giaoban.replies.views.inserting import offered_again, typed_in
from giaoban.ui.forms import Typing, says_more
from giaoban.ui.http import shown_instead

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
@tells_if_gone
def write(request: SignedInRequest, pk: int) -> HttpResponse:
    """Write the reply beside the original words; save it as a draft or submit it; under htmx only advise."""
    referral = get_object_or_404(visibility.answered_by(request.holder), pk=pk)
    draft = versions.open_version(referral, request.holder)
    if elsewhere := _elsewhere(request, referral, draft):
        return elsewhere
    form, kept_at = _bound(request, referral, draft)
    if form.is_bound and "HX-Request" in request.headers:
        return _advise(request, referral, form)
    gone = typed_on_gone(request.POST, form.points)
    if _is_readable(request, form) and not gone and (saved := _save(request, referral, form)) is not None:
        throw_away_text(request.user, _kept_as(referral))
        if "submit" not in request.POST:
            return _back_to_writing(request, pk)
        if _submit(request, form, saved):
            messages.success(request, _("Submitted. A second person of your agency reads it now."))
            return redirect("replies:version", pk=saved.pk)
    asking = asked_about(referral, request.holder, now=timezone.now())
    shown = _written(request, referral, form, kept_at)
    return render(request, "replies/write.html", {**shown, "asking": asking, "gone": gone})


def _elsewhere(request: SignedInRequest, referral: Referral, draft: Reply | None) -> HttpResponse | None:
    """Return the way to what stands in the place of the form once it was submitted, or has its reply."""
    if draft is not None:
        address = reverse("replies:version", args=[draft.pk])
        return shown_instead(request, why_not_write(draft.facts, seen_lock=draft.lock), address)
    address = reverse("replies:referral", args=[referral.pk])
    return shown_instead(request, why_not_begin(referral.state), address)


def _back_to_writing(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say what was saved, and lead back to the point that a template was put into."""
    masks, point = "mask" in request.POST, request.POST.get("insert", "")
    messages.success(request, _("Masked. Read it once more.") if masks else _("The draft is saved."))
    place = f"#point-{point}" if point.isdecimal() and point.isascii() else ""
    return redirect(reverse("replies:write", args=[pk]) + place)


@form_methods
def enter(request: SignedInRequest, pk: int) -> HttpResponse:
    """Enter a reply from the signed paper of a body without accounts."""
    referral = get_object_or_404(visibility.entered_by(request.holder), pk=pk)
    offers = _offers(referral)
    typed = aligned(request.POST.dict(), offers["points"])
    form = PaperForm(typed or None, request.FILES or None, **offers)
    gone = typed_on_gone(request.POST, offers["points"])
    if _lacks_nothing(form) and not gone and (reply := _enter(request, referral, form)) is not None:
        messages.success(request, _("Entered. Those who raised it can read the reply now."))
        return redirect("replies:referral", pk=reply.referral_id)
    facts = {
        "referral": referral,
        "form": form,
        "opinions": versions.words_behind(referral, request.holder),
        "above": petitions.waiting_for(referral),
        "gone": gone,
    }
    return render(request, "replies/enter.html", facts)


def _advise(request: SignedInRequest, referral: Referral, form: WriteForm) -> HttpResponse:
    """Return what the reply still lacks as it is typed; nothing is saved and no field is touched."""
    form.is_valid()
    return render(request, "replies/advice.html", _written(request, referral, form, None))


def _submit(request: SignedInRequest, form: WriteForm, saved: Reply) -> bool:
    """Hand a saved draft to the second person, or say everything that it still lacks."""
    if not _lacks_nothing(form):
        return False
    return bool(attempt(form, lambda: drafting.submit(saved, holder=request.holder, at=timezone.now())))


def _is_readable(request: SignedInRequest, form: WriteForm) -> bool:
    """Whether a draft can be saved as typed; if it was to be submitted, all that it lacks is said at once."""
    readable = form.is_valid()
    if not readable and "submit" in request.POST:
        _lacks_nothing(form)
    return readable


def _lacks_nothing(form: WriteForm) -> bool:
    """Say everything that a posted reply still lacks, each beside its field."""
    if not form.is_bound:
        return False
    readable = form.is_valid()
    missing = what_is_missing(form.answer, today=timezone.localdate(), templates=form.wordings)
    for refusal in missing:
        if place_in(form, refusal) not in form.errors:
            tell_in(form, refusal)
    return readable and not missing


def _bound(
    request: SignedInRequest, referral: Referral, draft: Reply | None
) -> tuple[WriteForm, datetime | None]:
    """Return the form as it was sent, or as it is saved, or with what was typed meanwhile and when it was."""
    before = draft or versions.last_delivered(referral, request.holder)
    shown = WriteForm.initial_of(before.answer) if before else {}
    shown["lock"] = draft.lock if draft else NO_DRAFT
    offers = _offers(referral, offered_to(referral))
    form = WriteForm(typed_in(request, referral), initial=shown, **offers)
    kept = _kept(request, referral, form)
    if kept is None:
        return form, None
    typed = aligned(kept.fields, offers["points"])
    return WriteForm(initial={**shown, **typed}, **offers), timezone.localtime(kept.saved_at)


def _kept(request: SignedInRequest, referral: Referral, form: WriteForm) -> TypedText | None:
    """Return what this person typed and did not send; ``None`` if the page shows it already."""
    kept = None if form.is_bound else typed_by(request.user, _kept_as(referral))
    return kept if kept and says_more(kept.fields, form) else None


def _kept_as(referral: Referral) -> str:
    return f"reply-{referral.pk}"


def _offers(referral: Referral, templates: Sequence[ReplyTemplate] = ()) -> Offer:
    outcomes = items_on(referral.host, Vocabulary.OUTCOME, timezone.localdate())
    points = list(referral.points.all())
    return {"points": points, "outcomes": list(outcomes), "templates": templates}


def _save(request: SignedInRequest, referral: Referral, form: WriteForm) -> Reply | None:
    seen = form.cleaned_data["lock"] or NO_DRAFT

    def act() -> Reply:
        return drafting.save_draft(
            referral, form.answer, seen_lock=seen, holder=request.holder, at=timezone.now()
        )

    return attempt(form, act)


def _enter(request: SignedInRequest, referral: Referral, form: PaperForm) -> Reply | None:
    typed = form.cleaned_data

    def act(kept: Kept | None) -> Reply:
        dispatch = Dispatch(form.document, typed["once"], kept)
        return leaving.enter_from_paper(
            referral, form.answer, dispatch, holder=request.holder, at=timezone.now()
        )

    return attempt_with(form, typed["attachment"], act)


def _written(
    request: SignedInRequest, referral: Referral, form: WriteForm, kept_at: datetime | None
) -> dict[str, object]:
    """Return what the writing page shows beside the form: the words asked, and what still lacks."""
    holder = request.holder
    draft = versions.open_version(referral, holder)
    lock = draft.lock if draft else NO_DRAFT
    before = versions.last_delivered(referral, holder)
    answer = _shown(form, draft or before)
    today = timezone.localdate()
    opinions = versions.words_behind(referral, holder)
    return {
        "referral": referral,
        "form": form,
        "draft": draft,
        "kept_draft": offered_again(referral, answer),
        "before": before,
        "lock": form["lock"].value() if kept_at else lock,
        "typing": Typing(_kept_as(referral), form, kept_at, stands_on="lock"),
        "opinions": opinions,
        "theirs": draft if form.has_error("__all__") else None,
        "answered": sum(1 for point in answer.points if not point.is_empty),
        "promises": _promises(referral, answer),
        "named": naming.led_to(answer),
        "missing": [*what_is_missing(answer, today=today, templates=form.wordings), *_same(answer, before)],
        "findings": findings(answer, advice.asked_of(referral, opinions, holder)),
        "parts": parts.parts_of(referral, holder, today=today),
        "may_ask_part": parts.may_ask(referral, holder),
        "today": today,
    }


def _promises(referral: Referral, answer: Answer) -> list[tuple[PointAnswer, Commitment | None]]:
    """Return what is promised, each with the promise that stands already and is said once more, if any."""
    again = said_again(referral, answer.points)
    return [(point, again.get(point.number)) for point in answer.points if point.is_promise]


def _same(answer: Answer, before: Reply | None) -> list[Refusal]:
    """Return that the reply says only what was given back, if so."""
    returned = before.answer if before is not None and hasattr(before, "returned") else None
    return list(filter(None, [why_not_again(answer, returned)]))


def _shown(form: WriteForm, saved: Reply | None) -> Answer:
    """Return what the fields of the page hold."""
    if form.is_bound:
        return form.answer
    said = {point.number: point for point in saved.answer.points} if saved else {}
    points = tuple(said.get(point.number) or PointAnswer(point.number) for point in form.points)
    return replace(saved.answer, points=points) if saved else Answer(points)

"""What the compiler decides about one opinion, each on a page of its own so that nothing typed is lost."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.queries import Paths, within
from giaoban.access.rules import Verb
from giaoban.kernel.verdict import Refusal
from giaoban.opinions import queries
from giaoban.opinions.actions import answering, compiling
from giaoban.opinions.forms.compiling import (
    ClassesForm,
    PointToAnswerForm,
    ReasonForm,
    SeenForm,
    SpotForm,
    is_key,
)
from giaoban.opinions.http import Desk, attempt, session_behind
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.queries.topics import topics_for
from giaoban.opinions.rules import compiling as rules
from giaoban.opinions.rules import life
from giaoban.organisation.queries import agencies_on, fields_on
from giaoban.ui.wording import speaks_vietnamese

page = require_http_methods(["GET", "HEAD", "POST"])


@page
def classify(request: SignedInRequest, pk: int) -> HttpResponse:
    one = _opinion(request, pk)
    initial = {
        "kind": one.kind,
        "is_request": one.is_request,
        "field": one.field_id,
        "topic": one.topic_id,
        "severity": one.severity,
        "reason": one.severity_reason,
    }
    topics = topics_for(one, timezone.localdate())
    form = ClassesForm(
        request.POST or None, opinions=[one], fields=_fields(one), topics=topics, initial=initial
    )
    return _decide(
        request,
        one,
        form,
        lambda: compiling.classify(
            one, holder=request.holder, classes=form.classes(), seen=form.version, at=timezone.now()
        ),
        heading=_("Classify"),
        refusal=rules.why_not_open_classes(one.facts),
    )


@page
def rule_out(request: SignedInRequest, pk: int) -> HttpResponse:
    one = _opinion(request, pk)
    form = ReasonForm(request.POST or None, opinions=[one])
    return _decide(
        request,
        one,
        form,
        lambda: compiling.rule_out(
            one, holder=request.holder, reason=form.cleaned_data["reason"], seen=form.version
        ),
        heading=_("Do not forward, say why"),
        refusal=life.why_not(one.facts, life.Verb.RULE_OUT),
    )


@page
def point_to_answer(request: SignedInRequest, pk: int) -> HttpResponse:
    one = _opinion(request, pk)
    looks = "look" in request.POST
    form = PointToAnswerForm(
        None if looks else request.POST or None,
        initial=request.POST.dict() if looks else {},
        opinions=[one],
        answers=_answers(request, one),
    )
    return _decide(
        request,
        one,
        form,
        lambda: compiling.point_to_answer(
            one,
            holder=request.holder,
            answer=form.chosen,
            reason=form.cleaned_data["reason"],
            seen=form.version,
        ),
        heading=_("Answered earlier"),
        template="opinions/point_to_answer.html",
        refusal=life.why_not(one.facts, life.Verb.POINT_TO_ANSWER),
    )


@page
def note(request: SignedInRequest, pk: int) -> HttpResponse:
    one = _opinion(request, pk)
    form = SeenForm(request.POST or None, opinions=[one])
    return _decide(
        request,
        one,
        form,
        lambda: compiling.note(one, holder=request.holder, seen=form.version),
        heading=_("Note for information"),
        refusal=rules.why_not_note(one.facts),
    )


@page
def restore(request: SignedInRequest, pk: int) -> HttpResponse:
    one = _opinion(request, pk)
    form = SeenForm(request.POST or None, opinions=[one])
    return _decide(
        request,
        one,
        form,
        lambda: compiling.restore(one, holder=request.holder, seen=form.version, at=timezone.now()),
        heading=_("Take back to the waiting ones"),
        refusal=life.why_not(one.facts, life.Verb.RESTORE),
    )


@page
def settle_on_spot(request: SignedInRequest, pk: int) -> HttpResponse:
    one = _opinion(request, pk)
    offered = list(agencies_on(one.host, timezone.localdate()))
    form = SpotForm(request.POST or None, opinions=[one], agencies=offered)
    return _decide(
        request,
        one,
        form,
        lambda: answering.settle_on_spot(
            one, holder=request.holder, answer=form.answer(), seen=form.version, at=timezone.now()
        ),
        heading=_("Answered at the meeting"),
        refusal=life.why_not(one.facts, life.Verb.SETTLE_ON_SPOT),
    )


def _decide(  # noqa: PLR0913  # one page of many decisions
    request: SignedInRequest,
    one: Opinion,
    form: SeenForm,
    act: Callable[[], object],
    *,
    heading: str,
    refusal: Refusal | None,
    template: str = "opinions/decide.html",
) -> HttpResponse:
    """Show the page of one decision, or take it and go back to the desk that it was begun at."""
    desk = session_behind(request, one.meeting) or _compile_desk(one)
    if form.is_valid():
        if attempt(form, act) is not None:
            messages.success(request, _("Saved: %(code)s.") % {"code": one.code})
            return redirect(desk.address)
        form.look_again([one])
    facts = {
        "opinion": one,
        "form": form,
        "heading": heading,
        "refusal": refusal,
        "desk": desk,
        "name": queries.names_of_raisers([one], request.holder).get(one.pk, ""),
    }
    return render(request, template, facts)


def _opinion(request: SignedInRequest, pk: int) -> Opinion:
    reach = within(request.holder, Verb.COMPILE, Paths(host="host_id"))
    opinions = queries.visible_to(request.holder).filter(reach).select_related("host", "meeting", "topic")
    return get_object_or_404(opinions.prefetch_related("corrections"), pk=pk)


def _compile_desk(one: Opinion) -> Desk:
    return Desk(reverse("opinions:desk", args=[one.meeting_id]), _("Back to the desk"))


def _fields(one: Opinion) -> list[tuple[int, str]]:
    used = fields_on(one.host, timezone.localdate())
    return [(each.item_id, each.label_vi if speaks_vietnamese() else each.label_en) for each in used]


def _answers(request: SignedInRequest, one: Opinion) -> list[Referral]:
    """Return what can be chosen: what was chosen already, what was looked for, and the likely answers."""
    chosen, text = request.POST.get("answer", ""), request.POST.get("words", "")
    kept = queries.answered(request.holder, one).filter(pk=chosen if is_key(chosen) else 0)
    found = queries.found_answers(request.holder, one, text)
    offered = [*kept, *found, *queries.likely_answers(request.holder, one)]
    return list({each.pk: each for each in offered}.values())

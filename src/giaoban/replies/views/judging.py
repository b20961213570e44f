"""The raiser's page with its six judgements, and what the compiler does with an objection."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.kernel.verdict import Refused, enforce
from giaoban.opinions.models import Opinion
from giaoban.replies.actions import judging as actions
from giaoban.replies.actions.again import Proposed
from giaoban.replies.forms import GiveBackForm, RemarkForm, SettleForm, VerdictForm
from giaoban.replies.http import attempt
from giaoban.replies.models import Judgement, Reply
from giaoban.replies.queries import correcting, duties, versions, visibility
from giaoban.replies.queries.awaiting import awaited
from giaoban.replies.rules.again import Course
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.findings import findings
from giaoban.replies.rules.judging import Said, Verdict, why_not_judge
from giaoban.replies.views.again import propose_in, proposed_first, standing_with_chair
from giaoban.ui.wording import refusal_sentence, short_day

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def read(request: SignedInRequest, pk: int, opinion: int) -> HttpResponse:
    """Show a raiser the reply beside their own words, and ask for their judgement."""
    found, raised = _both(request, pk, opinion)
    every = list(versions.versions_of(found.referral, request.holder))
    reply = next(each for each in every if each.pk == found.pk)
    given = next((each for each in reply.judgements.all() if each.is_of(raised)), None)
    judged = reply.judged_by(raised, given)
    facts = {
        "reply": reply,
        "referral": reply.referral,
        "opinion": raised,
        "corrected": correcting.corrected(reply, every),
        "asked": versions.asked(reply.referral, reply),
        "findings": findings(reply.answer),
        "given": given,
        "judges": visibility.may_judge(raised, request.holder)
        and not visibility.gave(reply.referral, request.holder),
        "refusal": why_not_judge(judged, today=timezone.localdate()),
        "until": judged.change_until,
        "changing": "change" in request.GET,
        "way": versions.way_of(
            reply.referral,
            every,
            opinion=raised,
            today=timezone.localdate(),
            awaited=awaited([reply.referral], raised, request.holder).get(reply.referral_id, ""),
        ),
    }
    return render(request, "replies/read.html", facts)


@require_POST
def judge(request: SignedInRequest, pk: int, opinion: int) -> HttpResponse:
    """Keep a judgement given in one tap."""
    reply, raised = _both(request, pk, opinion)
    form = VerdictForm(request.POST)
    if form.is_valid():
        before = _given(request, reply, raised)
        said = form.said(before.remark if before else "")
        try:
            actions.judge(reply, raised, said, holder=request.holder, at=timezone.now())
        except Refused as refused:
            if refused.refusal.code != "judged_meanwhile":
                raise
            messages.warning(request, refusal_sentence(refused.refusal))
    meeting = request.POST.get("sitting", "")
    if meeting.isdecimal() and meeting.isascii():
        return redirect(f"{reverse('replies:sitting', args=[int(meeting)])}#reply-{pk}")
    return redirect("replies:read", pk=pk, opinion=opinion)


@form_methods
def remark(request: SignedInRequest, pk: int, opinion: int) -> HttpResponse:
    """Add a sentence to a judgement."""
    reply, raised = _both(request, pk, opinion)
    given = _given(request, reply, raised)
    if given is None:
        raise Http404
    enforce(why_not_judge(reply.judged_by(raised, given), today=timezone.localdate()))
    form = RemarkForm(request.POST or None, initial={"remark": given.remark})
    if form.is_valid():
        said = Said(Verdict(given.verdict), form.cleaned_data["remark"])
        if attempt(
            form, lambda: actions.judge(reply, raised, said, holder=request.holder, at=timezone.now())
        ):
            messages.success(request, _("Your sentence is kept beside your judgement."))
            return redirect("replies:read", pk=pk, opinion=opinion)
    return render(request, "replies/remark.html", {"reply": reply, "opinion": raised, "form": form})


@form_methods
def give_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give a reply back to its agency, due at a later meeting."""
    judgement = get_object_or_404(visibility.judgements_for(request.holder), pk=pk)
    if not duties.objections(request.holder).filter(pk=pk).exists():
        return _dealt_with(request, judgement)
    shown = _objection(request, judgement)
    before = proposed_first(shown["case"], Course.GIVE_BACK, {"reason": judgement.remark})
    form = GiveBackForm(
        request.POST or None, meetings=duties.meetings_after(judgement.reply, request.holder), initial=before
    )
    if form.is_valid() and _give_back(request, judgement, form, proposes=bool(shown["proposes"])):
        return redirect("replies:objections")
    return render(request, "replies/give_back.html", shown | {"form": form})


@form_methods
def settle(request: SignedInRequest, pk: int) -> HttpResponse:
    """Tell a raiser why their objection does not go back."""
    judgement = get_object_or_404(visibility.judgements_for(request.holder), pk=pk)
    if not duties.objections(request.holder).filter(pk=pk).exists():
        return _dealt_with(request, judgement)
    shown = _objection(request, judgement)
    form = SettleForm(request.POST or None, initial=proposed_first(shown["case"], Course.SETTLE, {}))
    if form.is_valid() and _settle(request, judgement, form, proposes=bool(shown["proposes"])):
        return redirect("replies:objections")
    return render(request, "replies/settle.html", shown | {"form": form})


def _give_back(request: SignedInRequest, judgement: Judgement, form: GiveBackForm, *, proposes: bool) -> bool:
    reason, due, now = form.cleaned_data["reason"], form.meeting, timezone.now()
    if proposes:
        return propose_in(request, form, judgement, Proposed(Course.GIVE_BACK, reason, due))
    reply = judgement.reply
    if attempt(form, lambda: actions.give_back(reply, reason=reason, due=due, holder=request.holder, at=now)):
        messages.success(request, _("Given back. The agency and the raiser see the new due meeting."))
        return True
    return False


def _settle(request: SignedInRequest, judgement: Judgement, form: SettleForm, *, proposes: bool) -> bool:
    reason, now = form.cleaned_data["reason"], timezone.now()
    if proposes:
        return propose_in(request, form, judgement, Proposed(Course.SETTLE, reason))
    if attempt(form, lambda: actions.settle(judgement, reason=reason, holder=request.holder, at=now)):
        messages.success(request, _("Settled. The raiser reads your sentence beside the judgement."))
        return True
    return False


def _dealt_with(request: SignedInRequest, judgement: Judgement) -> HttpResponse:
    """Say what became of an objection that no longer waits, to whoever sends its form again."""
    returned = duties.given_back(judgement)
    if returned is not None:
        day = short_day(returned.due_meeting.day)
        told = _("The reply has gone back; the new one is due at the briefing of %(day)s.") % {"day": day}
    elif judgement.settled_because:
        told = _("The raiser has been told: %(reason)s") % {"reason": judgement.settled_because}
    else:
        raise Http404
    messages.success(request, told)
    return redirect("replies:objections")


def _both(request: SignedInRequest, pk: int, opinion: int) -> tuple[Reply, Opinion]:
    delivered = visibility.visible_to(request.holder).filter(state=State.DELIVERED.value)
    reply = get_object_or_404(delivered, pk=pk)
    return reply, get_object_or_404(visibility.raised_to(reply, request.holder), pk=opinion)


def _given(request: SignedInRequest, reply: Reply, raised: Opinion) -> Judgement | None:
    judgements = visibility.judgements_visible_to(request.holder)
    return judgements.filter(reply=reply, unit=raised.unit_id, post=raised.post_id).first()


def _objection(request: SignedInRequest, judgement: Judgement) -> dict[str, object]:
    reply = get_object_or_404(visibility.visible_to(request.holder), pk=judgement.reply_id)
    return {
        "judgement": judgement,
        "reply": reply,
        "referral": reply.referral,
        "asked": versions.asked(reply.referral, reply),
        "opinions": versions.words_behind(reply.referral, request.holder),
        **standing_with_chair(judgement, request.holder),
    }

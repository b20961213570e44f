"""The compile desk: all opinions of a meeting on one page, what is chosen beside them."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.queries import Paths, within
from giaoban.access.rules import Target, Verb
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import next_meeting_after
from giaoban.opinions import queries
from giaoban.opinions.actions.compiling import close_compilation
from giaoban.opinions.actions.forwarding import forward as forward_opinions
from giaoban.opinions.actions.handing import reroute as reroute_referral
from giaoban.opinions.forms.compiling import ForwardForm, RerouteForm
from giaoban.opinions.http import attempt
from giaoban.opinions.models import Matter, Opinion
from giaoban.opinions.models.facts import meeting_facts
from giaoban.opinions.queries import Desk, Row
from giaoban.opinions.queries.matters import matter_behind
from giaoban.opinions.queries.proposing import Proposal, proposed
from giaoban.opinions.rules import compiling, merging, referrals
from giaoban.opinions.rules.life import State
from giaoban.organisation.queries import agencies_on
from giaoban.ui.forms import Form
from giaoban.ui.http import shown_instead

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def desk(request: SignedInRequest, pk: int) -> HttpResponse:
    meeting = _meeting(request, pk)
    whole = _desk(request, meeting, request.GET.getlist("chosen"))
    chosen = _chosen(request, meeting, whole, request.GET.getlist("chosen"))
    return _show(request, meeting, whole, chosen, _form(whole, chosen) if chosen else None)


@require_POST
def forward(request: SignedInRequest, pk: int) -> HttpResponse:
    meeting = _meeting(request, pk)
    whole = _desk(request, meeting, request.POST.getlist("chosen"))
    chosen = _chosen(request, meeting, whole, request.POST.getlist("chosen"))
    opinions = _opinions(chosen)
    form = _form(whole, chosen, request.POST)
    if form.is_valid():
        sent = attempt(
            form,
            lambda: forward_opinions(
                opinions,
                holder=request.holder,
                seen=form.versions,
                sending=form.sending(),
                once=form.cleaned_data["once"],
                at=timezone.now(),
            ),
        )
        if sent is not None:
            told = _("%(code)s has been forwarded to %(agency)s, due at the meeting of %(day)s.")
            day = f"{sent.due_meeting.day:%d/%m/%Y}"
            messages.success(request, told % {"code": sent.code, "agency": sent.lead.name, "day": day})
            return redirect(f"{reverse('opinions:desk', args=[pk])}?{_where(request, whole)}")
        form.look_again(opinions)
    return _show(request, meeting, whole, chosen, form)


@page
def close(request: SignedInRequest, pk: int) -> HttpResponse:
    meeting = _meeting(request, pk)
    form = Form(request.POST if request.method == "POST" else None)
    waiting = queries.of_meeting(request.holder, meeting).filter(state="waiting").count()
    if form.is_bound:
        closed = attempt(form, lambda: close_compilation(meeting, holder=request.holder, at=timezone.now()))
        if closed is not None:
            messages.success(request, _("The compilation is closed."))
            return redirect("opinions:desk", pk)
    refusal = compiling.why_not_close(meeting_facts(meeting), waiting=waiting)
    facts = {"meeting": meeting, "form": form, "refusal": refusal}
    return render(request, "opinions/close.html", facts)


@require_safe
def opinion_list(request: SignedInRequest, pk: int) -> HttpResponse:
    meeting = _meeting(request, pk)
    whole = queries.desk_of(request.holder, meeting, timezone.localdate())
    facts = {"meeting": meeting, "rows": whole.rows, "today": timezone.localdate()}
    return render(request, "opinions/list.html", facts)


@page
def reroute(request: SignedInRequest, pk: int) -> HttpResponse:
    within_reach = within(request.holder, Verb.COMPILE, Paths(host="host_id"))
    referral = get_object_or_404(
        queries.referrals_visible_to(request.holder).filter(within_reach).select_related("host"), pk=pk
    )
    refusal = referrals.why_not(referral.facts, referrals.Verb.REROUTE)
    if elsewhere := shown_instead(request, refusal, reverse("opinions:referral", args=[pk])):
        return elsewhere
    offered = list(agencies_on(referral.host, timezone.localdate()))
    form = RerouteForm(request.POST or None, agencies=offered)
    if form.is_valid():
        by = request.holder.actor(Verb.COMPILE, Target(host=referral.host_id))
        sent = attempt(form, lambda: reroute_referral(referral, form.onward, by=by, at=timezone.now()))
        if sent is not None:
            told = _("%(code)s has gone to %(agency)s. The due meeting stays.")
            messages.success(request, told % {"code": sent.code, "agency": form.onward.to.name})
            return redirect("opinions:desk", referral.raised_meeting_id)
    return render(request, "opinions/reroute.html", {"referral": referral, "form": form})


def _meeting(request: SignedInRequest, pk: int) -> Meeting:
    return get_object_or_404(queries.compiled_by(request.holder), pk=pk)


def _desk(request: SignedInRequest, meeting: Meeting, chosen: list[str]) -> Desk:
    at = queries.At(_asked(request, "state"), _asked(request, "page"), chosen)
    return queries.desk_of(request.holder, meeting, timezone.localdate(), at)


def _asked(request: SignedInRequest, name: str) -> str:
    return request.POST.get(name) or request.GET.get(name) or ""


def _tab(request: SignedInRequest, whole: Desk) -> str:
    return queries.tab_among(_asked(request, "state"), whole.counts)


def _where(request: SignedInRequest, whole: Desk) -> str:
    """Return the list that is looked at, and its page, as they stand in the address."""
    page = {"page": whole.page.number} if whole.page else {}
    return urlencode({"state": _tab(request, whole), **page})


def _chosen(request: SignedInRequest, meeting: Meeting, whole: Desk, keys: list[str]) -> list[Row]:
    return [*whole.chosen(keys), *queries.guests(request.holder, meeting, keys)]


def _opinions(chosen: Sequence[Row]) -> list[Opinion]:
    return [row.opinion for row in chosen]


def _form(whole: Desk, chosen: Sequence[Row], data: object = None) -> ForwardForm:
    return ForwardForm(
        data,
        opinions=_opinions(chosen),
        fields=whole.fields,
        agencies=whole.agencies,
        initial=_initial(proposed(whole, chosen)),
    )


def _initial(proposal: Proposal) -> dict[str, object]:
    numbered = (f"{number}. {text}" for number, text in enumerate(proposal.points, start=1))
    return {"field": proposal.field, "lead": proposal.lead, "points": "\n".join(numbered)}


def _show(
    request: SignedInRequest,
    meeting: Meeting,
    whole: Desk,
    chosen: Sequence[Row],
    form: ForwardForm | None,
) -> HttpResponse:
    tab, piece = _tab(request, whole), bool(request.headers.get("HX-Request"))
    facts = {
        "piece": piece,
        "meeting": meeting,
        "desk": whole,
        "tab": tab,
        "where": _where(request, whole),
        "rows": (rows := whole.of_tab(tab)),
        "elsewhere": _not_among(chosen, rows),
        "chosen": chosen,
        "chosen_keys": {row.opinion.pk for row in chosen},
        "alone": chosen[0] if len(chosen) == 1 else None,
        "matter": _matter(request, chosen),
        "form": form,
        "proposal": proposed(whole, chosen) if chosen else None,
        "refusal": _why_not_forward(chosen),
        "to_point": _to_be_pointed(chosen),
        "due_meeting": _due(chosen),
        "today": timezone.localdate(),
    }
    return render(request, "opinions/desk.html#pane" if piece else "opinions/desk.html", facts)


def _not_among(chosen: Sequence[Row], rows: Sequence[Row]) -> list[Row]:
    """Return what is chosen and not on the list that is shown: of another meeting, list or page."""
    shown = {row.opinion.pk for row in rows}
    return [row for row in chosen if row.opinion.pk not in shown]


def _matter(request: SignedInRequest, chosen: Sequence[Row]) -> Matter | None:
    """Return the matter that the opinion like the only one chosen belongs to, if any."""
    alike = chosen[0].alike if len(chosen) == 1 else None
    return matter_behind(alike.opinion, request.holder) if alike else None


def _due(chosen: Sequence[Row]) -> Meeting | None:
    """Return the earliest meeting at which what is chosen will be due; ``None`` if it is to be planned."""
    raised = {row.opinion.meeting_id: row.opinion.meeting for row in chosen}
    following = [next_meeting_after(meeting) for meeting in raised.values()]
    planned = [meeting for meeting in following if meeting is not None]
    return min(planned, key=lambda meeting: meeting.starts_at) if planned else None


def _why_not_forward(chosen: Sequence[Row]) -> Refusal | None:
    refusals = (compiling.why_not_forward_one(row.opinion.facts) for row in chosen)
    codes = [row.opinion.code for row in chosen]
    answered = {row.opinion.code for row in chosen if row.is_answered}
    return next((refusal for refusal in refusals if refusal), None) or merging.why_not_merge(codes, answered)


def _to_be_pointed(chosen: Sequence[Row]) -> list[Opinion]:
    """Return those waiting that can be pointed to the reply which another one chosen along has had."""
    if not any(row.is_answered for row in chosen):
        return []
    return [row.opinion for row in chosen if row.opinion.state == State.WAITING]

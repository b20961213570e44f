"""Reading opinions and referrals; the raiser withdraws and corrects."""

from datetime import date

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder, Target, Verb
from giaoban.directory.queries.places import asked_for
from giaoban.meetings.queries import next_meeting_after
from giaoban.meetings.rules import Channel
from giaoban.opinions import queries, sections, ways
from giaoban.opinions.actions import raising as actions
from giaoban.opinions.actions.urgent import note_read
from giaoban.opinions.forms.register import SoughtForm
from giaoban.opinions.forms.writing import CorrectionForm
from giaoban.opinions.http import attempt, is_marked, typed_in, warns
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.models.facts import meeting_facts
from giaoban.opinions.queries import directions, matters, register, urgent
from giaoban.opinions.queries.listing import TABS, in_order, tabbed
from giaoban.opinions.queries.undoing import undoing_seen
from giaoban.opinions.rules import forgetting, raising, referrals
from giaoban.opinions.rules.forgetting import kept_until
from giaoban.opinions.rules.life import Kind
from giaoban.organisation.queries import label
from giaoban.ui.forms import Form
from giaoban.ui.http import shown_instead
from giaoban.ui.paging import A_PAGE

NARROWING = ("field", "agency", "year", "stands", "overdue")
page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def mine(request: SignedInRequest) -> HttpResponse:
    drafts = queries.drafts_of(request.holder)
    facts = {"drafts": drafts, "may_write": request.holder.may(Verb.RAISE_OPINIONS)}
    facts |= _listed(request, queries.own(request.holder), narrowed=True, is_own=True)
    return render(request, "opinions/mine.html", facts)


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    form = _sought_form(request)
    sought = form.sought if form.is_valid() else register.Sought()
    facts = {
        "words": form["q"].value() or "",
        "more": [form[name] for name in (*NARROWING, *(["of"] if request.GET.get("of") else []))],
        "is_sought": sought != register.Sought(),
        "matters": request.holder.may(Verb.SEE_MATTERS),
        "onward": sections.onward(request.holder),
    }
    found = register.register(request.holder, sought, now=timezone.now())
    facts |= _listed(request, found, narrowed=sought != register.Sought())
    return render(request, "opinions/index.html", facts)


@require_safe
def detail(request: SignedInRequest, pk: int) -> HttpResponse:
    opinion = get_object_or_404(_whole(request.holder), pk=pk)
    queries.read_beside(opinion)
    _note_read(request, opinion)
    sent = queries.sent_of(opinion, request.holder)
    given, language = directions.of_opinion(opinion, request.holder), request.LANGUAGE_CODE
    beside = [*directions.told_of(given), *ways.followed(opinion, sent, request.holder)]
    is_own = _is_own(opinion, request.holder)
    awaited = ways.awaited(sent, request.holder, opinion)
    under = sections.render(sent, request.holder)
    facts = {
        "opinion": opinion,
        "name": queries.names_of_raisers([opinion], request.holder).get(pk, ""),
        "field": label(opinion.field, opinion.host, language) if opinion.field else "",
        "topic": label(opinion.topic, opinion.host, language) if opinion.topic else "",
        "files": list(opinion.files.all()),
        "milestones": queries.milestones(opinion, sent, now=timezone.now(), beside=beside, awaited=awaited),
        "mood_until": _mood_until(opinion),
        "reading": urgent.told_of([opinion], now=timezone.now()).get(pk)
        if hasattr(opinion, "urgency")
        else None,
        "progress": queries.progress_of(opinion, sent, now=timezone.now()),
        "directions": sections.directions_on(opinion, given, request.holder),
        "beside": sections.beside(opinion, request.holder),
        "referrals": [(one, under[one.pk]) for one in sent],
        "may_correct": _may_correct(opinion, request.holder),
        "may_reword": _may_reword(opinion, request.holder),
        "withdraw_refusal": _why_not_withdraw(opinion, request.holder),
        "is_own": is_own,
        "marked": ways.marks_of({opinion: sent}).get(pk) if is_own else None,
        "today": timezone.localdate(),
    }
    return render(request, "opinions/detail.html", facts)


@require_safe
def sent(request: SignedInRequest, pk: int) -> HttpResponse:
    opinion = get_object_or_404(queries.own(request.holder).select_related("host"), pk=pk)
    facts = {"opinion": opinion, "answered_at": next_meeting_after(opinion.meeting)}
    return render(request, "opinions/sent.html", facts)


@page
def withdraw(request: SignedInRequest, pk: int) -> HttpResponse:
    opinion = get_object_or_404(queries.own(request.holder), pk=pk)
    form = Form(request.POST if request.method == "POST" else None)
    if form.is_bound:
        withdrawn = attempt(form, lambda: actions.withdraw(opinion, holder=request.holder, at=timezone.now()))
        if withdrawn is not None:
            messages.success(request, _("%(code)s has been withdrawn.") % {"code": opinion.code})
            return redirect("opinions:mine")
    refusal = _why_not_withdraw(opinion, request.holder)
    return render(request, "opinions/withdraw.html", {"opinion": opinion, "form": form, "refusal": refusal})


@page
def correct(request: SignedInRequest, pk: int) -> HttpResponse:
    opinion = get_object_or_404(_whole(request.holder), pk=pk)
    refusal = forgetting.why_not_touch(is_forgotten=opinion.words_removed_at is not None)
    if elsewhere := shown_instead(request, refusal, opinion.get_absolute_url()):
        return elsewhere
    form = CorrectionForm(typed_in(request))
    named = warns(request, form)
    if form.is_bound and not is_marked(form) and form.is_valid() and not named:
        text, once = form.cleaned_data["text"], form.cleaned_data["once"]
        made = attempt(
            form,
            lambda: actions.correct(opinion, holder=request.holder, text=text, once=once, at=timezone.now()),
        )
        if made is not None:
            messages.success(request, _("The correction stands beside the original words."))
            return redirect(opinion)
    return render(request, "opinions/correct.html", {"opinion": opinion, "form": form, "named": named})


@require_safe
def referral(request: SignedInRequest, pk: int) -> HttpResponse:
    one = get_object_or_404(queries.referrals_visible_to(request.holder).select_related("host"), pk=pk)
    compiles = request.holder.grant_for(Verb.COMPILE, Target(host=one.host_id)) is not None
    facts = {
        "referral": one,
        "field": label(one.field, one.host, request.LANGUAGE_CODE),
        "origins": queries.origins_shown(one, request.holder),
        "steps": one.steps.select_related("from_agency", "to_agency"),
        "section": sections.render([one], request.holder)[pk],
        "directions": directions.of_referral(one, request.holder),
        "may_reroute": _may_reroute(one, request.holder),
        "matter": matters.matter_of(one),
        "compiles": compiles,
        "undoing": undoing_seen(one) if compiles else None,
        "recalled": one.steps.filter(verb="recall").first() if one.recalled_at else None,
        "today": timezone.localdate(),
    }
    return render(request, "opinions/referral.html", facts)


def _sought_form(request: SignedInRequest) -> SoughtForm:
    return SoughtForm(
        request.GET or None,
        fields=register.fields_of_register(request.holder, request.LANGUAGE_CODE),
        agencies=register.agencies_of_register(request.holder),
        years=register.years_of_register(request.holder),
        place=asked_for(request.GET.get("of", ""), request.holder, timezone.localdate()),
    )


def _listed(
    request: SignedInRequest, opinions: QuerySet[Opinion], *, narrowed: bool, is_own: bool = False
) -> dict[str, object]:
    asked = request.GET.get("state", "all")
    tab = asked if asked in TABS else "all"
    pages, counts = tabbed(opinions, tab, A_PAGE, narrowed=narrowed)
    page = pages.get_page(request.GET.get("page"))
    rows, now = in_order(list(page)), timezone.now()
    progress = [(one, queries.progress_of(one, one.sent, now=now)) for one in rows]
    marked = ways.marks_of({one: one.sent for one in rows}) if is_own else {}
    return {"tab": tab, "page": page, "rows": progress, "marked": marked, "counts": counts}


def _whole(holder: Holder) -> QuerySet[Opinion]:
    """Return what may be opened. Topic, wish and earlier answer are read where there is one: few have any."""
    return queries.visible_to(holder).select_related("host")


def _note_read(request: SignedInRequest, opinion: Opinion) -> None:
    """Note the first reading of an urgent opinion by a standing member; they signed in to read it."""
    now = timezone.now()
    post = urgent.reads_first_as(opinion, request.holder, now=now)
    if post:
        target = Target(host=opinion.host_id, units=frozenset({opinion.unit_id}))
        note_read(opinion, post=post, actor=request.holder.actor(Verb.SEE_OPINIONS, target), at=now)
        opinion.urgency.refresh_from_db()


def _mood_until(opinion: Opinion) -> date | None:
    """Return until when the words of public mood are kept; ``None`` where they stay, or are gone."""
    if opinion.kind != Kind.PUBLIC_MOOD or opinion.words_removed_at is not None:
        return None
    return kept_until(opinion.meeting.day, opinion.host.mood_days)


def _is_own(opinion: Opinion, holder: Holder) -> bool:
    return opinion.post_id in holder.posts_for(Verb.RAISE_OPINIONS)


def _why_not_withdraw(opinion: Opinion, holder: Holder) -> object:
    return raising.why_not_withdraw(opinion.facts, posts=holder.posts_for(Verb.RAISE_OPINIONS))


def _may_correct(opinion: Opinion, holder: Holder) -> bool:
    if opinion.words_removed_at is not None:
        return False
    target = Target(host=opinion.host_id, units=frozenset({opinion.unit_id}))
    return _is_own(opinion, holder) or holder.grant_for(Verb.RECORD_OPINIONS, target) is not None


def _may_reword(opinion: Opinion, holder: Holder) -> bool:
    target = Target(host=opinion.host_id, units=frozenset({opinion.unit_id}))
    spoken = Channel(opinion.turn.channel)
    refusal = raising.why_not_reword(opinion.facts, channel=spoken, meeting=meeting_facts(opinion.meeting))
    return refusal is None and holder.grant_for(Verb.RECORD_OPINIONS, target) is not None


def _may_reroute(one: Referral, holder: Holder) -> bool:
    target = Target(host=one.host_id, units=frozenset({one.unit_id}))
    movable = referrals.LIFE.allows(referrals.State(one.state), referrals.Verb.REROUTE)
    return movable and holder.grant_for(Verb.COMPILE, target) is not None

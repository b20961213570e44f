"""Pages that show meetings: a year of them, and one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder, Verb
from giaoban.meetings import actions, agenda, queries, rules
from giaoban.meetings.models import AgendaItem, Meeting
from giaoban.meetings.queries.carrying import carried_to
from giaoban.meetings.queries.papers import papers_of
from giaoban.meetings.queries.photos import photos_of
from giaoban.meetings.queries.quick_reports import has_report
from giaoban.meetings.rules import Channel, State
from giaoban.meetings.rules.papers import PaperKind
from giaoban.meetings.views.answering import note_reading
from giaoban.ui.wording import days_left

NEXT: Final = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One item of an agenda as it is shown.

    Attributes:
        begins: When it begins by the plan.
        began: When it did begin; ``None`` if nobody noted it.
        lasted: For how many minutes it went on.
        filled: What areas above put under it.
        carried: The meeting that left it over, if one did.
    """

    item: AgendaItem
    begins: datetime
    filled: SafeString
    began: datetime | None = None
    lasted: int = 0
    carried: Meeting | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """One year among those that can be chosen."""

    label: str
    to: str
    current: bool = False


def year_of(number: int, *, to: str, shown: int) -> Year:
    """Return a year as a tab of the page at address ``to``."""
    return Year(str(number), f"{to}?year={number}", current=number == shown)


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the meetings of a year by period; this year's unless another is chosen."""
    today = timezone.localdate()
    years = queries.years_of(request.holder)
    chosen = request.GET.get("year", "")
    year = int(chosen) if chosen in map(str, years) else today.year
    meetings = queries.of_year(request.holder, year).order_by("period__month", "starts_at", "pk")
    periods = [(month, list(rows)) for month, rows in groupby(meetings, key=lambda row: row.period.month)]
    shown = sorted({*years, today.year}, reverse=True)
    tabs = [year_of(each, to=reverse("meetings:list"), shown=year) for each in shown]
    facts = {"year": year, "years": tabs, "periods": periods, "today": today}
    facts["hosts"] = list(queries.hosts_with_meetings(request.holder))
    facts["several"] = any(len(rows) > 1 for _, rows in periods)
    facts["next"] = queries.upcoming(request.holder, timezone.now())[:NEXT] if year == today.year else []
    facts["may_plan"] = request.holder.may(Verb.PLAN_MEETINGS)
    facts["sees_attendance"] = request.holder.may(Verb.SEE_ATTENDANCE)
    return render(request, "meetings/list.html", facts)


@require_safe
def detail(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one meeting: when and where, its agenda, its turns."""
    visible = queries.visible_to(request.holder).prefetch_related("agenda")
    meeting = get_object_or_404(visible, pk=pk)
    turns = list(queries.turns_visible_to(request.holder, meeting))
    following = queries.sitting_after(meeting)
    spoken = sum(turn.channel == Channel.ORAL for turn in turns)
    page = {
        "meeting": meeting,
        "rows": list(_rows(meeting, request.holder)),
        "turns": turns,
        "spoken": spoken,
        "written": len(turns) - spoken,
        "year": year_of(meeting.period.year, to=reverse("meetings:list"), shown=meeting.period.year),
        "links": agenda.links_of(meeting, request.holder),
        "following": following,
        "opens_following": following is not None
        and queries.visible_to(request.holder).filter(pk=following.key).exists(),
        "versions": meeting.agenda_versions.count(),
    }
    own = queries.own_invitation_to(request.holder, meeting.pk)
    page["invitation"] = note_reading(request, own) if own else None
    page |= _acts(meeting, request.holder, timezone.now()) | _left(meeting, request.holder)
    return render(request, "meetings/detail.html", page | {"next_act": _next_act(page)})


def _rows(meeting: Meeting, holder: Holder) -> Iterator[Row]:
    begins, carried = meeting.begins, carried_to(meeting)
    until = meeting.closed_at or timezone.now()
    times = list(meeting.item_times.all())
    for item in meeting.agenda.all():
        spans = [each.span for each in times if each.item_id == item.pk]
        began, lasted = (spans[0].began_at, rules.spent(spans, now=until)) if spans else (None, timedelta())
        filled = agenda.rows_of(item.kind, meeting, holder)
        yield Row(item, begins, filled, began, round(lasted.total_seconds() / 60), carried.get(item.pk))
        begins += timedelta(minutes=item.minutes)


def _left(meeting: Meeting, holder: Holder) -> dict[str, object]:
    """Return what the meeting left: papers, quick report, photos; and what this person may still draw up."""
    papers, closed = papers_of(meeting, holder), meeting.state == State.CLOSED
    writes = holder.grant_for(Verb.WRITE_MINUTES, meeting.target) is not None
    there = {paper.kind for paper in papers}
    lacks = [kind.value for kind in PaperKind if kind not in there]
    return {
        "papers": papers,
        "draws_up": lacks if writes and closed else [],
        "has_report": has_report(meeting, holder),
        "photo_count": photos_of(meeting, holder).count(),
        "keeps_photos": writes and meeting.state in {State.IN_SESSION, State.CLOSED},
    }


def _next_act(page: Mapping[str, Any]) -> str | agenda.Link | None:
    """Return the one act that the state of the meeting asks for now; the others stand below it."""
    state = page["meeting"].state
    if page["may_plan"] and state == State.PLANNED:
        return "call"
    if page["may_run"] and state == State.CALLED and page["why_not_open"] is None:
        return "open"
    waiting = next((link for link in page["links"] if link.waits), None)
    if page["may_run"] and state == State.IN_SESSION:
        return waiting or "turn"
    return waiting


def _acts(meeting: Meeting, holder: Holder, now: datetime) -> dict[str, object]:
    may_plan = holder.grant_for(Verb.PLAN_MEETINGS, meeting.target) is not None
    may_run = holder.grant_for(Verb.RUN_MEETINGS, meeting.target) is not None
    facts, today = meeting.facts, timezone.localtime(now).date()
    asks_back = may_plan and meeting.state == State.CANCELLED
    ahead = meeting.state in rules.BEFOREHAND
    missing = queries.missing_items(meeting) if may_plan and ahead else ()
    return {
        "today": today,
        "left": days_left(meeting.day, today) if ahead else "",
        "may_plan": may_plan,
        "may_run": may_run,
        "sees_invitations": holder.may(Verb.SEE_INVITATIONS),
        "notes_attendance": holder.grant_for(Verb.RECORD_ATTENDANCE, meeting.target) is not None,
        "is_ahead": ahead,
        "is_open": meeting.state == State.IN_SESSION,
        "takes_turns": meeting.state not in (State.CANCELLED, State.PLANNED) and meeting.compiled_at is None,
        "missing": missing,
        "why_not_call": rules.why_not_call(facts, missing=missing, now=now),
        "why_not_reinstate": actions.why_not_reinstate(meeting, now) if asks_back else None,
        "why_not_open": rules.why_not_open(facts, today=today),
    }

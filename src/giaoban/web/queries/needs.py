"""What a post must see to, most urgent first: each need is one sentence, one figure, one act."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.queries import people_without_way_in
from giaoban.access.rules import Holder, Scope, Verb
from giaoban.directory import queries as directory
from giaoban.directory.first_hour import steps
from giaoban.meetings import queries as meetings
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.queries import outbox
from giaoban.opinions import queries as opinions
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.life import State as OpinionState
from giaoban.replies.queries import duties
from giaoban.replies.rules.timing import UNANSWERED
from giaoban.ui.wording import days_left, long_day

Tone = Literal["late", "soon", "mine", "news", "calm"]
ORDER: Final = ("late", "soon", "mine", "news", "calm")
FEW: Final = 6


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to see to.

    Attributes:
        heading: What it is, with its figure.
        note: Whom or what it concerns.
        act: What the link says; empty where there is nothing to do but to know.
        to: Where the link leads.
    """

    tone: Tone
    heading: str
    note: str
    act: str = ""
    to: str = ""


def needs_of(holder: Holder, now: datetime) -> list[Need]:
    """Return what this person must see to. The same number of queries however much it is."""
    today = timezone.localdate(now)
    found = [
        *_overdue(holder, now),
        *_handed_back(holder),
        *_meetings(holder, today),
        *_objections(holder),
        *_to_compile(holder),
        *_on_paper(holder, today),
        *_unsent(holder),
        *_first_hour(holder, today),
        *_without_way_in(holder, now, today),
    ]
    return sorted(found, key=lambda need: ORDER.index(need.tone))


def watching(holder: Holder) -> Holder:
    """Return the same person with those posts only that watch over what agencies owe to others."""
    grants = tuple(
        grant
        for grant, scope in holder.granted(Verb.SEE_REFERRALS)
        if scope is not Scope.AGENCY and grant.scope(Verb.JUDGE) is None
    )
    return Holder(holder.account, holder.person, holder.name, grants, limited=holder.limited)


def _overdue(holder: Holder, now: datetime) -> Iterator[Need]:
    watcher = watching(holder)
    if not watcher.grants:
        return
    late = opinions.referrals_visible_to(watcher).filter(
        meetings.has_begun(now, meeting="due_meeting"), state__in=sorted(UNANSWERED)
    )
    rows = list(late.order_by("due_meeting__starts_at", "pk"))
    if rows:
        total, first = len(rows), rows[0]
        may_open = holder.may(Verb.RETURN_REPLIES)
        yield Need(
            "late",
            ngettext("%(total)s reply is overdue", "%(total)s replies are overdue", total) % {"total": total},
            _the_longest(rows, timezone.localdate(now)),
            _("See what is overdue") if may_open else _("See the matter"),
            reverse("replies:overdue") if may_open else reverse("replies:referral", args=[first.pk]),
        )


def _the_longest(rows: Sequence[Referral], today: date) -> str:
    """Return which matter is overdue longest, since when, who owes it, and who owes how much else."""
    first = rows[0]
    told = _("%(title)s, %(agency)s: %(left)s.") % {
        "title": first.title,
        "agency": first.lead.name,
        "left": lower_first(days_left(first.due_meeting.day, today)),
    }
    rest = Counter(one.lead.name for one in rows[1:])
    besides = _("Besides: %(owing)s.") % {"owing": _named(rest)}
    return f"{told} {besides}" if rest else told


def lower_first(text: str) -> str:
    """Return a text as it stands inside a sentence."""
    return text[:1].lower() + text[1:]


def _named(owing: Counter[str]) -> str:
    """Return who owes how much, by the oldest debt, as far as a line holds."""
    first = [f"{agency} ({owed})" for agency, owed in list(owing.items())[:FEW]]
    more = len(owing) - len(first)
    if more:
        first.append(ngettext("%(more)s more agency", "%(more)s more agencies", more) % {"more": more})
    return ", ".join(first)


def _handed_back(holder: Holder) -> Iterator[Need]:
    if not holder.may(Verb.COMPILE):
        return
    rows = list(duties.handed_back(holder))
    if rows:
        first, total = rows[0], len(rows)
        yield Need(
            "soon",
            ngettext(
                "%(total)s matter was handed back by its agency",
                "%(total)s matters were handed back by their agencies",
                total,
            )
            % {"total": total},
            _("%(title)s. %(agency)s says: %(reason)s")
            % {"title": first.title, "agency": first.lead.name, "reason": first.refused_because},
            _("Choose another agency") if total == 1 else _("See all of them"),
            reverse("opinions:reroute", args=[first.pk]) if total == 1 else reverse("replies:handed-back"),
        )


def _objections(holder: Holder) -> Iterator[Need]:
    total = duties.objections(holder).count() if holder.may(Verb.RETURN_REPLIES) else 0
    if total:
        yield Need(
            "mine",
            ngettext("%(total)s raiser objects to a reply", "%(total)s raisers object to a reply", total)
            % {"total": total},
            _("Give the reply back for a later meeting, or tell the raiser why not."),
            _("Look at the objections"),
            reverse("replies:objections"),
        )


def _to_compile(holder: Holder) -> Iterator[Need]:
    if not holder.may(Verb.COMPILE):
        return
    waiting = Count("opinions", filter=Q(opinions__state=OpinionState.WAITING.value))
    open_desks = (
        opinions.compiled_by(holder)
        .filter(compiled_at__isnull=True)
        .annotate(raised=Count("opinions"), left=waiting)
        .filter(Q(left__gt=0) | Q(state=MeetingState.CLOSED.value, raised__gt=0))
    )
    for meeting in open_desks.order_by("starts_at", "pk")[:FEW]:
        left = getattr(meeting, "left", 0)
        held = meeting.state == MeetingState.CLOSED
        yield Need(
            "mine" if held and left else "news",
            ngettext("%(left)s opinion waits on the desk", "%(left)s opinions wait on the desk", left)
            % {"left": left}
            if left
            else _("Every opinion is dealt with; the compilation can be closed"),
            _called(meeting),
            _("Compile") if left else _("Open the desk"),
            reverse("opinions:desk", args=[meeting.pk]),
        )


def _on_paper(holder: Holder, today: date) -> Iterator[Need]:
    if not holder.may(Verb.ENTER_REPLIES):
        return
    rows = list(duties.on_paper(holder))
    if rows:
        first, total = rows[0], len(rows)
        yield Need(
            "news",
            ngettext(
                "%(total)s reply will come on paper, for you to enter",
                "%(total)s replies will come on paper, for you to enter",
                total,
            )
            % {"total": total},
            _("First: %(title)s, %(agency)s. %(left)s.")
            % {
                "title": first.title,
                "agency": first.lead.name,
                "left": days_left(first.due_meeting.day, today),
            },
            _("Enter the reply") if total == 1 else _("See all of them"),
            reverse("replies:referral", args=[first.pk]) if total == 1 else reverse("replies:on-paper"),
        )


def _unsent(holder: Holder) -> Iterator[Need]:
    if not holder.may(Verb.SEND_MESSAGES):
        return
    counts = outbox.counts(holder)
    failed, calls = counts[outbox.Shelf.FAILED], counts[outbox.Shelf.CALLS]
    if failed:
        yield Need(
            "soon",
            ngettext("%(total)s message could not be sent", "%(total)s messages could not be sent", failed)
            % {"total": failed},
            _("Each says why. Try again, telephone, or give it up."),
            _("Look at them"),
            reverse("messages:outbox"),
        )
    if calls:
        yield Need(
            "mine",
            ngettext("%(total)s call to make", "%(total)s calls to make", calls) % {"total": calls},
            _("To those whom no message reaches."),
            _("Open the list"),
            reverse("messages:calls"),
        )


def _meetings(holder: Holder, today: date) -> Iterator[Need]:
    if not (holder.may(Verb.PLAN_MEETINGS) or holder.may(Verb.RUN_MEETINGS)):
        return
    begun = Q(state=MeetingState.IN_SESSION.value)
    ahead = Q(state__in=[MeetingState.PLANNED.value, MeetingState.CALLED.value])
    rows = meetings.visible_to(holder).filter(begun | ahead)
    for meeting in rows.order_by("starts_at", "pk")[:FEW]:
        sentence = _asked_of(meeting, holder, today)
        if sentence:
            yield Need(
                "soon", sentence, _called(meeting), _("Open the meeting's page"), meeting.get_absolute_url()
            )


def _asked_of(meeting: Meeting, holder: Holder, today: date) -> str:
    """Return what a meeting asks of this person now; empty if nothing."""
    runs = holder.grant_for(Verb.RUN_MEETINGS, meeting.target) is not None
    if meeting.state == MeetingState.IN_SESSION:
        return _("A meeting is in session") if runs else ""
    if meeting.day < today:
        return _(
            "The day of a meeting has passed and it was not opened: open it, or say that it was not held"
        )
    if meeting.state == MeetingState.CALLED:
        return _("A meeting opens today") if runs and meeting.day == today else ""
    plans = holder.grant_for(Verb.PLAN_MEETINGS, meeting.target) is not None
    if plans and (meeting.day - today).days <= meeting.series.notice_days:
        return _("A meeting has to be called: %(left)s") % {"left": days_left(meeting.day, today)}
    return ""


def _without_way_in(holder: Holder, now: datetime, today: date) -> Iterator[Need]:
    total = people_without_way_in(holder, today, now).count() if holder.may(Verb.ENROL) else 0
    if total:
        yield Need(
            "calm",
            ngettext(
                "%(total)s secretary has no way in yet", "%(total)s secretaries have no way in yet", total
            )
            % {"total": total},
            _("Print their slips and hand them out at the next meeting."),
            _("Hand out slips"),
            reverse("access:enrolments"),
        )


def _first_hour(holder: Holder, today: date) -> Iterator[Need]:
    if not holder.may(Verb.EDIT_ORGANISATION):
        return
    for host in directory.hosts_edited(holder):
        left = [step for step in steps() if step.lack(host.pk, today).sentence]
        if left:
            yield Need(
                "mine",
                ngettext(
                    "The first hour: %(left)s step left", "The first hour: %(left)s steps left", len(left)
                )
                % {"left": len(left)},
                _(left[0].title),
                _("Go on"),
                reverse("directory:first-hour", args=[host.pk]),
            )


def _called(meeting: Meeting) -> str:
    """Return which meeting it is, for a line of its own: title, group and day."""
    cluster = meeting.series.cluster
    group = [cluster.name] if cluster else []
    return " · ".join([meeting.title, *group, long_day(meeting.day)])

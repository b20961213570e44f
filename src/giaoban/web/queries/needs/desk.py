"""What the office has on its desk: meetings, opinions to compile, messages, ways in, the first hour."""

from collections.abc import Iterator
from datetime import date, datetime, time

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.queries import people_without_way_in
from giaoban.access.rules import Holder, Verb
from giaoban.directory import queries as directory
from giaoban.directory.first_hour import steps
from giaoban.meetings import queries as meetings
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.queries import outbox
from giaoban.opinions import queries as opinions
from giaoban.opinions.rules.life import State as OpinionState
from giaoban.organisation.queries.short import whole
from giaoban.ui.wording import days_left, long_day
from giaoban.web.queries.needs.need import FEW, Need


def to_compile(holder: Holder) -> Iterator[Need]:
    """Yield that opinions wait to be compiled."""
    if not holder.may(Verb.COMPILE):
        return
    waiting = Count("opinions", filter=Q(opinions__state=OpinionState.WAITING.value))
    open_desks = (
        opinions.compiled_by(holder)
        .filter(compiled_at__isnull=True)
        .annotate(raised=Count("opinions"), left=waiting)
        .filter(Q(left__gt=0) | Q(state=MeetingState.CLOSED.value, raised__gt=0))
    )
    for meeting in whole(open_desks.order_by("starts_at", "pk"), FEW):
        left = getattr(meeting, "left", 0)
        held = meeting.state == MeetingState.CLOSED
        yield Need(
            "mine" if held and left else "news",
            ngettext("%(left)s opinion waits on the desk", "%(left)s opinions wait on the desk", left)
            % {"left": left}
            if left
            else _("Every opinion is dealt with; the compilation can be closed"),
            called(meeting),
            _("Compile") if left else _("Open the desk"),
            reverse("opinions:desk", args=[meeting.pk]),
        )


def unsent(holder: Holder) -> Iterator[Need]:
    """Yield what could not be sent, and whom to telephone."""
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


def meetings_at_hand(holder: Holder, today: date) -> Iterator[Need]:
    """Yield the meetings that ask for an act now."""
    if not (holder.may(Verb.PLAN_MEETINGS) or holder.may(Verb.RUN_MEETINGS)):
        return
    seen = meetings.visible_to(holder)
    ahead = Q(state__in=[MeetingState.PLANNED.value, MeetingState.CALLED.value])
    passed = Q(starts_at__lt=timezone.make_aware(datetime.combine(today, time.min)))
    yield from _not_opened(seen.filter(ahead & passed))
    rows = seen.filter(Q(state=MeetingState.IN_SESSION.value) | (ahead & ~passed))
    for meeting in whole(rows.order_by("starts_at", "pk"), FEW):
        sentence = _asked_of(meeting, holder, today)
        if sentence:
            yield Need(
                "soon", sentence, called(meeting), _("Open the meeting's page"), meeting.get_absolute_url()
            )


def _not_opened(passed: QuerySet[Meeting]) -> Iterator[Need]:
    """Yield the meetings whose day has passed unopened, in one line however many they are."""
    keys = list(passed.order_by("-starts_at", "pk").values_list("pk", flat=True))
    if not keys:
        return
    last, total = passed.get(pk=keys[0]), len(keys)
    yield Need(
        "soon",
        ngettext(
            "The day of %(total)s meeting has passed and it was not opened",
            "The days of %(total)s meetings have passed and they were not opened",
            total,
        )
        % {"total": total},
        _("%(meeting)s: open it, or say that it was not held.") % {"meeting": called(last)},
        _("Open the meeting's page"),
        last.get_absolute_url(),
    )


def _asked_of(meeting: Meeting, holder: Holder, today: date) -> str:
    """Return what a meeting asks of this person now; empty if nothing."""
    runs = holder.grant_for(Verb.RUN_MEETINGS, meeting.target) is not None
    if meeting.state == MeetingState.IN_SESSION:
        return _("A meeting is in session") if runs else ""
    if meeting.state == MeetingState.CALLED:
        return _("A meeting opens today") if runs and meeting.day == today else ""
    plans = holder.grant_for(Verb.PLAN_MEETINGS, meeting.target) is not None
    if plans and (meeting.day - today).days <= meeting.series.notice_days:
        return _("A meeting has to be called: %(left)s") % {"left": days_left(meeting.day, today)}
    return ""


def without_way_in(holder: Holder, now: datetime) -> Iterator[Need]:
    """Yield that secretaries cannot sign in yet."""
    today = timezone.localdate(now)
    total = people_without_way_in(holder, today, now).count() if holder.may(Verb.ENROL) else 0
    if total:
        yield Need(
            "calm",
            ngettext(
                "%(total)s secretary cannot sign in yet", "%(total)s secretaries cannot sign in yet", total
            )
            % {"total": total},
            _("Print their slips and hand them out at the next meeting."),
            _("Print sign-in slips"),
            reverse("access:enrolments"),
        )


def first_hour(holder: Holder, today: date) -> Iterator[Need]:
    """Yield what is left of setting up."""
    if not holder.may(Verb.EDIT_ORGANISATION):
        return
    for host in directory.hosts_edited(holder):
        left = [step for step in steps() if step.lack(host.pk, today).sentence]
        if left:
            yield Need(
                "mine",
                ngettext("Setting up: %(left)s step left", "Setting up: %(left)s steps left", len(left))
                % {"left": len(left)},
                _(left[0].title),
                _("Go on"),
                reverse("directory:first-hour", args=[host.pk]),
            )


def called(meeting: Meeting) -> str:
    """Return which meeting it is, for a line of its own: title, group and day."""
    cluster = meeting.series.cluster
    group = [cluster.name] if cluster else []
    return " · ".join([meeting.title, *group, long_day(meeting.day)])

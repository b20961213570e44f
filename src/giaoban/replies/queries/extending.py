"""Which matters ask for a later meeting, and which meetings may be chosen."""

from datetime import datetime

from django.db.models import Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.opinions.models import Referral
from giaoban.opinions.queries import referral_seen_by
from giaoban.opinions.rules.referrals import PREPARING
from giaoban.replies.models import Extension
from giaoban.replies.queries.along import read_along
from giaoban.replies.queries.visibility import LEADS, answered_by
from giaoban.replies.rules.extending import Owing
from giaoban.replies.rules.judging import Due

REQUESTS = Paths(host="referral__host_id")
AHEAD = 6


def visible_to(holder: Holder) -> QuerySet[Extension]:
    """Return the requests this person may read: those of every matter that they may see."""
    return Extension.objects.filter(referral_seen_by(holder, "referral__")).select_related(
        "agency", "wished", "due", "due_before"
    )


def decided_by(holder: Holder) -> QuerySet[Extension]:
    """Return the requests that this person may decide, decided or not."""
    return (
        visible_to(holder)
        .filter(within(holder, Verb.COMPILE, REQUESTS))
        .select_related("referral__host", "referral__lead", "referral__unit", "referral__due_meeting__series")
    )


def pending(holder: Holder) -> QuerySet[Extension]:
    """Return the requests that wait for this person, the soonest due first."""
    rows = decided_by(holder).filter(state="asked", referral__state__in=PREPARING)
    return rows.order_by("referral__due_meeting__starts_at", "pk")


def extended_by(holder: Holder) -> QuerySet[Referral]:
    """Return the matters for which this person may ask for a later meeting.

    They are the one who clears; where an agency lets replies leave without clearance, whoever answers.
    """
    clears = within(holder, Verb.CLEAR, LEADS)
    return answered_by(holder).filter(clears | Q(lead__needs_clearance=False))


def asking_verb(referral: Referral) -> Verb:
    """Return with which verb an agency asks for a later meeting; reads the lead agency."""
    return Verb.CLEAR if referral.lead.needs_clearance else Verb.ANSWER


def of_matter(referral: Referral) -> Extension | None:
    """Return the request made for a matter, which its reader may see."""
    read_along([referral])
    return getattr(referral, "extension", None)


def later_meetings(referral: Referral, *, now: datetime) -> list[Meeting]:
    """Return the next briefings of the series after the one at which the reply is due."""
    current = referral.due_meeting
    ahead = Meeting.objects.filter(
        BRIEFINGS, series=current.series_id, starts_at__gt=max(current.starts_at, now)
    )
    return list(ahead.exclude(state="cancelled").order_by("starts_at", "pk")[:AHEAD])


def owing(referral: Referral, *, asked_before: bool) -> Owing:
    """Return the part of a matter that the rules look at; reads its lead agency and due meeting."""
    return Owing(referral.facts, due_of(referral.due_meeting), asked_before=asked_before)


def due_of(meeting: Meeting) -> Due:
    """Return a meeting as a day by which something is due."""
    return Due(meeting.series_id, meeting.due_at, is_held=meeting.state != "cancelled")

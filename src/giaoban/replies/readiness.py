"""What replies put onto the readiness board: how many are due, who owes them, which are weak."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db.models import prefetch_related_objects
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Target, Verb
from giaoban.meetings import readiness
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import light_of
from giaoban.opinions.models import Referral
from giaoban.replies.queries.gatherings import Heard, heard_at
from giaoban.replies.queries.visibility import clock_of
from giaoban.replies.rules.judging import Verdict


@readiness.watches
def replies_due(meeting: Meeting, holder: Holder, now: datetime) -> Iterator[readiness.Signal]:
    """Yield the replies that a briefing hears: how many have come, who owes the others, which are weak.

    They are those that stand on its agenda: what was due at an earlier meeting is late here.
    """
    if not meeting.is_briefing:
        return
    rows = heard_at(meeting, holder, now=now)
    missing = [row.referral for row in rows if row.owed]
    prefetch_related_objects(missing, "due_meeting", "first_due_meeting")
    late = [referral for referral in missing if _is_late(referral, now)]
    sees_late = holder.grant_for(Verb.RETURN_REPLIES, Target(host=meeting.host_id)) is not None
    yield readiness.Signal(
        "replies",
        _("Written replies"),
        light_of(awaited=len(missing) + sum(map(_is_weak, rows)), late=len(late)),
        _words(rows, missing),
        owing=tuple(_owing(missing, late)),
        to=reverse("replies:overdue")
        if late and sees_late
        else reverse("replies:meeting", args=[meeting.pk]),
    )


def _is_late(row: Referral, now: datetime) -> bool:
    """Return whether a reply is past its day: the meeting has begun, or an earlier one awaited it in vain."""
    clock = clock_of(row)
    return row.is_overdue(now) or (row.first_delivered_at is None and clock.first_due_at <= now)


def _words(rows: Sequence[Heard], missing: Sequence[Referral]) -> str:
    if not rows:
        return _("None is due at this meeting.")
    said = _("%(came)s of %(all)s have come.") % {"came": len(rows) - len(missing), "all": len(rows)}
    weak = [f"{row.referral.code} ({row.referral.lead.name})" for row in rows if _is_weak(row)]
    if not weak:
        return said
    told = ngettext(
        "%(weak)s was judged to be no full answer: %(codes)s.",
        "%(weak)s were judged to be no full answers: %(codes)s.",
        len(weak),
    )
    return f"{said} {told % {'weak': len(weak), 'codes': '; '.join(weak)}}"


def _is_weak(row: Heard) -> bool:
    return any(each.verdict != Verdict.ANSWERED for each in row.judgements)


def _owing(missing: Sequence[Referral], late: Sequence[Referral]) -> Iterator[readiness.Owing]:
    """Yield each agency once, with the codes that it owes."""
    by_agency: dict[str, list[Referral]] = {}
    for row in sorted(missing, key=lambda each: (each.lead.position, each.lead.short_name, each.pk)):
        by_agency.setdefault(row.lead.name, []).append(row)
    for name, rows in by_agency.items():
        owes = _("owes %(codes)s") % {"codes": ", ".join(row.code for row in rows)}
        yield readiness.Owing(name, owes, is_late=any(row in late for row in rows))

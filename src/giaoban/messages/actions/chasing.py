"""Asking once more, from the readiness board of a meeting."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import queue, record
from giaoban.kernel.verdict import enforce
from giaoban.meetings.models import Meeting
from giaoban.messages.actions.queueing import Notice, announce
from giaoban.messages.models import Message
from giaoban.messages.queries.chasing import event_of, owed_for
from giaoban.messages.queries.directory import directory
from giaoban.messages.rules.chasing import why_not_chase
from giaoban.messages.rules.reminding import Occasion
from giaoban.organisation.models import Host


@transaction.atomic
def chase(meeting: Meeting, code: str, *, holder: Holder, now: datetime) -> int:
    """Tell everybody who still owes one part of a meeting's preparation; each once a day, never oneself.

    Returns:
        How many posts were asked.

    Raises:
        Refused: If this person sends no messages, the meeting has begun, nobody owes anything, or all were
            asked today.
    """
    host, place = meeting.host, Target(host=meeting.host_id)
    queue(host.code)
    enforce(why_not(holder, Verb.SEND_MESSAGES, place))
    begun = meeting.is_begun(now)
    owed = owed_for(code, meeting, now)
    event = event_of(code, meeting.pk)
    asked = Message.objects.filter(key__startswith=event)
    known = set(asked.values_list("pk", flat=True))

    _ask(owed, host, event, by=holder.account, now=now)
    new = len({post for key, post in asked.values_list("pk", "post") if key not in known})
    enforce(why_not_chase(owed=len(owed), new=new, begun=begun))

    record(
        "meeting.chased",
        meeting,
        actor=holder.actor(Verb.SEND_MESSAGES, place),
        chain=host.code,
        details={"part": code, "posts": new},
    )
    return new


def _ask(owed: Iterable[Occasion], host: Host, event: str, *, by: int | None, now: datetime) -> None:
    people = directory(host, now.date())
    for occasion in owed:
        notice = Notice(
            event=f"{event}{occasion.subject}:{now:%Y%m%d}",
            code=occasion.kind,
            subject=occasion.subject,
            values=dict(occasion.values),
            link=occasion.link,
            useful_until=occasion.until,
        )
        announce(notice, [people.seats[occasion.to]], people, host=host, by=by, now=now)

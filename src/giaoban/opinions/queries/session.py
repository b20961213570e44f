"""What the desk shows while a meeting is in session: what was recorded last, and how much so far."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from giaoban.access.rules import Holder
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import Channel
from giaoban.opinions.models import Opinion
from giaoban.opinions.queries.visibility import visible_to

LATEST = 5


@dataclass(frozen=True, slots=True)
class SoFar:
    """What a meeting has brought until now.

    Attributes:
        sent: Marks of the forms that this person recorded turns with; what was kept of them may go.
        turns: Spoken turns (C1).
        requests: Opinions of these turns that ask for something.
        reports: Those that ask for nothing.
        answered: Those whose matter was closed on the spot.
        latest: The opinions recorded last, newest first.
    """

    sent: Sequence[str]
    turns: int
    requests: int
    reports: int
    answered: int
    latest: Sequence[Opinion]


def so_far(meeting: Meeting, holder: Holder) -> SoFar:
    """Return what a meeting has brought until now, as far as this person may see it. Four queries."""
    spoken = meeting.turns.filter(channel=Channel.ORAL.value)
    seen = visible_to(holder).filter(meeting=meeting, turn__channel=Channel.ORAL.value)
    counted = seen.order_by().aggregate(
        requests=Count("pk", filter=Q(is_request=True)),
        reports=Count("pk", filter=Q(is_request=False)),
        answered=Count("pk", filter=Q(state="answered_on_spot")),
    )
    own = spoken.filter(recorder=holder.account).order_by("-number").values_list("once", flat=True)
    return SoFar(
        sent=[str(once) for once in own[:LATEST]],
        turns=spoken.count(),
        latest=list(seen.order_by("-number")[:LATEST]),
        **counted,
    )

"""The way of a notice, hop by hop: which office holds it, what went out late, who has not confirmed it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.queries.invitations import Line
from giaoban.meetings.rules.chain import Delay, Hop
from giaoban.organisation.models import Unit


@dataclass(frozen=True, slots=True)
class Office:
    """One office between the committee and its cells: how many notices lie there, and how late it is.

    Attributes:
        passed_on_at: When the last of them was passed on; ``None`` while one waits.
        delay: By how much it is late; ``None`` if it is not.
    """

    unit: Unit
    total: int
    waiting: int
    sent_at: datetime
    passed_on_at: datetime | None
    delay: Delay | None


def sent_late(lines: Sequence[Line]) -> Delay | None:
    """Return by how much the committee itself sent the first notice late; ``None`` if it did not.

    Who was invited afterwards was told later: that is theirs, and does not make the notice late.
    """
    own = [delay for line in lines for delay in line.late if delay.hop is Hop.SENT]
    return min(own, key=lambda delay: delay.late_by, default=None) if len(own) == len(lines) else None


def changed_at(lines: Sequence[Line]) -> datetime | None:
    """Return when the notice of the last change went out; ``None`` if the meeting was not moved."""
    found = [line.invitation.changed_at for line in lines if line.invitation.changed_at is not None]
    return max(found, default=None)


def last_change_of(meeting: Meeting) -> datetime | None:
    """Return when the notice of the last change of day or hour went out; asks only if there was a change."""
    if meeting.called_at is None or not meeting.sequence:
        return None
    rows = Invitation.objects.filter(meeting=meeting, withdrawn_at__isnull=True)
    found: datetime | None = rows.aggregate(last=Max("changed_at"))["last"]
    return found


def unconfirmed(lines: Iterable[Line]) -> list[Line]:
    """Return those with whom the notice lies and who have not confirmed that they have it, late or not."""
    stamped = ((line, line.invitation.stamps) for line in lines)
    return [line for line, stamps in stamped if stamps.arrived_at and not stamps.received_at]


def offices_of(lines: Sequence[Line]) -> list[Office]:
    """Return the offices that pass the notices of a list on, in Vietnamese order."""
    grouped: dict[int, list[Line]] = {}
    for line in lines:
        if line.invitation.via is not None:
            grouped.setdefault(line.invitation.via.pk, []).append(line)
    offices = [_office(of_unit) for of_unit in grouped.values()]
    return sorted(offices, key=lambda office: (bytes(office.unit.order_key), office.unit.pk))


def _office(lines: Sequence[Line]) -> Office:
    unit = lines[0].invitation.via
    if unit is None:
        raise ValueError("an invitation without an office stands among those of one")
    passed = [line.invitation.stamps.passed_on_at for line in lines]
    done = [at for at in passed if at is not None]
    waiting = len(passed) - len(done)
    late = [delay for line in lines for delay in line.late if delay.hop is Hop.PASSED_ON]
    return Office(
        unit=unit,
        total=len(passed),
        waiting=waiting,
        sent_at=min(line.invitation.notice_at for line in lines),
        passed_on_at=None if waiting else max(done),
        delay=max(late, key=lambda delay: delay.late_by, default=None),
    )

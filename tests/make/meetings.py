"""Makers for meetings: series, periods, meetings as they stand, agendas and turns."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from giaoban.meetings.models import AgendaItem, Invitation, Meeting, Period, Series, TemplateItem, Turn
from giaoban.meetings.rules import ORDINARY_AGENDA, Channel, State
from giaoban.meetings.rules.invitations import Group
from giaoban.organisation.models import Cluster, Host, Post, Unit
from tests.make import organisation

LONG_AGO = date(2014, 1, 1)
FRIDAY = date(2026, 11, 27)
HALF_PAST_SEVEN = time(7, 30)
BEGUN = frozenset({State.IN_SESSION, State.CLOSED})
NOTICED = BEGUN | {State.CALLED}


def at(day: date, hour: int = 7, minute: int = 30) -> datetime:
    """Return a time of that day in Hà Nội."""
    return timezone.make_aware(datetime.combine(day, time(hour, minute)))


def series(
    *,
    host: Host | None = None,
    cluster: Cluster | None = None,
    name: str = "Giao ban bí thư chi bộ",
    valid_to: date | None = None,
) -> Series:
    """Return a new series that meets on the last Friday of the month at 7:30."""
    return Series.objects.create(
        host=host or (cluster.host if cluster else organisation.host()),
        cluster=cluster,
        name=name,
        starts_at=HALF_PAST_SEVEN,
        place="Hội trường Đảng ủy",
        valid_from=LONG_AGO,
        valid_to=valid_to,
    )


def meeting(
    *,
    series: Series | None = None,
    on: date = FRIDAY,
    state: State = State.PLANNED,
    period: Period | None = None,
    agenda: bool = False,
) -> Meeting:
    """Return a new meeting on a day, in whatever state; ``agenda`` gives it the ordinary one."""
    of = series or _series()
    within = period or Period.objects.get_or_create(series=of, year=on.year, month=on.month)[0]
    made = Meeting.objects.create(
        host=of.host,
        series=of,
        period=within,
        number=within.meetings.count() + 1,
        starts_at=at(on),
        place=of.place,
        written_until=on - timedelta(days=3),
        **_standing(on, state),
    )
    if agenda:
        give_agenda(made)
    return made


def bring(meeting: Meeting, state: State) -> None:
    """Let a meeting stand in a state, with the times that belong to it."""
    for name, value in _standing(meeting.day, state).items():
        setattr(meeting, name, value)
    meeting.save()


def _standing(on: date, state: State) -> dict[str, Any]:
    """Return what a meeting of this day must have in this state; one of today was opened by now."""
    opened = min(at(on), timezone.now()) if on == timezone.localdate() else at(on)
    return {
        "state": state.value,
        "called_at": at(on - timedelta(days=7)) if state in NOTICED else None,
        "opened_at": opened if state in BEGUN else None,
        "closed_at": at(on, 11) if state is State.CLOSED else None,
        "cancelled_because": "Bão số 7" if state is State.CANCELLED else "",
    }


def give_agenda(meeting: Meeting) -> None:
    """Give a meeting the ordinary agenda."""
    AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=meeting, position=place, kind=item.kind.value, title=item.title, minutes=item.minutes
        )
        for place, item in enumerate(ORDINARY_AGENDA, start=1)
    )


def template(*, host: Host | None = None) -> Host:
    """Give a committee the ordinary agenda template and return the committee."""
    of = host or organisation.host()
    TemplateItem.objects.bulk_create(
        TemplateItem(
            host=of,
            position=place,
            kind=item.kind.value,
            title=item.title,
            minutes=item.minutes,
            required=item.required,
        )
        for place, item in enumerate(ORDINARY_AGENDA, start=1)
    )
    return of


def turn(
    *,
    meeting: Meeting | None = None,
    unit: Unit | None = None,
    post: Post | None = None,
    channel: Channel = Channel.ORAL,
    gist: str = "",
) -> Turn:
    """Return a new turn at a meeting."""
    at_meeting = meeting or _meeting(state=State.IN_SESSION)
    return Turn.objects.create(
        meeting=at_meeting,
        channel=channel.value,
        number=at_meeting.turns.count() + 1,
        unit=unit or organisation.unit(host=at_meeting.host),
        post=post,
        recorded_at=at_meeting.starts_at,
        gist=gist,
        once=uuid4(),
    )


def invitation(
    *, meeting: Meeting, post: Post, via: Unit | None = None, sent_at: datetime | None = None
) -> Invitation:
    """Return a new invitation that nobody has answered; its notice went out when the meeting was called."""
    return Invitation.objects.create(
        meeting=meeting,
        post=post,
        group=Group.SECRETARY.value,
        via=via,
        sent_at=sent_at or meeting.called_at or meeting.starts_at - timedelta(days=7),
    )


_series = series
_meeting = meeting

"""Makers for messages: a committee with people who are told, and rows of the outbox as they stand."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count

from giaoban.access.models import Account
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.models import Message, Offer
from giaoban.messages.rules.life import Channel, State
from giaoban.organisation.models import Host, Person
from giaoban.organisation.rules import Role
from tests.make import access, meetings, organisation

numbers = count(1)
MORNING = meetings.at(date(2026, 11, 24), 8, 0)
FRIDAY = date(2026, 11, 27)


@dataclass(frozen=True, slots=True)
class Group:
    """A committee that called a meeting, its secretaries and its office."""

    host: Host
    meeting: Meeting
    secretaries: tuple[Account, ...]
    office: Account


def group(*, secretaries: int = 1, on: date = FRIDAY, offers: tuple[Channel, ...] = ()) -> Group:
    """Return a committee whose meeting was called eight days before; nobody has come in yet."""
    host = organisation.host()
    offer(host=host, ways=offers)
    units = [organisation.unit(host=host) for _ in range(secretaries)]
    called = meetings.meeting(series=meetings.series(host=host), on=on, state=MeetingState.CALLED)
    Meeting.objects.filter(pk=called.pk).update(called_at=called.starts_at - timedelta(days=8))
    return Group(
        host=host,
        meeting=Meeting.objects.select_related("series", "host").get(pk=called.pk),
        secretaries=tuple(access.account(role=Role.SECRETARY, unit=unit) for unit in units),
        office=access.account(role=Role.OFFICE, host=host),
    )


def offer(*, host: Host, ways: tuple[Channel, ...] = ()) -> Offer:
    """Let a committee offer these ways."""
    made, _ = Offer.objects.update_or_create(
        host=host, defaults={"ways": ",".join(way.value for way in ways)}
    )
    return made


def on_page(person: Person) -> Message:
    """Return a new message that stands on somebody's page."""
    return message(person=person, channel=Channel.IN_APP, state=State.SENT)


def message(  # noqa: PLR0913  # one default a column
    *,
    person: Person | None = None,
    host: Host | None = None,
    channel: Channel = Channel.SMS,
    state: State = State.WAITING,
    at: datetime = MORNING,
    useful_until: datetime | None = None,
    fault: str = "",
    key: str = "",
) -> Message:
    """Return a new message as it stands, of a meeting that comes near."""
    to = person or organisation.person(host=host)
    sent = state is State.SENT
    leased = state is State.LEASED
    return Message.objects.create(
        key=key or f"test:{next(numbers)}",
        host=to.host,
        channel=channel.value,
        person=to.pk,
        audience="people",
        subject="meetings.meeting:1",
        code="meeting_near",
        values={
            "series": "Giao ban bí thư chi bộ",
            "starts_at": "2026-11-27T07:30:00+07:00",
            "place": "Hội trường Đảng ủy",
            "written_on": "2026-11-24",
            "phone": "0220 3 822 000",
        },
        link="/meetings/1/",
        state=state.value,
        queued_at=at,
        next_attempt_at=at,
        useful_until=useful_until,
        fault=fault or ("gateway_down" if state is State.FAILED else ""),
        sent_at=at if sent else None,
        lease_owner="somebody" if leased else "",
        lease_until=at + timedelta(seconds=90) if leased else None,
    )

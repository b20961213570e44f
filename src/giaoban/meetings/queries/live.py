"""What the desk of the clerk and the screens of the day show of a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries.seals import key_in, token_for
from giaoban.meetings import rules
from giaoban.meetings.models import AgendaItem, HallKey, Meeting, SpeakingRequest, TypedText
from giaoban.meetings.rules import Channel, State

_MARK: Final = ("state", "live_version", "starts_at")


@dataclass(frozen=True, slots=True)
class Shown:
    """One item as a screen shows it: its number, how long it has lasted, whether it goes on now."""

    number: int
    item: AgendaItem
    lasted: timedelta
    is_now: bool
    has_begun: bool

    @property
    def state(self) -> str:
        """How the track of items marks it: done, now, next."""
        if self.is_now:
            return "now"
        return "done" if self.has_begun else "next"

    @property
    def seconds(self) -> int:
        """How long it has lasted, in whole seconds."""
        return int(self.lasted.total_seconds())

    @property
    def minutes(self) -> int:
        """How long it has lasted, in whole minutes, rounded."""
        return round(self.lasted.total_seconds() / 60)

    @property
    def is_over_time(self) -> bool:
        """Whether it lasts longer than was planned."""
        return self.seconds > self.item.minutes * 60


@dataclass(frozen=True, slots=True)
class Waiting:
    """One who waits to speak, and when they last spoke at this meeting."""

    request: SpeakingRequest
    spoke_at: datetime | None


@dataclass(frozen=True, slots=True)
class Stage:
    """A meeting as it stands at one moment. ``now``: that moment, Asia/Ho_Chi_Minh."""

    meeting: Meeting
    items: Sequence[Shown]
    current: Shown | None
    speaking: SpeakingRequest | None
    waiting: Sequence[Waiting]
    now: datetime

    @property
    def goes_on(self) -> bool:
        """Whether the meeting is in session."""
        return self.meeting.state == State.IN_SESSION

    @property
    def asks_again(self) -> bool:
        """Whether its screens ask what is new."""
        state, starts_at = State(self.meeting.state), self.meeting.begins
        return rules.why_not_show(state, starts_at=starts_at, now=self.now) is None

    @property
    def before(self) -> Shown | None:
        """The item before the current one."""
        return rules.beside(self.items, self.current)[0]

    @property
    def after(self) -> Shown | None:
        """The item that comes next."""
        return rules.beside(self.items, self.current)[1]

    @property
    def seconds_spoken(self) -> int:
        """How long the one who has the floor has spoken, in whole seconds."""
        began = self.speaking.began_at if self.speaking else None
        return int((self.now - began).total_seconds()) if began else 0

    @property
    def seconds_of_day(self) -> int:
        """The time of day, in seconds since midnight."""
        return self.now.hour * 3600 + self.now.minute * 60 + self.now.second


def stage_of(meeting: Meeting, now: datetime) -> Stage:
    """Return a meeting as it stands now. Four queries, however long its lists are."""
    at = min(now, meeting.closed_at or now)
    times = list(meeting.item_times.all())
    items = [
        Shown(
            number=number,
            item=item,
            lasted=rules.spent((each.span for each in times if each.item_id == item.pk), now=at),
            is_now=any(each.item_id == item.pk and each.ended_at is None for each in times),
            has_begun=any(each.item_id == item.pk for each in times),
        )
        for number, item in enumerate(meeting.agenda.all(), start=1)
    ]
    requests = list(meeting.speaking_requests.select_related("unit", "post"))
    return Stage(
        meeting=meeting,
        items=items,
        current=next((each for each in items if each.is_now), None),
        speaking=next((each for each in requests if each.has_floor), None),
        waiting=_in_order(meeting, requests),
        now=timezone.localtime(now),
    )


def _in_order(meeting: Meeting, requests: Sequence[SpeakingRequest]) -> list[Waiting]:
    spoke = _spoke(meeting, requests)
    waiting = {each.pk: each for each in requests if each.waits}
    order = rules.fair_order((each.asked for each in waiting.values()), spoke)
    return [Waiting(waiting[asked.key], spoke.get(asked.unit)) for asked in order]


def _spoke(meeting: Meeting, requests: Sequence[SpeakingRequest]) -> dict[int, datetime]:
    """Return when each unit last spoke at a meeting, Asia/Ho_Chi_Minh."""
    turns = meeting.turns.filter(channel=Channel.ORAL.value).values_list("unit_id", "recorded_at")
    ended = [(each.unit_id, each.ended_at) for each in requests if each.ended_at is not None]
    last: dict[int, datetime] = {}
    for unit, moment in [*turns, *ended]:
        last[unit] = max(last.get(unit, moment), moment)
    return {unit: timezone.localtime(moment) for unit, moment in last.items()}


@dataclass(frozen=True, slots=True)
class Mark:
    """What a screen depends on: its meeting, where that stands, and how often what is shown has changed."""

    meeting: int
    state: str
    version: int
    starts_at: datetime

    def is_shown(self, now: datetime) -> bool:
        """Return whether the screen shows anything now."""
        return rules.why_not_show(State(self.state), starts_at=self.starts_at, now=now) is None


def live_mark(token: str) -> Mark | None:
    """Return what the phones at this address depend on: one look at one row, by its key."""
    key = key_in("live", token)
    if key is None:
        return None
    found = Meeting.objects.filter(pk=key).values_list("pk", *_MARK).first()
    return Mark(*found) if found else None


def hall_mark(token: str) -> Mark | None:
    """Return what the hall at this address depends on: one look by the key of a row; ``None`` if revoked."""
    key = key_in("hall", token)
    if key is None:
        return None
    good = HallKey.objects.filter(pk=key, revoked_at__isnull=True)
    of_meeting = ("meeting_id", *(f"meeting__{name}" for name in _MARK))
    found = good.values_list(*of_meeting).first()
    return Mark(*found) if found else None


def hall_key_of(meeting: Meeting, now: datetime) -> HallKey | None:
    """Return the address that is good for the hall of this meeting; ``None`` if there is none."""
    if rules.why_not_show(State(meeting.state), starts_at=meeting.begins, now=now) is not None:
        return None
    return meeting.hall_keys.filter(revoked_at__isnull=True).first()


def live_address(meeting: Meeting) -> str:
    """Return the secret part of the address at which phones ask what is new.

    Only who may see the meeting is told it; it shows no more than the screen in the hall, and ends with it.
    """
    return token_for("live", meeting.pk)


def hall_address(key: HallKey) -> str:
    """Return the secret part of the address of a hall."""
    return token_for("hall", key.pk)


def shown(meeting: int) -> Meeting:
    """Return the meeting behind a secret address; whoever was given the address may see it."""
    return Meeting.objects.select_related("host", "series__cluster", "period").get(pk=meeting)


def typed_by(account: Account, form: str) -> TypedText | None:
    """Return what somebody has typed into a form and not sent; only they ever see it."""
    return TypedText.objects.filter(account=account, form=form).first()

"""What is going on in a committee, as plain facts: each kind of occasion is one small function.

A kind registers with :func:`reminds`; its name is the code of its sentence in ``rules/sentences.py``.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final

from django.utils import timezone

from giaoban.kernel.dates import END_OF_OFFICE
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.queries import office_days
from giaoban.meetings.rules import State
from giaoban.messages.models import Reminder, SeriesLadder
from giaoban.messages.queries.directory import Directory, Seat, directory
from giaoban.messages.rules.inviting import InvitedPost
from giaoban.messages.rules.reminding import Ladder, Occasion, World
from giaoban.organisation.models import Host
from giaoban.organisation.queries import cluster_map
from giaoban.organisation.rules import Role

FURTHEST: Final = timedelta(days=62)  # no ladder reaches further ahead
PAST: Final = timedelta(days=31)  # nor further back


def end_of_office(day: date) -> datetime:
    """Return when what is due on a day is due: at the end of office hours, Asia/Ho_Chi_Minh."""
    return timezone.make_aware(datetime.combine(day, END_OF_OFFICE))


@dataclass
class Scene:
    """One committee at one moment, with what several kinds need; each part is read once, when needed.

    Attributes:
        host: The committee.
        now: Asia/Ho_Chi_Minh.
    """

    host: Host
    now: datetime
    _groups: dict[int | None, list[Seat]] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day, as the committees count it."""
        return self.now.date()

    @cached_property
    def people(self) -> Directory:
        """Who sits where."""
        return directory(self.host, self.today)

    @cached_property
    def ladders(self) -> dict[int, Ladder]:
        """The ladder of every series that has one of its own."""
        rows = SeriesLadder.objects.filter(series__host=self.host)
        return {row.series_id: row.ladder for row in rows}

    @cached_property
    def asked(self) -> dict[int, list[InvitedPost]]:
        """The invitations to meetings that are called and ahead, by key of the meeting. One query."""
        found: dict[int, list[InvitedPost]] = {}
        for row in self._invitations:
            arrived = row.passed_on_at if row.via_id else row.notice_at
            moments = (row.notice_at, arrived, row.answered_at)
            sent, arrived, answered = (timezone.localtime(at) if at else None for at in moments)
            asked = InvitedPost(row.post_id, sent or row.notice_at, arrived, row.answer, answered)
            found.setdefault(row.meeting_id, []).append(asked)
        return found

    @cached_property
    def lying(self) -> dict[int, dict[int, datetime]]:
        """The notices that lie with an office: key of the meeting, key of its unit, and since when."""
        found: dict[int, dict[int, datetime]] = {}
        for row in self._invitations:
            if row.via_id is not None and row.passed_on_at is None:
                found.setdefault(row.meeting_id, {})[row.via_id] = row.notice_at
        return found

    @cached_property
    def _invitations(self) -> list[Invitation]:
        rows = Invitation.objects.filter(
            meeting__host=self.host,
            meeting__state=State.CALLED.value,
            meeting__starts_at__gt=self.now,
            meeting__starts_at__lte=self.now + FURTHEST,
            withdrawn_at__isnull=True,
        )
        return list(rows.order_by("meeting", "pk"))

    def offices_of(self, unit: int) -> list[Seat]:
        """Return the posts of the office that passes notices on for a unit."""
        return [seat for seat in self.people.of_role(Role.COMMUNE_OFFICE) if seat.unit == unit]

    def invited_to(self, meeting: Meeting, *, offices: bool = False) -> list[Seat]:
        """Return the posts that a meeting invites; its group, if it was called before these were kept.

        Args:
            meeting: The meeting, in whatever state.
            offices: Whether the offices that pass its notice on belong to them.
        """
        rows = Invitation.objects.filter(meeting=meeting, withdrawn_at__isnull=True)
        keys = dict(rows.order_by("pk").values_list("post_id", "via_id"))
        if not keys:
            return self.group_of(meeting)
        between = {via for via in keys.values() if via is not None} if offices else set()
        seats = [self.people.seats[key] for key in keys if key in self.people.seats]
        return [*seats, *(seat for unit in sorted(between) for seat in self.offices_of(unit))]

    @cached_property
    def _clusters(self) -> dict[int, int]:
        return cluster_map(self.host, self.today)

    def ladder_of(self, series: int) -> Ladder:
        """Return when people of a series are reminded."""
        return self.ladders.get(series, Ladder())

    def group_of(self, meeting: Meeting) -> list[Seat]:
        """Return the posts of the secretaries who belong to a meeting."""
        cluster = meeting.series.cluster_id
        if cluster not in self._groups:
            secretaries = self.people.of_role(Role.SECRETARY)
            self._groups[cluster] = [
                seat
                for seat in secretaries
                if cluster is None or self._clusters.get(seat.unit or 0) == cluster
            ]
        return self._groups[cluster]


Provider = Callable[[Scene], Iterable[Occasion]]

_kinds: Final[list[Provider]] = []


def reminds(provider: Provider) -> Provider:
    """Register one kind of occasion: a function from the scene to what nobody should forget in it."""
    _kinds.append(provider)
    return provider


def world_of(host: Host, now: datetime) -> World:
    """Return what is going on in a committee, what was said of it, and on which days its offices work.

    Args:
        host: The committee.
        now: With a time zone; facts are those of today, whatever ``now`` is.
    """
    local = timezone.localtime(now)
    scene = Scene(host, local)
    said = Reminder.objects.filter(host=host, until__gt=now).values_list("key", flat=True)
    return World(
        occasions=tuple(occasion for provider in _kinds for occasion in provider(scene)),
        said=frozenset(said),
        offices=office_days(host.pk, local.year - 1, local.year, local.year + 1),
    )

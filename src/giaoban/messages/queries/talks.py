"""Reminders of talks: asked and not registered, text due, changes asked; and who hears of a talk."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Final

from django.utils import timezone

from giaoban.meetings.models import Meeting, Talk
from giaoban.meetings.queries.talks import due_of, offices_around, with_places
from giaoban.meetings.rules import BEFOREHAND
from giaoban.meetings.rules.talks import OWED_BY_UNIT, TalkState
from giaoban.messages.queries.chasing import Subject, chases
from giaoban.messages.queries.directory import Directory, Seat
from giaoban.messages.queries.world import FURTHEST, Scene, end_of_office, reminds
from giaoban.messages.rules.reminding import Ladder, Occasion, merged
from giaoban.organisation.rules import Role

ASKED: Final = "talk_asked"
HANDED_IN: Final = "talk_handed_in"
REMINDERS: Final[Mapping[TalkState, str]] = {
    TalkState.ASKED: "talk_unregistered",
    TalkState.REGISTERED: "talk_text_due",
    TalkState.NEEDS_CHANGES: "talk_to_change",
}
AFTERWARDS: Final = (1, 3)
FOR_COMMUNES: Final = frozenset({Role.COMMUNE_OFFICE.value, Role.GRASSROOTS_STANDING.value})


@reminds
def talks_owed(scene: Scene) -> Iterator[Occasion]:
    """Remind a unit of what it owes for its talk, until the meeting begins; after a move, of the new day."""
    owed = Talk.objects.filter(
        host=scene.host,
        source__isnull=True,
        state__in=[state.value for state in OWED_BY_UNIT],
        meeting__state__in=BEFOREHAND,
        meeting__starts_at__gt=scene.now,
        meeting__starts_at__lte=scene.now + FURTHEST,
    )
    talks = list(with_places(owed).order_by("pk"))
    offices = offices_around(scene.host.pk, [talk.meeting.day for talk in talks]) if talks else None
    for talk in talks:
        usual = scene.ladder_of(talk.meeting.series_id)
        due = due_of(talk, offices) if offices else talk.meeting.day
        for seat in seats_of(talk, scene.people):
            yield Occasion(
                kind=REMINDERS[TalkState(talk.state)],
                subject=about_talk(talk.pk),
                to=seat.post,
                audience=seat.audience,
                moment=end_of_office(due),
                since=timezone.localtime(talk.told_at),
                until=talk.meeting.begins,
                ladder=Ladder(before=usual.before, eve=usual.eve, after=AFTERWARDS),
                values=merged({**talk_values(talk), "due_on": due.isoformat()}),
                link=talk.get_absolute_url(),
            )


@chases("talks", *REMINDERS.values())
def talks_of(meeting: Meeting, _now: datetime) -> Collection[Subject]:
    """Return the talks of a meeting, as subjects of messages."""
    return {about_talk(key) for key in meeting.talks.values_list("pk", flat=True)}


def seats_of(talk: Talk, people: Directory) -> list[Seat]:
    """Return who prepares a talk: the secretary of its unit, else its commune, else the committee office."""
    if talk.unit_id is not None:
        secretary = people.secretary_of(talk.unit_id)
        if secretary is not None:
            return [secretary]
        own = [seat for seat in people.seats.values() if seat.unit == talk.unit_id]
        commune = [seat for seat in own if seat.role in FOR_COMMUNES]
        if commune:
            return commune
    return people.of_role(Role.OFFICE)


def about_talk(talk: int) -> str:
    """Return the subject of messages about a talk."""
    return f"meetings.talk:{talk}"


def talk_values(talk: Talk) -> dict[str, str]:
    """Return what a message names of a talk: unit, series, day and place; never its words."""
    return {
        "unit": talk.unit.name if talk.unit else talk.group,
        "meeting": talk.meeting.name,
        "series": talk.meeting.series.name,
        "starts_at": talk.meeting.begins.isoformat(),
        "place": talk.meeting.place,
    }

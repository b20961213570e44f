"""The kinds of reminders that follow from invitations: not passed on, not answered, the meeting near."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from giaoban.messages.queries import facts
from giaoban.messages.queries.kinds import meetings_called
from giaoban.messages.queries.world import Scene, reminds
from giaoban.messages.rules.inviting import WHEN_NOT_PASSED_ON, prompt
from giaoban.messages.rules.reminding import Occasion, merged


@reminds
def invitations_open(scene: Scene) -> Iterator[Occasion]:
    """Remind every invited post: to answer, or of the meeting once it has said that it comes."""
    for meeting in meetings_called(scene):
        values = merged(facts.meeting_values(meeting))
        for asked in scene.asked.get(meeting.pk, ()):
            seat = scene.people.seats.get(asked.post)
            found = prompt(asked, scene.ladder_of(meeting.series_id))
            if seat is not None and found is not None:
                yield Occasion(
                    kind=facts.code_of(meeting, found.happens),
                    subject=facts.about_meeting(meeting.pk),
                    to=seat.post,
                    audience=seat.audience,
                    moment=meeting.begins,
                    since=found.since,
                    ladder=found.ladder,
                    values=values,
                    link=facts.invitation_link(meeting.pk),
                )


@reminds
def notices_waiting(scene: Scene) -> Iterator[Occasion]:
    """Remind the office with which a notice lies, until it has passed it on."""
    for meeting in meetings_called(scene):
        for unit, sent_at in sorted(scene.lying.get(meeting.pk, {}).items()):
            for seat in scene.offices_of(unit):
                yield Occasion(
                    kind="notice_waits",
                    subject=facts.about_meeting(meeting.pk),
                    to=seat.post,
                    audience=seat.audience,
                    moment=timezone.localtime(sent_at),
                    since=timezone.localtime(sent_at),
                    until=meeting.begins,
                    ladder=WHEN_NOT_PASSED_ON,
                    values=merged(facts.meeting_values(meeting)),
                    link=reverse("meetings:invitations", args=[meeting.pk]),
                )

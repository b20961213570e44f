"""The list of speakers as a paper: units and posts in their order, no names."""

from django.utils import translation

from giaoban.documents.queries import issuer_or_refuse
from giaoban.documents.rules import papers
from giaoban.documents.rules.paper import Paper
from giaoban.meetings.models import SpeakingRequest
from giaoban.meetings.queries.live import Stage
from giaoban.meetings.queries.naming import subject_of
from giaoban.meetings.queries.programme import group_of


def speaker_list(stage: Stage) -> Paper:
    """Return the list of speakers as it stands, whoever speaks now on top, dated on the day of printing.

    Raises:
        Refused: If the committee has no letterhead yet.
    """
    meeting = stage.meeting
    issuer = issuer_or_refuse(meeting.host)
    now = [stage.speaking] if stage.speaking else []
    with translation.override("vi"):
        gathering = papers.Gathering(
            letterhead=issuer.letterhead,
            meeting=subject_of(meeting),
            group="" if meeting.series.cluster is None else group_of(meeting.series),
            starts_at=meeting.begins,
            venue=meeting.place,
            dated=stage.now.date(),
        )
    return papers.speaker_list(
        gathering, tuple(_line(each) for each in [*now, *(each.request for each in stage.waiting)])
    )


def _line(request: SpeakingRequest) -> papers.Speaker:
    return papers.Speaker(request.speaker, request.unit.name, request.topic)

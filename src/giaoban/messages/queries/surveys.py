"""Reminders of surveys: to secretaries whose cell has not answered, before the last day."""

from collections.abc import Iterator
from typing import Final

from django.utils import timezone

from giaoban.messages.queries.world import FURTHEST, Scene, end_of_office, reminds
from giaoban.messages.rules.reminding import Ladder, Occasion, merged
from giaoban.provision.models import Survey
from giaoban.provision.queries.surveys import surveys_taken, unanswered

BEFORE: Final = Ladder(before=(3, 1))


@reminds
def surveys_to_answer(scene: Scene) -> Iterator[Occasion]:
    """Remind the secretaries of cells that have not answered an open survey."""
    for survey in surveys_taken(scene.host, scene.today, until=(scene.now + FURTHEST).date()):
        closes = end_of_office(survey.closes_on)
        for cell in unanswered(survey, scene.today):
            seat = scene.people.secretary_of(cell.pk)
            if seat is not None:
                yield Occasion(
                    kind="survey_closes",
                    subject=about(survey.pk),
                    to=seat.post,
                    audience=seat.audience,
                    moment=closes,
                    since=timezone.localtime(survey.opened_at),
                    ladder=BEFORE,
                    values=merged(values_of(survey)),
                    link=survey.address_for(cell.pk),
                )


def about(survey: int) -> str:
    """Return the subject of messages about a survey."""
    return f"provision.survey:{survey}"


def values_of(survey: Survey) -> dict[str, str]:
    """Return what a message names of a survey: its title and its last day; no question, no answer."""
    return {"title": survey.title, "closes_on": survey.closes_on.isoformat()}

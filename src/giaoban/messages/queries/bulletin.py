"""Reminders of contributions to the bulletin: before they are due, and after."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Final

from django.utils import timezone

from giaoban.bulletin.models import Contribution
from giaoban.bulletin.queries.planning import edition_for
from giaoban.bulletin.queries.visibility import AWAITED, OPEN
from giaoban.meetings.models import Meeting
from giaoban.messages.queries.chasing import Subject, chases
from giaoban.messages.queries.world import FURTHEST, PAST, Scene, reminds
from giaoban.messages.rules.reminding import Ladder, Occasion, merged
from giaoban.organisation.rules import Role

DUE: Final = "contribution_due"
LATE: Final = "contribution_late"
BEFORE: Final = Ladder(before=(3, 1), eve=None, after=())
AFTER: Final = Ladder(before=(), eve=None, after=(1, 3, 7))


@reminds
def contributions_owed(scene: Scene) -> Iterator[Occasion]:
    """Remind the people of an agency of what it owes to an edition that takes contributions."""
    owed = Contribution.objects.filter(
        section__edition__host=scene.host,
        section__edition__state__in=OPEN,
        section__agency__isnull=False,
        section__left_out_because="",
        section__due_at__gt=scene.now - PAST,
        section__due_at__lte=scene.now + FURTHEST,
        state__in=AWAITED,
    )
    for row in owed.select_related("section__edition").defer("section__edition__content").order_by("pk"):
        due = timezone.localtime(row.section.due_at)
        is_late = due <= scene.now
        for seat in scene.people.of_agency(row.section.agency_id or 0, Role.DRAFTER, Role.CLEARER):
            yield Occasion(
                kind=LATE if is_late else DUE,
                subject=about(row.pk),
                to=seat.post,
                audience=seat.audience,
                moment=due,
                since=due - FURTHEST,
                ladder=AFTER if is_late else BEFORE,
                values=merged(values_of(row)),
                link=row.get_absolute_url(),
            )


@chases("bulletin", DUE, LATE)
def contributions_to(meeting: Meeting, _now: datetime) -> Collection[Subject]:
    """Return the contributions that are owed to the edition made for a meeting, as subjects of messages."""
    rows = Contribution.objects.filter(section__edition=edition_for(meeting), state__in=AWAITED)
    return {about(key) for key in rows.values_list("pk", flat=True)}


def about(contribution: int) -> str:
    """Return the subject of messages about a contribution."""
    return f"bulletin.contribution:{contribution}"


def values_of(row: Contribution) -> dict[str, str]:
    """Return what a message names of a contribution: section, edition and day; never its words."""
    return {
        "section": row.section.heading,
        "code": row.section.edition.code,
        "due_on": timezone.localdate(row.section.due_at).isoformat(),
    }

"""The quick report of a meeting as it is printed."""

from collections.abc import Iterable
from datetime import date

from django.utils import translation

from giaoban.documents.queries import issuer_or_refuse
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers import Task
from giaoban.documents.rules.papers.digest import Digest, Section, digest
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.carrying import left_over_by
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.meetings.queries.quick_reports import turns_by_channel
from giaoban.meetings.queries.recorded import counted_at
from giaoban.meetings.rules.drawing import Duty


def digest_on_paper(
    meeting: Meeting, *, sections: Iterable[Section], duties: Iterable[Duty], today: date
) -> Paper:
    """Return the quick report of a meeting.

    Args:
        meeting: The meeting.
        sections: What the areas above count of it, as far as its reader may see that.
        duties: Who has to do what by when.
        today: The day on which it is printed.

    Raises:
        Refused: If the committee has no letterhead.
    """
    turns = turns_by_channel(meeting)
    letterhead = issuer_or_refuse(meeting.host).letterhead
    with translation.override("vi"):
        facts = Digest(
            letterhead=letterhead,
            meeting=whole_subject_of(meeting),
            held_on=meeting.day,
            turns=(turns["oral"], turns["written"]),
            present=counted_at(meeting),
            sections=tuple(sections),
            conclusion=meeting.conclusion,
            tasks=tuple(Task(duty.what, duty.who, duty.due) for duty in duties),
            carried=tuple(row.title for row in left_over_by(meeting)),
            dated=today,
            code=f"GB-{meeting.day:%Y-%m-%d}",
        )
        return digest(facts)

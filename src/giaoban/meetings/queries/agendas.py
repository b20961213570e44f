"""What the agenda of a meeting still lacks."""

from collections.abc import Iterable

from giaoban.meetings import rules
from giaoban.meetings.models import Meeting, TemplateItem


def missing_items(meeting: Meeting, agenda: Iterable[str] | None = None) -> tuple[str, ...]:
    """Return the titles of the items that the committee requires and the agenda lacks.

    Args:
        meeting: The meeting.
        agenda: Kinds of an agenda that is not saved yet; the meeting's own if ``None``.
    """
    required = dict(
        TemplateItem.objects.filter(host=meeting.host_id, required=True)
        .order_by("-position")
        .values_list("kind", "title")
    )
    present = [item.kind for item in meeting.agenda.all()] if agenda is None else agenda
    return tuple(required[kind] for kind in rules.missing_kinds(reversed(required), present))

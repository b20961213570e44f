"""The order of business a meeting begins with, and what its agenda still lacks."""

from collections.abc import Iterable
from dataclasses import dataclass

from giaoban.meetings import rules
from giaoban.meetings.models import AgendaVersion, Meeting, TemplateItem
from giaoban.meetings.rules import BRIEFING, USUAL_AGENDAS, AgendaChange


def order_of_business(host: int, meeting_type: str) -> list[TemplateItem]:
    """Return the usual order of business of a committee for one type of meetings.

    Other types than the briefing begin with what is usual everywhere, not saved yet.
    """
    own = list(TemplateItem.objects.filter(host=host, meeting_type=meeting_type))
    if own or meeting_type == BRIEFING:
        return own
    return [
        TemplateItem(
            host_id=host,
            meeting_type=meeting_type,
            position=position,
            kind=item.kind.value,
            title=item.title,
            minutes=item.minutes,
            required=item.required,
        )
        for position, item in enumerate(USUAL_AGENDAS.get(meeting_type, ()), start=1)
    ]


def missing_items(meeting: Meeting, agenda: Iterable[str] | None = None) -> tuple[str, ...]:
    """Return the titles of the items that the committee requires and the agenda lacks.

    Args:
        meeting: The meeting.
        agenda: Kinds of an agenda that is not saved yet; the meeting's own if ``None``.
    """
    usual = order_of_business(meeting.host_id, meeting.meeting_type)
    required: dict[str, str] = {}
    for item in usual:
        if item.required:
            required.setdefault(item.kind, item.title)
    present = [item.kind for item in meeting.agenda.all()] if agenda is None else agenda
    return tuple(required[kind] for kind in rules.missing_kinds(required, present))


@dataclass(frozen=True, slots=True)
class Saved:
    """One version of an agenda, with what changed since the version before."""

    version: AgendaVersion
    changes: tuple[AgendaChange, ...]


def versions_of(meeting: Meeting) -> list[Saved]:
    """Return the versions of a meeting's agenda, newest first. One query."""
    rows = list(meeting.agenda_versions.all())
    found = []
    last: AgendaVersion | None = None
    for row in rows:
        found.append(Saved(row, rules.agenda_changes(last.items, row.items) if last else ()))
        last = row
    return found[::-1]

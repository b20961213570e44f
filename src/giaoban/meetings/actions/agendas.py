"""Editing a meeting's agenda and the committee's usual order of business."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.meetings import queries, rules
from giaoban.meetings.actions.revising import revise
from giaoban.meetings.models import AgendaItem, AgendaVersion, Meeting, TemplateItem
from giaoban.meetings.rules import BRIEFING, ORDINARY_MINUTES, Line, State
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One item as it was edited. ``key`` names the item it replaces; ``None`` makes a new one."""

    key: int | None
    kind: str
    title: str
    minutes: int
    presenter: str = ""
    required: bool = False


@transaction.atomic
def save_agenda(meeting: Meeting, *, lines: Sequence[AgendaLine], now: datetime, actor: Actor) -> Meeting:
    """Make these lines, in this order, the agenda of a meeting; items that are not among them go.

    What the agenda was before stays readable. Calendars hear of it when the meeting lasts longer or shorter.

    Raises:
        Refused: If the meeting has begun, or something required was taken from an agenda that has been sent.
    """
    queue(meeting.host.code)
    locked = Meeting.objects.select_for_update(of=("self",)).select_related("host").get(pk=meeting.pk)
    enforce(rules.why_not_edit_agenda(locked.facts))
    missing = queries.missing_items(locked, [line.kind for line in lines])
    called = locked.state == State.CALLED
    enforce(rules.why_not_save_agenda(called=called, items=len(lines), missing=missing))

    usual = queries.order_of_business(locked.host_id, locked.meeting_type)
    required = {item.kind for item in usual if item.required}
    known = {item.pk: item for item in locked.agenda.all()}
    before = [item.line for item in known.values()]
    kept = [
        _item(line, known.get(line.key or 0) or AgendaItem(meeting=locked), position)
        for position, line in enumerate(lines, start=1)
    ]
    locked.agenda.exclude(pk__in=[item.pk for item in kept if item.pk]).delete()
    for item in kept:
        item.required = item.kind in required
        item.save()
    last_for(locked, sum(item.minutes for item in kept), now)
    versions = versions_kept(locked, before, [item.line for item in kept], now, actor)
    record("agenda.edited", locked, actor=actor, chain=locked.host.code, rows=[*kept, *versions])
    return locked


def last_for(meeting: Meeting, minutes: int, now: datetime) -> None:
    """Let a meeting last as long as its agenda; calendars hear of it."""
    if (minutes or ORDINARY_MINUTES) != meeting.minutes:
        meeting.minutes = minutes or ORDINARY_MINUTES
        meeting.save(update_fields=["minutes", *revise(meeting, now)])


def versions_kept(
    meeting: Meeting, before: Sequence[Line], after: Sequence[Line], now: datetime, actor: Actor
) -> list[AgendaVersion]:
    """Keep what was saved, and the first time what the meeting began with; nothing if nothing changed."""
    if before == after:
        return []
    kept = meeting.agenda_versions.count()
    began = AgendaVersion(meeting=meeting, number=1, lines=_plain(before), saved_at=meeting.revised_at)
    first = [] if kept or not before else [began]
    saved = AgendaVersion(
        meeting=meeting,
        number=kept + len(first) + 1,
        lines=_plain(after),
        saved_at=now,
        account=actor.account,
        post=actor.post,
    )
    return AgendaVersion.objects.bulk_create([*first, saved])


def _plain(lines: Sequence[Line]) -> list[dict[str, object]]:
    return [asdict(line) for line in lines]


def _item(line: AgendaLine, item: AgendaItem, position: int) -> AgendaItem:
    item.position, item.kind, item.title = position, line.kind, line.title
    item.minutes, item.presenter = line.minutes, line.presenter
    return item


@transaction.atomic
def save_template(
    host: Host, *, lines: Sequence[AgendaLine], actor: Actor, meeting_type: str = BRIEFING
) -> Host:
    """Make these lines, in this order, the committee's usual order of business for one type of meetings.

    Agendas of meetings that are planned already stay as they are.

    Raises:
        Refused: If no line is left.
    """
    locked = lock(host)
    enforce(rules.why_not_save_agenda(called=False, items=len(lines), missing=()))

    locked.agenda_template.filter(meeting_type=meeting_type).delete()
    items = TemplateItem.objects.bulk_create(
        TemplateItem(
            host=locked,
            meeting_type=meeting_type,
            position=position,
            kind=line.kind,
            title=line.title,
            minutes=line.minutes,
            required=line.required,
        )
        for position, line in enumerate(lines, start=1)
    )
    details = {"meeting_type": meeting_type}
    record("agenda_template.edited", locked, actor=actor, chain=locked.code, details=details, rows=items)
    return locked

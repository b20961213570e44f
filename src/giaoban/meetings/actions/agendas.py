"""Editing a meeting's agenda and the committee's usual order of business."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.meetings import queries, rules
from giaoban.meetings.models import AgendaItem, Meeting, TemplateItem
from giaoban.meetings.rules import State
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
def save_agenda(meeting: Meeting, *, lines: Sequence[AgendaLine], actor: Actor) -> Meeting:
    """Make these lines, in this order, the agenda of a meeting; items that are not among them go.

    Raises:
        Refused: If the meeting has begun, or something required was taken from an agenda that has been sent.
    """
    queue(meeting.host.code)
    locked = Meeting.objects.select_for_update(of=("self",)).select_related("host").get(pk=meeting.pk)
    enforce(rules.why_not_edit_agenda(locked.facts))
    missing = queries.missing_items(locked, [line.kind for line in lines])
    called = locked.state == State.CALLED
    enforce(rules.why_not_save_agenda(called=called, items=len(lines), missing=missing))

    required = {item.kind for item in TemplateItem.objects.filter(host=locked.host_id, required=True)}
    known = {item.pk: item for item in locked.agenda.all()}
    kept = [
        _item(line, known.get(line.key or 0) or AgendaItem(meeting=locked), position)
        for position, line in enumerate(lines, start=1)
    ]
    locked.agenda.exclude(pk__in=[item.pk for item in kept if item.pk]).delete()
    for item in kept:
        item.required = item.kind in required
        item.save()
    record("agenda.edited", locked, actor=actor, chain=locked.host.code, rows=kept)
    return locked


def _item(line: AgendaLine, item: AgendaItem, position: int) -> AgendaItem:
    item.position, item.kind, item.title = position, line.kind, line.title
    item.minutes, item.presenter = line.minutes, line.presenter
    return item


@transaction.atomic
def save_template(host: Host, *, lines: Sequence[AgendaLine], actor: Actor) -> Host:
    """Make these lines, in this order, the committee's usual order of business.

    Agendas of meetings that are planned already stay as they are.

    Raises:
        Refused: If no line is left.
    """
    locked = lock(host)
    enforce(rules.why_not_save_agenda(called=False, items=len(lines), missing=()))

    locked.agenda_template.all().delete()
    items = TemplateItem.objects.bulk_create(
        TemplateItem(
            host=locked,
            position=position,
            kind=line.kind,
            title=line.title,
            minutes=line.minutes,
            required=line.required,
        )
        for position, line in enumerate(lines, start=1)
    )
    record("agenda_template.edited", locked, actor=actor, chain=locked.code, rows=items)
    return locked

"""Carrying what a meeting did not deal with to the agenda of the next one."""

from collections.abc import Collection, Iterable
from datetime import datetime

from giaoban.kernel.actor import SYSTEM
from giaoban.meetings.actions.agendas import last_for, versions_kept
from giaoban.meetings.models import AgendaItem, CarriedItem, Meeting
from giaoban.meetings.rules import State
from giaoban.meetings.rules import carrying as rules
from giaoban.meetings.rules.carrying import Place, Stands


def leave(meeting: Meeting, keys: Collection[int], *, now: datetime) -> list[CarriedItem]:
    """Note which items of a meeting were not dealt with, and carry them on; part of closing it.

    Returns:
        The rows that were made, saved.
    """
    left = [item for item in meeting.agenda.filter(pk__in=keys) if rules.can_be_carried(item.kind)]
    earlier = {row.item_id: row.first_origin_id for row in CarriedItem.objects.filter(item__in=left)}
    made = [
        CarriedItem.objects.create(
            origin=meeting,
            kind=item.kind,
            title=item.title,
            minutes=item.minutes,
            presenter=item.presenter,
            first_origin_id=earlier.get(item.pk, meeting.pk),
        )
        for item in left
    ]
    carry_on(meeting.series_id, now=now)
    return made


def carry_on(series: int, *, now: datetime) -> None:
    """Put everything of a series that waits onto the agenda of the meeting to which it goes.

    Part of closing, cancelling, adding or planning a meeting: call it inside that transaction.
    """
    waiting = list(
        CarriedItem.objects.filter(origin__series=series, waits=True).select_related("origin").order_by("pk")
    )
    if not waiting:
        return
    meetings = {each.pk: each for each in Meeting.objects.filter(series=series)}
    places = [Place(each.sitting, State(each.state)) for each in meetings.values()]
    for row in waiting:
        key = rules.goes_to(row.origin.sitting, places)
        if key is not None:
            _land(row, meetings[key], now)


def wait_again(cancelled: Meeting) -> None:
    """Let what was carried to a meeting that is not held wait for another one; part of cancelling it."""
    rows = CarriedItem.objects.filter(item__meeting=cancelled)
    rows.update(waits=True, item=None)


def _land(row: CarriedItem, meeting: Meeting, now: datetime) -> None:
    items = list(meeting.agenda.all())
    before = [item.line for item in items]
    stands = [Stands(item.kind, item.title) for item in items]
    same = rules.same_item(Stands(row.kind, row.title), stands)
    if same is None:
        new = AgendaItem(
            meeting=meeting,
            kind=row.kind,
            title=row.title,
            minutes=row.minutes,
            presenter=row.presenter,
            position=0,
        )
        items = rules.put_in(items, new, rules.place_for(stands))
        _number(items)
        last_for(meeting, sum(item.minutes for item in items), now)
        versions_kept(meeting, before, [item.line for item in items], now, SYSTEM)
        row.item = new
    else:
        row.item = items[same]
    row.waits = False
    row.save(update_fields=["item", "waits"])


def _number(items: Iterable[AgendaItem]) -> None:
    for position, item in enumerate(items, start=1):
        item.position = position
        item.save()

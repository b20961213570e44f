"""Leading a meeting that is in session: its items one after the other, and what was concluded on each."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings import rules
from giaoban.meetings.models import AgendaItem, ItemTime, Meeting
from giaoban.meetings.news import ItemConcluded
from giaoban.meetings.rules import State


@transaction.atomic
def begin_item(item: AgendaItem, *, now: datetime, actor: Actor) -> ItemTime:
    """Go on to an item, or back to one; the time of the one before ends here.

    An item that is under way already goes on: a second tap changes nothing.

    Raises:
        Refused: If the meeting is not in session.
    """
    meeting = lock_meeting(item.meeting)
    enforce(rules.why_not_run(State(meeting.state)))
    running = meeting.item_times.filter(ended_at__isnull=True).first()
    if running is not None and running.item_id == item.pk:
        return running

    ended = []
    if running is not None:
        running.ended_at = max(now, running.began_at)
        running.save(update_fields=["ended_at"])
        ended = [running]
    begun = ItemTime.objects.create(meeting=meeting, item=item, began_at=now)
    show(meeting)
    details = {"item": item.pk, "position": item.position}
    record("item.begun", item, actor=actor, chain=meeting.host.code, details=details, rows=[*ended, begun])
    return begun


@transaction.atomic
def conclude_item(item: AgendaItem, *, text: str, was: str, actor: Actor) -> AgendaItem:
    """Write down what was concluded on an item, and let whoever follows it up hear of it.

    Args:
        item: The item.
        text: What was concluded; empty takes it back.
        was: What stood there when the writer began, so that nobody's words are overwritten unseen.
        actor: Who writes.

    Raises:
        Refused: If the meeting is not in session, or somebody changed the conclusion meanwhile.
    """
    meeting = lock_meeting(item.meeting)
    locked = AgendaItem.objects.select_for_update(of=("self",)).get(pk=item.pk)
    concluded = nfc(text).strip()
    if locked.conclusion == concluded:
        return locked
    enforce(rules.why_not_conclude(State(meeting.state), is_same=locked.conclusion == nfc(was).strip()))

    locked.conclusion = concluded
    locked.save(update_fields=["conclusion"])
    record("item.concluded", locked, actor=actor, chain=meeting.host.code, rows=[locked])
    tell(ItemConcluded(item=locked.pk, meeting=meeting.pk))
    return locked


def lock_meeting(meeting: Meeting) -> Meeting:
    """Return a meeting as it stands once the acts before this one are done; those after it wait."""
    queue(meeting.host.code)
    return Meeting.objects.select_for_update(of=("self",)).select_related("host").get(pk=meeting.pk)


def show(meeting: Meeting) -> None:
    """Let the screens of a meeting notice that there is something new. The meeting must be locked."""
    Meeting.objects.filter(pk=meeting.pk).update(live_version=F("live_version") + 1)


def show_in_session(host: int) -> None:
    """Let the screens of all meetings of a committee that go on now notice that there is something new.

    The caller has queued.
    """
    going_on = Meeting.objects.filter(host=host, state=State.IN_SESSION.value)
    going_on.update(live_version=F("live_version") + 1)

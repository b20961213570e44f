"""The replies of a meeting on screen: read out or not, who has judged, what went back, what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from giaoban.access.rules import Holder
from giaoban.meetings.models import Meeting
from giaoban.opinions.models import Opinion
from giaoban.opinions.rules.referrals import State
from giaoban.replies.models import Judgement, ReadOut, Return
from giaoban.replies.queries.gatherings import Heard, heard_at, told_at
from giaoban.replies.queries.visibility import gave, may_judge

Raiser = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Line:
    """One matter on the screen.

    Attributes:
        heard: The matter with the version that counts.
        is_read: Whether it was marked as read out at this meeting.
        judged: What its raisers said, as far as the reader may see their words.
        waiting: The opinions whose raisers have not judged and for whom this reader may.
        returned: The return of that version with its reason and later meeting.
        silent: Whether it was closed because nobody objected, which is not to say that anybody is content.
    """

    heard: Heard
    is_read: bool
    judged: Sequence[Judgement]
    waiting: Sequence[Opinion]
    returned: Return | None
    silent: bool


@dataclass(frozen=True, slots=True)
class ReadingOut:
    """What the hall sees while replies are read out: which one now, and how many are done.

    Attributes:
        now: The first that has not been read out yet; ``None`` when all have been.
    """

    now: Heard | None
    read: int
    total: int


def reading_out_at(meeting: Meeting, *, now: datetime) -> ReadingOut:
    """Return which reply a meeting hears now, without regard to a reader: units and agencies, no names."""
    rows = [row for row in told_at(meeting, now=now) if row.reply is not None and not row.owed]
    marked = ReadOut.objects.filter(meeting=meeting, reply__in=[row.reply.pk for row in rows if row.reply])
    read = set(marked.values_list("reply", flat=True))
    waiting = [row for row in rows if row.reply and row.reply.pk not in read]
    return ReadingOut(waiting[0] if waiting else None, len(rows) - len(waiting), len(rows))


def lines_of(meeting: Meeting, holder: Holder, *, now: datetime) -> list[Line]:
    """Return what a meeting hears, in the order of the printed list. The same queries always."""
    rows = heard_at(meeting, holder, now=now)
    replies = [row.reply.pk for row in rows if row.reply]
    opinions = {origin.opinion_id for row in rows for origin in row.origins}
    read = set(ReadOut.objects.filter(meeting=meeting, reply__in=replies).values_list("reply", flat=True))
    raised = Opinion.objects.filter(pk__in=opinions).select_related("unit", "post").in_bulk()
    given: dict[int, list[Judgement]] = {}
    for each in Judgement.objects.filter(reply__in=replies, opinion__in=opinions).select_related("unit"):
        given.setdefault(each.reply_id, []).append(each)
    back = Return.objects.filter(reply__in=replies).select_related("due_meeting")
    returned = {each.reply_id: each for each in back}
    return [_line(row, holder, read, raised, given, returned) for row in rows]


def _line(  # what was read for all lines at once
    row: Heard,
    holder: Holder,
    read: set[int],
    raised: dict[int, Opinion],
    given: dict[int, list[Judgement]],
    returned: dict[int, Return],
) -> Line:
    key = row.reply.pk if row.reply else 0
    judged, back = given.get(key, []), returned.get(key)
    open_to = row.reply is not None and back is None and row.referral.state == State.DELIVERED
    open_to = open_to and not gave(row.referral, holder)
    waiting: dict[Raiser, Opinion] = {}
    for opinion in (raised[origin.opinion_id] for origin in row.origins):
        said = any(each.is_of(opinion) for each in judged)
        if open_to and not said and may_judge(opinion, holder):
            waiting.setdefault((opinion.unit_id, opinion.post_id), opinion)
    silent = row.reply is not None and row.referral.state == "closed" and not judged
    return Line(row, key in read, judged, list(waiting.values()), back, silent)

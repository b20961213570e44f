"""What waits for one person today: everything that the first page shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.safestring import SafeString

from giaoban.access.rules import Holder, Verb
from giaoban.meetings import queries as meetings
from giaoban.meetings.models import Invitation, Meeting
from giaoban.opinions import queries as opinions
from giaoban.opinions import ways
from giaoban.opinions.models import Draft, Opinion, Origin, Referral
from giaoban.opinions.queries import Progress, Taking
from giaoban.replies.queries import duties
from giaoban.replies.queries.clarifying import Waiting, waiting_for
from giaoban.web.queries.needs import Need, needs_of

LAST = 3
FEW = 5
AHEAD = 3


@dataclass(frozen=True, slots=True)
class Followed:
    """An opinion of one's own, how far it has come, and what it waits for."""

    opinion: Opinion
    progress: Progress
    owed: Referral | None
    marked: SafeString | None = None


@dataclass(frozen=True, slots=True)
class Writing:
    """What somebody who raises opinions finds: replies to judge, where to write, what became of the last.

    Attributes:
        taking: The meetings that take written opinions now, and those ahead that take none any more.
    """

    waiting: Sequence[Origin]
    asked: Sequence[Waiting]
    taking: Taking
    drafts: Sequence[Draft]
    last: Sequence[Followed]
    total: int


@dataclass(frozen=True, slots=True)
class Duties:
    """What somebody can do for their agency, the soonest due first, as far as it fits on the first page.

    Attributes:
        waits: What another person of the agency must clear.
    """

    todo: Sequence[Referral]
    waits: Sequence[Referral]
    todos: int
    waiting: int
    clears: bool


@dataclass(frozen=True, slots=True)
class Home:
    """The first page of one person; a part is ``None`` if no post of theirs has it."""

    writing: Writing | None
    duties: Duties | None
    needs: Sequence[Need]
    ahead: Sequence[Meeting]
    invited: Sequence[Invitation] = ()

    @property
    def asked(self) -> Sequence[Invitation]:
        """The invitations that this person has not answered, unless they are there already."""
        return [each for each in self.invited if not each.answer and not meetings.is_there(each)]

    @property
    def answered(self) -> Sequence[Invitation]:
        """The invitations that this person has answered and may answer otherwise."""
        return [each for each in self.invited if each.answer or meetings.is_there(each)]

    @property
    def invitation_to_next(self) -> Invitation | None:
        """The invitation to the meeting that comes next, which stands with that meeting."""
        key = self.ahead[0].pk if self.ahead else None
        return next((each for each in self.invited if each.meeting_id == key), None)

    @property
    def other_invitations(self) -> Sequence[Invitation]:
        """The invitations to all other meetings."""
        return [each for each in self.invited if each is not self.invitation_to_next]

    @property
    def waiting(self) -> int:
        """How many things wait for this person."""
        own = self.writing
        replies = len(own.waiting) + len(own.asked) + len(own.drafts) if own else 0
        owed = self.duties.todos if self.duties else 0
        return replies + owed + len(self.needs) + len(self.asked)


def home_of(holder: Holder, now: datetime) -> Home:
    """Return what waits for this person. More of it costs two queries at most, to count it."""
    return Home(
        writing=_writing(holder, now) if holder.may(Verb.RAISE_OPINIONS) else None,
        duties=_duties(holder, now) if holder.may(Verb.ANSWER) else None,
        needs=needs_of(holder, now),
        ahead=list(meetings.upcoming(holder, now)[:AHEAD]),
        invited=meetings.own_invitations(holder, now),
    )


def _writing(holder: Holder, now: datetime) -> Writing:
    own = opinions.own(holder)
    return Writing(
        waiting=duties.to_judge(holder),
        asked=waiting_for(holder),
        taking=_taking(holder, now),
        drafts=list(opinions.drafts_of(holder)),
        last=_last(list(opinions.with_way(own)[:LAST]), now),
        total=own.count(),
    )


def _taking(holder: Holder, now: datetime) -> Taking:
    units = [post.unit for post in opinions.posts_to_write_from(holder) if post.unit]
    return opinions.taking(units, timezone.localdate(now))


def _last(rows: Sequence[Opinion], now: datetime) -> list[Followed]:
    marked = ways.marks_of({one: one.sent for one in rows})
    return [_followed(one, now, marked.get(one.pk)) for one in rows]


def _followed(opinion: Opinion, now: datetime, marked: SafeString | None) -> Followed:
    sent = opinion.sent
    owed = min((one for one in sent if one.is_owed), key=lambda one: one.due_meeting.due_at, default=None)
    return Followed(opinion, opinions.progress_of(opinion, sent, now=now), owed, marked)


def _duties(holder: Holder, now: datetime) -> Duties:
    todo, todos = _few_of(duties.to_do(holder, now=now))
    waits, waiting = _few_of(duties.with_another(holder, now=now))
    return Duties(todo=todo, waits=waits, todos=todos, waiting=waiting, clears=holder.may(Verb.CLEAR))


def _few_of(rows: QuerySet[Referral]) -> tuple[list[Referral], int]:
    """Return the first few, and how many there are: counted only if there are more than are shown."""
    found = list(rows[: FEW + 1])
    return found[:FEW], rows.count() if len(found) > FEW else len(found)

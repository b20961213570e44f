"""Reading invitations. Every list begins with what the person asking may see."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import Invitation, InvitationLetter, Meeting
from giaoban.meetings.queries.invitees import ORDER
from giaoban.meetings.queries.visibility import visible_to
from giaoban.meetings.rules import State, chain
from giaoban.meetings.rules.chain import Delay, Hop
from giaoban.meetings.rules.invitations import Answer, Group, same_name
from giaoban.meetings.rules.readiness import notice_due
from giaoban.organisation.models import Person, Post, Unit
from giaoban.organisation.queries import holders_on
from giaoban.organisation.queries.spans import holding

IN_PLACE = Paths(host="meeting__host_id", units=("post__unit_id",))
DAY: Final = timedelta(days=1)
OPEN_TO_GUESTS: Final = (State.CALLED.value, State.IN_SESSION.value)
WITH_FACTS = (
    "meeting__host",
    "meeting__series__cluster",
    "meeting__period",
    "post__unit",
    "post__agency",
    "via",
)


def invitations_visible_to(holder: Holder) -> QuerySet[Invitation]:
    """Return the invitations this person may see: those of their reach, and their own."""
    seen = within(holder, Verb.SEE_INVITATIONS, IN_PLACE) | _own(holder)
    return Invitation.objects.filter(seen, withdrawn_at__isnull=True).select_related(*WITH_FACTS)


def answerable_by(holder: Holder) -> QuerySet[Invitation]:
    """Return the invitations that this person may answer: their own, and those they may record answers of."""
    recorded = within(holder, Verb.RECORD_ANSWERS, IN_PLACE)
    return invitations_visible_to(holder).filter(recorded | _own(holder))


def withdrawable_by(holder: Holder) -> QuerySet[Invitation]:
    """Return the invitations that this person may take back."""
    planned = within(holder, Verb.PLAN_MEETINGS, Paths(host="meeting__host_id"))
    return invitations_visible_to(holder).filter(planned)


def own_invitations(holder: Holder, now: datetime) -> list[Invitation]:
    """Return this person's invitations to meetings that are still ahead or held now, the next one first."""
    recent = Q(meeting__state__in=OPEN_TO_GUESTS, meeting__starts_at__gt=now - DAY)
    rows = Invitation.objects.filter(_own(holder), recent, withdrawn_at__isnull=True)
    sorted_rows = (
        rows.select_related(*WITH_FACTS).prefetch_related("taps").order_by("meeting__starts_at", "pk")
    )
    return [row for row in sorted_rows if row.meeting.state == State.IN_SESSION or row.meeting.ends > now]


def own_invitation_to(holder: Holder, meeting: int) -> Invitation | None:
    """Return this person's own invitation to a meeting; ``None`` if they are not invited."""
    rows = Invitation.objects.filter(_own(holder), meeting=meeting, withdrawn_at__isnull=True)
    return rows.select_related(*WITH_FACTS).prefetch_related("taps").order_by("pk").first()


def is_own(holder: Holder, invitation: Invitation) -> bool:
    """Return whether an invitation is for a post of this person."""
    return invitation.post_id in holder.posts_for(Verb.ANSWER_INVITATIONS)


def _own(holder: Holder) -> Q:
    return Q(post__in=sorted(holder.posts_for(Verb.ANSWER_INVITATIONS)))


def listed_meetings(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings whose invitations this person may look at as a list."""
    lists = [grant.host for grant, _scope in holder.granted(Verb.SEE_INVITATIONS)]
    return visible_to(holder).filter(host__in=lists)


def invited_to(meeting: Meeting) -> QuerySet[Invitation]:
    """Return the invitations of a meeting that hold; for acts, not for pages."""
    return Invitation.objects.filter(meeting=meeting, withdrawn_at__isnull=True).select_related(
        "post__unit", "post__agency", "via"
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One invitation in a list: who holds the post that day, and what is late about its notice.

    Attributes:
        late: The hops that are late and still open come last.
    """

    invitation: Invitation
    people: tuple[Person, ...]
    late: tuple[Delay, ...]

    @property
    def names(self) -> str:
        """The names of those who hold the post."""
        return ", ".join(person.full_name for person in self.people)

    @property
    def after_sending(self) -> tuple[Delay, ...]:
        """The late hops that are not the committee's own, which is the same for everybody."""
        return tuple(delay for delay in self.late if delay.hop is not Hop.SENT)

    @property
    def phones(self) -> list[str]:
        """Their telephone numbers."""
        return [person.phone for person in self.people if person.phone]

    @property
    def waits(self) -> bool:
        """Whether no answer has come."""
        return not self.invitation.answer


@dataclass(frozen=True, slots=True)
class Tally:
    """How many notices have come how far, and how many answers there are of each kind."""

    total: int
    hops: Mapping[Hop, int]
    passed: int
    answers: Mapping[Answer, int]

    @property
    def answered(self) -> int:
        """How many have answered."""
        return sum(self.answers.values())


def lines_of(meeting: Meeting, invitations: Iterable[Invitation], now: datetime) -> list[Line]:
    """Return the invitations of one meeting as a list shows them, in its order. One query more."""
    rows = list(invitations)
    people = holders_on([row.post_id for row in rows], meeting.day)
    lead, local = meeting.series.notice_days, timezone.localtime(now)
    lines = [
        Line(
            row,
            tuple(people.get(row.post_id, ())),
            chain.delays(
                row.stamps,
                starts_at=meeting.begins,
                called_for=meeting.called_begins,
                notice_days=lead,
                now=local,
            ),
        )
        for row in rows
    ]
    return sorted(lines, key=_place)


def _place(line: Line) -> tuple[int, bytes, bytes, int]:
    row = line.invitation
    unit, agency = row.post.unit, row.post.agency
    own = bytes(unit.order_key) if unit else (agency.position if agency else 0).to_bytes(4)
    return ORDER.index(Group(row.group)), bytes(row.via.order_key) if row.via else b"", own, row.pk


def tally(lines: Sequence[Line]) -> Tally:
    """Return how far the notices of a list have come, and what was answered."""
    stamps = [line.invitation.stamps for line in lines]
    hops = {
        Hop.SENT: len(stamps),
        Hop.PASSED_ON: sum(each.is_passed and each.passed_on_at is not None for each in stamps),
        Hop.RECEIVED: sum(each.received_at is not None for each in stamps),
        Hop.READ: sum(each.read_at is not None for each in stamps),
    }
    answers = Counter(line.invitation.answer for line in lines)
    return Tally(
        total=len(stamps),
        hops=hops,
        passed=sum(each.is_passed for each in stamps),
        answers={answer: answers[answer.value] for answer in Answer},
    )


def names_taken(meeting: Meeting, *, but: int) -> dict[str, str]:
    """Return the names of those who are expected at a meeting to their posts. Two queries.

    Those are the holders of the invited posts, and the substitutes of all invitations but one.

    Args:
        meeting: The meeting.
        but: Key of the invitation that is being answered.
    """
    rows = list(invited_to(meeting))
    posts = {row.post_id: row.post.name for row in rows}
    people = holders_on(posts, meeting.day)
    taken = {same_name(row.substitute): row.post.name for row in rows if row.substitute and row.pk != but}
    return taken | {same_name(one.full_name): posts[post] for post, held in people.items() for one in held}


def invitable(meeting: Meeting) -> QuerySet[Post]:
    """Return the posts that may be invited to a meeting besides those that are, as of its day."""
    posts = Post.objects.filter(holding(meeting.day), host=meeting.host_id)
    return posts.exclude(pk__in=invited_to(meeting).values("post")).order_by("name", "pk")


def units_passed_by(holder: Holder, meeting: Meeting) -> QuerySet[Unit]:
    """Return the units for whose office this person may pass the notice of a meeting on, where some wait."""
    mine = within(holder, Verb.FORWARD_NOTICES, Paths(host="host_id", units=("pk",)))
    waiting = Invitation.objects.filter(
        meeting=meeting, withdrawn_at__isnull=True, via__isnull=False, passed_on_at__isnull=True
    )
    return Unit.objects.filter(mine, pk__in=waiting.values("via"))


def notices_to_pass(holder: Holder, now: datetime) -> list[tuple[Meeting, int]]:
    """Return the meetings whose notice this person's own office must still pass on, with how many wait."""
    own = [unit for grant, _scope in holder.granted(Verb.FORWARD_NOTICES) for unit in grant.units]
    waiting = Invitation.objects.filter(_ahead(now), via__in=own, passed_on_at__isnull=True)
    return _counted(holder, waiting)


def unanswered(holder: Holder, now: datetime) -> list[tuple[Meeting, int]]:
    """Return the meetings ahead to which some have not answered of those whose answers one may record."""
    mine = within(holder, Verb.RECORD_ANSWERS, IN_PLACE)
    return _counted(holder, Invitation.objects.filter(_ahead(now), mine, answer=""))


def _ahead(now: datetime) -> Q:
    return Q(withdrawn_at__isnull=True, meeting__state=State.CALLED.value, meeting__starts_at__gt=now)


def _counted(holder: Holder, waiting: QuerySet[Invitation]) -> list[tuple[Meeting, int]]:
    counted = dict(waiting.order_by().values_list("meeting").annotate(waiting=Count("pk")))
    if not counted:
        return []
    meetings = visible_to(holder).filter(pk__in=counted).order_by("starts_at", "pk")
    return [(meeting, counted[meeting.pk]) for meeting in meetings]


def is_called_late(meeting: Meeting, now: datetime) -> bool:
    """Return whether a notice that goes out now is later than the series asks for."""
    return timezone.localtime(now) >= notice_due(meeting.begins, meeting.series.notice_days)


def letter_of(meeting: Meeting) -> InvitationLetter | None:
    """Return the number of the newest letter; ``None`` before there is one that names the meeting's time."""
    newest = _letters(meeting).first()
    return None if newest is None or _is_outdated(newest, meeting) else newest


def replaced_letter(meeting: Meeting) -> InvitationLetter | None:
    """Return the newest numbered letter that names another time than the meeting has; ``None`` without."""
    letters = _letters(meeting).filter(number__state="issued")
    return next((letter for letter in letters if _is_outdated(letter, meeting)), None)


def _letters(meeting: Meeting) -> QuerySet[InvitationLetter]:
    letters = InvitationLetter.objects.filter(meeting=meeting)
    return letters.select_related("number__numbering__issuer").order_by("-pk")


def _is_outdated(letter: InvitationLetter, meeting: Meeting) -> bool:
    return letter.names_at not in (None, meeting.starts_at)

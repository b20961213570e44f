"""Turning the wheel: meeting after meeting of a series, each with the replies that it awaits."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from time import sleep

from django.db import connection, transaction

from giaoban.demo.answering import Desk, before
from giaoban.demo.organising import Committee, Seat
from giaoban.demo.plan import Session
from giaoban.demo.playing import Sent, Table, hold
from giaoban.demo.promised import FATES, Fate
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions, queries
from giaoban.meetings.actions import SeriesTerms
from giaoban.meetings.models import Meeting, Series
from giaoban.organisation.queries import units_of_cluster
from giaoban.replies.models import Commitment, Reply
from giaoban.replies.rules.judging import Verdict

LATE = 0.09
WEAK = 0.12
SILENT = 0.06
LAST_PROMISE = 120
# Somebody may be signing in meanwhile: SQLite looks for its turn every tenth of a second. PostgreSQL lets
# them in at any time.
MEETINGS_AT_A_STRETCH = 3
ROOM_FOR_OTHERS = 0.12


@dataclass(slots=True)
class Wheel:
    """A series while it is played."""

    committee: Committee
    series: Series
    speakers: list[Seat]
    villages: dict[int, str]
    desk: Desk
    chance: Random
    answered: list[tuple[Sent, Reply]] = field(default_factory=list)
    returned: list[Sent] = field(default_factory=list)
    apart: list[Sent] = field(default_factory=list)
    promises: int = 0
    kept_until: date = date.min

    def table(self, meeting: Meeting) -> Table:
        """Return the table for one meeting."""
        return Table(
            committee=self.committee,
            meeting=meeting,
            speakers=self.speakers,
            chance=self.chance,
            villages=self.villages,
        )


@dataclass(frozen=True, slots=True)
class Aside:
    """Something raised at one meeting whose way is told elsewhere."""

    at: Meeting
    speak: Callable[[Table], None]
    is_it: Callable[[Sent], bool]


def begin(committee: Committee, terms: SeriesTerms, *, chance: Random, desk: Desk) -> Wheel:
    """Make a series for the secretaries of its cluster."""
    series = actions.create_series(committee.host, terms=terms, actor=SYSTEM)
    cluster = terms.cluster
    speakers = list(committee.secretaries.values())
    if cluster is not None:
        here = set(units_of_cluster(cluster, terms.valid_from).values_list("pk", flat=True))
        speakers = [seat for seat in speakers if seat.post.unit_id in here]
    villages = {
        seat.post.pk: seat.post.name.removeprefix("Bí thư Chi bộ ").split(",")[0] for seat in speakers
    }
    return Wheel(
        committee=committee, series=series, speakers=speakers, villages=villages, desk=desk, chance=chance
    )


def plan(
    wheel: Wheel, year: int, *, now: datetime, months: Iterable[int] | None = None, taken: set[date]
) -> list[Meeting]:
    """Plan the meetings of a year as the series' rule proposes them.

    Holidays push several series to one day: who comes second meets on the working day before that is free.

    Args:
        wheel: The series.
        year: The year.
        now: When it is planned.
        months: Which months; ``None`` for all of them.
        taken: On which days the committee meets already; the new ones are added.
    """
    offices = queries.office_days(wheel.series.host_id, year)
    wanted = None if months is None else set(months)
    days = {
        proposed.month: proposed.day or proposed.ruled
        for proposed in queries.proposals(wheel.series, year)
        if wanted is None or proposed.month in wanted
    }
    for month, day in days.items():
        while day in taken:
            day = offices.before(day, 1)  # noqa: PLW2901  # until one is free
        days[month] = day
        taken.add(day)
    return actions.plan_year(wheel.series, year, days=days, now=now, actor=SYSTEM)


def play(
    wheel: Wheel, meetings: Sequence[Meeting], sessions: Sequence[Session], *, also: Aside | None = None
) -> list[Sent]:
    """Hold the meetings in order, answering before each what the one before sent out.

    ``also``: what else is raised at one of them; what the desk sends of it is told elsewhere.

    Returns:
        What the last meeting sent out and nobody has answered yet.
    """
    waiting: list[Sent] = []
    for place, (meeting, session) in enumerate(zip(meetings, sessions, strict=True)):
        if place % MEETINGS_AT_A_STRETCH == 0 and connection.vendor == "sqlite":
            sleep(ROOM_FOR_OTHERS)
        with transaction.atomic():
            late = answer(wheel, waiting, meeting)
            waiting = _hold(wheel, meeting, session, also)
            catch_up(wheel, late, meeting)
            judge(wheel, meeting)
            keep_promises(wheel, until=meeting.day)
    return waiting


def _hold(wheel: Wheel, meeting: Meeting, session: Session, also: Aside | None) -> list[Sent]:
    if also is None or meeting != also.at:
        return hold(wheel.table(meeting), session)
    sent = hold(wheel.table(meeting), session, also=also.speak)
    wheel.apart += [one for one in sent if also.is_it(one)]
    return [one for one in sent if not also.is_it(one)]


def keep_promises(wheel: Wheel, *, until: date) -> None:
    """Tell what became of what was promised by a day before ``until``: each of seven has its own fate."""
    due = Commitment.objects.filter(
        host=wheel.committee.host, state="open", due_on__gte=wheel.kept_until, due_on__lt=until
    )
    for commitment in due.select_related("host", "agency").order_by("due_on", "pk"):
        wheel.promises += 1
        FATES[wheel.promises % len(FATES)](Fate(wheel.committee, commitment, until))
    wheel.kept_until = until


@transaction.atomic
def finish(wheel: Wheel, waiting: Sequence[Sent], meeting: Meeting) -> None:
    """Answer and judge what is due at a meeting that is not played itself."""
    catch_up(wheel, answer(wheel, waiting, meeting), meeting)
    judge(wheel, meeting)
    keep_promises(wheel, until=meeting.day + timedelta(days=LAST_PROMISE))


def answer(wheel: Wheel, waiting: Sequence[Sent], meeting: Meeting) -> list[Sent]:
    """Deliver what is due at a meeting before it begins and return what will be late."""
    for sent in wheel.returned:
        wheel.answered.append((sent, wheel.desk.deliver(sent, at=before(meeting, 3))))
    wheel.returned.clear()
    late = [sent for sent in waiting if wheel.chance.random() < LATE]
    for sent in waiting:
        if sent not in late:
            weak = wheel.chance.random() < WEAK
            at = before(meeting, wheel.chance.randrange(2, 9))
            wheel.answered.append((sent, wheel.desk.deliver(sent, at=at, weak=weak)))
    return late


def catch_up(wheel: Wheel, late: Sequence[Sent], meeting: Meeting) -> None:
    """Deliver what missed a meeting some days after it."""
    for sent in late:
        reply = wheel.desk.deliver(sent, at=before(meeting, -wheel.chance.randrange(4, 12)))
        wheel.answered.append((sent, reply))


def judge(wheel: Wheel, meeting: Meeting) -> None:
    """Let every raiser judge what reached them; some stay silent, some object and it goes back."""
    at = before(meeting, -13, 19)
    for sent, reply in wheel.answered:
        weak = reply.outcome is not None and reply.outcome.code == "noted"
        objected = False
        for opinion in sent.asked_by:
            if wheel.chance.random() < SILENT:
                continue
            verdict = wheel.desk.judge(reply, opinion, content=not weak, at=at)
            objected = objected or verdict is not Verdict.ANSWERED
        if objected:
            back = before(meeting, -14, 9)
            due = queries.next_meeting_after(meeting)
            if due is not None and due.starts_at > back:
                wheel.desk.give_back(reply, due=due, at=back)
                wheel.returned.append(sent)
    wheel.answered.clear()

"""What messages hear of promises on their way: raisers hear of every step, the agency of what they say."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.db.models import Q
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries import facts, promises
from giaoban.messages.queries.directory import Directory, Seat
from giaoban.messages.queries.told_of import people_told
from giaoban.messages.rules.reaching import is_stale
from giaoban.opinions.models import Opinion
from giaoban.organisation.rules import Role
from giaoban.replies.models import Commitment, Progress
from giaoban.replies.news import CommitmentMade, CommitmentStepped
from giaoban.replies.queries.following import raised_behind
from giaoban.replies.queries.visibility import one_a_raiser
from giaoban.replies.rules.following import SAID_BY_RAISERS, Step

NO_LONGER_SO: Final = {
    Step.PROGRESS: (),
    Step.MOVED: ("promise_due", "task_due", "promise_overdue", "task_overdue", "promise_moved", "task_moved"),
    Step.DONE: ("promise_overdue", "task_overdue", "promise_progress", "promise_not_yet"),
    Step.DROPPED: ("promise_overdue", "task_overdue", "promise_progress", "promise_not_yet"),
    Step.REPLACED: (),
    Step.CONFIRMED: ("promise_done", "promise_unconfirmed"),
    Step.NOT_YET: ("promise_done", "promise_unconfirmed", "promise_confirmed"),
}


@hears(CommitmentMade)
def tell_of_the_promise(news: CommitmentMade) -> None:
    """Tell the raiser what was promised on the spot; what a written reply promises comes with the reply."""
    promise, now = _promise(news.commitment), timezone.now()
    spoken = promise.on_spot_answer
    if spoken is not None and not is_stale(spoken.recorded_at, now):
        _tell_raisers(promise, "promise_made", {}, now=now)


@hears(CommitmentStepped)
def tell_of_the_step(news: CommitmentStepped) -> None:
    """Tell the raisers what the owing body reports, and the agency and the office what a raiser says."""
    step, promise, now = Progress.objects.get(pk=news.step), _promise(news.commitment), timezone.now()
    kind = Step(step.kind)
    if NO_LONGER_SO[kind]:
        cancel_about(facts.about_commitment(promise.pk), *NO_LONGER_SO[kind])
    if is_stale(step.at, now):
        return
    if kind in SAID_BY_RAISERS:
        _tell_owing(promise, f"promise_{kind}", now=now)
        return
    more = {"was_on": step.was_on.isoformat()} if step.was_on else {}
    if promise.meeting_id is None:
        _tell_raisers(promise, f"promise_{kind}", more, now=now)
    if kind is Step.MOVED:
        _tell_office(promise, more, now=now)


def _tell_raisers(promise: Commitment, code: str, more: dict[str, str], *, now: datetime) -> None:
    """Tell each raiser once, in the code of their own opinion."""
    opinions = one_a_raiser(raised_behind(promise))
    units = {opinion.unit_id for opinion in opinions}
    people = people_told(promise.host, now, Q(role=Role.SECRETARY.value, unit__in=units))
    for opinion in opinions:
        seat = people.secretary_of(opinion.unit_id)
        if seat is not None:
            values = {**promises.of_opinion(promise, opinion), **more}
            _announce(promise, code, values, [seat], people, about=opinion, now=now)


def _tell_owing(promise: Commitment, code: str, *, now: datetime) -> None:
    """Tell the agency what a raiser says; the office too if it is not done yet."""
    people = people_told(promise.host, now, Q(agency=promise.agency_id) | Q(role=Role.OFFICE.value))
    own = people.of_agency(promise.agency_id, Role.DRAFTER, Role.CLEARER) if promise.agency_id else []
    seats = {seat.post: seat for seat in own}
    if code == "promise_not_yet":
        seats |= {seat.post: seat for seat in people.of_role(Role.OFFICE)}
    _announce(promise, code, promises.values_of(promise), seats.values(), people, now=now)


def _tell_office(promise: Commitment, more: dict[str, str], *, now: datetime) -> None:
    people = people_told(promise.host, now, Q(role=Role.OFFICE.value))
    code = "task_moved" if promise.meeting_id else "promise_moved"
    values = {**promises.values_of(promise), **more}
    _announce(promise, code, values, people.of_role(Role.OFFICE), people, now=now)


def _announce(  # noqa: PLR0913  # what makes up one notice, each told by its name
    promise: Commitment,
    code: str,
    values: dict[str, str],
    seats: Iterable[Seat],
    people: Directory,
    *,
    now: datetime,
    about: Opinion | None = None,
) -> None:
    act = facts.act_behind(promise)
    whose = f":{about.pk}" if about else ""
    notice = Notice(
        event=f"{code}:{promise.pk}:{act.number}{whose}",
        code=code,
        subject=facts.about_commitment(promise.pk),
        values=values,
        link=promise.get_absolute_url(),
    )
    announce(notice, seats, people, host=promise.host, by=act.account, now=now)


def _promise(key: int) -> Commitment:
    rows = Commitment.objects.select_related(
        "host", "agency", "unit", "meeting", "reply_point__reply__referral", "on_spot_answer__opinion"
    )
    return rows.get(pk=key)

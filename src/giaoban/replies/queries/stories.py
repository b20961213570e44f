"""What replies tell on the page of a matter: answers, why they came back, and what became of promises."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder
from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.matters import Told
from giaoban.organisation.models import Post, Unit
from giaoban.replies.models import Commitment, Judgement, PointReply, Progress, Reply
from giaoban.replies.queries.matters import Answer, Answered, answers_of
from giaoban.replies.rules.findings import IN_SHORT, Lack, findings
from giaoban.replies.rules.following import (
    BY_A_NEWER_ONE,
    DAY_PASSED,
    Keeping,
    State,
    Step,
    days_late,
    days_let_pass,
    keeping,
)
from giaoban.replies.rules.judging import SHORT, Verdict
from giaoban.ui.wording import count, day_and_month, short_day

_STEPS: Final[dict[Step, tuple[str, str]]] = {
    Step.PROGRESS: (gettext_noop("It is under way"), ""),
    Step.MOVED: (gettext_noop("The promised day is moved from %(was)s to %(due)s"), "soon"),
    Step.DONE: (gettext_noop("Reported done"), "done"),
    Step.DROPPED: (gettext_noop("Will not be done"), "late"),
    Step.REPLACED: (BY_A_NEWER_ONE, ""),
    Step.CONFIRMED: (gettext_noop("%(who)s: yes, it is done"), "done"),
    Step.NOT_YET: (gettext_noop("%(who)s: not yet"), "soon"),
}


def told_in_matter(referrals: Sequence[Referral], holder: Holder, *, today: date) -> dict[int, list[Told]]:
    """Return what happened to each of these referrals at its agency, by key. The same queries always."""
    return {
        key: [
            *(told for version in answer.versions for told in _of_version(version)),
            *(
                told
                for promise in answer.promises
                for told in _of_promise(promise, answer.read, _name(promise, answer), today=today)
            ),
        ]
        for key, answer in answers_of(referrals, holder).items()
    }


def _of_version(version: Answered) -> Iterator[Told]:
    reply, at = version.reply, version.reply.delivered_at or version.reply.drafted_at
    facts = {"number": reply.document_number, "outcome": version.outcome}
    parts = list(dict.fromkeys(_part(row, reply.agency.name) for row in reply.points.all()))
    yield Told(at, _("Reply no. %(number)s: %(outcome)s") % facts, parts=parts)
    returned = getattr(reply, "returned", None)
    if returned is not None and not reply.from_paper:
        yield from _checked(reply, at)
    yield from _judged(version.judgements)
    if returned is not None:
        text = _("Sent back, to be answered again by the meeting of %(day)s")
        facts = {"day": short_day(returned.due_meeting.day)}
        why = "" if returned.reason in {one.remark for one in version.judgements} else returned.reason
        yield Told(returned.at, text % facts, said=why, tone="soon")


def _name(promise: Commitment, answer: Answer) -> str:
    """Return which point was promised, where there are several promises."""
    if promise.reply_point is None or len(answer.promises) == 1:
        return ""
    return f"{_('Point %(number)s') % {'number': promise.reply_point.point.number}}: "


def _part(row: PointReply, agency: str) -> str:
    who = "" if row.who == agency else row.who
    said = (row.action or row.found or row.cause).strip()
    told = [part for part in (who, _by(row.by_when)) if part]
    return f"{said.rstrip('.')} ({', '.join(told)})." if told else said


def _by(day: date | None) -> str:
    return _("by %(day)s") % {"day": _day(day)} if day is not None else ""


def _checked(reply: Reply, at: datetime) -> Iterator[Told]:
    codes = {finding.code for finding in findings(reply.answer)}
    if codes & {Lack.NO_DATE, Lack.NO_BODY}:
        codes.discard(Lack.PROMISE)  # which asks for both
    lacking = [_(words) for code, words in IN_SHORT.items() if code in codes]
    if lacking:
        text = _("While it was written, the checks asked for: %(lacking)s")
        yield Told(at, text % {"lacking": ", ".join(lacking)}, tone="soon")


def _judged(judgements: Iterable[Judgement]) -> Iterator[Told]:
    alike: dict[tuple[str, str, bool, date], list[Judgement]] = {}
    for one in judgements:
        key = (one.verdict, one.remark, one.on_behalf, timezone.localdate(one.judged_at))
        alike.setdefault(key, []).append(one)
    for (value, remark, on_behalf, _day), given in alike.items():
        verdict = Verdict(value)
        facts = {"who": _together((one.post, one.unit) for one in given), "verdict": _(SHORT[verdict])}
        text = _("%(who)s: %(verdict)s") % facts
        tone = "soon" if verdict.is_objection else "done"
        yield Told(given[-1].judged_at, f"{text}{_behalf(on_behalf)}", said=remark, tone=tone)
    for one in judgements:
        if one.settled_because:
            yield Told(one.judged_at, _("The raiser was told:"), said=one.settled_because)


def _together(raisers: Iterable[tuple[Post | None, Unit]]) -> str:
    """Return who said something: the post, or the unit where that is not known; several as their number."""
    names = list(dict.fromkeys(post.name if post else unit.name for post, unit in raisers))
    if len(names) == 1:
        return names[0]
    return ngettext("%(count)s who raised it", "%(count)s of those who raised it", len(names)) % {
        "count": len(names)
    }


def _of_promise(promise: Commitment, read: frozenset[int], name: str, *, today: date) -> Iterator[Told]:
    steps, days, to = list(promise.progress.all()), promise.days, promise.get_absolute_url()
    if promise.on_spot_answer is not None:
        text = _("Promised at the meeting, by %(day)s") % {"day": short_day(days.first_due_on)}
        yield Told(promise.on_spot_answer.recorded_at, text, said=promise.what, to=to)
    for day in days_let_pass(days.first_due_on, [step.happened for step in steps], today=today):
        yield Told(_end_of(day), f"{name}{_(DAY_PASSED)}", tone="late", to=to)
    if promise.state == State.OPEN and promise.due_on >= today:
        text = _("To be done by this day")
        yield Told(
            _end_of(promise.due_on), f"{name}{text}", said=promise.what, tone="news", to=to, ahead=True
        )
    for step in steps:
        if step.opinion_id is None:
            yield _stepped(
                step, name, late=_days_late(promise, today) if step.kind == Step.DONE else 0, to=to
            )
    yield from _said_of(steps, read, name, to)


def _stepped(step: Progress, name: str, *, late: int, to: str) -> Told:
    words, tone = _STEPS[Step(step.kind)]
    text = _(words) % {"was": _old(step.was_on, step.due_on), "due": _day(step.due_on)}
    if late:
        told = ngettext(
            "Reported done, %(days)s day after the day that was named first",
            "Reported done, %(days)s days after the day that was named first",
            late,
        )
        text, tone = told % {"days": count(late)}, "soon"
    return Told(step.at, f"{name}{text}", said=step.text, tone=tone, to=to)


def _said_of(steps: Iterable[Progress], read: frozenset[int], name: str, to: str) -> Iterator[Told]:
    alike: dict[tuple[str, str, bool, date], list[Progress]] = {}
    for step in steps:
        if step.opinion_id in read:
            key = (step.kind, step.text, step.on_behalf, timezone.localdate(step.at))
            alike.setdefault(key, []).append(step)
    for (kind, said, on_behalf, _on), given in alike.items():
        words, tone = _STEPS[Step(kind)]
        who = _together((step.opinion.post, step.opinion.unit) for step in given if step.opinion)
        text = f"{name}{_(words) % {'who': who}}{_behalf(on_behalf)}"
        yield Told(given[-1].at, text, said=said, tone=tone, to=to)


def _days_late(promise: Commitment, today: date) -> int:
    days = promise.days
    is_late = keeping(State(promise.state), days, today=today) is Keeping.LATE
    return days_late(days) if is_late and days.done_on is not None else 0


def _behalf(on_behalf: bool) -> str:
    return f" {_('(entered by the office)')}" if on_behalf else ""


def _old(day: date | None, new: date | None) -> str:
    """Return a day before the one named after it, without its year if that is the same."""
    if day is None or new is None:
        return ""
    return day_and_month(day) if day.year == new.year else short_day(day)


def _day(day: date | None) -> str:
    return short_day(day) if day is not None else ""


def _end_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min)) - timedelta(seconds=1)

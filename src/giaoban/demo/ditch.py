"""One matter told whole: raised by two cells, split over two agencies, answered vaguely, promised, kept late.

Whoever runs the demonstration finds on its page what the product is for.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from giaoban.demo.answering import before
from giaoban.demo.matters import Matter
from giaoban.demo.organising import page
from giaoban.demo.playing import Sent, Table, moment, say
from giaoban.demo.promised import MISSED_BY, Fate
from giaoban.demo.rounds import Wheel
from giaoban.meetings.models import Meeting
from giaoban.opinions.actions.forwarding import forward
from giaoban.opinions.actions.recording import Said
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.rules.compiling import Forwarding
from giaoban.opinions.rules.life import Kind
from giaoban.replies.actions import judging
from giaoban.replies.actions.following import move_promise
from giaoban.replies.models import Commitment, Reply
from giaoban.replies.rules import judging as judgements
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer
from giaoban.replies.rules.following import Step

BEGAN: Final = -5  # of the meetings held: that at which it was raised; the next two await the replies
PROMISED_WITHIN: Final = timedelta(days=15)
PUT_OFF_BY: Final = timedelta(days=14)
_CLEARS: Final = "CAP"


def facts() -> dict[str, Any]:
    """Return what everybody says in it."""
    return dict(page("ditch"))


def matter() -> Matter:
    """Return what the desk sends first: the point for the agency of its field."""
    said = facts()
    return Matter(
        field=said["field"],
        title=said["title"],
        text="",
        ask=(said["ask"][0],),
        found=(),
        cause="",
        action=(),
        grounds="",
        who="",
        means="",
        small=False,
    )


def speak(table: Table) -> None:
    """Let two secretaries raise it at the meeting, each in words of their own; the desk merges the two."""
    said, one = facts(), matter()
    for village, text in said["said"]:
        seat = next(seat for seat in table.speakers if table.villages[seat.post.pk].endswith(village))
        words = Words(kind=Kind.RECOMMENDATION, text=text, ask="\n".join(said["ask"]))
        table.asked.append((say(table, seat, Said(words=words)), one))


def is_it(sent: Sent) -> bool:
    """Return whether this is what came out of it, so that nobody else answers it."""
    return sent.matter.title == matter().title


def follow(wheel: Wheel, merged: Sent, held: Sequence[Meeting]) -> None:
    """Tell what came after the two had been merged, up to the promise that was kept late."""
    due, due_again = held[BEGAN + 1], held[BEGAN + 2]
    _clear(wheel, _split(wheel, merged, held[BEGAN]), due)
    vague = _answer_vaguely(wheel, merged, due)
    wheel.desk.give_back(vague, due=due_again, at=before(due, -6), reason=facts()["dredging"]["returned"])
    _answer_again(wheel, merged, due_again)
    _keep_late(wheel, Commitment.objects.get(reply_point__reply__referral=merged.referral))


def _split(wheel: Wheel, merged: Sent, raised: Meeting) -> Sent:
    committee, said = wheel.committee, facts()
    sending = Forwarding(
        field=committee.items["security_order"].pk,
        lead=committee.agencies[_CLEARS].pk,
        points=(said["ask"][1],),
        title=said["clearing"]["title"],
    )
    once = UUID(int=Random("ditch").getrandbits(128), version=4)  # noqa: S311 - made-up, the same every time
    referral = forward(
        merged.asked_by, holder=committee.office, seen={}, sending=sending, once=once, at=before(raised, -2)
    )
    return replace(merged, referral=referral)


def _clear(wheel: Wheel, sent: Sent, due: Meeting) -> None:
    day = _days_before(due, 12)
    said = _dated(facts()["clearing"], day=day, done=day + timedelta(days=7))
    point = PointAnswer(1, said["found"], grounds=said["grounds"], action=said["action"], who=said["who"])
    reply = wheel.desk.deliver(sent, at=before(due, 4), answer=Answer((point,), Outcome.RESOLVED))
    _judge(wheel, reply, sent, judgements.Said(verdict=judgements.Verdict.ANSWERED, remark=""), days=3)


def _answer_vaguely(wheel: Wheel, sent: Sent, due: Meeting) -> Reply:
    said = facts()["dredging"]
    answer = Answer((PointAnswer(1, action=said["vague"]),), Outcome.NOTED)
    reply = wheel.desk.deliver(sent, at=before(due, 2), answer=answer)
    objects = judgements.Said(verdict=judgements.Verdict.TOO_GENERAL, remark=said["objection"])
    _judge(wheel, reply, replace(sent, asked_by=sent.asked_by[:1]), objects, days=5)
    return reply


def _answer_again(wheel: Wheel, sent: Sent, due: Meeting) -> None:
    said = _dated(facts()["dredging"], day=_days_before(due, 9))
    point = PointAnswer(
        1,
        said["found"],
        action=said["action"],
        who=said["who"],
        means=said["means"],
        by_when=due.day + PROMISED_WITHIN,
    )
    reply = wheel.desk.deliver(sent, at=before(due, 3), answer=Answer((point,), Outcome.PLANNED))
    _judge(wheel, reply, sent, judgements.Said(verdict=judgements.Verdict.ANSWERED, remark=""), days=4)


def _keep_late(wheel: Wheel, promise: Commitment) -> None:
    said, later = facts()["dredging"], promise.due_on + PUT_OFF_BY
    fate = Fate(wheel.committee, promise, later)
    moved = move_promise(
        promise, due_on=later, reason=said["later"], holder=fate.owing, at=moment(promise.due_on, 8)
    )
    late = replace(fate, promise=moved)
    late.done(MISSED_BY, said["done"])
    late.said(MISSED_BY + 3, Step.CONFIRMED)


def _judge(wheel: Wheel, reply: Reply, sent: Sent, said: judgements.Said, *, days: int) -> None:
    for place, opinion in enumerate(sent.asked_by):
        holder = wheel.committee.secretaries[opinion.unit_id].holder
        at = moment(timezone.localdate(reply.delivered_at) + timedelta(days=days), 19, place)
        judging.judge(reply, opinion, said, holder=holder, at=at)


def _days_before(meeting: Meeting, days: int) -> date:
    return meeting.day - timedelta(days=days)


def _dated(words: dict[str, str], **days: date) -> dict[str, str]:
    written = {name: f"{day:%d/%m/%Y}" for name, day in days.items()}
    return {name: text.format(**written) for name, text in words.items()}

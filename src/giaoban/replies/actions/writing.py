"""Putting what was typed into rows, for a draft and for a reply entered from paper alike."""

from collections.abc import Iterable
from datetime import datetime

from giaoban.kernel.verdict import enforce
from giaoban.opinions.models import Referral
from giaoban.organisation.models import Item
from giaoban.replies.models import PointReply, Reply
from giaoban.replies.models.words import PARTS
from giaoban.replies.rules.drafting import LIFE, Answer, PointAnswer, why_not_hold


def new_version(referral: Referral, *, at: datetime) -> Reply:
    """Open the next version of the reply, with an empty answer to every point."""
    last = referral.replies.order_by("-version").values_list("version", flat=True).first()
    reply = Reply.objects.create(
        referral=referral,
        version=(last or 0) + 1,
        agency_id=referral.lead_id,
        state=LIFE.start.value,
        drafted_at=at,
    )
    answer_further_points(reply)
    return reply


def answer_further_points(reply: Reply) -> list[PointReply]:
    """Give a version an empty answer to every point that it does not answer yet."""
    missing = reply.referral.points.exclude(replies__reply=reply)
    return PointReply.objects.bulk_create(PointReply(reply=reply, point=point) for point in missing)


def let_go(points: Iterable[int]) -> None:
    """Take the empty answers to these points out of their open versions."""
    rows = PointReply.objects.filter(point__in=points).select_related("point")
    blank = [row.pk for row in rows if row.facts == PointAnswer(row.point.number)]
    PointReply.objects.filter(pk__in=blank).delete()


def write(reply: Reply, answer: Answer) -> list[PointReply]:
    """Put an answer into its rows; the caller saves the reply itself.

    Raises:
        Refused: If a point holds something marked as a state secret.
    """
    enforce(why_not_hold(answer))
    typed = {point.number: point for point in answer.points}
    rows = list(reply.points.select_related("point"))
    for row in rows:
        point = typed.get(row.point.number)
        if point is None:
            continue
        for part in PARTS:
            setattr(row, part, getattr(point, part))
    PointReply.objects.bulk_update(rows, PARTS)
    reply.next_report_on = answer.next_report_on
    reply.outcome = (
        None if answer.outcome is None else Item.objects.get(vocabulary="outcome", code=answer.outcome.value)
    )
    return rows

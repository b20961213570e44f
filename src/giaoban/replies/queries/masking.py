"""What an approver reads before something is published: original words, findings, a masked draft."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Target, Verb
from giaoban.opinions.models import Correction, Opinion, Referral
from giaoban.opinions.rules.life import Kind
from giaoban.opinions.rules.referrals import ANSWERED
from giaoban.organisation.models import Host
from giaoban.organisation.queries import holders_then
from giaoban.replies.models import PointReply, PublishedVersion, Reply
from giaoban.replies.queries.newest import is_newest
from giaoban.replies.queries.publishing import standing_for
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.publishing import Item, Piece, Raiser, Words, masked, pieces

REPLIES = Paths(host="referral__host_id")


@dataclass(frozen=True, slots=True)
class Original:
    """The original words of one opinion with what may name somebody marked, and the unit that raised it."""

    code: str
    unit: str
    words: Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Desk:
    """What stands beside the words that the approver types."""

    originals: Sequence[Original]
    reply: Sequence[Piece]
    suggested: Words


def approved_by(holder: Holder) -> QuerySet[Reply]:
    """Return the replies that count now and whose published version this person may approve."""
    found = _counting().filter(within(holder, Verb.APPROVE_PUBLISHED, REPLIES))
    return found.select_related("referral__host", "referral__unit", "agency")


def unpublished(host: Host, *, after: datetime) -> QuerySet[Reply]:
    """Return the replies of a committee, delivered after a moment, without a standing published version."""
    found = _counting().filter(~standing_for(OuterRef("pk")), referral__host=host)
    return found.filter(delivered_at__gt=after)


def _counting() -> QuerySet[Reply]:
    return Reply.objects.filter(is_newest(), state=State.DELIVERED.value, referral__state__in=ANSWERED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A reply that nobody but those concerned reads yet.

    Attributes:
        was_published: Whether its matter was approved once, so that something has changed since.
    """

    reply: Reply
    was_published: bool


def to_publish(holder: Holder) -> QuerySet[Reply]:
    """Return the replies that have no standing published version, the newest first."""
    return approved_by(holder).filter(~standing_for(OuterRef("pk"))).order_by("-delivered_at", "-pk")


def told(replies: Sequence[Reply]) -> list[Waiting]:
    """Return replies that wait, each with whether its matter was published once."""
    before = PublishedVersion.objects.filter(
        reply__referral__in=[one.referral_id for one in replies], taken_back_at__isnull=True
    )
    known = set(before.values_list("reply__referral", flat=True))
    return [Waiting(one, one.referral_id in known) for one in replies]


def desk_for(reply: Reply) -> Desk:
    """Return original words, the reply and a first draft of both in which every finding is masked."""
    raised = opinions_behind(reply.referral)
    keep_out = people_kept_out(raised)
    answer = _answer(reply)
    return Desk(
        originals=[Original(one.code, one.unit.name, pieces(words_of(one))) for one in raised],
        reply=pieces(answer),
        suggested=Words(
            asked=masked(_question(reply.referral, raised), keep_out), answered=masked(answer, keep_out)
        ),
    )


def item_of(reply: Reply, holder: Holder) -> Item:
    """Return what the rules need to know before somebody approves the published version of a reply."""
    raised = opinions_behind(reply.referral)
    return Item(
        is_answer=approved_by(holder).filter(pk=reply.pk).exists(),
        has_mood=any(one.kind == Kind.PUBLIC_MOOD for one in raised),
        is_own=_is_own(reply, raised, holder),
        seen=seen_of(reply, raised),
        raisers=people_kept_out(raised),
    )


def seen_of(reply: Reply, raised: Sequence[Opinion]) -> str:
    """Return the mark of the versions of words that stand now: reply, opinions, newest correction."""
    opinions = ",".join(f"{one.pk}.{one.version}" for one in raised)
    return f"{reply.pk}:{opinions}:{newest_correction(raised)}"


def newest_correction(raised: Sequence[Opinion]) -> int:
    """Return the key of the newest correction beside these opinions; 0 if there is none."""
    found = Correction.objects.filter(opinion__in=[one.pk for one in raised])
    return found.order_by("-pk").values_list("pk", flat=True).first() or 0


def opinions_behind(referral: Referral) -> list[Opinion]:
    """Return the opinions that a referral answers, the first one first."""
    origins = referral.origins.select_related("opinion__unit").prefetch_related("opinion__corrections")
    return [origin.opinion for origin in origins.order_by("-is_first", "pk")]


def people_kept_out(raised: Sequence[Opinion]) -> tuple[Raiser, ...]:
    """Return who held the raising posts on the day, whose name and phone stay out."""
    seats = {(one.post_id, timezone.localdate(one.raised_at)) for one in raised if one.post_id is not None}
    people = {person for found in holders_then(seats).values() for person in found}
    return tuple(Raiser(person.full_name, person.phone) for person in sorted(people, key=lambda one: one.pk))


def words_of(opinion: Opinion) -> str:
    """Return the original words of an opinion with its corrections, a part a line."""
    said = [opinion.text, opinion.ask, opinion.place, *(one.text for one in opinion.corrections.all())]
    return "\n".join(part for part in said if part)


def place_of(reply: Reply) -> Target:
    """Return where the published version of a reply stands."""
    return Target(host=reply.referral.host_id)


def _is_own(reply: Reply, raised: Sequence[Opinion], holder: Holder) -> bool:
    posts = {key for grant in holder.grants for key in grant.guises}
    wrote = holder.account is not None and holder.account in {reply.drafted_by_id, reply.cleared_by_id}
    return (wrote and not reply.from_paper) or any(one.post_id in posts for one in raised)


def _question(referral: Referral, raised: Sequence[Opinion]) -> str:
    if len(raised) == 1 and not raised[0].corrections.all():
        return "\n".join(part for part in (raised[0].text, raised[0].ask) if part)
    points = [point.text for point in referral.points.all()]
    return "\n".join([referral.summary or referral.title, *points])


def _answer(reply: Reply) -> str:
    """Return what a reply says in the order of its points, in Vietnamese as replies are."""
    rows = list(reply.points.select_related("point"))
    with override("vi"):
        said = [(row.point.number, _said(row)) for row in rows]
    many = len(rows) > 1
    return "\n".join(f"{number}. {text}" if many else text for number, text in said if text)


def _said(row: PointReply) -> str:
    day = f"{row.by_when:%d/%m/%Y}" if row.by_when else ""
    named = (
        (_("Cause"), row.cause),
        (_("Grounds"), row.grounds),
        (_("Who does it"), row.who),
        (_("Finished by"), day),
    )
    lines = [row.found, row.action, *(f"{name}: {text}" for name, text in named if text)]
    return "\n".join(line for line in lines if line)

"""What was answered to the referrals of a matter, how it was judged, and what became of the promises."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Prefetch, Q
from django.utils.translation import get_language

from giaoban.access.rules import Holder
from giaoban.opinions.models import Origin, Referral
from giaoban.opinions.queries import origins_visible_to
from giaoban.opinions.rules.life import Kind
from giaoban.organisation.queries import labels
from giaoban.replies.models import Commitment, Judgement, PointReply, Progress, Reply
from giaoban.replies.queries.visibility import commitments_visible_to, judgements_visible_to, visible_to
from giaoban.replies.rules.drafting import State


@dataclass(frozen=True, slots=True)
class Answered:
    """One delivered version, its outcome in the words of the host, and what its raisers said of it."""

    reply: Reply
    outcome: str
    judgements: Sequence[Judgement]


@dataclass(slots=True)
class Answer:
    """What one referral got: versions, the oldest first, and promises, the soonest first.

    Attributes:
        read: Keys of the opinions whose raisers' own words the reader may read.
    """

    read: frozenset[int]
    versions: list[Answered] = field(default_factory=list)
    promises: list[Commitment] = field(default_factory=list)


def answers_of(referrals: Sequence[Referral], holder: Holder) -> dict[int, Answer]:
    """Return what each of these referrals got, by key, as ``holder`` may see it. The same queries always."""
    keys = [one.pk for one in referrals]
    known = labels(referrals[0].host_id, get_language() or "vi") if referrals else {}
    read = frozenset(
        origins_visible_to(holder).filter(referral__in=keys).order_by().values_list("opinion", flat=True)
    )
    found: defaultdict[int, Answer] = defaultdict(lambda: Answer(read))
    judged: defaultdict[int, list[Judgement]] = defaultdict(list)
    judgements = judgements_visible_to(holder).filter(reply__referral__in=keys)
    for judgement in judgements.exclude(opinion__kind=Kind.PUBLIC_MOOD.value).select_related("unit", "post"):
        judged[judgement.reply_id].append(judgement)
    delivered = visible_to(holder).filter(referral__in=keys, state=State.DELIVERED.value)
    written = Prefetch("points", PointReply.objects.select_related("point"))
    rows = delivered.select_related("returned__due_meeting").prefetch_related(written)
    for reply in rows.order_by("version"):
        found[reply.referral_id].versions.append(Answered(reply, _outcome(reply, known), judged[reply.pk]))
    for key, promise in _promises(keys, holder):
        found[key].promises.append(promise)
    return dict(found)


def _outcome(reply: Reply, known: Mapping[int, str]) -> str:
    return known.get(reply.outcome.pk, reply.outcome.label_vi) if reply.outcome else ""


def _promises(keys: Sequence[int], holder: Holder) -> list[tuple[int, Commitment]]:
    """Return the promises to these referrals, written or on the spot, each with where it is told."""
    origins = Origin.objects.filter(referral__in=keys).order_by("referral__forwarded_at", "pk")
    first: dict[int, int] = {}
    for opinion, referral in origins.values_list("opinion", "referral"):
        first.setdefault(opinion, referral)
    rows = commitments_visible_to(holder).filter(
        Q(reply_point__reply__referral__in=keys) | Q(on_spot_answer__opinion__in=list(first))
    )
    steps = Progress.objects.select_related("opinion__unit", "opinion__post").order_by("at", "pk")
    told = Prefetch("progress", steps)
    rows = rows.select_related("reply_point__point").prefetch_related(told).order_by("due_on", "pk")
    return [(_told_at(row, first), row) for row in rows]


def _told_at(row: Commitment, first: dict[int, int]) -> int:
    if row.reply_point is not None:
        return row.reply_point.reply.referral_id
    return first[row.on_spot_answer.opinion_id] if row.on_spot_answer else 0

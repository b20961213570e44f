"""The whole story of one commitment, and whose it is to say that it was kept."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q, QuerySet, prefetch_related_objects
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Target, Verb
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.opinions.queries import origins_visible_to
from giaoban.opinions.queries import visible_to as opinions_visible_to
from giaoban.organisation.queries.short import know_empty
from giaoban.replies.models import Commitment, Progress
from giaoban.replies.queries.along import read_along
from giaoban.replies.queries.visibility import commitments_visible_to, may_judge, one_a_raiser
from giaoban.replies.rules.following import State, Step, days_let_pass

RAISED_IN = "reply_point__reply__referral__origins__opinion"
RAISED_SPOKEN = "on_spot_answer__opinion"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a story: a step, or a day that went by without one.

    Attributes:
        on: Its day.
        step: What happened; ``None`` where a day went by.
        reads: Whether the reader may read a raiser's own sentence.
    """

    on: date
    step: Progress | None = None
    reads: bool = True


@dataclass(frozen=True, slots=True)
class ToConfirm:
    """An opinion for which a reader may say whether it was kept.

    Attributes:
        on_behalf: Whether they would enter it for the raiser.
        confirmed: Whether its raiser has confirmed what was last reported done.
    """

    opinion: Opinion
    on_behalf: bool
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Story:
    """One commitment with everything that happened to it, the oldest first.

    Attributes:
        commitment: The commitment, its steps read.
        earlier: Promises of the same point that it replaced, the oldest first.
        lines: What happened, and the days that went by.
        raisers: How many raisers it was promised to.
        confirmed: How many of them confirmed what was last reported done.
        asked: The opinions for which this reader may say whether it was kept.
    """

    commitment: Commitment
    earlier: Sequence[Commitment]
    lines: Sequence[Line]
    raisers: int
    confirmed: int
    asked: Sequence[ToConfirm]


def raised_behind(commitment: Commitment) -> QuerySet[Opinion]:
    """Return the opinions to which something was promised; none for what a chair gave out."""
    if commitment.reply_point is not None:
        found = Q(origins__referral__replies__points=commitment.reply_point_id)
    elif commitment.on_spot_answer is not None:
        found = Q(pk=commitment.on_spot_answer.opinion_id)
    else:
        return Opinion.objects.none()
    return Opinion.objects.filter(found).select_related("host", "unit", "post").distinct().order_by("pk")


def those_promised(commitments: Iterable[Commitment]) -> dict[int, list[Opinion]]:
    """Return to whom each of these promises was made, once a raiser, by key. One query.

    Args:
        commitments: With their replies, and their answers on the spot and those's opinions, read.
    """
    rows = list(commitments)
    sent = {row.reply_point.reply.referral_id for row in rows if row.reply_point is not None}
    raised: dict[int, list[Opinion]] = {}
    for origin in Origin.objects.filter(referral__in=sent).select_related("opinion").order_by("opinion"):
        raised.setdefault(origin.referral_id, []).append(origin.opinion)
    found: dict[int, list[Opinion]] = {}
    for row in rows:
        if row.reply_point is not None:
            found[row.pk] = one_a_raiser(raised.get(row.reply_point.reply.referral_id, ()))
        else:
            found[row.pk] = [row.on_spot_answer.opinion] if row.on_spot_answer is not None else []
    return found


def story_of(commitment: Commitment, holder: Holder, *, today: date) -> Story:
    """Return the whole story of a commitment that this person may see. Six queries at most."""
    steps = list(commitment.progress.select_related("opinion__unit").order_by("at", "pk"))
    raised = one_a_raiser(raised_behind(commitment))
    owes = holder.grant_for(Verb.ANSWER, commitment.target) is not None
    answered = commitment.state in {State.DONE, State.CONFIRMED}
    content = _confirmed(steps)
    return Story(
        commitment=commitment,
        earlier=_earlier(commitment),
        lines=list(_lines(commitment, steps, _read_by(holder, steps, owes=owes), today=today)),
        raisers=len(raised),
        confirmed=len(content),
        asked=[
            _asked(one, holder, content) for one in raised if answered and not owes and may_judge(one, holder)
        ],
    )


def _asked(opinion: Opinion, holder: Holder, content: frozenset[tuple[int, int | None]]) -> ToConfirm:
    own = holder.grant_for(Verb.JUDGE, Target(opinion.host_id, frozenset({opinion.unit_id})))
    return ToConfirm(opinion, on_behalf=own is None, confirmed=(opinion.unit_id, opinion.post_id) in content)


def to_confirm(holder: Holder, *, since: datetime) -> QuerySet[Commitment]:
    """Return what was reported done to this person's units since then and no raiser has judged."""
    if not holder.may(Verb.JUDGE):
        return Commitment.objects.none()
    own = Opinion.objects.filter(
        within(holder, Verb.JUDGE, Paths(host="host_id", units=("unit_id",)))
    ).order_by()
    mine = Q((f"{RAISED_IN}__in", own.values("pk"))) | Q((f"{RAISED_SPOKEN}__in", own.values("pk")))
    rows = (
        Commitment.objects.filter(mine, state=State.DONE.value, closed_at__gte=since).order_by().values("pk")
    )
    return commitments_visible_to(holder).filter(pk__in=rows).order_by("closed_at", "pk")


def promised_to(referrals: Sequence[Referral]) -> dict[int, list[Commitment]]:
    """Return what replies to referrals, which their reader may see, promise that counts, by referral."""
    hanging = read_along(referrals)
    if "replies__points__commitment" not in hanging:
        return {}
    given = Commitment.objects.filter(reply_point__reply__referral__in=[one.pk for one in referrals])
    rows = list(
        _told(given.exclude(state=State.REPLACED.value)).annotate(of=F("reply_point__reply__referral"))
    )
    if "replies__points__commitment__progress" in hanging:
        prefetch_related_objects(rows, "progress")
    else:
        know_empty(rows, "progress")
    promised: defaultdict[int, list[Commitment]] = defaultdict(list)
    for row in rows:
        promised[row.of].append(row)
    return promised


def promised_on_the_spot(opinion: Opinion) -> list[Commitment]:
    """Return what was promised to an opinion, which its reader may see, in answers on the spot."""
    return list(
        _told(Commitment.objects.filter(on_spot_answer__opinion=opinion)).prefetch_related("progress")
    )


def _told(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    return rows.select_related("agency", "unit").order_by("due_on", "pk")


def _earlier(commitment: Commitment) -> list[Commitment]:
    if commitment.reply_point is None:
        return []
    same = Commitment.objects.filter(reply_point__point=commitment.reply_point.point_id, pk__lt=commitment.pk)
    return list(same.select_related("reply_point__reply").order_by("pk"))


def _lines(
    commitment: Commitment, steps: Sequence[Progress], read: frozenset[int], *, today: date
) -> Iterator[Line]:
    told = [
        Line(timezone.localdate(step.at), step, reads=step.opinion_id is None or step.opinion_id in read)
        for step in steps
    ]
    moved = [step.was_on for step in steps if step.was_on is not None]
    first = min([*moved, commitment.due_on])
    passed = [Line(day) for day in days_let_pass(first, [step.happened for step in steps], today=today)]
    yield from sorted([*passed, *told], key=lambda line: (line.on, line.step is None))


def _read_by(holder: Holder, steps: Sequence[Progress], *, owes: bool) -> frozenset[int]:
    """Return of which raisers this person reads what they say: whoever owes it reads them all."""
    said = {step.opinion_id for step in steps if step.opinion_id is not None}
    if owes or not said:
        return frozenset(said)
    open_ones = opinions_visible_to(holder).filter(pk__in=said).order_by().values_list("pk", flat=True)
    sent = origins_visible_to(holder).filter(opinion__in=said).order_by().values_list("opinion", flat=True)
    return frozenset(open_ones) | frozenset(sent)


def _confirmed(steps: Sequence[Progress]) -> frozenset[tuple[int, int | None]]:
    """Return which raisers, by unit and post, confirmed what was last reported done."""
    since: set[tuple[int, int | None]] = set()
    for step in steps:
        if step.kind == Step.CONFIRMED and step.opinion is not None:
            since.add((step.opinion.unit_id, step.opinion.post_id))
        elif step.kind in {Step.DONE, Step.NOT_YET}:
            since.clear()
    return frozenset(since)

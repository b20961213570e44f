"""Who may see which version, which judgement and which commitment."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Target, Verb
from giaoban.opinions.models import OnSpotAnswer, Opinion, Referral, Step
from giaoban.opinions.queries import (
    origins_shown,
    origins_visible_to,
    referral_seen_by,
    referrals_visible_to,
    words_read_by,
)
from giaoban.replies.models import Commitment, Judgement, Petition, Reply
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.petitions import State as Above
from giaoban.replies.rules.timing import Clock

LEADS = Paths(host="host_id", agencies=("lead_id",))
VERSIONS = Paths(host="referral__host_id", agencies=("referral__lead_id",))
PROMISES = Paths(host="host_id", agencies=("agency_id",))
TASKS = Paths(host="host_id", units=("unit_id",), agencies=("agency_id",))
RAISED = Paths(host="opinion__host_id", units=("opinion__unit_id",))


def visible_to(holder: Holder) -> QuerySet[Reply]:
    """Return the versions this person may read: delivered ones, and those their own agency prepares."""
    return Reply.objects.filter(version_read_by(holder)).select_related(
        "agency", "outcome", "referral__host", "referral__lead", "referral__due_meeting__period"
    )


def version_read_by(holder: Holder) -> Q:
    """Return the condition that this person may read a version."""
    delivered = Q(state=State.DELIVERED.value) & referral_seen_by(holder, "referral__")
    return delivered | within(holder, Verb.ANSWER, VERSIONS)


def prepared_by(holder: Holder) -> QuerySet[Reply]:
    """Return the versions that this person's agency leads, delivered or not."""
    return visible_to(holder).filter(within(holder, Verb.ANSWER, VERSIONS))


def cleared_by(holder: Holder) -> QuerySet[Reply]:
    """Return the versions that this person may clear for their agency."""
    return visible_to(holder).filter(within(holder, Verb.CLEAR, VERSIONS))


def ready_beside(reply: Reply, holder: Holder, ticked: Collection[int] = ()) -> QuerySet[Reply]:
    """Return other replies of the same agency that are ready to leave, and those that were ticked.

    Source:
        S56: one document may answer several.
    """
    ready = Q(state=State.CLEARED.value) | Q(state=State.SUBMITTED.value, agency__needs_clearance=False)
    above = Petition.objects.filter(referral=OuterRef("referral"), state=Above.WAITING.value)
    return (
        prepared_by(holder)
        .filter(
            ready | Q(pk__in=ticked),
            agency=reply.agency_id,
            referral__lead=reply.agency_id,
            erratum__isnull=True,
        )
        .exclude(pk=reply.pk)
        .exclude(Exists(above))
        .order_by("referral__code", "pk")
    )


def answered_by(holder: Holder) -> QuerySet[Referral]:
    """Return the referrals that this person's agency must answer as the lead."""
    return _with_host(holder).filter(within(holder, Verb.ANSWER, LEADS))


def passed_on_by(holder: Holder, once: str) -> QuerySet[Step]:
    """Return the step that a form of this person's agency made; none if it has not arrived yet."""
    try:
        key = UUID(once)
    except ValueError:
        return Step.objects.none()
    passed = Paths(host="referral__host_id", agencies=("from_agency_id",))
    return Step.objects.filter(within(holder, Verb.ANSWER, passed), once=key)


def gone_from(holder: Holder, **matter: int) -> Step | None:
    """Return how a matter left this person's agency for another one; ``None`` if it never did.

    Args:
        holder: Who asks.
        matter: The referral, as a condition on its steps.
    """
    left = Paths(host="referral__host_id", agencies=("from_agency_id",))
    steps = Step.objects.filter(within(holder, Verb.ANSWER, left), to_agency__isnull=False, **matter)
    return steps.select_related("referral", "to_agency").order_by("-at", "-pk").first()


def entered_by(holder: Holder) -> QuerySet[Referral]:
    """Return the referrals whose replies this person enters from paper; so does an answer from above come."""
    above = Petition.objects.filter(referral=OuterRef("pk"), state=Above.WAITING.value)
    on_paper = Q(lead__answers_itself=False) | Q(Exists(above))
    return _with_host(holder).filter(within(holder, Verb.ENTER_REPLIES, LEADS), on_paper)


def returned_by(holder: Holder) -> QuerySet[Referral]:
    """Return the referrals whose replies this person may give back."""
    return _with_host(holder).filter(within(holder, Verb.RETURN_REPLIES, LEADS))


def judgements_visible_to(holder: Holder) -> QuerySet[Judgement]:
    """Return what raisers said of versions, for those who may read the version and the raiser's own words."""
    return Judgement.objects.filter(
        reply__in=visible_to(holder).values("pk"), opinion__in=origins_visible_to(holder).values("opinion")
    )


def judgements_for(holder: Holder) -> QuerySet[Judgement]:
    """Return the judgements on which this person may act."""
    return Judgement.objects.filter(reply__referral__in=returned_by(holder).values("pk")).select_related(
        "reply__referral__host", "reply__referral__lead", "opinion__unit", "opinion__post"
    )


def raised_to(reply: Reply, holder: Holder) -> QuerySet[Opinion]:
    """Return the opinions behind a reply whose words this person may read."""
    shown = origins_shown(reply.referral, holder).values("opinion")
    return Opinion.objects.filter(pk__in=shown).select_related(
        "host", "unit", "post", "meeting__series", "meeting__period"
    )


def may_judge(opinion: Opinion, holder: Holder) -> bool:
    """Return whether this person, who reads an opinion, may judge for its raiser or enter the judgement."""
    place = Target(opinion.host_id, frozenset({opinion.unit_id}))
    return any(holder.grant_for(verb, place) is not None for verb in (Verb.JUDGE, Verb.RECORD_OPINIONS))


def gave(referral: Referral, holder: Holder) -> bool:
    """Return whether this person answers for the agency of a referral, and so never judges its replies."""
    place = Target(referral.host_id, agencies=frozenset({referral.lead_id}))
    return holder.grant_for(Verb.ANSWER, place) is not None


def judges_of(referrals: Sequence[Referral], holder: Holder) -> dict[int, list[Opinion]]:
    """Return the opinions that this person or their unit raised, by referral: whose reply is theirs to judge.

    Of several of one raiser only the first: they are judged together.
    """
    if not holder.may(Verb.JUDGE):
        return {}
    own = origins_visible_to(holder).filter(
        within(holder, Verb.JUDGE, RAISED), referral__in=[one.pk for one in referrals]
    )
    raised: defaultdict[int, list[Opinion]] = defaultdict(list)
    for origin in own.select_related("opinion").order_by("opinion__raised_at", "opinion"):
        raised[origin.referral_id].append(origin.opinion)
    return {key: one_a_raiser(opinions) for key, opinions in raised.items()}


def one_a_raiser(opinions: Iterable[Opinion]) -> list[Opinion]:
    """Return of several opinions of one raiser the first only: they are asked once."""
    first: dict[tuple[int, int | None], Opinion] = {}
    for opinion in opinions:
        first.setdefault((opinion.unit_id, opinion.post_id), opinion)
    return list(first.values())


def clock_of(referral: Referral) -> Clock:
    """Return the times that say how a referral stands."""
    return Clock(
        state=referral.state,
        first_due_at=referral.first_due_meeting.due_at,
        due_at=referral.due_meeting.due_at,
        first_delivered_at=referral.first_delivered_at,
    )


def commitments_visible_to(holder: Holder) -> QuerySet[Commitment]:
    """Return what was promised to or by those whom this person may see, and tasks they may see."""
    return Commitment.objects.filter(
        referral_seen_by(holder, "reply_point__reply__referral__")
        | words_read_by(holder, "on_spot_answer__opinion__")
        | within(holder, Verb.ANSWER, PROMISES)
        | within(holder, Verb.DO_TASKS, TASKS)
        | Q(meeting__isnull=False) & within(holder, Verb.READ_MINUTES, TASKS)
    ).select_related(
        "host",
        "agency",
        "unit",
        "meeting",
        "reply_point__reply__referral__unit",
        "on_spot_answer__opinion__unit",
    )


def commitments_kept_by(holder: Holder) -> QuerySet[Commitment]:
    """Return the commitments whose end this person may report: their agency's, or any for the office."""
    entitled = within(holder, Verb.ANSWER, PROMISES) | within(holder, Verb.ENTER_REPLIES, PROMISES)
    return commitments_visible_to(holder).filter(entitled | within(holder, Verb.DO_TASKS, TASKS))


def spoken_answers(holder: Holder) -> QuerySet[OnSpotAnswer]:
    """Return the answers on the spot from which this person may keep a promise."""
    entitled = within(holder, Verb.RECORD_OPINIONS, Paths(host="opinion__host_id"))
    return OnSpotAnswer.objects.filter(entitled, words_read_by(holder, "opinion__")).select_related(
        "opinion__host", "opinion__unit", "agency"
    )


def _with_host(holder: Holder) -> QuerySet[Referral]:
    return referrals_visible_to(holder).select_related(
        "host", "lead", "field", "unit", "due_meeting__period", "due_meeting__series", "first_due_meeting"
    )

"""Who may see which opinion, which referral, and whose name."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.utils import timezone

from giaoban.access.queries import NOTHING, Paths, within
from giaoban.access.rules import Holder, Scope, Target, Verb
from giaoban.opinions.models import Draft, OnSpotAnswer, Opinion, Origin, Point, Referral, Step
from giaoban.opinions.rules.life import Kind
from giaoban.organisation.models import Post
from giaoban.organisation.queries import holders_then
from giaoban.organisation.queries.short import read_along

POINTS = Point.objects.order_by("number")
STEPS = Step.objects.select_related("from_agency", "to_agency").order_by("at", "pk")
ASKED = Paths(host="host_id", agencies=("lead_id", "supporting"))
REFERRALS = Paths(host="host_id", units=("origins__opinion__unit_id",), agencies=("lead_id", "supporting"))


def visible_to(holder: Holder) -> QuerySet[Opinion]:
    """Return the opinions this person may see, with what a list row needs.

    Agencies see none here: what was sent to them they see by its referral. Public mood is for those whom the
    scope table names, and for the post that reported it.
    """
    return Opinion.objects.filter(words_read_by(holder)).select_related(
        "meeting__period", "unit", "post", "field", "turn"
    )


def words_read_by(holder: Holder, at: str = "") -> Q:
    """Return the condition that this person may see the opinion to which the path ``at`` leads, as a join.

    A path beside it, not a subquery of opinions: Django takes longer to build one than to read the rows.
    """
    opinions = Paths(host=f"{at}host_id", units=(f"{at}unit_id",))
    mood = Q((f"{at}kind", Kind.PUBLIC_MOOD.value))
    entitled = within(holder, Verb.SEE_PUBLIC_MOOD, opinions) | _raised_by(holder, at)
    return within(holder, Verb.SEE_OPINIONS, opinions) & (~mood | entitled)


def own(holder: Holder) -> QuerySet[Opinion]:
    """Return what this person's posts have raised, newest first."""
    return visible_to(holder).filter(_raised_by(holder))


def referrals_visible_to(holder: Holder) -> QuerySet[Referral]:
    """Return the referrals this person may see: of their units' opinions, or sent to their agency."""
    return Referral.objects.filter(referral_seen_by(holder)).select_related(
        "lead", "field", "unit", "due_meeting__period", "first_due_meeting", "raised_meeting__period"
    )


def referral_seen_by(holder: Holder, at: str = "") -> Q:
    """Return the condition that this person may see the referral to which the path ``at`` leads.

    By units and agencies one comes twice, so that these are looked up apart.
    """
    return _once(holder, REFERRALS, at)


def _once(holder: Holder, paths: Paths, at: str) -> Q:
    if all(scope is Scope.HOST for _, scope in holder.granted(Verb.SEE_REFERRALS)):
        return within(holder, Verb.SEE_REFERRALS, Paths(host=f"{at}{paths.host}"))
    seen = Referral.objects.filter(within(holder, Verb.SEE_REFERRALS, paths)).order_by()
    return Q((f"{at}pk__in", seen.values("pk")))


def origins_visible_to(holder: Holder) -> QuerySet[Origin]:
    """Return the origins whose words this person may read: all for the agencies asked, else those visible."""
    return Origin.objects.filter(_once(holder, ASKED, "referral__") | words_read_by(holder, "opinion__"))


def origins_shown(referral: Referral, holder: Holder) -> QuerySet[Origin]:
    """Return the origins of a referral whose words this person may read, with what a page shows of them."""
    return (
        origins_visible_to(holder)
        .filter(referral=referral)
        .select_related(
            "opinion__unit", "opinion__post", "opinion__meeting__period", "opinion__turn", "due_meeting"
        )
        .prefetch_related("opinion__corrections", "opinion__files")
    )


def names_of_raisers(opinions: Iterable[Opinion], holder: Holder) -> dict[int, str]:
    """Return who held the raising post on the day, by key of the opinion, where ``holder`` may know it.

    Everybody else reads unit and post (design 4.6). One query, whatever the days they were raised on.
    """
    seats = {
        one.pk: (one.post_id, timezone.localdate(one.raised_at))
        for one in opinions
        if one.post_id is not None and holder.grant_for(Verb.SEE_RAISER, _target(one)) is not None
    }
    holders = holders_then(seats.values())
    return {key: ", ".join(person.full_name for person in holders[seat]) for key, seat in seats.items()}


def drafts_of(holder: Holder, once: UUID | None = None) -> QuerySet[Draft]:
    """Return the drafts of this person for the posts they still hold; nobody else ever sees one."""
    posts = [key for grant in holder.grants for key in grant.guises]
    drafts = Draft.objects.filter(account__person=holder.person or 0, post__in=posts).select_related(
        "post__unit", "post__host", "meeting__period"
    )
    return drafts if once is None else drafts.filter(once=once)


def draft_to_write(holder: Holder, once: UUID) -> Draft | None:
    """Return one draft of this person, at the post that carries on the one it was begun from."""
    draft = drafts_of(holder, once).first()
    if draft is None:
        return None
    heirs = [grant.post for grant in holder.grants if draft.post_id in grant.guises]
    if draft.post_id not in heirs:
        draft.post = Post.objects.select_related("unit", "host").get(pk=heirs[0])
    return draft


def _raised_by(holder: Holder, at: str = "") -> Q:
    posts = holder.posts_for(Verb.RAISE_OPINIONS)
    return Q((f"{at}post__in", posts)) if posts else NOTHING


def _target(opinion: Opinion) -> Target:
    return Target(host=opinion.host_id, units=frozenset({opinion.unit_id}))


def posts_to_write_from(holder: Holder) -> list[Post]:
    """Return the posts from which this person may raise an opinion, with their units."""
    keys = [grant.post for grant, _ in holder.granted(Verb.RAISE_OPINIONS)]
    return list(Post.objects.filter(pk__in=keys).select_related("unit__host", "host").order_by("pk"))


def with_way(opinions: QuerySet[Opinion]) -> QuerySet[Opinion]:
    """Return the same opinions with their referrals read along, for lists that say how far each has come."""
    return opinions.prefetch_related(Prefetch("origins", ways()))


def ways() -> QuerySet[Origin]:
    """Return the origins with no more read of what was sent than says how far an opinion has come."""
    of_referral = ("referral__state", "referral__lead__name")
    due = ("referral__due_meeting__starts_at", "referral__due_meeting__opened_at")
    sent = Origin.objects.select_related("referral__lead", "referral__due_meeting")
    return sent.only("referral", "opinion", "is_first", *of_referral, *due)


def _share(opinion: Opinion, sent: Referral) -> None:
    """Let a referral know what has been read with its opinion: the same committee, meeting, unit, field."""
    if sent.raised_meeting_id == opinion.meeting_id:
        sent.raised_meeting = opinion.meeting
    for name in ("host", "unit", "field"):
        if getattr(sent, f"{name}_id") == getattr(opinion, f"{name}_id"):
            setattr(sent, name, getattr(opinion, name))


def read_beside(opinion: Opinion) -> None:
    """Read what its page shows beside an opinion that its reader may see. One query if there is nothing."""
    spoken = OnSpotAnswer.objects.select_related("agency")
    read_along(
        [opinion], "corrections", Prefetch("on_spot_answers", spoken), "files", "directions", "urgency"
    )


def sent_of(opinion: Opinion, holder: Holder) -> list[Referral]:
    """Return the referrals that answer an opinion, as far as this person may see them, with their steps."""
    seen = referrals_visible_to(holder).filter(origins__opinion=opinion).select_related(None)
    rows = seen.select_related("lead", "due_meeting__period", "first_due_meeting")
    sent = list(rows.order_by("forwarded_at", "pk"))
    for one in sent:
        _share(opinion, one)
    read_along(sent, Prefetch("points", POINTS), "supporting", Prefetch("steps", STEPS))
    return sent

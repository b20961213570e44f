"""Matters: what came back, when and where, always from what its reader may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Prefetch, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.opinions.models import Matter, Opinion, Origin, Referral
from giaoban.opinions.queries.likeness import alike
from giaoban.opinions.queries.visibility import origins_visible_to, referrals_visible_to, visible_to
from giaoban.opinions.rules.life import Kind
from giaoban.opinions.rules.matters import times_back_soon, times_raised
from giaoban.search.queries import keys_of

FOUND = 20
LIKELY = 6


@dataclass(frozen=True, slots=True)
class Time:
    """One time that a matter was sent to an agency; ``origins`` are those whose words its reader may read.

    Attributes:
        is_open: Whether its reader may open the referral; of another unit's they see day and agency alone.
    """

    referral: Referral
    origins: Sequence[Origin]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Story:
    """A matter as its reader may see it, the newest time first.

    Attributes:
        read: Keys of the opinions that its reader may open: an agency reads their words, and opens none.
    """

    times: Sequence[Time]
    read: frozenset[int]
    raised: int
    back_soon: int
    first: date | None
    last: date | None

    @property
    def opened(self) -> list[Referral]:
        """The referrals that its reader may open."""
        return [time.referral for time in self.times if time.is_open]


def matters_visible_to(holder: Holder) -> QuerySet[Matter]:
    """Return the matters of which this person may see at least one referral."""
    seen = referrals_visible_to(holder).filter(matter__isnull=False).order_by()
    return Matter.objects.filter(pk__in=seen.values("matter"))


def story_of(matter: Matter, holder: Holder) -> Story:
    """Return a matter with every time it was raised. The same number of queries however many there are."""
    opened = set(referrals_visible_to(holder).filter(matter=matter).order_by().values_list("pk", flat=True))
    shown = (
        origins_visible_to(holder)
        .filter(referral__in=opened)
        .exclude(opinion__kind=Kind.PUBLIC_MOOD.value)
        .select_related("opinion__unit", "opinion__post", "opinion__meeting__period")
    )
    rows = (
        matter.referrals.select_related("lead", "due_meeting__period", "raised_meeting__period")
        .prefetch_related(Prefetch("origins", shown, to_attr="shown"))
        .order_by("-raised_meeting__starts_at", "-forwarded_at", "-pk")
    )
    times = [Time(one, vars(one)["shown"], one.pk in opened) for one in rows]
    read = visible_to(holder).filter(origins__referral__in=opened).order_by().values_list("pk", flat=True)
    days = [each.opinion.meeting.day for each in _origins_of(matter)]
    first, last = min(days, default=None), max(days, default=None)
    return Story(times, frozenset(read), times_raised(days), times_back_soon(days), first, last)


def _origins_of(matter: Matter) -> QuerySet[Origin]:
    """Return every origin of a matter, for its days alone: whose words they are, nobody is told."""
    return Origin.objects.filter(referral__matter=matter).select_related("opinion__meeting")


def matters_that_came_back(holder: Holder) -> QuerySet[Matter]:
    """Return the matters of this person's committee, those raised at most meetings first."""
    return (
        matters_visible_to(holder)
        .filter(within(holder, Verb.SEE_MATTERS, Paths(host="host_id")))
        .annotate(
            raised=Count("referrals__origins__opinion__meeting", distinct=True),
            units=Count("referrals__origins__opinion__unit", distinct=True),
            last=Max("referrals__raised_meeting__starts_at"),
            open=Count("referrals", filter=~Q(referrals__state="closed"), distinct=True),
        )
        .order_by("-raised", "-last", "pk")
    )


def matter_behind(opinion: Opinion, holder: Holder) -> Matter | None:
    """Return the matter to which an opinion belongs, with the number of times that it was raised, if any."""
    own = matters_visible_to(holder).filter(referrals__origins__opinion=opinion).order_by().values("pk")
    return _counted(Matter.objects.filter(pk__in=own)).first()


def matter_of(referral: Referral) -> Matter | None:
    """Return the matter to which a referral belongs, with the number of times that it was raised, if any."""
    if referral.matter_id is None:
        return None
    return _counted(Matter.objects.filter(pk=referral.matter_id)).first()


def _counted(matters: QuerySet[Matter]) -> QuerySet[Matter]:
    return matters.annotate(raised=Count("referrals__origins__opinion__meeting", distinct=True))


def earlier_like(referral: Referral, holder: Holder, *, text: str = "") -> list[Referral]:
    """Return what was sent before and may be the same thing: found by ``text``, then what speaks alike."""
    rows = (
        referrals_visible_to(holder)
        .filter(host=referral.host_id)
        .exclude(pk=referral.pk)
        .select_related("matter")
        .distinct()
    )
    found = [*_found(rows, holder, text), *_alike(rows, referral, holder)]
    return list({one.pk: one for one in found}.values())[:FOUND]


def _found(rows: QuerySet[Referral], holder: Holder, text: str) -> list[Referral]:
    if not text.strip():
        return []
    keys = keys_of(holder, text, kind="referral", limit=FOUND)
    code = text.strip()
    by_code = Q(code__iexact=code) | Q(origins__opinion__code__iexact=code) | Q(matter__code__iexact=code)
    return list(rows.filter(by_code | Q(pk__in=keys))[:FOUND])


def _alike(rows: QuerySet[Referral], referral: Referral, holder: Holder) -> list[Referral]:
    origins = referral.origins.select_related("opinion")
    own = {each.opinion_id for each in origins}
    words = " ".join(f"{each.opinion.text} {each.opinion.ask}" for each in origins)
    years = (referral.year, referral.year - 1)
    most = LIKELY + len(own)
    found = [
        each
        for year in years
        for each in alike(holder, host=referral.host_id, year=year, text=words, most=most)
    ]
    return list(rows.filter(origins__opinion__in={each.opinion.pk for each in found} - own)[:LIKELY])

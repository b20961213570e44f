"""Matters: what came back, and what may be the same thing, always from what its reader may see."""

from django.db.models import Count, Max, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.opinions.models import Matter, Opinion, Referral
from giaoban.opinions.queries.likeness import alike
from giaoban.opinions.queries.visibility import referrals_visible_to
from giaoban.search.queries import keys_of

FOUND = 20
LIKELY = 6


def matters_visible_to(holder: Holder) -> QuerySet[Matter]:
    """Return the matters of which this person may see at least one referral."""
    seen = referrals_visible_to(holder).filter(matter__isnull=False).order_by()
    return Matter.objects.filter(pk__in=seen.values("matter"))


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

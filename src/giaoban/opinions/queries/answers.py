"""Earlier written answers that may settle an opinion: the likely ones, and those that are looked for."""

from django.db.models import Case, IntegerField, Min, Q, QuerySet, Value, When

from giaoban.access.rules import Holder
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.queries.likeness import alike
from giaoban.opinions.queries.visibility import referrals_visible_to
from giaoban.search.queries import keys_of

REFERRAL = "referral"
LIKELY = 5
FOUND = 20


def answered(holder: Holder, opinion: Opinion) -> QuerySet[Referral]:
    """Return the referrals of this year and the last whose written reply has been delivered."""
    return referrals_visible_to(holder).filter(
        host=opinion.host_id, first_delivered_at__isnull=False, year__gte=opinion.year - 1
    )


def likely_answers(holder: Holder, opinion: Opinion) -> list[Referral]:
    """Return the answered referrals most likely to settle an opinion, best first.

    Those of opinions that speak alike come first in the order of their likeness, then those of the same field
    and of the same unit, the newest first.
    """
    words = f"{opinion.text} {opinion.ask}"
    years = (opinion.year, opinion.year - 1)
    found = [each for year in years for each in alike(holder, host=opinion.host_id, year=year, text=words)]
    places = [When(origins__opinion=each.opinion.pk, then=Value(n)) for n, each in enumerate(found)]
    same_unit = When(origins__opinion__unit=opinion.unit_id, then=Value(len(found)))
    same_field = When(field=opinion.field_id, then=Value(len(found) + 1))
    rank = Case(
        *places,
        same_unit,
        *([same_field] if opinion.field_id else []),
        default=Value(len(found) + 2),
        output_field=IntegerField(),
    )
    rows = answered(holder, opinion).annotate(rank=Min(rank))
    return list(rows.order_by("rank", "-first_delivered_at", "pk")[:LIKELY])


def found_answers(holder: Holder, opinion: Opinion, text: str) -> list[Referral]:
    """Return the answered referrals that are found by ``text``: words, with or without marks, or a code."""
    if not text.strip():
        return []
    keys = keys_of(holder, text, kind=REFERRAL, limit=FOUND)
    by_code = Q(code__iexact=text.strip()) | Q(origins__opinion__code__iexact=text.strip())
    rows = answered(holder, opinion).filter(by_code | Q(pk__in=keys)).distinct()
    return sorted(rows, key=lambda one: keys.index(one.pk) if one.pk in keys else -1)[:FOUND]

"""Who stands in for a holder of a post, and who could."""

from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from giaoban.organisation.models import Person, Term
from giaoban.organisation.queries.spans import from_day_on, holding


def may_stand_in(own: Term, day: date) -> QuerySet[Person]:
    """Return who can stand in for the holder of a post of an agency: whoever else holds a post of it."""
    there = Term.objects.filter(
        holding(day), holding(day, "post__"), post__agency=own.post.agency_id, post__agency__isnull=False
    )
    others = Person.objects.filter(pk__in=there.values("person")).exclude(pk=own.person_id)
    return others.order_by("order_key", "pk")


def standing_in(day: date) -> QuerySet[Term]:
    """Return the terms of those who stand in on ``day`` or later, beside a holder who goes on as long."""
    longer = Q(valid_to__isnull=True) | Q(valid_to__gte=OuterRef("valid_to"))
    holder = Term.objects.filter(
        longer, post=OuterRef("post"), valid_from__lte=OuterRef("valid_from"), pk__lt=OuterRef("pk")
    ).exclude(person=OuterRef("person"))
    ending = Term.objects.filter(from_day_on(day), valid_to__isnull=False)
    return ending.filter(Exists(holder)).select_related("post", "person").order_by("valid_from", "pk")


def own_terms(person: int, day: date) -> QuerySet[Term]:
    """Return the terms in which somebody holds a post on ``day``, the longest first."""
    held = Term.objects.filter(holding(day), holding(day, "post__"), person=person)
    return held.select_related("post__host").order_by(F("valid_to").desc(nulls_first=True), "pk")

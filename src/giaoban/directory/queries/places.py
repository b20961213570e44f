"""Whom the page of a unit, a cluster or an agency speaks of, and whether somebody may open it."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from giaoban.access.queries import Paths, within
from giaoban.access.queries.holders import lines_of
from giaoban.access.rules import Holder, Target, Verb
from giaoban.access.rules.reach import reach
from giaoban.organisation import queries as organisation
from giaoban.organisation.models import Agency, Cluster, Post, Unit

_KEY: Final = re.compile(r"(unit|cluster)-([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Place:
    """One unit with all below it, the units of one cluster, or one agency: what a page gathers facts of.

    Attributes:
        units: Keys of every unit it speaks for, in every guise they have had; none for an agency.
    """

    of: Unit | Cluster | Agency
    day: date
    units: frozenset[int] = frozenset()

    @property
    def host(self) -> int:
        """Key of the committee."""
        return self.of.host_id

    @property
    def agency(self) -> int | None:
        """Key of the agency; ``None`` if it is none."""
        return self.of.pk if isinstance(self.of, Agency) else None

    @property
    def cluster(self) -> int | None:
        """Key of the cluster; ``None`` if it is none."""
        return self.of.pk if isinstance(self.of, Cluster) else None

    @property
    def key(self) -> str:
        """How lists are narrowed to it: "unit-12"."""
        return f"{_kind(self.of)}-{self.of.pk}"


def units_opened(holder: Holder) -> QuerySet[Unit]:
    """Return the units whose page somebody may open."""
    paths = Paths(host="host_id", units=("pk",))
    return Unit.objects.filter(within(holder, Verb.SEE_UNIT_PAGES, paths)).select_related("host", "kind")


def clusters_opened(holder: Holder) -> QuerySet[Cluster]:
    """Return the clusters whose page somebody may open: all of a committee, or those of their own units."""
    paths = Paths(host="host_id", units=("memberships__unit",))
    seen = Cluster.objects.filter(within(holder, Verb.SEE_UNIT_PAGES, paths)).order_by()
    return Cluster.objects.filter(pk__in=seen.values("pk")).select_related("host")


def agencies_opened(holder: Holder) -> QuerySet[Agency]:
    """Return the agencies whose page somebody may open."""
    paths = Paths(host="host_id", agencies=("pk",))
    return Agency.objects.filter(within(holder, Verb.SEE_AGENCY_PAGES, paths)).select_related("host")


def address_of(of: Unit | Cluster | Agency) -> str:
    """Return where the page of a unit, a cluster or an agency stands."""
    return reverse(f"directory:{_kind(of)}", args=[of.pk])


def may_open(of: Unit | Agency, holder: Holder) -> bool:
    """Return whether somebody may open the page of a unit or an agency. Reads nothing."""
    key = frozenset({of.pk})
    if isinstance(of, Agency):
        return holder.grant_for(Verb.SEE_AGENCY_PAGES, Target(of.host_id, agencies=key)) is not None
    return holder.grant_for(Verb.SEE_UNIT_PAGES, Target(of.host_id, units=key)) is not None


def crumbs_of(unit: Unit, holder: Holder, day: date) -> list[tuple[str, str]]:
    """Return what a unit stands under, the committee first: names, and where they lead to; empty if nowhere.

    The committee's own unit bears its name, which is not said twice. Two queries.
    """
    above = [
        (one.name, address_of(one) if may_open(one, holder) else "")
        for one in organisation.ancestors(unit, day)
    ]
    host = unit.host.short_name
    names = {unit.name, *(name for name, _address in above)}
    return above if host in names else [(host, ""), *above]


def place_of(of: Unit | Cluster | Agency, day: date) -> Place:
    """Return whom the page of something speaks of. A few queries, and one for each level of units below."""
    if isinstance(of, Agency):
        return Place(of, day)
    if isinstance(of, Unit):
        return Place(of, day, reach((of.pk,), lines_of((of.host_id,), (of.pk,))))
    units = organisation.units_of_cluster(of, day).order_by().values_list("pk", flat=True)
    return Place(of, day, organisation.guises(units))


def asked_for(key: str, holder: Holder, day: date) -> Place | None:
    """Return the unit or cluster that a list is narrowed to; ``None`` if there is none that somebody may see.

    Args:
        key: As it stands in the address: "unit-12".
        holder: Who asks.
        day: Its units are read as of this day.
    """
    found = _KEY.fullmatch(key)
    if found is None:
        return None
    opened = units_opened(holder) if found[1] == "unit" else clusters_opened(holder)
    of = opened.filter(pk=int(found[2])).first()
    return None if of is None else place_of(of, day)


def posts_of(place: Place) -> QuerySet[Post]:
    """Return the posts of a place on its day, each with the terms of that day in ``terms_today``."""
    of = place.of
    terms = Prefetch("terms", organisation.terms_on(of.host, place.day), to_attr="terms_today")
    return organisation.posts_on(of.host, place.day).filter(**{_kind(of): of}).prefetch_related(terms)


def _kind(of: Unit | Cluster | Agency) -> str:
    return of.__class__.__name__.lower()

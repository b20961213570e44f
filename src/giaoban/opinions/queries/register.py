"""The register of opinions: what was raised, narrowed by words, field, agency, year, and what is overdue."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from giaoban.access.rules import Holder, Verb
from giaoban.directory.queries.places import Place
from giaoban.meetings.models import Period
from giaoban.meetings.queries import has_begun
from giaoban.opinions.models import Opinion, Origin
from giaoban.opinions.queries.standings import stands
from giaoban.opinions.queries.visibility import visible_to
from giaoban.opinions.rules.life import AnswerStanding, Kind
from giaoban.opinions.rules.referrals import OWED
from giaoban.organisation.models import Agency, HostItem
from giaoban.organisation.rules import Vocabulary
from giaoban.search.queries import holds_words


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looks for in the register; empty parts leave everything in.

    Attributes:
        words: Anything, with or without marks, or a code.
        field: Key of a field.
        agency: Key of the agency that leads or supports an answer.
        year: The year of the period in which it was raised.
        overdue: Only what waits for a reply whose meeting has begun.
        place: Only what this unit, with all below it, or the units of this cluster raised, public mood apart.
        stands: How it stands with those who owe it an answer.
    """

    words: str = ""
    field: int | None = None
    agency: int | None = None
    year: int | None = None
    overdue: bool = False
    place: Place | None = None
    stands: AnswerStanding | None = None


def register(holder: Holder, sought: Sought, *, now: datetime) -> QuerySet[Opinion]:
    """Return the opinions that this person may see and that match everything that is sought, newest first.

    Agency and overdue are asked of one referral: whoever seeks both seeks what this agency is late with.
    """
    found = visible_to(holder)
    if sought.words:
        found = found.filter(holds_words(holder, sought.words, kind="opinion"))
    if sought.field is not None:
        found = found.filter(field=sought.field)
    if sought.year is not None:
        found = found.filter(year=sought.year)
    if sought.place is not None:
        found = found.filter(unit__in=sought.place.units).exclude(kind=Kind.PUBLIC_MOOD.value)
    if sought.stands is not None:
        found = found.filter(stands(sought.stands))
    if sought.agency is not None or sought.overdue:
        found = found.filter(pk__in=_sent(sought, _hosts(holder), now))
    return found


def fields_of_register(holder: Holder, language: str) -> dict[int, str]:
    """Return what this person's committees call their fields, by key, in report order; old ones too."""
    uses = HostItem.objects.filter(host__in=_hosts(holder), item__vocabulary=Vocabulary.FIELD.value)
    word = "label_en" if language.startswith("en") else "label_vi"
    ordered = sorted(uses.order_by().values_list("position", "item", "valid_from", word))
    return {item: label for _, item, _, label in ordered}


def agencies_of_register(holder: Holder) -> list[tuple[int, str]]:
    """Return key and name of their committees' agencies, those that have ended too: they answered once."""
    return list(
        Agency.objects.filter(host__in=_hosts(holder)).order_by("name", "pk").values_list("pk", "name")
    )


def years_of_register(holder: Holder) -> Iterable[int]:
    """Return the years in which this person's committees meet, newest first."""
    periods = Period.objects.filter(series__host__in=_hosts(holder))
    return periods.order_by("-year").values_list("year", flat=True).distinct()


def _sent(sought: Sought, hosts: set[int], now: datetime) -> QuerySet[Origin, int]:
    """Return the keys of the opinions in what these committees sent; their own are found by their index."""
    sent = Origin.objects.filter(referral__host__in=hosts, referral__recalled_at=None)
    if sought.overdue:
        sent = sent.filter(has_begun(now, meeting="referral__due_meeting"), referral__state__in=OWED)
    if sought.agency is not None:
        sent = sent.filter(Q(referral__lead=sought.agency) | Q(referral__supporting=sought.agency))
    return sent.order_by().values_list("opinion", flat=True)


def _hosts(holder: Holder) -> set[int]:
    return {grant.host for grant, _ in holder.granted(Verb.SEE_OPINIONS)}

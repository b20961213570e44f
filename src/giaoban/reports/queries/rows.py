"""The rows behind a figure: what was counted, cut down to what the reader may see."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import Meeting, Turn
from giaoban.meetings.queries import visible_to as meetings_visible_to
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.opinions.queries import referrals_visible_to, visible_to, with_way
from giaoban.opinions.queries.topics import with_topics
from giaoban.organisation.models import Host
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.queries import counting
from giaoban.reports.queries.labels import Rows
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.tables import NOWHERE, By, Key

SPEAKERS: Final = Paths(host="meeting__host_id", units=("unit_id",))

# What became of something raised, by the word in the address.
FATES: Final[Mapping[str, Q]] = {
    "reports": Q(is_request=False) & ~Q(state="withdrawn"),
    "requests": Q(is_request=True),
    "on-spot": Q(is_request=True, state="answered_on_spot"),
    "forwarded": Q(is_request=True, state="forwarded"),
    "set-aside": Q(is_request=True, state__in=counting.SET_ASIDE),
    "waiting": Q(is_request=True, state="waiting"),
    "again": Q(state="already_answered", answered_by__isnull=False),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a figure stands in a table: its row, its column; nothing named means all.

    Attributes:
        again: Only what C8 counts.
        matters: What C6 counts instead.
        read_in: The year whose table shows the figure; its borders are read. ``None``: the year itself.
    """

    by: By = By.FIELD
    key: Key = ""
    stood: Timeliness | None = None
    again: bool = False
    matters: bool = False
    read_in: int | None = None
    borders_as: As = As.THEN


def referrals_behind(host: Host, year: int, cell: Cell, *, now: datetime) -> QuerySet[Referral]:
    """Return exactly what a figure of C5, C7 or C8 counted."""
    if cell.again:
        found = counting.returned_or_raised_again(host, year)
    else:
        found = counting.matters(host, year) if cell.matters else counting.referrals(host, year)
    if cell.key:
        found = found.filter(_in_row(host, year, cell, now))
    if cell.stood:
        found = found.annotate(stood=counting.stood(now)).filter(stood=cell.stood.value)
    return found


def opinions_behind(host: Host, year: int, fate: str) -> QuerySet[Opinion]:
    """Return exactly what a figure of C2, C3 or C4 counted; see ``FATES`` for the words."""
    return counting.opinions(host, year).filter(FATES[fate])


def turns_behind(host: Host, year: int, channel: str) -> QuerySet[Turn]:
    """Return exactly what C1 or C1w counted."""
    return counting.turns(host, year).filter(channel=channel)


def origins_behind(host: Host, year: int, fate: str) -> QuerySet[Origin]:
    """Return exactly what was counted as merged or as split."""
    made = counting.merged_away if fate == "merged" else counting.added_by_splitting
    return made(host, year)


def origins_seen(counted: QuerySet[Origin], holder: Holder) -> QuerySet[Origin]:
    """Return those of the counted origins whose opinion and referral ``holder`` may see."""
    return (
        counted.filter(Exists(visible_to(holder).filter(pk=OuterRef("opinion"))))
        .filter(Exists(referrals_visible_to(holder).filter(pk=OuterRef("referral"))))
        .select_related("opinion__unit", "referral__lead", "opinion__meeting")
        .order_by("opinion__month", "opinion__number", "pk")
    )


def meetings_seen(counted: QuerySet[Meeting], holder: Holder) -> QuerySet[Meeting]:
    """Return those of the counted meetings that ``holder`` may see."""
    seen = meetings_visible_to(holder).filter(Exists(counted.filter(pk=OuterRef("pk"))))
    return seen.order_by("starts_at", "pk")


def referrals_seen(counted: QuerySet[Referral], holder: Holder, *, now: datetime) -> QuerySet[Referral]:
    """Return those of the counted referrals that ``holder`` may see, each with how its reply stands."""
    return (
        referrals_visible_to(holder)
        .filter(Exists(counted.filter(pk=OuterRef("pk"))))
        .annotate(stood=counting.stood(now))
        .order_by("month", "code")
    )


def opinions_seen(counted: QuerySet[Opinion], holder: Holder) -> QuerySet[Opinion]:
    """Return those of the counted opinions that ``holder`` may see, each with what was sent on from it."""
    seen = visible_to(holder).filter(Exists(counted.filter(pk=OuterRef("pk"))))
    return with_topics(with_way(seen)).order_by("month", "number")


def turns_seen(counted: QuerySet[Turn], holder: Holder) -> QuerySet[Turn]:
    """Return those of the counted turns whose unit's opinions ``holder`` may see."""
    return (
        counted.filter(within(holder, Verb.SEE_OPINIONS, SPEAKERS))
        .select_related("unit", "post", "meeting__series")
        .order_by("meeting__starts_at", "number")
    )


def _in_row(host: Host, year: int, cell: Cell, now: datetime) -> Q:
    column = counting.COLUMNS[cell.by]
    if cell.by not in {By.UNIT, By.CELL}:
        return Q(**{f"{column}__isnull": True}) if cell.key == NOWHERE else Q(**{column: cell.key})
    rows = Rows(host, cell.read_in or year, borders_as=cell.borders_as, today=timezone.localdate(now))
    raised_by = counting.referrals(host, year).values_list(column, flat=True).distinct()
    places = rows.keys(cell.by, raised_by)
    return Q(**{f"{column}__in": [unit for unit, key in places.items() if key == cell.key]})


def checked_key(by: By, key: Key) -> Key | None:
    """Return ``key`` if a row of this kind can have it, else ``None``."""
    is_valid: Callable[[str], bool] = {
        By.MONTH: lambda text: text.isdecimal() and 1 <= int(text[:3]) <= 12,  # noqa: PLR2004  # months
        By.CHANNEL: lambda text: text in {"oral", "written"},
    }.get(by, lambda text: text == NOWHERE or (text.isdecimal() and len(text) < 19))  # noqa: PLR2004  # a key
    return key if not key or is_valid(key) else None

"""What is late, who owes it, what is burning and where: everything out of what its reader may see."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet
from django.utils import timezone

from giaoban.access.rules import Holder, Scope, Target, Verb
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import has_begun, upcoming
from giaoban.meetings.readiness import Signal, signals_of
from giaoban.meetings.rules import Light
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.opinions.queries import referrals_visible_to, visible_to
from giaoban.opinions.rules.life import Severity, State
from giaoban.opinions.rules.referrals import OWED
from giaoban.organisation.models import Agency, Cluster, Host, Unit
from giaoban.organisation.queries import borders, cluster_map
from giaoban.replies.models import Commitment
from giaoban.replies.queries.duties import objections
from giaoban.replies.queries.promised import overdue
from giaoban.replies.queries.visibility import commitments_visible_to
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.queries import counting
from giaoban.reports.queries.indicators.counted import held_in
from giaoban.reports.queries.labels import Rows
from giaoban.reports.queries.mapping import spots_of
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.mapping import Spot
from giaoban.reports.rules.periods import Month, MonthSpan
from giaoban.reports.rules.tables import By, Label

FEW: Final = 5
LONGEST_KEY: Final = 19
OPEN: Final = Q(state__in=OWED)
OF_EDITORS: Final = ("bulletin",)  # what editors watch of a meeting's preparation, who see no more of it
GRAVE: Final = Q(urgent=True) | Q(severity=Severity.PRESSING.value)


@dataclass(frozen=True, slots=True)
class Debt:
    """One agency: how much waits for its reply, how much of it is overdue, since when the oldest."""

    agency: Agency
    waiting: int
    overdue: int
    oldest: datetime | None


@dataclass(slots=True)
class Place:
    """One commune, or one cell where there are no communes between: how much waits there."""

    label: Label
    cluster: str
    waiting: int = 0
    overdue: int = 0
    burning: int = 0
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class MonthCounted:
    """One month: what was forwarded, what of it came on time, what is still overdue."""

    month: Month
    forwarded: int = 0
    on_time: int = 0
    late: int = 0
    overdue: int = 0


@dataclass(frozen=True, slots=True)
class Board:
    """Everything on one person's dashboard of one committee.

    Attributes:
        late: What is late of the next meeting's preparation, for those who see to all of it.
        edited: How the bulletin of that meeting stands, for its editor, who sees no more of it.
    """

    host: Host
    waiting: int
    overdue: int
    debts: Sequence[Debt]
    burning: Sequence[Opinion]
    burning_all: int
    places: Sequence[Place]
    months: Sequence[MonthCounted]
    broken: int
    objections: int | None
    meeting: Meeting | None
    late: Sequence[Signal] = field(default=())
    edited: Sequence[Signal] = field(default=())


def hosts_watched(holder: Holder) -> QuerySet[Host]:
    """Return the committees of which this person has a dashboard."""
    return Host.objects.filter(pk__in={grant.host for grant, _ in holder.granted(Verb.SEE_REFERRALS)})


def board_of(host: Host, holder: Holder, stretch: MonthSpan, *, now: datetime) -> Board:
    """Return the dashboard of one person. The same number of queries however much there is.

    Args:
        host: The committee.
        holder: Who reads.
        stretch: The months of the trends.
        now: With time zone.
    """
    seen = referrals_visible_to(holder).filter(host=host).order_by()
    open_ones, grave = seen.filter(OPEN), burning(host, holder)
    debts = _debts(open_ones, now)
    meeting = upcoming(holder, now).filter(host=host).first()
    return Board(
        host=host,
        waiting=sum(one.waiting for one in debts),
        overdue=sum(one.overdue for one in debts),
        debts=debts,
        burning=list(grave.select_related("unit", "meeting")[:FEW]),
        burning_all=grave.count(),
        places=_places(host, open_ones, grave, now),
        months=_months(seen, stretch, now),
        broken=broken_promises(host, holder, now).count(),
        objections=_objections(host, holder),
        meeting=meeting,
        **_preparing(meeting, holder, now),
    )


def owed(host: Host, holder: Holder, *, now: datetime, late: bool) -> QuerySet[Referral]:
    """Return what waits for a reply as far as this person may see it, longest due first."""
    rows = referrals_visible_to(holder).filter(OPEN, host=host)
    if late:
        rows = rows.filter(has_begun(now, meeting="due_meeting"))
    return rows.order_by("due_meeting__starts_at", "pk")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What waits, of one agency or one place; ``name`` says of which."""

    rows: QuerySet[Referral]
    name: str = ""


def narrowed(rows: QuerySet[Referral], host: Host, lead: str, place: str, now: datetime) -> Narrowed | None:
    """Return what waits of the agency or the place with these keys; ``None`` if there is none such."""
    if not all(text == "" or (text.isdecimal() and len(text) < LONGEST_KEY) for text in (lead, place)):
        return None
    if lead:
        agency = Agency.objects.filter(host=host, pk=lead).first()
        return Narrowed(rows.filter(lead=agency), agency.name) if agency else None
    if place:
        unit = Unit.objects.filter(host=host, pk=place).first()
        if unit is None:
            return None
        today = timezone.localdate(now)
        of = Rows(host, today.year, borders_as=As.TODAY, today=today)
        raised_by = rows.order_by().values_list("unit", flat=True).distinct()
        keys = of.keys(By.UNIT, raised_by)
        inside = [key for key, where in keys.items() if where == place and isinstance(key, int)]
        return Narrowed(rows.filter(unit__in=inside), unit.name)
    return Narrowed(rows)


def burning(host: Host, holder: Holder) -> QuerySet[Opinion]:
    """Return what is urgent or pressing and not answered yet, the newest first."""
    answered = Origin.objects.filter(opinion=OuterRef("pk")).exclude(Q(referral__state__in=OWED))
    pending = Q(state=State.WAITING.value) | Q(state=State.FORWARDED.value) & ~Q(Exists(answered))
    return visible_to(holder).filter(pending, GRAVE, host=host).order_by("-raised_at", "pk")


def broken_promises(host: Host, holder: Holder, now: datetime) -> QuerySet[Commitment]:
    """Return what was promised by a day that has passed and is still open."""
    today = timezone.localdate(now)
    return commitments_visible_to(holder).filter(overdue(today), host=host).order_by("due_on")


def reads_whole(host: Host, holder: Holder) -> bool:
    """Return whether this person reads about the whole committee, not only about their unit or agency."""
    return any(
        scope is Scope.HOST and grant.host == host.pk for grant, scope in holder.granted(Verb.SEE_REFERRALS)
    )


def _debts(open_ones: QuerySet[Referral], now: datetime) -> list[Debt]:
    late = has_begun(now, meeting="due_meeting")
    rows = open_ones.values_list("lead").annotate(
        waiting=Count("pk", distinct=True),
        overdue=Count("pk", distinct=True, filter=late),
        oldest=Min("due_meeting__starts_at", filter=late),
    )
    found = {key: counted for key, *counted in rows}
    agencies = Agency.objects.filter(pk__in=found)
    debts = [Debt(one, *found[one.pk]) for one in agencies]
    return sorted(debts, key=lambda one: (one.oldest is None, one.oldest or now))


def _objections(host: Host, holder: Holder) -> int | None:
    if holder.grant_for(Verb.RETURN_REPLIES, Target(host=host.pk)) is None:
        return None
    return objections(holder).filter(reply__referral__host=host).count()


def _preparing(meeting: Meeting | None, holder: Holder, now: datetime) -> dict[str, list[Signal]]:
    """Return what is late of a meeting's preparation, or for its editor how the bulletin stands."""
    if meeting is None:
        return {}
    place = Target(host=meeting.host_id)
    if holder.grant_for(Verb.SEE_READINESS, place) is not None:
        return {"late": [one for one in signals_of(meeting, holder, now) if one.light is Light.LATE]}
    if holder.grant_for(Verb.EDIT_BULLETIN, place) is not None:
        return {"edited": [one for one in signals_of(meeting, holder, now) if one.code in OF_EDITORS]}
    return {}


def _months(seen: QuerySet[Referral], stretch: MonthSpan, now: datetime) -> list[MonthCounted]:
    parts = counting.parts(now)
    names = {"came": Timeliness.ON_TIME, "came_late": Timeliness.LATE, "owing": Timeliness.OVERDUE}
    counts = {name: Count("pk", distinct=True, filter=parts[part]) for name, part in names.items()}
    rows = (
        seen.filter(held_in(stretch), recalled_at=None)
        .values_list("year", "month")
        .annotate(forwarded=Count("pk", distinct=True), **counts)
    )
    found = {Month(year, month): MonthCounted(Month(year, month), *counted) for year, month, *counted in rows}
    return [found.get(month, MonthCounted(month)) for month in stretch.months]


def _places(
    host: Host, open_ones: QuerySet[Referral], grave: QuerySet[Opinion], now: datetime
) -> list[Place]:
    today, known = timezone.localdate(now), borders(host)
    rows = Rows(host, today.year, borders_as=As.TODAY, today=today)
    late = has_begun(now, meeting="due_meeting")
    counted = open_ones.values_list("unit").annotate(
        Count("pk", distinct=True), overdue=Count("pk", distinct=True, filter=late)
    )
    found = {unit: (waiting, overdue) for unit, waiting, overdue in counted}
    hot = dict(grave.order_by().values_list("unit").annotate(Count("pk", distinct=True)))
    below = known.branches(today) or known.children(today).get(known.root(today), [])
    keys = rows.keys(By.UNIT, {*found, *hot, *below})
    labels = rows.labels(By.UNIT, set(keys.values()))
    clusters = dict(Cluster.objects.filter(host=host).values_list("pk", "name"))
    meets_in = _clusters_of(host, now)
    drawn = {str(unit): spot for unit, spot in spots_of(host).items()}
    places = {
        label.key: Place(label, clusters.get(meets_in.get(label.key, 0), ""), spot=drawn.get(label.key))
        for label in labels
    }
    for unit, key in keys.items():
        place = places[key]
        waiting, overdue = found.get(unit, (0, 0))
        place.waiting += waiting
        place.overdue += overdue
        place.burning += hot.get(unit, 0)
    return list(places.values())


def _clusters_of(host: Host, now: datetime) -> dict[str, int]:
    """Return the cluster of every place: its own, or that in which most of its units meet."""
    today = timezone.localdate(now)
    own, known = cluster_map(host, today), borders(host)
    inside: defaultdict[int, list[int]] = defaultdict(list)
    for unit, cluster in own.items():
        for above in known.above(unit, today):
            inside[above].append(cluster)
    whole = {unit: max(set(found), key=found.count) for unit, found in inside.items()}
    return {str(unit): cluster for unit, cluster in (whole | own).items()}

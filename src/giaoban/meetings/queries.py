"""Reading meetings. Every list begins with what the person asking may see."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db.models import Count, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Scope, Verb
from giaoban.kernel.dates import holidays_of, tet
from giaoban.meetings import rules
from giaoban.meetings.models import Meeting, Series, TemplateItem, Turn
from giaoban.meetings.rules import Occurrence, Sitting, State
from giaoban.organisation.models import Cluster, Host, Membership, Post, Unit
from giaoban.organisation.rules import Role

OF_HOST = Paths(host="host_id")
# A cluster holds communes, or cells at once; a unit belongs to the cluster of whatever stands above it.
ABOVE = ("", "__children", "__children__children")
MEMBERS = Paths(host="host_id", units=tuple(f"memberships__unit{below}" for below in ABOVE))


def visible_to(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings this person may see, with what a list row needs."""
    return Meeting.objects.select_related("host", "series__cluster", "period").filter(
        _seen(holder, host="host_id", series="series__")
    )


def series_visible_to(holder: Holder) -> QuerySet[Series]:
    """Return the series of meetings this person may see."""
    return Series.objects.select_related("host", "cluster").filter(_seen(holder, host="host_id", series=""))


def _seen(holder: Holder, *, host: str, series: str) -> Q:
    condition = within(holder, Verb.SEE_MEETINGS, Paths(host=host))
    placed = [grant for grant, scope in holder.granted(Verb.SEE_MEETINGS) if scope is not Scope.HOST]
    if placed:
        clusters = Cluster.objects.filter(within(holder, Verb.SEE_MEETINGS, MEMBERS)).values("pk")
        everybody = Q(**{f"{series}cluster__isnull": True, f"{host}__in": {grant.host for grant in placed}})
        condition |= Q(**{f"{series}cluster__in": clusters}) | everybody
    return condition


def planned_by(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings this person may plan, move, cancel and call."""
    return visible_to(holder).filter(within(holder, Verb.PLAN_MEETINGS, OF_HOST))


def run_by(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings this person may open, record and close."""
    return visible_to(holder).filter(within(holder, Verb.RUN_MEETINGS, OF_HOST))


def series_planned_by(holder: Holder) -> QuerySet[Series]:
    """Return the series this person may change and plan."""
    return series_visible_to(holder).filter(within(holder, Verb.PLAN_MEETINGS, OF_HOST))


def hosts_planned_by(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose series and agenda template this person may change."""
    return Host.objects.filter(within(holder, Verb.PLAN_MEETINGS, Paths(host="pk")))


def of_year(holder: Holder, year: int) -> QuerySet[Meeting]:
    """Return the meetings of one year's periods, first to last, each with its number of turns."""
    return visible_to(holder).filter(period__year=year).annotate(turns_taken=Count("turns"))


def years_of(holder: Holder) -> list[int]:
    """Return the years in which this person can see meetings, latest first."""
    years = visible_to(holder).order_by("-period__year").values_list("period__year", flat=True)
    return list(years.distinct())


def upcoming(holder: Holder, now: datetime) -> QuerySet[Meeting]:
    """Return the meetings that are still ahead or in session, next one first."""
    ahead = Q(state__in=[State.PLANNED, State.CALLED], starts_at__gte=now)
    return visible_to(holder).filter(ahead | Q(state=State.IN_SESSION)).order_by("starts_at", "pk")


def turns_visible_to(holder: Holder, meeting: Meeting) -> QuerySet[Turn]:
    """Return the turns of a meeting that this person may see, in their order, with unit and post."""
    seen = within(holder, Verb.SEE_OPINIONS, Paths(host="meeting__host_id", units=("unit_id",)))
    return Turn.objects.filter(seen, meeting=meeting).select_related("unit", "post").order_by("number")


def sittings_of(series: int) -> list[Sitting]:
    """Return every meeting of a series as the next-meeting rule sees it."""
    rows = Meeting.objects.filter(series=series).only("pk", "starts_at", "state")
    return [meeting.sitting for meeting in rows]


def next_meeting_after(meeting: Meeting) -> Meeting | None:
    """Return the meeting at which what was raised at ``meeting`` is due; ``None`` if none is planned yet."""
    found = rules.next_after(meeting.sitting, sittings_of(meeting.series_id))
    return Meeting.objects.select_related("series", "period").get(pk=found.key) if found else None


def proposals(series: Series, year: int) -> tuple[Occurrence, ...]:
    """Return the days that a series' rule proposes for a year, holidays and Tết considered."""
    return rules.occurrences(series.recurrence, year, holidays=holidays_of(year), tet=tet(year))


def unplanned(series: Series, year: int, *, today: date) -> list[Occurrence]:
    """Return what the rule proposes for the periods of a year that have no meeting and are not over."""
    planned = set(
        Meeting.objects.filter(series=series, period__year=year).values_list("period__month", flat=True)
    )
    return [
        each
        for each in proposals(series, year)
        if each.month not in planned and max(each.ruled, each.day or each.ruled) >= today
    ]


def missing_items(meeting: Meeting, agenda: Iterable[str] | None = None) -> tuple[str, ...]:
    """Return the titles of the items that the committee requires and the agenda lacks.

    Args:
        meeting: The meeting.
        agenda: Kinds of an agenda that is not saved yet; the meeting's own if ``None``.
    """
    required = dict(
        TemplateItem.objects.filter(host=meeting.host_id, required=True)
        .order_by("-position")
        .values_list("kind", "title")
    )
    present = [item.kind for item in meeting.agenda.all()] if agenda is None else agenda
    return tuple(required[kind] for kind in rules.missing_kinds(reversed(required), present))


def units_of(meeting: Meeting) -> QuerySet[Unit]:
    """Return the units whose secretaries belong to this meeting, as of its day, in Vietnamese order."""
    units = Unit.objects.filter(_holds(meeting.day), host=meeting.host_id)
    if meeting.series.cluster_id is not None:
        members = Membership.objects.filter(_holds(meeting.day), cluster=meeting.series.cluster_id)
        above = ("", "parent__", "parent__parent__")
        inside = [Q(**{f"{step}pk__in": members.values("unit")}) for step in above]
        units = units.filter(inside[0] | inside[1] | inside[2])
    return units.filter(posts__in=_secretaries(meeting.day)).select_related("parent").distinct()


def secretary_of(unit: Unit, day: date) -> Post | None:
    """Return the post that speaks for a unit on a day."""
    return _secretaries(day).filter(unit=unit).first()


def _secretaries(day: date) -> QuerySet[Post]:
    return Post.objects.filter(_holds(day), role=Role.SECRETARY)


def _holds(day: date) -> Q:
    return Q(valid_from__lte=day) & (Q(valid_to__isnull=True) | Q(valid_to__gte=day))

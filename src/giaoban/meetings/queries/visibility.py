"""Which meetings and series a person may see, plan and run."""

from datetime import datetime

from django.db.models import Count, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Scope, Verb
from giaoban.meetings.models import Invitation, Meeting, Series, Turn
from giaoban.meetings.queries.ordering import with_order
from giaoban.meetings.rules import State
from giaoban.organisation.models import Cluster, Host

OF_HOST = Paths(host="host_id")
# A cluster holds communes, or cells at once; a unit belongs to the cluster of whatever stands above it.
ABOVE = ("", "__children", "__children__children")
MEMBERS = Paths(host="host_id", units=tuple(f"memberships__unit{below}" for below in ABOVE))


def visible_to(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings this person may see, with what a list row needs; whoever is invited may see it."""
    seen = Meeting.objects.filter(_seen(holder, host="host_id", series="series__") | _invited(holder))
    return with_order(seen).select_related("host", "series__cluster", "period")


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


def _invited(holder: Holder) -> Q:
    posts = holder.posts_for(Verb.ANSWER_INVITATIONS)
    if not posts:
        return Q(pk__in=())
    held = Invitation.objects.filter(post__in=sorted(posts), withdrawn_at__isnull=True)
    return Q(pk__in=held.values("meeting"))


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
    seen = Meeting.objects.filter(_seen(holder, host="host_id", series="series__") | _invited(holder))
    years = seen.order_by("-period__year").values_list("period__year", flat=True)
    return list(years.distinct())


def upcoming(holder: Holder, now: datetime) -> QuerySet[Meeting]:
    """Return the meetings that are still ahead or in session, next one first."""
    ahead = Q(state__in=[State.PLANNED, State.CALLED], starts_at__gte=now)
    return visible_to(holder).filter(ahead | Q(state=State.IN_SESSION)).order_by("starts_at", "pk")


def turns_visible_to(holder: Holder, meeting: Meeting) -> QuerySet[Turn]:
    """Return the turns of a meeting that this person may see, in their order, with unit and post."""
    seen = within(holder, Verb.SEE_OPINIONS, Paths(host="meeting__host_id", units=("unit_id",)))
    turns = Turn.objects.filter(seen, meeting=meeting).select_related("unit", "post").order_by("number")
    return turns.only("number", "channel", "gist", "meeting_id", "unit__name", "post__name")

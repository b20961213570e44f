"""Which talks a person may see, prepare and manage; when each is due, and who owes what for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.kernel.dates import OfficeDays
from giaoban.meetings.models import Meeting, Series, Talk
from giaoban.meetings.queries.holidays import office_days
from giaoban.meetings.queries.visibility import series_visible_to, visible_to
from giaoban.meetings.rules import BEFOREHAND
from giaoban.meetings.rules.talks import (
    OPEN_TALKS,
    TalkReadiness,
    TalkState,
    is_talk_late,
    talk_readiness_of,
)
from giaoban.meetings.rules.telling import due_as_told
from giaoban.organisation.models import HostItem

OF_UNIT = Paths(host="host_id", units=("unit_id",))
OPEN = [state.value for state in OPEN_TALKS]
A_YEAR = timedelta(days=366)

_USES = HostItem.objects.filter(host=OuterRef("host"), item=OuterRef("theme")).order_by("-valid_from")
_CALLED = {name: Subquery(_USES.values(f"label_{name[-2:]}")[:1]) for name in ("theme_vi", "theme_en")}


def talks_visible_to(holder: Holder) -> QuerySet[Talk]:
    """Return the talks this person may see: those given, their unit's, and all for who runs them."""
    given = within(holder, Verb.SEE_TALKS, OF_UNIT) & Q(state=TalkState.GIVEN.value)
    managed = within(holder, Verb.MANAGE_TALKS, OF_UNIT) | within(holder, Verb.MARK_TALKS, OF_UNIT)
    own = within(holder, Verb.PREPARE_TALKS, OF_UNIT)
    return with_places(Talk.objects.filter(given | managed | own))


def talks_prepared_by(holder: Holder) -> QuerySet[Talk]:
    """Return the talks of this person's unit, and those they may prepare for others."""
    managed = within(holder, Verb.MANAGE_TALKS, OF_UNIT)
    return with_places(Talk.objects.filter(within(holder, Verb.PREPARE_TALKS, OF_UNIT) | managed))


def talks_managed_by(holder: Holder) -> QuerySet[Talk]:
    """Return the talks this person may ask for, judge, note and lend."""
    return with_places(Talk.objects.filter(within(holder, Verb.MANAGE_TALKS, OF_UNIT)))


def talks_marked_by(holder: Holder) -> QuerySet[Talk]:
    """Return the talks this person may mark as good practice."""
    return with_places(Talk.objects.filter(within(holder, Verb.MARK_TALKS, OF_UNIT)))


def own_talks(holder: Holder) -> QuerySet[Talk]:
    """Return the talks of this person's own unit: what is ahead first, then what was, newest first."""
    own = with_places(Talk.objects.filter(within(holder, Verb.PREPARE_TALKS, OF_UNIT), source__isnull=True))
    return own.order_by("-meeting__starts_at", "pk")


def with_places(talks: QuerySet[Talk]) -> QuerySet[Talk]:
    """Return the same talks with all that a line about one needs, themes as their committee calls them."""
    return talks.annotate(**_CALLED).select_related(
        "host", "meeting__series__cluster", "meeting__period", "unit", "post", "theme", "field",
        "source__unit", "source__post", "source__meeting__series__cluster",
    )  # fmt: skip


def talks_at(meeting: Meeting) -> list[Talk]:
    """Return the talks of a meeting that are not called off, with what a line about each needs.

    One query, and three where one is borrowed. Their meeting is this one, which is not read again.
    """
    rows = meeting.talks.exclude(state=TalkState.NOT_GIVEN.value).annotate(**_CALLED).order_by("pk")
    rows = rows.select_related("unit", "post", "theme")
    return list(rows.prefetch_related("source__meeting__series__cluster"))


def unnoted_talks_at(meeting: Meeting) -> list[Talk]:
    """Return the talks of a meeting of which nobody has noted whether they were given. One query."""
    return [talk for talk in talks_at(meeting) if talk.state != TalkState.GIVEN]


def series_of_rota(holder: Holder) -> QuerySet[Series]:
    """Return the series whose rota of talks this person may make."""
    return series_visible_to(holder).filter(within(holder, Verb.MANAGE_TALKS, Paths(host="host_id")))


def meetings_of_rota(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings for which this person may ask for talks."""
    return visible_to(holder).filter(within(holder, Verb.MANAGE_TALKS, Paths(host="host_id")))


@dataclass(frozen=True, slots=True)
class Prepared:
    """One talk, by when its text is due, and who owes what for it."""

    talk: Talk
    due: date
    is_late: bool
    readiness: TalkReadiness


def prepared(talks: Iterable[Talk], *, now: datetime) -> list[Prepared]:
    """Return talks with what is owed for them. One query a committee, however many talks there are.

    Args:
        talks: The talks, read with their meeting and its series.
        now: The time of asking.
    """
    rows = list(talks)
    days: dict[int, list[date]] = {}
    for talk in rows:
        days.setdefault(talk.host_id, []).append(talk.meeting.day)
    offices = {host: offices_around(host, found) for host, found in days.items()}
    return [_prepared(talk, offices[talk.host_id], now) for talk in rows]


def offices_around(host: int, days: Iterable[date]) -> OfficeDays:
    """Return on which days the offices of a committee work before these days. One query."""
    return office_days(host, *sorted({year for day in days for year in (day.year, (day - A_YEAR).year)}))


def due_of(talk: Talk, offices: OfficeDays) -> date:
    """Return the last day on which the text of a talk is on time; it moves whenever the meeting does."""
    return due_as_told(talk.told, lead=talk.meeting.series.talk_days, offices=offices)


def _prepared(talk: Talk, offices: OfficeDays, now: datetime) -> Prepared:
    due, today, state = due_of(talk, offices), timezone.localtime(now).date(), TalkState(talk.state)
    begun = talk.meeting.due_at if talk.meeting.due_at <= now else None
    readiness = talk_readiness_of(state, due=due, today=today, begun_at=begun)
    return Prepared(talk, due, is_talk_late(state, due=due, today=today), readiness)


def talk_readiness(meeting: Meeting, *, now: datetime) -> list[Prepared]:
    """Return who owes what for the talks of a meeting, ready, waiting or late; nothing if it has none.

    Takes two queries.
    """
    return prepared(talks_at(meeting), now=now)


def meetings_ahead(
    holder: Holder, host: int, now: datetime, *, besides: int | None = None
) -> QuerySet[Meeting]:
    """Return the meetings of a committee on whose agenda this person may put a talk, the next one first.

    Args:
        holder: Who asks.
        host: Key of the committee.
        now: Meetings that have begun by then are left out.
        besides: Key of a meeting that stands there whatever it is.
    """
    ahead = Q(state__in=BEFOREHAND, starts_at__gt=now) | Q(pk=besides)
    return meetings_of_rota(holder).filter(ahead, host=host).order_by("starts_at", "pk")


def may_manage(holder: Holder, talk: Talk) -> bool:
    """Return whether this person may ask for, judge, note and lend a talk."""
    return holder.grant_for(Verb.MANAGE_TALKS, talk.target) is not None


def may_prepare(holder: Holder, talk: Talk) -> bool:
    """Return whether this person may register a talk and hand in its text, for their unit or for others."""
    return holder.grant_for(Verb.PREPARE_TALKS, talk.target) is not None or may_manage(holder, talk)

"""The rota of a series for a year: its meetings, their talks, and what the rule proposes for the others."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from giaoban.meetings import rules
from giaoban.meetings.models import BRIEFINGS, Meeting, Series, Talk
from giaoban.meetings.queries.ordering import with_order
from giaoban.meetings.queries.talks import Prepared, prepared, with_places
from giaoban.meetings.rules import State
from giaoban.meetings.rules.rota import (
    Proposal,
    Slot,
    Speaker,
    Spoken,
    last_turn,
    open_slots,
    propose,
    queue_of,
)
from giaoban.meetings.rules.talks import TalkState
from giaoban.organisation.models import HostItem, Unit
from giaoban.organisation.queries import borders, cells_on, items_on, members_of_cluster, units_of_cluster
from giaoban.organisation.rules import Vocabulary


@dataclass(frozen=True, slots=True)
class Suggested:
    """Who is proposed for a talk, and on what, as rows."""

    unit: Unit
    theme: HostItem | None


@dataclass(frozen=True, slots=True)
class RotaLine:
    """One meeting of the rota: its talks, and who is proposed for those that nobody was asked for."""

    meeting: Meeting
    talks: Sequence[Prepared]
    proposed: Sequence[Suggested]


@dataclass(frozen=True, slots=True)
class Turn:
    """One unit in the order of its turns, and the day of its last one."""

    unit: Unit
    last: date | None


@dataclass(frozen=True, slots=True)
class Rota:
    """The rota of a year, and in which order the units come next."""

    lines: Sequence[RotaLine]
    queue: Sequence[Turn]

    @property
    def has_proposals(self) -> bool:
        """Whether somebody is proposed whom nobody has asked yet."""
        return any(line.proposed for line in self.lines)


def rota_of(series: Series, year: int, *, now: datetime) -> Rota:
    """Return the rota of a series for a year. The same number of queries however many meetings there are."""
    today = timezone.localtime(now).date()
    meetings = list(_meetings(series, year))
    units, themes = list(units_of_rota(series, today)), list(themes_of(series, today))
    spoken, speakers = _spoken(series), _speakers(series, units, today)
    standing = _talks(meetings, now)
    taken = {
        key: sum(one.talk.state != TalkState.NOT_GIVEN for one in rows) for key, rows in standing.items()
    }
    ahead = [Slot(each.pk, each.day) for each in meetings if _is_ahead(each, now)]
    slots = open_slots(ahead, taken, each=series.talks_each)
    proposals = propose(slots, speakers, [theme.item_id for theme in themes], spoken)
    found = _suggested(proposals, units, themes)
    lines = [RotaLine(each, standing.get(each.pk, []), found[each.pk]) for each in meetings]
    by_key = {unit.pk: unit for unit in units}
    queue = [Turn(by_key[one.key], last_turn(one, spoken)) for one in queue_of(speakers, spoken)]
    return Rota(lines, queue)


def units_of_rota(series: Series, day: date) -> QuerySet[Unit]:
    """Return the units that take turns in a series: the members of its cluster, or all cells."""
    if series.cluster is None:
        return cells_on(series.host, day)
    return members_of_cluster(series.cluster, day)


def units_asked(series: Series, day: date, *, besides: int | None = None) -> QuerySet[Unit]:
    """Return the units that may be asked for a talk: those that take turns, and everything below them.

    Args:
        series: Whose talks.
        day: On which they are given.
        besides: Key of one more unit, which has been asked already.
    """
    units = cells_on(series.host, day) if series.cluster is None else units_of_cluster(series.cluster, day)
    return units | Unit.objects.filter(pk=besides).select_related("kind") if besides else units


def themes_of(series: Series, day: date) -> QuerySet[HostItem]:
    """Return the themes of talks that a committee uses on a day, in its own order."""
    return items_on(series.host, Vocabulary.TALK_THEME, day)


def _meetings(series: Series, year: int) -> QuerySet[Meeting]:
    held = Meeting.objects.filter(BRIEFINGS | Q(talks__isnull=False), series=series, period__year=year)
    rows = held.exclude(state=State.CANCELLED.value).distinct()
    return with_order(rows).select_related("host", "series__cluster", "period").order_by("starts_at", "pk")


def _talks(meetings: Sequence[Meeting], now: datetime) -> dict[int, list[Prepared]]:
    found: defaultdict[int, list[Prepared]] = defaultdict(list)
    rows = with_places(Talk.objects.filter(meeting__in=[meeting.pk for meeting in meetings]))
    for one in prepared(rows.order_by("pk"), now=now):
        found[one.talk.meeting_id].append(one)
    return found


def _is_ahead(meeting: Meeting, now: datetime) -> bool:
    return meeting.is_briefing and meeting.state in rules.BEFOREHAND and meeting.due_at > now


def _speakers(series: Series, units: Sequence[Unit], day: date) -> list[Speaker]:
    known = borders(series.host_id)
    return [Speaker(unit.pk, known.guises(known.below(unit.pk, day))) for unit in units]


def _spoken(series: Series) -> list[Spoken]:
    turns = Talk.objects.filter(host=series.host_id, source__isnull=True).exclude(
        state=TalkState.NOT_GIVEN.value
    )
    rows = (
        turns.order_by("meeting__starts_at", "pk")
        .select_related("meeting")
        .only("unit", "theme", "meeting__starts_at")
    )
    return [Spoken(row.unit_id, row.theme_id, row.meeting.day) for row in rows]


def _suggested(
    proposals: Sequence[Proposal], units: Sequence[Unit], themes: Sequence[HostItem]
) -> dict[int, list[Suggested]]:
    by_key = {unit.pk: unit for unit in units}
    by_item = {theme.item_id: theme for theme in themes}
    found: defaultdict[int, list[Suggested]] = defaultdict(list)
    for one in proposals:
        found[one.meeting].append(Suggested(by_key[one.unit], by_item.get(one.theme or 0)))
    return found

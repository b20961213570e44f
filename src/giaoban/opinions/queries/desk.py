"""The compile desk: every opinion of a meeting with what helps to decide about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from giaoban.access.rules import Holder
from giaoban.meetings.models import Meeting
from giaoban.opinions.models import Direction, Opinion, Origin, Referral
from giaoban.opinions.queries.desk_pages import A_DESK, AnyPage, At, Spread, counted, is_key, spread, tabs_of
from giaoban.opinions.queries.directions import open_on
from giaoban.opinions.queries.learning import Taught, taught
from giaoban.opinions.queries.likeness import Alike, alike_on_desk, meant_on_desk
from giaoban.opinions.queries.meaning import near_by_meaning
from giaoban.opinions.queries.topics import name_topics
from giaoban.opinions.queries.urgent import Told, told_of
from giaoban.opinions.queries.visibility import names_of_raisers, referrals_visible_to, visible_to
from giaoban.opinions.rules.compiling import points_of
from giaoban.opinions.rules.life import State
from giaoban.opinions.rules.likening import Nearness, nearness
from giaoban.opinions.rules.suggesting import (
    AgencySuggestion,
    FieldSuggestion,
    suggest_agency,
    suggest_field,
)
from giaoban.organisation.models import Agency
from giaoban.organisation.queries import agencies_on, fields_on, routes_of
from giaoban.organisation.queries.short import among, read_along
from giaoban.organisation.queries.short import whole as read_whole
from giaoban.ui.wording import speaks_vietnamese


@dataclass(frozen=True, slots=True)
class Row:
    """One opinion on the desk.

    Attributes:
        suggested: The field that its words speak for; ``None`` where one was chosen or none is found.
        agency: The agency to which such words went before; ``None`` where that is not clear or nothing waits.
        alike: An opinion of this year or the last like it.
        points: How many matters it asks for.
        urgent: How it stands with the standing members, if it is urgent.
        directions: What leaders want done about it and is still to be done.
        meant: One that may mean the same in other words, where none shares its words.
    """

    opinion: Opinion
    field: str
    suggested: FieldSuggestion | None
    alike: Alike | None
    points: int
    name: str
    agency: AgencySuggestion | None = None
    urgent: Told | None = None
    directions: Sequence[Direction] = ()
    meant: Alike | None = None

    @property
    def points_left(self) -> tuple[str, ...]:
        """The matters asked for that no agency has been asked about yet."""
        sent = {point.text for referral in self.opinion.sent for point in referral.points.all()}
        return tuple(text for text in points_of(self.opinion.ask) if text not in sent)

    @property
    def is_answered(self) -> bool:
        """Whether a written reply to it was delivered."""
        return any(referral.first_delivered_at is not None for referral in self.opinion.sent)

    @property
    def near(self) -> Nearness | None:
        """Where the like opinion comes from: the same unit, the same cluster or elsewhere."""
        other = self.alike or self.meant
        if other is None:
            return None
        here, there = self.opinion, other.opinion
        return nearness(
            here.unit_id, here.meeting.series.cluster_id, there.unit_id, there.meeting.series.cluster_id
        )

    @property
    def raised_again(self) -> bool:
        """Whether something like it was raised at an earlier meeting, this year or the last."""
        return self.alike is not None and (
            self.alike.opinion.meeting.starts_at < self.opinion.meeting.starts_at
        )


@dataclass(frozen=True, slots=True)
class Desk:
    """The desk of one meeting.

    Attributes:
        page: Which keys its list shows where it does not fit on one page; ``None`` where it does.
    """

    rows: Sequence[Row]
    counts: Mapping[str, int]
    fields: Sequence[tuple[int, str]]
    field_codes: Mapping[str, int]
    agencies: Sequence[Agency]
    routes: Mapping[int, int]
    refused: Sequence[Referral] = field(default=())
    page: AnyPage | None = None

    @property
    def waiting(self) -> int:
        """How many opinions still wait for a decision."""
        return self.counts["unsorted"] + self.counts["ready"]

    @property
    def directions(self) -> list[Direction]:
        """What leaders want the office itself to do, the soonest first."""
        given = [one for row in self.rows for one in row.directions if one.agency_id is None]
        return sorted(given, key=lambda one: (one.due_on, one.pk))

    @property
    def routes_text(self) -> str:
        """Which field goes to which agency, as ``field:agency`` pairs for the keys of the desk."""
        return ",".join(f"{field}:{agency}" for field, agency in self.routes.items())

    def of_tab(self, tab: str) -> list[Row]:
        """Return the rows of one tab, those of its page."""
        shown = None if self.page is None else set(self.page)
        here = [row for row in self.rows if shown is None or row.opinion.pk in shown]
        return [row for row in here if tab in _tabs(row.opinion)]

    def chosen(self, keys: Iterable[str]) -> list[Row]:
        """Return the rows with these keys, in the order in which they were raised."""
        wanted = set(keys)
        return [row for row in self.rows if str(row.opinion.pk) in wanted]


def of_meeting(holder: Holder, meeting: Meeting) -> QuerySet[Opinion]:
    """Return the opinions of a meeting that this person may see, in the order in which they were raised."""
    return visible_to(holder).filter(meeting=meeting).order_by("raised_at", "number")


def _read(holder: Holder, meeting: Meeting, at: At | None) -> tuple[list[Opinion], Spread | None]:
    """Return the opinions of a meeting that are looked at, and how many more there are if that is not all."""
    rows = of_meeting(holder, meeting)
    whole = rows.select_related(None).select_related("unit", "post", "turn")
    opinions = list(whole) if at is None else list(whole[: A_DESK + 1])
    looked_at = spread(rows, meeting, at) if at is not None and len(opinions) > A_DESK else None
    opinions = opinions if looked_at is None else list(whole.filter(among("pk", looked_at.read)))
    for one in opinions:
        one.meeting, one.host = meeting, meeting.host
    return opinions, looked_at


def _read_beside(opinions: Sequence[Opinion], *more: str) -> frozenset[str]:
    name_topics(opinions)
    sent = Origin.objects.select_related("referral__lead", "referral__due_meeting")
    origins = Prefetch("origins", sent.prefetch_related("referral__supporting", "referral__points"))
    return read_along(opinions, "corrections", "on_spot_answers", origins, *more)


def guests(holder: Holder, meeting: Meeting, keys: Iterable[str]) -> list[Row]:
    """Return the waiting opinions of other meetings that were chosen along with this one's.

    They come from another group, or from a compilation that is still open.
    """
    wanted = [int(key) for key in keys if is_key(key)]
    if not wanted:
        return []
    elsewhere = visible_to(holder).filter(host=meeting.host_id, pk__in=wanted, state=State.WAITING.value)
    others = elsewhere.exclude(meeting=meeting).select_related("host", "meeting__series")
    opinions = list(others.order_by("raised_at", "number"))
    _read_beside(opinions)
    names = names_of_raisers(opinions, holder)
    return [Row(one, "", None, None, len(points_of(one.ask)), names.get(one.pk, "")) for one in opinions]


def desk_of(holder: Holder, meeting: Meeting, today: date, at: At | None = None) -> Desk:
    """Return the desk of a meeting. The same number of queries however many opinions there are, up to a page.

    Args:
        holder: Who asks.
        meeting: Whose opinions.
        today: Its fields and agencies are those of this day.
        at: Where they look; ``None`` for all of it, as it is printed.
    """
    opinions, looked_at = _read(holder, meeting, at)
    hanging = _read_beside(opinions, "urgency", "directions")
    used = list(fields_on(meeting.host, today))
    labels = {each.item_id: each.label_vi if speaks_vietnamese() else each.label_en for each in used}
    names = names_of_raisers(opinions, holder)
    waiting = [one for one in opinions if one.state == State.WAITING]
    likenesses = alike_on_desk(holder, waiting)
    codes = {each.item.code: each.item_id for each in used}
    lessons = taught(holder, meeting.host_id, map(_words, waiting))
    agencies = list(agencies_on(meeting.host, today))
    offered = frozenset(each.pk for each in agencies)
    suggestions = {one.pk: _suggestions(one, lessons, codes, offered) for one in waiting}
    rows = [
        _row(one, labels, codes, likenesses.get(one.pk), names.get(one.pk, ""), suggestions.get(one.pk))
        for one in opinions
    ]
    return Desk(
        rows=_with_what_hangs(holder, rows, hanging),
        counts=looked_at.counts if looked_at else counted(_tabs(one) for one in opinions),
        page=looked_at.page if looked_at else None,
        fields=list(labels.items()),
        field_codes=codes,
        agencies=agencies,
        routes=dict(routes_of(meeting.host).values_list("field", "agency")),
        refused=_refused(holder, meeting),
    )


def _with_what_hangs(holder: Holder, rows: Sequence[Row], hanging: frozenset[str]) -> list[Row]:
    """Return the rows with urgency and directions, and with what means the same where no words are shared."""
    opinions = [row.opinion for row in rows]
    told = told_of(opinions, now=timezone.now()) if "urgency" in hanging else {}
    directed = open_on(opinions, holder) if "directions" in hanging else {}
    unlike = [row.opinion for row in rows if row.opinion.state == State.WAITING and row.alike is None]
    meant = meant_on_desk(holder, unlike, near_by_meaning(opinions[0].host_id)) if unlike else {}
    return [
        replace(
            row,
            urgent=told.get(row.opinion.pk),
            directions=directed.get(row.opinion.pk, ()),
            meant=meant.get(row.opinion.pk),
        )
        for row in rows
    ]


def _refused(holder: Holder, meeting: Meeting) -> list[Referral]:
    refused = referrals_visible_to(holder).filter(state="refused", origins__opinion__meeting=meeting)
    return read_whole(refused.distinct())


def _tabs(opinion: Opinion) -> list[str]:
    return tabs_of(State(opinion.state), opinion.field_id)


Suggestions = tuple[FieldSuggestion | None, AgencySuggestion | None]


def _suggestions(
    opinion: Opinion, lessons: Taught, codes: Mapping[str, int], offered: frozenset[int]
) -> Suggestions:
    words = _words(opinion)
    agency = suggest_agency(words, lessons.agencies, offered)
    if opinion.field_id is not None:
        return None, agency
    return suggest_field(words, codes, lessons=lessons.fields), agency


def _words(opinion: Opinion) -> str:
    return f"{opinion.text} {opinion.ask}"


def _row(
    opinion: Opinion,
    labels: Mapping[int, str],
    codes: Mapping[str, int],
    alike: Alike | None,
    name: str,
    suggestions: Suggestions | None,
) -> Row:
    suggested, agency = suggestions or (None, None)
    shown = labels.get(opinion.field_id or (codes[suggested.code] if suggested else 0), "")
    return Row(opinion, shown, suggested, alike, len(points_of(opinion.ask)), name, agency)

"""Counting anything by anything: one aggregate a table, and the rows behind each of its figures."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import get_language, gettext

from giaoban.access.rules import Holder
from giaoban.meetings.models import BRIEFINGS, Meeting, Turn
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.opinions.rules.life import Kind
from giaoban.opinions.rules.words import KIND_WORDS
from giaoban.organisation.models import Host, Item
from giaoban.organisation.queries import labels
from giaoban.replies.models import Judgement, Reply
from giaoban.replies.rules.judging import SHORT
from giaoban.reports.queries import rows as behind_year
from giaoban.reports.queries import sums
from giaoban.reports.queries.counting import Months, during
from giaoban.reports.queries.indicators.counted import held_in
from giaoban.reports.queries.indicators.judged import MONTHS as JUDGED_IN
from giaoban.reports.queries.indicators.judged import judgements, judgements_seen
from giaoban.reports.queries.labels import Rows
from giaoban.reports.queries.times import time_keys, time_labels
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.periods import Month, MonthSpan
from giaoban.reports.rules.statistics import TIMES, Axis, Counted, What
from giaoban.reports.rules.sums import READ_FROM, Fact
from giaoban.reports.rules.tables import NOWHERE, By, Key, Label

Found = QuerySet[Any]

BORDERED: Final = {Axis.UNIT: By.UNIT, Axis.CELL: By.CELL}
LISTED: Final = {
    **BORDERED,
    Axis.FIELD: By.FIELD,
    Axis.CLUSTER: By.CLUSTER,
    Axis.AGENCY: By.AGENCY,
    Axis.CHANNEL: By.CHANNEL,
}
_OF_OPINION: Final = {
    Axis.FIELD: "field",
    Axis.CLUSTER: "meeting__series__cluster",
    Axis.UNIT: "unit",
    Axis.CELL: "unit",
    Axis.CHANNEL: "turn__channel",
    Axis.KIND: "kind",
}
COLUMNS: Final[Mapping[What, Mapping[Axis, str]]] = {
    What.REFERRALS: {
        Axis.FIELD: "field",
        Axis.AGENCY: "lead",
        Axis.CLUSTER: "cluster",
        Axis.UNIT: "unit",
        Axis.CELL: "unit",
        Axis.CHANNEL: "channel",
        Axis.KIND: "kind",
        Axis.OUTCOME: "came_to",
        Axis.VERDICT: "judged",
    },
    What.REQUESTS: _OF_OPINION,
    What.ON_SPOT: _OF_OPINION,
    What.STATEMENTS: _OF_OPINION,
    What.MOOD: _OF_OPINION,
    What.TURNS: {Axis.CLUSTER: "meeting__series__cluster", Axis.UNIT: "unit", Axis.CELL: "unit"},
    What.JUDGEMENTS: {
        Axis.VERDICT: "verdict",
        Axis.FIELD: "reply__referral__field",
        Axis.AGENCY: "reply__agency",
        Axis.CLUSTER: "reply__referral__cluster",
        Axis.UNIT: "unit",
        Axis.CELL: "unit",
        Axis.OUTCOME: "reply__outcome",
    },
}
# What a matter is cut by that stands elsewhere: with its first opinion, its newest reply, the last judgement.
_FIRST: Final = Origin.objects.filter(referral=OuterRef("pk"), is_first=True)
_NEWEST: Final = Reply.objects.filter(referral=OuterRef("pk"), state="delivered").order_by("-version")
_SAID: Final = Judgement.objects.filter(reply__referral=OuterRef("pk")).order_by("-judged_at", "-pk")
_BESIDE: Final[Mapping[Axis, Mapping[str, Subquery]]] = {
    Axis.KIND: {"kind": Subquery(_FIRST.values("opinion__kind")[:1])},
    Axis.OUTCOME: {"came_to": Subquery(_NEWEST.values("outcome")[:1])},
    Axis.VERDICT: {"judged": Subquery(_SAID.values("verdict")[:1])},
}
TIMED: Final[Mapping[What, tuple[str, str]]] = {
    What.TURNS: ("meeting__period__year", "meeting__period__month"),
    What.JUDGEMENTS: JUDGED_IN,
}


@dataclass(frozen=True, slots=True)
class Cut:
    """A table that is asked for: what, by what, in which months, by whose borders, of which committee.

    Attributes:
        read_in: The months whose table shows it, where it stands there for comparison: its rows are theirs.
    """

    host: Host
    what: What
    axis: Axis
    span: MonthSpan
    borders_as: As
    today: date
    read_in: MonthSpan | None = None

    @property
    def times(self) -> tuple[str, str]:
        """The columns of year and month of what is counted."""
        return TIMED.get(self.what, ("year", "month"))

    @property
    def rows(self) -> Rows:
        """The rows of its table, by the borders that were asked for."""
        shown = self.read_in or self.span
        rows = Rows(self.host, shown.first.year, borders_as=self.borders_as, today=self.today)
        rows.first, rows.last = shown.first_day, shown.last_day
        return rows


def counted_rows(cut: Cut) -> Found:
    """Return everything that is counted in a stretch of months."""
    made: Mapping[What, Callable[[Cut], Found]] = {
        What.REFERRALS: _referrals,
        What.TURNS: _turns,
        What.JUDGEMENTS: lambda one: judgements(one.host, one.span),
    }
    return made.get(cut.what, _opinions)(cut)


def tally(cut: Cut, months: Months = ()) -> dict[Key, Counted]:
    """Return how many fall into each row of a table, and from how many units, as the rows say it now.

    One query, however many rows are counted.

    Args:
        cut: The table.
        months: Only these of its months; empty for all of them.
    """
    columns = cut.times if cut.axis in TIMES else (COLUMNS[cut.what][cut.axis],)
    found = counted_rows(cut).order_by().values_list(*columns, "unit")
    if months:
        found = found.filter(during(months, *cut.times))
    counts = list(found.annotate(every=Count("pk", distinct=True)))
    keys = keys_of(cut, (row[:-2] for row in counts))
    added: Counter[Key] = Counter()
    units: defaultdict[Key, set[int]] = defaultdict(set)
    for *raw, unit, every in counts:
        key = keys[tuple(raw)]
        added[key] += every
        units[key].add(unit)
    return {key: Counted(every, len(units[key])) for key, every in added.items()}


def whole(cut: Cut) -> Counted:
    """Return how many are counted altogether, and from how many units, as the rows say it now. One query."""
    facts = counted_rows(cut).aggregate(
        every=Count("pk", distinct=True), sources=Count("unit", distinct=True)
    )
    return Counted(facts["every"], facts["sources"])


def recorded_since(host: Host) -> Month | None:
    """Return the month of the first meeting that a committee held here; ``None`` before it held any."""
    held = Meeting.objects.filter(host=host, state="closed").order_by("period__year", "period__month")
    first = held.values_list("period__year", "period__month").first()
    return Month(*first) if first else None


def totals(cut: Cut) -> dict[Key, int]:
    """Return how many fall into each row of a table. Two queries, and one more where months are marked.

    Months that are kept cost the same however much was counted in them.
    """
    unmarked, marked = sums.apart(cut.host, tuple(cut.span.months))
    fact = Fact(cut.what.value)
    if cut.axis in TIMES:
        by_month = sums.by_month(cut.host, (fact,), unmarked)[fact]
        counts: dict[tuple[Any, ...], int] = {(one.year, one.month): n for one, n in by_month.items()}
    else:
        by_key = sums.by_key(cut.host, (fact,), READ_FROM.get(cut.axis, cut.axis), unmarked)[fact]
        counts = {(value,): number for value, number in by_key.items()}
    keys = keys_of(cut, counts)
    found: Counter[Key] = Counter()
    for raw, number in counts.items():
        found[keys[raw]] += number
    for key, counted in (tally(cut, marked) if marked else {}).items():
        found[key] += counted.count
    return dict(found)


def keys_of(cut: Cut, raw: Iterable[tuple[Any, ...]]) -> dict[tuple[Any, ...], Key]:
    """Return the key of the row into which each raw value falls."""
    values = list(dict.fromkeys(raw))
    if cut.axis in TIMES:
        times = time_keys(cut.host, cut.axis, [Month(year, month) for year, month in values])
        return {(year, month): times[Month(year, month)] for year, month in values}
    if cut.axis in BORDERED:
        placed = cut.rows.keys(BORDERED[cut.axis], [value for (value,) in values])
        return {(value,): placed[value] for (value,) in values}
    return {(value,): NOWHERE if value is None else str(value) for (value,) in values}


def labels_of(cut: Cut, used: set[Key]) -> list[Label]:
    """Return the rows of a table in report order, those in ``used`` and those that always stand there."""
    if cut.axis in LISTED:
        known = cut.rows.labels(LISTED[cut.axis], used)
    else:
        made: Mapping[Axis, Callable[[], list[Label]]] = {
            Axis.KIND: lambda: [Label(kind.value, gettext(text)) for kind, text in KIND_WORDS.items()],
            Axis.VERDICT: lambda: [Label(verdict.value, gettext(text)) for verdict, text in SHORT.items()],
            Axis.OUTCOME: lambda: _outcomes(cut.host, used),
        }
        known = made.get(cut.axis, lambda: time_labels(cut.host, cut.axis, cut.span.months))()
    missing = used - {label.key for label in known}
    return [*known, *(Label(key, "–") for key in sorted(missing))]


def behind(cut: Cut, key: Key) -> Found:
    """Return exactly what one row of a table counted; everything if no row is named."""
    rows = counted_rows(cut)
    if not key:
        return rows
    columns = cut.times if cut.axis in TIMES else (COLUMNS[cut.what][cut.axis],)
    raw = [tuple(row) for row in rows.order_by().values_list(*columns).distinct()]
    inside = [values for values, found in keys_of(cut, raw).items() if found == key]
    if not inside:
        return rows.none()
    chosen = Q()
    for values in inside:
        one = Q()
        for column, value in zip(columns, values, strict=True):
            one &= Q(**{f"{column}__isnull": True}) if value is None else Q(**{column: value})
        chosen |= one
    return rows.filter(chosen)


def seen(cut: Cut, counted: Found, holder: Holder, *, now: datetime) -> Found:
    """Return those of the counted rows that ``holder`` may see, as their list shows them."""
    made: Mapping[What, Callable[[], Found]] = {
        What.REFERRALS: lambda: behind_year.referrals_seen(counted, holder, now=now),
        What.TURNS: lambda: behind_year.turns_seen(counted, holder),
        What.JUDGEMENTS: lambda: (
            judgements_seen(holder)
            .filter(Exists(counted.filter(pk=OuterRef("pk"))))
            .order_by("judged_at", "pk")
        ),
    }
    return made.get(cut.what, lambda: behind_year.opinions_seen(counted, holder))()


def _referrals(cut: Cut) -> Found:
    rows = Referral.objects.filter(held_in(cut.span), host=cut.host, recalled_at=None).order_by()
    return described(rows, [cut.axis])


def described(rows: Found, axes: Iterable[Axis]) -> Found:
    """Return rows with the columns by which they are cut; of matters some stand beside them."""
    if rows.model is not Referral:
        return rows
    made = {name: column for axis in axes for name, column in _BESIDE.get(axis, {}).items()}
    found: Found = rows.annotate(**made)
    return found


def _opinions(cut: Cut) -> Found:
    rows = Opinion.objects.filter(held_in(cut.span), host=cut.host).order_by()
    kinds: Mapping[What, Q] = {
        What.REQUESTS: Q(is_request=True),
        What.ON_SPOT: Q(is_request=True, state="answered_on_spot"),
        What.STATEMENTS: Q(is_request=False) & ~Q(state="withdrawn"),
        What.MOOD: Q(kind=Kind.PUBLIC_MOOD.value) & ~Q(state="withdrawn"),
    }
    return rows.filter(kinds[cut.what])


def _turns(cut: Cut) -> Found:
    held = Meeting.objects.filter(
        held_in(cut.span, "period__year", "period__month"), BRIEFINGS, host=cut.host
    )
    return Turn.objects.filter(meeting__in=held.order_by().values("pk"), channel="oral").order_by()


def _outcomes(host: Host, used: set[Key]) -> list[Label]:
    called = labels(host.pk, get_language() or "vi")
    rows = Item.objects.filter(pk__in=[int(key) for key in used if key != NOWHERE])
    known = [Label(str(row.pk), called.get(row.pk, row.label)) for row in rows.order_by("position", "pk")]
    return [*known, Label(NOWHERE, gettext("No reply yet"))] if NOWHERE in used else known

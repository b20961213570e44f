"""How a dashboard is laid out: few figures, a summary in words, a map and trends with their tables."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.kernel.verdict import gettext_noop
from giaoban.meetings.readiness import Owing, Signal
from giaoban.reports.queries.dashboard import Board, Debt, MonthCounted, Place
from giaoban.reports.rules.naming import short_names
from giaoban.reports.rules.periods import Month
from giaoban.reports.rules.ratios import Ratio
from giaoban.reports.views.figures import Figure
from giaoban.ui.charts import Series, Tile
from giaoban.ui.wording import count, percent, short_day

NO_GROUP: Final = gettext_noop("No group")
BURNS, LATE, WAITS, CALM = 3, 2, 1, 0


class BoardShown:
    """A dashboard as its page needs it; ``whole``: whether its reader reads about the whole committee."""

    def __init__(self, board: Board, now: datetime, judged: Mapping[Month, Ratio], *, whole: bool) -> None:
        self.board, self.now, self.judged, self.whole = board, now, judged, whole
        self.place = board.host.code.lower()

    def owed(self, **where: str | int) -> str:
        """Return where what waits is listed."""
        page = reverse("reports:owed", args=[self.place])
        return f"{page}?{urlencode(where)}" if where else page

    @cached_property
    def figures(self) -> list[Figure]:
        """The few numbers at the head."""
        board = self.board
        made = [
            self._figure(board.overdue, _("Overdue replies"), self.owed(late=1), "late"),
            self._figure(board.burning_all, _("Urgent and not answered"), "#burning", "late"),
            self._figure(board.waiting, _("Wait for a reply"), self.owed()),
            self._figure(
                board.broken,
                _("Promises past their day"),
                reverse("reports:promises", args=[self.place]),
                "soon",
            ),
        ]
        if board.objections is not None:
            to = reverse("replies:objections")
            made.append(self._figure(board.objections, _("Objections to decide"), to, "soon"))
        return made

    def _figure(self, number: int, name: str, to: str, tone: str = "") -> Figure:
        return Figure(count(number), name, "", to if number else "", tone if number else "")

    @cached_property
    def summary(self) -> list[str]:
        """The whole in a few sentences, the most pressing first."""
        board = self.board
        said = [self._burning, self._overdue]
        if board.meeting:
            facts = {"meeting": board.meeting.title, "day": short_day(board.meeting.begins)}
            said.append(_("Next: %(meeting)s, %(day)s.") % facts)
        return [one for one in said if one]

    @property
    def _burning(self) -> str:
        number = self.board.burning_all
        if not number:
            return _("Nothing urgent waits.")
        told = ngettext(
            "%(count)s urgent opinion is not answered: %(place)s.",
            "%(count)s urgent opinions are not answered, the newest: %(place)s.",
            number,
        )
        return told % {"count": count(number), "place": self.board.burning[0].unit.name}

    @property
    def _overdue(self) -> str:
        board = self.board
        if not board.overdue:
            return _("No reply is overdue.")
        worst = board.debts[0]
        told = ngettext(
            "%(count)s reply is overdue, the oldest since %(day)s: %(agency)s.",
            "%(count)s replies are overdue, the oldest since %(day)s: %(agency)s.",
            board.overdue,
        )
        since = short_day(worst.oldest) if worst.oldest else ""
        return told % {"count": count(board.overdue), "day": since, "agency": worst.agency.name}

    @property
    def changed(self) -> str:
        """How this month compares with the one before, in a sentence."""
        last, now = self.board.months[-2:]
        facts = {"now": count(now.forwarded), "before": count(last.forwarded), "month": now.month}
        return _("Month %(month)s: %(now)s forwarded so far; the month before: %(before)s.") % facts

    @cached_property
    def debts(self) -> list[tuple[Debt, str, str, str]]:
        """Who owes replies: the debt, since when, where the overdue ones are, and where all are."""
        return [
            (
                one,
                short_day(one.oldest) if one.oldest else "",
                self.owed(lead=one.agency.pk, late=1),
                self.owed(lead=one.agency.pk),
            )
            for one in self.board.debts
        ]

    @cached_property
    def late(self) -> list[tuple[str, str, list[tuple[str, str]]]]:
        """What is late of the next meeting, and who owes the same thing, each time in one line."""
        return [_prepared(signal, [one for one in signal.owing if one.is_late]) for signal in self.board.late]

    @cached_property
    def edited(self) -> list[tuple[str, str, list[tuple[str, str]]]]:
        """How the bulletin stands, and who owes what of it, late or not."""
        return [_prepared(signal, signal.owing) for signal in self.board.edited]

    @cached_property
    def groups(self) -> list[tuple[str, list[Tile]]]:
        """The tiles of the map, those that meet together beside each other."""
        found: dict[str, list[Tile]] = {}
        names = short_names([place.label.text for place in self.board.places])
        drawn: list[Tile] = []
        for place, name in zip(self.board.places, names, strict=True):
            kept = drawn if place.spot else found.setdefault(place.cluster, [])
            kept.append(self._tile(place, name))
        groups = sorted(found, key=lambda group: (not group, group))
        only = len(groups) == 1
        rest = [("" if only else group or _(NO_GROUP), found[group]) for group in groups]
        return [("", drawn), *rest] if drawn else rest

    def _tile(self, place: Place, name: str) -> Tile:
        to = self.owed(place=place.label.key) if place.waiting else ""
        at = (place.spot.row, place.spot.column) if place.spot else None
        return Tile(name, place.waiting, self.told(place), _level(place), to, at)

    def told(self, place: Place) -> str:
        """Return in words how a place stands."""
        facts = {
            "waiting": count(place.waiting),
            "overdue": count(place.overdue),
            "burning": count(place.burning),
        }
        return _("%(waiting)s waiting, %(overdue)s overdue, %(burning)s urgent") % facts

    @cached_property
    def places(self) -> list[tuple[Place, str, str]]:
        """The places where something waits, for the table beside the map."""
        return [
            (one, self.owed(place=one.label.key), self.owed(place=one.label.key, late=1))
            for one in self.board.places
            if one.waiting or one.burning
        ]

    @cached_property
    def trends(self) -> list[Series]:
        """The lines of the last months."""
        months = self.board.months
        made = [
            Series(_("Forwarded"), [one.forwarded for one in months], self._now(months[-1].forwarded)),
            Series(_("Came late or overdue"), [one.late + one.overdue for one in months], self._late_now),
        ]
        if self.judged:
            bad = [self._objected(one.month) for one in months]
            made.append(Series(_("Judged not answered at first reading"), bad, self._now(bad[-1])))
        return made

    def _objected(self, month: Month) -> int:
        ratio = self.judged.get(month)
        return ratio.all - ratio.met if ratio else 0

    def _now(self, number: int) -> str:
        return _("this month %(count)s") % {"count": count(number)}

    @property
    def _late_now(self) -> str:
        last = self.board.months[-1]
        return self._now(last.late + last.overdue)

    @property
    def rows(self) -> list[tuple[str, MonthCounted, str]]:
        """The table beside the trends, the newest month first; empty months are left out."""
        return [(str(one.month), one, _share(one)) for one in reversed(self.board.months) if one.forwarded]

    @property
    def at(self) -> datetime:
        """When it was counted."""
        return timezone.localtime(self.now)


def _share(month: MonthCounted) -> str:
    due = month.on_time + month.late + month.overdue
    share = Ratio(month.on_time, due).share()
    said = f"{count(month.on_time)}/{count(due)}"
    return said if share is None else f"{said} · {percent(share)}"


def _prepared(signal: Signal, owing: Iterable[Owing]) -> tuple[str, str, list[tuple[str, str]]]:
    """Return a part of the preparation in words, with who owes the same thing each time in one line."""
    found: dict[str, list[str]] = {}
    for one in owing:
        found.setdefault(one.what, []).append(one.name)
    lines = [(what.rstrip("."), "; ".join(dict.fromkeys(names))) for what, names in found.items()]
    return signal.name, signal.says, lines


def _level(place: Place) -> int:
    if place.burning:
        return BURNS
    if place.overdue:
        return LATE
    return WAITS if place.waiting else CALM

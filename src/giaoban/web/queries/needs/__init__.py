"""What a post must see to, most urgent first: each need is one sentence, one figure, one act."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Final

from django.utils import timezone

from giaoban.access.rules import Holder
from giaoban.web.queries.needs.after import (
    minutes_missing,
    quick_reports,
    reports_to_open,
    tasks_overdue,
    to_approve,
)
from giaoban.web.queries.needs.again import second_returns
from giaoban.web.queries.needs.asking import later_meetings_asked
from giaoban.web.queries.needs.bulletin import (
    between_editor_and_readers,
    contributions_owed,
    contributions_to_read,
    editions_to_approve,
)
from giaoban.web.queries.needs.desk import first_hour, meetings_at_hand, to_compile, unsent, without_way_in
from giaoban.web.queries.needs.directions import directions_overdue, directions_to_carry_out
from giaoban.web.queries.needs.invited import notices_to_pass, unanswered
from giaoban.web.queries.needs.need import ORDER, Need
from giaoban.web.queries.needs.owed import handed_back, objections, on_paper, overdue, watching
from giaoban.web.queries.needs.parts import parts_owed
from giaoban.web.queries.needs.payments import sheets_missing
from giaoban.web.queries.needs.petitions import petitions_to_see_to
from giaoban.web.queries.needs.prints import files_asked_for
from giaoban.web.queries.needs.promises import promises_overdue, promises_to_confirm
from giaoban.web.queries.needs.surveys import papers_missed, supply_short, surveys_to_answer
from giaoban.web.queries.needs.talks import talks_to_prepare, talks_to_read
from giaoban.web.queries.needs.urgent import urgent_unread

__all__ = ["Need", "needs_of", "watching"]


Finder = Callable[[Holder, datetime], Iterable[Need]]


def needs_of(holder: Holder, now: datetime) -> list[Need]:
    """Return what this person must see to. The same number of queries however much it is."""
    found = [need for finder in FINDERS for need in finder(holder, now)]
    return sorted(found, key=lambda need: ORDER.index(need.tone))


def _on(finder: Callable[[Holder, date], Iterable[Need]]) -> Finder:
    """Ask what the day makes due."""
    return lambda holder, now: finder(holder, timezone.localdate(now))


def _always(finder: Callable[[Holder], Iterable[Need]]) -> Finder:
    """Ask what stands whatever the time."""
    return lambda holder, _now: finder(holder)


# Among needs of one tone the earlier stands first.
FINDERS: Final[tuple[Finder, ...]] = (
    urgent_unread,
    _on(directions_to_carry_out),
    _on(directions_overdue),
    overdue,
    _always(handed_back),
    _on(meetings_at_hand),
    _always(to_compile),
    talks_to_prepare,
    talks_to_read,
    notices_to_pass,
    unanswered,
    _on(tasks_overdue),
    _on(promises_overdue),
    promises_to_confirm,
    _on(parts_owed),
    _on(petitions_to_see_to),
    _on(minutes_missing),
    contributions_owed,
    _always(contributions_to_read),
    _always(editions_to_approve),
    _always(between_editor_and_readers),
    _on(surveys_to_answer),
    _always(papers_missed),
    _on(supply_short),
    _always(sheets_missing),
    _always(files_asked_for),
    _always(to_approve),
    _always(quick_reports),
    _always(reports_to_open),
    _always(later_meetings_asked),
    _always(objections),
    _always(second_returns),
    _on(on_paper),
    _always(unsent),
    _on(first_hour),
    without_way_in,
)

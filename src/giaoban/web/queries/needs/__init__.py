"""What a post must see to, most urgent first: each need is one sentence, one figure, one act."""

from datetime import datetime

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
from giaoban.web.queries.needs.promises import promises_overdue, promises_to_confirm
from giaoban.web.queries.needs.surveys import papers_missed, supply_short, surveys_to_answer
from giaoban.web.queries.needs.talks import talks_to_prepare, talks_to_read
from giaoban.web.queries.needs.urgent import urgent_unread

__all__ = ["Need", "needs_of", "watching"]


def needs_of(holder: Holder, now: datetime) -> list[Need]:
    """Return what this person must see to. The same number of queries however much it is."""
    today = timezone.localdate(now)
    found = [
        *urgent_unread(holder, now),
        *directions_to_carry_out(holder, today),
        *directions_overdue(holder, today),
        *overdue(holder, now),
        *handed_back(holder),
        *meetings_at_hand(holder, today),
        *(need for talks in (talks_to_prepare, talks_to_read) for need in talks(holder, now)),
        *notices_to_pass(holder, now),
        *unanswered(holder, now),
        *tasks_overdue(holder, today),
        *promises_overdue(holder, today),
        *promises_to_confirm(holder, now),
        *parts_owed(holder, today),
        *petitions_to_see_to(holder, today),
        *minutes_missing(holder, today),
        *contributions_owed(holder, now),
        *contributions_to_read(holder),
        *editions_to_approve(holder),
        *between_editor_and_readers(holder),
        *surveys_to_answer(holder, today),
        *papers_missed(holder),
        *supply_short(holder, today),
        *sheets_missing(holder),
        *to_approve(holder),
        *quick_reports(holder),
        *reports_to_open(holder),
        *later_meetings_asked(holder),
        *objections(holder),
        *second_returns(holder),
        *to_compile(holder),
        *on_paper(holder, today),
        *unsent(holder),
        *first_hour(holder, today),
        *without_way_in(holder, now, today),
    ]
    return sorted(found, key=lambda need: ORDER.index(need.tone))

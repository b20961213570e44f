"""Reading meetings. Every list begins with what the person asking may see."""

from giaoban.meetings.queries.agendas import missing_items
from giaoban.meetings.queries.attending import secretary_of, units_of
from giaoban.meetings.queries.begun import has_begun, has_not_begun
from giaoban.meetings.queries.ordering import with_order
from giaoban.meetings.queries.planning import next_meeting_after, proposals, sittings_of, unplanned
from giaoban.meetings.queries.visibility import (
    hosts_planned_by,
    of_year,
    planned_by,
    run_by,
    series_planned_by,
    series_visible_to,
    turns_visible_to,
    upcoming,
    visible_to,
    years_of,
)

__all__ = [
    "has_begun",
    "has_not_begun",
    "hosts_planned_by",
    "missing_items",
    "next_meeting_after",
    "of_year",
    "planned_by",
    "proposals",
    "run_by",
    "secretary_of",
    "series_planned_by",
    "series_visible_to",
    "sittings_of",
    "turns_visible_to",
    "units_of",
    "unplanned",
    "upcoming",
    "visible_to",
    "with_order",
    "years_of",
]

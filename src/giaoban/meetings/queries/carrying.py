"""Which items of an agenda an earlier meeting left over, and which it left to a later one."""

from django.db.models import QuerySet

from giaoban.meetings.models import CarriedItem, Meeting


def carried_to(meeting: Meeting) -> dict[int, Meeting]:
    """Return by key of the item the meeting that had it on its agenda at first. One query."""
    rows = CarriedItem.objects.filter(item__meeting=meeting).select_related("first_origin")
    rows = rows.only("item_id", "first_origin__starts_at")
    return {row.item_id: row.first_origin for row in rows if row.item_id is not None}


def left_over_by(meeting: Meeting) -> QuerySet[CarriedItem]:
    """Return what a meeting did not come to, for whoever may see that meeting."""
    return CarriedItem.objects.filter(origin=meeting)

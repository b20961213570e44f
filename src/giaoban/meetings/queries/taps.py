"""The taps about many invitations at once, without a row object for each."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet

from giaoban.meetings.models import Attendance, Invitation
from giaoban.meetings.models.attendance import OF_A_TAP, tap_from
from giaoban.meetings.rules.attendance import Tap


def taps_of(invitations: Iterable[Invitation] | QuerySet[Invitation]) -> dict[int, list[Tap]]:
    """Return the taps about invitations, by the key of each; who has none is left out. One query."""
    if isinstance(invitations, QuerySet):
        rows = Attendance.objects.filter(invitation__in=invitations.order_by())
    else:
        rows = Attendance.objects.filter(invitation__in=[row.pk for row in invitations])
    found: defaultdict[int, list[Tap]] = defaultdict(list)
    for invitation, *facts in rows.order_by("noted_at", "pk").values_list("invitation_id", *OF_A_TAP):
        found[invitation].append(tap_from(*facts))
    return dict(found)

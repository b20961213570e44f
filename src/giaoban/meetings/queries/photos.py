"""Photos of meetings, as far as somebody may see them."""

from django.db.models import Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import Meeting, Photo
from giaoban.meetings.queries.visibility import visible_to

OF_MEETING = Paths(host="meeting__host_id")


def photos_visible_to(holder: Holder) -> QuerySet[Photo]:
    """Return the photos this person may see: those to which agreement is recorded; all for the office."""
    shown = Q(agreed_at__isnull=False, meeting__in=visible_to(holder).order_by().values("pk"))
    keeps = within(holder, Verb.WRITE_MINUTES, OF_MEETING)
    return Photo.objects.filter(shown | keeps).select_related("meeting__host")


def photos_of(meeting: Meeting, holder: Holder) -> QuerySet[Photo]:
    """Return the photos of a meeting, which this person may see, that they may see too."""
    if holder.grant_for(Verb.WRITE_MINUTES, meeting.target) is not None:
        return meeting.photos.all()
    return meeting.photos.filter(agreed_at__isnull=False)


def photos_kept_by(holder: Holder) -> QuerySet[Photo]:
    """Return the photos this person adds and removes."""
    return photos_visible_to(holder).filter(within(holder, Verb.WRITE_MINUTES, OF_MEETING))

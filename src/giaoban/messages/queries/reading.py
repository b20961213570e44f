"""Whom a committee reminds of a bulletin that was issued: secretaries who have not said to have read it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from giaoban.bulletin.models import Edition, Receipt
from giaoban.messages.models import ReadingLadder
from giaoban.messages.queries.world import PAST, Scene, reminds
from giaoban.messages.rules.hours import Audience
from giaoban.messages.rules.reading import USUAL_PAUSE, USUAL_TIMES, while_unread
from giaoban.messages.rules.reminding import Ladder, Occasion, merged
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role

ISSUED: Final = "edition_issued"
UNREAD: Final = "edition_unread"


@reminds
def editions_unread(scene: Scene) -> Iterator[Occasion]:
    """Remind the secretaries who have not said that they have read an edition. Three queries."""
    editions = list(_issued_lately(scene.host, scene.now))
    if not editions:
        return
    read = set(Receipt.objects.filter(edition__in=editions).order_by().values_list("edition", "post"))
    ladder = ladder_of(scene.host)
    for edition in editions:
        issued = timezone.localtime(edition.issued_at)
        for seat in scene.people.of_role(Role.SECRETARY):
            if (edition.pk, seat.post) not in read:
                yield Occasion(
                    kind=UNREAD,
                    subject=about_edition(edition.pk),
                    to=seat.post,
                    audience=Audience.PEOPLE,
                    moment=issued,
                    since=issued,
                    ladder=ladder,
                    values=merged(values_of(edition)),
                    link=reading_link(edition.pk),
                )


def _issued_lately(host: Host, now: datetime) -> QuerySet[Edition]:
    lately = Edition.objects.filter(host=host, issued_at__gt=now - PAST, issued_at__lte=now)
    return lately.select_related("host").defer("content").order_by("pk")


def ladder_of(host: Host) -> Ladder:
    """Return when a committee reminds those who have not read: as its office chose, or as usual."""
    own = ReadingLadder.objects.filter(host=host).first()
    return own.ladder if own else while_unread(USUAL_PAUSE, USUAL_TIMES)


def about_edition(edition: int) -> str:
    """Return the subject of messages about an edition."""
    return f"bulletin.edition:{edition}"


def about_remark(remark: int) -> str:
    """Return the subject of messages about what a reader wrote."""
    return f"bulletin.remark:{remark}"


def reading_link(edition: int) -> str:
    """Return the page on which an edition is read."""
    return reverse("bulletin:read", args=[edition])


def values_of(edition: Edition) -> dict[str, str]:
    """Return what a message names of an edition; reads its host."""
    return {"code": edition.code, "committee": edition.host.short_name}

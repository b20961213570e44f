"""Looking up the code on a slip: wrong ones are counted, so that nobody guesses on."""

from datetime import datetime, timedelta

from django.db import transaction

from giaoban.access.queries.seals import mark_of
from giaoban.kernel.verdict import enforce
from giaoban.opinions.models import WrongCode
from giaoban.opinions.queries.codes import Told, told_by, wrong_codes
from giaoban.opinions.rules.codes import MINUTES, why_not_look_up


def look_up(typed: str, *, came_from: str, at: datetime) -> Told | None:
    """Return what a code tells; ``None`` if it is none, and one guess more stands against its place.

    Raises:
        Refused: If too many wrong ones were typed within the hour.
    """
    place = mark_of("where", came_from)
    here, anywhere = wrong_codes(place, now=at)
    enforce(why_not_look_up(wrong_here=here, wrong_anywhere=anywhere))
    told = told_by(typed, now=at)
    if told is None:
        _count(place, at)
    return told


@transaction.atomic
def _count(place: str, at: datetime) -> None:
    WrongCode.objects.filter(at__lte=at - timedelta(minutes=MINUTES)).delete()
    WrongCode.objects.create(place=place, at=at)

"""The step of the first hour that belongs to meetings."""

from datetime import date

from giaoban.directory.first_hour import register
from giaoban.directory.rules import Lack, Step
from giaoban.kernel.verdict import gettext_noop
from giaoban.meetings.models import Series


def lack_of_series(host: int, _day: date) -> Lack:
    """Return whether the committee has no series of meetings yet."""
    count = Series.objects.filter(host=host).count()
    if not count:
        return Lack(gettext_noop("There is no series of meetings yet."))
    return Lack("", gettext_noop("%(series)s series of meetings."), (("series", count),))


register(
    Step(
        "series",
        60,
        gettext_noop("Series and meetings"),
        gettext_noop("Plan the meetings"),
        lack_of_series,
        "meetings:add-series",
    )
)

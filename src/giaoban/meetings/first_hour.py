"""The step of the first hour that belongs to meetings."""

from datetime import date

from giaoban.directory.first_hour import register
from giaoban.directory.rules import Lack, Step
from giaoban.kernel.verdict import gettext_noop
from giaoban.meetings.models import Series
from giaoban.organisation.models import Cluster
from giaoban.organisation.queries.spans import holding


def lack_of_series(host: int, day: date) -> Lack:
    """Return which clusters of ``day`` no series of meetings is for, or that there is none at all."""
    series = Series.objects.filter(host=host)
    count = series.count()
    if not count:
        return Lack(gettext_noop("There is no series of meetings yet."))
    going_on = series.exclude(valid_to__lt=day)
    left = Cluster.objects.filter(holding(day), host=host).exclude(series__in=going_on)
    if names := [] if going_on.filter(cluster=None).exists() else list(left.values_list("name", flat=True)):
        sentence = gettext_noop("No series of meetings for %(clusters)s yet.")
        return Lack(sentence, values=(("clusters", ", ".join(names)),))
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

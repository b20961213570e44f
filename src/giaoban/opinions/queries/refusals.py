"""How often agencies handed matters back in a year, by the reason of the list: of matters, not of persons."""

from collections.abc import Sequence

from django.db.models import Count, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.opinions.models import Step
from giaoban.opinions.queries.visibility import referrals_visible_to
from giaoban.opinions.rules.referrals import Verb as Move
from giaoban.organisation.queries import labels

OF_HOST = Paths(host="host_id")


def handed_back_for(holder: Holder, *, year: int, language: str) -> Sequence[tuple[str, int]]:
    """Return how often each reason was given to this compiler in a year, the most frequent first.

    What was handed back before there was a list has no reason to be counted under.
    """
    seen = referrals_visible_to(holder).filter(within(holder, Verb.COMPILE, OF_HOST))
    counted = _refusals(year).filter(referral__in=seen.order_by().values("pk"))
    rows = list(counted.values_list("referral__host", "ground").annotate(times=Count("pk")))
    called = {host: labels(host, language) for host in {host for host, _ground, _times in rows}}
    told: dict[str, int] = {}
    for host, ground, times in rows:
        told[called[host][ground]] = told.get(called[host][ground], 0) + times
    return sorted(told.items(), key=lambda each: (-each[1], each[0]))


def _refusals(year: int) -> QuerySet[Step]:
    return Step.objects.filter(verb=Move.REFUSE.value, ground__isnull=False, at__year=year).order_by()

"""The counters are what the rows say, after whatever happened; a lie in the rows is found."""

from datetime import date

import pytest
from django.utils import timezone

from giaoban.opinions.models import Origin, Referral
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.queries.identities import identities_of, years_of
from giaoban.reports.rules.identities import SENTENCES, Held, Identity, broken
from tests.make import reports as make


def test_an_equation_is_broken_when_its_two_sides_differ() -> None:
    found = [Held(one, 3, 3 + (one is Identity.AGAIN)) for one in Identity]

    assert [one.identity for one in broken(found)] == [Identity.AGAIN]
    assert set(SENTENCES) == set(Identity)


@pytest.mark.django_db
def test_the_equations_hold_whatever_happened_and_a_lie_is_found() -> None:
    host = make.host()
    for stood in Timeliness:
        make.referral(host, make.opinion(host, state="forwarded"), stood=stood, returns=1)
    merged = make.referral(host, *(make.opinion(host, state="forwarded") for _ in range(3)))
    split = make.opinion(host, state="forwarded")
    for _ in range(2):
        make.referral(host, split)
    for state in ("answered_on_spot", "withdrawn", "ruled_out", "waiting"):
        make.opinion(host, state=state)
    make.raised_again(host, make.referral(host, make.opinion(host, on=date(2014, 5, 25), state="forwarded")))
    now = timezone.now()

    assert years_of(host) == [2014, 2015]
    assert [broken(identities_of(host, year, now=now)) for year in (2014, 2015)] == [[], []]

    Referral.objects.filter(pk=merged.pk).update(month=1)
    Origin.objects.filter(referral=merged, is_first=True).update(is_first=False)
    found = {one.identity for one in broken(identities_of(host, 2015, now=now))}
    assert {Identity.FIRST_ORIGINS, Identity.PLACED, Identity.SPLITTING} <= found

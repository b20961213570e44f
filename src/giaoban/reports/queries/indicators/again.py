"""What had to be asked again within six months of the first time."""

from collections.abc import Mapping
from typing import Final

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.expressions import Combinable

from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.queries import referrals_visible_to
from giaoban.opinions.rules.matters import SOON_MONTHS
from giaoban.reports.queries.indicators.counted import Counted, Inquiry, Source
from giaoban.reports.queries.indicators.replied import MONTHS, ORDER, forwarded, told
from giaoban.reports.rules.indicators import Indicator
from giaoban.reports.rules.periods import A_YEAR


def _again(asked: Inquiry) -> Counted:
    rows = forwarded(asked.host, asked.stretch).annotate(raised_in=_place(F("year"), F("month")))
    later = {"raised_in__gt": OuterRef("raised_in"), "raised_in__lte": OuterRef("raised_in") + SOON_MONTHS}
    opinions = Opinion.objects.annotate(raised_in=_place(F("year"), F("month"))).order_by()
    referrals = Referral.objects.annotate(raised_in=_place(F("year"), F("month"))).order_by()
    by_opinion = opinions.filter(state="already_answered", answered_by=OuterRef("pk"), **later)
    by_matter = referrals.filter(matter=OuterRef("matter"), recalled_at=None, **later)
    rows = rows.annotate(came_back=Exists(by_opinion), came_anew=Exists(by_matter))
    met = Q(came_back=True) | Q(came_anew=True)
    return Counted(rows, met, referrals_visible_to, told, MONTHS, agency="lead", order=ORDER)


def _place(year: Combinable, month: Combinable) -> Combinable:
    return year * A_YEAR + month


SOURCES: Final[Mapping[Indicator, Source]] = {Indicator.ASKED_AGAIN: _again}

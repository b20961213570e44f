"""What the raisers say of replies: each judgement counts, in the month in which it was given."""

from collections.abc import Callable, Mapping
from typing import Final

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from giaoban.access.rules import Holder
from giaoban.opinions.queries import referrals_visible_to
from giaoban.organisation.models import Host
from giaoban.replies.models import Judgement
from giaoban.replies.queries.newest import is_newest
from giaoban.replies.rules.judging import SHORT, Verdict
from giaoban.reports.queries.indicators.counted import Case, Counted, Inquiry, Source, held_in
from giaoban.reports.rules.indicators import Indicator
from giaoban.reports.rules.periods import MonthSpan
from giaoban.ui.wording import short_day

MONTHS: Final = ("judged_at__year", "judged_at__month")


def judgements(host: Host, stretch: MonthSpan) -> QuerySet[Judgement]:
    """Return the judgements that were given in a stretch of months."""
    of_host = Q(reply__referral__host=host, reply__referral__recalled_at=None)
    return Judgement.objects.filter(held_in(stretch, *MONTHS), of_host).order_by()


def judgements_seen(holder: Holder) -> QuerySet[Judgement]:
    """Return the judgements on what somebody may see."""
    seen = referrals_visible_to(holder).filter(pk=OuterRef("reply__referral"))
    return Judgement.objects.filter(Exists(seen)).select_related("reply__referral__lead", "unit")


def _of(verdict: Verdict, which: Callable[[QuerySet[Judgement]], QuerySet[Judgement]]) -> Source:
    def source(asked: Inquiry) -> Counted:
        rows = which(judgements(asked.host, asked.stretch))
        met = Q(verdict=verdict.value)
        order = ("judged_at", "pk")
        return Counted(rows, met, judgements_seen, told, MONTHS, agency="reply__agency", order=order)

    return source


def told(one: Judgement) -> Case:
    """Say in words what was judged, from which unit, and how."""
    referral = one.reply.referral
    said = _(SHORT[Verdict(one.verdict)])
    to = reverse("opinions:referral", args=[referral.pk])
    return Case(
        f"{referral.code} · {referral.title}: {said}",
        f"{one.unit.name} → {referral.lead.name}",
        short_day(one.judged_at),
        to,
    )


def _any(rows: QuerySet[Judgement]) -> QuerySet[Judgement]:
    return rows


def first_judgements(rows: QuerySet[Judgement]) -> QuerySet[Judgement]:
    """Return of judgements those on the first version of a reply."""
    return rows.filter(reply__version=1)


def _last(rows: QuerySet[Judgement]) -> QuerySet[Judgement]:
    return rows.filter(is_newest("reply"))


SOURCES: Final[Mapping[Indicator, Source]] = {
    Indicator.ANSWERED_AT_ONCE: _of(Verdict.ANSWERED, first_judgements),
    Indicator.OFF_THE_POINT: _of(Verdict.OFF_THE_POINT, _any),
    Indicator.TOO_GENERAL: _of(Verdict.TOO_GENERAL, _any),
    Indicator.UNCONVINCING: _of(Verdict.UNCONVINCING, _any),
    Indicator.SATISFIED: _of(Verdict.ANSWERED, _last),
}

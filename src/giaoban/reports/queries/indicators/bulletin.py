"""Whether contributions to the bulletin came by their day, it appeared with every part, and it was read."""

from collections.abc import Callable, Mapping
from typing import Final

from django.db.models import BooleanField, ExpressionWrapper, F, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from giaoban.access.queries import within
from giaoban.access.rules import Holder, Target, Verb
from giaoban.bulletin.models import Contribution, Edition
from giaoban.bulletin.queries.appeared import Copy, copies_of, with_every_part
from giaoban.bulletin.queries.reading import ISSUED, issued_to, own_posts
from giaoban.bulletin.queries.visibility import OF_SECTION, contributions_visible_to
from giaoban.reports.queries.indicators.counted import (
    Case,
    Counted,
    Inquiry,
    Listed,
    Single,
    Source,
    held_in,
)
from giaoban.reports.rules.indicators import Indicator
from giaoban.reports.rules.periods import Month
from giaoban.ui.wording import short_day

OF_CONTRIBUTION: Final = ("section__edition__month__year", "section__edition__month__month")
OF_EDITION: Final = ("month__year", "month__month")


def _contributed(asked: Inquiry) -> Counted:
    owed = Contribution.objects.filter(
        held_in(asked.stretch, *OF_CONTRIBUTION),
        Q(first_handed_in_at__isnull=False) | Q(section__due_at__lt=asked.now),
        section__edition__host=asked.host,
        section__agency__isnull=False,
        section__left_out_because="",
    )
    return Counted(
        owed.exclude(section__edition__state="planned"),
        Q(first_handed_in_at__lte=F("section__due_at")),
        _contributions_seen,
        _contribution_told,
        OF_CONTRIBUTION,
        agency="section__agency",
        order=("section__edition__month", "section__position", "pk"),
    )


def _contributions_seen(holder: Holder) -> QuerySet[Contribution]:
    """Return the contributions that somebody may see, each with whether they may open the editor's desk."""
    at_desk = ExpressionWrapper(within(holder, Verb.SEE_BULLETIN, OF_SECTION), BooleanField())
    return contributions_visible_to(holder).annotate(at_desk=at_desk)


def _contribution_told(one: Contribution) -> Case:
    section = one.section
    page = section.edition if vars(one)["at_desk"] else one
    agency = section.agency.name if section.agency else ""
    what = f"{section.heading} ({section.edition.title})"
    return Case(what, agency, short_day(section.due_at), page.get_absolute_url())


def _issued(asked: Inquiry) -> QuerySet[Edition]:
    return Edition.objects.filter(held_in(asked.stretch, *OF_EDITION), host=asked.host, state=ISSUED)


def _complete(asked: Inquiry) -> Counted:
    rows = _issued(asked)
    whole = Q(pk__in=with_every_part(asked.host, rows))
    return Counted(rows, whole, issued_to, _edition_told, OF_EDITION, order=("month", "pk"))


def _edition_told(one: Edition) -> Case:
    return Case(one.title, one.host.short_name, _appeared(one), reverse("bulletin:read", args=[one.pk]))


def _read(asked: Inquiry) -> Listed:
    copies = copies_of(asked.host, _issued(asked))
    rows = [Single(_month(one.edition), one.is_read, one) for one in copies]
    return Listed(rows, _copies_seen, _copy_told)


def _month(edition: Edition) -> Month:
    return Month(edition.month.year, edition.month.month)


def _copies_seen(holder: Holder) -> Callable[[Single], bool]:
    """Return whether somebody sees that a copy was read: those who edit the bulletin, and its reader."""

    def may_see(one: Single) -> bool:
        copy: Copy = one.of
        edits = holder.grant_for(Verb.EDIT_BULLETIN, Target(host=copy.edition.host_id)) is not None
        return edits or copy.post.pk in own_posts(holder, copy.edition)

    return may_see


def _copy_told(one: Single) -> Case:
    copy: Copy = one.of
    page = reverse("bulletin:read", args=[copy.edition.pk])
    return Case(copy.edition.title, copy.post.name, _appeared(copy.edition), page)


def _appeared(edition: Edition) -> str:
    return short_day(timezone.localdate(edition.issued_at)) if edition.issued_at else ""


SOURCES: Final[Mapping[Indicator, Source]] = {
    Indicator.CONTRIBUTED_ON_TIME: _contributed,
    Indicator.BULLETIN_COMPLETE: _complete,
    Indicator.BULLETIN_READ: _read,
}

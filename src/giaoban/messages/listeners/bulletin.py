"""What messages hear of the bulletin: who is asked, what came back, what waits for whom."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from giaoban.bulletin.models import Contribution, Edition
from giaoban.bulletin.news import (
    ContributionAccepted,
    ContributionReturned,
    ContributionSettled,
    EditionApproved,
    EditionCollecting,
    EditionGivenBack,
    EditionMoved,
    EditionSubmitted,
)
from giaoban.bulletin.queries.visibility import AWAITED, OPEN
from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.actions.rewording import Anew, word_anew
from giaoban.messages.queries import bulletin, facts
from giaoban.messages.queries.directory import Directory, Seat, directory
from giaoban.messages.queries.reading import about_edition
from giaoban.messages.rules.reaching import is_stale
from giaoban.organisation.rules import Role

ASKED, RETURNED, ACCEPTED = "contribution_asked", "contribution_returned", "contribution_accepted"
MOVED = "contribution_moved"
WAITING = (MOVED, ASKED, RETURNED, bulletin.DUE, bulletin.LATE)


@hears(EditionCollecting)
def ask_the_agencies(news: EditionCollecting) -> None:
    """Tell each agency what it owes to an edition; nobody is told of one whose briefing is over."""
    edition, now = _edition(news.edition), timezone.now()
    if edition.meets_on < timezone.localdate(now):
        return
    people, by = directory(edition.host, timezone.localdate(now)), facts.act_behind(edition).account
    for row in _contributions().filter(section__edition=edition, section__agency__isnull=False):
        announce(_of_contribution(row, ASKED), _seats(row, people), people, host=edition.host, by=by, now=now)


@hears(ContributionSettled)
def stop_asking(news: ContributionSettled) -> None:
    """Take back what waits about a contribution for which nothing more is owed."""
    cancel_about(bulletin.about(news.contribution), *WAITING)


@hears(ContributionReturned)
def tell_of_the_comment(news: ContributionReturned) -> None:
    """Tell an agency that its contribution came back."""
    row = _contributions().get(pk=news.contribution)
    note = row.returns.order_by("-returned_at", "-pk").first()
    if note is not None:
        _tell_agency(row, RETURNED, note.returned_at)


@hears(ContributionAccepted)
def tell_of_the_acceptance(news: ContributionAccepted) -> None:
    """Tell an agency that its contribution is accepted."""
    cancel_about(bulletin.about(news.contribution), *WAITING)
    row = _contributions().get(pk=news.contribution)
    if row.section.agency_id is not None and row.accepted_at is not None:
        _tell_agency(row, ACCEPTED, row.accepted_at)


@hears(EditionMoved)
def tell_of_the_new_day(news: EditionMoved) -> None:
    """Tell each agency that still owes something by when it is due, now that the briefing has moved."""
    edition, now = _edition(news.edition), timezone.now()
    owed = list(_contributions().filter(section__edition=edition, section__agency__isnull=False))
    anew = [Anew(bulletin.about(row.pk), row.get_absolute_url(), bulletin.values_of(row)) for row in owed]
    word_anew(anew, host=edition.host_id, was=now, begins=now)
    if edition.state not in OPEN or edition.meets_on < timezone.localdate(now):
        return
    people, act = directory(edition.host, timezone.localdate(now)), facts.act_behind(edition)
    for row in owed:
        cancel_about(bulletin.about(row.pk), MOVED, bulletin.DUE, bulletin.LATE)
        if row.state in AWAITED and not row.section.left_out_because:
            notice = replace(_of_contribution(row, MOVED), event=f"{MOVED}:{row.pk}:{act.number}")
            announce(notice, _seats(row, people), people, host=edition.host, by=act.account, now=now)


@hears(EditionSubmitted)
def tell_the_approvers(news: EditionSubmitted) -> None:
    """Tell those who may approve that an edition waits for them."""
    _tell_of_edition(news.edition, "edition_submitted", Role.CHAIR, Role.STANDING_MEMBER)


@hears(EditionGivenBack)
def tell_the_editors(news: EditionGivenBack) -> None:
    """Tell the editors that the approver gave an edition back."""
    _tell_of_edition(news.edition, "edition_given_back", Role.EDITOR, Role.OFFICE)


@hears(EditionApproved)
def tell_that_it_can_be_issued(news: EditionApproved) -> None:
    """Tell the editors that an edition is approved."""
    cancel_about(about_edition(news.edition), "edition_submitted")
    _tell_of_edition(news.edition, "edition_approved", Role.EDITOR, Role.OFFICE)


def _tell_agency(row: Contribution, code: str, happened: datetime) -> None:
    now, host = timezone.now(), row.section.edition.host
    if is_stale(happened, now):
        return
    people, by = directory(host, timezone.localdate(now)), facts.act_behind(row).account
    announce(_of_contribution(row, code), _seats(row, people), people, host=host, by=by, now=now)


def _of_contribution(row: Contribution, code: str) -> Notice:
    return Notice(
        event=f"{code}:{row.pk}:{facts.act_behind(row).number}",
        code=code,
        subject=bulletin.about(row.pk),
        values=bulletin.values_of(row),
        link=row.get_absolute_url(),
    )


def _seats(row: Contribution, people: Directory) -> Iterable[Seat]:
    return people.of_agency(row.section.agency_id or 0, Role.DRAFTER, Role.CLEARER)


def _tell_of_edition(key: int, code: str, *roles: Role) -> None:
    edition, now = _edition(key), timezone.now()
    if edition.meets_on < timezone.localdate(now):
        return
    act = facts.act_behind(edition)
    people = directory(edition.host, timezone.localdate(now))
    page = "preview" if code == "edition_submitted" else "desk"
    notice = Notice(
        event=f"{code}:{key}:{act.number}",
        code=code,
        subject=about_edition(key),
        values={"code": edition.code},
        link=reverse(f"bulletin:{page}", args=[key]),
    )
    announce(notice, people.of_role(*roles), people, host=edition.host, by=act.account, now=now)


def _edition(key: int) -> Edition:
    return Edition.objects.select_related("host").defer("content").get(pk=key)


def _contributions() -> QuerySet[Contribution]:
    rows = Contribution.objects.select_related("section__edition__host")
    return rows.defer("section__edition__content").order_by("pk")

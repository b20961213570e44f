"""Whom messages tell of a leader's direction: who is to carry it out, and who gave it."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries import directions, facts
from giaoban.messages.queries.directory import Directory, Seat, directory
from giaoban.messages.rules.reaching import is_stale
from giaoban.opinions.models import Direction
from giaoban.opinions.news import (
    DirectionCarriedOut,
    DirectionGiven,
    DirectionPassedOn,
    DirectionTakenBack,
)
from giaoban.organisation.rules import Role


@hears(DirectionGiven)
def tell_whom_it_is_given_to(news: DirectionGiven) -> None:
    """Tell whoever is to carry the direction out."""
    _tell_addressed(directions.with_all(news.direction), "direction_given")


@hears(DirectionPassedOn)
def tell_whom_it_has_come_to(news: DirectionPassedOn) -> None:
    """Tell the agency to which a direction has gone along with its matter; the one before need not act."""
    cancel_about(directions.about_direction(news.direction), "direction_given", "direction_due")
    _tell_addressed(directions.with_all(news.direction), "direction_given")


@hears(DirectionTakenBack)
def tell_that_it_is_taken_back(news: DirectionTakenBack) -> None:
    """Take back what waits, and tell whoever had it that nothing more is to be done."""
    cancel_about(directions.about_direction(news.direction), "direction_given", "direction_due")
    _tell_addressed(directions.with_all(news.direction), "direction_taken_back")


@hears(DirectionCarriedOut)
def tell_who_gave_it(news: DirectionCarriedOut) -> None:
    """Tell the post that gave the direction that something came of it."""
    one, now = directions.with_all(news.direction), timezone.now()
    subject = directions.about_direction(one.pk)
    cancel_about(subject, "direction_given", "direction_due", "direction_overdue")
    people = directory(one.opinion.host, timezone.localdate(now), Q(pk=one.post_id))
    if one.done_at is not None and not is_stale(one.done_at, now):
        _announce(one, "direction_carried_out", people.seats.values(), people, now=now)


def _tell_addressed(one: Direction, code: str) -> None:
    now = timezone.now()
    if is_stale(one.given_at, now) and code == "direction_given":
        return
    where = Q(role=Role.OFFICE.value) | Q(agency__isnull=False, agency=one.agency_id)
    people = directory(one.opinion.host, timezone.localdate(now), where)
    _announce(one, code, directions.addressed(one, people), people, now=now)


def _announce(one: Direction, code: str, seats: Iterable[Seat], people: Directory, *, now: datetime) -> None:
    act, step = facts.act_behind(one), one.referral.version if one.referral else 0
    notice = Notice(
        event=f"{code}:{one.pk}:{step}:{act.number}",
        code=code,
        subject=directions.about_direction(one.pk),
        values=directions.values_of(one),
        link=one.get_absolute_url(),
    )
    announce(notice, seats, people, host=one.opinion.host, by=act.account, now=now)

"""Making, following and cancelling the month's personal links."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from giaoban.access.actions.devices import end
from giaoban.access.actions.slips import account_for
from giaoban.access.models import Account, Device, MonthLink
from giaoban.access.queries.doors import demo_account_of, link_of
from giaoban.access.queries.periods import link_facts
from giaoban.access.rules import UNKNOWN, Holder, Target, Verb, why_not, why_not_follow
from giaoban.audit.actions import queue, record
from giaoban.kernel.verdict import Refused, enforce
from giaoban.organisation.models import Host, Person


@transaction.atomic
def make_links(
    people: Iterable[Person], *, host: Host, month: date, ends_at: datetime, holder: Holder, at: datetime
) -> list[MonthLink]:
    """Make the month's link for those of these people who have none; a good one is left as it is.

    Args:
        people: People of ``host``; others are passed over.
        host: The committee.
        month: Any day of the month.
        ends_at: When the period ends, and every session by these links with it.
        holder: Who makes them.
        at: Now.

    Raises:
        Refused: If the holder may not enrol anybody there.
    """
    target = Target(host=host.pk)
    enforce(why_not(holder, Verb.ENROL, target))
    queue(host.code)
    theirs = sorted((person for person in people if person.host_id == host.pk), key=lambda person: person.pk)
    made = []
    for person in theirs:
        link, is_new = MonthLink.objects.get_or_create(
            account=account_for(person),
            month=month.replace(day=1),
            revoked_at=None,
            defaults={"ends_at": ends_at, "made_at": at},
        )
        made += [link] if is_new else []
    if made:
        actor = holder.actor(Verb.ENROL, target)
        record(
            "access.links_made",
            host,
            actor=actor,
            chain=host.code,
            details={"count": len(made), "month": f"{month:%Y-%m}"},
            rows=made,
        )
    return made


def follow_link(token: str, *, at: datetime) -> MonthLink:
    """Return the month's link of this token, if it opens the door. It can be followed again and again.

    Raises:
        Refused: If there is no such link, or it was cancelled, or its month is over.
    """
    link = link_of(token)
    if link is None:
        raise Refused(UNKNOWN)
    enforce(why_not_follow(link_facts(link, at), now=at))
    return link


def follow_demo_link(token: str) -> Account:
    """Return the account of a ready-made link.

    Raises:
        Refused: If it is not one of ours, or no demonstration data is loaded.
    """
    account = demo_account_of(token)
    if account is None:
        raise Refused(UNKNOWN)
    return account


@transaction.atomic
def revoke_links(account: Account, *, holder: Holder, at: datetime) -> None:
    """Cancel the links of this person and end what was opened by them.

    Raises:
        Refused: If the holder may not enrol anybody there.
    """
    target = Target(host=account.person.host_id)
    enforce(why_not(holder, Verb.ENROL, target))
    queue(account.person.host.code)
    good = MonthLink.objects.filter(account=account, revoked_at__isnull=True)
    if good.update(revoked_at=at):
        ended = end(Device.objects.filter(account=account, link__isnull=False))
        actor = holder.actor(Verb.ENROL, target)
        code = account.person.host.code
        record("access.links_revoked", account, actor=actor, chain=code, details={"devices": ended})

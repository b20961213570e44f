"""Making, using up and cancelling slips."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from giaoban.access.actions.devices import oneself
from giaoban.access.models import Account, Slip
from giaoban.access.queries.seals import digest_of
from giaoban.access.rules import (
    LIFETIME,
    MOST_TRIES,
    UNKNOWN,
    WRONG_CODE,
    Holder,
    Purpose,
    Target,
    Verb,
    tokens,
    why_not,
    why_not_use,
    why_not_use_code,
)
from giaoban.audit.actions import queue, record
from giaoban.kernel.verdict import Refusal, Refused, enforce
from giaoban.organisation.models import Host, Person


@dataclass(frozen=True, slots=True)
class Issued:
    """A slip in the one moment in which its secrets are known."""

    slip: Slip
    token: str
    code: str


def account_for(person: Person) -> Account:
    """Return the account of a person, made if they have none: no name, no password."""
    fresh = Account(person=person)
    fresh.set_unusable_password()
    account, _ = Account.objects.get_or_create(person=person, defaults={"password": fresh.password})
    return account


@transaction.atomic
def make_slips(people: Iterable[Person], *, host: Host, holder: Holder, at: datetime) -> list[Issued]:
    """Make a new slip for each of these people of one host; slips they still held are cancelled.

    Raises:
        Refused: If the holder may not enrol anybody there.
    """
    target = Target(host=host.pk)
    enforce(why_not(holder, Verb.ENROL, target))
    queue(host.code)
    issued = [
        issue(account_for(person), purpose=Purpose.ENROL, at=at)
        for person in sorted(people, key=lambda person: person.pk)
        if person.host_id == host.pk
    ]
    if issued:
        record(
            "access.slips_made",
            host,
            actor=holder.actor(Verb.ENROL, target),
            chain=host.code,
            details={"count": len(issued)},
            rows=[each.slip for each in issued],
        )
    return [each for each in issued if each.slip.account.is_active]


def issue(account: Account, *, purpose: Purpose, at: datetime) -> Issued:
    """Make one slip inside the caller's transaction; the caller records it."""
    revoke_open(account, purpose=purpose, at=at)
    token = tokens.as_text(secrets.token_bytes(tokens.TOKEN_BYTES))
    code = tokens.code_of(secrets.randbelow(tokens.CODES)) if purpose == Purpose.ENROL else ""
    slip = Slip.objects.create(
        account=account,
        purpose=purpose.value,
        token_digest=digest_of(token),
        code_digest=digest_of(code) if code else "",
        made_at=at,
        expires_at=at + LIFETIME,
    )
    return Issued(slip=slip, token=token, code=code)


def revoke_open(account: Account, *, at: datetime, purpose: Purpose | None = None) -> int:
    """Cancel the slips of an account that are still open, inside the caller's transaction."""
    waiting = Slip.objects.filter(account=account, used_at__isnull=True, revoked_at__isnull=True)
    if purpose is not None:
        waiting = waiting.filter(purpose=purpose.value)
    return waiting.update(revoked_at=at)


@transaction.atomic
def revoke_slips(account: Account, *, holder: Holder, at: datetime) -> None:
    """Cancel the slip that this person has not used yet.

    Raises:
        Refused: If the holder may not enrol anybody there.
    """
    target = Target(host=account.person.host_id)
    enforce(why_not(holder, Verb.ENROL, target))
    queue(account.person.host.code)
    if revoke_open(account, at=at, purpose=Purpose.ENROL):
        actor = holder.actor(Verb.ENROL, target)
        record("access.slip_revoked", account, actor=actor, chain=account.person.host.code)


@transaction.atomic
def use_slip(token: str, *, purpose: Purpose, at: datetime) -> Account:
    """Use up a slip by its token and return whose it was.

    Raises:
        Refused: If there is no such slip, or it is used, cancelled or too old.
    """
    slip = _locked(token_digest=digest_of(token), purpose=purpose.value)
    if slip is None:
        raise Refused(UNKNOWN)
    enforce(why_not_use(slip.facts, now=at))
    return _use_up(slip, at=at)


@transaction.atomic
def use_code(phone: str, code: str | None, *, at: datetime) -> Account | Refusal:
    """Use up a slip by its code together with the phone number of its owner.

    A wrong code is counted, so the refusal is returned: raising it would undo the count. Whoever does not
    know the code learns nothing, not even whether the number is known.
    """
    slip = None
    if phone and code:
        slip = _locked(account__person__phone=phone, purpose=Purpose.ENROL.value, code_digest=digest_of(code))
    if slip is None:
        _count_wrong_code(phone)
        return WRONG_CODE
    return why_not_use_code(slip.facts, now=at) or _use_up(slip, at=at)


def _locked(**which: str) -> Slip | None:
    """Return the slip as it stands once its committee's acts before this one are done."""
    slips = Slip.objects.select_related("account__person__host").filter(**which)
    found = slips.first()
    if found is None:
        return None
    queue(found.account.person.host.code)
    return slips.select_for_update(of=("self",)).filter(pk=found.pk).first()


def _count_wrong_code(phone: str) -> None:
    waiting = Slip.objects.filter(
        account__person__phone=phone,
        purpose=Purpose.ENROL.value,
        used_at__isnull=True,
        revoked_at__isnull=True,
        tries__lt=MOST_TRIES,
    )
    if phone:
        waiting.update(tries=F("tries") + 1)


def _use_up(slip: Slip, *, at: datetime) -> Account:
    slip.used_at = at
    slip.save(update_fields=["used_at"])
    account = slip.account
    record("access.slip_used", account, actor=oneself(account), chain=account.person.host.code, rows=[slip])
    return account

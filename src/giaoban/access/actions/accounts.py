"""Accounts of staff: made, closed, opened again, given a new password."""

from datetime import datetime

from django.db import transaction

from giaoban.access import rules
from giaoban.access.actions.devices import end, oneself
from giaoban.access.actions.slips import Issued, account_for, issue, revoke_open, use_slip
from giaoban.access.models import Account, Device, MonthLink
from giaoban.access.queries.passwords import password_refusal
from giaoban.access.rules import Holder, Purpose, Target, Verb, why_not
from giaoban.audit.actions import queue, record
from giaoban.audit.models import Entry, key_of
from giaoban.kernel.actor import SYSTEM, Actor
from giaoban.kernel.verdict import enforce
from giaoban.organisation.models import Person


@transaction.atomic
def name_account(person: Person, *, username: str, holder: Holder, at: datetime) -> Issued:
    """Give a person an account with a name, and return the link by which they choose a password.

    Raises:
        Refused: If the holder may not keep accounts there, or the name cannot be used.
    """
    target = Target(host=person.host_id)
    enforce(why_not(holder, Verb.MANAGE_ACCOUNTS, target))
    enforce(rules.why_not_username(username))
    queue(person.host.code)
    enforce(rules.why_not_take_name(is_taken=Account.objects.filter(username=username).exists()))
    account = account_for(person)
    account.username = username
    account.save(update_fields=["username"])
    issued = issue(account, purpose=Purpose.PASSWORD, at=at)
    actor = holder.actor(Verb.MANAGE_ACCOUNTS, target)
    record("access.account_made", account, actor=actor, chain=person.host.code)
    return issued


@transaction.atomic
def send_reset(account: Account, *, holder: Holder, at: datetime) -> Issued:
    """Make the link by which somebody chooses a new password; the old one is good until they have.

    Raises:
        Refused: If the holder may not keep this account, or it has no name, or it is closed.
    """
    target = Target(host=account.person.host_id)
    enforce(why_not(holder, Verb.MANAGE_ACCOUNTS, target))
    queue(account.person.host.code)
    enforce(rules.why_not_reset(has_name=account.username is not None, is_disabled=not account.is_active))
    issued = issue(account, purpose=Purpose.PASSWORD, at=at)
    actor = holder.actor(Verb.MANAGE_ACCOUNTS, target)
    record("access.reset_made", account, actor=actor, chain=account.person.host.code)
    return issued


@transaction.atomic
def choose_password(token: str, *, password: str, at: datetime) -> Account:
    """Use up a link and set the password that was chosen.

    Raises:
        Refused: If the link does not open the door, or the password is too weak; it is then not used up.
    """
    account = use_slip(token, purpose=Purpose.PASSWORD, at=at)
    _set_password(account, password, actor=oneself(account))
    return account


@transaction.atomic
def change_password(account: Account, *, password: str, keep: str) -> None:
    """Set a new password and end every other session.

    Args:
        account: Whose; they have just shown that they know the old one.
        password: The new one.
        keep: Key of the session that goes on.

    Raises:
        Refused: If the password is too weak.
    """
    _set_password(account, password, actor=oneself(account), keep=keep)


@transaction.atomic
def disable(account: Account, *, holder: Holder, at: datetime) -> None:
    """Close an account: its sessions, slips and links end with it, at the next request.

    Raises:
        Refused: If the holder may not keep this account, or it is their own.
    """
    queue(account.person.host.code)
    locked = Account.objects.select_for_update(of=("self",)).get(pk=account.pk)
    target = Target(host=locked.person.host_id)
    enforce(why_not(holder, Verb.MANAGE_ACCOUNTS, target))
    enforce(rules.why_not_disable(is_own=holder.account == locked.pk))
    if locked.disabled_at is None:
        locked.disabled_at = at
        locked.save(update_fields=["disabled_at"])
        revoke_open(locked, at=at)
        MonthLink.objects.filter(account=locked, revoked_at__isnull=True).update(revoked_at=at)
        ended = end(Device.objects.filter(account=locked))
        _record("access.account_disabled", locked, holder, target, devices=ended)


@transaction.atomic
def enable(account: Account, *, holder: Holder) -> None:
    """Open a closed account again; slips and links have to be made anew.

    Raises:
        Refused: If the holder may not keep this account.
    """
    queue(account.person.host.code)
    locked = Account.objects.select_for_update(of=("self",)).get(pk=account.pk)
    target = Target(host=locked.person.host_id)
    enforce(why_not(holder, Verb.MANAGE_ACCOUNTS, target))
    if locked.disabled_at is not None:
        locked.disabled_at = None
        locked.save(update_fields=["disabled_at"])
        _record("access.account_enabled", locked, holder, target)


@transaction.atomic
def read_notice(account: Account, *, at: datetime) -> None:
    """Note once that somebody has read the notice about their data."""
    queue(account.person.host.code)
    locked = Account.objects.select_for_update(of=("self",)).get(pk=account.pk)
    if locked.notice_seen_at is None:
        locked.notice_seen_at = at
        locked.save(update_fields=["notice_seen_at"])
        record("access.notice_read", locked, actor=oneself(locked), chain=locked.person.host.code)


@transaction.atomic
def note_lock_out(username: str, *, since: datetime) -> None:
    """Record that a name was locked after too many wrong passwords; names of nobody are not kept.

    Args:
        username: The name that was locked.
        since: An entry that is younger stands for this one too.
    """
    account = Account.objects.filter(username=username).first()
    if account is None:
        return
    known = Entry.objects.filter(event="access.locked_out", subject=key_of(account), at__gt=since)
    if not known.exists():
        record("access.locked_out", account, actor=SYSTEM, chain=account.person.host.code)


def _set_password(account: Account, password: str, *, actor: Actor, keep: str = "") -> None:
    enforce(password_refusal(account, password))
    account.set_password(password)
    account.save(update_fields=["password"])
    ended = end(Device.objects.filter(account=account).exclude(session_key=keep))
    code = account.person.host.code
    record("access.password_changed", account, actor=actor, chain=code, details={"devices": ended})


def _record(event: str, account: Account, holder: Holder, target: Target, **details: int) -> None:
    actor = holder.actor(Verb.MANAGE_ACCOUNTS, target)
    record(event, account, actor=actor, chain=account.person.host.code, details=details)

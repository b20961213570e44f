"""Writing the audit log."""

import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction
from django.utils import timezone

from giaoban.audit.models import Chain, Entry, key_of
from giaoban.audit.rules import NAME_ERASED, Detail, account_key, checked, digest, seal
from giaoban.kernel.actor import Actor

_HEAD: Final = "SELECT id, code, length, head FROM audit_chain WHERE code = %s"


def queue(chain: str) -> Chain:
    """Wait for one's turn among the acts of a committee, and keep it until the transaction ends.

    An action calls it before it locks or changes any row. Every act ends by writing to its chain, so acts of
    one committee queue up in any case; waiting at the door, they can never wait for each other's rows.

    Args:
        chain: Code of the host committee; empty for the installation itself.

    Raises:
        TransactionManagementError: If no transaction is open, for then there is nothing to keep the turn.
    """
    if connection.get_autocommit():
        raise transaction.TransactionManagementError(f"an act of {chain!r} queued outside a transaction")
    # Every act asks this twice. Written out it costs a fifth of what building the same words anew does.
    locked = _HEAD + " FOR UPDATE" if connection.features.has_select_for_update else _HEAD
    for head in Chain.objects.raw(locked, [chain]):
        return head
    return Chain.objects.select_for_update().get_or_create(code=chain)[0]


def record(
    event: str,
    subject: models.Model | str,
    *,
    actor: Actor,
    chain: str,
    details: Mapping[str, Detail] | None = None,
    rows: Iterable[models.Model] = (),
) -> Entry:
    """Add one entry for one act, however many rows it touched.

    Call it as the last step of an action, inside the action's own transaction: the entry stands or falls with
    the change. One act writes to one chain only, the one in which it queued.

    Args:
        event: What happened: the area and a past participle, ``"opinion.forwarded"``.
        subject: The row that it happened to, or ``"area.model:key"``.
        actor: Who did it, from which post and in which role.
        chain: Code of the host committee; empty for the installation itself.
        details: A few codes and numbers; never anybody's words.
        rows: The rows that the act touched, saved; only a digest of them is kept.

    Raises:
        TransactionManagementError: If no transaction is open.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError(f"{event} was to be recorded outside a transaction")
    touched = [content_of(row) for row in rows]
    head = queue(chain)
    entry = _entry_of(actor, salt=secrets.token_hex(16))
    entry.chain, entry.number, entry.previous = chain, head.length + 1, head.head
    entry.event, entry.subject, entry.subject_label = event, key_of(subject), _label(subject)
    entry.details = checked(details or {})
    entry.rows = digest(entry.salt, touched) if touched else ""
    entry.hash = seal(entry.line)
    entry.save(force_insert=True)

    head.length, head.head = entry.number, entry.hash
    head.save(update_fields=["length", "head"])
    return entry


@transaction.atomic
def erase_name(account: int, *, actor: Actor) -> int:
    """Blank the name of an account in every entry and return how many entries held it.

    Digests salted with a value that is blanked as well cannot be guessed any more, and the chains stay whole.
    """
    record(NAME_ERASED, account_key(account), actor=actor, chain="")
    return Entry.objects.filter(actor_account=account).exclude(salt="").update(actor_name="", salt="")


def _entry_of(actor: Actor, *, salt: str) -> Entry:
    return Entry(
        at=timezone.now(),
        actor_account=actor.account,
        actor_name=actor.name,
        actor_post=actor.post,
        actor_role=actor.role,
        salt=salt,
        name_digest=digest(salt, actor.name),
    )


def _label(subject: models.Model | str) -> str:
    """Only a code may stand beside the key: what ``str()`` returns may be a person's name."""
    code = getattr(subject, "code", "")
    return code if isinstance(code, str) else ""


def content_of(row: models.Model) -> list[object]:
    """Return what the digest of an entry is taken of: the key of a row and each of its columns, plain."""
    fields = row._meta.concrete_fields
    return [key_of(row), {field.attname: _plain(field.value_from_object(row)) for field in fields}]


def _plain(value: object) -> object:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = value.astimezone(timezone.get_default_timezone())
    try:
        return DjangoJSONEncoder(sort_keys=True).encode(value)
    except TypeError:
        return str(value)

"""Adding photos and files to a draft, and taking them away; with the opinion they are sent.

Nobody else sees a draft, so neither is recorded in the audit log; sending the opinion is.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.access.rules import Holder
from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import enforce
from giaoban.opinions.actions.raising import account_of
from giaoban.opinions.models import Attachment, Draft
from giaoban.opinions.rules import attaching
from giaoban.opinions.rules.attaching import Held


@dataclass(frozen=True, slots=True)
class Attached(Kept):
    """A file that the store has, what it holds, and its size in bytes."""

    held: Held
    size: int


@transaction.atomic
def attach(draft: Draft, kept: Attached, *, holder: Holder, once: UUID, at: datetime) -> Attachment:
    """Add a stored file to a draft of its writer; the same key again returns what was added first.

    Raises:
        Refused: If the draft has as many as it takes, or takes none.
    """
    locked = _own(draft, holder)
    first = locked.files.filter(once=once).first()
    if first is not None:
        return first
    enforce(attaching.why_not_add(files=locked.files.count(), kind=locked.answers.get("kind", "")))

    return Attachment.objects.create(
        draft=locked,
        path=kept.path,
        name=kept.name,
        held=kept.held.value,
        size=kept.size,
        added_at=at,
        once=once,
    )


@transaction.atomic
def detach(file: Attachment, *, draft: Draft, holder: Holder) -> str:
    """Take a file away from a draft, and return where the store has it."""
    _own(draft, holder).files.filter(pk=file.pk).delete()
    return file.path


def _own(draft: Draft, holder: Holder) -> Draft:
    return Draft.objects.select_for_update().get(pk=draft.pk, account_id=account_of(holder))

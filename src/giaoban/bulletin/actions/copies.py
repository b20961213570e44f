"""Setting how many printed copies units get, and taking what is needed as the print run."""

from datetime import date
from uuid import UUID

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.bulletin.actions.editions import set_imprint
from giaoban.bulletin.actions.rows import end_before, lock_edition
from giaoban.bulletin.models import CopyCount, Edition
from giaoban.bulletin.queries.copies import copies_to_print
from giaoban.bulletin.rules import copies as rules
from giaoban.bulletin.rules.copies import Wish
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.models import Unit


@transaction.atomic
def set_copies(
    edition: Edition, unit: Unit | None, wish: Wish, *, on: date, once: UUID, actor: Actor
) -> CopyCount:
    """Set what a unit gets from a day on, beginning with an edition; the same ``once`` sets it once.

    Args:
        edition: The edition at which it is set.
        unit: The unit; ``None`` for every cell for which nothing is set.
        wish: How many, and why.
        on: The first day; editions whose briefing was before it keep their counts.
        once: Key of the form.
        actor: The editor.

    Raises:
        Refused: If the briefing of the edition is over, or the number is out of range.
    """
    host = lock_edition(edition).host
    if there := CopyCount.objects.filter(once=once).first():
        return there
    enforce(rules.why_not_set(wish.copies, is_over=edition.meets_on < on))
    for row in CopyCount.objects.filter(host=host, unit=unit, valid_to__isnull=True):
        end_before(row, on)
    set_row = CopyCount.objects.create(
        host=host, unit=unit, copies=wish.copies, note=nfc(wish.note).strip(), valid_from=on, once=once
    )
    record("bulletin_copies.set", set_row, actor=actor, chain=host.code, rows=[set_row])
    return set_row


def take_as_print_run(edition: Edition, *, actor: Actor) -> Edition:
    """Let the imprint say as many copies as are needed.

    Raises:
        Refused: If the edition takes no change.
    """
    return set_imprint(edition, edition.editors, copies_to_print(edition).needed, actor=actor)

"""The compiler puts referrals to the matter that they repeat, takes them out, and renames matters."""

from datetime import datetime

from django.db import transaction

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.actions.locking import lock_referral
from giaoban.opinions.models import Matter, Referral
from giaoban.opinions.news import MatterChanged
from giaoban.opinions.rules import matters as rules
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host


@transaction.atomic
def put_beside(referral: Referral, earlier: Referral | None, *, holder: Holder, at: datetime) -> Referral:
    """Put a referral to the matter of an earlier one, which begins a matter if it has none yet.

    What belongs to that matter already stays as it is, so that a form sent twice puts once.

    Raises:
        Refused: If nothing earlier is chosen, it is the same referral or of another committee, or this one
            belongs to another matter.
    """
    actor = _compiler(referral.host_id, holder)
    locked = lock_referral(referral)
    beside = Referral.objects.select_for_update(of=("self",)).get(pk=earlier.pk) if earlier else None
    enforce(rules.why_not_put(_placed(locked), _placed(beside) if beside else None))
    if beside is None or (locked.matter_id is not None and locked.matter_id == beside.matter_id):
        return locked

    matter = beside.matter or _begin(beside, locked.host, at)
    locked.matter = matter
    locked.save(update_fields=["matter"])
    details = {"matter": matter.code, "beside": beside.code}
    record(
        "matter.joined", locked, actor=actor, chain=locked.host.code, details=details, rows=[matter, locked]
    )
    tell(MatterChanged(matter=matter.pk, host=locked.host_id, referral=locked.pk))
    return locked


@transaction.atomic
def take_out(referral: Referral, *, holder: Holder) -> Referral:
    """Take a referral out of its matter; one that belongs to none stays as it is.

    Its origins, replies and promises stay with it.
    """
    actor = _compiler(referral.host_id, holder)
    locked = lock_referral(referral)
    matter = locked.matter
    if matter is None:
        return locked

    locked.matter = None
    locked.save(update_fields=["matter"])
    details = {"matter": matter.code}
    record("matter.left", locked, actor=actor, chain=locked.host.code, details=details, rows=[locked])
    tell(MatterChanged(matter=matter.pk, host=locked.host_id, referral=locked.pk))
    return locked


@transaction.atomic
def rename(matter: Matter, *, title: str, holder: Holder) -> Matter:
    """Call a matter otherwise; the name that it has already changes nothing.

    Raises:
        Refused: If the name is empty.
    """
    actor = _compiler(matter.host_id, holder)
    host = lock(matter.host_id)
    locked, title = Matter.objects.select_for_update().get(pk=matter.pk), nfc(title).strip()
    enforce(rules.why_not_rename(title))
    if locked.title == title:
        return locked

    locked.title = title
    locked.save(update_fields=["title"])
    record("matter.renamed", locked, actor=actor, chain=host.code, rows=[locked])
    tell(MatterChanged(matter=locked.pk, host=locked.host_id))
    return locked


def _compiler(host: int, holder: Holder) -> Actor:
    target = Target(host=host)
    enforce(why_not(holder, Verb.COMPILE, target))
    return holder.actor(Verb.COMPILE, target)


def _begin(earlier: Referral, host: Host, at: datetime) -> Matter:
    number = Matter.objects.filter(host=host).count() + 1  # the acts of a committee queue, none is deleted
    code = f"{host.code}-V{number:03d}"
    earlier.matter = Matter.objects.create(host=host, code=code, title=earlier.title, opened_at=at)
    earlier.save(update_fields=["matter"])
    return earlier.matter


def _placed(referral: Referral) -> rules.Placed:
    return rules.Placed(referral.pk, referral.host_id, referral.matter_id)

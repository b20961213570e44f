"""How a host uses the shared vocabularies: labels, order, and from when to when."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.organisation.actions import rows
from giaoban.organisation.models import Host, HostItem, Item
from giaoban.organisation.rules import Role, Vocabulary
from giaoban.organisation.rules.editing import why_not_switch_off, why_not_switch_on


@dataclass(frozen=True, slots=True)
class ItemPlan:
    """A new entry of a vocabulary; of a post title, with the role that it gives."""

    vocabulary: Vocabulary
    label_vi: str
    label_en: str
    role: Role | None = None
    is_cell: bool = False


@transaction.atomic
def add_item(host: Host, plan: ItemPlan, *, on: date, actor: Actor) -> HostItem:
    """Add an entry of the host's own, used from ``on``; its code tells it from the shared ones."""
    locked = rows.lock(host)
    stem = ascii_file_name(f"{locked.code} {plan.label_vi}").replace("-", "_")[:34]
    code = f"cell_{stem}"[:37] if plan.is_cell else stem
    same = Item.objects.filter(vocabulary=plan.vocabulary.value, code__startswith=code).count()
    last = locked.items.filter(item__vocabulary=plan.vocabulary.value).count()
    item = Item.objects.create(
        vocabulary=plan.vocabulary.value,
        code=f"{code}_{same + 1}" if same else code,
        label_vi=plan.label_vi,
        label_en=plan.label_en,
        position=last + 1,
        role=plan.role.value if plan.role else "",
    )
    use = HostItem.objects.create(
        host=locked,
        item=item,
        label_vi=plan.label_vi,
        label_en=plan.label_en,
        position=last + 1,
        valid_from=on,
    )
    record("organisation.item_added", use, actor=actor, chain=locked.code, details={"item": item.code})
    return use


@transaction.atomic
def change_item(use: HostItem, *, label_vi: str, label_en: str, position: int, actor: Actor) -> HostItem:
    """Change how a host calls an entry and where it stands in the list."""
    host = rows.lock(use.host_id)
    locked = HostItem.objects.select_for_update().get(pk=use.pk)
    locked.label_vi, locked.label_en, locked.position = label_vi, label_en, position
    locked.save(update_fields=["label_vi", "label_en", "position"])
    record("organisation.item_changed", locked, actor=actor, chain=host.code, details={"item": use.item.code})
    return locked


@transaction.atomic
def switch_off(use: HostItem, *, last_day: date, actor: Actor) -> HostItem:
    """Let a host use an entry up to ``last_day`` and no longer; what was written with it stays.

    Raises:
        Refused: If it was not in use on that day.
    """
    host = rows.lock(use.host_id)
    locked = HostItem.objects.select_for_update().get(pk=use.pk)
    enforce(why_not_switch_off(locked.label_vi, locked.valid_from, locked.valid_to, last_day))
    locked.valid_to = last_day
    locked.save(update_fields=["valid_to"])
    record(
        "organisation.item_switched_off",
        locked,
        actor=actor,
        chain=host.code,
        details={"item": use.item.code},
    )
    return locked


@transaction.atomic
def switch_on(use: HostItem, *, on: date, actor: Actor) -> HostItem:
    """Let a host use an entry again from ``on``, under the label it had.

    Raises:
        Refused: If it is in use then.
    """
    host = rows.lock(use.host_id)
    newest = HostItem.objects.filter(host=host, item=use.item_id).order_by("-valid_from")[:1].get()
    enforce(why_not_switch_on(newest.label_vi, newest.valid_to, on))
    again = HostItem.objects.create(
        host=host,
        item_id=newest.item_id,
        label_vi=newest.label_vi,
        label_en=newest.label_en,
        position=newest.position,
        valid_from=on,
    )
    record(
        "organisation.item_switched_on", again, actor=actor, chain=host.code, details={"item": use.item.code}
    )
    return again

"""Renaming, moving, merging and splitting units: the old ones end and their successors begin the next day.

Posts with their terms, oversight and places in a cluster go on with the unit on the main line.
"""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions import rows
from giaoban.organisation.actions.units import UnitPlan, as_plan, check_plan, close, create
from giaoban.organisation.models import (
    Item,
    Membership,
    Oversight,
    Post,
    PostSuccession,
    Succession,
    Term,
    Unit,
)
from giaoban.organisation.news import UnitChanged
from giaoban.organisation.queries import borders_above, unit_facts
from giaoban.organisation.queries.spans import from_day_on
from giaoban.organisation.rules import Change, place_replaced
from giaoban.organisation.rules.editing import (
    why_not_merge,
    why_not_move,
    why_not_rename,
    why_not_split,
    why_not_stand_under,
)


@transaction.atomic
def rename_unit(unit: Unit, *, name: str, kind: Item, on: date, actor: Actor) -> Unit:
    """Give a unit another name, another kind or both from ``on``, and return its successor.

    Raises:
        Refused: If nothing would change, or the unit ended, gave way or begins that day or later.
    """
    locked = _locked(unit)
    changes = (name, kind.pk) != (locked.name, locked.kind_id)
    enforce(why_not_rename(unit_facts(locked), on, changes=changes))
    return _succeed(locked, as_plan(locked, on, name=name, kind=kind), Change.RENAME, actor)


@transaction.atomic
def move_unit(unit: Unit, *, parent: Unit | None, on: date, actor: Actor) -> Unit:
    """Put a unit under another one from ``on``, and return its successor. What stands under it goes along.

    Raises:
        Refused: If it stands there already or would stand under itself, or cannot change that day.
    """
    locked = _locked(unit)
    known = borders_above([locked.pk, parent.pk] if parent else [locked.pk])
    target = unit_facts(parent) if parent else None
    enforce(why_not_move(unit_facts(locked), target, on, known.parent_on(locked.pk, on)))
    plan = as_plan(locked, on, parent=parent)
    above = known.above(parent.pk, on) if parent else ()
    enforce(why_not_stand_under(locked.pk, plan.span, target, above))
    return _succeed(locked, plan, Change.MOVE, actor)


@transaction.atomic
def merge_units(
    units: Sequence[Unit], into: UnitPlan, *, posts_from: Unit | None = None, actor: Actor
) -> Unit:
    """Let several units become one on the first day of ``into``, and return it.

    Args:
        units: What ends.
        into: What begins; it may bear the code and the name of one of ``units``.
        posts_from: The one of ``units`` whose posts, oversight and place in a cluster go on; the first
            without saying. The posts of the others end.
        actor: Who does it.

    Raises:
        Refused: If there are fewer than two, one stands under another, or one cannot change that day.
    """
    on = into.valid_from
    locked = [_locked(unit) for unit in units]
    facts = [unit_facts(unit) for unit in locked]
    keys = {unit.pk for unit in locked}
    known = borders_above(keys)
    nested = any(keys & set(known.above(key, on)) for key in keys)
    enforce(why_not_merge(facts, on, nested=nested))
    leading = next((unit for unit in locked if posts_from and unit.pk == posts_from.pk), locked[0])
    for unit in locked:
        if unit.pk != leading.pk:
            _end(unit, on)
    merged = _replace(leading, into, but=tuple(keys))
    for unit in locked:
        _join(unit, merged, Change.MERGE, on)
        if unit.pk != leading.pk:
            _join_posts(unit, merged, on)
    _tell_and_record(Change.MERGE, locked, [merged], actor)
    return merged


@transaction.atomic
def split_unit(unit: Unit, parts: Sequence[UnitPlan], *, main: int = 0, actor: Actor) -> list[Unit]:
    """Let several units come of one on the first day of ``parts``, and return them in that order.

    Args:
        unit: What ends.
        parts: What begins, all on the same day; one of them may keep code and name.
        main: Which of ``parts`` carries on the main line: its posts, what stands under it, its counts.
        actor: Who does it.

    Raises:
        Refused: If there are fewer than two parts, names repeat, or the unit cannot change that day.
        ValueError: If the parts do not begin on the same day.
    """
    if len({part.valid_from for part in parts}) > 1:
        raise ValueError("parts of one split begin on different days")
    locked = _locked(unit)
    on = parts[0].valid_from if parts else date.max
    enforce(why_not_split(unit_facts(locked), on, [part.name for part in parts]))
    heir = _replace(locked, parts[main], but=(locked.pk,))
    found = []
    for place, part in enumerate(parts):
        if place != main:
            check_plan(locked.host, part)
        found.append(heir if place == main else create(locked.host, part))
        _join(locked, found[-1], Change.SPLIT, on, is_main=place == main)
    for other in found:
        if other.pk != heir.pk:
            _same_cluster(heir, other)
    _tell_and_record(Change.SPLIT, [locked], found, actor)
    return found


def _locked(unit: Unit) -> Unit:
    rows.lock(unit.host_id)
    return (
        Unit.objects.select_for_update(of=("self",)).select_related("host", "kind", "parent").get(pk=unit.pk)
    )


def _succeed(unit: Unit, plan: UnitPlan, change: Change, actor: Actor) -> Unit:
    heir = _replace(unit, plan, but=(unit.pk,))
    _join(unit, heir, change, plan.valid_from)
    _tell_and_record(change, [unit], [heir], actor)
    return heir


def _replace(old: Unit, plan: UnitPlan, *, but: tuple[int, ...]) -> Unit:
    check_plan(old.host, plan, but=but)
    new = create(old.host, plan)
    for post in rows.posts_from(old, plan.valid_from):
        _carry_post(post, old, new)
    for member in Membership.objects.filter(from_day_on(plan.valid_from), unit=old):
        _hand_over(member, new)
    for oversight in Oversight.objects.filter(from_day_on(plan.valid_from), unit=old):
        _hand_over(oversight, new)
    close(old, plan.valid_from - rows.ONE_DAY)
    return new


def _hand_over(row: Membership | Oversight, new: Unit) -> None:
    following = rows.go_on(row, new.valid_from)
    following.unit = new
    following.save()


def _carry_post(post: Post, old: Unit, new: Unit) -> None:
    on = new.valid_from
    terms = list(Term.objects.filter(from_day_on(on), post=post))
    oversights = list(Oversight.objects.filter(from_day_on(on), post=post))
    following = rows.go_on(post, on)
    following.unit, following.name = new, place_replaced(post.name, old.name, new.name)
    following.save()
    for term in terms:
        following_term = rows.go_on(term, on)
        following_term.post = following
        following_term.save()
    for oversight in oversights:
        following_oversight = rows.go_on(oversight, on)
        following_oversight.post = following
        following_oversight.save()
    if following.pk != post.pk:
        _join_post(post, following, on)


def _join_posts(old: Unit, new: Unit, on: date) -> None:
    """Let the posts of a unit that was merged away go on as those of the same role in the new one."""
    ended = Post.objects.filter(unit=old, valid_to=on - rows.ONE_DAY)
    heirs = list(Post.objects.filter(from_day_on(on), unit=new))
    for post in ended.order_by("pk"):
        for heir in heirs:
            if heir.role == post.role:
                _join_post(post, heir, on)


def _join_post(old: Post, new: Post, on: date) -> None:
    PostSuccession.objects.create(predecessor=old, successor=new, effective_on=on)


def _end(unit: Unit, on: date) -> None:
    for post in rows.posts_from(unit, on):
        rows.end_post_with_terms(post, on - rows.ONE_DAY)
    close(unit, on - rows.ONE_DAY)


def _join(old: Unit, new: Unit, change: Change, on: date, *, is_main: bool = True) -> None:
    Succession.objects.create(
        predecessor=old, successor=new, change=change.value, effective_on=on, is_main=is_main
    )


def _same_cluster(heir: Unit, other: Unit) -> None:
    for member in Membership.objects.filter(unit=heir):
        Membership.objects.create(
            cluster=member.cluster, unit=other, valid_from=member.valid_from, valid_to=member.valid_to
        )


def _tell_and_record(change: Change, old: Sequence[Unit], new: Sequence[Unit], actor: Actor) -> None:
    for unit in (*old, *new):
        tell(UnitChanged(unit.pk))
    record(
        f"organisation.unit_{PAST[change]}",
        old[0],
        actor=actor,
        chain=old[0].host.code,
        details={
            "from": [unit.code for unit in old],
            "to": [unit.code for unit in new],
            "on": new[0].valid_from.isoformat(),
        },
        rows=(*old, *new),
    )


PAST = {
    Change.RENAME: "renamed",
    Change.MOVE: "moved",
    Change.MERGE: "merged",
    Change.SPLIT: "split",
}

"""Rules for changing the organisation: each says why a change is not possible and what to do instead."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.organisation.rules.borders import Span
from giaoban.organisation.rules.words import AGENCY_ROLES, UNIT_ROLES, Role

FEWEST: Final = 2


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """What the rules need to know about one unit.

    Attributes:
        successor: Name of what took over from it, or will; empty if nothing has.
    """

    key: int
    name: str
    span: Span
    successor: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A code that somebody bears on some days."""

    code: str
    name: str
    span: Span


def why_not_change(unit: UnitFacts, on: date) -> Refusal | None:
    """Return why the borders of ``unit`` cannot change with ``on`` as the first day of the change."""
    if unit.successor:
        return Refusal(
            "already_succeeded",
            gettext_noop("“%(unit)s” already gave way to “%(successor)s”. Choose “%(successor)s” instead."),
            {"unit": unit.name, "successor": unit.successor},
        )
    if unit.span.valid_to is not None and unit.span.valid_to < on:
        return Refusal(
            "already_ended",
            gettext_noop("“%(unit)s” ended on %(day)s. Choose a day up to then, or another unit."),
            {"unit": unit.name, "day": unit.span.valid_to},
        )
    if on <= unit.span.valid_from:
        return Refusal(
            "not_begun",
            gettext_noop("“%(unit)s” begins on %(day)s. Choose a later day, or correct its entry instead."),
            {"unit": unit.name, "day": unit.span.valid_from},
        )
    return None


def why_not_rename(unit: UnitFacts, on: date, *, changes: bool) -> Refusal | None:
    """Return why ``unit`` cannot get a name or kind on ``on``; ``changes`` is whether either is new."""
    if not changes:
        return Refusal(
            "same_name", gettext_noop("That is its name and kind already. Write the new name, or go back.")
        )
    return why_not_change(unit, on)


def why_not_stand_under(
    key: int | None, span: Span, parent: UnitFacts | None, above_parent: Collection[int] = ()
) -> Refusal | None:
    """Return why a unit of these days cannot stand under ``parent``.

    Args:
        key: Key of the unit; ``None`` if it is not stored yet.
        span: The days of the unit.
        parent: What it shall stand under; ``None`` puts it at the top.
        above_parent: Keys of everything that ``parent`` stands under.
    """
    if parent is None:
        return None
    if key is not None and (key == parent.key or key in above_parent):
        return Refusal(
            "under_itself",
            gettext_noop(
                "A unit cannot stand under itself or under its own units. Choose another one above it."
            ),
        )
    if not parent.span.holds_on(span.valid_from):
        return Refusal(
            "parent_does_not_hold",
            gettext_noop(
                "“%(parent)s” does not exist on %(day)s. Choose the unit that stands there that day."
            ),
            {"parent": parent.name, "day": span.valid_from},
        )
    return None


def why_not_move(
    unit: UnitFacts, parent: UnitFacts | None, on: date, now_under: int | None
) -> Refusal | None:
    """Return why ``unit`` cannot be moved on ``on``; ``now_under`` is the key of what it stands under."""
    if (parent.key if parent else None) == now_under:
        return Refusal("same_parent", gettext_noop("It stands there already. Choose another unit above it."))
    return why_not_change(unit, on)


def why_not_merge(units: Sequence[UnitFacts], on: date, *, nested: bool) -> Refusal | None:
    """Return why ``units`` cannot become one on ``on``; ``nested`` is whether one stands under another."""
    keys = [unit.key for unit in units]
    if len(set(keys)) < FEWEST or len(set(keys)) != len(keys):
        return Refusal(
            "too_few_to_merge", gettext_noop("Choose at least two different units that become one.")
        )
    if nested:
        return Refusal(
            "merge_nested",
            gettext_noop("One of these units stands under another. Merge units that stand side by side."),
        )
    return next((refusal for unit in units if (refusal := why_not_change(unit, on))), None)


def why_not_split(unit: UnitFacts, on: date, names: Sequence[str]) -> Refusal | None:
    """Return why ``unit`` cannot be split into parts of these names on ``on``."""
    if len(names) < FEWEST:
        return Refusal("too_few_parts", gettext_noop("Name at least two units that come of the split."))
    if len({name.casefold() for name in names}) != len(names):
        return Refusal("same_part_twice", gettext_noop("Two parts have the same name. Give each its own."))
    return why_not_change(unit, on)


def why_not_end(unit: UnitFacts, last_day: date, children: int) -> Refusal | None:
    """Return why ``unit`` cannot end without a successor; ``children`` stand under it after ``last_day``."""
    if children:
        return Refusal(
            "has_children",
            gettext_noop("%(count)s units stand under “%(unit)s”. Move or end them first."),
            {"unit": unit.name, "count": children},
        )
    return why_not_change(unit, last_day + timedelta(days=1))


def why_not_code(code: str, span: Span, taken: Iterable[Taken]) -> Refusal | None:
    """Return why ``code`` cannot be borne on these days, given who bears codes when."""
    for other in taken:
        if other.code == code and other.span.overlaps(span):
            return Refusal(
                "code_taken",
                gettext_noop("The code %(code)s belongs to “%(name)s”. Choose another code."),
                {"code": code, "name": other.name},
            )
    return None


def why_not_days(span: Span) -> Refusal | None:
    """Return why these days cannot be a span."""
    if span.valid_to is not None and span.valid_to < span.valid_from:
        return Refusal(
            "ends_before_it_begins",
            gettext_noop("The last day %(last)s lies before the first day %(first)s. Change one of them."),
            {"first": span.valid_from, "last": span.valid_to},
        )
    return None


def why_not_join(unit: UnitFacts, span: Span, others: Iterable[tuple[str, Span]]) -> Refusal | None:
    """Return why ``unit`` cannot belong to a cluster on these days; ``others`` are clusters it belongs to."""
    for cluster, held in others:
        if held.overlaps(span):
            return Refusal(
                "in_another_cluster",
                gettext_noop(
                    "“%(unit)s” belongs to “%(cluster)s” then. End that first, or choose a later day."
                ),
                {"unit": unit.name, "cluster": cluster},
            )
    return why_not_hold(unit.name, unit.span, span.valid_from)


def why_not_hold(name: str, span: Span, day: date) -> Refusal | None:
    """Return why something of these days cannot be used on ``day``."""
    if span.holds_on(day):
        return None
    return Refusal(
        "does_not_hold",
        gettext_noop("“%(name)s” does not hold on %(day)s. Choose another day, or another entry."),
        {"name": name, "day": day},
    )


def why_not_post(role: Role, places: Collection[str]) -> Refusal | None:
    """Return why a post with this role cannot be made in ``places``: "unit", "agency", "cluster" or none."""
    if len(places) > 1:
        return Refusal(
            "post_in_two_places",
            gettext_noop("A post stands in one place. Choose a unit, an agency or a cluster, not several."),
        )
    if role in UNIT_ROLES and "unit" not in places:
        return Refusal("post_without_unit", gettext_noop("This title belongs to a unit. Choose the unit."))
    if role in AGENCY_ROLES and "agency" not in places:
        return Refusal(
            "post_without_agency", gettext_noop("This title belongs to an agency. Choose the agency.")
        )
    return None


def why_not_appoint(
    post: tuple[str, Span],
    person: int,
    day: date,
    terms: Iterable[tuple[int, Span]],
    *,
    beside: bool = False,
) -> Refusal | None:
    """Return why ``person`` cannot take up a post on ``day``.

    Args:
        post: Its name and its days.
        person: Key of the person.
        day: First day of the term.
        terms: Who held, holds or will hold it, with the days.
        beside: Whether those who hold it would go on, though one person at a time holds such a post.
    """
    name, span = post
    for holder, held in terms:
        if holder == person and held.holds_on(day):
            return Refusal(
                "holds_it_already", gettext_noop("This person holds that post on that day already.")
            )
        if held.valid_from >= day:
            return Refusal(
                "later_term",
                gettext_noop("Somebody takes up “%(post)s” on %(day)s. Choose a later day."),
                {"post": name, "day": held.valid_from},
            )
        if beside and held.holds_on(day):
            return Refusal(
                "one_holder",
                gettext_noop(
                    "One person at a time holds “%(post)s”. Let the former term end: take the tick away."
                ),
                {"post": name},
            )
    return why_not_hold(name, span, day)


def why_not_open_installation(hosts: int) -> Refusal | None:
    """Return why the first committee cannot be set up: there is one already."""
    if hosts:
        return Refusal(
            "already_open",
            gettext_noop(
                "This installation has a committee already. Sign in as its administrator to add people."
            ),
        )
    return None


def why_not_oversee(unit: str, span: Span, held: Iterable[Span]) -> Refusal | None:
    """Return why a post cannot be put in charge of a unit on these days, given when it already is."""
    if any(other.overlaps(span) for other in held):
        return Refusal(
            "in_charge_already",
            gettext_noop("This post is in charge of “%(unit)s” then already. Choose another unit or day."),
            {"unit": unit},
        )
    return None


def why_not_phone(owner: str | None) -> Refusal | None:
    """Return why a phone number cannot be entered; ``owner`` is who has it, ``None`` if nobody."""
    if owner is None:
        return None
    return Refusal(
        "phone_taken",
        gettext_noop(
            "This number belongs to %(owner)s already. Check it, or give that person the other post as well."
        ),
        {"owner": owner},
    )


def why_not_switch_off(label: str, first: date, last: date | None, last_day: date) -> Refusal | None:
    """Return why an entry in use from ``first`` to ``last`` cannot be switched off after ``last_day``."""
    return why_not_hold(label, Span(first, last), last_day)


def why_not_switch_on(label: str, last: date | None, on: date) -> Refusal | None:
    """Return why an entry in use up to ``last`` cannot be switched on again on ``on``."""
    if last is None or on <= last:
        return Refusal(
            "in_use_already",
            gettext_noop("“%(label)s” is in use on %(day)s already. Choose a later day."),
            {"label": label, "day": on},
        )
    return None

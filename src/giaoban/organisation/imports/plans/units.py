"""Planning the rows of units: what each stands under, and the cluster it meets in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import partial

from django.utils.translation import gettext as _

from giaoban.kernel.vietnamese import fold
from giaoban.organisation.actions.rows import ONE_DAY, stop
from giaoban.organisation.actions.units import UnitPlan, create, write_correction
from giaoban.organisation.imports.cells import code_in, shortened, text_in
from giaoban.organisation.imports.outcomes import Outcome, Plan
from giaoban.organisation.imports.plans.coded import Bearer, bearer_in, blame, no_unit
from giaoban.organisation.imports.register import Register
from giaoban.organisation.models import Cluster, Item, Membership, Unit
from giaoban.organisation.rules import Span, Vocabulary
from giaoban.organisation.rules.editing import UnitFacts, why_not_hold, why_not_stand_under

NAMED_AT_MOST = 3
LEAST_ALIKE = 0.85
LONGEST_COMPARED = 100


@dataclass
class Draft:
    """A unit as the file wants it."""

    bearer: Bearer
    kind: Item | None
    parent: str
    cluster: str
    stored: Unit | None

    @property
    def outcome(self) -> Outcome:
        """The row it stands in."""
        return self.bearer.outcome


def plan_units(outcomes: list[Outcome], register: Register, plan: Plan) -> None:
    """Judge every row of a unit and add the writes that bring it in, what stands above first."""
    seen: dict[str, int] = {}
    drafts = [_draft(outcome, register, seen) for outcome in outcomes]
    by_code = {draft.bearer.code: draft for draft in drafts if draft.bearer.code}
    for draft in drafts:
        _judge_parent(draft, by_code, register)
        _judge_cluster(draft, register)
    for draft in _from_above(by_code):
        if draft.stored is None and draft.kind is not None:
            plan.writes.append(partial(_create, draft, register))
        elif draft.outcome.differences:
            plan.writes.append(partial(_correct, draft, register))
    for draft in by_code.values():
        if draft.stored is None:
            register.units.setdefault(draft.bearer.code, _unsaved(draft, register))


def item_called(
    outcome: Outcome, key: str, vocabulary: Vocabulary, register: Register, name: str
) -> Item | None:
    """Return the entry of a vocabulary that a cell names; blame the cell if there is none."""
    if not name:
        return None
    found = register.words[vocabulary].get(fold(name))
    if found is None:
        known = [register.wording(item) for item in dict.fromkeys(register.words[vocabulary].values())]
        sentence = _(
            "“%(name)s” is not in the list. Choose from the sheet Danh mục of the template file, "
            "or first add it on the page Vocabularies here."
        )
        if alike := nearest(name, known):
            sentence = _("“%(name)s” is not in the list. The nearest there are %(known)s.")
        named = ", ".join(f"“{one}”" for one in alike)
        outcome.blame(key, sentence % {"name": shortened(name), "known": named})
    return found


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return the few of ``known`` that say what was written but for a slip or a word, the likeliest first.

    Whole words are compared, not letters: most entries begin with the same words, and those say nothing.
    """
    typed = fold(name)[:LONGEST_COMPARED]
    alike = [one for one in known if _holds(one, typed) or _holds(typed, one)]
    return sorted(alike, key=lambda one: -_likeness(fold(one), typed))[:NAMED_AT_MOST]


def _holds(longer: str, shorter: str) -> bool:
    words = fold(longer).split()
    return all(
        any(_likeness(word, other) >= LEAST_ALIKE for other in words) for word in fold(shorter).split()
    )


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _draft(outcome: Outcome, register: Register, seen: dict[str, int]) -> Draft:
    bearer, stored = bearer_in(outcome, register, Unit, register.units, seen)
    kind = item_called(outcome, "kind", Vocabulary.UNIT_KIND, register, text_in(outcome, "kind"))
    draft = Draft(bearer, kind, code_in(outcome, "place"), code_in(outcome, "cluster"), stored)
    if stored is not None:
        if kind is not None:
            outcome.differ("kind", register.wording(stored.kind), register.wording(kind))
        parent = register.parent_of(stored)
        draft.parent = draft.parent or (parent.code if parent else "")
        outcome.differ("place", parent.code if parent else "", draft.parent)
    return draft


def _judge_parent(draft: Draft, by_code: dict[str, Draft], register: Register) -> None:
    if not draft.parent:
        return
    above, stored = by_code.get(draft.parent), register.units.get(draft.parent)
    if above is None and stored is None:
        draft.outcome.blame("place", no_unit(draft.parent, register))
        return
    if _is_circle(draft, by_code, register):
        sentence = _("This unit would stand under itself. Check what each unit stands under.")
        draft.outcome.blame("place", sentence)
        return
    if draft.stored is None or draft.outcome.differences:
        span = above.bearer.span if above else (stored.span if stored else draft.bearer.span)
        facts = UnitFacts(0, above.bearer.name if above else draft.parent, span)
        day = max(draft.bearer.span.valid_from, register.on) if draft.stored else draft.bearer.span.valid_from
        blame(draft.outcome, "place", why_not_stand_under(None, Span(day, None), facts))


def _is_circle(draft: Draft, by_code: dict[str, Draft], register: Register) -> bool:
    seen: set[str] = set()
    here = draft.bearer.code
    while here and here not in seen:
        seen.add(here)
        here = _parent_code(here, by_code, register)
    return here == draft.bearer.code


def _parent_code(code: str, by_code: dict[str, Draft], register: Register) -> str:
    if code in by_code:
        return by_code[code].parent
    stored = register.units.get(code)
    parent = register.parent_of(stored) if stored else None
    return parent.code if parent else ""


def _judge_cluster(draft: Draft, register: Register) -> None:
    if not draft.cluster:
        return
    cluster = register.clusters.get(draft.cluster)
    if cluster is None:
        sentence = _("There is no cluster with the code %(code)s, neither in this file nor stored.")
        draft.outcome.blame("cluster", sentence % {"code": draft.cluster})
        return
    member = register.memberships.get(draft.stored.pk) if draft.stored else None
    if draft.stored:
        draft.outcome.differ("cluster", member.cluster.code if member else "", draft.cluster)
    if member is None or member.cluster.code != draft.cluster:
        span = cluster.span
        blame(
            draft.outcome, "cluster", why_not_hold(cluster.name, span, _meets_from(draft, cluster, register))
        )


def _meets_from(draft: Draft, cluster: Cluster, register: Register) -> date:
    first = draft.bearer.span.valid_from
    return max(first, cluster.valid_from, register.on if draft.stored else first)


def _from_above(by_code: dict[str, Draft]) -> list[Draft]:
    ordered: dict[str, Draft] = {}
    for code in by_code:
        line: list[str] = []
        here = code
        while here in by_code and here not in ordered and here not in line:
            line.append(here)
            here = by_code[here].parent
        ordered |= {one: by_code[one] for one in reversed(line)}
    return list(ordered.values())


def _unsaved(draft: Draft, register: Register) -> Unit:
    span = draft.bearer.span
    return Unit(
        host=register.host,
        code=draft.bearer.code,
        name=draft.bearer.name,
        valid_from=span.valid_from,
        valid_to=span.valid_to,
    )


def _create(draft: Draft, register: Register) -> None:
    if draft.kind is None:
        raise ValueError(f"unit {draft.bearer.code} has no kind")
    bearer = draft.bearer
    parent = register.units[draft.parent] if draft.parent else None
    unit = create(
        register.host,
        UnitPlan(bearer.code, bearer.name, draft.kind, bearer.span.valid_from, parent, bearer.span.valid_to),
    )
    register.units[bearer.code] = unit
    register.touched.append(unit)
    if draft.cluster:
        _meet(unit, draft, register)


def _correct(draft: Draft, register: Register) -> None:
    unit = draft.stored
    if unit is None or draft.kind is None:
        raise ValueError(f"unit {draft.bearer.code} is not stored or has no kind")
    changed = {one.column.key for one in draft.outcome.differences}
    if changed - {"cluster"}:
        parent = register.units.get(draft.parent) if "place" in changed else unit.parent
        write_correction(unit, code=unit.code, name=draft.bearer.name, kind=draft.kind, parent=parent)
        register.touched.append(unit)
    if "cluster" in changed:
        _meet(unit, draft, register)


def _meet(unit: Unit, draft: Draft, register: Register) -> None:
    cluster = register.clusters[draft.cluster]
    on = _meets_from(draft, cluster, register)
    member = register.memberships.get(unit.pk)
    if member is not None and member.valid_from >= on:
        member.cluster = cluster
        member.save(update_fields=["cluster"])
    else:
        if member is not None:
            stop(member, on - ONE_DAY)
        member = Membership.objects.create(cluster=cluster, unit=unit, valid_from=on)
    register.touched.append(member)

"""Planning the rows of agencies, and the fields that go to them."""

from dataclasses import dataclass, replace
from functools import partial

from django.utils.translation import gettext as _

from giaoban.organisation.actions.agencies import AgencyPlan, create_agency
from giaoban.organisation.imports.cells import position_in, text_in, yes_in
from giaoban.organisation.imports.outcomes import Outcome, Plan
from giaoban.organisation.imports.plans.coded import bearer_in
from giaoban.organisation.imports.plans.units import item_called
from giaoban.organisation.imports.register import Register
from giaoban.organisation.models import Agency, Item, Route
from giaoban.organisation.rules import Vocabulary

SEPARATOR = ";"
KEPT = ("name", "short_name", "remit", "position", "answers_itself", "needs_clearance")
SHORT = 80


@dataclass
class Draft:
    """An agency as the file wants it; ``fields`` is ``None`` if the file says nothing about them."""

    outcome: Outcome
    wanted: AgencyPlan
    fields: list[Item] | None
    stored: Agency | None


def plan_agencies(outcomes: list[Outcome], register: Register, plan: Plan) -> None:
    """Judge every row of an agency and add the writes that bring it in."""
    seen: dict[str, int] = {}
    given: dict[int, int] = {}
    drafts = [_draft(outcome, register, seen) for outcome in outcomes]
    for draft in drafts:
        _judge_fields(draft, register, given)
        if draft.stored is None:
            span = draft.wanted.span
            register.agencies.setdefault(
                draft.wanted.code,
                Agency(
                    host=register.host,
                    code=draft.wanted.code,
                    name=draft.wanted.name,
                    valid_from=span.valid_from,
                    valid_to=span.valid_to,
                ),
            )
        if draft.outcome.is_new or draft.outcome.differences:
            plan.writes.append(partial(_write, draft, register))
    plan.writes.append(partial(_route, drafts, register))


def _draft(outcome: Outcome, register: Register, seen: dict[str, int]) -> Draft:
    bearer, stored = bearer_in(outcome, register, Agency, register.agencies, seen)
    wanted = AgencyPlan(
        code=bearer.code,
        name=bearer.name,
        short_name=text_in(outcome, "short_name") or (stored.short_name if stored else bearer.name[:SHORT]),
        remit=text_in(outcome, "remit") or (stored.remit if stored else ""),
        position=position_in(outcome, "position") or (stored.position if stored else 0),
        answers_itself=yes_in(outcome, "answers_itself", default=stored.answers_itself if stored else True),
        needs_clearance=yes_in(
            outcome, "needs_clearance", default=stored.needs_clearance if stored else True
        ),
        valid_from=bearer.span.valid_from,
        valid_to=bearer.span.valid_to,
    )
    if stored is not None:
        for key in KEPT[1:]:
            outcome.differ(key, _shown(getattr(stored, key)), _shown(getattr(wanted, key)))
    return Draft(outcome, wanted, _fields(outcome, register), stored)


def _fields(outcome: Outcome, register: Register) -> list[Item] | None:
    names = [name.strip() for name in text_in(outcome, "fields").split(SEPARATOR)]
    found = [item_called(outcome, "fields", Vocabulary.FIELD, register, name) for name in names if name]
    return [item for item in found if item is not None] or None


def _judge_fields(draft: Draft, register: Register, given: dict[int, int]) -> None:
    if draft.fields is None:
        return
    for item in draft.fields:
        if given.setdefault(item.pk, draft.outcome.row.number) != draft.outcome.row.number:
            sentence = _("“%(field)s” goes to the agency of row %(row)s already. A field has one agency.")
            draft.outcome.blame("fields", sentence % {"field": register.wording(item), "row": given[item.pk]})
    if draft.stored is not None:
        now = [field for field, agency in register.routes.items() if agency == draft.stored.pk]
        draft.outcome.differ(
            "fields",
            "; ".join(sorted(register.labels.get(key, str(key)) for key in now)),
            "; ".join(sorted(register.wording(item) for item in draft.fields)),
        )


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


def _write(draft: Draft, register: Register) -> None:
    if draft.stored is None:
        made = create_agency(register.host, replace(draft.wanted))
        register.agencies[made.code] = made
        register.touched.append(made)
        return
    for key in KEPT:
        setattr(draft.stored, key, getattr(draft.wanted, key))
    draft.stored.save(update_fields=list(KEPT))
    register.touched.append(draft.stored)


def _route(drafts: list[Draft], register: Register) -> None:
    """Fields are taken from everybody first: one may go from one agency of the file to another."""
    told = [
        draft
        for draft in drafts
        if draft.fields is not None and (draft.outcome.is_new or draft.outcome.differences)
    ]
    agencies = [register.agencies[draft.wanted.code] for draft in told]
    Route.objects.filter(host=register.host, agency__in=agencies).delete()
    for draft, agency in zip(told, agencies, strict=True):
        for item in draft.fields or ():
            route, _made = Route.objects.update_or_create(
                host=register.host, field=item, defaults={"agency": agency}
            )
            register.touched.append(route)

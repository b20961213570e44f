"""What planners of rows with a code and days share."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from giaoban.kernel.verdict import Refusal
from giaoban.organisation.imports.cells import code_in, day_in, text_in
from giaoban.organisation.imports.outcomes import Outcome
from giaoban.organisation.imports.register import Coded, Register
from giaoban.organisation.models import Agency, Cluster, Unit
from giaoban.organisation.rules import Span
from giaoban.organisation.rules.editing import why_not_code, why_not_days
from giaoban.ui.wording import refusal_sentence, short_day


@dataclass
class Bearer:
    """What a row with a code says of its code, its name and its days."""

    outcome: Outcome
    code: str
    name: str
    span: Span


def blame(outcome: Outcome, key: str, refusal: Refusal | None) -> None:
    """Blame a cell for what a rule refuses."""
    if refusal is not None:
        outcome.blame(key, refusal_sentence(refusal))


def bearer_in(
    outcome: Outcome, register: Register, model: type[Coded], there: dict[str, Coded], seen: dict[str, int]
) -> tuple[Bearer, Coded | None]:
    """Return code, name and days of a row, and the stored row that it means; ``None`` if it is new."""
    code, name = code_in(outcome, "code"), text_in(outcome, "name")
    if code in seen:
        outcome.blame("code", _("This code stands in row %(row)s already.") % {"row": seen[code]})
    elif code:
        seen[code] = outcome.row.number
    stored = there.get(code) if code else None
    span = _days(outcome, register.on, stored)
    outcome.is_new = stored is None
    if stored is None:
        blame(outcome, "code", why_not_code(code, span, register.taken[model].get(code, ())))
    else:
        outcome.differ("name", stored.name, name)
    return Bearer(outcome, code, name, span), stored


def no_unit(code: str, register: Register) -> str:
    """Return why no unit is meant by a code: it ended, and this is what took over, or there never was one."""
    former = register.former.get(code)
    if former is None:
        return _("There is no unit with the code %(code)s, neither in this file nor stored.") % {"code": code}
    values = {"name": former.name, "code": code, "day": short_day(former.last), "heir": former.heir}
    if former.heir:
        return _("%(name)s (%(code)s) ended on %(day)s. What came after it has the code %(heir)s.") % values
    return _("%(name)s (%(code)s) ended on %(day)s, and nothing came after it.") % values


def no_place(code: str, register: Register) -> str:
    """Return why no place is meant by a code: it ended, or there never was one."""
    if code in register.former:
        return no_unit(code, register)
    ended = [
        taken
        for model in (Agency, Cluster)
        for taken in register.taken[model].get(code, ())
        if taken.span.valid_to is not None and taken.span.valid_to < register.on
    ]
    if not ended:
        return _("Nothing has the code %(code)s, neither in this file nor stored.") % {"code": code}
    last = max(ended, key=lambda taken: taken.span.valid_to or register.on)
    values = {"name": last.name, "code": code, "day": short_day(last.span.valid_to or register.on)}
    return _("%(name)s (%(code)s) ended on %(day)s, and nothing came after it.") % values


def _days(outcome: Outcome, on: date, stored: Unit | Cluster | Agency | None) -> Span:
    first, last = day_in(outcome, "valid_from"), day_in(outcome, "valid_to")
    if stored is None:
        span = Span(first or on, last)
        blame(outcome, "valid_to", why_not_days(span))
        return span
    if first is not None and first != stored.valid_from:
        sentence = _("It began on %(day)s. Leave this empty or write that day.")
        outcome.blame("valid_from", sentence % {"day": short_day(stored.valid_from)})
    if last is not None and last != stored.valid_to:
        outcome.blame("valid_to", _("An import does not end what is stored. End it on its own page."))
    return stored.span

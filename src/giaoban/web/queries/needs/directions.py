"""Directions of leaders: what is still to be carried out, and what is past its day."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.opinions.queries import directions
from giaoban.opinions.rules.directions import State
from giaoban.organisation.queries.short import whole
from giaoban.ui.wording import days_left
from giaoban.web.queries.needs.need import Need


def directions_to_carry_out(holder: Holder, today: date) -> Iterator[Need]:
    """Yield what leaders want this person's agency or office to do, the soonest first."""
    if not (holder.may(Verb.ANSWER) or holder.may(Verb.COMPILE)):
        return
    rows = whole(directions.to_carry_out(holder))
    if not rows:
        return
    first = rows[0]
    heading = ngettext(
        "%(total)s direction of a leader is to be carried out",
        "%(total)s directions of leaders are to be carried out",
        len(rows),
    )
    yield Need(
        "late" if first.due_on < today else "mine",
        heading % {"total": len(rows)},
        f"{first.by_post}: {first.what} {days_left(first.due_on, today)}",
        _("Take note of it") if first.state == State.GIVEN else _("Write what came of it"),
        first.get_absolute_url() if len(rows) == 1 else reverse("opinions:directions"),
    )


def directions_overdue(holder: Holder, today: date) -> Iterator[Need]:
    """Yield the directions that are past their day, for the leaders who give them."""
    if not holder.may(Verb.GIVE_DIRECTIONS):
        return
    rows = whole(directions.overdue(holder, today=today))
    if not rows:
        return
    first = rows[0]
    heading = ngettext(
        "%(total)s direction is past its day", "%(total)s directions are past their day", len(rows)
    )
    yield Need(
        "late",
        heading % {"total": len(rows)},
        f"{directions.addressee(first)}: {first.what} {days_left(first.due_on, today)}",
        _("See it") if len(rows) == 1 else _("See all of them"),
        first.get_absolute_url() if len(rows) == 1 else reverse("opinions:directions"),
    )

"""What was promised: past its day, or reported done and waiting for its raiser."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder
from giaoban.messages.queries.ladders import rungs_of
from giaoban.organisation.queries.short import whole
from giaoban.organisation.rules import Role
from giaoban.replies.queries.following import to_confirm
from giaoban.replies.queries.promises import Tab, broken_before
from giaoban.ui.wording import days_left
from giaoban.web.queries.needs.need import Need
from giaoban.web.queries.needs.owed import lower_first

LATELY: Final = timedelta(days=62)  # nobody is asked on their first page about what was done long ago
# The office follows every promise from its first day on; it is told by message only at its level.
FIRST_DAY: Final = 1


def promises_overdue(holder: Holder, today: date) -> Iterator[Need]:
    """Yield that promises are past their day: to those who owe them, the office, and the levels reached."""
    rows = broken_before(holder, _levels(holder), today=today)
    total = len(rows.values_list("pk", flat=True))  # keys are read sooner than a count of them is worded
    if not total:
        return
    first = rows.select_related(None).select_related("host", "agency", "unit")[0]
    what = first.what.rstrip(". ")
    told = {"what": what, "agency": first.owed_by, "left": lower_first(days_left(first.due_on, today))}
    yield Need(
        "late",
        ngettext("%(total)s promise is past its day", "%(total)s promises are past their day", total)
        % {"total": total},
        _("%(agency)s: %(what)s (%(left)s).") % told,
        _("See what was promised"),
        first.get_absolute_url()
        if total == 1
        else f"{reverse('replies:commitments')}?state={Tab.OVERDUE.value}",
    )


def _levels(holder: Holder) -> Mapping[tuple[int, Role], int]:
    """Return after how many days a promise comes to a role, by committee; one question for who leads."""
    office = {(grant.host, Role.OFFICE): FIRST_DAY for grant in holder.grants if grant.role is Role.OFFICE}
    led = {grant.host for grant in holder.grants if grant.role in {Role.STANDING_MEMBER, Role.CHAIR}}
    chosen = rungs_of(led) if led else {}
    above = {(host, rung.role): rung.after for host, ladder in chosen.items() for rung in ladder}
    return {key: days for key, days in {**above, **office}.items() if key[1] is not Role.CLEARER}


def promises_to_confirm(holder: Holder, now: datetime) -> Iterator[Need]:
    """Yield what was lately reported done to this person's units: they say whether it is."""
    rows = whole(to_confirm(holder, since=now - LATELY))
    if not rows:
        return
    first, total = rows[0], len(rows)
    heading = ngettext(
        "%(agency)s says that a promise is done: is it?",
        "%(total)s promises are reported done: are they?",
        total,
    )
    yield Need(
        "mine",
        heading % {"total": total, "agency": first.owed_by},
        first.what,
        _("Say whether it is done"),
        first.get_absolute_url()
        if total == 1
        else f"{reverse('replies:commitments')}?state={Tab.DONE.value}",
    )

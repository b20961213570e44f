"""Urgent opinions that no standing member has read: for them, the chair and the office."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from giaoban.access.rules import Holder, Verb
from giaoban.kernel.vietnamese import opening
from giaoban.opinions.queries.urgent import unread_for
from giaoban.ui.wording import moment
from giaoban.web.queries.needs.need import FEW, Need


def urgent_unread(holder: Holder, now: datetime) -> Iterator[Need]:
    """Yield the urgent opinions nobody has read yet; past the office day that is a failure, and says so."""
    if not (holder.may(Verb.READ_QUICK_REPORTS) or holder.may(Verb.COMPILE)):
        return
    for opinion, told in unread_for(holder, now=now)[:FEW]:
        facts = {"code": opinion.code, "time": moment(told.until)}
        yield Need(
            "late",  # nothing is more urgent, also before its time is over
            _("Urgent opinion %(code)s was not read by a standing member within the office day") % facts
            if told.is_failure
            else _("Urgent opinion %(code)s is to be read by a standing member by %(time)s") % facts,
            f"{opinion.unit.name}, {moment(told.since)}: {opening(opinion.text)}",
            _("Open it"),
            opinion.get_absolute_url(),
        )

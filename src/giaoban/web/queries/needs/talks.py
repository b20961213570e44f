"""Talks that need somebody now: what one's own unit owes, and what the office has to read or to chase."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import Talk
from giaoban.meetings.queries.talks import Prepared, own_talks, prepared, talks_managed_by
from giaoban.meetings.rules import BEFOREHAND, Light
from giaoban.meetings.rules.talks import OWED_BY_UNIT, TalkState
from giaoban.organisation.queries.short import whole
from giaoban.ui.wording import long_day
from giaoban.web.queries.needs.need import FEW, Need, Tone

TONES: Final[dict[Light, Tone]] = {Light.LATE: "late", Light.WAITING: "mine", Light.READY: "news"}
OWED: Final = [state.value for state in OWED_BY_UNIT]


def talks_to_prepare(holder: Holder, now: datetime) -> Iterator[Need]:
    """Yield the talks that one's own unit owes something for."""
    if not holder.may(Verb.PREPARE_TALKS):
        return
    ahead = own_talks(holder).filter(
        state__in=OWED, meeting__state__in=BEFOREHAND, meeting__starts_at__gt=now
    )
    for one in prepared(_soonest(ahead), now=now):
        yield Need(
            TONES[one.readiness.light],
            _("Talk for the meeting on %(day)s") % {"day": long_day(one.talk.meeting.day)},
            f"{_(one.readiness.what)} {_due(one)}",
            _("Prepare our talk"),
            one.talk.get_absolute_url(),
        )


def talks_to_read(holder: Holder, now: datetime) -> Iterator[Need]:
    """Yield the texts that wait for the office, and the talks of units that are late."""
    if not holder.may(Verb.MANAGE_TALKS):
        return
    wanted = [TalkState.DRAFT_IN.value, *OWED]
    ahead = talks_managed_by(holder).filter(
        state__in=wanted, meeting__state__in=BEFOREHAND, meeting__starts_at__gt=now
    )
    for one in prepared(_soonest(ahead), now=now):
        if one.is_late or one.talk.state == TalkState.DRAFT_IN:
            yield Need(
                "late" if one.is_late else "mine",
                _("A talk is late") if one.is_late else _("The text of a talk has come"),
                _("%(who)s, meeting on %(day)s. %(owed)s %(due)s")
                % {
                    "who": one.talk.who,
                    "day": long_day(one.talk.meeting.day),
                    "owed": _(one.readiness.what),
                    "due": _due(one),
                },
                _("Open the talk"),
                one.talk.get_absolute_url(),
            )


def _soonest(ahead: QuerySet[Talk]) -> list[Talk]:
    """Return the next few talks with what a line of the home says of them, and nothing else."""
    slim = ahead.select_related(None).select_related("meeting__series__cluster", "unit", "post")
    return whole(slim.order_by("meeting__starts_at", "pk"), FEW)


def _due(one: Prepared) -> str:
    return _("Due on %(day)s.") % {"day": long_day(one.due)}

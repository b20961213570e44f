"""What waits of invitations: notices to pass on, and answers that have not come."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.meetings import queries as meetings
from giaoban.web.queries.needs.desk import called
from giaoban.web.queries.needs.need import FEW, Need


def notices_to_pass(holder: Holder, now: datetime) -> Iterator[Need]:
    """Yield the notices that lie with this person's office and have not been passed on."""
    if not holder.may(Verb.FORWARD_NOTICES):
        return
    for meeting, waiting in meetings.notices_to_pass(holder, now)[:FEW]:
        yield Need(
            "mine",
            ngettext(
                "The notice waits to be passed on to %(total)s cell",
                "The notice waits to be passed on to %(total)s cells",
                waiting,
            )
            % {"total": waiting},
            called(meeting),
            _("Pass it on"),
            reverse("meetings:invitations", args=[meeting.pk]),
        )


def unanswered(holder: Holder, now: datetime) -> Iterator[Need]:
    """Yield the meetings near at hand to which some of those invited have not answered."""
    if not holder.may(Verb.RECORD_ANSWERS):
        return
    for meeting, waiting in meetings.unanswered(holder, now)[:FEW]:
        yield Need(
            "news",
            ngettext(
                "%(total)s post has not said whether it comes",
                "%(total)s posts have not said whether they come",
                waiting,
            )
            % {"total": waiting},
            called(meeting),
            _("See who has answered"),
            f"{reverse('meetings:invitations', args=[meeting.pk])}?show=waiting",
        )

"""What the pages of several areas put onto the page of a meeting."""

from django.urls import reverse
from django.utils.translation import gettext as _

from giaoban.access.rules import Holder, Target, Verb
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import BEFOREHAND


@agenda.leads_on
def readiness_board(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return the way to the readiness board while a meeting lies ahead."""
    sees = holder.grant_for(Verb.SEE_READINESS, Target(host=meeting.host_id)) is not None
    if not sees or meeting.state not in BEFOREHAND:
        return []
    return [agenda.Link(reverse("web:readiness", args=[meeting.pk]), _("How ready it is"), "list")]

"""What messages put onto pages of the areas below: on a meeting's page the way to its texts."""

from django.urls import reverse
from django.utils.translation import gettext as _

from giaoban.access.rules import Holder, Verb
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State


@agenda.leads_on
def texts_to_hand_on(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return the link to the texts for Zalo, loudspeaker and handouts, before the meeting."""
    ahead = meeting.state in {State.PLANNED, State.CALLED}
    if not ahead or holder.grant_for(Verb.SEND_MESSAGES, meeting.target) is None:
        return []
    return [
        agenda.Link(
            reverse("messages:texts", args=[meeting.pk]), _("Texts for Zalo and loudspeaker"), "speech"
        )
    ]

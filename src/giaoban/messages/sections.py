"""What messages put onto pages of a meeting: the way to its texts, and who is told of a change."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State
from giaoban.messages.queries.world import Scene


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


@agenda.tells
def who_is_told(meeting: Meeting, _holder: Holder) -> list[agenda.Touched]:
    """Return how many secretaries hear by themselves that a called meeting is changed, and who cannot."""
    if meeting.state != State.CALLED:
        return []
    scene = Scene(meeting.host, timezone.localtime())
    seats = scene.group_of(meeting)
    reached = sum(bool(scene.people.sitters.get(seat.post)) for seat in seats)
    found = [
        ngettext(
            "%(count)s secretary is told at once, in the way that they chose.",
            "%(count)s secretaries are told at once, each in the way that they chose.",
            reached,
        )
        % {"count": reached}
    ]
    empty = len(seats) - reached
    if empty:
        told = ngettext(
            "%(count)s post is held by nobody; it stands on the list of those to telephone.",
            "%(count)s posts are held by nobody; they stand on the list of those to telephone.",
            empty,
        )
        found.append(told % {"count": empty})
    return [agenda.Touched(sentence) for sentence in found]

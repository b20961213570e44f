"""What payments put onto the page of a meeting: the sheet, or the way to draw it up."""

from django.urls import reverse
from django.utils.translation import gettext as _

from giaoban.access.rules import Holder, Verb
from giaoban.allowances.queries.sheets import newest_of, why_no_sheet
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State


@agenda.leads_on
def payment_sheet(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return the way to the payment sheet of a briefing that is over; greyed where none can be drawn up."""
    if meeting.state != State.CLOSED or not meeting.is_briefing:
        return []
    if holder.grant_for(Verb.SEE_PAYMENTS, meeting.target) is None:
        return []
    sheet = newest_of(meeting)
    if sheet is not None:
        label = _("Payment sheet %(number)s") % {"number": sheet.code}
        return [agenda.Link(sheet.get_absolute_url(), label, "file")]
    if holder.grant_for(Verb.PAY, meeting.target) is None:
        return []
    to = reverse("allowances:draw-up", args=[meeting.pk])
    return [agenda.Link(to, _("Draw up the payment sheet"), "file", refusal=why_no_sheet(meeting))]

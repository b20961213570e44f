"""What replies put onto pages of the areas below: a meeting's agenda and its links."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.access.rules import Holder
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import ItemKind
from giaoban.replies.queries.gatherings import heard_at, hears_any


@agenda.fills(ItemKind.REPLIES)
def replies_due(meeting: Meeting, holder: Holder) -> SafeString:
    """Return the matters whose replies this meeting hears, with number and date of the document."""
    rows = heard_at(meeting, holder)
    return render_to_string("replies/agenda.html", {"meeting": meeting, "rows": rows})


@agenda.leads_on
def table_of_replies(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return the link to the table that is printed for every attendee."""
    if not hears_any(meeting, holder):
        return []
    address = reverse("replies:meeting", args=[meeting.pk])
    return [agenda.Link(address, _("Print the table of replies"), "printer")]

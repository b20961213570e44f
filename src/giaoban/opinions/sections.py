"""Where areas above show themselves under a referral, and what opinions show on the page of a meeting."""

from collections.abc import Callable

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Target, Verb
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import ItemKind
from giaoban.opinions import queries
from giaoban.opinions.models import Referral

Section = Callable[[Referral, Holder], SafeString]

_sections: list[Section] = []


def register(section: Section) -> Section:
    """Show what ``section`` returns under every referral; call it once, from the area's ``apps.ready``."""
    if section not in _sections:
        _sections.append(section)
    return section


def render(referral: Referral, holder: Holder) -> SafeString:
    """Return what the areas above show under a referral to this person, in the order they registered."""
    return format_html_join("\n", "{}", ((section(referral, holder),) for section in _sections))


@agenda.fills(ItemKind.OPINIONS)
def opinions_raised(meeting: Meeting, holder: Holder) -> SafeString:
    """Return the opinions of this meeting that its reader may see, under their agenda item."""
    opinions = queries.visible_to(holder).filter(meeting=meeting).order_by("number")
    return render_to_string("opinions/agenda.html", {"opinions": opinions})


@agenda.leads_on
def desk_of_the_meeting(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return where the office enters and compiles the opinions of this meeting."""
    target = Target(host=meeting.host_id)
    links = []
    if holder.grant_for(Verb.RECORD_OPINIONS, target) is not None and meeting.state != "cancelled":
        links.append(agenda.Link(reverse("opinions:enter", args=[meeting.pk]), _("Enter an opinion"), "pen"))
    if holder.grant_for(Verb.COMPILE, target) is not None:
        links.append(_desk_link(meeting))
    return links


def _desk_link(meeting: Meeting) -> agenda.Link:
    waiting = meeting.opinions.filter(state="waiting").count()
    told = ngettext("Compile %(count)s opinion", "Compile %(count)s opinions", waiting)
    label = told % {"count": waiting} if waiting else _("Compile the opinions")
    return agenda.Link(reverse("opinions:desk", args=[meeting.pk]), label, "merge", waits=bool(waiting))


@agenda.weighs
def what_is_due(meeting: Meeting) -> list[str]:
    """Return how many replies are due at this meeting, for whoever moves or cancels it."""
    due = Referral.objects.filter(due_meeting=meeting).exclude(state__in=["delivered", "closed"]).count()
    waiting = meeting.opinions.filter(state="waiting").count()
    found = []
    if due:
        told = ngettext("%(count)s reply is due at it.", "%(count)s replies are due at it.", due)
        found.append(told % {"count": due})
    if waiting:
        told = ngettext("%(count)s opinion waits for it.", "%(count)s opinions wait for it.", waiting)
        found.append(told % {"count": waiting})
    return found

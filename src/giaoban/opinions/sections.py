"""Where areas above show themselves under a referral, and what opinions show on the page of a meeting."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder, Target, Verb
from giaoban.directory import sections as places
from giaoban.directory.queries.places import Place
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import ItemKind
from giaoban.meetings.rules.drawing import Parts
from giaoban.opinions import queries
from giaoban.opinions.models import Direction, Opinion, Referral
from giaoban.opinions.queries.digests import digest_sections
from giaoban.opinions.queries.minutes import spoken_at
from giaoban.opinions.queries.places import came_back_to, raised_by
from giaoban.opinions.queries.summing import (
    answered_on_the_spot,
    counted_by_field,
    forwarded_from,
    pressing_at,
)
from giaoban.opinions.queries.topics import with_topics
from giaoban.opinions.rules.referrals import ENDED, OWED
from giaoban.ui.charts import Bar
from giaoban.ui.wording import count

Section = Callable[[Sequence[Referral], Holder], Mapping[int, SafeString]]
Beside = Callable[[Opinion, Holder], SafeString]
Onward = Callable[[Holder], agenda.Link | None]
Tool = Callable[[SignedInRequest, Meeting], SafeString]

MOST_ROWS: Final = 12

_sections: list[Section] = []
_beside: list[Beside] = []
_onward: list[Onward] = []
_tools: list[Tool] = []


def register(section: Section) -> Section:
    """Show what ``section`` returns, by key, under every referral; call it once, from ``apps.ready``.

    It gets all the referrals of a page at once, so that it asks as often for ten of them as for one.
    """
    if section not in _sections:
        _sections.append(section)
    return section


def render(referrals: Sequence[Referral], holder: Holder) -> dict[int, SafeString]:
    """Return what the areas above show under each referral to this person, in the order they registered."""
    shown = [section(referrals, holder) for section in _sections] if referrals else []
    return {
        one.pk: format_html_join("\n", "{}", ((by.get(one.pk, ""),) for by in shown)) for one in referrals
    }


def stands_beside(part: Beside) -> Beside:
    """Show what ``part`` returns on the page of every opinion, under what was answered on the spot."""
    _beside.append(part)
    return part


def beside(opinion: Opinion, holder: Holder) -> SafeString:
    """Return what the areas above show on the page of an opinion to this person."""
    return format_html_join("\n", "{}", ((part(opinion, holder),) for part in _beside))


def leads_on(link: Onward) -> Onward:
    """Put what ``link`` returns above the list of opinions; ``None`` for whoever may not follow it."""
    _onward.append(link)
    return link


def onward(holder: Holder) -> list[agenda.Link]:
    """Return where the list of opinions leads this person on."""
    return [found for link in _onward if (found := link(holder)) is not None]


def works_live(tool: Tool) -> Tool:
    """Put what ``tool`` returns onto the live desk, for the clerk of a meeting that is in session."""
    _tools.append(tool)
    return tool


def tools_of(request: SignedInRequest, meeting: Meeting) -> SafeString:
    """Return what the areas above put onto the live desk."""
    return format_html_join("\n", "{}", ((tool(request, meeting),) for tool in _tools))


@leads_on
def list_of_directions(holder: Holder) -> agenda.Link | None:
    """Return the link to what leaders want done about opinions."""
    if not holder.may(Verb.SEE_DIRECTIONS):
        return None
    return agenda.Link(reverse("opinions:directions"), _("Directions of leaders"), "speech")


def directions_on(opinion: Opinion, given: Sequence[Direction], holder: Holder) -> SafeString:
    """Return the directions of leaders on an opinion, and the way to give one, for those who handle it."""
    place = Target(host=opinion.host_id, units=frozenset({opinion.unit_id}))
    facts = {
        "opinion": opinion,
        "directions": given,
        "gives": opinion.state != "withdrawn"
        and opinion.words_removed_at is None
        and holder.grant_for(Verb.GIVE_DIRECTIONS, place) is not None,
        "today": timezone.localdate(),
    }
    return render_to_string("opinions/directions_beside.html", facts)


@agenda.fills(ItemKind.OPINIONS)
def opinions_raised(meeting: Meeting, holder: Holder) -> SafeString:
    """Return the opinions of this meeting that its reader may see, under their agenda item."""
    shown = queries.visible_to(holder).filter(meeting=meeting).order_by("number")
    rows = shown.select_related(None).select_related("unit").only("code", "text", "state", "unit__name")
    opinions = with_topics(rows)
    return render_to_string("opinions/agenda.html", {"opinions": opinions})


@agenda.hands_in
def said_at(meeting: Meeting) -> Parts:
    """Return what was said in each turn of a meeting, and answered on the spot, for its minutes."""
    return Parts(spoken=spoken_at(meeting))


@agenda.sums_up
def raised_in_figures(meeting: Meeting, holder: Holder) -> SafeString:
    """Return what a meeting raised by field, and what went forward, for its quick report."""
    counted = counted_by_field(meeting, holder)
    facts = {
        "counted": counted,
        "bars": [Bar(row.label or _("Not sorted yet"), row.opinions, count(row.opinions)) for row in counted],
        "pressing": pressing_at(meeting, holder),
        "answered": answered_on_the_spot(meeting, holder),
        "forwarded": forwarded_from(meeting, holder),
    }
    return render_to_string("opinions/quick_report.html", facts)


agenda.prints(digest_sections)


@agenda.leads_on
def desk_of_the_meeting(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return where the office enters and compiles the opinions of this meeting."""
    target = Target(host=meeting.host_id)
    links = []
    if meeting.state == "in_session" and holder.grant_for(Verb.RUN_MEETINGS, target) is not None:
        to = reverse("opinions:session", args=[meeting.pk])
        links.append(agenda.Link(to, _("Lead the meeting at the desk"), "mic", waits=True))
    if meeting.state == "cancelled":
        return links
    if holder.grant_for(Verb.RECORD_OPINIONS, target) is not None:
        links.append(agenda.Link(reverse("opinions:enter", args=[meeting.pk]), _("Enter an opinion"), "pen"))
        links.append(
            agenda.Link(reverse("opinions:paper-forms", args=[meeting.pk]), _("Paper forms"), "file")
        )
    if holder.grant_for(Verb.COMPILE, target) is not None:
        links.append(_desk_link(meeting))
    return links


def _desk_link(meeting: Meeting) -> agenda.Link:
    waiting = meeting.opinions.filter(state="waiting").count() if meeting.compiled_at is None else 0
    told = ngettext("Compile %(count)s opinion", "Compile %(count)s opinions", waiting)
    label = told % {"count": waiting} if waiting else _("Compile the opinions")
    return agenda.Link(reverse("opinions:desk", args=[meeting.pk]), label, "merge", waits=bool(waiting))


@agenda.touches
def what_is_due(meeting: Meeting, holder: Holder) -> list[agenda.Touched]:
    """Return the replies due at this meeting and the opinions that wait for it, counted, the first shown."""
    return [*_replies_due(meeting, holder), *_first_due(meeting), *_opinions_waiting(meeting, holder)]


def _replies_due(meeting: Meeting, holder: Holder) -> Iterator[agenda.Touched]:
    due = Referral.objects.filter(due_meeting=meeting, state__in=OWED)
    count = due.count()
    if count:
        told = ngettext("%(count)s reply is due at it.", "%(count)s replies are due at it.", count)
        seen = queries.referrals_visible_to(holder).filter(pk__in=due).select_related("lead")[:MOST_ROWS]
        rows = (
            agenda.Link(
                reverse("opinions:referral", args=[row.pk]), f"{row.code} {row.title} ({row.lead.short_name})"
            )
            for row in seen
        )
        yield agenda.Touched(told % {"count": count}, tuple(rows))


def _first_due(meeting: Meeting) -> Iterator[agenda.Touched]:
    kept = Referral.objects.filter(first_due_meeting=meeting).exclude(due_meeting=meeting)
    count = kept.exclude(state__in=ENDED).count()
    if count:
        told = ngettext(
            "%(count)s reply is due later by now; its lateness is still measured from this meeting.",
            "%(count)s replies are due later by now; their lateness is still measured from this meeting.",
            count,
        )
        yield agenda.Touched(told % {"count": count})


def _opinions_waiting(meeting: Meeting, holder: Holder) -> Iterator[agenda.Touched]:
    waiting = meeting.opinions.filter(state="waiting")
    count = waiting.count()
    if count:
        told = ngettext("%(count)s opinion waits for it.", "%(count)s opinions wait for it.", count)
        seen = queries.visible_to(holder).filter(pk__in=waiting).order_by("number")[:MOST_ROWS]
        rows = (agenda.Link(reverse("opinions:detail", args=[row.pk]), row.code) for row in seen)
        yield agenda.Touched(told % {"count": count}, tuple(rows))


@places.shows(places.Part.RAISED)
def raised_by_a_place(place: Place, holder: Holder) -> SafeString:
    """Return what a unit or a cluster raised: counted by how it stands, and the newest."""
    if place.agency is not None or not holder.may(Verb.SEE_OPINIONS):
        return SafeString("")
    raised = raised_by(place, holder, now=timezone.now())
    facts = {"place": place, "raised": raised, "register": reverse("opinions:index")}
    return render_to_string("opinions/of_a_place.html", facts)


@places.shows(places.Part.CAME_BACK)
def came_back_to_a_place(place: Place, holder: Holder) -> SafeString:
    """Return the matters of a unit, a cluster or an agency that came back, those raised most often first."""
    matters = list(came_back_to(place, holder))
    if not matters:
        return SafeString("")
    facts = {"matters": matters, "lists": holder.may(Verb.SEE_MATTERS)}
    return render_to_string("opinions/matters_of_a_place.html", facts)

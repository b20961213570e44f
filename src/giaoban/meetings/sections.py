"""What the talks show on the page and the readiness board of their meeting, and what moves along with it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.directory import sections as places
from giaoban.directory.queries.places import Place
from giaoban.meetings import agenda, readiness, rules
from giaoban.meetings.models import Meeting, Talk
from giaoban.meetings.queries.places import NEWEST, attended_in_a_year, talks_given_by
from giaoban.meetings.queries.talks import (
    OPEN,
    Prepared,
    talk_readiness,
    talks_prepared_by,
    talks_visible_to,
    with_places,
)
from giaoban.meetings.rules import ItemKind, Light, light_of
from giaoban.meetings.rules.drawing import Parts, talk_line
from giaoban.meetings.rules.talks import Owes, TalkState
from giaoban.organisation.queries.short import whole


@agenda.fills(ItemKind.TALK)
def talks_of_the_meeting(meeting: Meeting, holder: Holder) -> SafeString:
    """Return the talks of this meeting under their agenda item; who may see more of one finds the way to it.

    Who presents, on what, stands on the agenda for everybody who sees the meeting.
    """
    rows = talk_readiness(meeting, now=timezone.now())
    if not rows:
        return SafeString("")
    seen = talks_visible_to(holder).filter(meeting=meeting).order_by()
    facts = {"rows": rows, "may_open": set(seen.values_list("pk", flat=True))}
    return SafeString(render_to_string("meetings/agenda_talks.html", facts))


_OVER: Final = {TalkState.GIVEN.value: 0, TalkState.NOT_GIVEN.value: 1}


def _in_minutes(talk: Talk) -> int:
    return _OVER.get(talk.state, len(_OVER))


@agenda.hands_in
def talks_given_at(meeting: Meeting) -> Parts:
    """Return which talks a meeting heard, and which not, for its minutes: under the first item for them."""
    item = meeting.agenda.filter(kind=ItemKind.TALK.value).first()
    if item is None:
        return Parts()
    rows = sorted(with_places(meeting.talks.order_by("given_at", "pk")), key=_in_minutes)
    with translation.override("vi"):  # minutes are Vietnamese, whoever draws them up
        lines = [talk_line(row.stands, row.name, row.reason, noted=row.state in _OVER) for row in rows]
        return Parts(under={item.pk: lines})


@agenda.leads_on
def acts_on_talks(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return where the office asks for a talk at this meeting, and where its own unit prepares one."""
    return [*_ask(meeting, holder), *_prepare(meeting, holder)]


def _ask(meeting: Meeting, holder: Holder) -> Iterator[agenda.Link]:
    ahead = meeting.state in rules.BEFOREHAND and meeting.due_at > timezone.now()
    if ahead and holder.grant_for(Verb.MANAGE_TALKS, meeting.target) is not None:
        yield agenda.Link(reverse("meetings:ask-talk", args=[meeting.pk]), _("Ask for a talk"), "speech")


def _prepare(meeting: Meeting, holder: Holder) -> Iterator[agenda.Link]:
    if holder.may(Verb.PREPARE_TALKS):
        for talk in talks_prepared_by(holder).filter(meeting=meeting, state__in=OPEN, source__isnull=True):
            yield agenda.Link(talk.get_absolute_url(), _("Prepare our talk"), "speech", waits=True)


@agenda.touches
def talks_that_follow(meeting: Meeting, holder: Holder) -> list[agenda.Touched]:
    """Return the talks that follow a meeting to its new day, or go to the next one if it is not held."""
    talks = Talk.objects.filter(meeting=meeting, state__in=OPEN)
    count = talks.count()
    if not count:
        return []
    told = ngettext(
        "%(count)s talk follows it: to its new day, or to the next meeting if it is not held.",
        "%(count)s talks follow it: to its new day, or to the next meeting if it is not held.",
        count,
    )
    seen = talks_visible_to(holder).filter(pk__in=talks)
    rows = tuple(agenda.Link(talk.get_absolute_url(), f"{talk.name} ({talk.who})") for talk in seen)
    return [agenda.Touched(told % {"count": count}, rows)]


@readiness.watches
def talks_prepared(meeting: Meeting, holder: Holder, now: datetime) -> Iterator[readiness.Signal]:  # noqa: ARG001  # as registered
    """Yield how the talks of a meeting stand, and who owes what for them (S73); nothing if it has none."""
    rows = talk_readiness(meeting, now=now)
    awaited = [one for one in rows if one.readiness.light is not Light.READY]
    late = [one for one in awaited if one.readiness.light is Light.LATE]
    if rows:
        yield readiness.Signal(
            "talks",
            _("Talks"),
            light_of(awaited=len(awaited), late=len(late)),
            _talk_words(rows, awaited),
            owing=tuple(map(_owing, awaited)),
            to=meeting.get_absolute_url(),
        )


def _talk_words(rows: Sequence[Prepared], awaited: Sequence[Prepared]) -> str:
    return _("%(ready)s of %(all)s are ready.") % {"ready": len(rows) - len(awaited), "all": len(rows)}


def _owing(one: Prepared) -> readiness.Owing:
    is_own = one.readiness.owes is Owes.UNIT and one.talk.unit is not None
    name = one.talk.who if is_own else _("Committee office")
    return readiness.Owing(name, _(one.readiness.what), is_late=one.readiness.light is Light.LATE)


@places.shows(places.Part.ATTENDED)
def attended_by_a_place(place: Place, holder: Holder) -> SafeString:
    """Return how the posts of a place attended in the last twelve months, meeting by meeting."""
    rows = attended_in_a_year(place, holder)
    return render_to_string("meetings/attended_by_a_place.html", {"rows": rows}) if rows else SafeString("")


@places.shows(places.Part.TALKS)
def talks_of_a_place(place: Place, holder: Holder) -> SafeString:
    """Return the talks that a unit or the units of a cluster gave, the newest first."""
    talks = whole(talks_given_by(place, holder), NEWEST + 1) if place.units else []
    if not talks:
        return SafeString("")
    archive = reverse("meetings:experience") + "?" + urlencode({"place": str(place.of)})
    facts = {"talks": talks[:NEWEST], "archive": archive if len(talks) > NEWEST else ""}
    return render_to_string("meetings/talks_of_a_place.html", facts)

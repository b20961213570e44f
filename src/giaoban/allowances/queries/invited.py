"""Reading the secretaries invited to meetings as payment sheets see them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from giaoban.allowances.models import Salaried
from giaoban.allowances.rules.sheets import Attendee
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.queries.taps import taps_of
from giaoban.meetings.rules import attendance
from giaoban.meetings.rules.attendance import Noted
from giaoban.meetings.rules.invitations import Group
from giaoban.organisation.models import Person, Post, Unit
from giaoban.organisation.queries.people import holders_then

LONGEST_POST: Final = 200


def invited_to_each(meetings: Sequence[Meeting]) -> Mapping[int, Sequence[Attendee]]:
    """Return the secretaries invited to meetings, by the meeting. Five queries, however many they are."""
    days = {meeting.pk: meeting.day for meeting in meetings}
    rows = Invitation.objects.filter(
        meeting__in=list(days), withdrawn_at__isnull=True, group=Group.SECRETARY.value
    )
    taps, invited = taps_of(rows), list(rows.order_by("pk").values_list("pk", "meeting", "post"))
    posts = Post.objects.select_related("unit__parent").in_bulk({post for _pk, _meeting, post in invited})
    holders = holders_then((post, days[meeting]) for _pk, meeting, post in invited)
    salaried = _spans_of_pay(meeting.host_id for meeting in meetings)
    found: defaultdict[int, list[Attendee]] = defaultdict(list)
    for pk, meeting, post in invited:
        day = days[meeting]
        people = holders[post, day]
        is_salaried = any(row.holds_on(day) for person in people for row in salaried[person.pk])
        facts = attendance.noted(taps.get(pk, ()))
        found[meeting].append(_attendee(pk, posts[post], facts, people, is_salaried=is_salaried))
    return found


def _spans_of_pay(hosts: Iterable[int]) -> Mapping[int, Sequence[Salaried]]:
    found: defaultdict[int, list[Salaried]] = defaultdict(list)
    for row in Salaried.objects.filter(host__in=set(hosts)):
        found[row.person_id].append(row)
    return found


def _attendee(pk: int, post: Post, facts: Noted, people: Sequence[Person], *, is_salaried: bool) -> Attendee:
    unit, is_there = post.unit, facts.arrived_at is not None
    instead = is_there and bool(facts.substitute)
    names = ", ".join(person.full_name for person in people)
    return Attendee(
        invitation=pk,
        place=_place(unit),
        name=facts.substitute if instead else names or post.name,
        post=_instead_of(post) if instead else post.name,
        is_there=is_there,
        by_substitute=instead,
        is_salaried=is_salaried and not instead,
        commune=unit.parent_id if unit else None,
        note=facts.substitute_is if instead else "",
    )


def _instead_of(post: Post) -> str:
    """Return for whom somebody came instead: the list is signed and settled by cells."""
    said = f"Thay {post.name}"
    return said if len(said) <= LONGEST_POST else post.name


def _place(unit: Unit | None) -> bytes:
    above = bytes(unit.parent.order_key) if unit and unit.parent else b""
    return above + b"\x00" + (bytes(unit.order_key) if unit else b"")

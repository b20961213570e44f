"""What messages put onto pages of a meeting: the way to its texts, and who is told of a change."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State
from giaoban.messages.queries.directory import Sitter, directory
from giaoban.messages.queries.world import Scene
from giaoban.messages.rules.life import Channel
from giaoban.ui.wording import phone

WAYS: Final[Mapping[Channel, str]] = {
    Channel.IN_APP: gettext_noop("own page"),
    Channel.EMAIL: gettext_noop("e-mail"),
    Channel.SMS: gettext_noop("text message"),
    Channel.CALL: gettext_noop("call"),
}


@agenda.leads_on
def texts_to_hand_on(meeting: Meeting, holder: Holder) -> list[agenda.Link]:
    """Return the link to the texts for Zalo, loudspeaker and handouts, once the meeting is called."""
    if meeting.state != State.CALLED or holder.grant_for(Verb.SEND_MESSAGES, meeting.target) is None:
        return []
    return [
        agenda.Link(
            reverse("messages:texts", args=[meeting.pk]), _("Texts for Zalo and loudspeaker"), "speech"
        )
    ]


@agenda.reaches
def how_posts_are_told(meeting: Meeting, posts: Collection[int]) -> dict[int, agenda.Way]:
    """Return by which way each post hears of a meeting, for the preview of its notice."""
    people = directory(meeting.host, timezone.localdate(), Q(pk__in=posts))
    return {post: _way(people.sitters.get(post, ())) for post in posts}


def _way(sitters: Sequence[Sitter]) -> agenda.Way:
    if not sitters:
        return agenda.Way(_("nobody to tell"), fails=True)
    ways = {way for sitter in sitters for way in sitter.ways}
    if Channel.CALL not in ways:
        return agenda.Way(", ".join(_(WAYS[way]) for way in Channel if way in ways))
    numbers = ", ".join(phone(sitter.phone) for sitter in sitters if sitter.phone)
    called = _("telephone %(number)s") % {"number": numbers}
    return agenda.Way(called if numbers else _("no telephone number is known"), fails=True)


@agenda.tells
def who_is_told(meeting: Meeting, _holder: Holder) -> list[agenda.Touched]:
    """Return how many hear by themselves that a called meeting is changed, and how many do not."""
    if meeting.state != State.CALLED:
        return []
    scene = Scene(meeting.host, timezone.localtime())
    told = [scene.people.sitters.get(seat.post, ()) for seat in scene.invited_to(meeting, offices=True)]
    held = [sitters for sitters in told if sitters]
    reached = sum(not _way(sitters).fails for sitters in held)
    found = _told(reached, telephoned=len(held) - reached, empty=len(told) - len(held))
    return [agenda.Touched(sentence) for sentence in found]


def _told(reached: int, *, telephoned: int, empty: int) -> Iterator[str]:
    told = ngettext(
        "%(count)s post is told at once, in the way that its holder chose.",
        "%(count)s posts are told at once, each in the way that its holder chose.",
        reached,
    )
    yield told % {"count": reached}
    if telephoned:
        told = ngettext(
            "%(count)s post cannot be reached by itself: telephone. It stands on the list of calls.",
            "%(count)s posts cannot be reached by themselves: telephone. They stand on the list of calls.",
            telephoned,
        )
        yield told % {"count": telephoned}
    if empty:
        told = ngettext(
            "%(count)s post is held by nobody; it stands on the list of those to telephone.",
            "%(count)s posts are held by nobody; they stand on the list of those to telephone.",
            empty,
        )
        yield told % {"count": empty}

"""Where areas above put what they know onto the page of a meeting, without this area knowing them.

An area registers a provider when it starts up. What it returns is what the reader may see, and nothing else.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils import translation
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from giaoban.access.rules import Holder
from giaoban.documents.rules.papers.digest import Section
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.live import Stage
from giaoban.meetings.rules import ItemKind
from giaoban.meetings.rules.drawing import Parts, merged


@dataclass(frozen=True, slots=True)
class Link:
    """A page of an area above that begins at a meeting; greyed with its reason where there is one.

    Attributes:
        waits: Whether something waits there now, so that it may be the next act of the meeting.
    """

    to: str
    label: str
    icon: str = ""
    refusal: Refusal | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Touched:
    """What moving or cancelling a meeting would touch, or whom it would be told to: counted, and the rows."""

    sentence: str
    rows: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """How the holder of a post is told: in words; ``fails`` where nothing reaches anybody there."""

    words: str
    fails: bool = False


Rows = Callable[[Meeting, Holder], SafeString]
Ways = Callable[[Meeting, Collection[int]], Mapping[int, Way]]
Links = Callable[[Meeting, Holder], list[Link]]
Touches = Callable[[Meeting, Holder], list[Touched]]

Halls = Callable[[Meeting], SafeString]

_halls: Final[dict[ItemKind, Halls]] = {}
_rows: Final[dict[ItemKind, list[Rows]]] = {}
_links: Final[list[Links]] = []
_touched: Final[list[Touches]] = []
_told: Final[list[Touches]] = []
_ways: Final[list[Ways]] = []


def fills(kind: ItemKind) -> Callable[[Rows], Rows]:
    """Register what stands under every agenda item of one kind, rendered."""

    def register(provider: Rows) -> Rows:
        _rows.setdefault(kind, []).append(provider)
        return provider

    return register


def shows_in_hall(kind: ItemKind) -> Callable[[Halls], Halls]:
    """Register what the screen in the hall shows while an item of one kind goes on; it names no person."""

    def register(provider: Halls) -> Halls:
        _halls[kind] = provider
        return provider

    return register


def in_hall(stage: Stage) -> SafeString:
    """Return what the area above shows in the hall of the item that goes on now; empty if nothing."""
    provider = _halls.get(ItemKind(stage.current.item.kind)) if stage.current else None
    return provider(stage.meeting) if provider else SafeString("")


def leads_on(provider: Links) -> Links:
    """Register links that stand on the page of a meeting."""
    _links.append(provider)
    return provider


def touches(provider: Touches) -> Touches:
    """Register what moving or cancelling a meeting would move along, with rows that its reader may see."""
    _touched.append(provider)
    return provider


def tells(provider: Touches) -> Touches:
    """Register who would be told that a meeting is moved or cancelled."""
    _told.append(provider)
    return provider


def reaches(provider: Ways) -> Ways:
    """Register by which way posts are told, for the preview of a notice."""
    _ways.append(provider)
    return provider


def ways_to(meeting: Meeting, posts: Collection[int]) -> dict[int, Way]:
    """Return by which way each post would be told of a meeting; nothing where no area sends messages."""
    return {post: way for provider in _ways for post, way in provider(meeting, posts).items()}


def rows_of(kind: str, meeting: Meeting, holder: Holder) -> SafeString:
    """Return what areas above put under an item of this kind; empty if nothing."""
    parts = ((provider(meeting, holder),) for provider in _rows.get(ItemKind(kind), []))
    return format_html_join("", "{}", parts)


def links_of(meeting: Meeting, holder: Holder) -> list[Link]:
    """Return the links that areas above put on the page of this meeting."""
    return [link for provider in _links for link in provider(meeting, holder)]


def touched_by(meeting: Meeting, holder: Holder) -> list[Touched]:
    """Return what moving or cancelling this meeting would move along, as far as its reader may see it."""
    return [found for provider in _touched for found in provider(meeting, holder)]


def told_of(meeting: Meeting, holder: Holder) -> list[Touched]:
    """Return who would be told that this meeting is moved or cancelled."""
    return [found for provider in _told for found in provider(meeting, holder)]


Handed = Callable[[Meeting], Parts]
Printed = Callable[[Meeting, Holder], Iterable[Section]]
_handed: Final[list[Handed]] = []
_summaries: Final[list[Rows]] = []
_printed: Final[list[Printed]] = []


def hands_in(provider: Handed) -> Handed:
    """Register what an area knows of a meeting; call it once, when the area starts up.

    What is handed in is read by everybody who may read minutes: no name of a person, no public mood.
    """
    _handed.append(provider)
    return provider


def parts_of(meeting: Meeting) -> Parts:
    """Return what all areas know of a meeting together."""
    return merged(provider(meeting) for provider in _handed)


def sums_up(provider: Rows) -> Rows:
    """Register what stands in the quick report of a meeting, rendered; in figures, never in words said."""
    _summaries.append(provider)
    return provider


def summary_of(meeting: Meeting, holder: Holder) -> SafeString:
    """Return what the areas above say of a meeting in its quick report, in the order they registered."""
    return format_html_join("", "{}", ((provider(meeting, holder),) for provider in _summaries))


def prints(provider: Printed) -> Printed:
    """Register what stands in the printed quick report; in figures and titles, never in words said."""
    _printed.append(provider)
    return provider


def printed_of(meeting: Meeting, holder: Holder) -> list[Section]:
    """Return what the areas above print of a meeting in its quick report, in the order they registered.

    Papers are in Vietnamese, whatever their reader's pages are in.
    """
    with translation.override("vi"):
        return [section for provider in _printed for section in provider(meeting, holder)]

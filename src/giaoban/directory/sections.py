"""Where areas above show what they know of a unit, a cluster or an agency, on the one page that it has.

An area registers a section when it starts up. What it returns is what the reader may see, and nothing else;
it asks the same number of questions however much there is, and shows few rows with the way to the rest.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from giaoban.access.rules import Holder
from giaoban.directory.queries.places import Place
from giaoban.organisation.models import Host


class Part(StrEnum):
    """The parts of the page, in the order in which they stand."""

    LIES_WITH_IT = "lies_with_it"
    RAISED = "raised"
    PROMISED = "promised"
    CAME_BACK = "came_back"
    ATTENDED = "attended"
    TALKS = "talks"


MAIN: Final = (Part.LIES_WITH_IT, Part.RAISED, Part.PROMISED, Part.CAME_BACK)
BESIDE: Final = (Part.ATTENDED, Part.TALKS)

Section = Callable[[Place, Holder], SafeString]
_sections: Final[dict[Part, list[Section]]] = {}


def shows(part: Part) -> Callable[[Section], Section]:
    """Register what one part of the page shows; empty where there is nothing to say of a place."""

    def register(section: Section) -> Section:
        _sections.setdefault(part, []).append(section)
        return section

    return register


@dataclass(frozen=True, slots=True)
class Way:
    """A way from the list of units to what an area above knows of all of them, for whoever edits them."""

    label: str
    to: str


Lead = Callable[[Host], Way]
_leads: Final[list[Lead]] = []


def leads(lead: Lead) -> Lead:
    """Register a way from the list of units."""
    _leads.append(lead)
    return lead


def ways_from(host: Host) -> list[Way]:
    """Return the ways from the list of units of a committee."""
    return [lead(host) for lead in _leads]


def main_of(place: Place, holder: Holder) -> SafeString:
    """Return what stands in the wide column of the page, rendered."""
    return _rendered(MAIN, place, holder)


def beside(place: Place, holder: Holder) -> SafeString:
    """Return what stands beside it, rendered."""
    return _rendered(BESIDE, place, holder)


def _rendered(parts: tuple[Part, ...], place: Place, holder: Holder) -> SafeString:
    shown = (section(place, holder) for part in parts for section in _sections.get(part, ()))
    return format_html_join("\n", "{}", ((each,) for each in shown))

"""Where areas above put their sentences into the report of a year, without this area knowing them.

An area registers a provider when it starts up; it returns what its figures say of the committee in a stretch
of time, and nothing where they say nothing. Sentences are Vietnamese, as papers are, and name no person.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from giaoban.documents.rules.papers.review import Chapter
from giaoban.organisation.models import Host

Teller = Callable[[Host, date, date], Chapter]

_tellers: Final[list[Teller]] = []


def tells(teller: Teller) -> Teller:
    """Register what an area has to say of a committee between two days, both counted."""
    _tellers.append(teller)
    return teller


def told(host: Host, first: date, last: date) -> tuple[Chapter, ...]:
    """Return what every area has to say, in the order in which they registered."""
    return tuple(teller(host, first, last) for teller in _tellers)

"""Where areas above say how the papers of their print runs are made, without this area knowing them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from giaoban.access.rules import Holder, Verb
from giaoban.documents.models import PrintRun
from giaoban.documents.rules.paper import Paper

About = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of print run.

    Attributes:
        name: Under which it is kept.
        verb: Who may not do it any more does not get the file.
        title: What the file is, in the language of its reader.
        called: The name of the file, without its ending.
        papers: The papers of rows, by their keys and in their order.
        page: The name of the address of the page where it is asked for.
        page_title: What that page is called.
    """

    name: str
    verb: Verb
    title: Callable[[About], str]
    called: Callable[[About], str]
    papers: Callable[[Sequence[int]], Sequence[Paper]]
    page: str
    page_title: Callable[[], str]


_kinds: Final[dict[str, Kind]] = {}


def prints(kind: Kind) -> Kind:
    """Register a kind of print run."""
    _kinds[kind.name] = kind
    return kind


def kind_of(run: PrintRun) -> Kind:
    """Return of which kind a run is.

    Raises:
        KeyError: If no area has registered it, as after going back to an older version.
    """
    return _kinds[run.kind]


def may_see(holder: Holder, run: PrintRun) -> bool:
    """Return whether somebody may have the file of a run: who asked, while their post allows it."""
    kind = _kinds.get(run.kind)
    is_own = holder.person is not None and run.asked_by_id == holder.person
    return bool(kind and is_own and holder.grant_for(kind.verb, run.target))


def may_ask(holder: Holder) -> bool:
    """Return whether somebody may ask for any print run."""
    return any(holder.may(kind.verb) for kind in _kinds.values())


def seen(holder: Holder, found: Iterable[PrintRun]) -> list[PrintRun]:
    """Return those runs that somebody may see."""
    return [run for run in found if may_see(holder, run)]

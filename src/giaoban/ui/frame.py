"""What the frame of a page needs to know: plain values, supplied by a context processor above this area."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["phone", "desk"]


@dataclass(frozen=True, slots=True)
class NavItem:
    """One task in the main navigation.

    Attributes:
        label: One or two words.
        address: Where it leads.
        icon: Name of an icon; shown on the phone.
        count: How many things wait there; 0 shows nothing.
        current: Whether the page belongs to this task.
        group: The head under which it stands in the list of all tasks; empty on the phone.
        in_row: Whether it stands in the row of a desk, too.
    """

    label: str
    address: str
    icon: str
    count: int = 0
    current: bool = False
    group: str = ""
    in_row: bool = True


@dataclass(frozen=True, slots=True)
class HelpNumber:
    """Whom strangers may call: the committee, empty where it is clear which, and its number as stored."""

    whose: str
    number: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Whose page this is and what stands around it.

    Attributes:
        host_name: The committee, under the product's name.
        who: The person and the post acted from; empty when nobody is signed in.
        help_phone: Number of the help line, as it is read aloud: "0225 0000 000".
        kind: "phone" puts four tasks at the thumb, "desk" one line under the head.
        home: Where the product's name leads.
        nav: The main tasks; at most five on the phone.
        demo: Whether the data is made up for demonstration.
        demo_note: What of the demonstration is assumed; stands under every page, on paper too.
        help_note: Who answers the help line and when.
        sign_out: Where a POST signs the person out; empty shows no way out.
    """

    host_name: str
    who: str
    help_phone: str
    kind: Kind
    home: str
    nav: tuple[NavItem, ...] = ()
    demo: bool = False
    demo_note: str = ""
    help_note: str = ""
    sign_out: str = ""

    @property
    def groups(self) -> list[tuple[str, list[NavItem]]]:
        """All tasks under their heads, in the order of ``nav``; empty on the phone, which has few."""
        found: dict[str, list[NavItem]] = {}
        for item in self.nav:
            if item.group:
                found.setdefault(item.group, []).append(item)
        return list(found.items())

    @property
    def fits(self) -> bool:
        """Whether the row of a desk holds all tasks."""
        return all(item.in_row for item in self.nav)

    @property
    def elsewhere(self) -> str:
        """The task that the page belongs to, if it does not stand in the row."""
        return next((item.label for item in self.nav if item.current and not item.in_row), "")

"""Days that are weighed before they are fixed: what speaks against them is shown, then the office decides."""

from collections.abc import Mapping
from hashlib import sha256

from django.forms import BoundField

from giaoban.meetings.rules import Weighed
from giaoban.ui.forms import Form


class WeighedForm(Form):
    """A form with days in it. Its button carries the mark of the concerns that were shown with it."""

    weighed: Mapping[str, Weighed] = {}

    def settled(self, weighed: Mapping[str, Weighed]) -> bool:
        """Keep what speaks against the day of each field.

        Returns:
            Whether nothing does, or all of it was on the page from which the form was sent.
        """
        self.weighed = weighed
        return not self.mark or self.data.get("known") == self.mark

    @property
    def mark(self) -> str:
        """What names the concerns on the page; empty without any."""
        found = {
            name: [(each.code, str(each)) for each in weighed.concerns]
            for name, weighed in self.weighed.items()
            if weighed.concerns
        }
        return sha256(repr(sorted(found.items())).encode()).hexdigest()[:16] if found else ""

    def pairs(self) -> list[tuple[BoundField, Weighed | None]]:
        """Return each field with what speaks against its day."""
        return [(bound, self.weighed.get(bound.name)) for bound in self]

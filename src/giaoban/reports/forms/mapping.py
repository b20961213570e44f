"""The schematic map as it is written: a line a row."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy

from giaoban.kernel.verdict import Refusal
from giaoban.reports.rules.mapping import Map, read_map
from giaoban.ui.forms import Form, LongTextField
from giaoban.ui.wording import refusal_sentence


class MapForm(Form):
    """Which place stands where."""

    rows = LongTextField(
        label=gettext_lazy("The map, row by row"),
        hint=gettext_lazy(
            "A line a row, the northernmost first. In it the places from west to east with commas between "
            "them; a full stop is an empty tile. Empty: those that meet together stand beside each other."
        ),
        required=False,
    )

    def __init__(self, *args: Any, places: Mapping[int, str], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.places, self.spots = places, Map()

    def clean(self) -> dict[str, Any]:
        """Read the map, or say which line of it cannot be read."""
        found = super().clean() or self.cleaned_data
        read = read_map(found.get("rows", ""), self.places)
        if isinstance(read, Refusal):
            self.add_error("rows", refusal_sentence(read))
        else:
            self.spots = read
        return found

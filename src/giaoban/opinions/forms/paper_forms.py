"""Rows in which paper forms are typed in, many at once, with the keyboard only."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.opinions.actions.paper_forms import Sheet
from giaoban.opinions.forms.recording import SpokenForm
from giaoban.opinions.http import refused
from giaoban.opinions.rules import raising
from giaoban.opinions.rules.life import Kind
from giaoban.opinions.rules.paper_forms import Cell, TypedBefore, why_not_type_again
from giaoban.organisation.models import Unit
from giaoban.ui.forms import Form, OnceField, TextField, YesField
from giaoban.ui.wording import refusal_sentence

FIRST_ROWS: Final = 4
MORE_ROWS: Final = 4
MOST_ROWS: Final = 40


NO_CELL: Final = Refusal(
    "no_cell", gettext_noop("Write the code that stands on the form, or the code or whole name of the cell.")
)


class OnceForm(Form):
    """What the whole page carries."""

    once = OnceField()


class FormRow(SpokenForm):
    """One opinion out of a paper form; without a code it belongs to the form of the row above."""

    source = TextField(label=gettext_lazy("Code of the form, or cell"), required=False)
    again = YesField(label=gettext_lazy("Another sheet of this cell"))
    field_order = ("source", "again", "kind", "text", "ask", "place", "urgent")

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["text"].required = False
        self.fields["text"].label = _("What, since when, whom it touches")
        self.fields["text"].help_text = self.fields["ask"].help_text = ""
        self.fields["ask"].label = _("What is asked, of whom")
        self.fields["kind"].initial = Kind.RECOMMENDATION.value
        self.fields["source"].widget.attrs |= {"list": "cells", "autocomplete": "off"}
        self.cell: Cell | None = None
        self.asks_again = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed in this row."""
        return not any(self.typed(name).strip() for name in ("source", "text", "ask", "place"))

    def typed(self, name: str) -> str:
        """Return what stands in a field as it was typed."""
        return str(self[name].value() or "")

    def focus(self, name: str) -> None:
        """Let typing go on in this field."""
        self.fields[name].widget.attrs["autofocus"] = True

    def say(self, name: str, refusal: Refusal) -> None:
        """Put a sentence beside a field of a row that was sent."""
        if self.is_bound:
            self.is_valid()
            self.add_error(name, refusal_sentence(refusal))

    def problem_of(self, name: str) -> bool:
        """Return whether something is wrong with a field."""
        return self.is_bound and name in self.errors

    def ask_again(self, cell: Cell, before: TypedBefore | None) -> None:
        """Ask whether this is another sheet of a cell whose form was typed in before."""
        self.asks_again = before is not None
        refusal = why_not_type_again(cell.name, before, is_another=bool(self["again"].value()))
        if refusal is not None:
            self.say("source", refusal)

    def judge(self) -> None:
        """Say what is missing before this row can be entered."""
        if not self.is_valid():
            return
        if self.cell is None:
            self.say("source", NO_CELL)
        words = self.words()
        refusal = raising.why_not_word(kind=words.kind, text=words.text, ask=words.ask, place=words.place)
        if refusal is not None:
            refused(self, refusal)


class TypingPage:
    """All rows of the page, the cells they name, and the sheets that they make."""

    def __init__(self, data: Mapping[str, Any] | None, *, code: str = "") -> None:
        self.head = OnceForm(data)
        number = _count(data) if data is not None else FIRST_ROWS
        self.rows = [FormRow(data, prefix=f"row{place}") for place in range(number)]
        self.rows[0].initial["source"] = code

    @property
    def once(self) -> UUID | None:
        """The key with which the page was sent; ``None`` if it was not, or has none."""
        return self.head.cleaned_data["once"] if self.head.is_valid() else None

    @property
    def may_grow(self) -> bool:
        """Whether the page takes more rows."""
        return len(self.rows) < MOST_ROWS

    @property
    def filled(self) -> list[FormRow]:
        """The rows in which something was typed."""
        return [row for row in self.rows if not row.is_blank]

    def sources(self) -> list[str]:
        """Return what was typed for cells."""
        return [row.typed("source") for row in self.filled if row.typed("source").strip()]

    def grow(self) -> None:
        """Add empty rows, and go on typing in the first of them."""
        number = len(self.rows)
        self.rows += [
            FormRow(prefix=f"row{place}") for place in range(number, min(number + MORE_ROWS, MOST_ROWS))
        ]

    def name_cells(self, found: Mapping[str, Cell | Refusal], before: Mapping[int, TypedBefore]) -> None:
        """Give each row the cell it is for; say beside it why none is meant, or what was typed in before."""
        last: Cell | None = None
        for row in self.filled:
            typed = row.typed("source")
            meant = found[typed] if typed.strip() else last
            last = meant if isinstance(meant, Cell) else None
            row.cell = last
            if isinstance(meant, Refusal):
                row.say("source", meant)
            elif typed.strip() and last is not None:
                row.ask_again(last, before.get(last.key))

    def go_on(self) -> None:
        """Let typing go on where the next words belong."""
        for row in self.filled:
            if row.cell is None or row.problem_of("source"):
                return row.focus("source")
            if not row.typed("text").strip():
                return row.focus("text")
        blank = next((row for row in self.rows if row.is_blank), None)
        return blank.focus("source") if blank else None

    def is_right(self) -> bool:
        """Return whether every row that was filled in can be entered; say beside each what is missing."""
        for row in self.filled:
            row.judge()
        right = [self.head.is_valid(), *(row.is_valid() for row in self.rows)]
        return all(right)

    def sheets(self, units: Sequence[Unit]) -> list[Sheet]:
        """Return what came from each cell, in the order in which the cells were typed first."""
        by_key = {unit.pk: unit for unit in units}
        rows: dict[int, list[FormRow]] = {}
        for row in self.filled:
            if row.cell is not None:
                rows.setdefault(row.cell.key, []).append(row)
        return [
            Sheet(
                by_key[key],
                tuple(row.words() for row in some),
                is_another=any(row.cleaned_data["again"] for row in some),
            )
            for key, some in rows.items()
        ]

    def tell(self, refusal: Refusal) -> None:
        """Say on top why nothing was entered after all."""
        self.head.add_error(None, refusal_sentence(refusal))


def _count(data: Mapping[str, Any]) -> int:
    typed = str(data.get("rows", ""))[:3]
    number = int(typed) if typed.isdecimal() and typed.isascii() else FIRST_ROWS
    return min(max(number, 1), MOST_ROWS)

"""Choosing one of very many: by writing part of the name, without a list that no phone can open."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.kernel.vietnamese import fold
from giaoban.ui.forms.choosing import RowField
from giaoban.ui.forms.text import Sentence

FEW: Final = 60
SHOWN: Final = 20
LONGEST: Final = 200
WRITE_PART: Final = gettext_lazy("Write part of the name, with or without marks.")


class SoughtBox(forms.TextInput):
    """A box for part of a name and, once several are called so, a row to tick for each of them."""

    input_type = "search"

    def __init__(self) -> None:
        super().__init__(attrs={"autocomplete": "off"})
        self.candidates: Sequence[tuple[str, str]] = ()

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> tuple[str, str]:  # noqa: ANN401, ARG002
        """Return what was written, and the key of the row that was ticked."""
        return str(data.get(name) or ""), str(data.get(f"{name}_row") or "")

    def render(
        self,
        name: str,
        value: Any,  # noqa: ANN401
        attrs: dict[str, Any] | None = None,
        renderer: Any = None,  # noqa: ANN401
    ) -> SafeString:
        """Return the box, and the rows below it."""
        typed, ticked = value if isinstance(value, tuple) else (value or "", "")
        box = super().render(name, typed, attrs, renderer)
        rows = format_html_join(
            "",
            '<label class="choice"><input type="radio" name="{}_row" value="{}"{}>'
            "<span><b>{}</b></span></label>",
            (
                (name, key, SafeString(" checked" if key == ticked else ""), label)
                for key, label in self.candidates
            ),
        )
        if not rows:
            return box
        return format_html(
            '{}<fieldset class="choices"><legend>{}</legend>{}</fieldset>', box, _("Which one?"), rows
        )


class SoughtField(forms.Field):
    """One saved row out of very many, found by part of what it is called."""

    widget: type[SoughtBox] = SoughtBox

    def __init__(
        self,
        *,
        queryset: QuerySet[Any],
        named: Callable[[Any], str],
        label: Sentence,
        hint: Sentence = "",
        required: bool = True,
        missing: Sentence = WRITE_PART,
        **more: Any,  # noqa: ANN401
    ) -> None:
        messages = {"required": missing}
        super().__init__(
            label=label, help_text=hint or WRITE_PART, required=required, error_messages=messages, **more
        )
        self.queryset = queryset
        self.named = named

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401
        """Show a saved row by what it is called, and what was written as it was written."""
        return self.named(value) if isinstance(value, Model) else value

    def clean(self, value: Any) -> Model | None:  # noqa: ANN401
        """Return the row that was written in full or ticked, or say which are called so."""
        typed, ticked = value
        wanted = fold(typed) if len(typed) <= LONGEST else typed
        if not wanted:
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        found = self._called(wanted)
        chosen = [row for row in found if str(row.pk) == ticked] or found
        if len(chosen) > 1:
            chosen = [row for row in found if fold(self.named(row)) == wanted] or chosen
        if len(found) > 1 and isinstance(self.widget, SoughtBox):
            self.widget.candidates = [(str(row.pk), self.named(row)) for row in found[:SHOWN]]
        if len(chosen) != 1:
            raise _unclear(len(chosen))
        chosen_row: Model = chosen[0]
        return chosen_row

    def _called(self, wanted: str) -> list[Any]:
        return [row for row in self.queryset if wanted in fold(self.named(row))]


class NamedRowField(RowField):
    """One saved row out of a list that opens, each called by ``named``."""

    def __init__(self, *, named: Callable[[Any], str], **more: Any) -> None:  # noqa: ANN401
        super().__init__(**more)
        self.named = named

    def label_from_instance(self, obj: Model) -> str:
        """Return what the row is called."""
        return self.named(obj)


def _unclear(number: int) -> ValidationError:
    if not number:
        return ValidationError(
            _("Nothing here is called so. Try part of the name, with or without marks."), code="unknown"
        )
    values = {"number": number, "shown": SHOWN}
    if number > SHOWN:
        sentence = _("%(number)s are called so; the first %(shown)s stand below. Write more of the name.")
        return ValidationError(sentence % values, code="many")
    return ValidationError(
        _("%(number)s are called so. Tick the one that is meant.") % values, code="several"
    )


def sought(
    *,
    queryset: QuerySet[Any],
    named: Callable[[Any], str],
    empty: Sentence = "",
    **more: Any,  # noqa: ANN401
) -> forms.Field:
    """Return a field for one row: a list that opens for a few, a box to write into for many. One query.

    Args:
        queryset: What may be chosen.
        named: What a row is called; it must tell equal names apart.
        empty: What the list says where nothing is chosen.
        more: Label, hint and the like, as every field takes them.
    """
    if queryset.order_by()[: FEW + 1].count() > FEW:
        return SoughtField(queryset=queryset, named=named, **more)
    return NamedRowField(queryset=queryset, named=named, **({"empty": empty} if empty else {}), **more)

"""Bringing a refused act back to the form it came from, with everything that was typed."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.forms.formsets import BaseFormSet

from giaoban.kernel.verdict import Refusal, Refused
from giaoban.ui.wording import refusal_sentence

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Places:
    """Beside which field the sentence of each refusal of an area stands; any other stands on top.

    Attributes:
        fields: Name of a field by code of a refusal; ``%s`` in it is the number that the refusal names.
    """

    fields: Mapping[str, str]

    def of(self, form: BaseForm, refusal: Refusal) -> str | None:
        """Return the field of ``form`` that mends what was refused; ``None`` if it has none."""
        place = self.fields.get(refusal.code, "")
        place = place % refusal.values["number"] if "%s" in place else place
        return place if place in form.fields else None

    def tell(self, form: BaseForm, refusal: Refusal) -> None:
        """Put the sentence of a refusal where it belongs."""
        told = ValidationError(refusal_sentence(refusal), code=refusal.code)
        form.add_error(self.of(form, refusal), told)

    def attempt(self, form: BaseForm, act: Callable[[], Done]) -> Done | None:
        """Return what ``act`` did, or ``None`` and leave the sentence of its refusal with the form.

        The action has been undone by then; the form keeps everything that was typed.
        """
        try:
            return act()
        except Refused as refused:
            self.tell(form, refused.refusal)
            return None


@contextmanager
def told_in(form: BaseForm, field: str | None = None) -> Iterator[None]:
    """Put the sentence of a refusal beside ``field``, or on top; the action has been undone by then."""
    try:
        yield
    except Refused as refused:
        form.add_error(field, refusal_sentence(refused.refusal))


@contextmanager
def told_above(forms: "BaseFormSet[Any]") -> Iterator[None]:
    """Put the sentence of a refusal above a set of forms."""
    try:
        yield
    except Refused as refused:
        forms.non_form_errors().append(refusal_sentence(refused.refusal))

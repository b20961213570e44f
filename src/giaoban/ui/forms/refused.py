"""Bringing a refused act back to the form it came from, with everything that was typed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.forms import BaseForm
from django.forms.formsets import BaseFormSet

from giaoban.kernel.verdict import Refused
from giaoban.ui.wording import refusal_sentence


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

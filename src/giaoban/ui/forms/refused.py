"""Bringing a refused act back to the form it came from, with everything that was typed."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.forms import BaseForm

from giaoban.kernel.verdict import Refused
from giaoban.ui.wording import refusal_sentence


@contextmanager
def told_in(form: BaseForm, field: str | None = None) -> Iterator[None]:
    """Put the sentence of a refusal beside ``field``, or on top; the action has been undone by then."""
    try:
        yield
    except Refused as refused:
        form.add_error(field, refusal_sentence(refused.refusal))

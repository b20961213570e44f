"""The hidden mark that lets an action happen once, however often its form arrives."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy

AGAIN = gettext_lazy(
    "This page was opened too long ago to be sent. Open it again; copy what you typed first."
)


class OnceField(forms.UUIDField):
    """A UUID made with the page and kept through errors: a double click and a resend carry the same."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401
        super().__init__(
            widget=forms.HiddenInput,
            initial=uuid4,
            error_messages={"required": AGAIN, "invalid": AGAIN},
            **more,
        )

    def clean(self, value: object) -> UUID:
        """Return the mark.

        Raises:
            ValidationError: If the form came without one.
        """
        found: UUID = super().clean(value)
        return found

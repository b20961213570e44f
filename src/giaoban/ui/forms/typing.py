"""A form in which somebody types for a while, so that what they typed is kept until it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.forms import BaseForm


@dataclass(frozen=True, slots=True)
class Typing:
    """A form with what it is kept under.

    Attributes:
        name: Unlike that of any other form of the same person, such as ``turn-12``.
        form: The form; it may hold what was typed before and not sent.
        kept_at: When that was kept, Asia/Ho_Chi_Minh; ``None`` if the form holds nothing of the kind.
        stands_on: Name of the hidden field that says on which version the form was opened, where one does.
    """

    name: str
    form: BaseForm
    kept_at: datetime | None = None
    stands_on: str = ""


def says_more(typed: Mapping[str, str], form: BaseForm) -> bool:
    """Return whether what was typed says anything else than a form shows; space around it says nothing."""
    shown = {name: form[name].value() for name in form.fields if not form[name].is_hidden}
    return any(name in typed and _plain(typed[name]) != _plain(value) for name, value in shown.items())


def _plain(value: object) -> str:
    return "\n".join(str(value or "").splitlines()).strip()

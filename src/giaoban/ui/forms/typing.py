"""A form in which somebody types for a while, so that what they typed is kept until it is sent."""

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
    """

    name: str
    form: BaseForm
    kept_at: datetime | None = None

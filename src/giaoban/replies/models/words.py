"""How it is stored what is written about one point, whatever becomes of it."""

from typing import Any

from django.db import models

from giaoban.replies.rules.drafting import PointAnswer

PARTS = ("found", "cause", "grounds", "action", "who", "by_when", "means")


class PointWords(models.Model):
    """The parts of what is answered to one point."""

    found = models.TextField(blank=True, help_text="What was found, by whom, on which day.")
    cause = models.TextField(blank=True)
    grounds = models.TextField(blank=True, help_text="Article and document.")
    action = models.TextField(blank=True, help_text="What is done or will be done.")
    who = models.CharField(max_length=200, blank=True)
    by_when = models.DateField(null=True, blank=True)
    means = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True

    @property
    def parts(self) -> dict[str, Any]:
        """What is written in each part, by its name."""
        return {part: getattr(self, part) for part in PARTS}

    def answer_to(self, number: int) -> PointAnswer:
        """Return the part of this row that rules may look at, as an answer to the point of this number."""
        return PointAnswer(number, **self.parts)

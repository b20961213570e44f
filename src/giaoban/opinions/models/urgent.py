"""How it is stored that an opinion is urgent, and who of the standing members read it first."""

from django.db import models
from django.db.models import F, Q

from giaoban.opinions.models.opinions import Opinion
from giaoban.organisation.models.words import has_words


class Urgency(models.Model):
    """That an opinion was entered as urgent or called pressing, since when, and its first reading.

    Only the first reading by a standing member is kept, with the post that read: how long it took is
    measured of the matter, never of a person.
    """

    opinion = models.OneToOneField(Opinion, models.CASCADE, related_name="urgency")
    since = models.DateTimeField(help_text="When it was entered as urgent, or called pressing.")
    read_at = models.DateTimeField(null=True, blank=True, help_text="First opened by a standing member.")
    read_by = models.CharField(max_length=200, blank=True, help_text="The post that opened it first.")

    class Meta:
        ordering = ("since", "pk")
        verbose_name_plural = "urgencies"
        constraints = (
            models.CheckConstraint(
                condition=Q(read_at__isnull=True, read_by="")
                | (Q(read_at__isnull=False) & has_words("read_by")),
                name="urgent_reading_says_which_post",
            ),
            models.CheckConstraint(
                condition=Q(read_at__isnull=True) | Q(read_at__gte=F("since")),
                name="urgent_read_after_it_was_entered",
            ),
        )

    def __str__(self) -> str:
        return f"{self.opinion_id} urgent"

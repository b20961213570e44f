"""That a post has read an edition: said by its holder, or noted after a telephone call; never observed."""

from django.db import models
from django.db.models import Q

from giaoban.bulletin.models.editions import Edition
from giaoban.bulletin.rules.reading import Way

# Values, not members: a migration must freeze what a way was called that day.
WAYS = [way.value for way in Way]


class Receipt(models.Model):
    """One post has read one edition."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="receipts")
    post = models.ForeignKey("organisation.Post", models.PROTECT, related_name="bulletin_receipts")
    way = models.CharField(max_length=5, choices=[(way, way) for way in WAYS])
    noted_by = models.CharField(max_length=200, help_text="The post that said or noted it.")
    at = models.DateTimeField()

    class Meta:
        ordering = ("edition", "at", "pk")
        constraints = (
            models.UniqueConstraint(fields=["edition", "post"], name="receipt_once_a_post"),
            models.CheckConstraint(condition=Q(way__in=WAYS), name="receipt_way_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.edition_id}/{self.post_id}"

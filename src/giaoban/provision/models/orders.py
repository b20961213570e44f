"""How orders and their lines are stored. Both are frozen when they are made."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.kernel.numbering import number_of_year
from giaoban.organisation.models.words import has_words
from giaoban.provision.models.titles import Publication


class Order(models.Model):
    """Copies of titles for the communes, for a year or a quarter. Never changed; a new one corrects it.

    Its number is not one of the register of papers: a list to order by is no type of letter. Numbers run
    through a year, without gaps, corrections included.
    """

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="supply_orders")
    year = models.PositiveSmallIntegerField()
    quarter = models.PositiveSmallIntegerField(default=0, help_text="From 1 to 4; 0 for the whole year.")
    number = models.PositiveIntegerField(help_text="Within host and the year in which it was made, from 1.")
    numbered_in = models.PositiveSmallIntegerField(help_text="The year of its number.")
    corrects = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    reason = models.CharField(max_length=300, blank=True, help_text="Why it corrects; empty of the first.")
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200, blank=True, help_text="The post that made it.")
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice makes one.")

    class Meta:
        ordering = ("host", "-numbered_in", "-number")
        constraints = (
            models.UniqueConstraint(
                fields=["host", "numbered_in", "number"], name="supply_order_number_once_a_year"
            ),
            models.UniqueConstraint(
                fields=["host", "year", "quarter"],
                condition=Q(corrects__isnull=True),
                name="supply_order_one_first_a_time",
            ),
            models.CheckConstraint(condition=Q(quarter__lte=4), name="supply_order_quarter_of_four"),
            models.CheckConstraint(
                condition=Q(corrects__isnull=True, reason="")
                | (Q(corrects__isnull=False) & has_words("reason")),
                name="supply_order_correction_has_a_reason",
            ),
        )

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("provision:order", args=[self.pk])

    @property
    def code(self) -> str:
        """How it is called: "03/2026"."""
        return number_of_year(self.number, self.numbered_in)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class OrderLine(models.Model):
    """So many copies of one title for one commune, at the price of that day."""

    order = models.ForeignKey(Order, models.PROTECT, related_name="lines")
    position = models.PositiveSmallIntegerField(help_text="Its place in the order, from 1.")
    commune = models.ForeignKey(
        "organisation.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="What the cells stand under; empty if they stand under the committee at once.",
    )
    publication = models.ForeignKey(Publication, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200, help_text="What the title was called.")
    copies = models.PositiveIntegerField()
    amount = models.BigIntegerField(default=0, help_text="In đồng, for the time of the order.")

    class Meta:
        ordering = ("order", "position")
        constraints = (
            models.UniqueConstraint(fields=["order", "position"], name="supply_order_line_one_a_place"),
            models.CheckConstraint(condition=Q(copies__gte=1), name="supply_order_line_is_of_a_copy"),
            models.CheckConstraint(
                condition=Q(amount__gte=0), name="supply_order_line_costs_no_less_than_nothing"
            ),
        )

    def __str__(self) -> str:
        return f"{self.order_id}/{self.position}"

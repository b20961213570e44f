"""How titles are stored, and which kinds of cell are to get them."""

from django.db import models
from django.db.models import Q

from giaoban.access.rules import Target
from giaoban.kernel.money import Dong
from giaoban.organisation.models.spans import in_order
from giaoban.organisation.models.words import has_words
from giaoban.organisation.rules import Span
from giaoban.provision.rules.orders import Priced
from giaoban.provision.rules.titles import Entitled, Frequency, Kind

# Values, not members: a migration must freeze what a kind was called that day.
KINDS = [kind.value for kind in Kind]
FREQUENCIES = [frequency.value for frequency in Frequency]


class Publication(models.Model):
    """A newspaper, a journal or the documents of a board, as a committee supplies them."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="publications")
    name = models.CharField(max_length=200)
    publisher = models.CharField(max_length=200)
    kind = models.CharField(max_length=9, choices=[(kind, kind) for kind in KINDS])
    frequency = models.CharField(max_length=10, choices=[(each, each) for each in FREQUENCIES])
    price = models.BigIntegerField(null=True, blank=True, help_text="In đồng for a copy and a year.")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice enters once.")

    class Meta:
        ordering = ("host", "pk")
        constraints = (
            in_order("publication"),
            models.UniqueConstraint(fields=["host", "name"], name="publication_name_once"),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="publication_kind_is_known"),
            models.CheckConstraint(
                condition=Q(frequency__in=FREQUENCIES), name="publication_frequency_is_known"
            ),
            models.CheckConstraint(
                condition=Q(price__isnull=True) | Q(price__gte=1), name="publication_price_is_an_amount"
            ),
            models.CheckConstraint(condition=has_words("name"), name="publication_has_a_name"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def span(self) -> Span:
        """The days on which it is supplied."""
        return Span(self.valid_from, self.valid_to)

    @property
    def priced(self) -> Priced:
        """The part of this row that orders look at."""
        return Priced(self.pk, self.name, None if self.price is None else Dong(self.price))

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class Entitlement(models.Model):
    """That every cell of a kind is to get a title, from a day on, by a document."""

    publication = models.ForeignKey(Publication, models.PROTECT, related_name="entitlements")
    kind = models.ForeignKey("organisation.Item", models.PROTECT, related_name="+")
    copies = models.PositiveSmallIntegerField(default=1, help_text="For a cell.")
    basis = models.CharField(max_length=300, help_text="The document that it rests on.")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("publication", "kind", "valid_from")
        constraints = (
            in_order("entitlement"),
            models.UniqueConstraint(
                fields=["publication", "kind", "valid_from"], name="entitlement_begins_once_a_day"
            ),
            models.UniqueConstraint(
                fields=["publication", "kind"],
                condition=Q(valid_to__isnull=True),
                name="entitlement_one_is_open",
            ),
            models.CheckConstraint(condition=Q(copies__gte=1), name="entitlement_is_of_a_copy"),
            models.CheckConstraint(condition=has_words("basis"), name="entitlement_rests_on_a_document"),
        )

    def __str__(self) -> str:
        return f"{self.publication_id}/{self.kind_id}/{self.valid_from:%Y-%m-%d}"

    @property
    def span(self) -> Span:
        """The days on which it holds."""
        return Span(self.valid_from, self.valid_to)

    @property
    def facts(self) -> Entitled:
        """The part of this row that rules may look at."""
        return Entitled(self.kind_id, self.span)

"""How the rows of numbers and the numbers themselves are stored."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.documents.models.letterheads import Issuer, Mandate
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import number_called
from giaoban.documents.rules.numbers import LARGEST, LIFE, Reach, State, year_reach
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a thing was called that day.
KINDS = [kind.value for kind in Kind]
STATES = [state.value for state in State]


class Numbering(models.Model):
    """One row of numbers: of a body and a type, through a term of the committee or through a year."""

    issuer = models.ForeignKey(Issuer, models.PROTECT, related_name="numberings")
    kind = models.CharField(max_length=4, choices=[(k, k) for k in KINDS])
    mandate = models.ForeignKey(Mandate, models.PROTECT, null=True, blank=True, related_name="numberings")
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    on_paper = models.PositiveIntegerField(
        default=0, help_text="The last number of the paper book before this register began."
    )
    last = models.PositiveIntegerField(default=0, help_text="The newest number, void ones included.")

    class Meta:
        ordering = ("issuer", "kind", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(mandate__isnull=True, year__isnull=False)
                | Q(mandate__isnull=False, year__isnull=True),
                name="numbering_runs_through_term_or_year",
            ),
            models.UniqueConstraint(
                fields=["issuer", "kind", "mandate"],
                condition=Q(mandate__isnull=False),
                name="numbering_once_a_term",
            ),
            models.UniqueConstraint(
                fields=["issuer", "kind", "year"],
                condition=Q(year__isnull=False),
                name="numbering_once_a_year",
            ),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="numbering_kind_is_known"),
            models.CheckConstraint(
                condition=Q(last__gte=F("on_paper"), last__lte=LARGEST), name="numbering_last_in_order"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind}/{self.issuer.symbol} {self.mandate or self.year}"

    @property
    def reach(self) -> Reach:
        """The days over which it runs."""
        if self.mandate is not None:
            return self.mandate.reach
        if self.year is None:
            raise ValueError(f"numbering {self.pk} runs through nothing")
        return year_reach(self.year)


class IssuedNumber(models.Model):
    """A number that was issued. Its row stays for ever; a void one says why."""

    numbering = models.ForeignKey(Numbering, models.PROTECT, related_name="numbers")
    number = models.PositiveIntegerField()
    subject = models.CharField(max_length=500)
    signed_on = models.DateField()
    concerns = models.CharField(
        max_length=200, blank=True, help_text="To whom it applies, as the bulletin tells it; empty if unsaid."
    )
    signer_name = models.CharField(max_length=100, blank=True)
    signer_office = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=6, choices=[(s, s) for s in STATES], default=LIFE.start.value)
    void_reason = models.CharField(max_length=500, blank=True)
    issued_at = models.DateTimeField()
    voided_at = models.DateTimeField(null=True, blank=True)
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice issues once.")

    class Meta:
        ordering = ("-signed_on", "-pk")
        indexes = (models.Index(fields=["numbering", "signed_on"], name="number_by_numbering_and_day"),)
        constraints = (
            models.UniqueConstraint(fields=["numbering", "number"], name="number_never_issued_twice"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=LARGEST), name="number_in_range"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="number_state_is_known"),
            models.CheckConstraint(
                condition=(Q(state="void", voided_at__isnull=False) & has_words("void_reason"))
                | Q(state="issued", voided_at__isnull=True, void_reason=""),
                name="number_void_says_why_and_when",
            ),
        )

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("documents:number", args=[self.pk])

    @property
    def code(self) -> str:
        """The number as other papers cite it: "12-TB/ĐU"."""
        issuer = self.numbering.issuer
        return number_called(
            issuer.letter_form, number=self.number, kind=self.numbering.kind, symbol=issuer.symbol
        )

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return self.numbering.issuer.target

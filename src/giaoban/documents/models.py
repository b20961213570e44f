"""How the bodies that issue papers, their signers, terms and numbers are stored."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import FORMS, FormCode, LetterForm, Power, number_called
from giaoban.documents.rules.numbers import LARGEST, LIFE, Reach, State, year_reach
from giaoban.documents.rules.paper import Letterhead
from giaoban.documents.rules.text import ToneStyle
from giaoban.organisation.models.spans import Dated, in_order
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a thing was called that day.
FORM_CODES = [form.value for form in FormCode]
TONES = [tone.value for tone in ToneStyle]
POWERS = [power.value for power in Power]
KINDS = [kind.value for kind in Kind]
STATES = [state.value for state in State]


class Issuer(models.Model):
    """A body that issues papers under its own symbol, with everything that the head of its letters needs."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="issuers")
    form = models.CharField(max_length=20, choices=[(f, f) for f in FORM_CODES], default="HD05-2026")
    superior = models.CharField(max_length=200, blank=True, help_text="First line of the head, on the left.")
    body = models.CharField(max_length=200, help_text="The issuing body itself, under it.")
    symbol = models.CharField(max_length=20, help_text="Its letters in numbers, such as ĐU.")
    place = models.CharField(max_length=100, help_text="Place name before a date.")
    archive = models.CharField(max_length=100, help_text="Where a copy is kept.")
    tone = models.CharField(max_length=6, choices=[(t, t) for t in TONES], default="first")
    about = models.BooleanField(default=False, help_text="Whether subjects of letters begin with V/v.")

    class Meta:
        ordering = ("host", "pk")
        constraints = (
            models.UniqueConstraint(fields=["host", "symbol"], name="issuer_symbol_unique_in_host"),
            models.CheckConstraint(condition=Q(form__in=FORM_CODES), name="issuer_form_is_known"),
            models.CheckConstraint(condition=Q(tone__in=TONES), name="issuer_tone_is_known"),
            models.CheckConstraint(
                condition=has_words("symbol") & has_words("body"), name="issuer_has_name_and_symbol"
            ),
        )

    def __str__(self) -> str:
        return f"{self.body} ({self.symbol})"

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)

    @property
    def letter_form(self) -> LetterForm:
        """The rules that its letters follow."""
        return FORMS[FormCode(self.form)]

    @property
    def letterhead(self) -> Letterhead:
        """Its head as papers take it."""
        return Letterhead(
            form=self.letter_form,
            superior=self.superior,
            body=self.body,
            symbol=self.symbol,
            place=self.place,
            archive=self.archive,
            tone=ToneStyle(self.tone),
            about=self.about,
        )


class Signer(models.Model):
    """A post that signs for a body: who holds it on the day puts their name."""

    issuer = models.ForeignKey(Issuer, models.PROTECT, related_name="signers")
    post = models.ForeignKey("organisation.Post", models.PROTECT, related_name="signs")
    power = models.CharField(max_length=3, choices=[(p, p) for p in POWERS], blank=True)
    on_behalf_of = models.CharField(max_length=150, blank=True, help_text="In capitals: BAN THƯỜNG VỤ.")
    office = models.CharField(max_length=100, help_text="In capitals: BÍ THƯ.")
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ("issuer", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["issuer", "post", "power", "on_behalf_of"],
                condition=Q(is_active=True),
                name="signer_once_by_each_power",
            ),
            models.CheckConstraint(
                condition=Q(power="") | (Q(power__in=POWERS) & has_words("on_behalf_of")),
                name="signer_power_is_known_and_for_somebody",
            ),
        )

    def __str__(self) -> str:
        power = self.issuer.letter_form.powers.get(Power(self.power), self.power) if self.power else ""
        return " ".join(part for part in (power, self.on_behalf_of, self.office) if part)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return self.issuer.target


class Mandate(Dated):
    """A term of the committee, from the day after one congress closed to the close of the next."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="mandates")
    name = models.CharField(max_length=50, help_text="2025 - 2030")

    class Meta:
        ordering = ("host", "valid_from")
        constraints = (
            models.UniqueConstraint(fields=["host", "valid_from"], name="mandate_begins_once"),
            models.UniqueConstraint(
                fields=["host"], condition=Q(valid_to__isnull=True), name="mandate_one_is_open"
            ),
            in_order("mandate"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def reach(self) -> Reach:
        """The days that it covers."""
        return Reach(self.valid_from, self.valid_to)


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

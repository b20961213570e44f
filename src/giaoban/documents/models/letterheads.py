"""How the bodies that issue papers, their signers and terms are stored."""

from django.db import models
from django.db.models import Q

from giaoban.access.rules import Target
from giaoban.documents.rules.letters import FORMS, FormCode, LetterForm, Power
from giaoban.documents.rules.numbers import Reach
from giaoban.documents.rules.paper import Letterhead
from giaoban.documents.rules.text import ToneStyle
from giaoban.organisation.models.spans import Dated, in_order
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a thing was called that day.
FORM_CODES = [form.value for form in FormCode]
TONES = [tone.value for tone in ToneStyle]
POWERS = [power.value for power in Power]


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
            issuer=self.pk,
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

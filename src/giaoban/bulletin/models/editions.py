"""Editions of the bulletin, their sections, and what stands in them beside contributions."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.bulletin.models.plans import KINDS, OWED
from giaoban.bulletin.rules.editions import LIFE, EditionFacts, State
from giaoban.kernel.numbering import number_of_year
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a state was called that day.
STATES = [state.value for state in State]
FIXED_STATES = ["approved", "issued"]


class Edition(models.Model):
    """The bulletin of one month of a committee. From its approval on nothing in it changes."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="editions")
    month = models.DateField(help_text="The first day of its month.")
    meeting = models.ForeignKey(
        "meetings.Meeting",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="editions",
        help_text="The first briefing of the month, before which it must be there.",
    )
    meets_on = models.DateField(help_text="Day of that briefing, from which the due dates were counted.")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField(help_text="Within host and year, from 1.")
    title = models.CharField(max_length=200)
    editors = models.CharField(
        max_length=150, blank=True, help_text="Who edits it, as the imprint names them."
    )
    copies = models.PositiveIntegerField(default=0, help_text="How many are printed; 0 while nobody said.")
    state = models.CharField(max_length=10, choices=[(s, s) for s in STATES], default=LIFE.start.value)
    last_editor = models.ForeignKey(
        "access.Account",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Who changed it last; somebody else approves it.",
    )
    comment = models.TextField(blank=True, help_text="Why the approver gave it back, the last time.")
    approved_by = models.CharField(max_length=200, blank=True, help_text="The post that approved it.")
    approved_role = models.CharField(max_length=30, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    issued_by = models.CharField(max_length=200, blank=True, help_text="The post that issued it.")
    issued_at = models.DateTimeField(null=True, blank=True)
    content = models.JSONField(
        null=True, blank=True, help_text="The whole edition as plain data; empty until it is fixed."
    )
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of the content.")
    anchor = models.CharField(
        max_length=64,
        blank=True,
        help_text="Anchor of the committee's audit chain when it was fixed: NC-1234-0a1b-2c3d-4e5f.",
    )
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice plans it once.")

    class Meta:
        ordering = ("host", "-month")
        constraints = (
            models.UniqueConstraint(fields=["host", "month"], name="edition_once_a_month"),
            models.UniqueConstraint(fields=["host", "year", "number"], name="edition_number_once_a_year"),
            models.CheckConstraint(condition=Q(number__gte=1), name="edition_number_from_one"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="edition_state_is_known"),
            models.CheckConstraint(condition=has_words("title"), name="edition_has_a_title"),
            models.CheckConstraint(
                condition=(Q(state__in=FIXED_STATES, content__isnull=False, approved_at__isnull=False))
                & has_words("digest")
                & has_words("approved_by")
                | ~Q(state__in=FIXED_STATES)
                & Q(content__isnull=True, approved_at__isnull=True, digest="", approved_by=""),
                name="edition_fixed_once_approved",
            ),
            models.CheckConstraint(
                condition=Q(state="issued", issued_at__isnull=False)
                | (~Q(state="issued") & Q(issued_at__isnull=True)),
                name="edition_issued_has_its_time",
            ),
        )

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("bulletin:desk", args=[self.pk])

    @property
    def code(self) -> str:
        """How it is called: "11/2026"."""
        return number_of_year(self.number, self.year)

    @property
    def facts(self) -> EditionFacts:
        """The part of this row that rules may look at."""
        return EditionFacts(code=self.code, state=State(self.state), last_editor=self.last_editor_id)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class Section(models.Model):
    """One section of an edition, copied from the plan or added by the editor."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="sections")
    position = models.PositiveSmallIntegerField()
    heading = models.CharField(max_length=200)
    kind = models.CharField(max_length=11, choices=[(k, k) for k in KINDS])
    agency = models.ForeignKey(
        "organisation.Agency", models.PROTECT, null=True, blank=True, related_name="bulletin_sections"
    )
    due_at = models.DateTimeField(help_text="By when it is to be there.")
    words = models.PositiveSmallIntegerField(help_text="How long it is to be.")
    is_added = models.BooleanField(default=False, help_text="Added by the editor; the plan has it not.")
    left_out_because = models.CharField(max_length=300, blank=True, help_text="Empty: it stands in it.")
    left_out_post = models.CharField(max_length=200, blank=True)
    once = models.UUIDField(unique=True, null=True, blank=True, editable=False)

    class Meta:
        ordering = ("edition", "position", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="section_kind_is_known"),
            models.CheckConstraint(condition=OWED, name="section_owed_by_an_agency"),
            models.CheckConstraint(condition=has_words("heading"), name="section_has_a_heading"),
            models.CheckConstraint(condition=Q(words__gte=1), name="section_has_a_length"),
            models.CheckConstraint(
                condition=has_words("left_out_because") | Q(left_out_post=""),
                name="section_left_out_says_why",
            ),
        )

    def __str__(self) -> str:
        return self.heading


class NewDocument(models.Model):
    """A new document that an edition tells of: its number, its day, and whom it concerns."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="documents")
    number = models.CharField(max_length=60, help_text="With its symbol: 12-NQ/ĐU.")
    signed_on = models.DateField()
    body = models.CharField(max_length=150, help_text="Which body issued it.")
    subject = models.CharField(max_length=300)
    gist = models.TextField(help_text="What it says, in a few sentences.")
    concerns = models.CharField(max_length=200, help_text="To whom it applies.")
    issued = models.ForeignKey(
        "documents.IssuedNumber",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="told_in",
        help_text="Its row in the committee's own register; none for papers of other bodies.",
    )
    once = models.UUIDField(unique=True)

    class Meta:
        ordering = ("edition", "signed_on", "pk")
        constraints = (
            models.UniqueConstraint(fields=["edition", "number"], name="new_document_once_an_edition"),
            models.CheckConstraint(
                condition=has_words("number") & has_words("subject") & has_words("concerns"),
                name="new_document_says_what",
            ),
        )

    def __str__(self) -> str:
        return self.number


class Erratum(models.Model):
    """A note that puts something in a fixed edition right; the edition itself stays as it is."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="errata")
    text = models.TextField()
    by_post = models.CharField(max_length=200)
    noted_at = models.DateTimeField()
    once = models.UUIDField(unique=True)

    class Meta:
        ordering = ("edition", "noted_at", "pk")
        verbose_name_plural = "errata"
        constraints = (models.CheckConstraint(condition=has_words("text"), name="erratum_says_what"),)

    def __str__(self) -> str:
        return f"{self.edition_id}/{self.pk}"

"""The section plan of a committee: what each edition holds, who owes it, by when and how long."""

from django.db import models
from django.db.models import F, Q

from giaoban.access.rules import Target
from giaoban.bulletin.rules.editions import Kind
from giaoban.bulletin.rules.plans import Planned
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a kind was called that day.
KINDS = [kind.value for kind in Kind]
OWED = Q(kind="contributed", agency__isnull=False) | (~Q(kind="contributed") & Q(agency__isnull=True))


class PlannedSection(models.Model):
    """One section of the plan, from a day on. A changed one ends and another one begins."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="planned_sections")
    position = models.PositiveSmallIntegerField(help_text="Its place in the bulletin.")
    heading = models.CharField(max_length=200)
    kind = models.CharField(max_length=11, choices=[(k, k) for k in KINDS])
    agency = models.ForeignKey(
        "organisation.Agency", models.PROTECT, null=True, blank=True, related_name="planned_sections"
    )
    days_before = models.PositiveSmallIntegerField(help_text="Days before the meeting when it is due.")
    words = models.PositiveSmallIntegerField(help_text="How long it is to be.")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice plans it once.")

    class Meta:
        ordering = ("host", "position", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="planned_section_span_in_order",
            ),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="planned_section_kind_is_known"),
            models.CheckConstraint(condition=OWED, name="planned_section_owed_by_an_agency"),
            models.CheckConstraint(condition=has_words("heading"), name="planned_section_has_a_heading"),
            models.CheckConstraint(condition=Q(words__gte=1), name="planned_section_has_a_length"),
        )

    def __str__(self) -> str:
        return self.heading

    @property
    def planned(self) -> Planned:
        """The part of this row that rules may look at."""
        kind = Kind(self.kind)
        return Planned(self.position, self.heading, kind, self.agency_id, self.days_before, self.words)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)

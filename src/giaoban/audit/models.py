"""How the audit log is stored: chains of entries that are added to and never edited."""

from datetime import UTC

from django.db import models
from django.db.models import Q

from giaoban.audit.rules import Anchor, Line


class Chain(models.Model):
    """The head of one chain. Its row is the lock that makes the entries of a host committee queue up."""

    code = models.CharField(max_length=40, unique=True, blank=True)
    length = models.PositiveBigIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return str(self.anchor)

    @property
    def anchor(self) -> Anchor:
        """How far this chain says it has come."""
        return Anchor.of(self.code, self.length, self.head)


class Entry(models.Model):
    """Who did what, in what role, on which object, when. The database refuses to change or delete it."""

    chain = models.CharField(max_length=40, blank=True)
    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    event = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    subject_label = models.CharField(max_length=120, blank=True)
    # A plain number: the entry outlives the account.
    actor_account = models.BigIntegerField(null=True, blank=True)
    actor_name = models.TextField(blank=True)
    actor_post = models.TextField(blank=True)
    actor_role = models.CharField(max_length=60, blank=True)
    details = models.JSONField(default=dict, blank=True)
    rows = models.CharField(max_length=64, blank=True)
    salt = models.CharField(max_length=32, blank=True)
    name_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("-at", "-pk")
        verbose_name_plural = "entries"
        constraints = (
            models.UniqueConstraint(fields=["chain", "number"], name="audit_entry_number_unique_per_chain"),
            models.CheckConstraint(condition=Q(number__gte=1), name="audit_entry_number_from_one"),
        )
        indexes = (
            models.Index(fields=["subject", "at"], name="audit_entry_by_subject"),
            models.Index(fields=["chain", "at"], name="audit_entry_by_chain_and_time"),
            models.Index(fields=["event", "at"], name="audit_entry_by_event"),
        )

    def __str__(self) -> str:
        return f"{self.chain}/{self.number} {self.event} {self.subject}"

    @property
    def line(self) -> Line:
        """The part of this row that rules may look at."""
        return Line(
            chain=self.chain,
            number=self.number,
            at=self.at.astimezone(UTC),
            event=self.event,
            subject=self.subject,
            label=self.subject_label,
            account=self.actor_account,
            name=self.actor_name,
            post=self.actor_post,
            role=self.actor_role,
            details=self.details,
            rows=self.rows,
            salt=self.salt,
            name_digest=self.name_digest,
            previous=self.previous,
            hash=self.hash,
        )


def key_of(subject: models.Model | str) -> str:
    """Return the name under which the log keeps an object: ``"opinions.opinion:42"``."""
    return subject if isinstance(subject, str) else f"{subject._meta.label_lower}:{subject.pk}"

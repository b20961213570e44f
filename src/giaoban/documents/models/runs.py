"""Papers that somebody wants in one file, set by the worker part by part."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.documents.rules.runs import State, state_of
from giaoban.organisation.models import Host, Person
from giaoban.organisation.models.words import has_words


class PrintRun(models.Model):
    """One print run. It says nothing that its papers do not say, and goes after some days with its file."""

    host = models.ForeignKey(Host, models.PROTECT, related_name="print_runs")
    kind = models.SlugField(max_length=30, help_text="What papers, as their area registered them.")
    about = models.JSONField(help_text='What they are of: {"year": 2026}.')
    rows = models.JSONField(help_text="Keys of the rows to print, in their order.")
    parts = models.JSONField(default=list, help_text="Paths in the store of what is set already.")
    whole = models.PositiveIntegerField(help_text="How many papers it is.")
    done = models.PositiveIntegerField(default=0, help_text="How many of them are set.")
    asked_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0, help_text="At the next part.")
    held_until = models.DateTimeField(null=True, blank=True, help_text="A worker has it until then.")
    ended_at = models.DateTimeField(null=True, blank=True)
    path = models.CharField(max_length=200, blank=True, help_text="Of the file in the store.")
    fetched_at = models.DateTimeField(null=True, blank=True, help_text="When it was first fetched.")

    class Meta:
        ordering = ("asked_at", "pk")
        indexes = (models.Index(fields=["asked_by", "ended_at"], name="print_run_of_person"),)
        constraints = (
            models.CheckConstraint(condition=has_words("kind"), name="print_run_says_what_it_is"),
            models.CheckConstraint(
                condition=Q(whole__gte=1, done__lte=F("whole")), name="print_run_done_of_whole"
            ),
            models.CheckConstraint(
                condition=Q(path="") | (Q(ended_at__isnull=False, done=F("whole")) & has_words("path")),
                name="print_run_file_at_its_end",
            ),
            models.CheckConstraint(
                condition=Q(fetched_at__isnull=True) | ~Q(path=""), name="print_run_fetched_with_file"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.done}/{self.whole}"

    def get_absolute_url(self) -> str:
        return reverse("documents:print-run", args=[self.pk])

    @property
    def state(self) -> State:
        """Where it is."""
        return state_of(done=self.done, tries=self.tries, ended_at=self.ended_at, path=self.path)

    @property
    def has_ended(self) -> bool:
        """Whether nothing more comes."""
        return self.ended_at is not None

    @property
    def is_ready(self) -> bool:
        """Whether its file can be fetched."""
        return self.state is State.READY

    @property
    def is_waiting(self) -> bool:
        """Whether no worker has begun it."""
        return self.state is State.WAITING

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)

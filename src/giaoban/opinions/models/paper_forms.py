"""How paper forms are stored: the code printed for each cell, and the turns typed in from it."""

from django.db import models

from giaoban.opinions.rules.paper_forms import shown


class PaperForm(models.Model):
    """The form of one cell for one meeting, known by the code that is printed on it."""

    meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="paper_forms")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="paper_forms")
    code = models.CharField(max_length=6, unique=True)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("meeting", "unit")
        constraints = (
            models.UniqueConstraint(fields=["meeting", "unit"], name="paper_form_once_a_cell_and_meeting"),
        )

    def __str__(self) -> str:
        return self.shown

    @property
    def shown(self) -> str:
        """The code as it is printed."""
        return shown(self.code)


class TypedForm(models.Model):
    """A turn that was typed in from a form; another sheet of the same cell is another turn."""

    form = models.ForeignKey(PaperForm, models.PROTECT, related_name="typed")
    turn = models.OneToOneField("meetings.Turn", models.PROTECT, related_name="typed_from")

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.form_id} typed in"

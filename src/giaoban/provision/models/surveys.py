"""How surveys are stored: questions, what can be chosen, one answer a cell."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.organisation.models.words import has_words
from giaoban.provision.rules import surveys as rules

STATES = [state.value for state in rules.State]
KINDS = [kind.value for kind in rules.Kind]


class Survey(models.Model):
    """A few questions to the secretaries of a committee or a cluster. It closes by its day or by hand."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="surveys")
    cluster = models.ForeignKey(
        "organisation.Cluster", models.PROTECT, null=True, blank=True, related_name="surveys"
    )
    title = models.CharField(max_length=200)
    purpose = models.CharField(max_length=500, help_text="Why it is asked.")
    closes_on = models.DateField(help_text="The last day on which it is answered.")
    state = models.CharField(
        max_length=6, choices=[(state, state) for state in STATES], default=rules.LIFE.start.value
    )
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    copied_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="copies", help_text="The one before it."
    )
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice makes one.")

    class Meta:
        ordering = ("host", "-pk")
        constraints = (
            models.CheckConstraint(condition=Q(state__in=STATES), name="survey_state_is_known"),
            models.CheckConstraint(
                condition=has_words("title") & has_words("purpose"), name="survey_says_why"
            ),
            models.CheckConstraint(
                condition=Q(state=rules.State.DRAFT.value, opened_at__isnull=True)
                | (~Q(state=rules.State.DRAFT.value) & Q(opened_at__isnull=False)),
                name="survey_past_draft_was_opened",
            ),
            models.CheckConstraint(
                condition=Q(state=rules.State.CLOSED.value, closed_at__isnull=False)
                | (~Q(state=rules.State.CLOSED.value) & Q(closed_at__isnull=True)),
                name="survey_closed_at_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(copied_from__isnull=True) | ~Q(copied_from=F("id")),
                name="survey_is_not_its_own_copy",
            ),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("provision:survey", args=[self.pk])

    def address_for(self, cell: int) -> str:
        """Return where it is answered for a cell."""
        return reverse("provision:answer", args=[self.pk, cell])

    @property
    def code(self) -> str:
        """What stands on its paper form: "KS-12"."""
        return f"KS-{self.pk}"

    @property
    def stage(self) -> rules.State:
        """How far it has come."""
        return rules.State(self.state)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class Question(models.Model):
    """One question of a survey. Its code is kept by copies, so that years can be compared."""

    survey = models.ForeignKey(Survey, models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField(help_text="From 1.")
    code = models.CharField(max_length=10)
    kind = models.CharField(max_length=6, choices=[(kind, kind) for kind in KINDS])
    text = models.CharField(max_length=300)
    least = models.IntegerField(default=0, help_text="Of a number.")
    most = models.IntegerField(default=rules.MOST, help_text="Of a number.")

    class Meta:
        ordering = ("survey", "position")
        constraints = (
            models.UniqueConstraint(fields=["survey", "code"], name="survey_question_code_once"),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="survey_question_kind_is_known"),
            models.CheckConstraint(condition=has_words("text"), name="survey_question_asks_something"),
            models.CheckConstraint(
                condition=Q(least__lte=F("most")), name="survey_question_least_before_most"
            ),
        )

    def __str__(self) -> str:
        return f"{self.survey_id}/{self.code}"

    @property
    def facts(self) -> rules.Question:
        """The part of this row that rules may look at."""
        options = tuple(option.code for option in self.options.all())
        return rules.Question(self.code, rules.Kind(self.kind), options, self.least, self.most)


class Option(models.Model):
    """One possible answer. Of a question about titles, its code is the key of the title."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="options")
    position = models.PositiveSmallIntegerField(help_text="From 1.")
    code = models.CharField(max_length=12)
    label = models.CharField(max_length=200)

    class Meta:
        ordering = ("question", "position")
        constraints = (
            models.UniqueConstraint(fields=["question", "code"], name="survey_option_code_once"),
            models.CheckConstraint(condition=has_words("label"), name="survey_option_has_a_label"),
        )

    def __str__(self) -> str:
        return f"{self.question_id}/{self.code}"


class Response(models.Model):
    """That a cell answered, once. Who answers and who typed it in from paper are two fields."""

    survey = models.ForeignKey(Survey, models.PROTECT, related_name="responses")
    cell = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    given_by = models.CharField(max_length=200, blank=True, help_text="The post that answers.")
    recorded_by = models.CharField(
        max_length=200, blank=True, help_text="The post that typed it in from paper; empty if nobody did."
    )

    class Meta:
        ordering = ("survey", "cell")
        constraints = (models.UniqueConstraint(fields=["survey", "cell"], name="survey_one_answer_a_cell"),)

    def __str__(self) -> str:
        return f"{self.survey_id}/{self.cell_id}"


class Answer(models.Model):
    """What was answered to one question: a row for each thing that was chosen."""

    response = models.ForeignKey(Response, models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, models.PROTECT, related_name="answers")
    option = models.CharField(max_length=12, blank=True, help_text="Code of what was chosen.")
    number = models.IntegerField(null=True, blank=True)
    text = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("response", "question", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["response", "question", "option"], name="survey_answer_chosen_once"
            ),
            models.CheckConstraint(
                condition=has_words("option") | Q(number__isnull=False) | has_words("text"),
                name="survey_answer_says_something",
            ),
        )

    def __str__(self) -> str:
        return f"{self.response_id}/{self.question_id}"

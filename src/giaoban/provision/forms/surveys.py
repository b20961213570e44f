"""What people type about surveys: the survey, its questions, the answer of a cell."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.provision.actions import QuestionPlan
from giaoban.provision.models import Question
from giaoban.provision.rules.surveys import (
    KIND_WORDS,
    LONGEST,
    MOST,
    NO,
    YES,
    Answer,
    Kind,
    why_not,
)
from giaoban.ui.forms import (
    ChoiceField,
    DayField,
    Form,
    LongTextField,
    ManyField,
    NumberField,
    OnceField,
    Places,
    RowField,
    TextField,
)
from giaoban.ui.wording import refusal_sentence

PLACES = Places({"survey_options": "options", "survey_options_twice": "options", "survey_no_titles": "kind"})


class SurveyForm(Form):
    """A survey."""

    title = TextField(label=gettext_lazy("What the survey is called"))
    purpose = TextField(
        label=gettext_lazy("Why it is asked"),
        hint=gettext_lazy("It stands above the questions."),
        longest=500,
    )
    closes_on = DayField(label=gettext_lazy("Last day for answers"))
    cluster = RowField(
        queryset=None,
        label=gettext_lazy("Who is asked"),
        required=False,
        empty=gettext_lazy("Every cell of the committee"),
    )
    before = RowField(
        queryset=None,
        label=gettext_lazy("Take over the questions of"),
        hint=gettext_lazy("Then the results stand beside those of that survey."),
        required=False,
        empty=gettext_lazy("no earlier survey"),
    )
    once = OnceField()

    def __init__(self, *args: Any, clusters: Any, surveys: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(RowField, self.fields["cluster"]).queryset = clusters
        cast(RowField, self.fields["before"]).queryset = surveys

    @property
    def once_key(self) -> UUID:
        """The mark made with the form."""
        return cast(UUID, self.cleaned_data["once"])


class QuestionForm(Form):
    """A question."""

    text = TextField(label=gettext_lazy("Question"), longest=300)
    kind = ChoiceField(label=gettext_lazy("How it is answered"))
    options = LongTextField(
        label=gettext_lazy("Possible answers"),
        hint=gettext_lazy("Of a question with several: each on a line of its own."),
        required=False,
        longest=2000,
    )
    least = NumberField(label=gettext_lazy("Least number"), required=False, between=(0, MOST))
    most = NumberField(label=gettext_lazy("Largest number"), required=False, between=(0, MOST))

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(ChoiceField, self.fields["kind"]).choices = [(each.value, _(KIND_WORDS[each])) for each in Kind]

    def clean(self) -> dict[str, Any]:
        """Refuse a least number above the largest."""
        typed = super().clean() or {}
        least, most = typed.get("least"), typed.get("most")
        if least is not None and most is not None and least > most:
            self.add_error("most", _("The largest number lies below the least. Change one of them."))
        return typed

    @property
    def plan(self) -> QuestionPlan:
        """What was typed."""
        typed = self.cleaned_data
        lines = [line.strip() for line in typed["options"].splitlines()]
        return QuestionPlan(
            kind=Kind(typed["kind"]),
            text=typed["text"],
            options=tuple(line for line in lines if line),
            least=typed["least"] or 0,
            most=MOST if typed["most"] is None else typed["most"],
        )


class AnswerForm(Form):
    """The answer of a cell: a field for each question."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, questions: Sequence[Question], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.questions = questions
        for question in questions:
            self.fields[question.code] = _field(question)

    def clean(self) -> dict[str, Any]:
        """Say beside each question what is wrong with its answer."""
        typed = super().clean() or {}
        for question in self.questions:
            if question.code in typed:
                refusal = why_not(question.facts, _answer(question, typed[question.code]))
                if refusal is not None:
                    self.add_error(question.code, ValidationError(refusal_sentence(refusal)))
        return typed

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What was answered, by code of the question."""
        typed = self.cleaned_data
        return {each.code: _answer(each, typed[each.code]) for each in self.questions}


def _field(question: Question) -> forms.Field:
    label = f"{question.position}. {question.text}"
    options = [(option.code, option.label) for option in question.options.all()]
    match Kind(question.kind):
        case Kind.ONE:
            return ChoiceField(label=label, choices=options)
        case Kind.YES:
            return ChoiceField(label=label, choices=[(YES, _("Yes")), (NO, _("No"))])
        case Kind.NUMBER:
            return NumberField(label=label, between=(question.least, question.most))
        case Kind.TEXT:
            return LongTextField(label=label, required=False, longest=LONGEST)
        case _:
            return ManyField(label=label, choices=options, required=False)


def _answer(question: Question, typed: object) -> Answer:
    if question.kind == Kind.NUMBER:
        return Answer(number=typed if isinstance(typed, int) else None)
    if question.kind == Kind.TEXT:
        return Answer(text=str(typed or ""))
    if isinstance(typed, str):
        return Answer(chosen=(typed,) if typed else ())
    return Answer(chosen=tuple(str(code) for code in typed) if isinstance(typed, Iterable) else ())


def answers_shown(questions: Sequence[Question], known: Mapping[str, Answer]) -> dict[str, object]:
    """Return what the form begins with where the cell has answered already."""
    return {each.code: _shown(each, known[each.code]) for each in questions if each.code in known}


def _shown(question: Question, answer: Answer) -> object:
    if question.kind == Kind.NUMBER:
        return answer.number
    if question.kind == Kind.TEXT:
        return answer.text
    if question.kind in {Kind.ONE, Kind.YES}:
        return answer.chosen[0] if answer.chosen else ""
    return list(answer.chosen)

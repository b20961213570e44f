"""The writing page: for each point what was found, why, what is done, by whom, by when, with what means."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, TypedDict

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from giaoban.opinions.models import Point
from giaoban.organisation.models import HostItem
from giaoban.replies.forms.acts import DeliverForm
from giaoban.replies.forms.aligning import FIELD, asked_as
from giaoban.replies.models import ReplyTemplate
from giaoban.replies.models.words import PARTS
from giaoban.replies.rules.drafting import ANSWERS, Answer, Outcome, PointAnswer
from giaoban.replies.rules.templates import Wording
from giaoban.ui.forms import ChoiceField, DayField, Form, LongTextField, TextField
from giaoban.ui.wording import speaks_vietnamese

WORDS_OF_PARTS: Final = {  # in the order of the reply form
    "found": _("What was found, by whom, on which day"),
    "action": _("What is done or will be done"),
    "cause": _("Cause"),
    "grounds": _("Grounds: article, document"),
    "who": _("Who does it"),
    "means": _("With what means"),
}


class Offer(TypedDict):
    """What a form needs to know of the referral: its points, and the results and templates of its host."""

    points: Sequence[Point]
    outcomes: Sequence[HostItem]
    templates: Sequence[ReplyTemplate]


@dataclass(frozen=True, slots=True)
class Block:
    """The fields of one point, beside the point that they answer."""

    point: Point
    found: BoundField
    cause: BoundField
    grounds: BoundField
    action: BoundField
    who: BoundField
    by_when: BoundField
    means: BoundField
    template: BoundField | None = None


class WriteForm(Form):
    """A reply point by point. Nothing is required here: a draft may be as empty as it is."""

    lock = forms.IntegerField(required=False, widget=forms.HiddenInput)
    asked = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        points: Sequence[Point],
        outcomes: Sequence[HostItem],
        templates: Sequence[ReplyTemplate] = (),
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **kwargs)
        self.points, self.templates = points, templates
        self.fields[FIELD].initial = asked_as(points)
        for point in points:
            self.fields |= _fields(point.number) | _chooser(point.number, templates)
        self.fields["outcome"] = ChoiceField(
            label=_("Result"), required=False, listed=True, choices=_offered(outcomes)
        )
        self.fields["next_report_on"] = DayField(
            label=_("Next report on"), hint=_("Only of a matter in progress."), required=False
        )

    @property
    def blocks(self) -> Iterator[Block]:
        """The points in order, each with its fields."""
        for point in self.points:
            chooser = f"template_{point.number}"
            offered = self[chooser] if chooser in self.fields else None
            yield Block(point, **{part: self[f"{part}_{point.number}"] for part in PARTS}, template=offered)

    @property
    def wordings(self) -> list[Wording]:
        """What the templates say that its writer may choose from."""
        return [template.wording for template in self.templates]

    @cached_property
    def answer(self) -> Answer:
        """What was typed, whatever is found wrong with it later; a field that could not be read is empty."""
        typed = self.cleaned_data
        return Answer(
            points=tuple(self._point(point.number) for point in self.points),
            outcome=Outcome(typed["outcome"]) if typed.get("outcome") else None,
            next_report_on=typed.get("next_report_on"),
        )

    def _point(self, number: int) -> PointAnswer:
        typed = self.cleaned_data
        words = {part: typed.get(f"{part}_{number}") or "" for part in PARTS if part != "by_when"}
        return PointAnswer(number, **words, by_when=typed.get(f"by_when_{number}"))

    @staticmethod
    def initial_of(answer: Answer) -> dict[str, object]:
        """Return what the page shows of an answer that is saved."""
        shown: dict[str, object] = {
            f"{part}_{point.number}": getattr(point, part) for point in answer.points for part in PARTS
        }
        outcome = answer.outcome.value if answer.outcome else ""
        return shown | {"outcome": outcome, "next_report_on": answer.next_report_on}


class PaperForm(WriteForm, DeliverForm):
    """A reply entered from the signed paper: the words and the document at once."""


def _fields(number: int) -> dict[str, forms.Field]:
    said = {
        f"{part}_{number}": LongTextField(label=WORDS_OF_PARTS[part], required=False)
        for part in ("found", "action", "cause", "grounds")
    }
    return {
        **said,
        f"who_{number}": TextField(label=WORDS_OF_PARTS["who"], required=False),
        f"by_when_{number}": DayField(label=_("Done by"), required=False),
        f"means_{number}": TextField(label=WORDS_OF_PARTS["means"], required=False, longest=300),
    }


def _chooser(number: int, templates: Sequence[ReplyTemplate]) -> dict[str, forms.Field]:
    """Return the list of templates beside a point; none where none is kept."""
    if not templates:
        return {}
    offered = [("", str(_("Choose a template"))), *((str(one.pk), one.title) for one in templates)]
    return {
        f"template_{number}": ChoiceField(
            label=_("Template for this point"), required=False, listed=True, choices=offered
        )
    }


def _offered(outcomes: Sequence[HostItem]) -> list[tuple[str, str]]:
    answers = {outcome.value for outcome in ANSWERS}
    vietnamese = speaks_vietnamese()
    return [
        ("", str(_("Choose one result"))),
        *(
            (use.item.code, use.label_vi if vietnamese else use.label_en)
            for use in outcomes
            if use.item.code in answers
        ),
    ]

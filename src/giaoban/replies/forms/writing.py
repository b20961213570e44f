"""The writing page: for each point what was found, why, what is done, by whom, by when, with what means."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from giaoban.opinions.models import Point
from giaoban.organisation.models import HostItem
from giaoban.replies.actions.writing import PARTS
from giaoban.replies.forms.acts import DeliverForm
from giaoban.replies.rules.drafting import ANSWERS, Answer, Outcome, PointAnswer
from giaoban.ui.forms import ChoiceField, DayField, Form, LongTextField, TextField
from giaoban.ui.wording import speaks_vietnamese


class Offer(TypedDict):
    """What a form needs to know of the referral: its points, and the results that the host uses."""

    points: Sequence[Point]
    outcomes: Sequence[HostItem]


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


class WriteForm(Form):
    """A reply point by point. Nothing is required here: a draft may be as empty as it is."""

    lock = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        points: Sequence[Point],
        outcomes: Sequence[HostItem],
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **kwargs)
        self.points = points
        for point in points:
            self.fields |= _fields(point.number)
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
            yield Block(point, **{part: self[f"{part}_{point.number}"] for part in PARTS})

    @property
    def answer(self) -> Answer:
        """What was typed; a field that could not be read counts as empty."""
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
    return {
        f"found_{number}": LongTextField(label=_("What was found, by whom, on which day"), required=False),
        f"action_{number}": LongTextField(label=_("What is done or will be done"), required=False),
        f"cause_{number}": LongTextField(label=_("Cause"), required=False),
        f"grounds_{number}": LongTextField(label=_("Grounds: article, document"), required=False),
        f"who_{number}": TextField(label=_("Who does it"), required=False),
        f"by_when_{number}": DayField(label=_("Done by"), required=False),
        f"means_{number}": TextField(label=_("With what means"), required=False, longest=300),
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

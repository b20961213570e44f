"""What the editor enters: editions, sections of the plan, new documents, errata."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.bulletin.actions import DocumentPlan, EditionPlan
from giaoban.bulletin.rules.editions import (
    KIND_WORDS,
    LONGEST_EDITORS,
    LONGEST_TITLE,
    MOST_COPIES,
    WRITTEN,
    Kind,
)
from giaoban.bulletin.rules.plans import FURTHEST, MOST_WORDS, Planned
from giaoban.meetings.models import Meeting
from giaoban.organisation.models import Agency
from giaoban.ui.forms import ChoiceField, DayField, Form, LongTextField, NumberField, OnceField, TextField
from giaoban.ui.wording import long_day, month_name


class _Keyed(Form):
    once = OnceField()

    @property
    def once_key(self) -> UUID:
        """The key of this form."""
        key: UUID = self.cleaned_data["once"]
        return key


class EditionForm(_Keyed):
    """The edition of a month: before which briefing, and what it is called."""

    month = ChoiceField(label=gettext_lazy("Month"), listed=True)
    meeting = ChoiceField(
        label=gettext_lazy("First briefing for which it must be there"),
        hint=gettext_lazy("The days on which contributions are due are counted back from it."),
        listed=True,
    )
    title = TextField(label=gettext_lazy("What the edition is called"), longest=LONGEST_TITLE)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        months: Sequence[date],
        meetings: Sequence[Meeting],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        self.meetings = {str(meeting.pk): meeting for meeting in meetings}
        offered = [(day.isoformat(), month_name(day)) for day in months]
        cast(ChoiceField, self.fields["month"]).choices = offered
        cast(ChoiceField, self.fields["meeting"]).choices = [
            (key, f"{long_day(meeting.day)} · {meeting.title}") for key, meeting in self.meetings.items()
        ]

    @property
    def plan(self) -> EditionPlan:
        """What was typed."""
        meeting = self.meetings[self.cleaned_data["meeting"]]
        month = date.fromisoformat(self.cleaned_data["month"])
        return EditionPlan(
            month=month, meets_on=meeting.day, title=self.cleaned_data["title"], meeting=meeting
        )


class ImprintForm(Form):
    """Who edits an edition, and how many copies are printed."""

    editors = TextField(
        label=gettext_lazy("Who edits it"),
        hint=gettext_lazy("As the title page and the imprint name them, for example: Ban Xây dựng Đảng."),
        missing=gettext_lazy("Write who edits it."),
        longest=LONGEST_EDITORS,
    )
    copies = NumberField(
        label=gettext_lazy("Copies printed"),
        hint=gettext_lazy("0 if none is printed; the imprint then says nothing of it."),
        between=(0, MOST_COPIES),
    )


class PlannedForm(_Keyed):
    """A section of the plan."""

    position = NumberField(label=gettext_lazy("Place in the bulletin"), between=(1, 99))
    heading = TextField(label=gettext_lazy("Heading"), longest=LONGEST_TITLE)
    kind = ChoiceField(label=gettext_lazy("Where its words come from"))
    agency = ChoiceField(
        label=gettext_lazy("Agency that owes it"),
        hint=gettext_lazy("Only for contributions; the bulletin credits it."),
        listed=True,
        required=False,
    )
    days_before = NumberField(
        label=gettext_lazy("Due so many days before the briefing"), between=(0, FURTHEST)
    )
    words = NumberField(label=gettext_lazy("Length in words"), between=(1, MOST_WORDS))

    def __init__(self, *args: Any, agencies: Sequence[Agency], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        kinds = [(kind.value, _(KIND_WORDS[kind])) for kind in self.kinds]
        cast(ChoiceField, self.fields["kind"]).choices = kinds
        named = [(str(agency.pk), agency.name) for agency in agencies]
        cast(ChoiceField, self.fields["agency"]).choices = [("", _("No agency")), *named]

    kinds: Sequence[Kind] = tuple(Kind)

    @property
    def planned(self) -> Planned:
        """What was typed."""
        typed = self.cleaned_data
        agency = int(typed["agency"]) if typed["agency"] else None
        return Planned(
            position=typed["position"],
            heading=typed["heading"],
            kind=Kind(typed["kind"]),
            agency=agency,
            days_before=typed.get("days_before", 0),
            words=typed["words"],
        )


class SectionForm(PlannedForm):
    """A section of one edition that the plan has not."""

    kinds = tuple(kind for kind in Kind if kind in WRITTEN)
    days_before = None  # type: ignore[assignment]  # the day itself is asked
    due_on = DayField(label=gettext_lazy("Due on"))


class DocumentForm(_Keyed):
    """A new document."""

    number = TextField(
        label=gettext_lazy("Number and symbol"),
        hint=gettext_lazy("For example 12-NQ/ĐU or 45/2026/NĐ-CP."),
        longest=60,
    )
    signed_on = DayField(label=gettext_lazy("Signed on"))
    body = TextField(label=gettext_lazy("Issued by"), longest=150)
    subject = TextField(label=gettext_lazy("Name of the document"), longest=300)
    gist = LongTextField(label=gettext_lazy("What it says, in a few sentences"), longest=2000)
    concerns = TextField(label=gettext_lazy("Whom it concerns"), longest=200)

    def plan_for(self, issued: int | None = None) -> DocumentPlan:
        """Return what was typed, of a paper in the register if ``issued`` is its key there."""
        typed = dict(self.cleaned_data)
        del typed["once"]
        return DocumentPlan(**typed, issued=issued)


class ErratumForm(_Keyed):
    """What is wrong in a fixed edition, and what is right."""

    text = LongTextField(
        label=gettext_lazy("What is wrong, and what is right"),
        hint=gettext_lazy("It stands beside the edition; the edition itself stays as it was approved."),
        longest=1000,
        missing=gettext_lazy("Write what is wrong, and what is right."),
    )

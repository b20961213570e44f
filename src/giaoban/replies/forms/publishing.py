"""The forms of the published version: the masked words, and what a reader narrows the list by."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.replies.actions.publishing import Approval
from giaoban.replies.queries.publishing import Narrowed
from giaoban.replies.rules.publishing import NO_ANSWERED, NO_ASKED, Words
from giaoban.ui.forms import ChoiceField, Form, LongTextField, OnceField, TextField
from giaoban.ui.wording import month_name

LONGEST = 20_000


class ApproveForm(Form):
    """What everybody reads of one item, typed beside the original words."""

    asked = LongTextField(
        label=gettext_lazy("What was asked, as everybody reads it"),
        hint=gettext_lazy("Put […] where somebody could be recognised."),
        missing=gettext_lazy(NO_ASKED),
        longest=LONGEST,
    )
    answered = LongTextField(
        label=gettext_lazy("What was answered, as everybody reads it"),
        hint=gettext_lazy("Put […] where somebody could be recognised."),
        missing=gettext_lazy(NO_ANSWERED),
        longest=LONGEST,
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    once = OnceField()

    @property
    def approval(self) -> Approval:
        """What was typed."""
        typed = self.cleaned_data
        return Approval(Words(typed["asked"], typed["answered"]), typed["seen"], typed["once"])


class NarrowForm(Form):
    """The words, the month and the field of which somebody wants to read."""

    words = TextField(label=gettext_lazy("Words"), required=False, may_be_marked=True)
    month = ChoiceField(label=gettext_lazy("Month"), listed=True, required=False)
    field = ChoiceField(label=gettext_lazy("Field"), listed=True, required=False)

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        months: Iterable[date],
        fields: Mapping[int, str],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        cast(ChoiceField, self.fields["month"]).choices = [
            ("", _("All months")),
            *((f"{month:%Y-%m}", month_name(month)) for month in months),
        ]
        cast(ChoiceField, self.fields["field"]).choices = [
            ("", _("All fields")),
            *((str(key), name) for key, name in fields.items()),
        ]

    @property
    def narrowed(self) -> Narrowed:
        """What was chosen; nothing where it is no choice of the list."""
        if not self.is_valid():
            return Narrowed()
        month, field = self.cleaned_data["month"], self.cleaned_data["field"]
        return Narrowed(
            month=date.fromisoformat(f"{month}-01") if month else None,
            field=int(field) if field else None,
            words=self.cleaned_data["words"],
        )

    @property
    def chosen(self) -> bool:
        """Whether anything was asked for that narrows the list."""
        return self.narrowed != Narrowed()

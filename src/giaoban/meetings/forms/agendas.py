"""Forms of an agenda and of the usual order of business: one row an item, its place in a box."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.meetings.actions import AgendaLine
from giaoban.meetings.models import AgendaItem, TemplateItem
from giaoban.meetings.rules import KIND_WORDS, ItemKind
from giaoban.ui.forms import ChoiceField, Form, NumberField, TextField, YesField

MINUTES = 10
MOST_ITEMS = 40
FREE_ROWS = 2


class AgendaForm(Form):
    """One item of an agenda. A row that nobody touched is no item."""

    key = forms.IntegerField(required=False, widget=forms.HiddenInput)
    position = NumberField(label=gettext_lazy("Place in the order"), between=(1, 99))
    title = TextField(label=gettext_lazy("Item"), missing=gettext_lazy("Write what the item is called."))
    kind = ChoiceField(label=gettext_lazy("Kind"), listed=True, initial=ItemKind.OTHER.value)
    minutes = NumberField(label=gettext_lazy("Minutes"), between=(0, 600), initial=MINUTES)
    presenter = TextField(
        label=gettext_lazy("Who presents"), hint=gettext_lazy("Unit, body or post."), required=False
    )
    remove = YesField(label=gettext_lazy("Take it out"))

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        # A free row already bears the next number, so that only words need to be typed.
        self.fields["position"].initial = int(str(self.prefix).rpartition("-")[2]) + 1
        cast(ChoiceField, self.fields["kind"]).choices = [
            (kind.value, _(KIND_WORDS[kind])) for kind in ItemKind
        ]


class TemplateForm(AgendaForm):
    """One item of the usual order of business."""

    required = YesField(label=gettext_lazy("Required"), hint=gettext_lazy("No meeting is called without it."))

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        del self.fields["presenter"]


AgendaForms = formset_factory(AgendaForm, extra=FREE_ROWS, max_num=MOST_ITEMS, validate_max=True)
TemplateForms = formset_factory(TemplateForm, extra=FREE_ROWS, max_num=MOST_ITEMS, validate_max=True)


def agenda_forms(data: Any, items: Sequence[AgendaItem]) -> "BaseFormSet[AgendaForm]":  # noqa: ANN401
    """Return the forms of a meeting's agenda."""
    rows = [_row(item) | {"key": item.pk, "presenter": item.presenter} for item in items]
    return AgendaForms(data, initial=rows, prefix="items")


def template_forms(data: Any, items: Sequence[TemplateItem]) -> "BaseFormSet[Any]":  # noqa: ANN401
    """Return the forms of a committee's usual order of business."""
    rows = [_row(item) | {"key": item.pk, "required": item.required} for item in items]
    return TemplateForms(data, initial=rows, prefix="items")


def lines_of(formset: "BaseFormSet[AgendaForm]") -> list[AgendaLine]:
    """Return the items that were typed, in the order of their places."""
    typed = [form.cleaned_data for form in formset if form.cleaned_data.get("title")]
    kept = sorted((row for row in typed if not row["remove"]), key=lambda row: row["position"])
    return [
        AgendaLine(
            key=row["key"],
            kind=row["kind"],
            title=row["title"],
            minutes=row["minutes"],
            presenter=row.get("presenter", ""),
            required=row.get("required", False),
        )
        for row in kept
    ]


def _row(item: AgendaItem | TemplateItem) -> dict[str, object]:
    return {"position": item.position, "title": item.title, "kind": item.kind, "minutes": item.minutes}

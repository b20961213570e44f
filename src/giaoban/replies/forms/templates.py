"""The form of a reply template."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from giaoban.organisation.models import HostItem, Item
from giaoban.replies.forms.writing import WORDS_OF_PARTS
from giaoban.replies.rules.templates import LONGEST, LONGEST_TEXT, LONGEST_TITLE, NO_TITLE, PARTS, Wording
from giaoban.ui.forms import ChoiceField, Form, LongTextField, OnceField, TextField
from giaoban.ui.wording import speaks_vietnamese


class TemplateForm(Form):
    """A title, and words with gaps for the parts of a point."""

    once = OnceField()
    title = TextField(
        label=_("Title of the template"),
        hint=_("Writers choose by it. For example: Dredging of channels."),
        missing=_(NO_TITLE),
        longest=LONGEST_TITLE,
    )
    found = LongTextField(
        label=WORDS_OF_PARTS["found"],
        hint=_(
            "Put a gap where the writer must fill in something: «… day of the check». A reply with a gap "
            "left cannot be submitted."
        ),
        required=False,
        longest=LONGEST_TEXT,
    )
    cause = LongTextField(label=WORDS_OF_PARTS["cause"], required=False, longest=LONGEST_TEXT)
    grounds = LongTextField(label=WORDS_OF_PARTS["grounds"], required=False, longest=LONGEST_TEXT)
    action = LongTextField(
        label=WORDS_OF_PARTS["action"],
        hint=_("The day has a field of its own in the reply; the writer chooses it there."),
        required=False,
        longest=LONGEST_TEXT,
    )
    who = TextField(label=WORDS_OF_PARTS["who"], required=False, longest=LONGEST["who"])
    means = TextField(label=WORDS_OF_PARTS["means"], required=False, longest=LONGEST["means"])

    @property
    def wording(self) -> Wording:
        """What was typed."""
        typed = self.cleaned_data
        return Wording(typed["title"], {part: typed[part] for part in PARTS})

    @staticmethod
    def initial_of(wording: Wording) -> dict[str, object]:
        """Return what the page shows of a template."""
        return {"title": wording.title, **wording.parts}


class NewTemplateForm(TemplateForm):
    """A new template, and of which field."""

    field = ChoiceField(label=_("Field"), listed=True)
    field_order = ("once", "field")

    def __init__(self, *args: Any, fields: Sequence[HostItem], **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.items: dict[str, Item] = {use.item.code: use.item for use in fields}
        vietnamese = speaks_vietnamese()
        offered = [(use.item.code, use.label_vi if vietnamese else use.label_en) for use in fields]
        self.fields["field"].choices = offered  # type: ignore[attr-defined]  # a choice field

    @property
    def item(self) -> Item:
        """The field that was chosen."""
        return self.items[self.cleaned_data["field"]]

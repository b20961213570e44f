"""The topic of a report that asks for nothing, chosen on several forms."""

from collections.abc import Sequence
from typing import Any, cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.ui.forms import ChoiceField, Form

Topics = Sequence[tuple[int, str]]


def topic_field() -> ChoiceField:
    """Return the field; it offers nothing until ``offer_topics`` says what there is."""
    return ChoiceField(
        label=gettext_lazy("Topic of the report"),
        hint=gettext_lazy("Only where nothing is asked."),
        listed=True,
        required=False,
    )


def offer_topics(form: Form, topics: Topics) -> None:
    """Let a form offer the topics of its committee; without any it does not ask."""
    if not topics:
        del form.fields["topic"]
        return
    field = topic_field()
    field.choices = [("", _("Not decided yet")), *((str(key), name) for key, name in topics)]
    form.fields["topic"] = field


def chosen_topic(form: Form) -> int | None:
    """Return the key of the topic that was chosen on a valid form; ``None`` if none was."""
    chosen = form.cleaned_data.get("topic")
    return int(chosen) if chosen else None


class SendForm(Form):
    """The last screen of a writer: of a report that asks for nothing it asks the topic."""

    topic = ChoiceField(
        label=gettext_lazy("What is your report about?"),
        hint=gettext_lazy("You ask for nothing here, so no reply will be due."),
        required=False,
    )

    def __init__(self, *args: Any, topics: Topics = (), **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        named = [(str(key), name) for key, name in topics]
        offered = [*named, ("", _("Let the committee office choose"))]
        cast(ChoiceField, self.fields["topic"]).choices = offered
        if not topics:
            del self.fields["topic"]

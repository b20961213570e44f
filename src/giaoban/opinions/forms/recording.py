"""What the office types for somebody else: a turn, its opinions, and answers given right there."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.meetings.rules import Channel
from giaoban.opinions.actions.answering import SpotAnswer
from giaoban.opinions.actions.recording import Said
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.forms.compiling import SeenForm
from giaoban.opinions.forms.topics import Topics, chosen_topic, offer_topics, topic_field
from giaoban.opinions.forms.writing import kind_choices
from giaoban.opinions.rules.life import Kind
from giaoban.opinions.rules.raising import LONGEST_ASK, LONGEST_TEXT, NO_TEXT
from giaoban.organisation.models import Unit
from giaoban.ui.forms import ChoiceField, Form, LongTextField, OnceField, TextField, WordsField, YesField

MOST_OPINIONS = 8


class TurnForm(Form):
    """Who spoke or handed in a paper."""

    once = OnceField()
    channel = ChoiceField(label=gettext_lazy("How was it raised?"))
    unit = ChoiceField(label=gettext_lazy("Which unit?"), listed=True)
    gist = LongTextField(
        label=gettext_lazy("What was said in general"),
        hint=gettext_lazy("For the minutes; leave it empty if the opinions below say it all."),
        required=False,
        longest=LONGEST_TEXT,
    )

    def __init__(self, *args: Any, units: Sequence[Unit], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        ways = [(Channel.ORAL.value, _("Spoken at the meeting")), (Channel.WRITTEN.value, _("On paper"))]
        self.fields["channel"] = ChoiceField(label=_("How was it raised?"), choices=ways)
        named = [(str(unit.pk), _named(unit)) for unit in units]
        self.fields["unit"] = ChoiceField(
            label=_("Which unit?"), listed=True, choices=[("", _("Choose one")), *named]
        )


class SpokenForm(Form):
    """The words of one opinion as the office types them for whoever spoke."""

    kind = ChoiceField(label=gettext_lazy("Kind of opinion"), listed=True, choices=kind_choices)
    text = WordsField(
        label=gettext_lazy("Original words"),
        hint=gettext_lazy("As they were said."),
        missing=gettext_lazy(NO_TEXT),
        longest=LONGEST_TEXT,
    )
    ask = WordsField(
        label=gettext_lazy("What they ask for"),
        hint=gettext_lazy("One matter a line."),
        required=False,
        longest=LONGEST_ASK,
    )
    place = TextField(label=gettext_lazy("Where"), required=False)
    topic = topic_field()
    urgent = YesField(label=gettext_lazy("Urgent"))

    def __init__(self, *args: Any, topics: Topics = (), **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        offer_topics(self, topics)

    def words(self) -> Words:
        """Return the words that were typed."""
        given = self.cleaned_data
        return Words(
            kind=Kind(given["kind"]),
            text=given["text"],
            ask=given["ask"],
            place=given["place"],
            urgent=given["urgent"],
            topic=chosen_topic(self),
        )


class SaidForm(SpokenForm):
    """One opinion out of a turn; empty if only the turn counts."""

    answered_by = TextField(
        label=gettext_lazy("Answered right there by"),
        hint=gettext_lazy("The post, for example Head of the Economic Division."),
        required=False,
    )
    answer = LongTextField(label=gettext_lazy("What was answered"), required=False, longest=LONGEST_ASK)
    raiser_agrees = YesField(label=gettext_lazy("The raiser agrees that the matter is closed"))

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["text"].required = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed, so that the block stands for no opinion."""
        return not any(self.cleaned_data.get(name) for name in ("text", "ask", "answered_by", "answer"))

    def said(self) -> Said:
        """Return the opinion, with the answer that was given right there."""
        given, words = self.cleaned_data, self.words()
        if not (given["answered_by"] or given["answer"]):
            return Said(words)
        answer = SpotAnswer(given["answered_by"], given["answer"], raiser_agrees=given["raiser_agrees"])
        return Said(words, answer)


class RewordForm(SpokenForm, SeenForm):
    """What the office mistyped of something spoken, while the meeting is in session."""


def _named(unit: Unit) -> str:
    return f"{unit.name}, {unit.parent.name}" if unit.parent else unit.name

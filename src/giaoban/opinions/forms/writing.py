"""The three screens on which a secretary writes, and the restricted one for the public mood."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.opinions.actions.writing import Words
from giaoban.opinions.rules.life import Kind
from giaoban.opinions.rules.raising import LONGEST_ASK, LONGEST_TEXT, NO_CORRECTION
from giaoban.opinions.rules.words import KIND_NOTES, KIND_WORDS
from giaoban.organisation.models import Agency
from giaoban.ui.forms import (
    ChoiceField,
    DayField,
    Form,
    LongTextField,
    OnceField,
    Option,
    TextField,
    WordsField,
    YesField,
)

OFFICE = "office"


def kind_choices(kinds: Sequence[Kind] = tuple(KIND_WORDS)) -> list[tuple[str, str]]:
    """Return the kinds in the reader's language, each with a line that says when to choose it."""
    return [(kind.value, Option(_(KIND_WORDS[kind]), _(KIND_NOTES[kind]))) for kind in kinds]


class WhatForm(Form):
    """Screen 1: what, where, of which kind."""

    once = OnceField()
    post = ChoiceField(label=gettext_lazy("For which post do you write?"))
    text = WordsField(
        label=gettext_lazy("What happens?"),
        hint=gettext_lazy("Since when, and whom it touches. Write as you would say it."),
        missing=gettext_lazy("Write in a few words what happens."),
        longest=LONGEST_TEXT,
    )
    place = TextField(
        label=gettext_lazy("Where?"),
        hint=gettext_lazy("For example: behind Hạ market, group 3."),
        required=False,
    )
    kind = ChoiceField(label=gettext_lazy("What kind of opinion is it?"), choices=kind_choices)

    def __init__(self, *args: Any, posts: Sequence[tuple[int, str]], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["post"] = ChoiceField(
            label=self.fields["post"].label or "", choices=[(str(key), name) for key, name in posts]
        )
        if len(posts) == 1:
            self.fields["post"].widget = self.fields["post"].hidden_widget()
            self.fields["post"].initial = str(posts[0][0])


class AskForm(Form):
    """Screen 2: what is asked, of whom, by when, whether it is urgent."""

    ask = WordsField(
        label=gettext_lazy("What do you ask for?"),
        hint=gettext_lazy("One matter a line. Say what is to be done, and where."),
        missing=gettext_lazy("Write what you ask for, one matter a line."),
        longest=LONGEST_ASK,
    )
    wished_by = DayField(
        label=gettext_lazy("By which day would you like it done?"),
        hint=gettext_lazy("For example 15/12/2026."),
        required=False,
    )
    agency = ChoiceField(label=gettext_lazy("Which body should answer?"), initial=OFFICE)
    urgent = YesField(
        label=gettext_lazy("Urgent"),
        hint=gettext_lazy("People or property are in danger. The standing members are told the same day."),
    )

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        agencies: Sequence[Agency],
        optional: bool = False,
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        office = Option(_("Let the committee office choose"), _("You need not know who is in charge."))
        offered = [(str(agency.pk), Option(agency.name, agency.remit)) for agency in agencies]
        self.offered: list[tuple[str, str]] = [(OFFICE, office), *offered]
        self.fields["agency"] = ChoiceField(
            label=self.fields["agency"].label or "", choices=self.offered, initial=OFFICE
        )
        self.fields["ask"].required = not optional


class MoodForm(Form):
    """The restricted screen for the public mood: what many think, and nobody's name."""

    text = WordsField(
        label=gettext_lazy("What do people think and worry about?"),
        hint=gettext_lazy("Write “some households”, “many members”, not who said it."),
        missing=gettext_lazy("Write in a few words what people think."),
        longest=LONGEST_TEXT,
    )
    checked = YesField(
        label=gettext_lazy(
            "I have read it again: nobody is named, and no house or telephone number stands in it."
        )
    )


class CorrectionForm(Form):
    """A correction that stands beside the original words."""

    once = OnceField()
    text = LongTextField(
        label=gettext_lazy("What should be read instead?"),
        hint=gettext_lazy("The original words stay; this stands beside them with the date."),
        missing=gettext_lazy(NO_CORRECTION),
        longest=LONGEST_TEXT,
    )


def words_of(what: Mapping[str, Any], ask: Mapping[str, Any]) -> Words:
    """Return the words of an opinion from the cleaned answers of its screens."""
    wished: date | None = ask.get("wished_by")
    agency = str(ask.get("agency") or OFFICE)
    return Words(
        kind=Kind(what["kind"]),
        text=what["text"],
        ask=ask.get("ask", ""),
        place=what.get("place", ""),
        wished_agency=None if agency == OFFICE else int(agency),
        wished_by=wished,
        urgent=bool(ask.get("urgent")),
        checked=bool(ask.get("checked")),
    )

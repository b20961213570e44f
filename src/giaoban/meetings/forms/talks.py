"""What people type about one talk: what it is called, its text, what became of it; and the archive."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.meetings.actions.talks import TalkWords
from giaoban.meetings.forms.rota import ThemeField, items_of
from giaoban.meetings.models import Talk
from giaoban.meetings.queries.experience import Sought
from giaoban.meetings.rules.talking import TALK_NO_NOTE, TALK_NO_REASON, TALK_NO_TITLE
from giaoban.organisation.models import HostItem, Item
from giaoban.ui.forms import ChoiceField, Form, Kind, LongTextField, TextField, UploadField, YesField

SLIDES = (Kind.PDF, Kind.PPTX, Kind.DOCX, Kind.JPG, Kind.PNG)


class RegisterForm(Form):
    """What a talk is called and about."""

    title = TextField(
        label=gettext_lazy("What is the talk called?"),
        hint=gettext_lazy("Such as: growing glutinous rice and arrowroot at An Phụ."),
        missing=gettext_lazy(TALK_NO_TITLE),
    )
    theme = ThemeField()
    about = LongTextField(
        label=gettext_lazy("What is it about?"),
        hint=gettext_lazy("A few sentences: what was done, how, what came of it."),
        required=False,
        longest=2000,
    )
    subjects = TextField(
        label=gettext_lazy("Crop, animal or work"),
        hint=gettext_lazy("Others find it by this. Several with commas: glutinous rice, arrowroot."),
        required=False,
    )
    place = TextField(
        label=gettext_lazy("Place"),
        hint=gettext_lazy("The village, field or street that it speaks of."),
        required=False,
    )
    field = ChoiceField(label=gettext_lazy("Field of work"), listed=True, required=False)
    speaker = TextField(
        label=gettext_lazy("Name of who speaks"),
        hint=gettext_lazy("May stay empty: then unit and post stand there."),
        required=False,
        longest=150,
    )
    agreed = YesField(label=gettext_lazy("Who is named agrees that the name stands there."))

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        themes: Sequence[HostItem],
        fields: Sequence[HostItem],
        chosen: Item,
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        cast(ThemeField, self.fields["theme"]).offer(themes, chosen)
        self.kinds = {str(use.item_id): use.item for use in fields}
        cast(ChoiceField, self.fields["field"]).choices = [("", _("None in particular")), *items_of(fields)]

    @staticmethod
    def initial_of(talk: Talk) -> dict[str, object]:
        """Return what is known of a talk already."""
        known = {name: getattr(talk, name) for name in ("title", "about", "subjects", "place", "speaker")}
        return {**known, "theme": talk.theme_id, "field": talk.field_id, "agreed": talk.agreed}

    @property
    def words(self) -> TalkWords:
        """What was typed."""
        typed = {key: value for key, value in self.cleaned_data.items() if key != "field"}
        return TalkWords(**typed, field=self.kinds.get(self.cleaned_data["field"]))


class HandInForm(Form):
    """The text of a talk, and its slides if there are any."""

    text = LongTextField(
        label=gettext_lazy("The text of the talk"),
        hint=gettext_lazy("About two pages: five to seven minutes. A file alone is enough too."),
        required=False,
        longest=30_000,
    )
    slides = UploadField(
        label=gettext_lazy("Slides or the text as a file"),
        hint=gettext_lazy("PDF, PowerPoint, Word or photo, at most 10 MB. Nothing that is marked secret."),
        kinds=SLIDES,
        required=False,
    )


class NoteForm(Form):
    """What is to be changed in a text, and why."""

    note = LongTextField(
        label=gettext_lazy("What is to be changed, and why?"),
        hint=gettext_lazy("One or two sentences. The unit reads them."),
        missing=gettext_lazy(TALK_NO_NOTE),
        longest=500,
    )


class ReasonForm(Form):
    """Why a talk is not given."""

    reason = TextField(
        label=gettext_lazy("Why is it not given?"),
        hint=gettext_lazy("A matter, not a fault: no time was left, the material was not finished, illness."),
        missing=gettext_lazy(TALK_NO_REASON),
        longest=300,
    )


class SpeakerForm(Form):
    """Whether a name stands beside a talk."""

    speaker = TextField(
        label=gettext_lazy("Name of who spoke"),
        hint=gettext_lazy("Left empty, unit and post stand there."),
        required=False,
        longest=150,
    )
    agreed = YesField(label=gettext_lazy("Who is named agrees that the name stands there."))


class SoughtForm(Form):
    """What somebody looks for in the archive."""

    q = TextField(label=gettext_lazy("Words, with or without marks"), required=False, may_be_marked=True)
    theme = ChoiceField(label=gettext_lazy("Theme"), listed=True, required=False)
    subject = TextField(label=gettext_lazy("Crop, animal or work"), required=False, may_be_marked=True)
    place = TextField(label=gettext_lazy("Place or unit"), required=False, may_be_marked=True)
    year = ChoiceField(label=gettext_lazy("Year"), listed=True, required=False)
    marked = YesField(label=gettext_lazy("Only good practices"))

    def __init__(self, *args: Any, themes: Iterable[Item], years: Iterable[int], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        offered = [("", _("All themes")), *((str(item.pk), item.label) for item in themes)]
        cast(ChoiceField, self.fields["theme"]).choices = offered
        cast(ChoiceField, self.fields["year"]).choices = [
            ("", _("All years")),
            *((str(year), str(year)) for year in years),
        ]

    @property
    def sought(self) -> Sought:
        """What was typed."""
        typed = self.cleaned_data
        return Sought(
            words=typed["q"],
            theme=int(typed["theme"]) if typed["theme"] else None,
            subject=typed["subject"],
            place=typed["place"],
            year=int(typed["year"]) if typed["year"] else None,
            marked=typed["marked"],
        )

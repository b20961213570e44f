"""What an agency hands in, and what the editor writes beside it."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy

from giaoban.bulletin.rules import word
from giaoban.bulletin.rules.contributions import LONGEST_COMMENT, LONGEST_SOURCE, LONGEST_TEXT, Words
from giaoban.bulletin.rules.editions import LONGEST_REASON, LONGEST_TITLE
from giaoban.kernel.verdict import Refusal
from giaoban.ui.forms import Form, LongTextField, OnceField, TextField
from giaoban.ui.forms.files import CHOOSE_FILE, EMPTY_FILE
from giaoban.ui.wording import refusal_sentence


class WordsForm(Form):
    """A title, a text and whom to credit."""

    once = OnceField()
    after = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = TextField(
        label=gettext_lazy("Headline"),
        hint=gettext_lazy("As it is to stand in the bulletin."),
        longest=LONGEST_TITLE,
        required=False,
    )
    text = LongTextField(
        label=gettext_lazy("Text"),
        hint=gettext_lazy(
            "A line is a paragraph. A line that begins with “- ” is an item of a list, "
            "one with strokes “| … | … |” a row of a table; **two stars** make words bold."
        ),
        longest=LONGEST_TEXT,
        required=False,
    )
    source = TextField(
        label=gettext_lazy("Source"),
        hint=gettext_lazy("Whom the printed bulletin credits, if not only your agency."),
        longest=LONGEST_SOURCE,
        required=False,
    )

    @property
    def words(self) -> Words:
        """What was typed."""
        typed = self.cleaned_data
        return Words(typed["title"], typed["text"], typed["source"], after=typed["after"])

    def catch_up(self, versions: int) -> None:
        """Let words that came after an unseen text follow it when they are sent again."""
        if self.has_error(NON_FIELD_ERRORS, "text_meanwhile"):
            self.data = {**dict(self.data.items()), "after": str(versions)}

    @property
    def once_key(self) -> UUID:
        """The key of this form."""
        key: UUID = self.cleaned_data["once"]
        return key


class WordForm(Form):
    """A Word file from which words are read."""

    file = forms.FileField(
        label=gettext_lazy("Word file (.docx)"),
        help_text=gettext_lazy("At most 10 MB, without macros. Only words and tables are read from it."),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
        error_messages={
            "required": CHOOSE_FILE,
            "invalid": CHOOSE_FILE,
            "missing": CHOOSE_FILE,
            "empty": EMPTY_FILE,
        },
    )

    def clean_file(self) -> Words:
        """Return the words of the file, or say why it cannot be taken."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        name = file.name or ""
        refused = word.why_not_named(name) or word.why_not_sized(file.size or 0)
        found = refused or word.read(file.read(), name)
        if isinstance(found, Refusal):
            raise ValidationError(refusal_sentence(found), code=found.code)
        return Words(found.title, found.text, file_name=name[-200:], unread=found.unread)


class CommentForm(Form):
    """What is to be changed."""

    comment = LongTextField(
        label=gettext_lazy("What is to be changed"),
        hint=gettext_lazy("Whoever is to do it reads exactly these words."),
        longest=LONGEST_COMMENT,
        missing=gettext_lazy("Write what is to be changed."),
    )


class ReasonForm(Form):
    """Why a section is left out."""

    reason = TextField(
        label=gettext_lazy("Why it is left out"),
        missing=gettext_lazy("Write why it is left out; it stays beside the section."),
        longest=LONGEST_REASON,
    )

"""What the office types into a report, and who signs it."""

from collections.abc import Iterator
from typing import Any, cast

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _

from giaoban.documents.http import SignForm as SignPaperForm
from giaoban.documents.rules.papers.review import Words
from giaoban.kernel.verdict import Refusal
from giaoban.reports.actions.reviews import Signing
from giaoban.reports.rules.reviews import PARTS
from giaoban.ui.forms import Form, LongTextField
from giaoban.ui.wording import refusal_sentence

LONGEST_PART = 20_000


class WordsForm(Form):
    """The office's words part by part. ``seen`` names the version that was on the page."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.theirs: dict[str, str] = {}
        for name, label in PARTS.items():
            self.fields[name] = LongTextField(label=_(label), required=False, longest=LONGEST_PART)

    @property
    def parts(self) -> Iterator[tuple[BoundField, str | None]]:
        """Each part with what somebody else saved there meanwhile; ``None`` if nobody did."""
        for name in PARTS:
            yield self[name], self.theirs.get(name)

    @property
    def words(self) -> Words:
        """What was typed."""
        return Words(**{name: self.cleaned_data[name] for name in PARTS})

    @property
    def seen_version(self) -> int:
        """Number of the version that was on the page; 0 if it is not said."""
        return self.cleaned_data.get("seen") or 0

    def tell(self, refusal: Refusal, theirs: Words, version: int) -> None:
        """Say that somebody else saved meanwhile, and what; saving once more then saves over it knowingly."""
        self.add_error(None, refusal_sentence(refusal))
        self.theirs = {name: getattr(theirs, name) for name in PARTS}
        shown = cast(QueryDict, self.data).copy()
        shown["seen"] = str(version)
        self.data = shown


class SignForm(SignPaperForm):
    """Who signs which version of a report."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    @property
    def plan(self) -> Signing:
        """Who signs which version."""
        return Signing(**self.cleaned_data)

"""Forms of pictures: the picture, what is on it, and who agreed."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy

from giaoban.bulletin.actions.pictures import Shown
from giaoban.bulletin.rules.pictures import (
    LONGEST_AGREEMENT,
    LONGEST_CAPTION,
    LONGEST_CREDIT,
    MOST_MEGABYTES,
    NOBODY_AGREED,
)
from giaoban.ui.forms import Form, OnceField, TextField, UploadField, YesField


class PhotoField(UploadField):
    """A picture whose content is told by the rules; here only its size is looked at."""

    def __init__(self) -> None:
        hint = gettext_lazy(
            "JPG, PNG or HEIC. It is made smaller by itself; place, time and camera are taken out."
        )
        super().__init__(label=gettext_lazy("Picture"), hint=hint, kinds=(), megabytes=MOST_MEGABYTES)
        self.widget = forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/heic,image/heif,.heic"})

    def _refuse_disguised(self, file: "UploadedFile[Any]") -> None:
        """Leave it to the rules."""


class PictureForm(Form):
    """One picture for a contribution."""

    once = OnceField()
    picture = PhotoField()
    caption = TextField(
        label=gettext_lazy("What is on it"),
        hint=gettext_lazy("Printed below the picture. Unit and post rather than names."),
        missing=gettext_lazy("Write what is on the picture."),
        longest=LONGEST_CAPTION,
    )
    credit = TextField(
        label=gettext_lazy("Whose picture it is"),
        hint=gettext_lazy("Printed behind the caption, for example: Phòng Kinh tế."),
        longest=LONGEST_CREDIT,
        required=False,
    )
    has_people = YesField(label=gettext_lazy("People can be recognised in it"))
    agreed_by = TextField(
        label=gettext_lazy("Who of them agreed, and how"),
        hint=gettext_lazy(
            "With people on it, it is printed only when they agree. You may record that later as well."
        ),
        longest=LONGEST_AGREEMENT,
        required=False,
    )

    @property
    def said(self) -> Shown:
        """What was typed."""
        typed = self.cleaned_data
        return Shown(
            caption=typed["caption"],
            credit=typed["credit"],
            has_people=typed["has_people"] or bool(typed["agreed_by"]),
            agreed_by=typed["agreed_by"],
        )

    @property
    def once_key(self) -> UUID:
        """The key of this form."""
        key: UUID = self.cleaned_data["once"]
        return key


class AgreedForm(Form):
    """That the people on a picture agreed."""

    by = TextField(
        label=gettext_lazy("Who of them agreed, and how"),
        missing=gettext_lazy(NOBODY_AGREED),
        longest=LONGEST_AGREEMENT,
    )

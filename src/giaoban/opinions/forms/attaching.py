"""One photo or file for an opinion that is being written."""

from django import forms
from django.utils.translation import gettext_lazy

from giaoban.opinions.rules.attaching import MOST_FILES, MOST_MEGABYTES
from giaoban.ui.forms import Form, OnceField, UploadField


class AnyFileField(UploadField):
    """A file whose content is told by the rules of this area; here only its size is looked at."""

    def __init__(self) -> None:
        hint = gettext_lazy("JPG, PNG, HEIC, PDF, DOCX, XLSX or PPTX. Photos are made smaller by themselves.")
        label = gettext_lazy("Photo or file")
        super().__init__(label=label, hint=hint, kinds=(), megabytes=MOST_MEGABYTES)
        taken = "image/jpeg,image/png,image/heic,image/heif,.heic,.pdf,.docx,.xlsx,.pptx"
        self.widget = forms.FileInput(attrs={"accept": taken})

    def _refuse_disguised(self, file: object) -> None:
        """Leave it to the rules."""


class AttachForm(Form):
    """What is added to a draft."""

    once = OnceField()
    file = AnyFileField()


__all__ = ["MOST_FILES", "AttachForm"]

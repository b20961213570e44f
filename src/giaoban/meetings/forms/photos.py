"""Forms of photos: the picture, what is on it, and who agreed."""

from django.utils.translation import gettext_lazy

from giaoban.meetings.rules.photos import NOBODY_AGREED
from giaoban.ui.forms import Form, Kind, OnceField, TextField, UploadField


class PhotoForm(Form):
    """One photo of a meeting."""

    picture = UploadField(
        label=gettext_lazy("Photo"),
        kinds=(Kind.JPG, Kind.PNG),
        hint=gettext_lazy("JPG or PNG. Place, time and camera are taken out of the file."),
        missing=gettext_lazy("Choose a photo."),
    )
    caption = TextField(
        label=gettext_lazy("What is on it"),
        hint=gettext_lazy("Unit and post rather than names."),
        missing=gettext_lazy("Write what is on the photo."),
        longest=300,
    )
    agreed_by = TextField(
        label=gettext_lazy("Who agreed that it is shown, and how"),
        hint=gettext_lazy("Left empty, only the office sees the photo until somebody agrees."),
        required=False,
    )
    once = OnceField()


class AgreementForm(Form):
    """That those on a photo agreed."""

    by = TextField(
        label=gettext_lazy("Who agreed that it is shown, and how"),
        missing=gettext_lazy(NOBODY_AGREED),
    )

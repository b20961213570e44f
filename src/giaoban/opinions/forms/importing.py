"""The file of opinions that the office sends."""

from django import forms
from django.utils.translation import gettext_lazy

from giaoban.ui.forms import Form
from giaoban.ui.forms.files import CHOOSE_FILE, EMPTY_FILE


class ImportForm(Form):
    """A file with opinions."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("The filled-in template (.xlsx), or a .csv table; at most 5 MB."),
        error_messages={"required": CHOOSE_FILE, "missing": CHOOSE_FILE, "empty": EMPTY_FILE},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )

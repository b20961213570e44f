"""The form that asks for the code on a slip."""

from django.utils.translation import gettext_lazy as _

from giaoban.ui.forms import Form, TextField


class CodeForm(Form):
    """The code as it stands on the slip."""

    code = TextField(
        label=_("The code on your slip"),
        hint=_("All of it, also the letters at its end. Spaces and small letters do not matter."),
        missing=_("Write the code that stands on your slip."),
        longest=60,
    )

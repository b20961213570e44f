"""What the editor enters about printed copies."""

from django.utils.translation import gettext_lazy

from giaoban.bulletin.rules.copies import LONGEST_NOTE, MOST, Wish
from giaoban.ui.forms import Form, NumberField, OnceField, TextField


class CopiesForm(Form):
    """How many copies a unit gets of each edition, and why."""

    copies = NumberField(
        label=gettext_lazy("Copies of each edition"),
        hint=gettext_lazy("0 if everybody there reads on a phone."),
        missing=gettext_lazy("Write how many; 0 for none."),
        between=(0, MOST),
    )
    note = TextField(
        label=gettext_lazy("Why, if it is not clear"),
        hint=gettext_lazy("For example: reads on the phone; one more for the board of the residents."),
        required=False,
        longest=LONGEST_NOTE,
    )
    once = OnceField()

    @property
    def wish(self) -> Wish:
        """What was typed."""
        return Wish(self.cleaned_data["copies"], self.cleaned_data["note"])

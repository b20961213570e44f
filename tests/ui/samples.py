"""Samples that the tests of the components share."""

from giaoban.ui.forms import (
    ChoiceField,
    DayField,
    Form,
    LongTextField,
    OnceField,
    Option,
    TextField,
    YesField,
)

ATTACK = "<script>alert('1')</script>\"><b onclick='x'>Đ"


class AttackForm(Form):
    """A form whose own labels, hints and choices hold markup."""

    line = TextField(label=ATTACK, hint=ATTACK)
    text = LongTextField(label=ATTACK, longest=3, missing=ATTACK)
    day = DayField(label=ATTACK, required=False)
    one = ChoiceField(label=ATTACK, choices=[(ATTACK, Option(ATTACK, ATTACK)), ("b", "B")])
    listed = ChoiceField(label=ATTACK, listed=True, choices=[(ATTACK, ATTACK)])
    sure = YesField(label=ATTACK, hint=ATTACK, required=True)
    once = OnceField()

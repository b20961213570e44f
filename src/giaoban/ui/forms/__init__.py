"""Fields that turn what people type into domain types, and say in a sentence what to mend.

Nothing typed is ever cut or lost: a field that refuses shows the text again with the reason beside it.
"""

from giaoban.ui.forms.base import Form
from giaoban.ui.forms.choosing import ChoiceField, ManyField, Option, RowField, RowsField, YesField
from giaoban.ui.forms.files import Kind, UploadField
from giaoban.ui.forms.money import AmountField
from giaoban.ui.forms.numbers import NumberField, PhoneField, YearField
from giaoban.ui.forms.once import OnceField
from giaoban.ui.forms.refused import Places, told_above, told_in
from giaoban.ui.forms.seeking import SoughtField, sought
from giaoban.ui.forms.text import DayField, LongTextField, TextField, WordsField
from giaoban.ui.forms.times import TimeField
from giaoban.ui.forms.typing import Typing, says_more

__all__ = [
    "AmountField",
    "ChoiceField",
    "DayField",
    "Form",
    "Kind",
    "LongTextField",
    "ManyField",
    "NumberField",
    "OnceField",
    "Option",
    "PhoneField",
    "Places",
    "RowField",
    "RowsField",
    "SoughtField",
    "TextField",
    "TimeField",
    "Typing",
    "UploadField",
    "WordsField",
    "YearField",
    "YesField",
    "says_more",
    "sought",
    "told_above",
    "told_in",
]

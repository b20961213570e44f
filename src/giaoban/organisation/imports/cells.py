"""Turning the text of a cell into a domain type, or blaming the cell in a sentence."""

import re
from datetime import date
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from giaoban.kernel.vietnamese import fold
from giaoban.organisation.imports.columns import column_of
from giaoban.organisation.imports.outcomes import Outcome
from giaoban.ui.forms import DayField, PhoneField, TextField

CODE: Final = re.compile(r"[^\W_][\w./-]*")
LARGEST_POSITION: Final = 9_999
LONGEST_QUOTED: Final = 80
_FORMULA_SIGNS: Final = ("=", "@")
_YES: Final = frozenset({"co", "yes", "x", "1", "true", "dung"})
_NO: Final = frozenset({"khong", "no", "0", "false", "sai"})
_DAY: Final = DayField(label="", required=False)
_PHONE: Final = PhoneField(label="", required=False)


def shortened(typed: str) -> str:
    """Return the text of a cell as a sentence about it quotes it."""
    return Truncator(typed).chars(LONGEST_QUOTED)


def text_in(outcome: Outcome, key: str) -> str:
    """Return the text of a cell; empty if there is none or it is blamed."""
    column = column_of(outcome.row.kind, key)
    typed = outcome.row.cells.get(key, "")
    if typed.startswith(_FORMULA_SIGNS):
        outcome.blame(key, _("There is a formula here. Write its value instead."))
        return ""
    try:
        cleaned = TextField(label="", required=False, longest=column.longest).clean(typed)
    except ValidationError as fault:
        outcome.blame(key, str(fault.messages[0]))
        return ""
    if column.required and not cleaned:
        outcome.blame(key, _("This is still empty. Please fill it in."))
    return str(cleaned)


def code_in(outcome: Outcome, key: str) -> str:
    """Return the code in a cell."""
    code = text_in(outcome, key)
    if code and not CODE.fullmatch(code):
        outcome.blame(key, _("A code holds letters, digits, dots and hyphens only, for example AB-01."))
        return ""
    return code


def day_in(outcome: Outcome, key: str) -> date | None:
    """Return the day in a cell; ``None`` if there is none or it is blamed."""
    typed = text_in(outcome, key)
    try:
        found: date | None = _DAY.clean(typed)
    except ValidationError as fault:
        outcome.blame(key, str(fault.messages[0]))
        return None
    return found


def phone_in(outcome: Outcome, key: str) -> str:
    """Return the phone number in a cell in its international form; Excel may have eaten its leading 0."""
    typed = text_in(outcome, key)
    if re.fullmatch(r"[1-9]\d{8,9}", typed):
        typed = f"0{typed}"
    try:
        return str(_PHONE.clean(typed))
    except ValidationError as fault:
        outcome.blame(key, str(fault.messages[0]))
        return ""


def yes_in(outcome: Outcome, key: str, *, default: bool) -> bool:
    """Return whether a cell says yes; ``default`` if it is empty."""
    typed = fold(text_in(outcome, key))
    if typed and typed not in _YES | _NO:
        outcome.blame(key, _("Write “có” or “không”."))
    return default if not typed else typed in _YES


def position_in(outcome: Outcome, key: str) -> int:
    """Return the whole number in a cell; 0 if there is none or it is blamed."""
    typed = text_in(outcome, key)
    if not typed:
        return 0
    if not re.fullmatch(r"\d{1,4}", typed):
        outcome.blame(key, _("Write a whole number from 1 to %(most)s.") % {"most": LARGEST_POSITION})
        return 0
    return int(typed)


def email_in(outcome: Outcome, key: str) -> str:
    """Return the e-mail address in a cell."""
    typed = text_in(outcome, key)
    try:
        validate_email(typed or "ten@example.vn")
    except ValidationError:
        outcome.blame(key, _("Write the e-mail address, for example ten@example.vn."))
        return ""
    return typed

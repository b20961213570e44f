"""Amounts of đồng: read as people type them, and written in words as the papers of an office want them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Final, NewType

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import capital_first, nfc

Dong = NewType("Dong", int)

WRITE_AMOUNT: Final = gettext_noop("Give the amount in đồng, for instance 70.000.")
GROUP: Final = 3  # figures between two marks
MOST_SPOKEN: Final = 1_000_000
MOST_DIGITS: Final = 18  # a thousand million billions: more than any budget, and still read aloud

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TEN: Final = {5: "lăm"}
_AFTER_TENS: Final = {1: "mốt", 4: "tư", 5: "lăm"}
_THOUSAND: Final = 1_000
_BILLION: Final = 1_000_000_000

_UNIT: Final = re.compile(r"(?:đồng|đ|₫|vnd|vnđ)\.?$")
_SPACE: Final = re.compile(r"\s+")
_PLAIN: Final = re.compile(r"[0-9]+")
_GROUPED: Final = re.compile(r"[0-9]{1,3}([., ])[0-9]{3}(?:\1[0-9]{3})*")
_FRACTION: Final = re.compile(r"(?:[0-9]+|[0-9]{1,3}([., ])[0-9]{3}(?:\1[0-9]{3})*)[.,][0-9]*")
_MINUS: Final = re.compile(r"[-−–—]\s*[0-9]|\(\s*[0-9.,\s]+\)$")


_UNITS: Final = {
    **dict.fromkeys(("tỷ", "tỉ"), 1_000_000_000),
    **dict.fromkeys(("triệu", "tr"), 1_000_000),
    **dict.fromkeys(("nghìn", "ngàn", "ngìn", "k"), 1_000),
}
_PART: Final = re.compile(rf"([0-9]+(?:[.,][0-9]+)*)\s?({'|'.join(_UNITS)})(?![^\W\d_])")
_SPOKEN: Final = re.compile(rf"(?:{_PART.pattern}\s?)+")


class Form(StrEnum):
    """How amounts are read aloud: in the North "nghìn" and "linh", in the South "ngàn" and "lẻ"."""

    NORTH = "north"
    SOUTH = "south"


_THOUSANDS: Final = {Form.NORTH: "nghìn", Form.SOUTH: "ngàn"}
_ODD: Final = {Form.NORTH: "linh", Form.SOUTH: "lẻ"}


def read_amount(text: str) -> Dong | Refusal:
    """Return the amount in đồng that somebody typed, or the sentence that tells them what is wrong with it.

    "70000", "70.000", "70,000" and "70 000 đồng" are the same amount: groups of three may be set apart by
    points, commas or spaces, by one and the same mark throughout. So are "70 nghìn" and "70k", "1,2 triệu"
    and "1 triệu 200 nghìn": numbers with the words that people say them by.
    """
    typed = _SPACE.sub(" ", _UNIT.sub("", nfc(text).strip().casefold())).strip()
    if not typed:
        return Refusal("no_amount", WRITE_AMOUNT)
    if _MINUS.match(typed):
        return Refusal("negative_amount", gettext_noop("An amount is never below zero: leave out the minus."))
    if _PLAIN.fullmatch(typed) or _GROUPED.fullmatch(typed):
        digits = re.sub(r"[^0-9]", "", typed)
        return _too_long() if len(digits.lstrip("0")) > MOST_DIGITS else Dong(int(digits))
    if _SPOKEN.fullmatch(typed):
        return _spoken(typed)
    if _FRACTION.fullmatch(typed):
        return Refusal(
            "fractional_amount",
            gettext_noop("There is no part of a đồng: write a whole amount, for instance 70.000."),
        )
    return Refusal(
        "unreadable_amount",
        gettext_noop("This is not an amount. Write it with figures, for instance 70.000 or 70 nghìn."),
    )


def _spoken(typed: str) -> Dong | Refusal:
    """Return an amount that was typed with words for thousands and millions, the larger ones first."""
    total, above = Decimal(0), 0
    for figures, unit in _PART.findall(typed):
        worth = _UNITS[unit]
        number = _told(figures)
        if number is None or (above and number * worth >= above) or number > MOST_SPOKEN:
            return Refusal(
                "unclear_amount",
                gettext_noop(
                    "This can be read in more than one way. Write all figures, for instance 1.200.000."
                ),
            )
        total, above = total + number * worth, worth
    if total != total.to_integral_value():
        return Refusal(
            "fractional_amount",
            gettext_noop("There is no part of a đồng: write a whole amount, for instance 70.000."),
        )
    return Dong(int(total))


def _told(figures: str) -> Decimal | None:
    """Return "70", "1,2" or "1.5"; ``None`` where three figures behind a mark may be thousands or a part."""
    whole, *rest = re.split(r"[.,]", figures)
    if len(rest) > 1 or (rest and len(rest[0]) == GROUP):
        return None
    return Decimal(".".join((whole, *rest)))


def in_words(amount: int, form: Form = Form.NORTH, *, even: bool = False) -> str:
    """Return an amount as it stands on a paper: "Bảy mươi nghìn đồng".

    Args:
        amount: In đồng, not below zero.
        form: Whether it is read as in the North or in the South.
        even: Whether "chẵn" closes the amount, so that nothing can be written behind it.

    Raises:
        ValueError: If the amount is below zero.
    """
    return f"{capital_first(number_in_words(amount, form))} đồng{' chẵn' if even else ''}"


def number_in_words(number: int, form: Form = Form.NORTH) -> str:
    """Return a whole number as it is read aloud: "một triệu không trăm linh năm nghìn".

    Groups of three that hold nothing are silent; a group that follows another is read with its hundreds.

    Raises:
        ValueError: If the number is below zero.
    """
    if number < 0:
        raise ValueError(f"{number} is below zero; it has no words")
    return " ".join(_words(number, form, led=False)) or _DIGITS[0]


def _words(number: int, form: Form, *, led: bool) -> Iterator[str]:
    """Yield the words of a number; ``led`` says that something was read before it."""
    billions, rest = divmod(number, _BILLION)
    if billions:
        yield from _words(billions, form, led=led)
        yield "tỷ"
        led = True
    millions, rest = divmod(rest, _THOUSAND**2)
    thousands, units = divmod(rest, _THOUSAND)
    for group, name in ((millions, "triệu"), (thousands, _THOUSANDS[form]), (units, "")):
        if group:
            yield from _group(group, form, led=led)
            yield from (name,) if name else ()
            led = True


def _group(group: int, form: Form, *, led: bool) -> Iterator[str]:
    """Yield the words of one to three figures."""
    hundreds, rest = divmod(group, 100)
    tens, units = divmod(rest, 10)
    if hundreds or led:
        yield from (_DIGITS[hundreds], "trăm")
    if tens == 0 and units:
        yield from (_ODD[form], _DIGITS[units]) if hundreds or led else (_DIGITS[units],)
    elif tens == 1:
        yield "mười"
        yield from (_AFTER_TEN.get(units, _DIGITS[units]),) if units else ()
    elif tens:
        yield from (_DIGITS[tens], "mươi")
        yield from (_AFTER_TENS.get(units, _DIGITS[units]),) if units else ()


def _too_long() -> Refusal:
    return Refusal(
        "amount_too_long",
        gettext_noop("An amount has at most %(digits)s figures. Was a figure typed too often?"),
        {"digits": MOST_DIGITS},
    )

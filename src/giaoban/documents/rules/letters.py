"""Letter forms as data: what the guidance of the Party and the decree of the State ask of an official paper.

A form is a row, not a program: the renderers read it and nothing else. Another guidance is another row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final, Literal

from giaoban.documents.rules.kinds import Kind


class FormCode(StrEnum):
    """The letter forms that this product knows."""

    HD36 = "HD36-2018"
    HD05 = "HD05-2026"
    ND30 = "ND30-2020"


class Power(StrEnum):
    """By which power somebody signs; a form says how each is written, and which it has."""

    TM = "TM"  # thay mặt: on behalf of a collective
    KT = "KT"  # ký thay: a deputy for the head
    TL = "TL"  # thừa lệnh: on the order of
    TUQ = "TUQ"  # thừa ủy quyền: by delegated authority
    Q = "Q"  # quyền: acting


class Span(StrEnum):
    """Over which span the numbers of a type of paper run on."""

    TERM = "term"  # from the day after a congress closes to the close of the next
    YEAR = "year"  # from 1 January to 31 December


Weight = Literal["regular", "bold"]
Slant = Literal["upright", "italic"]


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a piece of text is set: size in points, weight and slant."""

    size: float
    weight: Weight = "regular"
    slant: Slant = "upright"


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins of a page, in millimetres."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterForm:
    """One set of rules for official papers.

    Attributes:
        valid_from: The first day on which it holds.
        width: Width of the sheet in millimetres.
        height: Height of the sheet in millimetres.
        follows: The form that held before it, for papers of earlier days; ``None`` if none is known.
        motto: Lines at the head on the right; a rule stands under the last.
        mark: What stands under the name of the issuing body: an asterisk, or nothing (then a short rule).
        date_beside: Beside which line on the left place and day stand.
        number_line: How number and symbol are written; ``{number}``, ``{kind}`` and ``{symbol}`` are filled.
        letter_number_line: The same for a letter without a type of its own (công văn).
        about: What stands before the subject of such a letter, under its number; the office may add it.
        draft_number: What stands for the number of a paper that is not signed yet.
        small_digits: How many digits a small number has at least, with leading zeros.
        line_pitch: Distance from line to line in the body, in points.
        first_line: Indent of the first line of a paragraph, in millimetres.
        powers: How each power of signing is written; one that is missing does not exist in this form.
        recipients_head: The words over the list of recipients.
        recipients_underlined: Whether those words are underlined.
        archive_line: The last of them; ``{archive}`` is filled.
        subject_rule: What stands under the subject; empty draws a short rule.
        closing: What the last sentence of a letter ends with.
        page_number_from: The first page that bears a number, at the top in the middle.
        heading_marks: How headings of each level are numbered; ``{roman}``, ``{number}``, ``{letter}``.
        span: Over which span numbers run on.
        sources: Where the values come from.
    """

    code: FormCode
    valid_from: date
    font: str
    motto: tuple[str, ...]
    mark: str
    number_line: str
    powers: Mapping[Power, str]
    span: Span
    sources: tuple[str, ...]
    letter_number_line: str
    follows: FormCode | None = None
    about: str = ""
    width: float = 210
    height: float = 297
    margins: Margins = Margins(20, 20, 30, 15)
    date_beside: Literal["mark", "number"] = "mark"
    draft_number: str = " " * 5
    small_digits: int = 2
    motto_text: Lettering = Lettering(15, "bold")
    motto_first_text: Lettering = Lettering(15, "bold")
    superior_text: Lettering = Lettering(14)
    body_name_text: Lettering = Lettering(14, "bold")
    number_text: Lettering = Lettering(14)
    day_text: Lettering = Lettering(14, slant="italic")
    title_text: Lettering = Lettering(16, "bold")
    subject_text: Lettering = Lettering(14, "bold")
    letter_subject_text: Lettering = Lettering(12, slant="italic")
    body_text: Lettering = Lettering(14)
    table_text: Lettering = Lettering(13)
    power_text: Lettering = Lettering(14, "bold")
    office_text: Lettering = Lettering(14)
    name_text: Lettering = Lettering(14, "bold")
    recipients_head_text: Lettering = Lettering(14)
    recipients_text: Lettering = Lettering(12)
    subject_rule: str = "-----"
    line_pitch: float = 18
    first_line: float = 10
    recipients_head: str = "Nơi nhận:"
    recipients_underlined: bool = True
    archive_line: str = "- Lưu {archive}."
    closing: str = "."
    page_number_from: int = 2
    heading_marks: tuple[str, ...] = ("{roman}- ", "{number}. ", "{letter}) ")


HD36: Final = LetterForm(
    code=FormCode.HD36,
    valid_from=date(2018, 4, 3),
    font="Times New Roman",
    motto=("ĐẢNG CỘNG SẢN VIỆT NAM",),
    mark="*",
    number_line="Số {number}-{kind}/{symbol}",
    letter_number_line="Số {number}-{kind}/{symbol}",
    powers={Power.TM: "T/M", Power.KT: "K/T", Power.TL: "T/L"},
    span=Span.TERM,
    sources=("Hướng dẫn 36-HD/VPTW, 03/4/2018", "Quy định 66-QĐ/TW, 06/02/2017"),
)
HD05: Final = replace(
    HD36,
    code=FormCode.HD05,
    valid_from=date(2026, 5, 27),
    follows=FormCode.HD36,
    sources=("Hướng dẫn 05-HD/VPTW, 27/5/2026", "Quy định 399-QĐ/TW, 09/01/2026"),
)
ND30: Final = LetterForm(
    code=FormCode.ND30,
    valid_from=date(2020, 3, 5),
    font="Times New Roman",
    motto=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    mark="",
    number_line="Số: {number}/{kind}-{symbol}",
    letter_number_line="Số: {number}/{symbol}",
    about="V/v",
    powers={Power.TM: "TM.", Power.KT: "KT.", Power.TL: "TL.", Power.TUQ: "TUQ.", Power.Q: "Q."},
    span=Span.YEAR,
    sources=("Nghị định 30/2020/NĐ-CP, 05/3/2020",),
    date_beside="number",
    motto_first_text=Lettering(12, "bold"),
    motto_text=Lettering(13, "bold"),
    superior_text=Lettering(12),
    body_name_text=Lettering(12, "bold"),
    number_text=Lettering(13),
    title_text=Lettering(14, "bold"),
    letter_subject_text=Lettering(12),
    office_text=Lettering(14, "bold"),
    recipients_head_text=Lettering(12, "bold", "italic"),
    recipients_text=Lettering(11),
    subject_rule="",
    recipients_underlined=False,
    archive_line="- Lưu: {archive}.",
    closing="./.",
    heading_marks=("{roman}. ", "{number}. ", "{letter}) "),
)

FORMS: Final[Mapping[FormCode, LetterForm]] = {form.code: form for form in (HD05, HD36, ND30)}


def in_force(form: LetterForm, day: date) -> LetterForm:
    """Return the form that a paper of ``day`` follows where the body keeps to ``form``.

    A paper of an earlier day keeps the rules of its day: the form that ``form`` follows, as far back as one
    is known.
    """
    while day < form.valid_from and form.follows is not None:
        form = FORMS[form.follows]
    return form


def number_line(form: LetterForm, *, number: int | None, kind: str, symbol: str) -> str:
    """Return number and symbol as they stand on the paper; a draft keeps room for the number.

    Source:
        Hướng dẫn 05-HD/VPTW: a zero before numbers under ten; hyphen before the type, slash before the body.
    """
    shown = form.draft_number if number is None else f"{number:0{form.small_digits}}"
    line = form.letter_number_line if kind == Kind.LETTER else form.number_line
    return line.format(number=shown, kind=kind, symbol=symbol)


def written_number_line(form: LetterForm, written: str) -> str:
    """Return number and symbol that were given elsewhere, as they stand on the paper: "Số: 15/UBND-KT"."""
    return form.letter_number_line.partition("{")[0] + written


def number_called(form: LetterForm, *, number: int, kind: str, symbol: str) -> str:
    """Return number and symbol as other papers cite them: "12-TB/ĐU"."""
    line = number_line(form, number=number, kind=kind, symbol=symbol)
    return line.removeprefix("Số").removeprefix(":").strip()


def heading_mark(form: LetterForm, level: int, position: int) -> str:
    """Return what stands before a heading: "I- ", "1. " or "a) ".

    Args:
        form: The letter form.
        level: Depth of the heading, from 1.
        position: Place among its sisters, from 1.

    Raises:
        ValueError: If the form has no headings so deep, or the position is below 1.
    """
    if position < 1 or not 1 <= level <= len(form.heading_marks):
        raise ValueError(f"no mark for heading {position} of level {level} in {form.code}")
    parts = {"roman": roman(position), "number": str(position), "letter": lettered(position)}
    return form.heading_marks[level - 1].format(**parts)


def roman(number: int) -> str:
    """Return a positive number in Roman capitals."""
    found = ""
    for value, letters in _ROMAN:
        while number >= value:
            found, number = found + letters, number - value
    return found


def lettered(number: int) -> str:
    """Return a positive number as letters of the Vietnamese alphabet: a, b, c, d, đ, e; then aa, ab."""
    found = ""
    while number > 0:
        number, place = divmod(number - 1, len(_LETTERS))
        found = _LETTERS[place] + found
    return found


_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

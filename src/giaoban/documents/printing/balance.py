"""Where the lines of a head break: into lines of like length, so that no word is left alone under them."""

from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase, ascii_uppercase, digits
from typing import Final

from giaoban.documents.printing.plain import Plain
from giaoban.kernel.vietnamese import together, unmarked

# How wide the letters of Times are, in thousandths of the size: A to Z, a to z, the others by groups.
_PLAIN: Final = (
    *(722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889),
    *(722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611),
    *(444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778),
    *(500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444),
)
_BOLD: Final = (
    *(722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944),
    *(722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667),
    *(500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833),
    *(556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444),
)
_SIGNS: Final = (
    dict.fromkeys(" .,", 250)
    | dict.fromkeys(":;/", 278)
    | dict.fromkeys("()-!'‘’", 333)
    | dict.fromkeys("“”–", 500)
)
_HORNED: Final = frozenset("ơờớởỡợưừứửữựƠỜỚỞỠỢƯỪỨỬỮỰ")
_HORN: Final = 60  # what the horn of ơ and ư adds
_OTHER: Final = 600
_A_POINT: Final = 25.4 / 72  # millimetres
_STEP: Final = 0.02
OF_TWO_LINES: Final = 0.43  # of the width, left of a motto of two lines
OF_ONE_LINE: Final = 0.49
SAFE: Final = 0.95  # of the room is filled where a line is broken anyway: other faces may be wider
INSIDE: Final = 8  # millimetres that the subject of a letter stands in from the sides of its column


def width_of(words: str, lettering: Plain) -> float:
    """Return how wide words are set in Times, in millimetres; letters that Times lacks count as wide ones."""
    widths = _widths_of(lettering["weight"] == "bold")
    horns = sum(letter in _HORNED for letter in words)
    letters = sum(widths.get(letter, _OTHER) for letter in unmarked(words))
    return float((letters + horns * _HORN) / 1000 * lettering["size"] * _A_POINT)


@cache
def _widths_of(bold: bool) -> dict[str, int]:
    letters = zip(ascii_uppercase + ascii_lowercase, _BOLD if bold else _PLAIN, strict=True)
    return {**dict(letters), **dict.fromkeys(digits, 500), **_SIGNS}


def left_part(told: Plain) -> float:
    """Return what part of the width of a letter's head is the issuing body's."""
    return OF_ONE_LINE if len(told["form"]["motto"]) == 1 else OF_TWO_LINES


def text_width(told: Plain) -> float:
    """Return how wide the text is, in millimetres."""
    form, margins = told["form"], told["form"]["margins"]
    across = form["height"] if told["landscape"] else form["width"]
    return float(across - margins["left"] - margins["right"])


def balanced(told: Plain) -> Plain:
    """Return what a paper tells with the lines of its head and of its subject broken evenly."""
    form, whole = told["form"], text_width(told)
    even = {**told, "left": left_part(told), "subject": broken(told["subject"], whole, form["subject_text"])}
    if told["is_letter"]:
        left = whole * left_part(told)
        for name, room, lettering in (
            ("superior", left, "superior_text"),
            ("body", left, "body_name_text"),
            ("about", left - INSIDE, "letter_subject_text"),
        ):
            even[name] = broken(told[name], room, form[lettering])
    return even


def broken(words: str, room: float, lettering: Plain) -> str:
    """Return words with a break wherever a line ends; what fits into ``room`` millimetres stays as it is."""
    return "\n".join(_even(line, room, lettering) for line in words.split("\n"))


def _even(line: str, room: float, lettering: Plain) -> str:
    if width_of(line, lettering) <= room:
        return line
    room *= SAFE
    fewest = len(list(_lines(line, room, lettering)))
    limit = width_of(line, lettering) / fewest
    while limit < room and len(list(_lines(line, limit, lettering))) > fewest:
        limit = min(limit + room * _STEP, room)
    return "\n".join(_lines(line, limit, lettering))


def _lines(line: str, room: float, lettering: Plain) -> Iterator[str]:
    glued = together(line)
    ends = [place for place, sign in enumerate(glued) if sign == " "] + [len(line)]
    begin, held = 0, ends[0]
    for end in ends[1:]:
        if width_of(line[begin:end], lettering) > room:
            yield line[begin:held]
            begin = held + 1
        held = end
    yield line[begin:held]

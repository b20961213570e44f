"""The named fields of a document: what a Word template of an office may ask for, and what each stands for.

A field is words within a line, ``{{ so_ky_hieu }}``, or whole paragraphs and tables, ``{{p noi_dung }}``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from giaoban.kernel.verdict import gettext_noop

Told = Mapping[str, Any]  # a paper as printers read it


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a document.

    Attributes:
        label: What it stands for.
        is_block: Whether it is whole paragraphs or tables; then it stands alone on its line.
        is_required: Whether a template without it would print less than the paper says.
    """

    name: str
    label: str
    is_block: bool = False
    is_required: bool = False

    @property
    def tag(self) -> str:
        """How it is written in a template."""
        return f"{{{{p {self.name} }}}}" if self.is_block else f"{{{{ {self.name} }}}}"


BODY: Final = "noi_dung"
ANNEX: Final = "phu_luc"
ANNEX_LABEL: Final = gettext_noop("The annex behind the signature")
_FIXED: Final = frozenset({"cap_tren", "co_quan", "tieu_de"})  # an office may write these itself


def addressed(to: Sequence[str]) -> list[str]:
    """Return those a letter is addressed to, a line each: one alone as it is, several with dashes."""
    if len(to) < 2:  # noqa: PLR2004  # one, or none
        return list(to)
    return [f"- {one}{';' if place < len(to) else '.'}" for place, one in enumerate(to, start=1)]


def _signed(part: str) -> Callable[[Told], str]:
    return lambda told: told["signature"][part] if told["signature"] else ""


# Fields that stand around the body: what each is, and where a paper tells it.
_AROUND: Final[Mapping[str, tuple[str, Callable[[Told], str]]]] = {
    "cap_tren": (gettext_noop("The body above, first line of the head"), lambda told: told["superior"]),
    "co_quan": (gettext_noop("The issuing body, second line of the head"), lambda told: told["body"]),
    "so_ky_hieu": (gettext_noop("Number and symbol"), lambda told: told["number"]),
    "ngay_thang": (gettext_noop("Place and day"), lambda told: told["day"]),
    "goc_phai": (gettext_noop("What stands on the right of the head of a list"), lambda told: told["corner"]),
    "tieu_de": (gettext_noop("The type of paper, in capitals"), lambda told: told["title"]),
    "trich_yeu": (gettext_noop("What the paper is about"), lambda told: told["subject"] or told["about"]),
    "kinh_gui": (gettext_noop("To whom it is addressed"), lambda told: "\n".join(addressed(told["to"]))),
    "noi_nhan": (gettext_noop("Who gets a copy, a line each"), lambda told: "\n".join(told["recipients"])),
    "quyen_han": (gettext_noop("By which power it is signed"), _signed("power")),
    "chuc_vu": (gettext_noop("Office of the signer"), _signed("office")),
    "nguoi_ky": (gettext_noop("Name of the signer"), _signed("name")),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a body that has a name of its own."""

    label: str
    is_block: bool = False


# Pieces of bodies: papers that name every piece can be laid out anew by an office.
PIECES: Final[Mapping[str, Piece]] = {
    "dau_phieu": Piece(gettext_noop("The head of the form: cell, meeting, last day, code"), is_block=True),
    "loi_moi": Piece(gettext_noop("Who invites")),
    "nguoi_duoc_moi": Piece(gettext_noop("Who is invited")),
    "toi_du": Piece(gettext_noop("To which meeting")),
    "chuong_trinh": Piece(gettext_noop("The order of business"), is_block=True),
    "chu_tri": Piece(gettext_noop("Who chairs")),
    "thoi_gian": Piece(gettext_noop("When it is held")),
    "dia_diem": Piece(gettext_noop("Where it is held")),
    "thay_cho": Piece(gettext_noop("Which letter this one replaces"), is_block=True),
    "de_nghi": Piece(gettext_noop("What is asked for, and until when"), is_block=True),
    "mo_dau": Piece(gettext_noop("The opening words")),
    "dan_vao": Piece(gettext_noop("The words that lead to the conclusions")),
    "y_kien": Piece(gettext_noop("The table of opinions"), is_block=True),
    "ket_thuc": Piece(gettext_noop("The closing words")),
    "nguyen_van": Piece(gettext_noop("The original words of each opinion"), is_block=True),
    "tra_loi": Piece(gettext_noop("The answers, point by point"), is_block=True),
    "ket_qua": Piece(gettext_noop("The class of the result"), is_block=True),
    "ket_luan": Piece(gettext_noop("The conclusions, a paragraph each"), is_block=True),
    "nhiem_vu": Piece(gettext_noop("The table of tasks"), is_block=True),
}


def fields_of(told: Told) -> tuple[Field, ...]:
    """Return the fields of a document, from a sample of it that fills every one.

    A template needs every field around the body, but for those that an office may write itself, and the body:
    as one field, or piece by piece.
    """
    values = around(told)
    named = pieces_of(told)
    return (
        *(
            Field(name, label, is_required=name not in _FIXED)
            for name, (label, _read) in _AROUND.items()
            if values[name]
        ),
        *([Field(ANNEX, ANNEX_LABEL, is_block=True, is_required=True)] if annex_of(told) else []),
        Field(BODY, gettext_noop("The whole body"), is_block=True, is_required=not named),
        *(Field(name, PIECES[name].label, is_block=PIECES[name].is_block) for name in named),
    )


def annex_of(told: Told) -> list[Told]:
    """Return the blocks behind the place where a paper is signed; none where it is signed at its end."""
    return _parted(told)[1]


def _parted(told: Told) -> tuple[list[Told], list[Told]]:
    """Return the body up to the signature, and what follows it."""
    blocks = list(told["blocks"])
    place = next((at for at, block in enumerate(blocks) if block["is"] == "SignHere"), len(blocks))
    return blocks[:place], blocks[place + 1 :]


def around(told: Told) -> dict[str, str]:
    """Return what the fields around the body say on a paper; of one without a head only whose it is."""
    return {
        name: "" if told["headless"] and name not in _FIXED else read(told)
        for name, (_label, read) in _AROUND.items()
    }


def sheets_of(told: Told) -> list[Told]:
    """Return the sheets that a template is filled for: the paper itself, or what its page breaks part."""
    if not told.get("sheets"):
        return [told]
    sheets: list[list[Told]] = [[]]
    for block in told["blocks"]:
        if block["is"] == "PageBreak":
            sheets.append([])
        else:
            sheets[-1].append(block)
    return [{**told, "blocks": blocks} for blocks in sheets]


def pieces_of(told: Told) -> dict[str, list[Told]]:
    """Return the named pieces of a body with their blocks, in order."""
    found: dict[str, list[Told]] = {}
    for block in told["blocks"]:
        if name := block.get("name", ""):
            found.setdefault(name, []).append(block)
    return found


def words_of(told: Told) -> dict[str, str]:
    """Return what every field within a line says on a paper; nothing where the paper is silent."""
    named = pieces_of(told)
    inline = (name for name, piece in PIECES.items() if not piece.is_block)
    return {
        **around(told),
        **{name: "\n".join(each["text"] for each in named.get(name, ())) for name in inline},
    }


def blocks_of(told: Told) -> dict[str, list[Told]]:
    """Return the blocks of every field of whole paragraphs; none where the paper has none."""
    named = pieces_of(told)
    whole = (name for name, piece in PIECES.items() if piece.is_block)
    body, annex = _parted(told)
    return {BODY: body, ANNEX: annex, **{name: named.get(name, []) for name in whole}}


def lacking(told: Told, used: Sequence[str]) -> list[str]:
    """Return the labels of what a paper says and a template with the fields ``used`` has no place for."""
    around_it = [
        _AROUND[name][0]
        for name, words in around(told).items()
        if words and name not in _FIXED and name not in used
    ]
    if annex_of(told) and ANNEX not in used:
        around_it.append(ANNEX_LABEL)
    if BODY in used:
        return around_it
    return around_it + [PIECES[name].label for name in pieces_of(told) if name not in used]


def laid_out(told: Told) -> dict[str, Any]:
    """Return a sample with the tags of its fields in the place of its words: the shipped template."""
    tags = {field.name: field.tag for field in fields_of(told)}
    has_about = bool(told["about"])
    signature = told["signature"] and {
        **told["signature"],
        **{"power": tags.get("quyen_han", ""), "office": tags["chuc_vu"], "name": tags["nguoi_ky"]},
    }
    return {
        **told,
        "superior": tags.get("cap_tren", ""),
        "body": tags["co_quan"],
        "number": tags.get("so_ky_hieu", ""),
        "day": tags.get("ngay_thang", ""),
        "corner": tags.get("goc_phai", ""),
        "title": tags.get("tieu_de", ""),
        "subject": "" if has_about else tags.get("trich_yeu", ""),
        "about": tags["trich_yeu"] if has_about else "",
        "to": [tags["kinh_gui"]] if told["to"] else [],
        "recipients": [tags["noi_nhan"]] if told["recipients"] else [],
        "signature": signature,
        "blocks": _tagged(told, tags),
    }


def _tagged(told: Told, tags: Mapping[str, str]) -> list[Told]:
    """Return the blocks of a body with tags for its pieces; fixed words stay. Without pieces, one tag."""
    named = pieces_of(told)
    if not named:
        annex = [{"is": "SignHere"}, _line(tags[ANNEX])] if annex_of(told) else []
        return [_line(tags[BODY]), *annex]
    found, seen = [], set()
    for block in told["blocks"]:
        name = block.get("name", "")
        if not name:
            found.append(block)
        elif name not in seen:
            seen.add(name)
            found.append(_line(tags[name]) if PIECES[name].is_block else {**block, "text": tags[name]})
    return found


def _line(words: str) -> Told:
    return {
        **{"is": "Paragraph", "text": words, "label": "", "align": "left", "name": ""},
        **{"bold": False, "italic": False, "indented": False},
    }

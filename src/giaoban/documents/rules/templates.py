"""Rules for the Word templates of an office: what is refused, and in which words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from giaoban.documents.rules.fields import BODY, Field
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import Refusal, gettext_noop


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a template, without trusting it.

    Attributes:
        fault: Why it was not read to its end: a key of ``FAULTS``; empty if it was.
        said: The part of the template that the fault is about.
        used: The fields that it asks for.
        misplaced: Of them, those whose tag does not suit what they stand for.
        words: Everything that is written in it, a paragraph a line.
    """

    fault: str = ""
    said: str = ""
    used: tuple[str, ...] = ()
    misplaced: tuple[str, ...] = ()
    words: str = ""


FAULTS: Final[Mapping[str, str]] = {
    "not_word": gettext_noop("This is not a Word document (DOCX). Save it in Word as DOCX and send that."),
    "too_large_inside": gettext_noop(
        "Unpacked, this file is larger than a template ever is. Take large pictures out and send it again."
    ),
    "too_heavy": gettext_noop(
        "Reading this file took too much time or memory, so it was stopped. "
        "Begin anew from the shipped template."
    ),
    "macros": gettext_noop(
        "This file holds a program (macro) or a control: %(said)s. Save it in Word as DOCX without macros."
    ),
    "embedded": gettext_noop(
        "This file holds an embedded object: %(said)s. Take it out, or put it in as a picture."
    ),
    "link_outside": gettext_noop(
        "This file points outside itself: %(said)s. Remove the link, then send the file again."
    ),
    "reads_outside": gettext_noop(
        "This file holds the Word field %(said)s, which fetches something from elsewhere. Remove it. "
        "Only page numbers may stand as Word fields."
    ),
    "declares": gettext_noop(
        "This file defines abbreviations of its own (DTD), which Word never does. Save it anew in Word."
    ),
    "not_a_field": gettext_noop(
        "“%(said)s” is not a field. Templates hold named fields such as {{ so_ky_hieu }}, and may leave a "
        "part out with {%%p if … %%}; they calculate nothing, call nothing and repeat nothing."
    ),
    "unbalanced": gettext_noop(
        "A part that can be left out does not end where it should: %(said)s. Put {%%p if … %%} and "
        "{%%p endif %%} each on a line of its own."
    ),
}
BROKEN_FILL: Final = Refusal(
    "template_fails",
    gettext_noop(
        "The office's own template could not be filled. Return to the shipped one under Templates, then "
        "print again."
    ),
)


def why_not_template(reading: Reading, fields: Sequence[Field]) -> Refusal | None:
    """Return why a template may not be kept for a document, or ``None`` if it may.

    Args:
        reading: What was found in it.
        fields: Those of the document, with their labels in the words of the reader.
    """
    if reading.fault:
        return Refusal(reading.fault, FAULTS[reading.fault], {"said": reading.said})
    if secret := why_not_type(reading.words):
        return secret
    known = {field.name: field for field in fields}
    for name in reading.used:
        if name not in known:
            return _unknown(name, known)
    for name in reading.misplaced:
        return _misplaced(known[name])
    if missing := [f"{field.label} {field.tag}" for field in _missing(fields, reading.used)]:
        return Refusal(
            "fields_missing",
            gettext_noop(
                "The paper would lack something: %(fields)s. Put these fields where they belong, then send "
                "it again."
            ),
            {"fields": "; ".join(missing)},
        )
    return None


def why_not_fill(lacking: Sequence[str]) -> Refusal | None:
    """Return why a paper cannot be printed with a template, or ``None``: no place for what it says.

    Args:
        lacking: Labels of what has no place, in the words of the reader.
    """
    if lacking:
        return Refusal(
            "no_place",
            gettext_noop(
                "The office's own template has no place for: %(what)s. Put the fields in, or return to the "
                "shipped template under Templates."
            ),
            {"what": "; ".join(lacking)},
        )
    return None


def why_not_use(*, is_used: bool) -> Refusal | None:
    """Return why a version cannot be put to use, or ``None`` if it can."""
    if is_used:
        return Refusal("used_already", gettext_noop("This version is in use already."))
    return None


def why_not_return(*, is_shipped: bool) -> Refusal | None:
    """Return why a document cannot return to its shipped template, or ``None`` if it can."""
    if is_shipped:
        return Refusal("shipped_already", gettext_noop("The shipped template is in use already."))
    return None


def nearest(name: str, known: Collection[str]) -> str:
    """Return the known field whose name is nearest to ``name``; empty if none is near."""
    return next(iter(get_close_matches(name.lower(), known, n=1, cutoff=0.5)), "")


def _missing(fields: Sequence[Field], used: Collection[str]) -> list[Field]:
    """Return the fields that a template lacks; the body may stand whole or piece by piece."""
    wanted = [field for field in fields if field.is_required]
    place = _place_of_body(fields)
    pieces = list(fields[place + 1 :])
    if pieces and BODY not in used:
        wanted += pieces if any(piece.name in used for piece in pieces) else [fields[place]]
    return [field for field in wanted if field.name not in used]


def _place_of_body(fields: Sequence[Field]) -> int:
    return next(place for place, field in enumerate(fields) if field.name == BODY)


def _unknown(name: str, known: Mapping[str, Field]) -> Refusal:
    near = nearest(name, known)
    if near:
        return Refusal(
            "unknown_field",
            gettext_noop("The field “%(name)s” is not known here. Did you mean %(near)s?"),
            {"name": name, "near": known[near].tag},
        )
    return Refusal(
        "unknown_field",
        gettext_noop(
            "The field “%(name)s” is not known here. The fields of this document stand in its list."
        ),
        {"name": name},
    )


def _misplaced(field: Field) -> Refusal:
    if field.is_block:
        return Refusal(
            "field_misplaced",
            gettext_noop(
                "“%(name)s” is whole paragraphs. Write it as %(tag)s, alone on a line of the page "
                "itself, not in a header or footer."
            ),
            {"name": field.name, "tag": field.tag},
        )
    return Refusal(
        "field_misplaced",
        gettext_noop("“%(name)s” is words within a line. Write it as %(tag)s."),
        {"name": field.name, "tag": field.tag},
    )

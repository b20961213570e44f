"""A paper as plain values for a renderer: texts made printable, places worked out, nothing left to decide."""

from base64 import b64encode
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from giaoban.documents.rules.letters import LetterForm
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.text import printable

Plain = dict[str, Any]


def plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Return ``value`` as mappings, lists, numbers and printable text; a dataclass tells its name as "is".

    Bytes become text in base 64.
    """
    if is_dataclass(value) and not isinstance(value, type):
        told = {each.name: plain(getattr(value, each.name)) for each in fields(value)}
        return {"is": type(value).__name__, **told}
    match value:
        case Enum():
            return plain(value.value)
        case str():
            return printable(value)
        case bytes():
            return b64encode(value).decode()
        case tuple() | list():
            return [plain(each) for each in value]
        case bool() | int() | float() | None:
            return value
    raise TypeError(f"{value!r} cannot stand in a paper")


def _form(form: LetterForm) -> Plain:
    """Return what the renderers read of a letter form: measures, lettering and fixed words."""
    left_out = {
        *("valid_from", "follows", "powers", "sources", "code", "span", "is"),
        *("about", "archive_line", "number_line", "letter_number_line"),
    }
    return {each.name: plain(getattr(form, each.name)) for each in fields(form) if each.name not in left_out}


def plain_paper(paper: Paper) -> Plain:
    """Return everything that a renderer reads of a paper."""
    head, form = paper.letterhead, paper.letterhead.form
    body = form.body_text.size if paper.size is None else paper.size
    return {
        "form": _form(form),
        "title": printable(head.say(paper.title)),
        "subject": "" if paper.about else printable(paper.subject),
        "about": printable(paper.about),
        "superior": printable(head.superior),
        "body": printable(head.body),
        "corner": printable(paper.corner),
        "is_letter": paper.numbered is not None,
        "number": printable(paper.number_line),
        "day": printable(paper.day_line),
        "to_head": head.say("Kính gửi:"),
        "to": plain(paper.to),
        "recipients": plain(paper.recipient_lines),
        "signature": plain(paper.signature),
        "blocks": plain(paper.blocks),
        "landscape": paper.landscape,
        "headless": paper.headless,
        "foot": printable(paper.foot),
        "back": paper.back,
        "sheets": paper.sheets,
        "size": body,
        "document": paper.document,
        "issuer": head.issuer,
        "table_size": min(form.table_text.size, body),
        "year": paper.dated.year,
        "month": paper.dated.month,
        "date": paper.dated.day,
    }

"""Word templates of an office: the shipped one, reading one that was sent, and filling it.

Everything that touches a template happens in a room of its own, without files and without a network.
"""

import json
from base64 import b64encode
from collections.abc import Collection, Sequence
from typing import Final

from giaoban.documents.printing.plain import Plain
from giaoban.documents.printing.press import PressError, kept, parts, run
from giaoban.documents.rules.fields import Field, Told, blocks_of, laid_out, sheets_of, words_of
from giaoban.documents.rules.templates import BROKEN_FILL, Reading
from giaoban.kernel.verdict import Refused

ROOM: Final = "giaoban.documents.printing.templates.room"
LONGEST: Final = 30.0  # seconds


def shipped(told: Plain) -> bytes:
    """Return the template that comes with the product: a sample with its fields in the place of its words.

    Raises:
        PressError: If it could not be set.
    """
    return kept(laid_out(sheets_of(told)[0]), "word")


def read(content: bytes, fields: Sequence[Field]) -> Reading:
    """Return what is found in a template; one that took too much time or memory is found too heavy."""
    told = [[field.name, field.is_block] for field in fields]
    job = {"way": "read", "template": b64encode(content).decode(), "fields": told}
    try:
        found = json.loads(run(ROOM, job, longest=LONGEST))
    except PressError:
        return Reading(fault="too_heavy")
    return Reading(
        fault=found["fault"],
        said=found["said"],
        used=tuple(found["used"]),
        misplaced=tuple(found["misplaced"]),
        words=found["words"],
    )


def filled(content: bytes, told: Plain, used: Collection[str]) -> bytes:
    """Return a template filled with what a paper tells.

    Args:
        content: The template.
        told: The paper.
        used: The fields that the template asks for.

    Raises:
        Refused: If it could not be filled.
        PressError: If the body could not be set.
    """
    job = {
        "way": "fill",
        "template": b64encode(content).decode(),
        "words": words_of(told),
        "sheets": [parts(sheet, _blocks(sheet, used)) for sheet in sheets_of(told)],
        "title": f"{told['title']} {told['subject']}{told['about']}".strip()[:250],
        "author": told["body"][:250],
    }
    try:
        return run(ROOM, job, longest=LONGEST)
    except PressError as fault:
        raise Refused(BROKEN_FILL) from fault


def _blocks(sheet: Told, used: Collection[str]) -> dict[str, list[Told]]:
    return {name: blocks for name, blocks in blocks_of(sheet).items() if name in used}

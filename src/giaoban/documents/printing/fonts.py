"""Which face papers are set in: one with the measures of Times New Roman where the machine has one."""

from collections.abc import Iterable
from functools import lru_cache
from typing import BinaryIO, Final

import typst
from PIL import ImageFont

# Times New Roman itself, then two faces with the same measures, free to install.
SUITABLE: Final = ("Times New Roman", "Tinos", "Liberation Serif")
BUILT_IN: Final = "Libertinus Serif"  # comes with Typst and has every Vietnamese letter
# The letters that Vietnamese has beside those of western Europe, from ă and ơ to ỹ.
LETTERS: Final = "ĂăĐđĨĩŨũƠơƯư" + "".join(map(chr, range(0x1EA0, 0x1EFA)))
_NO_LETTER: Final = "\uffff"  # never a letter, so it shows how a face draws what it does not have


@lru_cache(maxsize=1)
def library(own: str = "") -> typst.Fonts:
    """Return the fonts of this machine, those built in, and those of the folder ``own`` if one is named."""
    return typst.Fonts(font_paths=[own] if own else [])


@lru_cache(maxsize=1)
def face(own: str = "") -> str:
    """Return the family that papers are set in, of those in ``library(own)``."""
    cuts = (
        (font.family, has_every_letter(font.path, font.index))
        for font in library(own).fonts()
        if font.family in SUITABLE and font.path is not None
    )
    return suitable(cuts) or BUILT_IN


def suitable(cuts: Iterable[tuple[str, bool]]) -> str:
    """Return the first family that looks as offices expect and is whole; empty if there is none.

    The name alone does not tell: Liberation Serif has the letters of Vietnamese only since its second
    edition. A paper set in the first would take ự and ộ from another face.

    Args:
        cuts: Of each cut, as bold or italic, the family and whether it has every letter.
    """
    whole: dict[str, bool] = {}
    for family, has_all in cuts:
        whole[family] = whole.get(family, True) and has_all
    return next((family for family in SUITABLE if whole.get(family)), "")


def has_every_letter(face_file: str | BinaryIO, index: int = 0) -> bool:
    """Return whether a face draws every letter of Vietnamese; one that cannot be read does not."""
    try:
        drawn = ImageFont.truetype(face_file, 24, index, layout_engine=ImageFont.Layout.BASIC)
    except OSError:
        return False
    missing = bytes(drawn.getmask(_NO_LETTER))
    return all(bytes(drawn.getmask(letter)) != missing for letter in LETTERS)

"""Which face papers are set in: one with the measures of Times New Roman where the machine has one."""

from functools import lru_cache
from pathlib import Path
from typing import Final

import typst
from django.conf import settings

# Times New Roman itself, then two faces with the same measures, free to install.
SUITABLE: Final = ("Times New Roman", "Tinos", "Liberation Serif")
BUILT_IN: Final = "Libertinus Serif"  # comes with Typst and has every Vietnamese letter


@lru_cache(maxsize=1)
def library() -> typst.Fonts:
    """Return the fonts of this machine, of the folder ``fonts`` beside the data, and those built in."""
    own = Path(settings.DATA) / "fonts"
    return typst.Fonts(font_paths=[str(own)] if own.is_dir() else [])


@lru_cache(maxsize=1)
def face() -> str:
    """Return the family that papers are set in."""
    return suitable(library().families()) or BUILT_IN


def suitable(families: list[str]) -> str:
    """Return the first of ``families`` that looks as offices expect; empty if there is none."""
    there = set(families)
    return next((family for family in SUITABLE if family in there), "")

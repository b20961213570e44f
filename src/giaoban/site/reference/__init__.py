"""Reference pages written from the code.

One module here with ``text()`` is one page, ``docs/reference/<name>.md``.
``python -m giaoban.site.reference`` writes them all; a guard compares them on every run.
"""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from django.utils import translation
from django.utils.translation import gettext

ROOT: Final = Path(__file__).resolve().parents[4]
FOLDER: Final = ROOT / "docs" / "reference"
NOTE: Final = "<!-- Written by python -m giaoban.site.reference; do not edit. -->"


def pages() -> Iterator[tuple[Path, str]]:
    """Yield the place and the text of every page."""
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            text = importlib.import_module(f"{__name__}.{module.name}").text()
            yield FOLDER / f"{module.name}.md", f"{NOTE}\n\n{text.strip()}\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [tuple(head), ("---",) * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def in_vi(sentence: str) -> str:
    """Return a sentence of the catalogues as Vietnamese readers have it."""
    with translation.override("vi"):
        return gettext(sentence)

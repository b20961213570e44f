"""The worker's side of print runs: some parts at a turn, so that messages go out in between."""

import logging
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from io import BytesIO
from typing import Final
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from pypdf import PdfWriter

from giaoban.documents import runs
from giaoban.documents.actions import runs as actions
from giaoban.documents.models import PrintRun
from giaoban.documents.printing import TOGETHER, pdf_of
from giaoban.documents.printing.press import PressError
from giaoban.kernel.verdict import Refused
from giaoban.ui.stored import forget

logger = logging.getLogger(__name__)

FOLDER: Final = "prints"
PRESSES: Final = max(1, min(2, os.cpu_count() or 1))  # at once, each a process of its own


def print_some() -> int:
    """Set the next parts of the oldest print run, or join them; return how many papers or parts that was."""
    now = timezone.now()
    _forget(actions.drop_old(now=now))
    run = actions.take(now=now)
    if run is None:
        return 0
    try:
        return _set_some(run) if run.done < run.whole else _join(run)
    except (PressError, Refused, LookupError, OSError) as fault:
        logger.warning("print_run.failed pk=%s try=%s reason=%s", run.pk, run.tries, fault)
        actions.let_go(run)
        return 1


def _set_some(run: PrintRun) -> int:
    papers_of = runs.kind_of(run).papers
    some = run.rows[run.done :][: PRESSES * TOGETHER]
    batches = [papers_of(some[first : first + TOGETHER]) for first in range(0, len(some), TOGETHER)]
    with ThreadPoolExecutor(PRESSES) as presses:
        paths = [_stored(content) for content in presses.map(partial(pdf_of, is_part=True), batches)]
    if not actions.keep_parts(run, paths, papers=len(some)):
        _forget(paths)
    return len(some)


def _join(run: PrintRun) -> int:
    """Make one file of the parts, which are not needed any more."""
    writer, content = PdfWriter(), BytesIO()
    for path in run.parts:
        with default_storage.open(path, "rb") as part:
            writer.append(BytesIO(part.read()))
    writer.write(content)
    path = _stored(content.getvalue())
    is_kept = actions.keep_file(run, path, at=timezone.now())
    _forget(run.parts if is_kept else [path])
    return len(run.parts)


def _stored(content: bytes) -> str:
    return default_storage.save(f"{FOLDER}/{uuid4().hex}.pdf", ContentFile(content))


def _forget(paths: Iterable[str]) -> None:
    for path in paths:
        forget(path)

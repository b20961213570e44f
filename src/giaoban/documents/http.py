"""Where an act leads to, and papers as files."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.http import HttpResponse

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.documents import printing
from giaoban.documents.rules.paper import Paper
from giaoban.kernel.actor import Actor
from giaoban.kernel.vietnamese import ascii_file_name

PDF: Final = "application/pdf"
TEXT: Final = "text/plain; charset=utf-8"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def editor(request: SignedInRequest, target: Target) -> Actor:
    """Return who edits letterheads; callers fetched the row from what may be edited."""
    return request.holder.actor(Verb.EDIT_LETTERHEADS, target)


def as_pdf(paper: Paper, *, archive: bool = False) -> HttpResponse:
    """Return a paper as a PDF that the browser shows; ``archive`` makes it PDF/A-2b."""
    return _file(printing.pdf(paper, archive=archive), PDF, f'inline; filename="{paper.file_name(".pdf")}"')


def as_pdf_together(papers: Sequence[Paper], name: str) -> HttpResponse:
    """Return papers as one PDF that the browser shows, under a name of its own."""
    called = ascii_file_name(name, ending=".pdf")
    return _file(printing.pdf_of(papers), PDF, f'inline; filename="{called}"')


def as_word(paper: Paper) -> HttpResponse:
    """Return a paper as a Word file to keep."""
    return _file(printing.docx(paper), WORD, f'attachment; filename="{paper.file_name(".docx")}"')


def as_booklet(paper: Paper) -> HttpResponse:
    """Return a paper of small pages as a PDF to print on both sides and to fold."""
    name = paper.file_name("-a5.pdf")
    return _file(printing.booklet(paper), PDF, f'inline; filename="{name}"')


def as_text(words: str, paper: Paper) -> HttpResponse:
    """Return words as a text file to keep, under the name of a paper."""
    name = paper.file_name(".txt")
    return _file(words.encode("utf-8-sig"), TEXT, f'attachment; filename="{name}"')


def as_kept(told: Mapping[str, Any], *, word: bool = False, archive: bool = False) -> HttpResponse:
    """Return a paper that was kept as it was signed: to look at as PDF, or to keep as a Word file."""
    way = "word" if word else "archive" if archive else "pdf"
    ending, kind, shown = (".docx", WORD, "attachment") if word else (".pdf", PDF, "inline")
    content = printing.kept({**told}, way)
    return _file(content, kind, f'{shown}; filename="{told["file"]}{ending}"')


def _file(content: bytes, kind: str, disposition: str) -> HttpResponse:
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type=kind, headers=headers)

"""Questions on a page of their own, and papers as files."""

from dataclasses import dataclass
from typing import Final

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect, render

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.documents import printing
from giaoban.documents.rules.paper import Paper
from giaoban.kernel.actor import Actor

PDF: Final = "application/pdf"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A page with one form.

    Attributes:
        heading: What is asked.
        button: What answering does.
        to: Where the way back leads.
        back: What the way back is called.
        over: What it is asked of.
        lead: One sentence of explanation.
        is_grave: Whether answering cannot be undone.
    """

    heading: str
    button: str
    to: str
    back: str
    over: str = ""
    lead: str = ""
    is_grave: bool = False


def ask(request: SignedInRequest, form: BaseForm, question: Question) -> HttpResponse:
    """Show a question with its form."""
    return render(request, "documents/question.html", {"form": form, "question": question})


def done(request: SignedInRequest, sentence: str, to: str) -> HttpResponse:
    """Say what was done on the page at address ``to``."""
    messages.success(request, sentence)
    return redirect(to)


def editor(request: SignedInRequest, target: Target) -> Actor:
    """Return who edits letterheads; callers fetched the row from what may be edited."""
    return request.holder.actor(Verb.EDIT_LETTERHEADS, target)


def as_pdf(paper: Paper, *, archive: bool = False) -> HttpResponse:
    """Return a paper as a PDF that the browser shows; ``archive`` makes it PDF/A-2b."""
    return _file(printing.pdf(paper, archive=archive), PDF, f'inline; filename="{paper.file_name(".pdf")}"')


def as_word(paper: Paper) -> HttpResponse:
    """Return a paper as a Word file to keep."""
    return _file(printing.docx(paper), WORD, f'attachment; filename="{paper.file_name(".docx")}"')


def _file(content: bytes, kind: str, disposition: str) -> HttpResponse:
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type=kind, headers=headers)

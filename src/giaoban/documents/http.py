"""Where an act leads to, and papers as files."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from django.http import Http404, HttpResponse
from django.utils.translation import gettext, gettext_lazy

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.documents import printing, queries
from giaoban.documents.models import Issuer, OfficeTemplate
from giaoban.documents.printing import templates
from giaoban.documents.printing.plain import Plain, plain_paper
from giaoban.documents.queries.templates import template_for
from giaoban.documents.rules.fields import lacking
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.templates import why_not_fill
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.ui.forms import Form, OnceField, RowField

KINDS: Final = ("pdf", "archive", "docx")
PDF: Final = "application/pdf"
TEXT: Final = "text/plain; charset=utf-8"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def editor(request: SignedInRequest, target: Target) -> Actor:
    """Return who edits letterheads; callers fetched the row from what may be edited."""
    return request.holder.actor(Verb.EDIT_LETTERHEADS, target)


def as_pdf(paper: Paper, *, archive: bool = False) -> HttpResponse:
    """Return a paper as a PDF that the browser shows; ``archive`` makes it PDF/A-2b."""
    return _file(printing.pdf(paper, archive=archive), PDF, f'inline; filename="{paper.file_name(".pdf")}"')


def as_file(paper: Paper, kind: str) -> HttpResponse:
    """Return a paper as the file that an address names: "pdf", "archive" (PDF/A-2b) or "docx".

    Raises:
        Http404: If it names no kind of file.
        Refused: If the office's own template has no place for what the paper says.
    """
    if kind not in KINDS:
        raise Http404
    return as_word(paper) if kind == "docx" else as_pdf(paper, archive=kind == "archive")


def as_pdf_together(papers: Sequence[Paper], name: str) -> HttpResponse:
    """Return papers as one PDF that the browser shows, under a name of its own."""
    called = ascii_file_name(name, ending=".pdf")
    return _file(printing.pdf_of(papers), PDF, f'inline; filename="{called}"')


def as_word(paper: Paper) -> HttpResponse:
    """Return a paper as a Word file to keep, in the office's own template where it has one.

    Raises:
        Refused: If that template has no place for what the paper says.
    """
    return _word({**plain_paper(paper), "file": paper.file_name("")})


def as_template(content: bytes, name: str) -> HttpResponse:
    """Return a Word template to keep."""
    return _file(content, WORD, f'attachment; filename="{ascii_file_name(name, ending=".docx")}"')


def as_filled(template: OfficeTemplate, told: Plain) -> HttpResponse:
    """Return a paper in a template of the office, as a Word file.

    Raises:
        Refused: If the template has no place for what the paper says.
    """
    enforce(why_not_fill([gettext(label) for label in lacking(told, template.fields)]))
    content = templates.filled(bytes(template.content), told, template.fields)
    return _file(content, WORD, f'attachment; filename="{told["file"]}.docx"')


def _word(told: Plain) -> HttpResponse:
    if template := template_for(told):
        return as_filled(template, told)
    return _file(printing.kept(told, "word"), WORD, f'attachment; filename="{told["file"]}.docx"')


def told_for_good(paper: Paper) -> Plain:
    """Return everything that a printer reads of a paper which is signed now, the template of the day too."""
    told = plain_paper(paper)
    template = template_for(told)
    return {**told, "file": paper.file_name(""), "template": template.pk if template else None}


def as_booklet(paper: Paper) -> HttpResponse:
    """Return a paper of small pages as a PDF to print on both sides and to fold."""
    name = paper.file_name("-a5.pdf")
    return _file(printing.booklet(paper), PDF, f'inline; filename="{name}"')


def as_text(words: str, paper: Paper) -> HttpResponse:
    """Return words as a text file to keep, under the name of a paper."""
    name = paper.file_name(".txt")
    return _file(words.encode("utf-8-sig"), TEXT, f'attachment; filename="{name}"')


def as_kept(told: Mapping[str, Any], kind: str) -> HttpResponse:
    """Return a paper that was kept as it was signed, as the file that an address names.

    Raises:
        Http404: If it names no kind of file.
    """
    if kind not in KINDS:
        raise Http404
    if kind == "docx":
        return _word({**told})
    content = printing.kept({**told}, kind)
    return _file(content, PDF, f'inline; filename="{told["file"]}.pdf"')


def _file(content: bytes, kind: str, disposition: str) -> HttpResponse:
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type=kind, headers=headers)


class SignForm(Form):
    """Who signs a paper, of those who sign for the committee."""

    signer = RowField(queryset=None, label=gettext_lazy("Who signs"))
    once = OnceField()

    def __init__(self, *args: Any, issuer: Issuer, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        signers = queries.signers_of(issuer)
        cast(RowField, self.fields["signer"]).queryset = signers
        self.fields["signer"].initial = signers.first()

"""The page of a print run: how far it is, and its file."""

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.documents import runs
from giaoban.documents.actions.runs import fetch
from giaoban.documents.models import PrintRun
from giaoban.documents.queries.runs import runs_of
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.ui.stored import download


@require_safe
def print_run(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show how far a print run is; the page asks again by itself until it has ended."""
    run = _seen(request, pk)
    kind = runs.kind_of(run)
    facts = {
        "run": run,
        "title": kind.title(run.about),
        "page": reverse(kind.page),
        "back": kind.page_title(),
    }
    return render(request, "documents/print_run.html", facts)


@require_safe
def file(request: SignedInRequest, pk: int) -> FileResponse:
    """Return the file of a print run."""
    run = _seen(request, pk)
    if not run.is_ready:
        raise Http404
    name = ascii_file_name(runs.kind_of(run).called(run.about), ending=".pdf")
    response = download(lambda: default_storage.open(run.path, "rb"), name)
    fetch(run, at=timezone.now())
    return response


def _seen(request: SignedInRequest, pk: int) -> PrintRun:
    run = get_object_or_404(runs_of(request.holder), pk=pk)
    if not runs.may_see(request.holder, run):
        raise Http404
    return run

"""Ready papers with made-up facts under a body's own head: look first, then trust."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.documents import queries
from giaoban.documents.http import as_file
from giaoban.documents.models import Issuer
from giaoban.documents.printing import face
from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.samples import SAMPLES, Setting


@require_safe
def index(request: SignedInRequest, pk: int) -> HttpResponse:
    """List the ready papers of a body."""
    issuer = get_object_or_404(queries.issuers_seen(request.holder), pk=pk)
    papers = [(code, _(name)) for code, (name, _make) in SAMPLES.items()]
    return render(request, "documents/papers.html", {"issuer": issuer, "papers": papers, "face": face()})


@require_safe
def paper(request: SignedInRequest, pk: int, paper: str, kind: str) -> HttpResponse:
    """Return one ready paper as PDF, as PDF/A or as a Word file."""
    issuer = get_object_or_404(queries.issuers_seen(request.holder), pk=pk)
    if paper not in SAMPLES:
        raise Http404
    return as_file(sample_of(issuer, paper), kind)


def sample_of(issuer: Issuer, paper: str) -> Paper:
    """Return one ready paper with made-up facts under the head of a body."""
    return SAMPLES[paper][1](_setting(issuer))


def _setting(issuer: Issuer) -> Setting:
    signer = queries.signers_of(issuer).first()
    name = "Nguyễn Văn Mẫu"
    signature = queries.signature_by(signer, name) if signer else Signature("BÍ THƯ", name)
    return Setting(issuer.letterhead, timezone.localdate(), signature)

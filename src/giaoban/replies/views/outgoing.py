"""Papers that go out after a meeting, and the letter of a reply, as PDF and as Word files."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.documents.http import as_pdf, as_word
from giaoban.documents.rules.paper import Paper
from giaoban.organisation.models import Agency
from giaoban.replies.queries import outgoing as queries
from giaoban.replies.queries import visibility
from giaoban.replies.queries.compiled import compiled_report


@require_safe
def index(request: SignedInRequest, pk: int) -> HttpResponse:
    """List the papers that can be sent out after a meeting."""
    meeting = get_object_or_404(queries.meetings_compiled(request.holder), pk=pk)
    facts = {"meeting": meeting, "out": queries.outgoing_of(meeting, now=timezone.now())}
    return render(request, "replies/outgoing.html", facts)


@require_safe
def report(request: SignedInRequest, pk: int, paper: str, kind: str) -> HttpResponse:
    """Return the compiled report of a meeting, or the report on the replies it hears."""
    meeting, now = get_object_or_404(queries.meetings_compiled(request.holder), pk=pk), timezone.now()
    match paper:
        case "compiled":
            return _file(compiled_report(meeting, request.holder, now=now), kind)
        case "answered":
            return _file(queries.replies_reported(meeting, now=now), kind)
    raise Http404


@require_safe
def letter(request: SignedInRequest, pk: int, agency: int, paper: str, kind: str) -> HttpResponse:
    """Return the letter that sends a meeting's opinions to an agency, or the one that reminds it."""
    meeting, now = get_object_or_404(queries.meetings_compiled(request.holder), pk=pk), timezone.now()
    to = get_object_or_404(Agency, pk=agency, host=meeting.host_id)
    match paper:
        case "transfer":
            return _file(queries.sent_to(meeting, to, request.holder, today=timezone.localdate(now)), kind)
        case "reminder":
            return _file(queries.reminding(meeting, to, now=now), kind)
    raise Http404


@require_safe
def reply(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return a version of a reply as the letter of its agency."""
    shown = get_object_or_404(visibility.visible_to(request.holder), pk=pk)
    return _file(queries.reply_on_paper(shown, request.holder, today=timezone.localdate()), kind)


def _file(made: Paper | None, kind: str) -> HttpResponse:
    if made is None or kind not in {"pdf", "docx"}:
        raise Http404
    return as_word(made) if kind == "docx" else as_pdf(made)

"""Papers that go out after a meeting, and the letter of a reply, as PDF and as Word files."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder
from giaoban.documents.http import as_file, as_kept
from giaoban.documents.queries import issuers_numbering
from giaoban.documents.queries.signed import signed_under, standing
from giaoban.documents.rules.paper import Paper
from giaoban.meetings.models import Meeting
from giaoban.organisation.models import Agency
from giaoban.replies.queries import outgoing as queries
from giaoban.replies.queries import visibility
from giaoban.replies.queries.compiled import compiled_report
from giaoban.replies.queries.folders import contents_of, numbers_of
from giaoban.replies.queries.reply_letters import reply_on_paper


@require_safe
def index(request: SignedInRequest, pk: int) -> HttpResponse:
    """List the papers that can be sent out after a meeting, and those that were signed."""
    meeting = get_object_or_404(queries.meetings_compiled(request.holder), pk=pk)
    out = queries.outgoing_of(meeting, now=timezone.now())
    facts = {
        "meeting": meeting,
        "drafts": queries.drafts_of(meeting, out, today=timezone.localdate()),
        "signed": signed_under(meeting.host_id, queries.prefix_of(meeting)),
        "has_contents": numbers_of(meeting).exists(),
        "signs": issuers_numbering(request.holder).filter(host=meeting.host_id).exists(),
    }
    return render(request, "replies/outgoing.html", facts)


@require_safe
def report(request: SignedInRequest, pk: int, paper: str, kind: str) -> HttpResponse:
    """Return the compiled report of a meeting, or the report on its replies, as signed or as a draft."""
    meeting = get_object_or_404(queries.meetings_compiled(request.holder), pk=pk)
    if signed := standing(meeting.host_id, queries.key_of_report(meeting, paper)):
        return as_kept(signed.told, kind)
    return _file(report_named(paper, meeting, request.holder), kind)


@require_safe
def letter(request: SignedInRequest, pk: int, agency: int, paper: str, kind: str) -> HttpResponse:
    """Return the letter that sends a meeting's opinions to an agency, or the one that reminds it."""
    meeting = get_object_or_404(queries.meetings_compiled(request.holder), pk=pk)
    to, made = letter_named(paper, meeting, agency, request.holder)
    key = queries.key_of_letter(meeting, paper, to, timezone.localdate())
    if signed := standing(meeting.host_id, key):
        return as_kept(signed.told, kind)
    return _file(made, kind)


def report_named(paper: str, meeting: Meeting, holder: Holder) -> Paper | None:
    """Return the draft of a report; ``None`` if there is nothing to report."""
    match paper:
        case "compiled":
            return compiled_report(meeting, holder, now=timezone.now())
        case "answered":
            return queries.replies_reported(meeting, now=timezone.now())
        case "contents":
            return contents_of(meeting, today=timezone.localdate())
    raise Http404


def letter_named(paper: str, meeting: Meeting, agency: int, holder: Holder) -> tuple[Agency, Paper | None]:
    """Return to whom a letter goes, and its draft; ``None`` if there is nothing to write."""
    to = get_object_or_404(Agency, pk=agency, host=meeting.host_id)
    match paper:
        case "transfer":
            return to, queries.sent_to(meeting, to, holder, today=timezone.localdate())
        case "reminder":
            return to, queries.reminding(meeting, to, now=timezone.now())
    raise Http404


@require_safe
def reply(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return a version of a reply as the letter of its agency."""
    shown = get_object_or_404(visibility.visible_to(request.holder), pk=pk)
    return _file(reply_on_paper(shown, request.holder, today=timezone.localdate()), kind)


def _file(made: Paper | None, kind: str) -> HttpResponse:
    if made is None:
        raise Http404
    return as_file(made, kind)

"""Bringing a refused act back to the form it came from, telling where a matter went, handing out files."""

from collections.abc import Callable, Mapping
from functools import wraps
from http import HTTPStatus
from typing import Final, TypeVar

from django.core.files.uploadedfile import UploadedFile
from django.forms import BaseForm
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render

from giaoban.access.http import SignedInRequest
from giaoban.kernel.stored import Kept
from giaoban.meetings.http.photos import keep_photo
from giaoban.opinions.models import Step
from giaoban.replies.models import Petition, Progress, Reply
from giaoban.replies.queries import visibility
from giaoban.replies.rules.naming import masked_field
from giaoban.replies.rules.templates import PARTS as TEMPLATE_PARTS
from giaoban.ui.forms import Places
from giaoban.ui.stored import NAME_LENGTH, download, forget, store

Papered = TypeVar("Papered", Reply, Petition)

PHOTOS: Final = frozenset({"jpg", "jpeg", "jfif", "png"})
PLACES: Final = Places(
    {
        "empty_point": "found_%s",
        "marked_point": "found_%s",
        "as_template": "found_%s",
        **{f"gap_{part}": f"{part}_%s" for part in TEMPLATE_PARTS},
        "plan_past": "by_when_%s",
        "no_outcome": "outcome",
        "no_answer": "outcome",
        "no_next_report": "next_report_on",
        "next_report_past": "next_report_on",
        "no_plan": "by_when_1",
        "no_cause": "cause_1",
        "no_grounds": "grounds_1",
        "no_body": "who_1",
        "no_number": "number",
        "no_day": "day",
        "no_signer": "signer",
        "signed_in_future": "day",
        "signed_before_asked": "day",
        "no_remark": "remark",
        "no_reason": "reason",
        "other_series": "due",
        "meeting_past": "due",
        "not_later": "due",
        "no_note": "note",
        "nothing_changed": "number",
        "no_promise": "what",
        "no_progress": "note",
        "no_task": "what",
        "task_past": "due_on",
        "promised_past": "due_on",
        "same_agency": "to",
        "in_a_circle": "to",
        "no_ground": "ground",
        "no_question": "question",
        "no_part": "what",
        "part_past": "due_on",
        "part_after_reply": "due_on",
        "part_not_today": "due_on",
        "part_on_paper": "agency",
        "no_words": "text",
        "no_asked": "asked",
        "asked_names_raiser": "asked",
        "no_answered": "answered",
        "answered_names_raiser": "answered",
        "no_told": "told",
        "not_a_later_day": "due_on",
        "moved_past": "due_on",
        "no_reason_to_move": "reason",
        "no_remark_yet": "remark",
        "unreadable_photo": "proof",
        "no_body_above": "body",
        "no_proposal": "proposal",
        "signed_before_raised": "day",
        "follow_days": "follow_days",
        "no_register_number": "number",
        "not_signed_yet": "day",
        "out_of_order": "day",
        "no_term": "day",
    }
)
attempt, tell_in, place_in = PLACES.attempt, PLACES.tell, PLACES.of
View = Callable[..., HttpResponse]
NOT_TYPED: Final = frozenset(
    {
        *(
            "csrfmiddlewaretoken",
            "once",
            "lock",
            "seen",
            "submit",
            "save",
            "take",
            "insert",
            "asked",
            "resume",
        ),
        *("kept-as", "next", "outcome"),
    }
)
CHOSEN: Final = "template_"


def tells_if_gone(view: View) -> View:
    """Let a form of a matter that has gone to another agency meanwhile say so, with everything typed."""

    @wraps(view)
    def shown(request: SignedInRequest, pk: int) -> HttpResponse:
        try:
            return view(request, pk)
        except Http404:
            return _gone(request, visibility.gone_from(request.holder, referral=pk))

    return shown


def tells_if_gone_with(view: View) -> View:
    """Do the same for a form of a version, which goes along with its matter."""

    @wraps(view)
    def shown(request: SignedInRequest, pk: int) -> HttpResponse:
        try:
            return view(request, pk)
        except Http404:
            return _gone(request, visibility.gone_from(request.holder, referral__replies=pk))

    return shown


def _gone(request: SignedInRequest, step: Step | None) -> HttpResponse:
    if request.method != "POST" or step is None:
        raise Http404
    sent = {name: str(text) for name, text in request.POST.items() if not name.startswith(CHOSEN)}
    typed = [text for name, text in sent.items() if name not in NOT_TYPED and text.strip()]
    facts = {"step": step, "typed": typed}
    return render(request, "replies/gone.html", facts, status=HTTPStatus.CONFLICT)


def masked_in(sent: Mapping[str, str]) -> dict[str, str]:
    """Return what was sent with words in brackets in place of what may lead to one citizen."""
    return {name: masked_field(name, text) for name, text in sent.items()}


def attempt_with(
    form: BaseForm, upload: "UploadedFile[bytes] | None", act: Callable[[Kept | None], Papered]
) -> Papered | None:
    """Store an uploaded file and attempt ``act`` with it; a file that what was done did not take is not kept.

    Call it outside a transaction: what the store holds is not undone with the rows.
    """
    kept, done = keep(upload), None
    try:
        done = attempt(form, lambda: act(kept))
        return done
    finally:
        if kept is not None and (done is None or done.attachment.name != kept.path):
            forget(kept.path)


def attempt_with_proof(
    form: BaseForm, upload: "UploadedFile[bytes] | None", act: Callable[[Kept | None], object]
) -> bool:
    """Store a proof, a photo drawn anew, and attempt ``act`` with it; what no step took is not kept.

    Call it outside a transaction: what the store holds is not undone with the rows.
    """
    kept: Kept | None = None

    def stored_and_done() -> object:
        nonlocal kept
        kept = keep_proof(upload) if upload is not None else None
        return act(kept)

    try:
        return attempt(form, stored_and_done) is not None
    finally:
        if kept is not None and not Progress.objects.filter(attachment=kept.path).exists():
            forget(kept.path)


def keep_proof(upload: "UploadedFile[bytes]") -> Kept:
    """Store a document as it is; draw a photo anew, without its place, time and camera.

    Raises:
        Refused: If a photo cannot be read, or is too large to be one.
    """
    name, _, ending = (upload.name or "").rpartition(".")
    if ending.lower() not in PHOTOS:
        return store(upload, "promises")
    return Kept(keep_photo(upload).path, f"{name[-NAME_LENGTH + 4 :]}.jpg")


def keep(upload: "UploadedFile[bytes] | None") -> Kept | None:
    """Store an uploaded file under a name that nobody can guess."""
    return store(upload, "replies") if upload is not None else None


def proof_handed_out(step: Progress) -> FileResponse:
    """Return what was attached to a step as a download, never shown inside a page of ours."""
    return download(lambda: step.attachment.open("rb"), step.attachment_name or "proof")


def handed_out(reply: Reply) -> FileResponse:
    """Return the attached document as a download, never shown inside a page of ours."""
    return download(lambda: reply.attachment.open("rb"), reply.attachment_name or "reply")

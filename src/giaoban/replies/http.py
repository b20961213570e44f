"""Bringing a refused act back to the form it came from, and handing out what was attached."""

from collections.abc import Callable
from typing import Final

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.forms import BaseForm
from django.http import FileResponse

from giaoban.replies.actions.leaving import Kept
from giaoban.replies.models import Reply
from giaoban.ui.forms import Places
from giaoban.ui.stored import download, store

PLACES: Final = Places(
    {
        "empty_point": "found_%s",
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
        "no_promise": "what",
        "no_progress": "note",
        "no_task": "what",
        "task_past": "due_on",
        "promised_past": "due_on",
        "same_agency": "to",
        "no_question": "question",
        "no_words": "text",
        "no_told": "told",
    }
)
attempt, tell_in, place_in = PLACES.attempt, PLACES.tell, PLACES.of


def attempt_with(
    form: BaseForm, upload: "UploadedFile[bytes] | None", act: Callable[[Kept | None], Reply]
) -> Reply | None:
    """Store an uploaded file and attempt ``act`` with it; a file that no reply took is not kept.

    Call it outside a transaction: what the store holds is not undone with the rows.
    """
    kept, done = keep(upload), None
    try:
        done = attempt(form, lambda: act(kept))
        return done
    finally:
        if kept is not None and (done is None or done.attachment.name != kept.path):
            default_storage.delete(kept.path)


def keep(upload: "UploadedFile[bytes] | None") -> Kept | None:
    """Store an uploaded file under a name that nobody can guess."""
    return Kept(*store(upload, "replies")) if upload is not None else None


def handed_out(reply: Reply) -> FileResponse:
    """Return the attached document as a download, never shown inside a page of ours."""
    return download(lambda: reply.attachment.open("rb"), reply.attachment_name or "reply")

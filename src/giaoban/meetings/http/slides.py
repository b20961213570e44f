"""Keeping the slides of a talk in the store, and handing them out."""

from collections.abc import Callable

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse

from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import Refused
from giaoban.meetings.models import Talk
from giaoban.ui.forms import Form
from giaoban.ui.stored import download, forget, store
from giaoban.ui.wording import refusal_sentence


def attempt_with_slides(
    form: Form, talk: Talk, upload: "UploadedFile[bytes] | None", act: Callable[[Kept | None], Talk]
) -> Talk | None:
    """Store the slides and attempt ``act`` with them; a file that no talk holds afterwards is not kept.

    Call it outside a transaction: what the store holds is not undone with the rows.
    """
    before, slides, done = talk.slides.name, _keep(upload), None
    try:
        done = act(slides)
    except Refused as refused:
        form.add_error(None, refusal_sentence(refused.refusal))
    finally:
        unwanted = before if done is not None else slides and slides.path
        if slides is not None and unwanted:
            forget(unwanted)
    return done


def _keep(upload: "UploadedFile[bytes] | None") -> Kept | None:
    return store(upload, "talks") if upload is not None else None


def slides_handed_out(talk: Talk) -> FileResponse:
    """Return the slides as a download, never shown inside a page of ours."""
    return download(lambda: talk.slides.open("rb"), talk.slides_name or "talk")

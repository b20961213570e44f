"""Keeping photos and files of an opinion in the store, and handing them out."""

import io
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse

from giaoban.kernel.verdict import Refusal, enforce, gettext_noop
from giaoban.meetings.http.photos import Drawing, drawn_anew
from giaoban.opinions.actions.attaching import Attached
from giaoban.opinions.models import Attachment
from giaoban.opinions.rules import attaching
from giaoban.opinions.rules.attaching import Held
from giaoban.ui.stored import download, picture

UNREADABLE: Final = Refusal(
    "unreadable_photo",
    gettext_noop("This picture cannot be read. Take it again, or save it as JPG and send that."),
)
TOO_MANY_PIXELS: Final = Refusal(
    "too_many_pixels",
    gettext_noop("This picture has more points than any photo. Take it again at the usual size."),
)
OF_AN_OPINION: Final = Drawing(
    ("JPEG", "PNG", "HEIF"), attaching.LONGEST_SIDE, 80, UNREADABLE, TOO_MANY_PIXELS
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What is kept of a file: its content, and the name under which it is handed out."""

    content: bytes
    held: Held
    name: str


def take(name: str, content: bytes) -> Taken:
    """Return what is kept of a file: a photo is drawn anew, so that nothing but the picture is in it.

    Raises:
        Refused: If it is not what its name says, cannot be read, or is too large to be a photo.
    """
    enforce(attaching.why_not_take(name, content))
    held = attaching.holds(content) or Held.PHOTO
    kept = drawn_anew(io.BytesIO(content), OF_AN_OPINION)[0] if held is Held.PHOTO else content
    return Taken(kept, held, attaching.name_kept(name, held))


def keep_file(upload: "UploadedFile[Any]") -> Attached:
    """Store what is kept of an uploaded file, under a name that nobody can guess.

    Raises:
        Refused: As in :func:`take`.
    """
    taken = take(upload.name or "", upload.read())
    ending = "jpg" if taken.held is Held.PHOTO else taken.held.value
    path = default_storage.save(f"opinions/{uuid4().hex}.{ending}", ContentFile(taken.content))
    return Attached(path, taken.name, taken.held, len(taken.content))


def file_handed_out(file: Attachment) -> FileResponse:
    """Return a photo that a page may show, or a file as a download."""
    if file.held == Held.PHOTO:
        return picture(lambda: default_storage.open(file.path, "rb"), name=file.name)
    return download(lambda: default_storage.open(file.path, "rb"), file.name)

"""Keeping pictures of the bulletin in the store without anything but the picture, and handing them out."""

import io
from collections.abc import Iterable
from hashlib import sha256
from typing import Any, Final
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404

from giaoban.bulletin.actions.pictures import Drawn
from giaoban.bulletin.models import Picture
from giaoban.bulletin.rules.pictures import LONGEST_SIDE, QUALITY
from giaoban.kernel.verdict import Refusal, Refused, enforce, gettext_noop
from giaoban.meetings.http.photos import Drawing, drawn_anew
from giaoban.opinions.rules.attaching import Held, called_so, why_not_take
from giaoban.ui.stored import picture as handed_out

NO_PICTURE: Final = Refusal(
    "no_picture", gettext_noop("This is no picture. Choose a photo that ends in .jpg, .png or .heic.")
)
UNREADABLE: Final = Refusal(
    "unreadable_photo",
    gettext_noop("This picture cannot be read. Take it again, or save it as JPG and send that."),
)
TOO_MANY_PIXELS: Final = Refusal(
    "too_many_pixels",
    gettext_noop("This picture has more points than any photo. Take it again at the usual size."),
)
OF_THE_BULLETIN: Final = Drawing(("JPEG", "PNG", "HEIF"), LONGEST_SIDE, QUALITY, UNREADABLE, TOO_MANY_PIXELS)


def keep_picture(upload: "UploadedFile[Any]") -> Drawn:
    """Store an uploaded picture drawn anew.

    Raises:
        Refused: If it is no picture, not what its name says, unreadable, or too large to be a photo.
    """
    name, content = upload.name or "", upload.read()
    if called_so(name) is not Held.PHOTO:
        raise Refused(NO_PICTURE)
    enforce(why_not_take(name, content))
    return keep_drawn(*drawn_anew(io.BytesIO(content), OF_THE_BULLETIN), name=uuid4().hex)


def keep_drawn(content: bytes, size: tuple[int, int], *, name: str) -> Drawn:
    """Store a JPEG that was drawn here, under a name that nobody can guess."""
    path = default_storage.save(f"bulletin/{name}.jpg", ContentFile(content))
    return Drawn(path, f"{name}.jpg", *size, sha256(content).hexdigest())


def content_of(picture: Picture) -> bytes | None:
    """Return the file of a picture; ``None`` if the store lost it, or holds another than was approved."""
    try:
        with default_storage.open(picture.path, "rb") as file:
            content: bytes = file.read()
    except FileNotFoundError:
        return None
    return content if sha256(content).hexdigest() == picture.digest else None


def contents_of(pictures: Iterable[Picture]) -> dict[str, bytes]:
    """Return the files of pictures by the names under which an edition knows them."""
    found = ((str(picture.pk), content_of(picture)) for picture in pictures)
    return {name: content for name, content in found if content is not None}


def picture_handed_out(picture: Picture) -> FileResponse:
    """Return a picture to be shown inside a page of ours.

    Raises:
        Http404: If the store does not hold it any more.
    """
    content = content_of(picture)
    if content is None:
        raise Http404
    return handed_out(lambda: io.BytesIO(content))

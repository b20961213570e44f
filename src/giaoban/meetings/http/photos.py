"""Keeping photos in the store without anything but the picture, and handing them out."""

import io
from typing import Any, Final
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse
from PIL import Image, ImageOps

from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.meetings.actions.photos import Kept
from giaoban.meetings.models import Photo
from giaoban.meetings.rules.photos import MOST_PIXELS, size_for
from giaoban.ui.stored import picture

QUALITY: Final = 82
UNREADABLE: Final = Refusal(
    "unreadable_photo",
    gettext_noop("This picture cannot be read. Save it as JPG and send that, or take another one."),
)


def keep_photo(upload: "UploadedFile[Any]") -> Kept:
    """Store a picture drawn anew: turned as it was taken, made smaller, with no place, time or camera in it.

    Raises:
        Refused: If it cannot be read, or is too large to be a photo.
    """
    try:
        with Image.open(upload, formats=("JPEG", "PNG")) as taken:
            if taken.width * taken.height > MOST_PIXELS:
                raise Refused(UNREADABLE)
            turned = ImageOps.exif_transpose(taken).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Refused(UNREADABLE) from error
    small = turned.resize(size_for(*turned.size))
    drawn = io.BytesIO()
    small.save(drawn, "JPEG", quality=QUALITY)
    path = default_storage.save(f"photos/{uuid4().hex}.jpg", ContentFile(drawn.getvalue()))
    return Kept(path, *small.size)


def forget_photo(path: str) -> None:
    """Delete a picture from the store."""
    default_storage.delete(path)


def photo_handed_out(photo: Photo) -> FileResponse:
    """Return a picture to be shown inside a page of ours."""
    return picture(lambda: default_storage.open(photo.image, "rb"))

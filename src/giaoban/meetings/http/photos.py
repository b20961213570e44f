"""Keeping photos in the store without anything but the picture, and handing them out."""

import io
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Final
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse

from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.meetings.actions.photos import Picture
from giaoban.meetings.models import Photo
from giaoban.meetings.rules.photos import LONGEST_SIDE, MOST_PIXELS, size_for
from giaoban.ui.stored import picture

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

UNREADABLE: Final = Refusal(
    "unreadable_photo",
    gettext_noop("This picture cannot be read. Save it as JPG and send that, or take another one."),
)


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a photo is drawn anew.

    Attributes:
        formats: What it may be, as the reader of pictures names them.
        longest: The longest side that is kept, in pixels.
        quality: Of the JPEG that is kept.
        unreadable: What is said of a picture that cannot be read.
        too_large: What is said of one with more pixels than any photo.
    """

    formats: tuple[str, ...]
    longest: int
    quality: int
    unreadable: Refusal
    too_large: Refusal


OF_A_MEETING: Final = Drawing(("JPEG", "PNG"), LONGEST_SIDE, 82, UNREADABLE, UNREADABLE)


def keep_photo(upload: "UploadedFile[Any]") -> Picture:
    """Store a picture drawn anew.

    Raises:
        Refused: If it cannot be read, or is too large to be a photo.
    """
    drawn, size = drawn_anew(upload, OF_A_MEETING)
    name = f"{uuid4().hex}.jpg"
    path = default_storage.save(f"photos/{name}", ContentFile(drawn))
    return Picture(path, name, *size)


def drawn_anew(photo: IO[bytes], how: Drawing) -> tuple[bytes, tuple[int, int]]:
    """Return a photo turned as it was taken, made smaller, with no place, time, camera or comment in it.

    Returns:
        A JPEG, and its width and height in pixels.

    Raises:
        Refused: If it cannot be read, or is too large to be a photo.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - few requests need it, and it is large

    if "HEIF" in how.formats:
        _learn_heic(photo)
    try:
        with Image.open(photo, formats=how.formats) as taken:
            if taken.width * taken.height > MOST_PIXELS:
                raise Refused(how.too_large)
            taken.draft("RGB", size_for(*taken.size, longest=how.longest))
            turned = _on_white(ImageOps.exif_transpose(taken))
    except Image.DecompressionBombError as error:
        raise Refused(how.too_large) from error
    except (OSError, ValueError, SyntaxError, EOFError, RuntimeError, MemoryError) as error:
        raise Refused(how.unreadable) from error
    small = turned.resize(size_for(*turned.size, longest=how.longest), Image.Resampling.LANCZOS)
    small.info = {}  # a comment of the sender's would be saved along
    drawn = io.BytesIO()
    small.save(drawn, "JPEG", quality=how.quality, optimize=True)
    return drawn.getvalue(), small.size


def _learn_heic(photo: IO[bytes]) -> None:
    """Load what reads the photos of newer phones only for such a photo: it takes memory."""
    head = photo.read(8)
    photo.seek(0)
    if head[4:] == b"ftyp":
        from pillow_heif import register_heif_opener  # noqa: PLC0415  # as said above

        register_heif_opener(thumbnails=False)


def _on_white(image: "Pixels") -> "Pixels":
    from PIL import Image  # noqa: PLC0415

    if not image.has_transparency_data:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    sheet = Image.new("RGB", seen.size, "white")
    sheet.paste(seen, mask=seen.getchannel("A"))
    return sheet


def photo_handed_out(photo: Photo) -> FileResponse:
    """Return a picture to be shown inside a page of ours."""
    return picture(lambda: default_storage.open(photo.image, "rb"))

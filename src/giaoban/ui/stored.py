"""Files that people hand in: kept under names that nobody can guess, and handed out."""

from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any, Final
from uuid import uuid4

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404

from giaoban.kernel.stored import Kept

NAME_LENGTH: Final = 200  # the end of a longer name is kept: it holds the kind of file


def store(upload: "UploadedFile[bytes]", folder: str) -> Kept:
    """Store an uploaded file under a path that nobody can guess; it keeps the name it was handed in with."""
    name = upload.name or ""
    ending = name.rpartition(".")[2].lower()
    path = default_storage.save(f"{folder}/{uuid4().hex}.{ending}", upload)
    return Kept(path, name[-NAME_LENGTH:])


def download(opened: Callable[[], IO[Any]], name: str) -> FileResponse:
    """Return a stored file as a download, never shown inside a page of ours.

    Raises:
        Http404: If the store does not hold it any more.
    """
    return _guarded(
        lambda: FileResponse(
            opened(), as_attachment=True, filename=name, content_type="application/octet-stream"
        )
    )


def picture(opened: Callable[[], IO[Any]], *, name: str = "") -> FileResponse:
    """Return a stored JPEG picture to be shown inside a page of ours; with a name, opened alone it downloads.

    Raises:
        Http404: If the store does not hold it any more.
    """
    return _guarded(
        lambda: FileResponse(opened(), as_attachment=bool(name), filename=name, content_type="image/jpeg")
    )


def _guarded(made: Callable[[], FileResponse]) -> FileResponse:
    with suppress(FileNotFoundError):
        response = made()
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cache-Control"] = "private, no-store"
        return response
    raise Http404


def forget(path: str) -> None:
    """Delete a file from the store."""
    default_storage.delete(path)

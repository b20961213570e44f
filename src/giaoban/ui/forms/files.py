"""Files that people send: taken for what they hold, not for what their name says."""

import io
import zipfile
from collections.abc import Collection, Mapping
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.ui.forms.text import Sentence, refuse_marked
from giaoban.ui.wording import count

if TYPE_CHECKING:
    from puremagic import PureMagicWithConfidence


class Kind(StrEnum):
    """What a file may be."""

    PDF = "pdf"
    XLSX = "xlsx"
    DOCX = "docx"
    PPTX = "pptx"
    CSV = "csv"
    PNG = "png"
    JPG = "jpg"


CHOOSE_FILE: Final = gettext_lazy("Choose a file to send.")
EMPTY_FILE: Final = gettext_lazy("This file is empty. Choose another one.")
MEGABYTE: Final = 2**20
_SAME: Final = {"jpeg": "jpg", "jfif": "jpg"}
_PARTS: Final = {
    Kind.XLSX: "xl/workbook.xml",
    Kind.DOCX: "word/document.xml",
    Kind.PPTX: "ppt/presentation.xml",
}


class UploadField(forms.FileField):
    """A file of one of the ``kinds``, at most ``megabytes`` large."""

    def __init__(
        self,
        *,
        label: Sentence,
        kinds: Collection[Kind],
        hint: Sentence = "",
        megabytes: int = 10,
        missing: Sentence = CHOOSE_FILE,
        **more: Any,  # noqa: ANN401
    ) -> None:
        self.kinds = tuple(kinds)
        self.megabytes = megabytes
        messages: Mapping[str, Sentence] = {
            "required": missing,
            "invalid": missing,
            "missing": missing,
            "empty": EMPTY_FILE,
        }
        widget = forms.FileInput(attrs={"accept": ",".join(f".{kind}" for kind in self.kinds)})
        super().__init__(label=label, help_text=hint, error_messages=messages, widget=widget, **more)

    def clean(self, data: Any, initial: Any = None) -> Any:  # noqa: ANN401
        """Return the file, or say why it cannot be taken."""
        file = super().clean(data, initial)
        if isinstance(file, UploadedFile):
            refuse_marked(PurePath(file.name or "").stem)
            self._refuse_large(file)
            self._refuse_disguised(file)
        return file

    def _refuse_large(self, file: "UploadedFile[Any]") -> None:
        if (file.size or 0) > self.megabytes * MEGABYTE:
            raise ValidationError(
                _("This file is larger than %(most)s MB. Make it smaller or send it in parts.")
                % {"most": count(self.megabytes)},
                code="too_large",
            )

    def _refuse_disguised(self, file: "UploadedFile[Any]") -> None:
        named = _named(file.name or "")
        offered = ", ".join(kind.upper() for kind in self.kinds)
        if named not in self.kinds:
            raise ValidationError(
                _("Only %(kinds)s can be taken here. Choose another file.") % {"kinds": offered},
                code="wrong_kind",
            )
        content = file.read()
        file.seek(0)
        if not _holds(content, Kind(named)):
            raise ValidationError(
                _("“%(name)s” is not the %(kind)s file its name says. Save it as %(kind)s and send that.")
                % {"name": file.name, "kind": named.upper()},
                code="disguised",
            )


def _named(name: str) -> str:
    ending = PurePath(name).suffix.lstrip(".").lower()
    return _SAME.get(ending, ending)


def _holds(content: bytes, kind: Kind) -> bool:
    match kind:
        case Kind.XLSX | Kind.DOCX | Kind.PPTX:
            return _is_office(content, _PARTS[kind])
        case Kind.CSV:
            return b"\x00" not in content and _is_text(content)
        case _:
            return any(_named(f"x{found.extension}") == kind for found in _recognised(content))


def _is_office(content: bytes, part: str) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return part in archive.namelist()
    except zipfile.BadZipFile:
        return False


def _is_text(content: bytes) -> bool:
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def _recognised(content: bytes) -> "list[PureMagicWithConfidence]":
    import puremagic  # noqa: PLC0415 - few requests need it, and it is large

    try:
        return puremagic.magic_string(content)
    except puremagic.PureError:
        return []

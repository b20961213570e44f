"""Files are taken for what they hold: forty that lie get a sentence, photos lose all but the picture."""

import io
import struct
import zipfile
import zlib

import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image

from giaoban.kernel.verdict import Refused
from giaoban.opinions.http.files import take
from giaoban.opinions.rules.attaching import (
    LONGEST_SIDE,
    MOST_FILES,
    Held,
    name_kept,
    size_for,
    why_not_add,
)

PDF = b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"
TEXT, HTML, SVG = b"hello", b"<html><script>alert(1)</script></html>", b"<svg onload='alert(1)'></svg>"
EXE, ELF, OLE = (
    b"MZ\x90\x00" + bytes(60),
    b"\x7fELF" + bytes(60),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504),
)
PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}


def drawn(form: str, size: tuple[int, int] = (40, 30), **more: object) -> bytes:
    held = io.BytesIO()
    Image.new("RGB", size, "teal").save(held, form, **more)
    return held.getvalue()


def heic(size: tuple[int, int] = (64, 48)) -> bytes:
    pillow_heif.register_heif_opener()
    return drawn("HEIF", size)


def packed(*names: str, size: int = 10) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, bytes(size))
    return held.getvalue()


def office(kind: str, *more: str) -> bytes:
    return packed("[Content_Types].xml", PARTS[kind], *more)


def flood(width: int, height: int) -> bytes:
    """Return a PNG whose header names a size, and which holds next to nothing."""

    def chunk(name: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")


def bomb(kind: str) -> bytes:
    """Return an office file that says it unpacks to 120 MB."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"")
        with archive.open(PARTS[kind], "w") as part:
            for _ in range(120):
                part.write(bytes(2**20))
    return held.getvalue()


def large_jpeg() -> bytes:
    """Return a JPEG whose header says 30,000 by 30,000."""
    small = bytearray(drawn("JPEG"))
    place = small.index(b"\xff\xc0") + 5
    small[place : place + 4] = struct.pack(">HH", 30_000, 30_000)
    return bytes(small)


LIARS = {
    "exe.jpg": EXE,
    "html.jpg": HTML,
    "svg.jpg": SVG,
    "pdf.jpg": PDF,
    "gif.jpg": b"GIF89a;",
    "empty.jpg": b"",
    "elf.png": ELF,
    "text.png": TEXT,
    "zip.png": packed("a"),
    "bmp.png": b"BM" + bytes(60),
    "film.heic": b"\0\0\0\x18ftypmp42" + bytes(40),
    "text.heic": TEXT,
    "pdf.heif": PDF,
    "html.pdf": HTML,
    "exe.pdf": EXE,
    "photo.pdf": drawn("JPEG"),
    "late.pdf": TEXT + PDF,
    "cut.pdf": PDF[:20],
    "office.pdf": office("docx"),
    "old.pdf": OLE,
    "sheet.docx": office("xlsx"),
    "zip.docx": packed("a"),
    "pdf.docx": PDF,
    "old.docx": OLE,
    "program.docx": office("docx", "word/vbaProject.bin"),
    "exe.docx": office("docx", "x.exe"),
    "bomb.docx": bomb("docx"),
    "parts.docx": office("docx", *map(str, range(1001))),
    "cut.docx": office("docx")[:40],
    "late.docx": b"x" + office("docx"),
    "both.docx": office("docx", PARTS["xlsx"]),
    "text.xlsx": office("docx"),
    "list.xlsx": b"a;b",
    "bomb.xlsx": bomb("xlsx"),
    "sheet.pptx": office("xlsx"),
    "photo.pptx": drawn("PNG"),
    "a.exe": EXE,
    "a.html": HTML,
    "a.svg": SVG,
    "a": drawn("JPEG"),
    "a.jpg.js": drawn("JPEG"),
    "a.doc": OLE,
    "a.zip": packed("a"),
    "a.jpg\x00.exe": drawn("JPEG"),
    "công văn (Mật).pdf": PDF,
}


def test_there_are_forty_liars() -> None:
    assert len(LIARS) >= 40


@pytest.mark.parametrize("name", LIARS)
def test_a_file_that_lies_about_what_it_is_gets_a_sentence(name: str) -> None:
    with pytest.raises(Refused) as refused:
        take(name, LIARS[name])

    assert refused.value.refusal.code in {"disguised", "wrong_kind", "marked_secret"}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("flood.png", flood(30_000, 30_000), "too_many_pixels"),
        ("flood.png", flood(9_000, 9_000), "too_many_pixels"),
        ("flood.jpg", large_jpeg(), "too_many_pixels"),
        ("cut.jpg", drawn("JPEG")[:200], "unreadable_photo"),
        ("cut.png", drawn("PNG")[:40], "unreadable_photo"),
        ("cut.heic", heic()[:90], "unreadable_photo"),
        ("head.jpg", b"\xff\xd8\xff" + bytes(100), "unreadable_photo"),
    ],
)
def test_a_picture_that_is_no_photo_gets_a_sentence(name: str, content: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        take(name, content)

    assert refused.value.refusal.code == code


def test_a_photo_is_turned_made_small_and_holds_no_place_and_no_device() -> None:
    told = Image.Exif()
    told[ExifTags.Base.Orientation] = 6
    told[ExifTags.Base.Make] = "SecretPhone"
    told.get_ifd(ExifTags.IFD.GPSInfo)[1] = "N"
    content = drawn(
        "JPEG", (3000, 1500), exif=told, xmp=b"<x:xmpmeta>21.03,105.85</x:xmpmeta>", comment=b"hidden"
    )

    taken = take("Ảnh chụp.JPEG", content)

    with Image.open(io.BytesIO(taken.content)) as kept:
        assert (kept.format, kept.size) == ("JPEG", (LONGEST_SIDE // 2, LONGEST_SIDE))
        assert (dict(kept.getexif()), "xmp" in kept.info, "comment" in kept.info) == ({}, False, False)
    assert not any(word in taken.content for word in (b"Secret", b"105.85", b"hidden", b"Exif"))
    assert (taken.held, taken.name) == (Held.PHOTO, "Ảnh chụp.jpg")


def test_a_photo_of_a_newer_phone_becomes_a_jpeg_even_under_another_photo_name() -> None:
    for name in ("IMG_1.HEIC", "IMG_1.jpg"):
        with Image.open(io.BytesIO(take(name, heic()).content)) as kept:
            assert (kept.format, kept.size) == ("JPEG", (64, 48))


def test_a_transparent_picture_stands_on_white() -> None:
    held = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(held, "PNG")

    with Image.open(io.BytesIO(take("a.png", held.getvalue()).content)) as kept:
        assert kept.getpixel((4, 4)) == (255, 255, 255)


@pytest.mark.parametrize("kind", ["pdf", *PARTS])
def test_documents_are_kept_letter_for_letter(kind: str) -> None:
    content = PDF if kind == "pdf" else office(kind)

    taken = take(f"../Biên bản.{kind.upper()}", content)

    assert (taken.content, taken.held, taken.name) == (content, Held(kind), f"..Biên bản.{kind.upper()}")


def test_an_opinion_takes_so_many_files_and_the_public_mood_none() -> None:
    codes = [
        refused.code if refused else None
        for refused in (
            why_not_add(files=MOST_FILES - 1, kind="report"),
            why_not_add(files=MOST_FILES, kind="report"),
            why_not_add(files=0, kind="public_mood"),
        )
    ]

    assert codes == [None, "enough_files", "mood_with_files"]


@given(st.integers(1, 60_000), st.integers(1, 60_000))
def test_a_photo_keeps_its_proportions_within_the_longest_side(width: int, height: int) -> None:
    small = size_for(width, height)

    assert min(small) >= 1
    assert max(small) == min(max(width, height), LONGEST_SIDE)
    assert abs(small[0] * height - small[1] * width) <= max(width, height)


@given(st.text(max_size=400), st.sampled_from(Held))
def test_a_name_that_is_handed_out_holds_no_path_and_no_hidden_letter(name: str, held: Held) -> None:
    kept = name_kept(name, held)

    assert len(kept) <= 200
    assert kept.isprintable()
    assert not set(kept) & set('/\\"')

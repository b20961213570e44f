"""Pictures in contributions: nothing but the picture is kept, and none with people is printed unagreed."""

import io
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from docx import Document
from PIL import Image
from pypdf import PdfReader
from pytest_django import Settings

from giaoban.bulletin.actions import issue
from giaoban.bulletin.actions import pictures as actions
from giaoban.bulletin.models import Contribution, Edition, Picture
from giaoban.bulletin.rules.contributions import Hand
from giaoban.bulletin.rules.editions import EditionFacts, Kind, Piece, State, why_not_print
from giaoban.bulletin.rules.pictures import MOST, why_not_add, why_not_agree, why_not_take_back
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.organisation.rules import Role
from tests.make import access, bulletin, documents, organisation

ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F
TAKING = EditionFacts("11/2026", State.COLLECTING)


@pytest.fixture(autouse=True)
def store(tmp_path: Path, settings: Settings) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def taken(width: int = 2400, height: int = 1200) -> bytes:
    """Return a photo as a phone takes it: lying on its side, with place, maker and a comment."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = 6, "Máy của đồng chí Thử"
    exif[GPS] = {1: "N", 2: (21.0, 3.0, 0.0), 3: "E", 4: (106.0, 30.0, 0.0)}
    file = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, "JPEG", exif=exif, comment=b"Thu o Do Hang")
    return file.getvalue()


def drafter(row: Contribution) -> Client:
    client = Client()
    agency = row.section.agency
    client.force_login(access.account(role=Role.DRAFTER, host=row.section.edition.host, agency=agency))
    return client


def send(client: Client, row: Contribution, content: bytes, name: str = "anh.jpg", **typed: object) -> str:
    upload = SimpleUploadedFile(name, content, content_type="image/jpeg")
    answer = client.post(
        reverse("bulletin:add-picture", args=[row.pk]),
        {"picture": upload, "caption": "Gặt lúa ở Lò Vôi", "once": str(uuid4()), **typed},
    )
    return answer.content.decode()


def submitted(row: Contribution) -> Edition:
    """Return the edition of a contribution approved, as far as the rules let it come."""
    return bulletin.approved(bulletin.hand_in(row).section.edition)


@pytest.mark.parametrize(
    ("stage", "left_out", "code"),
    [
        (Stage.ACCEPTED, False, "picture_not_agreed"),
        (Stage.ACCEPTED, True, ""),
        (Stage.NOTHING, False, ""),
    ],
)
def test_an_edition_with_people_who_have_not_agreed_is_not_printed(
    stage: Stage, left_out: bool, code: str
) -> None:
    piece = Piece("Kinh tế", Kind.CONTRIBUTED, stage, is_left_out=left_out, unagreed=("Gặt lúa",))

    refused = why_not_print((piece,))

    assert (refused.code if refused else "") == code
    assert not refused or "Gặt lúa" in str(refused)


def test_a_contribution_takes_some_pictures_and_none_once_the_edition_is_fixed() -> None:
    fixed = EditionFacts("11/2026", State.APPROVED)

    codes = [
        refused.code if refused else ""
        for refused in (
            why_not_add(TAKING, Stage.ASKED, Hand.AGENCY, pictures=MOST - 1),
            why_not_add(TAKING, Stage.ASKED, Hand.AGENCY, pictures=MOST),
            why_not_add(TAKING, Stage.ACCEPTED, Hand.EDITOR, pictures=0),
            why_not_add(fixed, Stage.ACCEPTED, Hand.EDITOR, pictures=0),
            why_not_add(fixed, Stage.ACCEPTED, Hand.AGENCY, pictures=0),
            why_not_agree(TAKING, Stage.ASKED, Hand.AGENCY, by=" "),
            why_not_take_back(has_people=True),
            why_not_take_back(has_people=False),
        )
    ]

    assert codes == [
        "",
        "enough_pictures",
        "",
        "edition_fixed",
        "contribution_too_late",
        "nobody_agreed",
        "",
        "no_people",
    ]


@pytest.mark.django_db
def test_what_is_kept_is_turned_made_smaller_and_says_nothing_of_place_time_or_camera() -> None:
    row = bulletin.contribution()

    send(drafter(row), row, taken(), credit="Phòng Kinh tế")

    picture = Picture.objects.get()
    with default_storage.open(picture.path, "rb") as file:
        kept = file.read()
    assert (picture.width, picture.height, picture.credit) == (640, 1280, "Phòng Kinh tế")
    assert dict(Image.open(io.BytesIO(kept)).getexif()) == {}
    assert "Máy".encode() not in kept
    assert b"Thu o Do Hang" not in kept


def a_bomb() -> bytes:
    """Return a small file that would unpack to 400 million pixels."""
    drawn = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(drawn, "PNG")
    return drawn.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("anh.gif", b"GIF89a" + bytes(40), "không phải là ảnh"),
        ("bai.docx", b"PK\x03\x04", "không phải là ảnh"),
        ("anh.jpg", b"\xff\xd8\xff\xe0 no picture", "Không đọc được"),
        ("anh.jpg", b"<script>alert(1)</script>", "anh.jpg"),
        ("anh.png", a_bomb(), "lớn bất thường"),
    ],
)
def test_each_file_that_is_no_picture_has_its_sentence_and_what_was_typed_is_kept(
    name: str, content: bytes, said: str, store: Path
) -> None:
    row = bulletin.contribution()

    page = send(drafter(row), row, content, name)

    assert said in page
    assert "Gặt lúa ở Lò Vôi" in page
    assert Picture.objects.count() == 0
    assert [path for path in store.rglob("*") if path.is_file()] == []


@pytest.mark.django_db
def test_sent_twice_it_is_kept_once_and_taken_out_it_is_gone_from_the_store(store: Path) -> None:
    row = bulletin.contribution()
    client, once = drafter(row), str(uuid4())
    for _again in range(2):
        send(client, row, taken(), once=once)
    kept = list(store.rglob("*.jpg"))

    client.post(reverse("bulletin:remove-picture", args=[Picture.objects.get().pk]))

    assert len(kept) == 1
    assert list(store.rglob("*.jpg")) == []


@pytest.mark.django_db
def test_people_on_a_picture_agree_before_it_is_printed_and_may_take_it_back_for_good() -> None:
    row = bulletin.contribution()
    documents.issuer(host=row.section.edition.host)
    client = drafter(row)
    send(client, row, taken(), has_people="on")
    picture = Picture.objects.get()
    with pytest.raises(Refused, match="Gặt lúa ở Lò Vôi"), transaction.atomic():
        submitted(row)

    client.post(
        reverse("bulletin:agree-to-picture", args=[picture.pk]), {"by": "Bà con trong ảnh, nói miệng"}
    )
    fixed = submitted(row)
    issue(fixed, at=bulletin.IN_TIME, actor=SYSTEM)
    reader = Client()
    cell = organisation.unit(parent=organisation.unit(host=fixed.host))
    reader.force_login(access.account(role=Role.SECRETARY, unit=cell))
    address, page = reverse("bulletin:picture", args=[picture.pk]), reverse("bulletin:read", args=[fixed.pk])

    shown = reader.get(page).content.decode()
    seen = [reader.get(address).status_code, f'src="{address}"' in shown]
    files = {
        way: reader.get(reverse("bulletin:file", args=[fixed.pk, way])) for way in ("pdf", "docx", "txt")
    }
    actions.take_picture_back(picture, at=bulletin.IN_TIME, actor=SYSTEM)
    later = reader.get(page).content.decode()
    seen += [reader.get(address).status_code, "Gặt lúa ở Lò Vôi" in later]

    assert seen == [200, True, 404, False]
    assert 'alt="Gặt lúa ở Lò Vôi" width="640" height="1280" loading="lazy"' in shown
    pdf = PdfReader(io.BytesIO(files["pdf"].content))
    assert sum(len(one.images) for one in pdf.pages) == 1
    word = Document(io.BytesIO(files["docx"].content))
    assert word.inline_shapes[0]._inline.docPr.get("descr") == "Gặt lúa ở Lò Vôi"
    assert "Bản in có ảnh: Gặt lúa ở Lò Vôi." in files["txt"].content.decode()


@pytest.mark.django_db
def test_the_edition_fixes_its_pictures_and_a_file_that_was_exchanged_is_not_shown() -> None:
    row = bulletin.contribution()
    client = drafter(row)
    send(client, row, taken())
    fixed, picture = submitted(row), Picture.objects.get()
    address = reverse("bulletin:picture", args=[picture.pk])
    before = client.get(address).status_code

    assert fixed.content is not None
    [section] = fixed.content["sections"]
    assert [one["digest"] for one in section["pictures"]] == [picture.digest]
    for change in ({"caption": "khác"}, {"digest": "0" * 64}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Picture.objects.filter(pk=picture.pk).update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        picture.delete()
    with default_storage.open(picture.path, "wb") as file:
        file.write(b"another")
    assert (before, client.get(address).status_code) == (200, 404)


@pytest.mark.django_db
def test_nobody_sees_a_picture_of_another_agency_or_of_an_edition_that_is_not_issued() -> None:
    row = bulletin.contribution()
    send(drafter(row), row, taken())
    host, address = row.section.edition.host, reverse("bulletin:picture", args=[Picture.objects.get().pk])
    others = (
        access.account(role=Role.DRAFTER, host=host, agency=organisation.agency(host=host)),
        access.account(role=Role.SECRETARY, unit=organisation.unit(parent=organisation.unit(host=host))),
    )

    seen = []
    for account in others:
        client = Client()
        client.force_login(account)
        seen.append(client.get(address).status_code)

    assert seen == [404, 404]


@pytest.mark.django_db
def test_the_imprint_names_who_edits_and_how_many_copies_and_the_next_edition_begins_with_it() -> None:
    row = bulletin.contribution()
    edition, host = row.section.edition, row.section.edition.host
    client = Client()
    client.force_login(access.account(role=Role.EDITOR, host=host))

    client.post(
        reverse("bulletin:imprint", args=[edition.pk]), {"editors": "Ban Xây dựng Đảng", "copies": "46"}
    )

    fixed = submitted(row)
    following = bulletin.edition(host=host, month=date(2027, 1, 1), meets_on=date(2027, 1, 25))
    assert fixed.content is not None
    assert (fixed.content["editors"], fixed.content["copies"]) == ("Ban Xây dựng Đảng", 46)
    assert (following.editors, following.copies) == ("Ban Xây dựng Đảng", 46)

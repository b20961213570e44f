"""Photos of a meeting: nothing but the picture is kept, and readers see it once agreement is recorded."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import translation
from PIL import Image
from pytest_django import Settings

from giaoban.meetings.models import Meeting, Photo
from giaoban.meetings.rules import State
from giaoban.organisation.rules import Role
from tests.make import access, meetings

pytestmark = pytest.mark.django_db
ORIENTATION, GPS, MAKER = 0x0112, 0x8825, 0x010F


@pytest.fixture(autouse=True)
def store(tmp_path: Path, settings: Settings) -> Iterator[Path]:
    settings.MEDIA_ROOT = tmp_path
    with translation.override("en"):
        yield tmp_path


def signed_in(role: Role) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(access.account(role=role))
    return client


def held() -> Meeting:
    return meetings.meeting(on=date(2026, 10, 30), state=State.CLOSED)


def taken(width: int = 2400, height: int = 1200) -> bytes:
    """Return a photo as a phone takes it: lying on its side, with place, maker and a comment."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = 6, "Máy của đồng chí Thử"
    exif[GPS] = {1: "N", 2: (21.0, 3.0, 0.0), 3: "E", 4: (106.0, 30.0, 0.0)}
    file = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(file, "JPEG", exif=exif, comment=b"Thu o Do Hang")
    return file.getvalue()


def send(client: Client, meeting: Meeting, content: bytes, **typed: object) -> str:
    upload = SimpleUploadedFile("anh.jpg", content, content_type="image/jpeg")
    answer = client.post(
        f"/meetings/{meeting.pk}/photos/add/",
        {"picture": upload, "caption": "Toàn cảnh hội nghị", "once": str(uuid4()), **typed},
    )
    return answer.content.decode()


def test_what_is_kept_is_turned_made_smaller_and_says_nothing_of_place_time_or_camera() -> None:
    send(signed_in(Role.OFFICE), held(), taken())

    photo = Photo.objects.get()
    with default_storage.open(photo.image, "rb") as file:
        kept = file.read()
    assert (photo.width, photo.height) == (800, 1600)
    assert dict(Image.open(io.BytesIO(kept)).getexif()) == {}
    assert "Máy".encode() not in kept
    assert b"Thu o Do Hang" not in kept


def test_readers_see_a_photo_once_agreement_is_recorded_and_no_more_when_it_is_taken_back() -> None:
    meeting, office, secretary = held(), signed_in(Role.OFFICE), signed_in(Role.SECRETARY)
    send(office, meeting, taken())
    photo = Photo.objects.get()
    address = f"/photos/{photo.pk}/"
    seen = [secretary.get(address).status_code]

    office.post(f"{address}agree/", {"by": "Mọi người trong ảnh, nói miệng"})
    answer = secretary.get(address)
    seen += [answer.status_code, secretary.post(f"{address}remove/").status_code]
    office.post(f"{address}take-back/")
    seen.append(secretary.get(address).status_code)

    assert seen == [404, 200, 404, 404]
    assert answer["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize("content", [b"GIF89a" + bytes(40), b"\xff\xd8\xff\xe0 no picture", b"<script>"])
def test_what_is_no_picture_is_told_and_nothing_of_it_is_kept(content: bytes, store: Path) -> None:
    page = send(signed_in(Role.OFFICE), held(), content)

    assert "Toàn cảnh hội nghị" in page
    assert Photo.objects.count() == 0
    assert [path for path in store.rglob("*") if path.is_file()] == []


def test_sent_twice_it_is_kept_once_and_removed_it_is_gone_from_the_store(store: Path) -> None:
    office, meeting, once = signed_in(Role.OFFICE), held(), str(uuid4())
    send(office, meeting, taken(), once=once)
    send(office, meeting, taken(), once=once)
    kept = list(store.rglob("*.jpg"))

    office.post(f"/photos/{Photo.objects.get().pk}/remove/")

    assert len(kept) == 1
    assert list(store.rglob("*.jpg")) == []

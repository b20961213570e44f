"""Photos and files come along with an opinion, and are seen by whoever sees its words."""

from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from giaoban.access.models import Account
from giaoban.opinions.models import Attachment, Opinion
from giaoban.organisation.rules import Role
from tests.make import access, opinions
from tests.opinions.test_rules_attaching import EXE, PDF, drawn
from tests.opinions.test_writing import begin, upcoming

pytestmark = pytest.mark.django_db


@pytest.fixture
def secretary(client: Client) -> Account:
    account = access.account(role=Role.SECRETARY)
    client.force_login(account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return account


def add(client: Client, once: str, name: str, content: bytes, key: str = "") -> str:
    """Send a file to a draft and return the page that follows."""
    typed = {"once": key or str(uuid4()), "file": SimpleUploadedFile(name, content)}
    return client.post(f"/opinions/drafts/{once}/attach/", typed, follow=True).content.decode()


def test_a_photo_is_sent_with_the_opinion_and_handed_out_as_a_download(
    client: Client, secretary: Account
) -> None:
    upcoming()
    once, key = begin(client, secretary), str(uuid4())
    client.post(f"/opinions/drafts/{once}/ask/", {"ask": opinions.ASK, "agency": "office"})

    add(client, once, "Mương.png", drawn("PNG"), key)
    add(client, once, "Mương.png", drawn("PNG"), key)
    client.post(f"/opinions/drafts/{once}/check/")

    opinion, file = Opinion.objects.get(), Attachment.objects.get()
    shown = client.get(f"/opinions/{opinion.pk}/").content.decode()
    sent = client.get(f"/opinions/files/{file.pk}/")
    assert (file.opinion, file.draft) == (opinion, None)
    assert f"/opinions/files/{file.pk}/" in shown
    assert (sent["Content-Type"], sent["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
    assert sent["Content-Disposition"].startswith("attachment; filename*=utf-8''M%C6%B0%C6%A1ng.jpg")
    assert sent["Cache-Control"] == "private, no-store"


def test_a_file_of_another_is_not_found(client: Client, secretary: Account) -> None:
    upcoming()
    once = begin(client, secretary)
    add(client, once, "Biên bản.pdf", PDF)
    file = Attachment.objects.get()
    mine = client.get(f"/opinions/files/{file.pk}/").status_code

    client.force_login(access.account(role=Role.SECRETARY))

    assert mine == 200
    assert client.get(f"/opinions/files/{file.pk}/").status_code == 404
    assert client.post(f"/opinions/drafts/{once}/files/{file.pk}/detach/").status_code == 404


def test_a_file_that_lies_is_told_beside_the_field_and_kept_nowhere(
    client: Client, secretary: Account
) -> None:
    upcoming()
    once = begin(client, secretary)

    told = add(client, once, "ảnh.jpg", EXE)
    none = client.post(f"/opinions/drafts/{once}/attach/", {"once": str(uuid4())}).content.decode()

    assert "does not hold what its name says" in told
    assert "Choose a file to send." in none
    assert Attachment.objects.count() == 0


def test_what_is_thrown_away_is_gone_from_the_store_too(client: Client, secretary: Account) -> None:
    upcoming()
    once = begin(client, secretary)
    for number in range(2):
        add(client, once, f"{number}.pdf", PDF)
    first, second = Attachment.objects.all()

    client.post(f"/opinions/drafts/{once}/files/{first.pk}/detach/")
    client.post(f"/opinions/drafts/{once}/discard/")

    assert [default_storage.exists(each.path) for each in (first, second)] == [False, False]
    assert Attachment.objects.count() == 0


def test_the_public_mood_is_not_sent_with_a_photo(client: Client, secretary: Account) -> None:
    upcoming()
    once = begin(client, secretary)
    add(client, once, "a.jpg", drawn("JPEG"))
    Attachment.objects.get()
    client.post(
        f"/opinions/drafts/{once}/what/", {"once": once, "post": "", "text": "Lo mưa", "kind": "public_mood"}
    )
    client.post(f"/opinions/drafts/{once}/mood/", {"text": "Nhiều hộ lo mưa", "checked": "on"})

    told = client.post(f"/opinions/drafts/{once}/check/").content.decode()

    assert Opinion.objects.count() == 0
    assert "takes no photos and files" in told

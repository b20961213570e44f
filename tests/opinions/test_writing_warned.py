"""Words that lead to one citizen are masked with one tap; what is marked secret is refused."""

import pytest
from django.conf import settings
from django.test import Client

from giaoban.access.models import Account
from giaoban.opinions.models import Correction, Draft, Opinion
from giaoban.organisation.rules import Role
from tests.make import access, opinions
from tests.opinions.test_writing import begin, first_screen, post_of, upcoming

pytestmark = pytest.mark.django_db
NAMING = "Nhà ông Nguyễn Văn An lấn mương, gọi 0912 345 678."
MASKED = "Nhà [tên công dân] lấn mương, gọi [số điện thoại]."


@pytest.fixture
def secretary(client: Client) -> Account:
    account = access.account(role=Role.SECRETARY)
    client.force_login(account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return account


def test_one_tap_masks_the_draft_and_what_is_sent_holds_nothing_else(
    client: Client, secretary: Account
) -> None:
    upcoming()
    once = begin(client, secretary, text=NAMING)
    client.post(f"/opinions/drafts/{once}/ask/", {"ask": "Xử lý hộ Lê Văn Tám", "agency": "office"})
    check = f"/opinions/drafts/{once}/check/"

    warned = client.get(check).content.decode()
    client.post(check, {"mask": "1", "keep": "1"})
    again = client.get(check).content.decode()
    client.post(check)

    opinion = Opinion.objects.get()
    assert "“ông Nguyễn Văn An”: the name of a citizen" in warned
    assert "This may lead to one citizen" not in again
    assert (opinion.text, opinion.ask) == (MASKED, "Xử lý [tên công dân]")


def test_the_warning_holds_nothing_up(client: Client, secretary: Account) -> None:
    upcoming()
    once = begin(client, secretary, text=NAMING)
    client.post(f"/opinions/drafts/{once}/ask/", {"ask": opinions.ASK, "agency": "office"})

    client.post(f"/opinions/drafts/{once}/check/")

    assert Opinion.objects.get().text == NAMING


def test_what_is_marked_secret_is_refused_beside_the_field_and_kept_nowhere(
    client: Client, secretary: Account
) -> None:
    upcoming()
    secret = "Theo công văn số 12 (Tối mật), quân số tăng."
    first = client.post("/opinions/new/", first_screen(secretary, text=secret)).content.decode()
    once = begin(client, secretary)
    second = client.post(
        f"/opinions/drafts/{once}/ask/", {"ask": "M Ậ T", "agency": "office", "later": "1"}
    ).content.decode()

    assert "marks a state secret" in first
    assert secret in first
    assert "“M Ậ T” marks a state secret" in second
    assert [draft.answers.get("ask", "") for draft in Draft.objects.all()] == [""]


def test_a_correction_is_saved_as_it_is_or_masked_after_one_warning(
    client: Client, secretary: Account
) -> None:
    one = opinions.opinion(meeting=upcoming(), post=post_of(secretary))
    url, once = f"/opinions/{one.pk}/correct/", "8d4f7a36-9d0b-4a2e-9f55-0912345678ab"
    typed = {"text": NAMING, "once": once}

    warned = client.post(url, typed).content.decode()
    refused = client.post(url, {**typed, "text": "Độ mật: Mật"}).content.decode()
    client.post(url, {**typed, "keep": "1", "mask": "1"})
    client.post(url, {"text": NAMING, "once": "8d4f7a36-9d0b-4a2e-9f55-0912345678ac", "keep": "1"})

    assert "Mask with one tap" in warned
    assert "marks a state secret" in refused
    assert [each.text for each in Correction.objects.order_by("pk")] == [MASKED, NAMING]

"""What people see and do on the pages of papers and their numbers."""

import io
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from docx import Document
from pytest_django import DjangoAssertNumQueries

from giaoban.documents.models import IssuedNumber, Issuer, Mandate, Signer
from giaoban.documents.rules.papers.samples import SAMPLES
from giaoban.organisation.rules import Role
from tests.documents.reading import text_of_pdf
from tests.inspector import crawl
from tests.make import access, organisation
from tests.make import documents as make

pytestmark = pytest.mark.django_db
HEAD = {
    "superior": "ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG",
    "body": "ĐẢNG ỦY PHƯỜNG THỬ",
    "symbol": "ĐU",
    "place": "Nhị Chiểu",
    "archive": "Văn phòng Đảng ủy",
    "form": "HD05-2026",
    "tone": "first",
}


@pytest.fixture(autouse=True)
def english(client: Client) -> Iterator[None]:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    with translation.override("en"):
        yield


@pytest.fixture
def office(client: Client) -> Client:
    client.force_login(access.account(role=Role.OFFICE))
    return client


def page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def sent(client: Client, address: str, typed: Mapping[str, object], status: int = 302) -> str:
    response = client.post(address, dict(typed))
    assert response.status_code == status, response.content.decode()
    return response.content.decode()


def typed(**other: object) -> dict[str, object]:
    today = timezone.localdate()
    return {
        "kind": "TB",
        "subject": "kết luận",
        "signed_on": f"{today:%d/%m/%Y}",
        "once": str(uuid4()),
        **other,
    }


def ready() -> Issuer:
    issuer = make.issuer()
    make.mandate(host=issuer.host)
    return issuer


def test_an_office_sets_up_everything_and_issues_its_first_number(office: Client) -> None:
    host = organisation.host()
    post = organisation.post(role=Role.CHAIR, host=host)
    organisation.term(post=post, person=organisation.person(name="Trần Thị Ký"))
    begun = timezone.localdate() - timedelta(days=30)

    sent(office, f"/hosts/{host.pk}/letterheads/add/", HEAD)
    issuer = Issuer.objects.get()
    signs = {"post": post.pk, "power": "TM", "on_behalf_of": "BAN THƯỜNG VỤ", "office": "BÍ THƯ"}
    sent(office, f"/letterheads/{issuer.pk}/signers/add/", signs)
    sent(office, f"/hosts/{host.pk}/mandates/add/", {"name": "2025 - 2030", "on": f"{begun:%d/%m/%Y}"})
    sent(office, f"/letterheads/{issuer.pk}/numbers/add/", typed(signer=Signer.objects.get().pk))

    issued = IssuedNumber.objects.get()
    shown = page(office, issued.get_absolute_url())
    assert "Number 01-TB/ĐU" in shown
    assert "Trần Thị Ký" in shown


def test_what_is_wrong_stands_beside_the_form_and_nothing_typed_is_lost(office: Client) -> None:
    issuer = make.issuer()
    address = f"/letterheads/{issuer.pk}/numbers/add/"

    for day, sentence in (("31/02/2026", "has no day 31"), ("01/01/2020", "No term of the committee covers")):
        shown = sent(office, address, typed(signed_on=day, subject="=HYPERLINK(<script>)"), status=200)

        assert sentence in shown
        assert "=HYPERLINK(&lt;script&gt;)" in shown
    assert not IssuedNumber.objects.exists()


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("TỐI MẬT", "marked secret"),
        ("x" * 100_000, "too many"),
        ("a\x00b", "hidden character"),
        ("", "still empty"),
    ],
)
def test_a_subject_that_cannot_stand_gets_a_sentence(office: Client, subject: str, sentence: str) -> None:
    issuer = ready()

    shown = sent(office, f"/letterheads/{issuer.pk}/numbers/add/", typed(subject=subject), status=200)

    assert sentence in shown


def test_a_subject_is_kept_composed(office: Client) -> None:
    issuer = ready()
    subject = unicodedata.normalize("NFD", "Kết luận của đồng chí Bí thư")

    sent(office, f"/letterheads/{issuer.pk}/numbers/add/", typed(subject=subject))

    assert IssuedNumber.objects.get().subject == unicodedata.normalize("NFC", subject)


def test_a_number_is_made_void_with_a_reason(office: Client) -> None:
    issued = make.number(issuer=ready())

    sent(office, f"/document-numbers/{issued.pk}/void/", {"reason": ""}, status=200)
    sent(office, f"/document-numbers/{issued.pk}/void/", {"reason": "Không ban hành nữa"})
    shown = sent(office, f"/document-numbers/{issued.pk}/void/", {"reason": "lần nữa"}, status=200)

    assert "void already" in shown
    assert "Không ban hành nữa" in page(office, "/document-numbers/")
    assert "This number is void already" in page(office, issued.get_absolute_url())


def test_the_numbers_go_on_after_the_paper_book(office: Client) -> None:
    issuer = ready()

    sent(office, f"/letterheads/{issuer.pk}/numbers/continue/", {"kind": "TB", "last": "127"})
    sent(office, f"/letterheads/{issuer.pk}/numbers/add/", typed())

    assert IssuedNumber.objects.get().code == "128-TB/ĐU"


def test_the_register_can_be_narrowed_down(office: Client) -> None:
    issuer, other = ready(), make.issuer(symbol="VPĐU")
    make.number(issuer=issuer, subject="thông báo một")
    make.number(issuer=other, subject="thông báo hai")

    shown = page(office, f"/document-numbers/?issuer={other.pk}&kind=TB&year=2026")

    assert "thông báo hai" in shown
    assert "thông báo một" not in shown
    assert "thông báo hai" not in page(office, "/document-numbers/?year=2025")
    assert "thông báo hai" in page(office, "/document-numbers/?year=x&issuer=-1&kind=ZZ")


def test_the_register_takes_as_many_queries_for_three_rows_as_for_one(
    office: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    issuer = ready()
    make.number(issuer=issuer)
    with CaptureQueriesContext(connection) as first:
        page(office, "/document-numbers/")
    make.number(issuer=issuer)
    make.number(issuer=make.issuer(symbol="VPĐU"))

    with django_assert_num_queries(len(first)):
        page(office, "/document-numbers/")


def test_the_letterheads_take_as_many_queries_for_three_rows_as_for_one(
    office: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make.signer(issuer=ready())
    with CaptureQueriesContext(connection) as first:
        page(office, "/letterheads/")
    for symbol in ("VPĐU", "BXDĐ"):
        make.signer(issuer=make.issuer(symbol=symbol))

    with django_assert_num_queries(len(first)):
        page(office, "/letterheads/")


def test_a_head_and_a_signer_can_be_changed(office: Client) -> None:
    issuer = ready()
    signer = make.signer(issuer=issuer)

    sent(office, f"/letterheads/{issuer.pk}/edit/", {**HEAD, "place": "Kinh Môn", "tone": "second"})
    assert "Papers signed before keep the name" in page(office, f"/signers/{signer.pk}/end/")
    sent(office, f"/signers/{signer.pk}/end/", {})

    issuer.refresh_from_db()
    assert (issuer.place, issuer.tone) == ("Kinh Môn", "second")
    assert "Nobody yet" in page(office, "/letterheads/")


def test_a_symbol_that_is_taken_and_a_term_that_began_get_their_sentence(office: Client) -> None:
    issuer = ready()

    taken = sent(office, f"/hosts/{issuer.host.pk}/letterheads/add/", HEAD, status=200)
    begun = sent(
        office, f"/hosts/{issuer.host.pk}/mandates/add/", {"name": "x", "on": "01/08/2025"}, status=200
    )

    assert "has the symbol ĐU" in taken
    assert "A term began on 01/08/2025" in begun
    assert Mandate.objects.count() == 1


@pytest.mark.parametrize("paper", SAMPLES)
def test_every_ready_paper_can_be_looked_at_under_the_own_head(office: Client, paper: str) -> None:
    issuer = ready()
    address = f"/letterheads/{issuer.pk}/papers/{paper}"

    pdf, kept, word = (office.get(f"{address}/{kind}/") for kind in ("pdf", "archive", "docx"))

    assert [file["Content-Type"].split(".")[0] for file in (pdf, kept, word)] == [
        "application/pdf",
        "application/pdf",
        "application/vnd",
    ]
    assert "ĐẢNGỦYPHƯỜNGNHỊCHIỂU" in text_of_pdf(pdf.content)
    assert b"pdfaid" in kept.content
    assert Document(io.BytesIO(word.content)).tables
    assert word["Content-Disposition"].isascii()


def test_a_paper_that_does_not_exist_is_not_found(office: Client) -> None:
    issuer = ready()

    assert office.get(f"/letterheads/{issuer.pk}/papers/nothing/pdf/").status_code == 404
    assert office.get(f"/letterheads/{issuer.pk}/papers/invitation/odt/").status_code == 404


def test_the_chair_reads_the_register_and_changes_nothing(client: Client) -> None:
    issued = make.number(issuer=ready())
    client.force_login(access.account(role=Role.CHAIR))

    assert "Make it void" not in page(client, issued.get_absolute_url())
    assert "Issue a number" not in page(client, "/document-numbers/")
    assert "Change the head" not in page(client, "/letterheads/")


def test_a_secretary_sees_no_numbers(client: Client) -> None:
    issued = make.number(issuer=ready(), subject="thông báo kín")
    client.force_login(access.account(role=Role.SECRETARY))

    assert "thông báo kín" not in page(client, "/document-numbers/")
    assert client.get(issued.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_is_sound_in_both_languages(office: Client, language: str) -> None:
    office.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    issuer = ready()
    signer, issued = make.signer(issuer=issuer), make.number(issuer=issuer)

    found = crawl(
        office,
        "/document-numbers/",
        issued.get_absolute_url(),
        f"/document-numbers/{issued.pk}/void/",
        "/letterheads/",
        f"/letterheads/{issuer.pk}/edit/",
        f"/letterheads/{issuer.pk}/papers/",
        f"/letterheads/{issuer.pk}/numbers/add/",
        f"/letterheads/{issuer.pk}/numbers/continue/",
        f"/letterheads/{issuer.pk}/signers/add/",
        f"/signers/{signer.pk}/end/",
        f"/hosts/{issuer.host.pk}/letterheads/add/",
        f"/hosts/{issuer.host.pk}/mandates/add/",
    )

    assert found == {}

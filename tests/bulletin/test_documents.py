"""New documents: chosen from the register by the editor, told with whom they concern, and found by it."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.bulletin import actions
from giaoban.bulletin.models import Edition, NewDocument
from giaoban.bulletin.queries.documents import offered_to
from giaoban.bulletin.rules.editions import Kind
from giaoban.documents.actions import NumberPlan, issue_number, void_number
from giaoban.documents.models import IssuedNumber, Issuer
from giaoban.documents.rules.kinds import Kind as PaperKind
from giaoban.kernel.actor import SYSTEM
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.search.actions import rebuild
from giaoban.search.models import SearchEntry
from giaoban.search.queries import kinds
from tests.inspector import faults
from tests.make import access, bulletin, documents, organisation

pytestmark = pytest.mark.django_db
SIGNED = date(2026, 12, 10)
MONTH, MEETS_ON = date(2026, 11, 1), date(2026, 11, 27)


def signed(issuer: Issuer, subject: str, *, on: date = SIGNED, concerns: str = "") -> IssuedNumber:
    """Return a paper in the register."""
    plan = NumberPlan(kind=PaperKind.RESOLUTION, subject=subject, signed_on=on, concerns=concerns)
    return issue_number(issuer, plan, once=uuid4(), today=on, actor=SYSTEM)


def scene() -> tuple[Host, Issuer, Edition]:
    """Return a committee with a register, and an edition with a section of new documents."""
    host = organisation.host()
    bulletin.planned(host=host, agency=organisation.agency(host=host))
    bulletin.planned(host=host, kind=Kind.DOCUMENTS)
    issuer = documents.issuer(host=host)
    documents.mandate(host=host)
    return host, issuer, bulletin.edition(host=host)


def offered(edition: Edition, account: Account) -> list[str]:
    """Return the subjects that the register offers."""
    holder = holder_of(account, timezone.localdate())
    return [row.subject for row in offered_to(edition, holder)]


def typed(row: IssuedNumber, **other: str) -> dict[str, str]:
    """Return what an editor sends of a paper of the register."""
    return {
        "number": row.code,
        "signed_on": f"{row.signed_on:%d/%m/%Y}",
        "body": "Đảng ủy phường",
        "subject": row.subject,
        "gist": "Hỗ trợ một nửa tiền giống.",
        "concerns": "Hộ trồng màu",
        "once": str(uuid4()),
        **other,
    }


def test_the_register_offers_what_was_signed_lately_is_not_void_and_is_told_nowhere() -> None:
    host, issuer, edition = scene()
    editor = access.account(role=Role.EDITOR, host=host)
    signed(issuer, "Về tổng kết năm cũ", on=edition.meets_on - timedelta(days=63))
    told = signed(issuer, "Về vụ đông")
    void = signed(issuer, "Về việc ký nhầm")
    signed(issuer, "Về phòng chống rét")
    void_number(void, reason="Ký nhầm.", actor=SYSTEM)
    before = offered(edition, editor)

    plan = actions.DocumentPlan(
        number=told.code,
        signed_on=told.signed_on,
        body="Đảng ủy",
        subject=told.subject,
        gist="…",
        concerns="Các chi bộ",
        issued=told.pk,
    )
    actions.enter_document(edition, plan, once=uuid4(), actor=SYSTEM)

    assert before == ["Về phòng chống rét", "Về vụ đông"]
    assert offered(edition, editor) == ["Về phòng chống rét"]


def test_the_editor_chooses_a_paper_and_it_stands_in_its_section(client: Client) -> None:
    host, issuer, edition = scene()
    chosen = signed(issuer, "Về vụ đông", concerns="Hộ trồng màu")
    signed(issuer, "Về phòng chống rét")
    client.force_login(access.account(role=Role.EDITOR, host=host))
    address = edition.get_absolute_url()

    listed = client.get(f"{address}documents/offered/")
    form = client.get(f"{address}documents/{chosen.pk}/take/")
    sent = client.post(f"{address}documents/{chosen.pk}/take/", typed(chosen))

    assert [row.pk for row in listed.context["rows"]][-1] == chosen.pk
    assert [faults(one.content.decode()) for one in (listed, form)] == [[], []]
    assert form.context["form"]["number"].value() == chosen.code
    assert form.context["form"]["concerns"].value() == "Hộ trồng màu"
    assert sent.status_code == 302
    [told] = NewDocument.objects.all()
    assert (told.issued, told.number, told.signed_on) == (chosen, chosen.code, chosen.signed_on)
    assert client.get(f"{address}documents/{chosen.pk}/take/").status_code == 404


def test_a_number_made_void_afterwards_is_marked_at_the_desk(client: Client) -> None:
    host, issuer, edition = scene()
    row = signed(issuer, "Về vụ đông")
    client.force_login(access.account(role=Role.EDITOR, host=host))
    client.post(f"{edition.get_absolute_url()}documents/{row.pk}/take/", typed(row))

    void_number(row, reason="Ký nhầm.", actor=SYSTEM)

    page = client.get(edition.get_absolute_url()).content.decode()
    assert "số này đã hủy" in page
    assert faults(page) == []


def issued_with(host: Host, *told: tuple[str, str]) -> Edition:
    """Return an issued edition that tells of documents: what each is about, and whom it concerns."""
    edition = bulletin.edition(host=host, month=MONTH, meets_on=MEETS_ON)
    for place, (subject, concerns) in enumerate(told, start=1):
        plan = actions.DocumentPlan(
            number=f"{place}-NQ/ĐU",
            signed_on=date(2026, 11, place),
            body="Đảng ủy",
            subject=subject,
            gist="Nội dung chính.",
            concerns=concerns,
        )
        actions.enter_document(edition, plan, once=uuid4(), actor=SYSTEM)
    bulletin.hand_in(bulletin.fresh(edition.sections.get(position=1).contribution))
    actions.issue(bulletin.approved(edition), at=bulletin.IN_TIME, actor=SYSTEM)
    return edition


def test_readers_find_documents_by_whom_they_concern_once_the_edition_is_issued(client: Client) -> None:
    host, _issuer, waiting = scene()
    edition = issued_with(host, ("Về vụ đông", "Hộ trồng màu"), ("Về sinh hoạt chi bộ", "Các chi bộ"))
    plan = actions.DocumentPlan(
        number="9-KH/ĐU", signed_on=SIGNED, body="Đảng ủy", subject="Chưa in", gist="…", concerns="Các chi bộ"
    )
    actions.enter_document(waiting, plan, once=uuid4(), actor=SYSTEM)
    client.force_login(access.account(role=Role.SECRETARY, unit=organisation.unit(host=host)))

    every = client.get("/bulletins/documents/")
    words = client.get("/bulletins/documents/", {"q": "trong mau"})
    whom = client.get("/bulletins/documents/", {"whom": "Các chi bộ"})
    both = client.get("/bulletins/documents/", {"whom": "Các chi bộ", "q": "trong mau"})
    found = client.get("/search/", {"q": "ho trong mau"}).content.decode()

    shown = [[row.subject for row in one.context["page"]] for one in (every, words, whom, both)]
    assert shown == [["Về sinh hoạt chi bộ", "Về vụ đông"], ["Về vụ đông"], ["Về sinh hoạt chi bộ"], []]
    assert [faults(one.content.decode()) for one in (every, words, whom, both)] == [[]] * 4
    assert f"/bulletins/{edition.pk}/#documents" in found
    assert 'id="documents"' in client.get(f"/bulletins/{edition.pk}/").content.decode()


def test_nobody_of_another_committee_finds_them(client: Client) -> None:
    host, _issuer, _edition = scene()
    issued_with(host, ("Về vụ đông", "Hộ trồng màu"))
    client.force_login(access.account(role=Role.OFFICE, host=organisation.host(code="KHAC")))

    page = client.get("/bulletins/documents/", {"q": "vụ đông"})

    assert list(page.context["page"]) == []


def test_the_index_that_is_built_anew_holds_the_same_documents() -> None:
    host, _issuer, _edition = scene()
    issued_with(host, ("Về vụ đông", "Hộ trồng màu"), ("Về sinh hoạt chi bộ", "Các chi bộ"))
    columns = ("object_id", "host", "title", "accented", "folded", "at")
    put = list(SearchEntry.objects.filter(kind="new_document").values_list(*columns))

    rebuild(pair for pair in kinds.documents() if pair[0] == "new_document")

    assert len(put) == 2
    assert list(SearchEntry.objects.filter(kind="new_document").values_list(*columns)) == put

"""A matter beyond competence: sent up with a document, followed, answered from above, judged as any reply."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from giaoban.audit.models import Entry
from giaoban.messages.models import Message
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.reminding import due
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.referrals import State as Stands
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.replies.models import KeptDraft, Petition, Reply
from giaoban.replies.rules.drafting import State as Draft
from giaoban.replies.rules.petitions import State
from giaoban.reports.queries import year_of
from tests.documents.reading import lines_of_word
from tests.make import access, documents, organisation, replies

pytestmark = pytest.mark.django_db

BODY = "Thành ủy Hải Phòng"


def send_up(client: Client, around: replies.Scene, **more: object) -> Petition | None:
    """Send a matter up as the office does."""
    client.force_login(around.office)
    day = timezone.localdate()
    sent = {"body": BODY, "proposal": "Bố trí kinh phí.", "number": "45-CV/ĐU", "day": f"{day:%d/%m/%Y}"}
    sent |= {"follow_days": "30", "once": str(uuid4()), **more}  # type: ignore[dict-item]  # a file too
    client.post(f"/replies/referrals/{around.referral.pk}/send-up/", sent)
    return Petition.objects.first()


def enter(client: Client, around: replies.Scene) -> None:
    """Enter the answer from above as the office does."""
    today, soon = timezone.localdate(), timezone.localdate() + timedelta(days=30)
    typed = {"found_1": replies.FOUND, "found_2": replies.FOUND, "action_1": replies.ACTION, "who_1": BODY}
    typed |= {"by_when_1": f"{soon:%d/%m/%Y}", "outcome": "planned", "number": "812-CV/TU"}
    typed |= {"day": f"{today:%d/%m/%Y}", "signer": "Phó Chánh Văn phòng", "once": str(uuid4())}
    client.force_login(around.office)
    client.post(f"/replies/referrals/{around.referral.pk}/enter/", typed)


@pytest.mark.parametrize("state", [Stands.SENT, Stands.ACCEPTED])
def test_the_answer_from_above_reaches_the_raiser_as_a_reply_and_counts_once(
    client: Client, state: Stands
) -> None:
    around = replies.scene(state=state)
    before = counted(around)
    due_meeting = around.referral.due_meeting_id
    petition = send_up(client, around)
    assert petition is not None
    client.force_login(around.secretary)
    page = client.get(around.opinion.get_absolute_url()).content.decode()

    enter(client, around)

    petition.refresh_from_db()
    around.referral.refresh_from_db()
    reply = Reply.objects.get()
    assert page.count(BODY) == 2  # since when, and on its way
    assert (petition.state, petition.answer_id) == (State.ANSWERED, reply.pk)
    assert (around.referral.state, around.referral.due_meeting_id) == (Stands.DELIVERED, due_meeting)
    assert client.get(f"/replies/{reply.pk}/opinions/{around.opinion.pk}/").status_code == 200
    assert counted(around) == before
    told = Message.objects.filter(person=around.secretary.person_id).values_list("code", flat=True)
    assert {"petition_sent", "reply_delivered"} <= set(told)


def counted(around: replies.Scene) -> tuple[int, int]:
    """Return C3 and C5 of the year in which a matter was raised."""
    year = year_of(around.referral.host, around.referral.year, now=timezone.now())
    return year.counters.requests, year.counters.referrals


def test_while_it_waits_above_its_agency_does_not_answer_and_may_take_it_back(client: Client) -> None:
    around = replies.scene(state=Stands.ACCEPTED, needs_clearance=False)
    petition = send_up(client, around)
    assert petition is not None
    reply = replies.reply(referral=around.referral, state=Draft.SUBMITTED, drafter=around.drafter)
    document = {"number": "1", "day": f"{timezone.localdate():%d/%m/%Y}", "signer": "A", "once": str(uuid4())}
    client.force_login(around.drafter)

    waits = client.post(f"/replies/{reply.pk}/deliver/", document)
    silent = client.post(f"/replies/above/{petition.pk}/take-back/", {"reason": ""})
    client.post(f"/replies/above/{petition.pk}/take-back/", {"reason": "Nay đã được phân cấp."})
    client.post(f"/replies/{reply.pk}/deliver/", document)

    petition.refresh_from_db()
    reply.refresh_from_db()
    assert BODY in waits.content.decode()
    assert list(silent.context["form"].errors) == ["reason"]
    assert (petition.state, reply.state) == (State.TAKEN_BACK, "delivered")
    assert Message.objects.filter(code="petition_taken_back", person=around.secretary.person_id).exists()


def test_the_committee_above_finds_it_in_its_register_with_its_origin(client: Client) -> None:
    around = replies.scene(state=Stands.ACCEPTED)
    above = Host.objects.create(code="TU", name="THÀNH ỦY THỬ", short_name="Thành ủy Thử")
    clerk = access.account(role=Role.OFFICE, host=above)
    paper = SimpleUploadedFile("cv45.pdf", b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    petition = send_up(client, around, body="thành ủy thử", attachment=paper)
    assert petition is not None
    client.force_login(clerk)

    listed = client.get("/replies/from-below/").content.decode()
    empty = client.post(f"/replies/from-below/{petition.pk}/receive/", {"number": ""})
    client.post(f"/replies/from-below/{petition.pk}/receive/", {"number": "112"})
    file, matter = (
        client.get(address).status_code
        for address in (f"/replies/above/{petition.pk}/letter/", f"/replies/referrals/{around.referral.pk}/")
    )

    petition.refresh_from_db()
    assert all(word in listed for word in (around.referral.code, around.referral.title, "45-CV/ĐU"))
    assert list(empty.context["form"].errors) == ["number"]
    assert (petition.received_number, file, matter) == ("112", 200, 404)
    assert Entry.objects.get(event="petition.received").chain == "TU"
    client.force_login(around.secretary)
    assert client.get(f"/replies/above/{petition.pk}/letter/").status_code == 404


def test_what_the_agency_had_drafted_is_kept_beside_the_answer_from_above_and_it_is_told(
    client: Client,
) -> None:
    around = replies.scene(state=Stands.ACCEPTED)
    draft = replies.reply(referral=around.referral, state=Draft.SUBMITTED, drafter=around.drafter)
    draft.points.update(found="Phường tự đo được 120 m.")
    send_up(client, around)
    enter(client, around)

    client.force_login(around.drafter)
    page = client.get(f"/replies/referrals/{around.referral.pk}/").content.decode()

    assert page.count("Phường tự đo được 120 m.") == 2  # once a point
    assert KeptDraft.objects.get().drafted_by == around.drafter
    told = Message.objects.filter(code="petition_answered").values_list("person", flat=True)
    assert set(told) == {around.drafter.person_id, around.clearer.person_id}


def test_a_kept_draft_is_taken_up_again_once_the_answer_from_above_came_back(client: Client) -> None:
    around = replies.scene(state=Stands.ACCEPTED)
    draft = replies.reply(referral=around.referral, state=Draft.DRAFT, drafter=around.drafter)
    draft.points.update(found="Phường tự đo được 120 m.", action="Nạo vét 120 m.", who="", by_when=None)
    send_up(client, around)
    enter(client, around)
    Referral.objects.update(state=Stands.RETURNED, returns=1)
    write = f"/replies/referrals/{around.referral.pk}/write/"
    client.force_login(around.drafter)
    page = client.get(write)
    typed = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
    typed |= {"lock": "0", "found_2": "Ngày 20/11 đo lại.", "by_when_1": "", "resume": "1"}

    client.post(write, typed)
    again = client.get(write)

    written = {row.point.number: row for row in Reply.objects.get(state=Draft.DRAFT).points.all()}
    assert "Bản dự thảo của cơ quan đồng chí" in page.content.decode()
    assert (written[1].found, written[1].action) == ("Phường tự đo được 120 m.", "Nạo vét 120 m.")
    assert (written[1].who, written[2].found) == (BODY, "Ngày 20/11 đo lại.")
    assert written[2].action == "Nạo vét 120 m."
    assert again.context["kept_draft"] is not None  # what gave way to typed words can still be read
    Reply.objects.get(state=Draft.DRAFT).points.filter(point__number=2).update(found=written[1].found)
    assert client.get(write).context["kept_draft"] is None


def test_no_other_agency_goes_on_with_a_draft_that_was_kept(client: Client) -> None:
    around = replies.scene(state=Stands.ACCEPTED)
    draft = replies.reply(referral=around.referral, state=Draft.DRAFT, drafter=around.drafter)
    draft.points.update(found="Phường tự đo được 120 m.")
    send_up(client, around)
    enter(client, around)
    other = organisation.agency(host=around.referral.host)
    Referral.objects.update(state=Stands.RETURNED, returns=1, lead=other)
    client.force_login(access.account(role=Role.DRAFTER, agency=other))
    write = f"/replies/referrals/{around.referral.pk}/write/"

    page = client.get(write)
    client.post(write, {"lock": "0", "found_1": "", "resume": "1"})

    assert page.context["kept_draft"] is None
    assert "120 m" not in Reply.objects.get(state=Draft.DRAFT).points.get(point__number=1).found


@pytest.mark.parametrize(
    ("typed", "beside"),
    [
        ({"day": "31/02/2026"}, "day"),
        ({"day": "01/01/2020"}, "day"),
        ({"day": "01/01/2099"}, "day"),
        ({"body": " "}, "body"),
        ({"proposal": "x" * 100_000}, "proposal"),
        ({"proposal": "Theo công văn TUYỆT MẬT số 5."}, "proposal"),
        ({"number": ""}, "number"),
        ({"follow_days": "0"}, "follow_days"),
        ({"follow_days": "mai"}, "follow_days"),
        ({"attachment": SimpleUploadedFile("x.pdf", b"<script>")}, "attachment"),
    ],
)
def test_bad_input_is_refused_beside_its_field(client: Client, typed: dict[str, object], beside: str) -> None:
    around = replies.scene(state=Stands.ACCEPTED)
    day = timezone.localdate()
    sent = {"body": BODY, "proposal": "Bố trí.", "number": "45", "day": f"{day:%d/%m/%Y}"}
    client.force_login(around.office)

    page = client.post(
        f"/replies/referrals/{around.referral.pk}/send-up/",
        {**sent, "follow_days": "30", "once": str(uuid4()), **typed},
    )

    assert (page.status_code, list(page.context["form"].errors)) == (200, [beside])
    assert not Petition.objects.exists()


def test_the_office_is_reminded_after_the_days_it_chose() -> None:
    around = replies.scene(state=Stands.ACCEPTED)
    now = timezone.localtime().replace(hour=9)
    replies.petition(referral=around.referral, sent_at=now - timedelta(days=30))
    host = around.referral.host

    kinds = [
        {one.occasion.kind for one in due(world_of(host, at), at)}
        for at in (now - timedelta(days=7), now, now + timedelta(days=1))
    ]

    assert "petition_waiting" not in kinds[0]
    assert "petition_waiting" in kinds[1] | kinds[2]


def test_the_letter_up_is_drafted_from_what_is_typed_before_it_has_a_number(client: Client) -> None:
    around = replies.scene(state=Stands.ACCEPTED)
    documents.issuer(host=around.referral.host)
    client.force_login(around.office)
    page = f"/replies/referrals/{around.referral.pk}/send-up/"

    drafted = client.post(page, {"body": BODY, "proposal": "Bố trí kinh phí.", "draft": "docx"})
    lacking = client.post(page, {"body": BODY, "draft": "docx"}).content.decode()

    lines = "\n".join(lines_of_word(drafted.content))
    assert f"Kính gửi: {BODY}" in " ".join(lines.split())
    assert "Bố trí kinh phí." in lines
    assert around.opinion.text in lines
    assert around.opinion.ask in lines
    assert Petition.objects.count() == 0
    assert "id_proposal" in lacking
    assert lacking.count('class="field__fault"') <= 1


def test_the_letter_up_of_an_agency_stands_under_its_own_head(client: Client) -> None:
    around = replies.scene(state=Stands.ACCEPTED)
    documents.issuer(host=around.referral.host)
    client.force_login(around.drafter)

    drafted = client.post(
        f"/replies/referrals/{around.referral.pk}/send-up/",
        {"body": BODY, "proposal": "Bố trí kinh phí.", "draft": "docx"},
    )

    assert around.referral.lead.name.upper() in "\n".join(lines_of_word(drafted.content))


def test_an_agency_with_a_letterhead_of_its_own_writes_under_it(client: Client) -> None:
    around = replies.scene(state=Stands.ACCEPTED)
    documents.issuer(host=around.referral.host)
    own = documents.issuer(host=around.referral.host, symbol="CAP")
    named = around.referral.lead.name.upper()
    type(own).objects.filter(pk=own.pk).update(body=named, superior="CÔNG AN THÀNH PHỐ")
    client.force_login(around.drafter)

    drafted = client.post(
        f"/replies/referrals/{around.referral.pk}/send-up/",
        {"body": BODY, "proposal": "Bố trí kinh phí.", "draft": "docx"},
    )

    assert lines_of_word(drafted.content)[0] == "CÔNG AN THÀNH PHỐ"

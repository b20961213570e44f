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
from giaoban.opinions.rules.referrals import State as Stands
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.replies.models import KeptDraft, Petition, Reply
from giaoban.replies.rules.drafting import State as Draft
from giaoban.replies.rules.petitions import State
from giaoban.reports.queries import year_of
from tests.make import access, replies

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

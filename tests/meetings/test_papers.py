"""Minutes and notices of conclusions in the database and on the pages."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import translation

from giaoban.audit.models import Entry
from giaoban.documents.models import IssuedNumber
from giaoban.kernel.verdict import Refused
from giaoban.meetings import agenda
from giaoban.meetings.actions import papers as actions
from giaoban.meetings.models import Meeting, MeetingPaper, PaperVersion, TypedText
from giaoban.meetings.queries.papers import newest
from giaoban.meetings.queries.printed import on_paper
from giaoban.meetings.rules import State
from giaoban.meetings.rules.papers import PaperKind
from giaoban.opinions.rules.life import Kind
from giaoban.organisation.rules import Role
from tests.make import access, documents, meetings, opinions, organisation, papers

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def signed_in(role: Role) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(access.account(role=role))
    return client


def held() -> Meeting:
    return meetings.meeting(on=date(2026, 10, 30), state=State.CLOSED, agenda=True)


def shown(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def typed(client: Client, address: str) -> dict[str, str]:
    """Return what a form shows, as a browser would send it back."""
    form = client.get(address).context["form"]
    return {name: str(form[name].value() or "") for name in form.fields}


@pytest.mark.parametrize(
    "change",
    [
        lambda paper: MeetingPaper.objects.filter(pk=paper.pk).update(
            state="draft", approved_at=None, number=None
        ),
        lambda paper: MeetingPaper.objects.filter(pk=paper.pk).update(approved_by="Ai đó"),
        lambda paper: MeetingPaper.objects.filter(pk=paper.pk)._raw_delete("default"),
        lambda paper: PaperVersion.objects.filter(paper=paper).update(content=[]),
        lambda paper: PaperVersion.objects.filter(paper=paper)._raw_delete("default"),
        lambda paper: PaperVersion.objects.create(paper=paper, number=99, content=[], saved_at=papers.NOON),
    ],
)
def test_the_database_itself_lets_nobody_change_an_approved_paper(
    change: Callable[[MeetingPaper], object],
) -> None:
    paper = papers.approved()
    before = (MeetingPaper.objects.values().get(pk=paper.pk), list(PaperVersion.objects.values()))

    with pytest.raises(IntegrityError), transaction.atomic():
        change(paper)

    assert (MeetingPaper.objects.values().get(pk=paper.pk), list(PaperVersion.objects.values())) == before


def test_an_approved_paper_has_its_number_and_prints_for_ever_as_it_was_approved() -> None:
    issuer = documents.issuer(host=organisation.host())
    signer = documents.signer(issuer=issuer)
    paper = papers.approved(meeting=held(), kind=PaperKind.CONCLUSIONS)
    before = on_paper(paper, today=date(2026, 11, 1))

    issuer.body = "ĐẢNG ỦY KHÁC"
    issuer.save()
    signer.is_active = False
    signer.save()
    again = actions.approve(paper, seen=paper.version, at=papers.NOON, actor=papers.CHAIR)

    assert str(again.number) == "01-TB/ĐU"
    assert IssuedNumber.objects.count() == 1
    assert on_paper(again, today=date(2027, 1, 1)) == before
    assert before.letterhead.body == "ĐẢNG ỦY PHƯỜNG NHỊ CHIỂU"
    assert before.signature is not None
    assert before.signature.name == "Nguyễn Văn Thử"


def test_a_paper_goes_to_the_chair_comes_back_with_a_sentence_and_is_locked_when_approved() -> None:
    office, chair, meeting = signed_in(Role.OFFICE), signed_in(Role.CHAIR), held()
    documents.signer(issuer=documents.issuer(host=meeting.host))
    documents.mandate(host=meeting.host)
    address = f"/meetings/{meeting.pk}/papers/minutes/"

    assert "Draw up the minutes" in shown(office, meeting.get_absolute_url())
    office.post(f"{address}draw-up/")
    assert office.post(f"{address}submit/").status_code == 409
    sent = typed(office, f"{address}correct/") | {
        "attendance": "Triệu tập 27; có mặt 27.",
        "conclusions": "Giao việc.",
    }
    assert (
        office.post(f"{address}correct/", sent | {"chair": "Đồng chí Nguyễn Văn Mẫu, Bí thư"}).status_code
        == 302
    )
    office.post(f"{address}submit/")
    chair.post(f"{address}give-back/", {"why": "Ghi đủ số người vắng."})
    back = shown(office, address)
    sent = typed(office, f"{address}correct/")
    office.post(f"{address}correct/", sent | {"attendance": "Triệu tập 27; có mặt 26; vắng 1."})
    office.post(f"{address}submit/")
    chair.post(f"{address}approve/", {"seen": "1"})
    approved_unread = MeetingPaper.objects.get().state
    chair.post(f"{address}approve/", {"seen": "3"})

    paper = MeetingPaper.objects.get()
    assert "Ghi đủ số người vắng." in back
    assert approved_unread == "submitted"
    assert (paper.state, paper.version, str(paper.number)) == ("approved", 3, "01-BB/ĐU")
    assert office.post(f"{address}correct/", sent).status_code == 409
    events = Entry.objects.filter(event__startswith="paper.").order_by("number")
    assert [each.event.removeprefix("paper.") for each in events] == [
        "drawn_up", "corrected", "submitted", "given_back", "corrected", "submitted", "approved",
    ]  # fmt: skip
    assert shown(office, address).count("26; vắng 1.") == 1
    assert office.get(f"{address}pdf/")["Content-Type"] == "application/pdf"
    assert "officedocument" in office.get(f"{address}word/")["Content-Type"]


def test_the_second_of_two_tabs_is_told_what_changed_and_loses_nothing() -> None:
    office, paper = signed_in(Role.OFFICE), papers.draft(meeting=held())
    address = f"{paper.get_absolute_url()}correct/"
    first, second = typed(office, address), typed(office, address)
    office.post(address, first | {"attendance": "Có mặt 26."})

    refused = office.post(address, second | {"attendance": "Có mặt 27.", "carried": "Cắm mốc."})
    page = refused.content.decode()
    assert "Somebody saved this paper after you opened it" in page
    assert "Có mặt 26." in page
    assert "Có mặt 27." in page
    assert "Cắm mốc." in page
    saved = {name: str(refused.context["form"][name].value() or "") for name in second}
    assert office.post(address, saved).status_code == 302

    texts = [version.text_of("attendance") for version in paper.versions.all()][1:]
    assert texts == ["Có mặt 26.", "Có mặt 27."]


def test_what_was_typed_into_minutes_and_not_saved_is_back_until_it_is_saved() -> None:
    office, paper = signed_in(Role.OFFICE), papers.draft(meeting=held())
    address = f"{paper.get_absolute_url()}correct/"
    sent = typed(office, address)
    kept = sent | {"attendance": "Có mặt 26.", "kept-as": f"paper-{paper.pk}"}
    office.post("/typed-texts/keep/", kept)

    back = office.get(address)
    assert "Có mặt 26." in back.content.decode()
    assert back.context["typing"].kept_at is not None
    assert office.post(address, sent | {"attendance": "Có mặt 26."}).status_code == 302
    assert TypedText.objects.count() == 0

    office.post("/typed-texts/keep/", kept)  # a copy on its way while the form was saved
    assert office.get(address).context["typing"].kept_at is None


def test_a_bad_time_is_told_beside_its_field_and_what_was_typed_is_kept() -> None:
    office, paper = signed_in(Role.OFFICE), papers.draft(meeting=held())
    address = f"{paper.get_absolute_url()}correct/"
    wrong = typed(office, address) | {"began": "25h70", "carried": "<script>=HYPERLINK()" + "a" * 100_000}

    page = office.post(address, wrong).content.decode()

    assert "25h70" in page
    assert "&lt;script&gt;=HYPERLINK()" in page
    assert newest(paper).number == 1


def test_drafts_stay_with_those_who_write_them_minutes_with_their_readers_the_notice_is_for_everybody() -> (
    None
):
    meeting = held()
    minutes = papers.draft(meeting=meeting)
    secretary, board = signed_in(Role.SECRETARY), signed_in(Role.BOARD_MEMBER)
    assert board.get(minutes.get_absolute_url()).status_code == 404

    papers.approved(meeting=meeting, kind=PaperKind.CONCLUSIONS)
    paper = papers.filled(minutes)
    actions.submit(paper, at=papers.NOON, actor=papers.CLERK)
    actions.approve(paper, seen=2, at=papers.NOON, actor=papers.CHAIR)

    assert board.get(minutes.get_absolute_url()).status_code == 200
    assert secretary.get(minutes.get_absolute_url()).status_code == 404
    assert secretary.get(f"/meetings/{meeting.pk}/papers/conclusions/").status_code == 200
    assert secretary.get(f"/meetings/{meeting.pk}/papers/conclusions/pdf/").status_code == 200


def test_a_correction_after_approval_stands_beside_the_paper_and_counts_once_the_chair_agrees() -> None:
    paper = papers.approved(meeting=held())
    chair = signed_in(Role.CHAIR)
    annex = papers.annex(paper=paper)
    waits = shown(chair, paper.get_absolute_url())

    chair.post(f"/paper-annexes/{annex.pk}/approve/")

    assert "Approve the correction" in waits
    assert "12 hộ, không phải 21 hộ." in waits
    annex.refresh_from_db()
    assert annex.approved_by
    alone = f"/paper-annexes/{annex.pk}/pdf/"
    assert alone in waits
    assert chair.get(alone).content.startswith(b"%PDF")
    assert signed_in(Role.SECRETARY).get(alone).status_code == 404
    assert newest(paper).number == paper.version


def test_minutes_hold_what_was_said_and_answered_but_no_public_mood_and_nothing_withdrawn() -> None:
    meeting = held()
    said = opinions.opinion(meeting=meeting, text="Mương sau chợ tắc.", ask="Nạo vét\nDọn rác.")
    opinions.on_spot_answer(opinion=said, raiser_agrees=True)
    opinions.opinion(meeting=meeting, kind=Kind.PUBLIC_MOOD, text="Dư luận băn khoăn.", ask="")

    paper = papers.draft(meeting=meeting, parts=agenda.parts_of(meeting))

    words = " ".join(section.text for section in newest(paper).sections)
    assert "Mương sau chợ tắc. Nạo vét; Dọn rác." in words
    assert "Giải đáp tại hội nghị: Trưởng phòng Kinh tế, Hạ tầng và Đô thị: Phòng sẽ cho kiểm tra" in words
    assert "Dư luận" not in words


def test_without_a_letterhead_nothing_is_approved_and_the_office_is_told_why() -> None:
    paper = papers.submitted(meeting=held())

    with pytest.raises(Refused, match="no letterhead"):
        actions.approve(paper, seen=paper.version, at=papers.NOON, actor=papers.CHAIR)

    assert MeetingPaper.objects.get().state == "submitted"

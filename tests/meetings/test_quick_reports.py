"""The quick report for standing members: what it says, to whom, and who has opened it."""

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.utils import translation

from giaoban.audit.models import Entry
from giaoban.meetings.models import Meeting, QuickReport, ReportReceipt
from giaoban.meetings.rules import State
from giaoban.opinions.rules.life import State as OpinionState
from giaoban.organisation.rules import Role
from tests.documents.reading import lines_of_word
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


def test_it_says_in_figures_what_was_raised_and_what_went_forward_and_never_the_words() -> None:
    meeting, office = held(), signed_in(Role.OFFICE)
    field = opinions.field()
    opinions.opinion(meeting=meeting, field=field, text="Mương tắc.")
    sent = opinions.opinion(meeting=meeting, field=field, state=OpinionState.FORWARDED)
    opinions.referral(origins=(sent,), title="Nạo vét mương")
    urgent = opinions.opinion(meeting=meeting, urgent=True)
    opinions.on_spot_answer(opinion=urgent, raiser_agrees=False)
    post = organisation.post(role=Role.SECRETARY, unit=urgent.unit)
    arrived = meetings.invitation(meeting=meeting, post=post)
    at = {"at": meeting.starts_at, "noted_at": meeting.starts_at, "received_at": meeting.starts_at}
    arrived.taps.create(mark="arrived", way="door", key=uuid4(), **at)

    page = office.get(f"/meetings/{meeting.pk}/quick-report/").content.decode()

    assert organisation.use_of(meeting.host, field.code).label_en in page
    assert "Nạo vét mương" in page
    assert "Mương tắc." not in page
    assert "Absent without a reason" in page
    assert page.count("Urgent, as its raiser says") == 1
    assert "Goes on in writing" in page
    assert "by the end of Monday 02/11/2026" in page


def test_it_is_printed_with_its_charts_and_opens_for_whom_it_is_for() -> None:
    meeting, office = held(), signed_in(Role.OFFICE)
    documents.issuer(host=meeting.host)
    field = opinions.field()
    opinions.opinion(meeting=meeting, field=field, text="Mương tắc.")
    sent = opinions.opinion(meeting=meeting, field=field, state=OpinionState.FORWARDED)
    opinions.referral(origins=(sent,), title="Nạo vét mương")

    lines = "\n".join(lines_of_word(office.get(f"/meetings/{meeting.pk}/quick-report/file/docx/").content))
    page = office.get(f"/meetings/{meeting.pk}/quick-report/").content.decode()

    assert "BÁO CÁO NHANH" in lines
    assert organisation.use_of(meeting.host, field.code).label_vi in lines
    assert "Nạo vét mương" in lines
    assert "Mương tắc." not in lines
    assert "Số ý kiến theo lĩnh vực" in lines
    assert "What was raised, by field" in page
    assert page.count('class="chart"') == 1

    office.post(f"/meetings/{meeting.pk}/quick-report/send/")
    member = signed_in(Role.STANDING_MEMBER)
    assert member.get(f"/meetings/{meeting.pk}/quick-report/file/pdf/").content.startswith(b"%PDF")
    assert ReportReceipt.objects.count() == 1


def test_it_is_sent_once_and_the_office_alone_sees_who_opened_it_and_when() -> None:
    meeting, office = held(), signed_in(Role.OFFICE)
    standing, board = signed_in(Role.STANDING_MEMBER), signed_in(Role.BOARD_MEMBER)
    address = f"/meetings/{meeting.pk}/quick-report/"
    before = standing.get(address).status_code

    office.post(f"{address}send/")
    office.post(f"{address}send/")
    unopened = office.get(address).content.decode()
    read = [standing.get(address).content.decode() for _ in range(2)]

    assert before == 404
    assert board.get(address).status_code == 404
    assert (QuickReport.objects.count(), ReportReceipt.objects.count()) == (1, 1)
    events = Entry.objects.filter(event__startswith="quick_report").order_by("number")
    assert [each.event for each in events] == ["quick_report.sent", "quick_report.opened"]
    assert "Not opened yet" in unopened
    assert "Not opened yet" not in office.get(address).content.decode()
    assert "Who has opened it" not in read[0] + read[1]


def test_whom_it_is_not_for_leaves_no_receipt() -> None:
    report = papers.quick_report(meeting=held())

    signed_in(Role.CHAIR).get(report.get_absolute_url())
    signed_in(Role.OFFICE).get(report.get_absolute_url())

    assert ReportReceipt.objects.count() == 0


def test_the_first_page_of_a_standing_member_names_it_until_they_have_opened_it() -> None:
    with time_machine.travel(papers.NOON, tick=False):
        standing = signed_in(Role.STANDING_MEMBER)
        report = papers.quick_report(meeting=held())

        before = standing.get("/").content.decode()
        standing.get(report.get_absolute_url())
        after = standing.get("/").content.decode()

    assert "A quick report waits for you to read it" in before
    assert report.get_absolute_url() in before
    assert "A quick report waits" not in after

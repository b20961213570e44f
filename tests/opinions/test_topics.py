"""Reports that ask for nothing have topics of their own, from the last screen to the table of the year."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.actions.compiling import Classes, classify
from giaoban.opinions.models import Opinion
from giaoban.opinions.rules.life import Kind, State
from giaoban.organisation.models import Item
from giaoban.organisation.rules import Role
from tests.inspector import faults
from tests.make import access, meetings, opinions, organisation, spreadsheets

pytestmark = pytest.mark.django_db

NOW = timezone.now()


def topic(code: str = "security") -> Item:
    return Item.objects.get(vocabulary="report_topic", code=code)


def test_a_report_is_asked_its_topic_before_it_is_sent_and_a_request_is_not(client: Client) -> None:
    meetings.meeting(on=timezone.localdate() + timedelta(days=10), state=MeetingState.CALLED)
    account = access.account(role=Role.SECRETARY)
    client.force_login(account)
    post = account.person.terms.get().post_id
    typed = {"post": post, "text": opinions.TEXT, "place": "", "kind": "report"}

    last = client.post("/opinions/new/", {**typed, "once": str(uuid4())})["Location"]
    shown = client.get(last).content.decode()
    client.post(last, {"topic": str(topic().pk)})
    asking = client.post("/opinions/new/", {**typed, "once": str(uuid4()), "kind": "obstacle"})["Location"]
    ending = client.post(asking, {"ask": opinions.ASK, "agency": "office"})["Location"]

    report = Opinion.objects.get()
    assert (report.topic, faults(shown)) == (topic(), [])
    assert "An ninh trật tự" in shown
    assert "An ninh trật tự" not in client.get(ending).content.decode()
    assert "An ninh trật tự" in client.get("/opinions/mine/").content.decode()


def test_the_compiler_gives_a_topic_once_and_a_request_loses_it() -> None:
    clerk = access.holder()
    report = opinions.opinion(kind=Kind.PARTY_WORK, ask="", state=State.WAITING)
    classes = Classes(kind=Kind.PARTY_WORK, is_request=False, topic=topic().pk)

    first = classify(report, holder=clerk, classes=classes, seen=1, at=NOW)
    again = classify(report, holder=clerk, classes=classes, seen=1, at=NOW)
    asked = classify(report, holder=clerk, classes=replace(classes, is_request=True), seen=2, at=NOW)

    assert (first.topic_id, first.version, again.version) == (topic().pk, 2, 2)
    assert (asked.topic_id, asked.is_request) == (None, True)


def test_a_file_names_topics_as_the_committee_does_and_only_of_reports(client: Client) -> None:
    meeting = meetings.meeting(on=timezone.localdate() + timedelta(days=10), state=MeetingState.CALLED)
    organisation.post(role=Role.SECRETARY, unit=organisation.unit(host=meeting.host, code="HT"))
    client.force_login(access.account(role=Role.OFFICE, host=meeting.host))
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    heads = ("Chi bộ", "Nội dung", "Đề nghị", "Vấn đề phản ánh")
    rows = [
        ("HT", "Tuần qua không có trộm cắp.", "", "an ninh trat tu"),
        ("HT", "Bùn lấp mương.", "Nạo vét mương.", "An ninh trật tự"),
        ("HT", "Lúa tốt.", "", "Thời tiết"),
    ]
    content = spreadsheets.workbook({"Ý kiến": [heads, *rows]})
    address = f"/meetings/{meeting.pk}/opinions/import/"
    called = Item.objects.filter(vocabulary="report_topic").values_list("label_en", flat=True)

    preview = client.post(address, {"file": SimpleUploadedFile("y-kien.xlsx", content)})["Location"]
    page = client.get(preview)
    client.post(preview, {"shown": page.context["plan"].digest, "alone": "1"})

    said = [[fault.sentence for fault in each.faults] for each in page.context["plan"].outcomes]
    assert said == [
        [],
        ["Only a report that asks for nothing has a topic. Leave it empty here."],
        ["Write one of: " + ", ".join(f"“{name}”" for name in called) + "; or leave it empty."],
    ]
    assert Opinion.objects.get().topic == topic()

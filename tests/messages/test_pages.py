"""Pages of messages: one's own, the office's list, calls, preview, ways, texts to hand on."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from giaoban.access.models import Account
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.actions.reminding import remind
from giaoban.messages.models import Choice, Message, Offer, SeriesLadder
from giaoban.messages.rules.life import Channel, State
from giaoban.organisation.rules import Role
from tests.inspector import crawl
from tests.make import access, organisation
from tests.make import messages as make

pytestmark = pytest.mark.django_db
MORNING = make.MORNING


def signed_in(account: Account) -> Client:
    """Return the browser of somebody who is signed in."""
    client = Client()
    client.force_login(account)
    return client


def office() -> tuple[Account, Client]:
    """Return a clerk of the committee and their browser."""
    clerk = access.account(role=Role.OFFICE)
    return clerk, signed_in(clerk)


def page(client: Client, address: str) -> str:
    """Return a page that opens."""
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_a_new_message_stands_first_and_is_read_once_it_is_opened() -> None:
    secretary = access.account(role=Role.SECRETARY)
    message = make.on_page(secretary.person)
    client = signed_in(secretary)

    before, response = page(client, "/messages/"), client.post(f"/messages/{message.pk}/open/")

    assert "1 tin mới" in before
    assert "Giao ban lúc 7 giờ 30, thứ Sáu 27/11/2026".replace("thứ ", "thứ\u00a0") in before
    assert response["Location"] == "/meetings/1/"
    assert "Đồng chí đã đọc hết." in page(client, "/messages/")


def test_the_first_page_says_that_something_is_new() -> None:
    secretary = access.account(role=Role.SECRETARY)
    client = signed_in(secretary)
    before = page(client, "/")
    make.on_page(secretary.person)

    after = page(client, "/")

    assert ("1 tin mới" in before, "1 tin mới" in after) == (False, True)


def test_everything_is_marked_read_at_once_and_nobody_elses() -> None:
    secretary, other = access.account(role=Role.SECRETARY), access.account(role=Role.SECRETARY)
    rows = [make.on_page(one.person) for one in (secretary, secretary, other)]

    signed_in(secretary).post("/messages/read/")

    read = [Message.objects.get(pk=row.pk).read_at is not None for row in rows]
    assert read == [True, True, False]


def test_nobody_opens_a_message_of_somebody_else() -> None:
    message = make.on_page(access.account(role=Role.SECRETARY).person)

    response = signed_in(access.account(role=Role.SECRETARY)).post(f"/messages/{message.pk}/open/")

    assert response.status_code == 404


def test_a_person_chooses_how_to_be_told_among_what_is_offered() -> None:
    secretary = access.account(role=Role.SECRETARY)
    make.offer(host=secretary.person.host, ways=(Channel.SMS,))
    client = signed_in(secretary)

    refused = client.post("/messages/choice/", {"way": "email", "language": "en"})
    kept = client.post("/messages/choice/", {"way": "sms", "language": "en"})

    assert (refused.status_code, kept.status_code) == (200, 302)
    assert list(Choice.objects.values_list("person", "way", "language")) == [
        (secretary.person_id, "sms", "en")
    ]


def test_what_could_not_be_sent_stands_with_its_reason_and_its_acts() -> None:
    _clerk, client = office()
    make.message(state=State.FAILED, fault="bad_phone")

    shown = page(client, "/messages/outbox/")

    assert "1 tin không gửi được" in shown
    assert "Số điện thoại không nhận được tin nhắn. Sửa trong danh sách cán bộ." in shown
    assert [label in shown for label in ("Gửi lại", "Đã báo qua điện thoại", "Thôi không gửi")] == [True] * 3


@pytest.mark.parametrize(("act", "state"), [("retry", "waiting"), ("give-up", "given_up"), ("told", "sent")])
def test_the_office_decides_what_becomes_of_it(act: str, state: str) -> None:
    _clerk, client = office()
    message = make.message(state=State.FAILED)

    response = client.post(f"/messages/outbox/{message.pk}/{act}/")

    message.refresh_from_db()
    assert (response.status_code, message.state) == (302, state)


def test_a_message_that_was_sent_meanwhile_is_not_tried_again() -> None:
    _clerk, client = office()
    message = make.message(state=State.SENT)

    response = client.post(f"/messages/outbox/{message.pk}/retry/")

    assert response.status_code == 409
    assert "Chỉ gửi lại được tin không gửi được." in response.content.decode()


def test_the_office_of_another_committee_sees_and_does_nothing() -> None:
    other = organisation.host(code="KM")
    message = make.message(person=organisation.person(host=other, name="Trần Thị Khác"), state=State.FAILED)
    _clerk, client = office()

    response = client.post(f"/messages/outbox/{message.pk}/retry/")

    assert response.status_code == 404
    assert "Trần Thị Khác" not in page(client, "/messages/outbox/")


def test_calls_are_ticked_together_and_what_is_no_call_is_left_alone() -> None:
    _clerk, client = office()
    calls = [make.message(channel=Channel.CALL) for _ in range(2)]
    text = make.message()

    response = client.post(
        "/messages/outbox/calls/told/", {"calls": [*(str(one.pk) for one in (*calls, text)), "x", "9" * 30]}
    )

    assert response.status_code == 302
    assert list(Message.objects.order_by("pk").values_list("state", flat=True)) == ["sent", "sent", "waiting"]


def test_the_list_of_calls_says_whom_where_and_what() -> None:
    _clerk, client = office()
    make.message(channel=Channel.CALL, person=organisation.person(name="Lê Thị Gọi", phone="+84912345678"))

    shown = page(client, "/messages/outbox/calls/")

    assert "Lê Thị Gọi" in shown
    assert "0912 345 678" in shown
    assert "Mời đ/c dự giao ban 7 giờ 30" in shown


@time_machine.travel(MORNING, tick=False)
def test_the_preview_names_who_would_be_told_and_sends_nothing() -> None:
    group = make.group()
    client = signed_in(group.office)

    shown = page(client, "/messages/outbox/preview/?day=24%2F11%2F2026&time=8h00")
    at_night = page(client, "/messages/outbox/preview/?day=24%2F11%2F2026&time=23:00")

    assert group.secretaries[0].person.full_name in shown
    assert "Lúc đó không nhắc ai" in at_night
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    "typed", ["day=31%2F02%2F2026&time=8h", "day=x&time=", "day=24%2F11%2F2026&time=25h"]
)
def test_a_moment_that_does_not_exist_gets_a_sentence_beside_it(typed: str) -> None:
    _clerk, client = office()

    shown = page(client, f"/messages/outbox/preview/?{typed}")

    assert 'aria-invalid="true"' in shown


def test_the_office_chooses_the_ways_and_the_ladder() -> None:
    group = make.group()
    client = signed_in(group.office)

    client.post(f"/messages/ways/{group.host.pk}/", {"ways": ["call", "sms"]})
    client.post(f"/messages/series/{group.meeting.series_id}/ladder/", {"before": "2, 10", "eve": "18h30"})

    assert Offer.objects.get(host=group.host).ways == "sms,call"
    ladder = SeriesLadder.objects.get().ladder
    assert (ladder.before, str(ladder.eve)) == ((10, 2), "18:30:00")


@pytest.mark.parametrize(
    "typed",
    [
        {"before": "7, 3, 0"},
        {"before": "99"},
        {"before": "7; 3"},
        {"before": "7, 7"},
        {"before": "1,2,3,4,5,6,7"},
        {"before": "<script>"},
        {"eve": "20:00"},
        {"eve": "6:59"},
        {"eve": "x" * 500},
    ],
)
def test_a_ladder_that_cannot_be_is_refused_and_kept_as_typed(typed: dict[str, str]) -> None:
    group = make.group()
    client = signed_in(group.office)

    response = client.post(f"/messages/series/{group.meeting.series_id}/ladder/", typed)

    shown = response.content.decode()
    assert response.status_code == 200
    assert 'aria-invalid="true"' in shown
    assert not SeriesLadder.objects.exists()


def test_texts_for_the_group_and_the_loudspeaker_are_ready_to_be_handed_on() -> None:
    group = make.group()
    client = signed_in(group.office)

    shown = page(client, f"/messages/meetings/{group.meeting.pk}/texts/")

    seconds = re.search(r"khoảng (\d+) giây", shown)
    assert seconds is not None
    assert 60 <= int(seconds[1]) <= 90
    assert "Không dự được xin gọi 0220" in shown
    assert "Xin nhắc lại." in shown


def test_what_villages_hear_and_get_is_vietnamese_even_for_a_clerk_who_reads_english() -> None:
    group = make.group()
    client = signed_in(group.office)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    address = f"/messages/meetings/{group.meeting.pk}"

    texts, handouts = page(client, f"{address}/texts/"), page(client, f"{address}/handouts/")

    assert "Read slowly" in texts
    assert "Kính mời" in texts
    assert "Moi d/c du giao ban" in texts
    assert [word for word in ("invited", "INVITATION", "I repeat", "Please attend") if word in texts] == []
    assert "invited" not in handouts.split('class="handout"', 1)[1]


def test_a_handout_is_printed_for_each_secretary_of_the_group() -> None:
    group = make.group(secretaries=3)

    shown = page(signed_in(group.office), f"/messages/meetings/{group.meeting.pk}/handouts/")

    assert shown.count('class="handout"') == 3


def test_what_is_handed_on_of_another_type_of_meeting_says_its_name_and_asks_for_no_opinions() -> None:
    group = make.group()
    conference = {"meeting_type": "commendation", "name": "Hội nghị biểu dương"}
    Meeting.objects.filter(pk=group.meeting.pk).update(**conference)
    client, address = signed_in(group.office), f"/messages/meetings/{group.meeting.pk}"

    texts, handouts = page(client, f"{address}/texts/"), page(client, f"{address}/handouts/")

    main = texts.split("<main", 1)[1].split("</main", 1)[0]
    said = [main, handouts.split('class="handout"', 1)[1].split("</article", 1)[0]]
    assert "dự Hội nghị biểu dương." in main
    assert "đến dự Hội nghị biểu dương vào hồi" in main
    assert "Hội nghị biểu dương" in said[1]
    assert not any("giao ban" in each.lower() or "bằng văn bản" in each for each in said)


def test_the_page_of_a_meeting_leads_the_office_to_its_texts_once_it_is_called() -> None:
    group = make.group()
    address = f"/messages/meetings/{group.meeting.pk}/texts/"

    for_office = page(signed_in(group.office), f"/meetings/{group.meeting.pk}/")
    for_secretary = page(signed_in(group.secretaries[0]), f"/meetings/{group.meeting.pk}/")

    Meeting.objects.filter(pk=group.meeting.pk).update(state=MeetingState.PLANNED.value, called_at=None)
    planned = page(signed_in(group.office), f"/meetings/{group.meeting.pk}/")

    assert [address in each for each in (for_office, for_secretary, planned)] == [True, False, False]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_is_sound(language: str) -> None:
    group = make.group(secretaries=2, offers=(Channel.SMS,))
    remind(group.host, now=MORNING)
    make.message(state=State.FAILED)
    make.on_page(group.office.person)
    client = signed_in(group.office)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    outbox = [f"/messages/outbox/?shelf={shelf}" for shelf in ("failed", "calls", "waiting", "sent", "ended")]
    pages = [
        *("/messages/", "/messages/choice/", "/messages/outbox/calls/", "/messages/outbox/preview/"),
        *(f"/messages/ways/{group.host.pk}/", f"/messages/series/{group.meeting.series_id}/ladder/"),
        *(f"/messages/meetings/{group.meeting.pk}/{name}/" for name in ("texts", "handouts")),
    ]

    assert crawl(client, *outbox, *pages) == {}


@pytest.mark.parametrize(
    "address", ["/messages/", "/messages/outbox/", "/messages/outbox/calls/", "/messages/outbox/preview/"]
)
def test_a_list_takes_as_many_queries_for_three_rows_as_for_one(
    address: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    counted = []
    group = make.group()
    client = signed_in(group.office)
    for rows in (1, 2):
        for _ in range(rows):
            make.message(state=State.FAILED)
            make.message(channel=Channel.CALL)
            make.on_page(group.office.person)
            make.group()
        at_nine = time_machine.travel(MORNING + timedelta(hours=1), tick=False)
        with at_nine, django_assert_max_num_queries(42) as captured:
            client.get(address)
        counted.append(len(captured.captured_queries))

    assert counted[0] == counted[1]


def test_whoever_cancels_a_called_meeting_reads_how_many_are_told_and_how_many_cannot_be() -> None:
    with time_machine.travel(MORNING, tick=False):
        group = make.group(secretaries=2)
        organisation.post(role=Role.SECRETARY, unit=organisation.unit(host=group.host))

        shown = page(signed_in(group.office), f"/meetings/{group.meeting.pk}/cancel/")

    assert "2 nơi không tự báo được, phải gọi điện" in shown
    assert "1 chức vụ chưa có người giữ" in shown


def test_a_meeting_that_nobody_was_called_to_tells_nobody() -> None:
    with time_machine.travel(MORNING, tick=False):
        group = make.group()
        Meeting.objects.update(state="planned", called_at=None)

        shown = page(signed_in(group.office), f"/meetings/{group.meeting.pk}/cancel/")

    assert "Hệ thống báo ngay" not in shown

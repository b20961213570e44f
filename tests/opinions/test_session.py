"""The desk while a meeting is in session: what its acts store, refuse and record, and what its page shows."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import override

from giaoban.audit.models import Entry
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.meetings import actions, queries
from giaoban.meetings.actions import Voice
from giaoban.meetings.models import Meeting, SpeakingRequest, TypedText
from giaoban.meetings.rules import State
from giaoban.opinions.models import Opinion
from giaoban.organisation.models import Post, Unit
from giaoban.organisation.rules import Role
from tests.make import access, meetings, organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting() -> Meeting:
    return meetings.meeting(on=timezone.localdate(), state=State.IN_SESSION, agenda=True)


@pytest.fixture
def desk(client: Client, meeting: Meeting) -> Client:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(access.account(role=Role.OFFICE, host=meeting.host))
    return client


def cell(meeting: Meeting, name: str) -> tuple[Unit, Post]:
    """Return a cell of the meeting and the post that speaks for it."""
    unit = organisation.unit(host=meeting.host, name=name)
    return unit, organisation.post(role=Role.SECRETARY, host=meeting.host, unit=unit)


def call(meeting: Meeting, name: str, *, minutes: int = 0) -> SpeakingRequest:
    unit, post = cell(meeting, name)
    now = timezone.now() + timedelta(minutes=minutes)
    return actions.give_floor(meeting, voice=Voice(unit=unit, post=post), now=now, actor=SYSTEM)


def events() -> list[str]:
    return list(Entry.objects.order_by("pk").values_list("event", flat=True))


def test_going_on_to_an_item_ends_the_one_before_and_a_second_tap_changes_nothing(meeting: Meeting) -> None:
    first, second, *_ = meeting.agenda.all()
    began = timezone.now()
    for item, minutes in ((first, 0), (second, 15), (second, 16)):
        actions.begin_item(item, now=began + timedelta(minutes=minutes), actor=SYSTEM)

    stage = queries.stage_of(meeting, began + timedelta(minutes=20))

    assert [(each.minutes, each.state) for each in stage.items[:3]] == [(15, "done"), (5, "now"), (0, "next")]
    assert stage.current
    assert stage.current.item == second
    assert events() == ["item.begun", "item.begun"]
    assert Meeting.objects.get(pk=meeting.pk).live_version == 2


def test_the_conclusion_of_an_item_is_not_overwritten_unseen(meeting: Meeting) -> None:
    item = meeting.agenda.all()[0]
    actions.conclude_item(item, text="Giao Phòng Kinh tế, xong 15/12.", was="", actor=SYSTEM)

    with pytest.raises(Refused):
        actions.conclude_item(item, text="Khác.", was="", actor=SYSTEM)

    item.refresh_from_db()
    assert (item.conclusion, events()) == ("Giao Phòng Kinh tế, xong 15/12.", ["item.concluded"])


def test_one_speaks_at_a_time_and_the_list_is_fair(meeting: Meeting) -> None:
    first = call(meeting, "Chi bộ Cầu Đá")
    unit, post = cell(meeting, "Chi bộ Vạn Chài")
    for voice in (Voice(unit=first.unit, post=first.post), Voice(unit=unit, post=post)):
        actions.ask_to_speak(meeting, voice=voice, now=timezone.now(), actor=SYSTEM)

    with pytest.raises(Refused):
        actions.give_floor(meeting, voice=Voice(unit=unit), now=timezone.now(), actor=SYSTEM)
    actions.end_floor(first, now=timezone.now(), actor=SYSTEM)

    waiting = queries.stage_of(meeting, timezone.now()).waiting
    assert [each.request.unit.name for each in waiting] == ["Chi bộ Vạn Chài", "Chi bộ Cầu Đá"]
    assert events() == ["speaker.called", "speaker.listed", "speaker.listed", "speaker.ended"]


def test_who_was_called_by_mistake_waits_again_and_who_withdraws_does_not(meeting: Meeting) -> None:
    called = call(meeting, "Chi bộ Cầu Đá")

    actions.put_back(called, now=timezone.now(), actor=SYSTEM)
    assert [each.request for each in queries.stage_of(meeting, timezone.now()).waiting] == [called]
    actions.withdraw_request(called, now=timezone.now(), actor=SYSTEM)

    stage = queries.stage_of(meeting, timezone.now())
    assert (stage.speaking, list(stage.waiting)) == (None, [])
    with pytest.raises(Refused):
        actions.withdraw_request(called, now=timezone.now(), actor=SYSTEM)


def test_a_turn_typed_at_the_desk_becomes_its_opinions_once(desk: Client, meeting: Meeting) -> None:
    asked = call(meeting, "Chi bộ Cầu Đá")
    desk.post("/typed-texts/keep/", {"kept-as": f"turn-{asked.pk}", "text": "Đường hẹp."})
    typed = {
        "asked": asked.pk,
        "once": uuid4(),
        "text": "Đường hẹp. Xin mở rộng.\nĐồng ý (Chủ tịch): Làm ngay.\n\nGấp: Nước yếu.",
    }

    answers = [desk.post(f"/meetings/{meeting.pk}/session/", typed) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    asked.refresh_from_db()
    assert asked.turn
    assert asked.turn.unit == asked.unit
    assert list(Opinion.objects.order_by("number").values_list("text", "ask", "urgent", "state")) == [
        ("Đường hẹp. Xin mở rộng.", "Xin mở rộng.", False, "answered_on_spot"),
        ("Nước yếu.", "", True, "waiting"),
    ]
    assert (meeting.turns.count(), TypedText.objects.count()) == (1, 0)
    assert events()[-1] == "speaker.ended"


def test_words_are_recorded_even_if_the_turn_was_ended_elsewhere(desk: Client, meeting: Meeting) -> None:
    asked = call(meeting, "Chi bộ Cầu Đá")
    actions.end_floor(asked, now=timezone.now(), actor=SYSTEM)
    typed = {"asked": asked.pk, "once": uuid4(), "text": "Cảm ơn đảng ủy.", "general": "on"}

    assert desk.post(f"/meetings/{meeting.pk}/session/", typed).status_code == 302

    assert list(meeting.turns.values_list("gist", flat=True)) == ["Cảm ơn đảng ủy."]
    assert not Opinion.objects.exists()


@pytest.mark.parametrize(
    "text", ["", " \n ", "Giải đáp tốt.\n\n" * 13, "x" * 6001, "Đường.\nGiải đáp (): Sẽ làm.", "\x00"]
)
def test_what_cannot_be_recorded_comes_back_with_every_letter(
    desk: Client, meeting: Meeting, text: str
) -> None:
    asked = call(meeting, "Chi bộ Cầu Đá")

    answer = desk.post(f"/meetings/{meeting.pk}/session/", {"asked": asked.pk, "once": uuid4(), "text": text})

    assert (answer.status_code, meeting.turns.count()) == (200, 0)
    with override("en"):
        told = [sentence for each in answer.context["heard"].form.errors.values() for sentence in each]
    assert told
    assert all(escape(sentence) in answer.text for sentence in told)
    assert answer.context["heard"].form["text"].value() == text


@pytest.mark.parametrize(
    ("typed", "status", "speaking"),
    [
        ("cd", 302, "Chi bộ Cầu Đá"),
        ("chi bo", 200, None),
        ("zz", 200, None),
        ("", 200, None),
        ("=HYPERLINK", 200, None),
    ],
)
def test_a_few_letters_give_a_unit_the_floor_or_say_what_to_type(
    desk: Client, meeting: Meeting, typed: str, status: int, speaking: str | None
) -> None:
    for name in ("Chi bộ Cầu Đá", "Chi bộ Vạn Chài"):
        cell(meeting, name)

    answer = desk.post(f"/meetings/{meeting.pk}/session/speakers/add/", {"unit": typed})

    assert answer.status_code == status
    found = queries.stage_of(meeting, timezone.now()).speaking
    assert (found.unit.name if found else None) == speaking
    assert answer.status_code == 302 or answer.context["floor"].errors["unit"]


def test_a_turn_with_words_kept_for_it_is_not_ended_unrecorded(desk: Client, meeting: Meeting) -> None:
    asked = call(meeting, "Chi bộ Cầu Đá")
    address = f"/meetings/{meeting.pk}/session/speakers/{asked.pk}/change/"
    desk.post("/typed-texts/keep/", {"kept-as": f"turn-{asked.pk}", "text": "Đường hẹp."})

    assert desk.post(address, {"act": "end"}).status_code == 409
    back = desk.post(
        "/typed-texts/throw-away/",
        {"kept-as": f"turn-{asked.pk}", "next": f"/meetings/{meeting.pk}/session/"},
    )

    assert back["Location"] == f"/meetings/{meeting.pk}/session/"
    assert desk.post(address, {"act": "end"}).status_code == 302


def test_what_was_typed_stands_in_the_form_on_every_device_of_its_writer_alone(
    desk: Client, meeting: Meeting
) -> None:
    asked = call(meeting, "Chi bộ Cầu Đá")
    once = str(uuid4())
    kept = desk.post(
        "/typed-texts/keep/", {"kept-as": f"turn-{asked.pk}", "text": "Đường hẹp quá", "once": once}
    )
    other = Client()
    other.force_login(access.account(role=Role.OFFICE, host=meeting.host))

    mine, theirs = (who.get(f"/meetings/{meeting.pk}/session/").context["heard"] for who in (desk, other))

    assert (kept.status_code, "X-Kept-At" in kept) == (200, True)
    assert (mine.form["text"].value(), mine.form["once"].value()) == ("Đường hẹp quá", once)
    assert (theirs.form["text"].value(), theirs.kept_at) == (None, None)


def test_the_page_costs_the_same_however_long_its_lists_are(desk: Client, meeting: Meeting) -> None:
    def costs() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert desk.get(f"/meetings/{meeting.pk}/session/").status_code == 200
        return len(seen)

    actions.begin_item(meeting.agenda.all()[0], now=timezone.now(), actor=SYSTEM)
    call(meeting, "Chi bộ Cầu Đá")
    counts = []
    for number in range(3):
        unit, post = cell(meeting, f"Chi bộ thôn {number}")
        meetings.turn(meeting=meeting, unit=unit)
        voice = Voice(unit=unit, post=post)
        actions.ask_to_speak(meeting, voice=voice, now=timezone.now(), actor=SYSTEM)
        counts.append(costs())

    assert counts[0] == counts[2]


def test_the_desk_waits_until_the_meeting_is_open_and_takes_no_chair_for_a_clerk(client: Client) -> None:
    today = timezone.localdate()
    planned = meetings.meeting(on=today + timedelta(days=1), state=State.CALLED)
    session = meetings.meeting(series=planned.series, on=today, state=State.IN_SESSION)
    client.force_login(access.account(role=Role.CHAIR, host=planned.host))

    refused, shown = (client.get(f"/meetings/{each.pk}/session/") for each in (planned, session))

    assert (refused.status_code, shown.status_code) == (409, 200)
    assert shown.context["may_record"] is False

"""The worker against real servers: what is refused, hangs or dies leaves a row with its sentence."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from email import message_from_string, policy

import pytest
from django.db import IntegrityError, transaction
from icalendar import Calendar

from giaoban.meetings.models import DayChange, Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.actions import sending
from giaoban.messages.channels import Carriers
from giaoban.messages.channels.gateway import Gateway
from giaoban.messages.channels.mail import Mail
from giaoban.messages.jobs import Worker
from giaoban.messages.models import Choice, Message, WorkerBeat
from giaoban.messages.rules import life
from giaoban.messages.rules.life import Channel, State
from giaoban.organisation.models import Person
from giaoban.organisation.models import Post as Title
from tests.make import meetings, organisation
from tests.make import messages as make
from tests.messages.servers import Mast, Post, closed_port, mast, post

pytestmark = pytest.mark.django_db
MORNING = make.MORNING


@pytest.fixture
def mail_server() -> Iterator[Post]:
    with post() as state:
        yield state


@pytest.fixture
def gateway() -> Iterator[Mast]:
    with mast() as state:
        yield state


class Clock:
    """A clock that stands where it is set."""

    def __init__(self, at: datetime = MORNING) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at


def mail(port: int, *, timeout: float = 5.0) -> Mail:
    """Return a carrier to a mail server on this machine."""
    return Mail("127.0.0.1", port, "", "", "none", "giaoban@example.vn", timeout)


def worker(clock: Clock, *, smtp: int = 0, sms: str = "", timeout: float = 5.0) -> Worker:
    """Return a worker with these two ways out."""
    ways: Carriers = {Channel.EMAIL: mail(smtp, timeout=timeout), Channel.SMS: Gateway(sms, "secret")}
    return Worker(ways=ways, clock=clock)


def with_address(email: str = "van.phong@example.vn") -> Message:
    """Return an e-mail that waits."""
    person = organisation.person()
    person.email = email
    person.save(update_fields=["email"])
    return make.message(person=person, channel=Channel.EMAIL)


def stands(message: Message) -> tuple[str, int, str]:
    """Return where a message stands, how often it was tried, and what went wrong."""
    message.refresh_from_db()
    return message.state, message.attempts, message.fault


def test_an_email_goes_out_in_plain_vietnamese_with_its_link(mail_server: Post) -> None:
    message = with_address()

    worker(Clock(), smtp=mail_server.port).turn()

    assert stands(message) == ("sent", 1, "")
    sent = mail_server.taken[0]
    assert "Message-ID: <" in sent
    assert "Content-Type: text/plain" in sent
    assert len(mail_server.taken) == 1


@pytest.mark.parametrize(
    ("code", "state", "method"),
    [
        ("meeting_called", MeetingState.CALLED, "REQUEST"),
        ("meeting_called", MeetingState.CANCELLED, "CANCEL"),  # cancelled while the notice waited
        ("meeting_called", MeetingState.PLANNED, ""),
        ("meeting_near", MeetingState.CALLED, ""),
    ],
)
def test_an_email_about_a_meeting_brings_the_calendar_file_of_how_it_stands(
    mail_server: Post, code: str, state: MeetingState, method: str
) -> None:
    group = make.group()
    post = Title.objects.get(terms__person=group.secretaries[0].person)
    invitation = meetings.invitation(meeting=group.meeting, post=post)
    Meeting.objects.filter(pk=group.meeting.pk).update(
        state=state.value,
        cancelled_because="Bão số 5." if state is MeetingState.CANCELLED else "",
        called_at=None if state is MeetingState.PLANNED else MORNING,
    )
    waiting = with_address()
    about = {"code": code, "subject": f"meetings.meeting:{group.meeting.pk}", "post": post.pk}
    Message.objects.filter(pk=waiting.pk).update(**about)

    worker(Clock(), smtp=mail_server.port).turn()

    [sent] = [message_from_string(text, policy=policy.default) for text in mail_server.taken]
    parts = {part.get_content_type(): part for part in sent.walk()}
    assert "Xem tại" in parts["text/plain"].get_content()
    assert ("text/calendar" in parts, "application/ics" in parts) == (bool(method), bool(method))
    if method:
        told = parts["text/calendar"]
        event = Calendar.from_ical(told.get_content()).events[0]
        assert told["content-type"].params["method"] == method
        assert event["uid"] == str(group.meeting.uid)
        assert f"invitation-{invitation.pk}@" in str(event["attendee"])
        assert parts["application/ics"].get_filename() == "giao-ban.ics"


def test_a_text_message_is_one_unit_without_marks_and_the_gateway_can_tell_a_repeat(gateway: Mast) -> None:
    message = make.message()

    worker(Clock(), sms=gateway.url).turn()

    assert stands(message) == ("sent", 1, "")
    [said] = gateway.taken
    assert said["text"].startswith("Moi d/c du giao ban 7 gio 30, thu Sau 27/11/2026, Hoi truong Dang uy.")
    assert len(said["text"]) <= 160
    assert said["to"].startswith("+84")
    assert gateway.token == "Bearer secret"


def test_a_message_speaks_the_language_that_its_reader_chose(gateway: Mast) -> None:
    message = make.message()
    Choice.objects.create(person_id=message.person or 0, language="en")

    worker(Clock(), sms=gateway.url).turn()

    assert gateway.taken[0]["text"].startswith("Please attend the briefing at 7:30, Friday 27/11/2026")


@pytest.mark.parametrize(
    ("mood", "state", "fault"),
    [
        ("refuses", "failed", "mail_refused"),
        ("busy", "waiting", "mail_down"),
        ("dies", "waiting", "mail_down"),
    ],
)
def test_a_mail_server_that_refuses_or_dies_leaves_the_row_with_its_reason(
    mail_server: Post, mood: str, state: str, fault: str
) -> None:
    message, clock = with_address(), Clock()
    mail_server.mood = mood

    worker(clock, smtp=mail_server.port).turn()

    assert stands(message) == (state, 1, fault)
    assert message.fault_detail
    assert mail_server.taken == []


def test_a_letter_that_was_taken_is_not_sent_again_however_the_server_takes_leave(mail_server: Post) -> None:
    message = with_address()
    mail_server.mood = "sour"

    worker(Clock(), smtp=mail_server.port).turn()

    assert stands(message) == ("sent", 1, "")
    assert len(mail_server.taken) == 1


def test_an_address_with_letters_that_the_server_never_takes_is_not_tried_again(mail_server: Post) -> None:
    message = with_address("vănphòng@example.vn")

    worker(Clock(), smtp=mail_server.port).turn()

    assert stands(message) == ("failed", 1, "mail_refused")
    assert mail_server.taken == []


def test_a_mail_server_that_hangs_is_left_after_a_while(mail_server: Post) -> None:
    message = with_address()
    mail_server.mood = "hangs"

    worker(Clock(), smtp=mail_server.port, timeout=0.2).turn()

    assert stands(message) == ("waiting", 1, "mail_down")
    assert message.next_attempt_at == MORNING + timedelta(minutes=1)


def test_a_mail_server_that_is_not_there_is_tried_again_until_it_is(mail_server: Post) -> None:
    message, clock = with_address(), Clock()
    worker(clock, smtp=closed_port()).turn()
    clock.at += timedelta(minutes=1)

    worker(clock, smtp=mail_server.port).turn()

    assert stands(message) == ("sent", 2, "")
    assert len(mail_server.taken) == 1


def test_a_gateway_that_answers_500_for_an_hour_loses_nothing_and_doubles_nothing(gateway: Mast) -> None:
    rows = [make.message() for _ in range(3)]
    clock, gateway.answer = Clock(), 500
    works = worker(clock, sms=gateway.url)
    while clock.at < MORNING + timedelta(hours=1):
        works.turn()
        clock.at += timedelta(minutes=1)
    in_trouble = {stands(row)[::2] for row in rows}
    gateway.answer = 200

    while any(row.state != "sent" for row in rows) and clock.at < MORNING + timedelta(hours=9):
        works.turn()
        clock.at += timedelta(minutes=1)
        for row in rows:
            row.refresh_from_db()

    assert in_trouble == {("waiting", "gateway_down")}
    assert {row.state for row in rows} == {"sent"}
    assert sorted(said["to"] for said in gateway.taken) == sorted(
        Person.objects.get(pk=row.person or 0).phone for row in rows
    )


def test_a_gateway_that_never_comes_back_ends_on_the_list_of_the_office(gateway: Mast) -> None:
    message, clock = make.message(), Clock()
    gateway.answer = 503
    works = worker(clock, sms=gateway.url)

    while clock.at < MORNING + timedelta(days=3):
        works.turn()
        clock.at += timedelta(minutes=30)

    assert stands(message) == ("failed", life.MOST_TRIES, "gateway_down")
    assert message.fault_detail == "503 so it is"
    assert gateway.asked == life.MOST_TRIES


def test_a_gateway_that_refuses_the_number_is_not_asked_again(gateway: Mast) -> None:
    message = make.message()
    gateway.answer = 400

    worker(Clock(), sms=gateway.url).turn()

    assert stands(message) == ("failed", 1, "gateway_refused")


@pytest.mark.parametrize(
    ("phone", "fault"), [("", "no_phone"), ("+842203822000", "bad_phone"), ("0000", "bad_phone")]
)
def test_a_number_that_cannot_receive_a_text_is_named_before_anybody_is_asked(
    gateway: Mast, phone: str, fault: str
) -> None:
    message = make.message(person=organisation.person(phone=phone))

    worker(Clock(), sms=gateway.url).turn()

    assert stands(message) == ("failed", 1, fault)
    assert gateway.asked == 0


def test_without_a_server_the_office_reads_that_none_is_set() -> None:
    email, text = with_address(), make.message()
    works = Worker(
        ways={Channel.EMAIL: Mail("", 0, "", "", "none", "a@b.vn"), Channel.SMS: Gateway("")}, clock=Clock()
    )

    works.turn()

    assert (stands(email)[2], stands(text)[2]) == ("no_mail_server", "no_gateway")


def test_an_agency_is_reached_on_the_days_on_which_its_committee_works(gateway: Mast) -> None:
    message, clock = make.message(), Clock(meetings.at(date(2026, 11, 28), 8, 0))
    Message.objects.filter(pk=message.pk).update(audience="agency")

    worker(clock, sms=gateway.url).turn()
    rests_on_saturdays = stands(message)
    DayChange.objects.create(host=message.host, day=clock.at.date(), works=True, reason="Làm bù.")
    Message.objects.filter(pk=message.pk).update(next_attempt_at=clock.at)
    worker(clock, sms=gateway.url).turn()

    assert rests_on_saturdays == ("waiting", 0, "")
    assert stands(message) == ("sent", 1, "")


def test_at_night_nothing_reaches_anybody(gateway: Mast) -> None:
    message, clock = make.message(), Clock(MORNING.replace(hour=21))
    works = worker(clock, sms=gateway.url)
    works.turn()
    at_night = stands(message)
    clock.at = MORNING + timedelta(days=1)

    works.turn()

    assert at_night == ("waiting", 0, "")
    assert stands(message) == ("sent", 1, "")
    assert len(gateway.taken) == 1


def test_what_nobody_needs_any_more_is_not_sent(gateway: Mast) -> None:
    message = make.message(useful_until=MORNING)

    worker(Clock(), sms=gateway.url).turn()

    assert stands(message) == ("cancelled", 0, "")
    assert gateway.asked == 0


def test_a_dead_workers_row_comes_back_and_is_sent_once(gateway: Mast) -> None:
    message, clock = make.message(), Clock()
    sending.lease("the dead one", most=10, now=MORNING)
    works = worker(clock, sms=gateway.url)
    works.turn()
    while_leased = stands(message)[0]
    clock.at += life.LEASE

    works.turn()

    assert while_leased == "leased"
    assert stands(message) == ("sent", 2, "")
    assert len(gateway.taken) == 1


def test_a_worker_that_lost_its_lease_keeps_nothing() -> None:
    message = make.message()
    [held] = sending.lease("slow", most=1, now=MORNING)
    later = MORNING + life.LEASE
    sending.reap(now=later)
    sending.lease("quick", most=1, now=later)

    assert not sending.renew(held, owner="slow", now=later)
    assert not sending.keep_sent(held, owner="slow", now=later)
    assert stands(message)[0] == "leased"
    assert sending.keep_sent(held, owner="quick", now=later)


def test_a_row_that_kills_every_worker_ends_on_the_list_of_the_office() -> None:
    message, now = make.message(), MORNING
    for turn in range(life.MOST_TRIES):
        sending.lease(f"worker {turn}", most=1, now=now)
        now += life.LEASE
        sending.reap(now=now)

    assert stands(message) == ("failed", life.MOST_TRIES, "worker_lost")


def test_a_clock_set_back_a_day_holds_nothing_up_and_doubles_nothing(gateway: Mast) -> None:
    held, sent = make.message(), make.message(state=State.SENT)
    sending.lease("before the clock was set back", most=10, now=MORNING)
    waits = make.message()
    clock = Clock(MORNING - timedelta(days=1))

    worker(clock, sms=gateway.url).turn()

    assert stands(held)[0] == "sent"
    assert (stands(sent)[0], stands(waits)[0]) == ("sent", "sent")
    assert len(gateway.taken) == 2


def test_a_worker_that_is_told_to_stop_puts_back_what_it_has_not_begun(gateway: Mast) -> None:
    rows = [make.message() for _ in range(3)]
    works = worker(Clock(), sms=gateway.url)
    works.stop()

    works.turn()

    assert {stands(row) for row in rows} == {("waiting", 0, "")}
    assert gateway.asked == 0


def test_a_worker_says_that_it_is_alive_and_signs_off_when_it_goes() -> None:
    works = worker(Clock())
    works.turn()
    alive = list(WorkerBeat.objects.values_list("owner", "seen_at"))
    works.stop()

    works.run()

    assert alive == [(works.owner, MORNING)]
    assert not WorkerBeat.objects.exists()


@pytest.mark.parametrize(
    "lie",
    [
        {"state": "leased"},
        {"state": "sent"},
        {"state": "failed"},
        {"state": "nowhere"},
        {"channel": "pigeon"},
        {"read_at": MORNING},
        {"sent_at": MORNING},
        {"state": "sent", "sent_at": MORNING, "person": None},
        {"state": "leased", "channel": "call", "lease_owner": "x", "lease_until": MORNING},
    ],
)
def test_the_database_refuses_rows_that_cannot_be(lie: dict[str, object]) -> None:
    message = make.message()

    with pytest.raises(IntegrityError), transaction.atomic():
        Message.objects.filter(pk=message.pk).update(**lie)


def test_one_key_makes_one_message() -> None:
    make.message(key="the same")

    with pytest.raises(IntegrityError), transaction.atomic():
        make.message(key="the same")

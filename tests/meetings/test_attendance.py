"""Attendance at the door: one tap, everybody at once, later from a telephone, oneself; and the year."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from giaoban.access.models import Account
from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.meetings import actions, queries
from giaoban.meetings.actions import Touch
from giaoban.meetings.models import Attendance, Invitation, Meeting
from giaoban.meetings.queries import attendance as reading
from giaoban.meetings.queries.attendance_year import year_of_attendance
from giaoban.meetings.queries.recorded import attendance_at
from giaoban.meetings.rules import State
from giaoban.meetings.rules.attendance import Mark, Presence, Way
from giaoban.meetings.rules.talks import TalkState
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from tests.inspector import faults
from tests.make import access, audit, meetings, organisation, papers, talks

pytestmark = pytest.mark.django_db
FRIDAY = date(2026, 11, 27)
BEGINS = meetings.at(FRIDAY)
QUARTER_PAST = BEGINS + timedelta(minutes=45)


@dataclass(frozen=True, slots=True)
class Door:
    """A meeting on its day, three quarters of an hour after it began; the clerk sits at the door."""

    meeting: Meeting
    clerk: Account
    secretaries: tuple[Account, ...]
    invitations: tuple[Invitation, ...]
    client: Client

    @property
    def address(self) -> str:
        return f"/meetings/{self.meeting.pk}/attendance/"

    def how(self) -> list[Presence]:
        """Return how the secretaries attended, in their order."""
        rows = queries.invited_to(self.meeting).order_by("pk")
        lines = queries.lines_of(self.meeting, rows, QUARTER_PAST)
        found = {one.invitation.pk: one.standing.presence for one in reading.attended(self.meeting, lines)}
        return [found[row.pk] for row in self.invitations]


@pytest.fixture
def door() -> Iterator[Door]:
    with time_machine.travel(QUARTER_PAST, tick=False):
        host = organisation.host()
        secretaries = tuple(access.account(role=Role.SECRETARY, host=host) for _ in range(3))
        meeting = meetings.meeting(series=meetings.series(host=host), on=FRIDAY, state=State.IN_SESSION)
        posts = [Post.objects.get(terms__person=each.person) for each in secretaries]
        invitations = tuple(meetings.invitation(meeting=meeting, post=post) for post in posts)
        clerk = access.account(role=Role.OFFICE, host=host)
        yield Door(meeting, clerk, secretaries, invitations, client_of(clerk))


def client_of(account: Account) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(account)
    return client


def touch(
    invitation: Invitation, mark: Mark = Mark.ARRIVED, at: datetime = QUARTER_PAST, key: UUID | None = None
) -> Touch:
    return Touch(invitation=invitation.pk, mark=mark, at=at, key=key or uuid4())


def note(door: Door, *touches: Touch) -> int:
    actor = audit.actor(account=None)
    return actions.note_attendance(door.meeting, touches, way=Way.LIST, now=QUARTER_PAST, actor=actor)


def closed(door: Door) -> None:
    """Close the meeting three quarters of an hour after it began."""
    Meeting.objects.filter(pk=door.meeting.pk).update(state=State.CLOSED.value, closed_at=QUARTER_PAST)
    door.meeting.refresh_from_db()


def queue(*taps: dict[str, object], clock: datetime = QUARTER_PAST) -> dict[str, str]:
    return {"queue": json.dumps({"sent_at": clock.isoformat(), "taps": list(taps)})}


def test_one_tap_notes_any_state_and_the_same_page_sent_twice_notes_once(door: Door) -> None:
    came, excused, absent = door.invitations
    once = str(uuid4())

    for tap in (f"{came.pk}:arrived", f"{came.pk}:arrived", f"{excused.pk}:excused", f"{absent.pk}:absent"):
        door.client.post(door.address, {"tap": tap, "once": once})
    shown = door.client.get(door.address).content.decode()

    assert Attendance.objects.count() == 3
    assert door.how() == [Presence.LATE, Presence.EXCUSED, Presence.ABSENT]
    assert "45 minutes late" in shown
    assert faults(shown) == []


def test_minutes_and_year_count_who_came_late_and_left_early_as_both_and_a_late_substitute_as_one(
    door: Door,
) -> None:
    early, both, instead = door.invitations
    half = BEGINS + timedelta(minutes=30)
    note(door, touch(early, at=BEGINS), touch(both, at=BEGINS + timedelta(minutes=20)))
    note(door, replace(touch(instead, at=half), substitute="Lê Thị Thử"))
    note(door, touch(early, Mark.LEFT, at=half), touch(both, Mark.LEFT, at=half))
    Meeting.objects.filter(pk=door.meeting.pk).update(state=State.CLOSED.value, closed_at=QUARTER_PAST)

    assert attendance_at(Meeting.objects.get(pk=door.meeting.pk)) == (
        "Triệu tập 3 đại biểu; có mặt 3 (đúng giờ: 1; đến muộn: 2), trong đó cử người dự thay: 1; về sớm: 2; "
        "vắng mặt 0 (có lý do: 0; không có lý do: 0)."
    )
    total = year_of_attendance(door.meeting.host, 2026).total
    ways = (Presence.ON_TIME, Presence.LATE, Presence.SUBSTITUTE, Presence.LEFT_EARLY)
    assert [total.there, *(total.presences[way] for way in ways)] == [3, 1, 2, 1, 2]


def test_many_taps_are_one_act_and_one_of_another_meeting_is_left_out(door: Door) -> None:
    stranger = meetings.invitation(
        meeting=meetings.meeting(series=door.meeting.series, on=FRIDAY - timedelta(days=28)),
        post=door.invitations[0].post,
    )
    key = uuid4()

    first = note(door, *(touch(each) for each in door.invitations), touch(stranger))
    twice = [note(door, touch(door.invitations[0], key=key)) for _ in range(2)]

    assert (first, twice) == (3, [1, 0])
    assert Entry.objects.filter(event="attendance.noted").count() == 2
    assert not Attendance.objects.filter(invitation=stranger).exists()


def test_everybody_is_there_from_the_beginning_but_for_those_ticked(door: Door) -> None:
    missing = door.invitations[1]

    door.client.post(f"{door.address}all-there/", {"missing": [missing.pk], "once": str(uuid4())})

    assert door.how() == [Presence.ON_TIME, Presence.AWAITED, Presence.ON_TIME]


def test_whoever_said_that_they_do_not_come_is_ticked_beforehand_with_the_reason(door: Door) -> None:
    declined, sends, plain = door.invitations
    answered = {"answered_at": BEGINS - timedelta(days=2)}
    Invitation.objects.filter(pk=declined.pk).update(
        answer="declines", cause="illness", reason="Nằm viện", **answered
    )
    Invitation.objects.filter(pk=sends.pk).update(answer="substitute", substitute="Trần Thị Mới", **answered)

    page = door.client.get(f"{door.address}all-there/").content.decode()

    ticked = [f'value="{each.pk}" checked' in page for each in door.invitations]
    assert ticked == [True, False, False]
    assert all(words in page for words in ("Nằm viện", "Trần Thị Mới"))
    assert all(each.person.full_name in page for each in door.secretaries)
    assert f'value="{plain.pk}"' in page


def test_whoever_is_noted_as_there_is_absent_or_not_noted_again_with_one_tap(door: Door) -> None:
    absent, undone, _ = door.invitations
    note(door, touch(absent, at=BEGINS), touch(undone, at=BEGINS))
    once, later = str(uuid4()), QUARTER_PAST + timedelta(minutes=1)

    with time_machine.travel(later, tick=False):
        page = door.client.get(door.address).content.decode()
        for tap in (f"{absent.pk}:cleared+absent", f"{undone.pk}:cleared"):
            door.client.post(door.address, {"tap": tap, "once": once})
        after = door.client.get(door.address).content.decode()

    assert f'value="{absent.pk}:cleared+absent"' in page
    assert door.how() == [Presence.ABSENT, Presence.AWAITED, Presence.AWAITED]
    assert "Noted as absent too" not in after
    assert faults(page) == faults(after) == []


def test_what_was_tapped_without_network_keeps_its_time_though_the_clock_was_a_day_slow(door: Door) -> None:
    slow = QUARTER_PAST - timedelta(days=1)
    came = {"invitation": door.invitations[0].pk, "mark": "arrived", "key": str(uuid4())}
    tapped = came | {"at": (slow - timedelta(minutes=50)).isoformat()}
    note(door, touch(door.invitations[0], Mark.ABSENT))

    answers = [door.client.post(f"{door.address}sync/", queue(tapped, clock=slow)) for _ in range(2)]
    shown = door.client.get(door.address).content.decode()

    told = answers[1].json()
    assert told["kept"] == [came["key"]]
    assert "On time" in told["rows"][str(door.invitations[0].pk)]
    assert ":left" in told["taps"][str(door.invitations[0].pk)]
    assert Attendance.objects.filter(mark="arrived").values_list("at", "received_at").get() == (
        BEGINS - timedelta(minutes=5),
        QUARTER_PAST,
    )
    assert "Noted as absent too: ask" in shown


def test_the_answer_to_taps_counts_anew_in_the_words_of_the_page(door: Door) -> None:
    tap = {"invitation": door.invitations[0].pk, "mark": "arrived", "key": str(uuid4())}

    before = door.client.get(door.address).content.decode()
    told = door.client.post(f"{door.address}sync/", queue(tap | {"at": BEGINS.isoformat()})).json()
    after = door.client.get(door.address).content.decode()

    assert told["lead"] == "1 of 3 invited are there."
    assert [(told["lead"] in page, told["counts"].strip() in page) for page in (before, after)] == [
        (False, False),
        (True, True),
    ]


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"queue": ""},
        {"queue": "<script>"},
        {"queue": "[1]"},
        {"queue": '{"sent_at": "31/02/2026", "taps": []}'},
        queue({"invitation": "x", "mark": "arrived", "at": "now", "key": "1"}),
        queue({"invitation": 1, "mark": "dancing", "at": QUARTER_PAST.isoformat(), "key": str(uuid4())}),
        {"queue": "[" * 100_000},
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(door: Door, sent: dict[str, str]) -> None:
    answer = door.client.post(f"{door.address}sync/", sent)

    assert (answer.status_code, "cannot be read" in answer.json()["error"]) == (400, True)


def test_a_correction_clears_what_stood_there_and_keeps_what_was_typed_wrong(door: Door) -> None:
    invitation = door.invitations[0]
    address = f"/invitations/{invitation.pk}/attendance/correct/"
    note(door, touch(invitation, Mark.ABSENT))
    typed = {"mark": "arrived", "substitute": "Trần Thị Mới", "once": str(uuid4())}

    wrong = door.client.post(address, typed | {"arrived": "8:00", "left": "7:45"}).content.decode()
    empty = door.client.post(address, typed | {"arrived": ""}).content.decode()
    door.client.post(address, typed | {"arrived": "7:25"})

    assert "Nobody leaves before coming" in wrong
    assert 'value="Trần Thị Mới"' in wrong
    assert "Write when they came" in empty
    assert door.how()[0] is Presence.SUBSTITUTE


def test_one_says_oneself_that_one_is_there_by_the_code_at_the_door_or_on_the_first_page(door: Door) -> None:
    own, other = (client_of(each) for each in door.secretaries[:2])
    printed = door.client.get(f"{door.address}code/").content.decode()
    hall = f"/doors/{reading.hall_token(door.meeting)}/"

    page = own.get(hall).content.decode()
    own.post(hall)
    own.post(hall)
    other.post(f"/invitations/{door.invitations[1].pk}/arrive/")
    strange = own.post(f"/invitations/{door.invitations[1].pk}/arrive/").status_code
    uninvited = client_of(access.account(role=Role.SECRETARY, host=door.meeting.host)).get(hall)

    assert hall in printed
    assert "I am there" in page
    assert list(Attendance.objects.order_by("pk").values_list("way", flat=True)) == ["door", "own"]
    assert strange == 404
    assert (uninvited.status_code, "not on the list" in uninvited.content.decode()) == (409, True)
    assert own.get("/doors/1-forged/").status_code == 404


def test_whoever_comes_late_finds_the_button_on_the_first_page_while_the_meeting_is_held(door: Door) -> None:
    own, invitation = client_of(door.secretaries[0]), door.invitations[0]
    button, noted = f'action="/invitations/{invitation.pk}/arrive/"', "You are noted as there since 8:15"

    begun = [own.get(page).content.decode() for page in ("/", f"/meetings/{door.meeting.pk}/")]
    own.post(f"/invitations/{invitation.pk}/arrive/")
    there = [own.get(page).content.decode() for page in ("/", f"/meetings/{door.meeting.pk}/")]
    Meeting.objects.filter(pk=door.meeting.pk).update(state=State.CLOSED.value, closed_at=QUARTER_PAST)
    over = own.get("/").content.decode()

    assert [(button in page, noted in page, "I will come" in page) for page in begun] == [
        (True, False, False)
    ] * 2
    assert [(button in page, noted in page) for page in there] == [(False, True)] * 2
    assert button not in over


def test_until_the_meeting_begins_one_may_still_say_that_one_cannot_come(door: Door) -> None:
    Meeting.objects.filter(pk=door.meeting.pk).update(state=State.CALLED.value, opened_at=None)
    pk = door.invitations[0].pk

    with time_machine.travel(BEGINS - timedelta(minutes=40), tick=False):
        page = client_of(door.secretaries[0]).get("/").content.decode()

    found = [
        page.find(f"/invitations/{pk}/{verb}/") for verb in ("arrive", "come", "decline", "send-somebody")
    ]
    assert found == sorted(found)
    assert found[0] > 0


def test_closing_says_beforehand_how_many_nobody_has_noted(door: Door) -> None:
    address = f"/meetings/{door.meeting.pk}/close/"
    note(door, touch(door.invitations[0]))

    some = door.client.get(address).content.decode()
    note(door, *(touch(each) for each in door.invitations[1:]))
    none = door.client.get(address).content.decode()

    assert "attendance of 2 posts has not been noted" in some
    assert "not been noted" not in none


def test_closing_names_those_not_noted_first_of_all_who_had_a_turn(door: Door) -> None:
    spoke, declined, nobody = (each.post for each in door.invitations)
    meetings.turn(meeting=door.meeting, unit=spoke.unit, post=spoke)
    answered = {"answer": "declines", "cause": "illness", "answered_at": BEGINS - timedelta(days=2)}
    Invitation.objects.filter(pk=door.invitations[1].pk).update(**answered)

    shown = door.client.get(f"/meetings/{door.meeting.pk}/close/").content.decode()

    said = ("Had a turn, and yet would count as absent:", "without a reason:", "with the reason they gave:")
    named = [
        shown.index(f"{post.name}", shown.index(words))
        for words, post in zip(said, (spoke, nobody, declined), strict=True)
    ]
    assert named == sorted(named)
    assert [shown.count(post.name) for post in (spoke, declined, nobody)] == [1, 1, 1]
    assert f"<li>{nobody.name}</li>" in shown
    assert faults(shown) == []


def test_closing_names_the_talks_of_which_nobody_noted_whether_they_were_given(door: Door) -> None:
    for state in (TalkState.READY, TalkState.GIVEN, TalkState.NOT_GIVEN):
        talks.talk(meeting=door.meeting, state=state, title=f"Talk that is {state}")

    shown = door.client.get(f"/meetings/{door.meeting.pk}/close/").content.decode()

    assert "Talk that is ready" in shown
    assert "Talk that is given" not in shown
    assert "Talk that is not_given" not in shown
    assert faults(shown) == []


def test_attendance_stays_as_it_is_once_the_compilation_is_closed(door: Door) -> None:
    Meeting.objects.filter(pk=door.meeting.pk).update(
        state=State.CLOSED.value, closed_at=QUARTER_PAST, compiled_at=QUARTER_PAST
    )

    with pytest.raises(Refused, match="compilation of this meeting is closed"):
        note(door, touch(door.invitations[0]))


def test_attendance_stays_as_it_is_once_the_minutes_are_approved(door: Door) -> None:
    closed(door)
    papers.approved(meeting=Meeting.objects.get(pk=door.meeting.pk), at=QUARTER_PAST)
    invitation, once = door.invitations[0], str(uuid4())
    correct = f"/invitations/{invitation.pk}/attendance/correct/"
    came = {"invitation": invitation.pk, "mark": "arrived", "at": BEGINS.isoformat(), "key": str(uuid4())}

    pages = [door.client.get(each) for each in (door.address, f"{door.address}all-there/", correct)]
    pages.append(client_of(door.secretaries[0]).post(f"/invitations/{invitation.pk}/arrive/"))
    pages.append(door.client.post(door.address, {"tap": f"{invitation.pk}:absent", "once": once}))
    synced = door.client.post(f"{door.address}sync/", queue(came)).json()

    told = "its attendance cannot be changed. Put what is wrong right in an annex to the minutes."
    assert [(page.status_code, told in page.content.decode()) for page in pages] == [
        (200, True),
        (409, True),
        (409, True),
        (409, True),
        (200, True),
    ]
    assert 'name="tap"' not in pages[0].content.decode()
    assert (synced["kept"], told in synced["refused"][0]) == ([], True)
    assert not Attendance.objects.exists()


def test_after_the_end_a_tap_within_the_meeting_is_kept_and_one_after_it_is_refused_alone(
    door: Door,
) -> None:
    came, gone, absent = door.invitations
    note(door, touch(absent, Mark.ABSENT, at=BEGINS))
    closed(door)
    later = QUARTER_PAST + timedelta(minutes=5)
    taps = [
        {"invitation": one.pk, "mark": mark, "at": at.isoformat(), "key": str(uuid4())}
        for one, mark, at in (
            (came, "arrived", BEGINS),
            (gone, "left", later),
            (absent, "cleared", later),
            (absent, "arrived", later),
        )
    ]

    with time_machine.travel(later, tick=False):
        told = door.client.post(f"{door.address}sync/", queue(*taps, clock=later)).json()
        page = door.client.get(door.address).content.decode()
        tapped = door.client.post(door.address, {"tap": f"{gone.pk}:arrived", "once": str(uuid4())})

    assert told["kept"] == [taps[0]["key"]]
    assert told["refused"] == [
        f"Not noted: {gone.post.name}; {absent.post.name}. The meeting ended at 8:15, 27/11/2026, so nobody "
        "can arrive or leave after it. Press “Correct” and write a time within the meeting."
    ]
    assert door.how() == [Presence.ON_TIME, Presence.ABSENT, Presence.ABSENT]
    assert [f":{mark}" in page for mark in ("excused", "absent", "arrived", "left")] == [
        True,
        True,
        False,
        False,
    ]
    assert "nobody can arrive or leave after it" in tapped.content.decode()
    assert faults(page) == []


def test_the_year_counts_by_unit_and_cause_beside_how_early_the_notice_came(door: Door) -> None:
    early, late, missing = door.invitations
    Invitation.objects.filter(pk=missing.pk).update(sent_at=BEGINS - timedelta(days=1))
    note(door, touch(early, at=BEGINS - timedelta(minutes=3)), touch(late), touch(missing, Mark.EXCUSED))
    held = Meeting.objects.filter(pk=door.meeting.pk)
    held.update(state=State.CLOSED.value, closed_at=QUARTER_PAST)
    meetings.meeting(series=door.meeting.series, on=date(2026, 10, 30), state=State.CLOSED)

    year = year_of_attendance(door.meeting.host, 2026)
    shown = door.client.get(f"/hosts/{door.meeting.host_id}/attendance/2026/").content.decode()

    assert (year.meetings, year.without) == (1, 1)
    assert [(line.invited, line.absent) for line in year.leads] == [(2, 0), (0, 0), (1, 1), (0, 0)]
    assert (year.total.invited, year.total.there, year.total.absent) == (3, 2, 1)
    assert "Another reason 1" in shown
    assert [each.post.name for each in door.invitations if each.post.name in shown] == []
    assert faults(shown) == []


def test_the_list_and_the_year_take_as_many_queries_for_three_as_for_one(
    door: Door, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    note(door, touch(door.invitations[0]))
    year = f"/hosts/{door.meeting.host_id}/attendance/2026/"
    held = Meeting.objects.filter(pk=door.meeting.pk)
    held.update(state=State.CLOSED.value, closed_at=QUARTER_PAST)
    others = Invitation.objects.filter(pk__in=[each.pk for each in door.invitations[1:]])
    others.update(withdrawn_at=QUARTER_PAST)
    counted = {}
    for address in (door.address, year):
        with CaptureQueriesContext(connection) as one:
            door.client.get(address)
        counted[address] = len(one)
    others.update(withdrawn_at=None)
    note(door, *(touch(each) for each in door.invitations[1:]))

    for address, number in counted.items():
        with django_assert_num_queries(number):
            assert door.client.get(address).status_code == 200

"""Talks from the rota to the archive: what people see and do, and what a moved meeting takes along."""

import io
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4
from zipfile import ZipFile

import pytest
import time_machine
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from pytest_django import Settings

from giaoban.audit.models import Entry
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions
from giaoban.meetings.actions import rota as asking
from giaoban.meetings.models import Meeting, Series, Talk
from giaoban.meetings.queries.rota import rota_of
from giaoban.meetings.queries.talks import talk_readiness
from giaoban.meetings.rules import Light, State
from giaoban.meetings.rules.talks import Owes, TalkState
from giaoban.organisation.models import HostItem, Unit
from giaoban.organisation.rules import Change, Role
from giaoban.search.queries import search
from tests.make import access, meetings, organisation, talks

pytestmark = pytest.mark.django_db
NOW = meetings.at(date(2026, 11, 2), 9)
NOVEMBER, DECEMBER = date(2026, 11, 27), date(2026, 12, 25)


@pytest.fixture(autouse=True)
def second_of_november() -> Iterator[None]:
    """The second of November 2026, in English."""
    with time_machine.travel(NOW, tick=False), translation.override("en"):
        yield


def signed_in(role: Role = Role.OFFICE, unit: Unit | None = None) -> Client:
    """Return somebody's browser, in English."""
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(access.account(role=role, unit=unit))
    return client


def group(*names: str, code: str = "NC") -> tuple[Series, list[Unit]]:
    """Return a series of a new cluster of units of these names."""
    host = organisation.host(code=code)
    units = [organisation.unit(host=host, name=name) for name in names]
    return meetings.series(cluster=organisation.cluster(units=tuple(units))), units


def slides(inside: str = "ppt/presentation.xml") -> SimpleUploadedFile:
    """Return a file that calls itself a presentation."""
    content = io.BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr(inside, "<p/>")
    return SimpleUploadedFile("Nếp cái hoa vàng.pptx", content.getvalue())


def test_the_office_asks_the_units_that_are_proposed_and_asks_each_once() -> None:
    series, (an_bo, kim_xuyen) = group("An Bộ", "Kim Xuyên")
    first, second = (meetings.meeting(series=series, on=day) for day in (NOVEMBER, DECEMBER))
    talks.talk(meeting=meetings.meeting(series=series, on=date(2026, 10, 30), state=State.CLOSED), unit=an_bo,
               state=TalkState.GIVEN)  # fmt: skip
    HostItem.objects.filter(host=series.host, item=talks.theme()).update(label_en="Cây trồng của phường")
    office = signed_in()
    typed = {
        f"unit_{first.pk}_1": kim_xuyen.pk,
        f"theme_{first.pk}_1": talks.theme().pk,
        f"unit_{second.pk}_1": "",
        f"theme_{second.pk}_1": "",
    }
    address = f"/meeting-series/{series.pk}/rota/2026/plan/"

    asked = office.get(address).content.decode()
    done = [office.post(address, typed) for _ in range(2)]

    assert "Cây trồng của phường" in asked
    assert asked.index(f'value="{kim_xuyen.pk}" selected') < asked.index(f'value="{an_bo.pk}" selected')
    assert [answer.status_code for answer in done] == [302, 302]
    made = Talk.objects.get(meeting=first)
    assert (made.unit, made.state) == (kim_xuyen, "asked")
    assert (second.talks.count(), Entry.objects.filter(event="talks.planned").count()) == (0, 1)


def test_a_talk_goes_from_asked_to_the_archive_and_to_another_groups_agenda(
    settings: Settings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    series, (unit,) = group("Chi bộ thôn An Bộ")
    meeting = meetings.meeting(series=series, on=NOVEMBER, state=State.CALLED, agenda=True)
    talk = talks.talk(meeting=meeting, unit=unit)
    unit_itself, office = signed_in(Role.SECRETARY, unit), signed_in()
    at = f"/talks/{talk.pk}/"
    title = unicodedata.normalize("NFD", "Trồng nếp cái hoa vàng <script>")
    words = {
        "title": title,
        "theme": talk.theme_id,
        "subjects": "lúa nếp, sắn dây",
        "speaker": "Phạm Văn Thử",
    }

    unasked = unit_itself.post(f"{at}register/", words).content.decode()
    steps = [
        unit_itself.post(f"{at}register/", words | {"agreed": "on"}),
        unit_itself.post(f"{at}hand-in/", {"text": "", "slides": slides("word/document.xml")}),
        unit_itself.post(f"{at}hand-in/", {"text": "Bà con cấy giống mới.", "slides": slides()}),
        office.post(f"{at}ask-changes/", {"note": "Thêm số liệu năng suất."}),
        unit_itself.post(f"{at}hand-in/", {"text": "Năng suất 52 tạ/ha."}),
        office.post(f"{at}accept/"),
    ]
    actions.open_meeting(meeting, now=meeting.starts_at, actor=SYSTEM)
    steps += [office.post(f"{at}give/") for _ in range(2)] + [signed_in(Role.CHAIR).post(f"{at}mark/")]

    assert "A name stands there only if its bearer agrees" in unasked
    assert "lúa nếp, sắn dây" in unasked
    assert [step.status_code for step in steps] == [302, 200, 302, 302, 302, 302, 302, 302, 302]
    assert "is not the PPTX file its name says" in steps[1].content.decode()
    talk.refresh_from_db()
    assert (talk.state, talk.title) == ("given", "Trồng nếp cái hoa vàng <script>")
    assert (talk.marked_at is not None, Entry.objects.filter(event="talk.given").count()) == (True, 1)
    assert_the_archive_finds_it(talk)
    assert_others_borrow_it(talk, office)


def assert_the_archive_finds_it(talk: Talk) -> None:
    """Anybody of the committee finds the talk by its crop, and nobody finds a person."""
    reader = signed_in(Role.SECRETARY, organisation.unit(name="Chi bộ thôn Khác"))

    file = reader.get(f"/talks/{talk.pk}/slides/")
    found = reader.get(
        "/experience/", {"subject": "san day", "year": "2026", "marked": "on"}
    ).content.decode()
    missed = reader.get("/experience/", {"subject": "chè", "year": "1850", "theme": "x"}).content.decode()

    assert b"".join(file.streaming_content)[:2] == b"PK"  # type: ignore[attr-defined]
    hits = search(access.holder(role=Role.BOARD_MEMBER), "nep cai hoa vang")
    assert [hit.card.address for hit in hits] == [talk.get_absolute_url()]
    assert talk.title.replace("<", "&lt;").replace(">", "&gt;") in found
    assert "Phạm Văn Thử" in found
    assert "Nothing was found" not in found
    assert "What was chosen is no longer offered" in missed
    assert search(access.holder(role=Role.OFFICE), "Phạm Văn Thử") == []


def assert_others_borrow_it(talk: Talk, office: Client) -> None:
    """Another group hears the talk, with its origin; the same group does not hear it again."""
    other, _units = group("Chi bộ thôn Xa")
    there = meetings.meeting(series=other, on=DECEMBER, agenda=True)

    lent = office.post(f"/talks/{talk.pk}/borrow/", {"meeting": there.pk})
    twice = office.post(f"/talks/{talk.pk}/borrow/", {"meeting": there.pk}).content.decode()
    own = meetings.meeting(series=talk.meeting.series, on=DECEMBER)
    refused = office.post(f"/talks/{talk.pk}/borrow/", {"meeting": own.pk})

    assert (lent.status_code, refused.status_code) == (302, 200)
    assert "stands on that agenda already" in twice
    agenda = office.get(f"/meetings/{there.pk}/").content.decode()
    assert f"given first at {talk.group}" in " ".join(agenda.split())
    assert (Talk.objects.get(source=talk).state, there.talks.count()) == ("ready", 1)


def test_what_is_due_moves_with_the_meeting_and_goes_to_the_next_one_if_it_is_not_held() -> None:
    series, (unit,) = group("An Bộ")
    meeting, following = (meetings.meeting(series=series, on=day) for day in (NOVEMBER, DECEMBER))
    talk = talks.talk(meeting=meeting, unit=unit, state=TalkState.REGISTERED)
    given_up = talks.talk(meeting=meeting, unit=unit, state=TalkState.NOT_GIVEN)

    due = talk_readiness(meeting, now=NOW)[0].due
    moved = actions.move_meeting(
        meeting, to=meetings.at(date(2026, 11, 20)), place="Hội trường", now=NOW, actor=SYSTEM
    )
    sooner = talk_readiness(moved, now=NOW)[0]
    actions.cancel_meeting(moved, reason="Bão số 9.", now=NOW, actor=SYSTEM)
    (carried,) = talk_readiness(following, now=NOW)

    assert (due, sooner.due, carried.due) == (date(2026, 11, 19), date(2026, 11, 13), date(2026, 12, 18))
    assert (carried.talk, carried.talk.state) == (talk, "registered")
    assert Talk.objects.get(pk=given_up.pk).meeting_id == meeting.pk
    events = Entry.objects.order_by("number").values_list("event", flat=True)
    assert list(events) == ["meeting.moved", "talks.rebound", "meeting.cancelled", "talks.carried"]


def test_who_owes_what_for_a_talk_is_one_fact_for_the_meeting() -> None:
    series, (unit,) = group("An Bộ")
    meeting = meetings.meeting(series=series, on=NOVEMBER)
    talks.talk(meeting=meeting, unit=unit)  # the 24th of November is a day off

    waiting, late = (
        talk_readiness(meeting, now=meetings.at(day))[0].readiness
        for day in (date(2026, 11, 19), date(2026, 11, 20))
    )

    assert (waiting.light, waiting.owes, waiting.due) == (Light.WAITING, Owes.UNIT, date(2026, 11, 19))
    assert (late.light, late.owes) == (Light.LATE, Owes.UNIT)
    assert talk_readiness(meetings.meeting(series=series, on=DECEMBER), now=NOW) == []


def test_a_merged_unit_is_not_asked_again_for_what_its_parts_have_told() -> None:
    host = organisation.host()
    ended = date(2026, 6, 30)
    parts = [organisation.unit(host=host, name=name, valid_to=ended) for name in ("An Phụ", "Hiệp Hòa")]
    merged = organisation.unit(host=host, name="An Sinh", valid_from=ended + timedelta(days=1))
    other = organisation.unit(host=host, name="Thượng Quận")
    for part in parts:
        organisation.succession(before=part, after=merged, change=Change.MERGE, on=merged.valid_from)
    series = meetings.series(cluster=organisation.cluster(units=(merged, other)))
    for part, day, speaks in ((parts[0], date(2026, 3, 27), True), (other, date(2026, 4, 24), True)):
        held = meetings.meeting(series=series, on=day, state=State.CLOSED)
        talks.talk(meeting=held, unit=part, state=TalkState.GIVEN if speaks else TalkState.NOT_GIVEN)
    meetings.meeting(series=series, on=NOVEMBER)

    rota = rota_of(series, 2026, now=NOW)

    assert [(turn.unit.name, turn.last) for turn in rota.queue] == [
        ("An Sinh", date(2026, 3, 27)),
        ("Thượng Quận", date(2026, 4, 24)),
    ]
    assert [each.unit.name for line in rota.lines for each in line.proposed] == ["An Sinh"]


def test_only_its_unit_and_the_office_open_a_talk_that_is_being_prepared() -> None:
    series, (unit, neighbour) = group("An Bộ", "Kim Xuyên")
    meeting = meetings.meeting(series=series, on=NOVEMBER, agenda=True)
    talk = talks.talk(meeting=meeting, unit=unit, state=TalkState.DRAFT_IN)
    stranger = signed_in(Role.SECRETARY, neighbour)

    opened = [
        client.get(talk.get_absolute_url()).status_code
        for client in (signed_in(Role.SECRETARY, unit), stranger)
    ]
    agenda = stranger.get(f"/meetings/{meeting.pk}/").content.decode()
    touched = signed_in().get(f"/meetings/{meeting.pk}/cancel/").content.decode()

    assert opened == [200, 404]
    assert talk.title in agenda
    assert talk.get_absolute_url() not in agenda
    assert "1 talk follows it" in touched


def test_the_office_changes_gives_up_takes_up_and_corrects_a_talk() -> None:
    series, (unit, other) = group("An Bộ", "Kim Xuyên")
    meeting, following = (meetings.meeting(series=series, on=day) for day in (NOVEMBER, DECEMBER))
    talk, office = talks.talk(meeting=meeting, unit=unit), signed_in()
    at = f"/talks/{talk.pk}/"
    wish = {"meeting": following.pk, "unit": other.pk, "theme": talk.theme_id, "once": uuid4()}

    changed = office.post(f"{at}change/", wish)
    office.post(f"{at}register/", {"title": "Chỉnh trang đường thôn", "theme": talk.theme_id})
    begun = office.post(f"{at}change/", wish | {"unit": unit.pk}).content.decode()
    early = office.post(f"{at}give/")
    dropped = office.post(f"{at}not-give/", {"reason": "Người trình bày ốm."})
    shown = office.get(at).content.decode()
    up = office.post(f"{at}take-up/", {"meeting": following.pk})

    talk.refresh_from_db()
    assert (changed.status_code, early.status_code, dropped.status_code, up.status_code) == (
        302,
        409,
        302,
        302,
    )
    assert "This unit has begun to prepare" in begun
    assert "Người trình bày ốm." in shown
    assert (talk.unit, talk.meeting, talk.state, talk.title) == (
        other,
        following,
        "asked",
        "Chỉnh trang đường thôn",
    )


def test_a_series_says_how_many_talks_it_has_and_how_many_fit_on_an_agenda() -> None:
    series, (unit,) = group("An Bộ")
    meeting, office = meetings.meeting(series=series, on=NOVEMBER), signed_in()
    wish = {"meeting": meeting.pk, "unit": unit.pk, "theme": talks.theme().pk}

    wrong = office.post(
        f"/meeting-series/{series.pk}/talks/edit/", {"each": "7", "days": "-1"}
    ).content.decode()
    right = office.post(f"/meeting-series/{series.pk}/talks/edit/", {"each": "2", "days": "3"})
    once = uuid4()
    for mark in (once, once, uuid4(), uuid4()):
        office.post(f"/meetings/{meeting.pk}/talks/add/", wish | {"once": mark})
    full = office.get(f"/meetings/{meeting.pk}/talks/add/")

    series.refresh_from_db()
    assert "Write a number from 0 to 3." in wrong
    assert (right.status_code, series.talks_each, series.talk_days) == (302, 2, 3)
    assert (meeting.talks.count(), full.status_code) == (3, 409)


@pytest.mark.parametrize("page", ["/talks/", "/experience/", "rota"])
def test_lists_of_talks_take_the_same_number_of_queries(page: str) -> None:
    series, units = group("An Bộ", "Kim Xuyên", "Thượng Quận")
    account = access.account(role=Role.SECRETARY, unit=units[0])
    access.hold(account, role=Role.OFFICE)
    client = Client()
    client.force_login(account)
    address = f"/meeting-series/{series.pk}/rota/2026/" if page == "rota" else page
    counted = []

    for months in (1, 2):
        for month in range(1, 2 * months):
            held = meetings.meeting(series=series, on=date(2026, month + 4 * months, 25), state=State.CLOSED)
            talks.talk(meeting=held, unit=units[0], state=TalkState.GIVEN)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(address)
        counted.append(len(queries))

    assert counted[0] == counted[1]


def test_a_talk_of_100000_characters_comes_back_whole_with_a_sentence() -> None:
    talk = talks.talk(meeting=meetings.meeting(on=NOVEMBER), state=TalkState.REGISTERED)

    shown = signed_in().post(f"/talks/{talk.pk}/hand-in/", {"text": "ă" * 100_000}).content.decode()

    assert "characters too many" in shown
    assert "ă" * 100_000 in shown


def test_units_are_not_asked_for_meetings_that_have_begun() -> None:
    series, (unit,) = group("An Bộ")
    past = meetings.meeting(series=series, on=date(2026, 10, 30), state=State.CLOSED)
    wish = asking.Wish(meeting=past, unit=unit, theme=talks.theme())

    assert asking.plan_rota(series, [wish], now=timezone.now(), actor=SYSTEM) == []
    assert signed_in().get(f"/meetings/{past.pk}/talks/add/").status_code == 409
    assert Meeting.objects.get(pk=past.pk).talks.count() == 0

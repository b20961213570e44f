"""Invitations against the database and on their pages: called, passed on, answered, bound anew."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from giaoban.access.models import Account
from giaoban.access.rules import LINK_VERBS, Verb
from giaoban.audit.models import Entry
from giaoban.documents.models import Signer
from giaoban.kernel.verdict import Refused
from giaoban.meetings import actions, queries
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.rules import State
from giaoban.meetings.rules.invitations import Answer, Cause, Group, Reply
from giaoban.messages.models import Message
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.reminding import due
from giaoban.organisation.models import Post, Unit
from giaoban.organisation.rules import Role
from tests.documents.reading import lines_of_word
from tests.make import access, audit, documents, meetings, organisation

pytestmark = pytest.mark.django_db
FRIDAY = date(2026, 11, 27)
CALLED = meetings.at(date(2026, 11, 19), 9, 0)
MORNING = meetings.at(date(2026, 11, 20), 8, 0)


@dataclass(frozen=True, slots=True)
class Scene:
    """A district with two communes: one has an office that passes notices on, the other has none."""

    meeting: Meeting
    with_office: Unit
    office: Account
    clerk: Account
    secretaries: tuple[Account, ...]
    member: Account
    leader: Account

    def post(self, account: Account) -> Post:
        return Post.objects.get(terms__person=account.person)

    def of(self, account: Account) -> Invitation:
        rows = Invitation.objects.select_related("meeting__host", "post")
        return rows.get(meeting=self.meeting, post=self.post(account))


@pytest.fixture
def scene() -> Iterator[Scene]:
    """The morning after a meeting was called; pages are in English."""
    with time_machine.travel(MORNING, tick=False):
        host = organisation.host()
        communes = [organisation.unit(host=host, kind="commune_committee") for _ in range(2)]
        cells = [organisation.unit(parent=communes[place]) for place in (0, 0, 1)]
        elsewhere = access.account(role=Role.SECRETARY, unit=organisation.unit(host=host))
        cluster = organisation.cluster(units=tuple(communes))
        made = Scene(
            meeting=meetings.meeting(series=meetings.series(cluster=cluster), on=FRIDAY, agenda=True),
            with_office=communes[0],
            office=access.account(role=Role.COMMUNE_OFFICE, unit=communes[0]),
            clerk=access.account(role=Role.OFFICE, host=host),
            secretaries=tuple(access.account(role=Role.SECRETARY, unit=cell) for cell in cells),
            member=access.account(role=Role.MEMBER_IN_CHARGE, unit=communes[1]),
            leader=access.account(role=Role.CLEARER, host=host),
        )
        access.hold(elsewhere, role=Role.GRASSROOTS_STANDING, unit=communes[1])
        actions.call_meeting(made.meeting, now=CALLED, actor=audit.actor(account=None))
        made.meeting.refresh_from_db()
        yield made


def client_of(account: Account) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(account)
    return client


def page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def keys_due(scene: Scene, day: int, hour: int = 8) -> list[str]:
    now = meetings.at(date(2026, 11, day), hour)
    return sorted(reminder.key for reminder in due(world_of(scene.meeting.host, now), now))


def test_a_call_invites_the_posts_of_the_cluster_as_of_its_day_and_says_through_whom(scene: Scene) -> None:
    rows = list(queries.invited_to(scene.meeting).order_by("pk"))

    first, second, third = (scene.post(each) for each in scene.secretaries)
    standing = Post.objects.get(role=Role.GRASSROOTS_STANDING)
    assert [(row.group, row.post, row.via) for row in rows] == [
        (Group.IN_CHARGE, scene.post(scene.member), None),
        (Group.AGENCY, scene.post(scene.leader), None),
        (Group.SECRETARY, third, None),
        (Group.SECRETARY, first, scene.with_office),
        (Group.SECRETARY, second, scene.with_office),
        (Group.GUEST, standing, None),
    ]
    assert {row.sent_at for row in rows} == {CALLED}
    assert Entry.objects.filter(event="meeting.called").count() == 1


def test_the_notice_goes_to_those_told_directly_and_through_the_office_to_the_others(
    scene: Scene,
) -> None:
    first, second, third = scene.secretaries
    after_the_call = set(Message.objects.values_list("code", "post"))

    actions.pass_on(scene.meeting, [scene.with_office.pk], now=MORNING, actor=audit.actor(account=None))
    told = set(Message.objects.values_list("code", "post")) - after_the_call

    direct = [third, scene.member, scene.leader]
    assert {("meeting_called", scene.post(each).pk) for each in direct} <= after_the_call
    assert ("notice_to_pass", scene.post(scene.office).pk) in after_the_call
    assert told == {("meeting_called", scene.post(each).pk) for each in (first, second)}
    with pytest.raises(Refused, match="Nothing waits"):
        actions.pass_on(scene.meeting, [scene.with_office.pk], now=MORNING, actor=audit.actor(account=None))


def test_reminders_follow_where_the_notice_lies_and_what_was_answered(scene: Scene) -> None:
    first, second, third = (scene.post(each).pk for each in scene.secretaries)
    office, about = scene.post(scene.office).pk, f"meetings.meeting:{scene.meeting.pk}"
    actions.answer(scene.of(scene.member), Reply(Answer.COMES), now=MORNING, actor=audit.actor(account=None))

    lying = keys_due(scene, 20, 9)
    actions.pass_on(scene.meeting, [scene.with_office.pk], now=MORNING, actor=audit.actor(account=None))
    passed = keys_due(scene, 20, 9)
    asked = keys_due(scene, 24)

    def asks(post: int, step: str) -> str:
        return f"meeting_unanswered:{about}:20261127T0730:{step}:post{post}"

    assert f"notice_waits:{about}:20261119T0900:d+1:post{office}" in lying
    assert asks(third, "d-7") in lying
    assert asks(first, "d-7") not in lying
    assert not [key for key in passed if key.startswith("notice_waits")]
    assert {asks(post, "d-3") for post in (first, second, third)} <= set(asked)
    assert f"meeting_near:{about}:20261127T0730:d-3:post{scene.post(scene.member).pk}" in asked


def test_after_a_move_everybody_is_asked_anew_and_after_a_change_of_place_nobody(scene: Scene) -> None:
    actor = audit.actor(account=None)
    actions.answer(scene.of(scene.leader), Reply(Answer.COMES), now=MORNING, actor=actor)
    organisation.term(post=scene.post(scene.member), person=organisation.person())
    Post.objects.filter(pk=scene.post(scene.secretaries[0]).pk).update(valid_to=date(2026, 11, 30))

    same = scene.meeting.starts_at
    actions.move_meeting(scene.meeting, to=same, place="Nhà văn hóa", now=MORNING, actor=actor)
    kept = scene.of(scene.leader)
    actions.move_meeting(
        scene.meeting, to=same + timedelta(days=7), place="Nhà văn hóa", now=MORNING, actor=actor
    )

    moved, gone = scene.of(scene.leader), scene.of(scene.secretaries[0])
    assert (kept.answer, kept.sent_at) == ("comes", CALLED)
    assert (moved.answer, moved.received_at) == ("", None)
    assert (moved.sent_at, moved.changed_at) == (CALLED, MORNING)
    assert gone.withdrawn_at == MORNING
    assert not [key for key in keys_due(scene, 24) if "20261127T0730" in key]


def test_whoever_is_invited_reads_the_agenda_of_that_meeting_and_of_no_other(scene: Scene) -> None:
    other = meetings.meeting(series=scene.meeting.series, on=date(2026, 12, 25), state=State.CALLED)
    leader = client_of(scene.leader)

    def opens(meeting: Meeting) -> int:
        return leader.get(f"/meetings/{meeting.pk}/").status_code

    invited, not_invited = opens(scene.meeting), opens(other)
    pages = [leader.get(f"/meetings/{each}").content.decode() for each in ("", f"{scene.meeting.pk}/")]
    Invitation.objects.filter(pk=scene.of(scene.leader).pk).update(withdrawn_at=MORNING)

    assert (invited, not_invited, opens(scene.meeting)) == (200, 404, 404)
    assert f'href="/meetings/{scene.meeting.pk}/"' in pages[0]
    assert not [page for page in pages if f'href="/meetings/{other.pk}/"' in page]


def test_the_office_looks_at_the_recipients_and_nothing_leaves_before_it_confirms(scene: Scene) -> None:
    client = client_of(scene.clerk)
    Meeting.objects.filter(pk=scene.meeting.pk).update(
        state=State.PLANNED.value, called_at=None, called_for=None
    )
    Invitation.objects.all().delete()
    Message.objects.all().delete()
    address, member = f"/meetings/{scene.meeting.pk}/call/", scene.post(scene.member)

    shown = page(client, address)
    empty = client.post(address, {}).content.decode()
    before = (Message.objects.count(), Invitation.objects.count())
    client.post(address, {"posts": [str(member.pk), str(scene.post(scene.secretaries[2]).pk)]})

    assert "Nothing has left yet" in shown
    assert f"through {scene.with_office.name}" in shown
    assert "telephone 09" in shown
    assert "Tick at least one post" in empty
    assert before == (0, 0)
    assert Invitation.objects.count() == 2


def test_a_notice_goes_out_with_the_number_and_day_of_its_letter_or_not_at_all(scene: Scene) -> None:
    documents.signer(issuer=documents.issuer(host=scene.meeting.host))
    Meeting.objects.filter(pk=scene.meeting.pk).update(
        state=State.PLANNED.value, called_at=None, called_for=None
    )
    client, address = client_of(scene.clerk), f"/meetings/{scene.meeting.pk}/call/"
    typed = {"posts": [str(scene.post(scene.member).pk)], "number_now": "on", "signed_on": "19/11/2026"}
    typed |= {"signer": str(Signer.objects.get().pk), "once": str(uuid4())}

    shown = page(client, address)
    without_term = client.post(address, typed).content.decode()
    state = Meeting.objects.get().state
    documents.mandate(host=scene.meeting.host)
    client.post(address, typed)

    assert "Issue the number of the letter now" in shown
    assert 'value="20/11/2026"' in shown
    assert "No term of the committee covers" in without_term
    assert state == State.PLANNED
    letter = queries.letter_of(Meeting.objects.get(state=State.CALLED.value))
    assert letter is not None
    assert letter.number.signed_on == date(2026, 11, 19)


def test_a_secretary_answers_in_one_tap_with_the_months_link_and_only_for_themselves(scene: Scene) -> None:
    own, other = scene.of(scene.secretaries[2]), scene.of(scene.secretaries[0])
    client = client_of(scene.secretaries[2])

    home = page(client, "/")
    read = page(client, scene.meeting.get_absolute_url())
    client.post(f"/invitations/{own.pk}/come/")
    refused = client.post(f"/invitations/{other.pk}/come/").status_code

    own.refresh_from_db()
    assert f'action="/invitations/{own.pk}/come/"' in home
    assert "Will you come?" in read
    assert (own.answer, own.recorded_by, own.read_at) == ("comes", "", MORNING)
    assert refused == 404
    assert Verb.ANSWER_INVITATIONS in LINK_VERBS


def test_the_clerk_records_an_answer_and_it_says_who_took_it_down(scene: Scene) -> None:
    invitation, client = scene.of(scene.secretaries[0]), client_of(scene.clerk)
    address = f"/invitations/{invitation.pk}/"

    asked = client.post(f"{address}decline/", {"cause": "other", "reason": ""}).content.decode()
    client.post(f"{address}decline/", {"cause": "illness", "reason": "<script>nằm viện</script>"})
    board = page(client, f"/meetings/{scene.meeting.pk}/invitations/?show=declines")

    invitation.refresh_from_db()
    assert "Write in a few words why you cannot come." in asked
    assert (invitation.answer, invitation.cause, invitation.read_at) == ("declines", "illness", None)
    assert invitation.recorded_by == scene.post(scene.clerk).name
    assert "Illness: &lt;script&gt;nằm viện&lt;/script&gt;" in board
    assert f"recorded by {invitation.recorded_by}" in board


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Write the name of the person who comes in your place."),
        ("Nguye\u0302\u0303n Va\u0306n Thu\u031b\u0309", "is expected already"),
        ("x" * 100_000, "characters too many"),
    ],
)
def test_a_wrong_substitute_is_told_beside_the_name_and_it_stays(
    scene: Scene, name: str, sentence: str
) -> None:
    invitation = scene.of(scene.secretaries[2])
    client = client_of(scene.secretaries[2])

    shown = client.post(f"/invitations/{invitation.pk}/send-somebody/", {"substitute": name})

    invitation.refresh_from_db()
    assert (shown.status_code, invitation.answer) == (200, "")
    assert sentence in shown.content.decode()
    assert f'value="{name}"' in shown.content.decode() or not name


def test_an_office_passes_on_to_its_own_cells_alone_in_one_tap(scene: Scene) -> None:
    client = client_of(scene.office)
    address = f"/meetings/{scene.meeting.pk}/invitations/"

    home = page(client, "/")
    board = page(client, address)
    client.post(f"{address}pass-on/")

    passed = Invitation.objects.filter(passed_on_at=MORNING).values_list("via", flat=True)
    assert "The notice waits to be passed on to 2 cells" in home
    assert scene.post(scene.secretaries[0]).name in board
    assert scene.post(scene.secretaries[2]).name not in board
    assert list(passed) == [scene.with_office.pk] * 2


def test_an_agency_leader_finds_the_invitation_and_reads_the_agenda(scene: Scene) -> None:
    client, own = client_of(scene.leader), scene.of(scene.leader)

    led = client.get(f"/meetings/{scene.meeting.pk}/own-invitation/")
    shown = page(client, led["Location"])

    assert led["Location"] == f"/invitations/{own.pk}/"
    assert "I will come" in shown
    assert f'href="{scene.meeting.get_absolute_url()}"' in shown


def test_the_letter_is_a_pdf_and_a_word_file_and_bears_its_number(scene: Scene) -> None:
    issuer = documents.issuer(host=scene.meeting.host)
    signer = documents.signer(issuer=issuer)
    documents.mandate(host=scene.meeting.host)
    client, base = client_of(scene.clerk), f"/meetings/{scene.meeting.pk}/invitations/"

    numbered = client.post(
        f"{base}letter/number/",
        {"signed_on": "19/11/2026", "signer": signer.pk, "once": "0" * 8 + "-0000-4000-8000-" + "0" * 12},
    )
    pdf = client.get(f"{base}papers/letter/pdf/")
    word = client.get(f"/invitations/{scene.of(scene.member).pk}/letter/docx/")
    lists = [client.get(f"{base}papers/{each}/pdf/").content[:5] for each in ("delegates", "sign-in")]

    text = zipfile.ZipFile(io.BytesIO(word.content)).read("word/document.xml").decode()
    assert numbered.status_code == 302
    assert pdf.content.startswith(b"%PDF-")
    assert lists == [b"%PDF-"] * 2
    assert scene.post(scene.member).name in text
    assert "-GM/" in text


def test_a_letter_printed_after_a_move_names_the_new_day_and_the_letter_it_replaces(scene: Scene) -> None:
    issuer = documents.issuer(host=scene.meeting.host)
    signer = documents.signer(issuer=issuer)
    documents.mandate(host=scene.meeting.host)
    client, base = client_of(scene.clerk), f"/meetings/{scene.meeting.pk}/invitations/"
    typed = {"signed_on": "19/11/2026", "signer": signer.pk, "once": str(UUID(int=1, version=4))}
    client.post(f"{base}letter/number/", typed)
    first = queries.letter_of(scene.meeting)
    to = meetings.at(date(2026, 12, 4))
    actions.move_meeting(
        scene.meeting, to=to, place="Hội trường", now=MORNING, actor=audit.actor(account=None)
    )

    moved = Meeting.objects.get(pk=scene.meeting.pk)
    before = printed(client, f"{base}papers/letter/docx/")
    offered = client.get(base).content.decode()
    client.post(f"{base}letter/number/", typed | {"once": str(UUID(int=2, version=4))})
    after, second = printed(client, f"{base}papers/letter/docx/"), queries.letter_of(moved)

    assert first is not None
    assert second is not None
    replaces = f"Giấy mời này thay cho Giấy mời số {first.number.code} ngày 19/11/2026."
    assert all("04/12/2026" in text and replaces in text for text in (before, after))
    named = (first.number.code in before.replace(replaces, ""), f"{first.number.code} names" in offered)
    assert named == (False, True)
    assert (second.number.number, second.number.code in after) == (first.number.number + 1, True)


def printed(client: Client, address: str) -> str:
    """Return what a Word file says, a line a paragraph."""
    return "\n".join(lines_of_word(client.get(address).content))


def test_the_calendar_file_is_a_request_says_the_answer_and_becomes_a_cancellation(scene: Scene) -> None:
    invitation, client = scene.of(scene.secretaries[2]), client_of(scene.secretaries[2])
    comes, declines = Reply(Answer.COMES), Reply(Answer.DECLINES, cause=Cause.WORK)
    instead = Reply(Answer.SUBSTITUTE, substitute="Trần Thị Mới", substitute_is="Phó Bí thư")

    files = [client.get(f"/invitations/{invitation.pk}/calendar/").content]
    for reply in (comes, declines, instead):
        actions.answer(invitation, reply, now=MORNING, actor=audit.actor(account=None))
        files.append(client.get(f"/invitations/{invitation.pk}/calendar/").content)
    asked = files[-1]
    actions.cancel_meeting(scene.meeting, reason="Bão", now=MORNING, actor=audit.actor(account=None))
    gone = client.get(f"/invitations/{invitation.pk}/calendar/").content

    unfolded = b"".join(files).replace(b"\r\n ", b"").decode().splitlines()
    states = [line.split("PARTSTAT=")[1].split(";")[0] for line in unfolded if line.startswith("ATTENDEE")]
    assert states == ["NEEDS-ACTION", "ACCEPTED", "DECLINED", "DELEGATED", "NEEDS-ACTION"]
    assert [b"METHOD:REQUEST" in asked, b"METHOD:CANCEL" in gone] == [True, True]
    assert [f"UID:{scene.meeting.uid}".encode() in each for each in (asked, gone)] == [True, True]
    assert [b"SEQUENCE:0\r\n" in asked, b"SEQUENCE:1\r\n" in gone] == [True, True]


def test_the_office_invites_one_more_and_takes_one_back(scene: Scene) -> None:
    client = client_of(scene.clerk)
    extra = organisation.post(role=Role.STANDING_MEMBER, host=scene.meeting.host)
    invitation = scene.of(scene.member)

    client.post(f"/meetings/{scene.meeting.pk}/invitations/add/", {"post": extra.pk})
    again = client.post(f"/meetings/{scene.meeting.pk}/invitations/add/", {"post": extra.pk})
    question = page(client, f"/invitations/{invitation.pk}/withdraw/")
    client.post(f"/invitations/{invitation.pk}/withdraw/")

    now = set(queries.invited_to(scene.meeting).values_list("post", flat=True))
    assert extra.pk in now
    assert again.status_code == 200
    assert "No longer invited" in question
    assert scene.post(scene.member).pk not in now


@pytest.mark.parametrize("address", ["/meetings/{}/invitations/", "/meetings/{}/invitations/calls/"])
def test_lists_take_as_many_queries_for_three_as_for_one(
    scene: Scene, address: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client, at = client_of(scene.clerk), address.format(scene.meeting.pk)
    everybody = list(Invitation.objects.filter(meeting=scene.meeting).order_by("pk"))
    Invitation.objects.filter(pk__in=[row.pk for row in everybody[1:]]).update(withdrawn_at=MORNING)
    with CaptureQueriesContext(connection) as one:
        page(client, at)
    Invitation.objects.update(withdrawn_at=None)

    with django_assert_num_queries(len(one)):
        page(client, at)

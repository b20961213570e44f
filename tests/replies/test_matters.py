"""The page of a matter: the whole story for those entitled, and no other unit's words."""

import unicodedata
from datetime import date

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.actions import matters as actions
from giaoban.opinions.models import Matter, Referral
from giaoban.opinions.rules import life
from giaoban.opinions.rules.referrals import State
from giaoban.organisation.rules import Role
from giaoban.replies.rules.judging import Verdict
from tests.make import access, meetings, opinions, organisation, replies

pytestmark = pytest.mark.django_db


def again(first: Referral, *, on: date, text: str) -> Referral:
    """Return the same thing raised by another unit at a later meeting, and answered."""
    held = meetings.meeting(series=first.raised_meeting.series, on=on, state=MeetingState.CLOSED)
    raised = opinions.opinion(
        meeting=held, unit=organisation.unit(host=first.host), state=life.State.FORWARDED, text=text
    )
    sent = opinions.referral(origins=(raised,), lead=first.lead, state=State.DELIVERED)
    reply = replies.reply(referral=sent)
    replies.judgement(reply=reply, opinion=raised, verdict=Verdict.TOO_GENERAL)
    replies.commitment(reply=reply)
    return sent


def page(client: Client, path: str) -> tuple[str, int]:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode(), len(asked)


def test_the_page_tells_the_whole_story_in_as_many_queries_for_three_times_as_for_one(client: Client) -> None:
    scene = replies.scene(state=State.DELIVERED, raised_on=date(2026, 1, 30))
    reply = replies.reply(referral=scene.referral)
    replies.judgement(reply=reply, opinion=scene.opinion, verdict=Verdict.PARTLY)
    replies.commitment(reply=reply)
    matter = opinions.matter(scene.referral)
    client.force_login(scene.office)
    page(client, f"/matters/{matter.pk}/")
    _, one = page(client, f"/matters/{matter.pk}/")
    for month in (3, 5):
        sent = again(scene.referral, on=date(2026, month, 27), text=f"Mương lại tràn lần {month}.")
        actions.put_beside(sent, scene.referral, holder=replies.holder(scene.office), at=timezone.now())

    told, three = page(client, f"/matters/{matter.pk}/")

    assert three == one
    assert "Raised at 3 meetings." in told
    assert "It came back 2 times within six months." in told
    assert told.index("Mương lại tràn lần 3.") < told.index("Mương lại tràn lần 5.")
    assert told.index(reply.document_number) < told.index("Answered in part")
    listed, _ = page(client, "/matters/")
    assert matter.title in listed
    shown, _ = page(client, f"/referrals/{scene.referral.pk}/")
    assert "This matter has been raised 3 times." in shown


def test_a_secretary_reads_their_own_words_and_of_others_only_that_there_were_some(client: Client) -> None:
    scene = replies.scene(state=State.DELIVERED, raised_on=date(2026, 1, 30))
    other = again(scene.referral, on=date(2026, 3, 27), text="Lời của khu khác.")
    matter = opinions.matter(scene.referral, other)
    client.force_login(scene.secretary)

    told, _ = page(client, f"/matters/{matter.pk}/")

    assert "Đoạn mương sau chợ Hạ" in told
    assert "Lời của khu khác." not in told
    assert other.code not in told
    assert other.unit.name not in told.split("<main")[1]
    assert "Raised at 2 meetings." in told
    assert client.get("/matters/").status_code == 404
    stranger = access.account(role=Role.SECRETARY, unit=organisation.unit(host=scene.opinion.host))
    client.force_login(stranger)
    assert client.get(f"/matters/{matter.pk}/").status_code == 404


def test_what_is_put_together_by_hand_is_put_once_and_can_be_taken_apart(client: Client) -> None:
    scene = replies.scene(raised_on=date(2026, 1, 30))
    later = again(scene.referral, on=date(2026, 3, 27), text="Đoạn mương sau chợ Hạ lại đầy bùn.")
    client.force_login(scene.office)
    path = f"/referrals/{later.pk}/matter/"

    assert client.post(path, {"beside": ""}).status_code == 200
    for _tab in range(2):
        answer = client.post(path, {"beside": scene.referral.pk})
        assert answer.status_code == 302
    matter = Matter.objects.get()
    assert Entry.objects.filter(event="matter.joined").count() == 1
    assert {one.pk for one in matter.referrals.all()} == {scene.referral.pk, later.pk}

    composed = "Mương sau chợ Hạ ngập"
    client.post(f"/matters/{matter.pk}/rename/", {"title": unicodedata.normalize("NFD", composed)})
    client.post(f"/matters/{matter.pk}/rename/", {"title": composed})
    long = client.post(f"/matters/{matter.pk}/rename/", {"title": "x" * 100_000})
    matter.refresh_from_db()
    assert (matter.title, long.status_code) == (composed, 200)
    assert Entry.objects.filter(event="matter.renamed").count() == 1

    for _tab in range(2):
        assert client.post(f"/referrals/{later.pk}/matter/leave/").status_code == 302
    later.refresh_from_db()
    assert later.matter is None
    assert later.origins.count() == 1


def test_a_referral_of_another_committee_stays_out() -> None:
    scene = replies.scene(raised_on=date(2026, 1, 30))
    elsewhere = organisation.host(code="KHAC")
    held = meetings.meeting(
        series=meetings.series(host=elsewhere), on=date(2026, 2, 27), state=MeetingState.CLOSED
    )
    raised = opinions.opinion(
        meeting=held, unit=organisation.unit(host=elsewhere), state=life.State.FORWARDED
    )
    theirs = opinions.referral(origins=(raised,), lead=organisation.agency(host=elsewhere))

    with pytest.raises(Refused):
        actions.put_beside(scene.referral, theirs, holder=replies.holder(scene.office), at=timezone.now())
    assert not Matter.objects.exists()

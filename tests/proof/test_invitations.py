"""Notices of many committees at once: nobody is left out, nobody is told twice."""

import time
from datetime import timedelta

import pytest
from bench.outbox import CODES, HOSTS, PEOPLE, seed
from django.db.models import Count
from django.utils import timezone

from giaoban.kernel.actor import SYSTEM
from giaoban.meetings.actions import call_meeting
from giaoban.meetings.models import Invitation, Meeting
from giaoban.messages.models import Message
from giaoban.messages.rules.life import Channel
from tests.proof.conftest import Proof


@pytest.mark.django_db
def test_every_secretary_of_every_committee_is_invited_and_told_once(proof: Proof) -> None:
    people, hosts = proof.times(60, full=PEOPLE), proof.times(2, full=HOSTS)
    for code in CODES[:hosts]:
        seed(code, people // hosts)
    ahead = timezone.now() + timedelta(days=8)
    Meeting.objects.update(state="planned", called_at=None, starts_at=ahead, written_until=ahead.date())

    began = time.perf_counter()
    for meeting in Meeting.objects.select_related("host", "series", "period"):
        call_meeting(meeting, now=timezone.now(), actor=SYSTEM)
    print(f"{people} invitations planned and queued in {time.perf_counter() - began:.1f} s")

    told = Message.objects.values("person", "channel").annotate(times=Count("pk")).order_by()
    ways = {way: sum(1 for row in told if row["channel"] == way.value) for way in Channel}
    assert Invitation.objects.count() == people
    assert {row["times"] for row in told} == {1}
    assert ways[Channel.IN_APP] == people
    assert ways[Channel.SMS] + ways[Channel.CALL] == people

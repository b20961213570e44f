"""The words of public mood go after their days, at night and on record; what counted goes on counting."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.audit import queries as audit
from giaoban.audit.actions import content_of
from giaoban.audit.models import Entry
from giaoban.audit.rules import digest
from giaoban.kernel.verdict import Refused
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.jobs import Worker
from giaoban.opinions.actions.compiling import Classes, classify
from giaoban.opinions.models import Correction, Draft, Opinion
from giaoban.opinions.rules.forgetting import REMOVED
from giaoban.opinions.rules.life import Kind, State
from giaoban.organisation.rules import Role
from giaoban.reports.queries import counting
from giaoban.search.actions import index_all
from giaoban.search.queries import search
from giaoban.web.queries import findable
from tests.make import access, meetings, opinions, organisation

pytestmark = pytest.mark.django_db

NIGHT = timezone.localtime().replace(hour=3, minute=0)


def mood(days_ago: int, kind: Kind = Kind.PUBLIC_MOOD) -> Opinion:
    """Return something that was reported for a meeting so many days ago, and can be found."""
    on = NIGHT.date() - timedelta(days=days_ago)
    series = organisation.host().series.first() or meetings.series()
    there = series.meetings.filter(starts_at=meetings.at(on)).first()
    held = there or meetings.meeting(series=series, on=on, state=MeetingState.CLOSED)
    made = opinions.opinion(meeting=held, kind=kind, text="Một số hộ lo giá điện tăng.", state=State.NOTED)
    document = findable.opinion_document(findable.opinions().get(pk=made.pk))
    index_all(findable.OPINION, [document])
    return made


def test_at_night_the_words_go_once_and_only_those_past_their_days() -> None:
    past, kept, report = mood(91), mood(90), mood(91, Kind.REPORT)
    writer = access.account(role=Role.SECRETARY, unit=past.unit)
    Correction.objects.create(opinion=past, text="Giá nước.", author=writer, made_at=NIGHT, once=uuid4())
    post = writer.person.terms.get().post
    answers = {"kind": "public_mood", "text": "Bà con lo."}
    Draft.objects.create(
        once=uuid4(), account=writer, post=post, answers=answers, saved_at=NIGHT - timedelta(days=91)
    )
    counted = counting.statements(past.host, past.year).count()
    worker = Worker(ways={}, clock=lambda: NIGHT)

    worker.turn()
    Worker(ways={}, clock=lambda: NIGHT).turn()

    words = dict(Opinion.objects.values_list("pk", "text"))
    assert words == {past.pk: REMOVED, kept.pk: kept.text, report.pk: report.text}
    assert Correction.objects.get().text == REMOVED
    assert not Draft.objects.exists()
    assert counting.statements(past.host, past.year).count() == counted
    assert {hit.card.text for hit in search(access.holder(), "gia dien")} == {kept.text}
    entry = Entry.objects.filter(event="opinion.mood_forgotten").get()
    touched = [content_of(Opinion.objects.get(pk=past.pk)), content_of(Correction.objects.get())]
    assert entry.details == {"number": 1}
    assert entry.rows == digest(entry.salt, touched)
    assert list(audit.broken()) == []


def test_a_page_without_its_words_says_since_when_and_offers_nothing_that_cannot_be_done(
    client: Client,
) -> None:
    past = mood(91)
    Worker(ways={}, clock=lambda: NIGHT).turn()
    client.force_login(access.account())

    page = client.get(f"/opinions/{past.pk}/").content.decode()
    correction = client.get(f"/opinions/{past.pk}/correct/", follow=True)

    assert "Dư luận xã hội đã xóa lời" in page
    assert f"Lời đã xóa ngày {NIGHT:%d/%m/%Y}" in page
    assert "Đã xóa lời, vì hết số ngày lưu" in page
    assert REMOVED not in page
    assert f"/opinions/{past.pk}/correct/" not in page
    assert correction.redirect_chain[0][0] == f"/opinions/{past.pk}/"


def test_what_is_forgotten_is_not_made_something_else() -> None:
    past = mood(91)
    Worker(ways={}, clock=lambda: NIGHT).turn()

    with pytest.raises(Refused, match="have been removed"):
        classify(
            past,
            holder=access.holder(),
            classes=Classes(kind=Kind.REPORT, is_request=False),
            seen=past.version,
            at=NIGHT,
        )

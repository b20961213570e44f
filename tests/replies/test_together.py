"""The document of a reply: one that answers several matters, and its number from the register here."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.audit.models import Entry
from giaoban.documents.models import IssuedNumber
from giaoban.opinions.rules.life import State as OpinionState
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.models import Reply
from giaoban.replies.rules.drafting import State
from tests.make import documents, opinions, replies
from tests.make.replies import Scene

pytestmark = pytest.mark.django_db


def ready(around: Scene, *, state: State = State.CLEARED) -> Reply:
    """Return a reply to another matter of the same agency."""
    opinion = opinions.opinion(meeting=around.opinion.meeting, state=OpinionState.FORWARDED)
    due = around.referral.due_meeting
    accepted = ReferralState.ACCEPTED
    matter = opinions.referral(origins=(opinion,), lead=around.agency, due=due, state=accepted)
    clearer = around.clearer if state is State.CLEARED else None
    return replies.reply(referral=matter, state=state, drafter=around.drafter, clearer=clearer)


def document(*also: Reply) -> dict[str, object]:
    """Return the typed document and the ticks beside it."""
    today = f"{timezone.localdate():%d/%m/%Y}"
    typed = {"number": "87/PKTHTĐT", "day": today, "signer": "Trưởng phòng", "once": str(uuid4())}
    return typed | {"also": [str(one.pk) for one in also]}


def test_replies_that_are_ready_leave_together_under_one_number_and_only_once(client: Client) -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    first = replies.reply(
        referral=around.referral, state=State.CLEARED, drafter=around.drafter, clearer=around.clearer
    )
    second, third, unread = ready(around), ready(around), ready(around, state=State.SUBMITTED)
    elsewhere = ready(replies.scene(state=ReferralState.ACCEPTED))
    client.force_login(around.drafter)
    address, typed = f"/replies/{first.pk}/deliver/", document(second)

    offered = client.get(address).context["form"].fields["also"].choices
    answers = [client.post(address, typed).status_code for _ in range(2)]

    states = dict(Reply.objects.values_list("pk", "state"))
    numbers = set(Reply.objects.filter(state="delivered").values_list("document_number", flat=True))
    assert {int(key) for key, _called in offered} == {second.pk, third.pk}
    assert answers == [302, 302]
    assert [states[one.pk] for one in (first, second, third)] == ["delivered", "delivered", "cleared"]
    assert [states[one.pk] for one in (unread, elsewhere)] == ["submitted", "cleared"]
    assert numbers == {"87/PKTHTĐT"}
    assert Entry.objects.filter(event="reply.delivered").count() == 2


def test_nothing_leaves_if_one_of_them_was_sent_back_meanwhile(client: Client) -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    first = replies.reply(
        referral=around.referral, state=State.CLEARED, drafter=around.drafter, clearer=around.clearer
    )
    second = ready(around)
    client.force_login(around.drafter)
    typed = document(second)
    gone = client.post(f"/replies/{first.pk}/deliver/", typed | {"also": ["999999"]})
    Reply.objects.filter(pk=second.pk).update(state="draft", cleared_by=None, cleared_at=None)

    shown = client.post(f"/replies/{first.pk}/deliver/", typed)

    assert (gone.status_code, shown.status_code) == (200, 200)
    assert gone.context["form"].has_error("also")
    assert shown.context["form"]["number"].value() == "87/PKTHTĐT"
    assert second.referral.code in shown.content.decode()
    assert not Reply.objects.filter(state="delivered").exists()


def cleared(around: Scene) -> Reply:
    """Return the reply to the matter of a scene, ready to leave."""
    return replies.reply(
        referral=around.referral, state=State.CLEARED, drafter=around.drafter, clearer=around.clearer
    )


def test_an_agency_with_its_register_here_takes_the_next_number_at_signing_and_leaves_no_gap(
    client: Client,
) -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    body = documents.issuer(host=around.agency.host, symbol="PKT")
    type(body).objects.filter(pk=body.pk).update(body=around.agency.name.upper())
    documents.mandate(host=body.host)
    first, second, third = cleared(around), ready(around), ready(around)
    client.force_login(around.drafter)
    tomorrow = timezone.localdate() + timedelta(days=1)

    refused = client.post(
        f"/replies/{first.pk}/deliver/", document() | {"number": "", "day": f"{tomorrow:%d/%m/%Y}"}
    )
    typed = document(second) | {"number": ""}
    for _ in range(2):
        client.post(f"/replies/{first.pk}/deliver/", typed)
    client.post(f"/replies/{third.pk}/deliver/", document() | {"number": ""})

    numbers = list(Reply.objects.order_by("pk").values_list("document_number", flat=True))
    issued = [one.code for one in IssuedNumber.objects.order_by("number")]
    assert refused.context["form"].has_error("day")
    assert [one.number for one in IssuedNumber.objects.order_by("number")] == [1, 2]
    assert numbers == [issued[0], issued[0], issued[1]]
    assert "PKT" in issued[0]


def test_an_agency_with_a_book_of_its_own_types_its_number(client: Client) -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    documents.issuer(host=around.agency.host)
    client.force_login(around.drafter)

    shown = client.post(f"/replies/{cleared(around).pk}/deliver/", document() | {"number": ""})

    assert shown.context["form"].has_error("number")
    assert not IssuedNumber.objects.exists()

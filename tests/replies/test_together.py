"""One document that answers several matters of an agency."""

from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.audit.models import Entry
from giaoban.opinions.rules.life import State as OpinionState
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.models import Reply
from giaoban.replies.rules.drafting import State
from tests.make import opinions, replies
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

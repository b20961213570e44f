"""Undoing a merge and a split: nothing asked, raised or written is lost, and everybody concerned is told."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from giaoban.kernel.verdict import Refused
from giaoban.messages.models import Message
from giaoban.opinions.actions.forwarding import forward
from giaoban.opinions.actions.undoing import call_back, take_apart
from giaoban.opinions.models import Direction, Opinion, Origin, Referral
from giaoban.opinions.queries import progress_of
from giaoban.opinions.rules import life
from giaoban.opinions.rules.compiling import Forwarding
from giaoban.opinions.rules.referrals import State
from giaoban.organisation.rules import Role
from giaoban.replies.models import Reply
from giaoban.replies.rules.drafting import State as Stands
from giaoban.reports.queries import counting, year_of
from giaoban.reports.rules.counters import Counters
from tests.make import access, opinions, replies

pytestmark = pytest.mark.django_db

WHY = "Hai việc khác nhau, trả lời chung dễ lẫn."


def around() -> replies.Scene:
    """Return a matter that its agency has accepted, with a draft that somebody has submitted."""
    scene = replies.scene(state=State.ACCEPTED)
    replies.reply(referral=scene.referral, state=Stands.SUBMITTED, drafter=scene.drafter)
    return scene


def joined(scene: replies.Scene, *, ask: str = "Lắp đèn.") -> Opinion:
    """Return another opinion of the same meeting that was merged into the matter of the scene."""
    other = opinions.opinion(
        meeting=scene.opinion.meeting, state=life.State.FORWARDED, field=scene.opinion.field, ask=ask
    )
    first = scene.referral.origins.get()
    Origin.objects.create(
        referral=scene.referral,
        opinion=other,
        first_due_meeting=first.first_due_meeting,
        due_meeting=first.due_meeting,
    )
    return other


def compiled(scene: replies.Scene) -> None:
    """Close the compilation of the meeting at which the matter was raised."""
    meeting = scene.opinion.meeting
    meeting.compiled_at = meeting.starts_at + timedelta(days=1)
    meeting.save(update_fields=["compiled_at"])


def told() -> set[str]:
    """Return the codes of all messages."""
    return set(Message.objects.values_list("code", flat=True))


def counted(scene: replies.Scene, now: datetime) -> Counters:
    """Return the counters of the year, once what was split is as many as the difference says."""
    host, year = scene.opinion.host, scene.opinion.year
    found = year_of(host, year, now=now).counters
    assert found.added_by_splitting == counting.added_by_splitting(host, year).count()
    return found


def test_a_merge_called_back_before_its_compilation_is_closed_waits_whole_on_the_desk_again() -> None:
    scene = around()
    other, office = joined(scene), replies.holder(scene.office)
    leader = access.account(role=Role.STANDING_MEMBER)
    opinions.direction(opinion=scene.opinion, by=leader, to=scene.referral)

    call_back(scene.referral, reason=WHY, holder=office, at=scene.now)
    call_back(scene.referral, reason=WHY, holder=office, at=scene.now)

    referral = Referral.objects.get()
    assert (referral.state, referral.recalled_at) == (State.RECALLED, scene.now)
    assert {one.opinion for one in referral.origins.all()} == {scene.opinion, other}
    assert set(Opinion.objects.values_list("state", flat=True)) == {life.State.WAITING}
    assert Reply.objects.get().points.count() == 2
    found_again = Direction.objects.get()
    assert (found_again.referral, found_again.agency, found_again.state) == (None, None, "given")
    assert {"matter_recalled", "opinion_waits_again"} <= told()
    found = counted(scene, scene.now)
    assert (found.waiting, found.forwarded, found.referrals, found.merged_away) == (2, 0, 0, 0)
    raised = Opinion.objects.get(pk=scene.opinion.pk)
    assert progress_of(raised, raised.sent, now=scene.now).late is False

    sending = Forwarding(opinions.field().pk, lead=scene.agency.pk, points=["Nạo vét."])
    again = forward([raised], holder=office, seen={}, sending=sending, once=uuid4(), at=scene.now)

    assert again.code == f"{referral.code}/2"


def test_a_split_called_back_leaves_the_whole_with_the_other_part_and_its_draft_open_for_more() -> None:
    scene = around()
    compiled(scene)
    part = opinions.referral(
        origins=(scene.opinion,),
        lead=scene.agency,
        due=scene.referral.due_meeting,
        points=("Nạo vét mương.", "Lắp đèn."),
    )

    call_back(part, reason=WHY, holder=replies.holder(scene.office), at=scene.now)

    first = Referral.objects.get(pk=scene.referral.pk)
    assert [(point.number, point.text) for point in first.points.all()] == [
        (1, "Nạo vét mương."),
        (2, "Dọn rác ở cửa cống."),
        (3, "Lắp đèn."),
    ]
    version = Reply.objects.get()
    assert version.state == Stands.DRAFT
    assert [bool(row.found) for row in version.points.all()] == [True, True, False]
    assert Opinion.objects.get().state == life.State.FORWARDED
    assert {"matter_recalled", "matter_took_in"} <= told()
    assert counted(scene, scene.now).referrals == 1


def test_a_merge_taken_apart_goes_on_one_by_one_and_what_was_written_stays_with_the_first() -> None:
    scene = around()
    other, office = joined(scene), replies.holder(scene.office)
    compiled(scene)
    opinions.direction(opinion=other, by=access.account(role=Role.STANDING_MEMBER), to=scene.referral)

    with pytest.raises(Refused) as error:
        call_back(scene.referral, reason=WHY, holder=office, at=scene.now)
    take_apart(scene.referral, reason=WHY, holder=office, at=scene.now)
    take_apart(scene.referral, reason=WHY, holder=office, at=scene.now)

    assert error.value.refusal.code == "would_wait"
    first, alone = Referral.objects.get(pk=scene.referral.pk), Referral.objects.exclude(pk=scene.referral.pk)
    assert [one.opinion for one in first.origins.all()] == [scene.opinion]
    (part,) = alone
    assert (part.code, part.state, part.lead) == (other.code, State.ACCEPTED, scene.agency)
    assert [point.text for point in part.points.all()] == ["Lắp đèn."]
    assert [(one.opinion, one.is_first) for one in part.origins.all()] == [(other, True)]
    assert first.replies.get().state == Stands.SUBMITTED
    assert Direction.objects.get().referral == part
    assert "matter_taken_apart" in told()
    found = counted(scene, scene.now)
    assert (found.forwarded, found.referrals, found.merged_away) == (2, 2, 0)


@pytest.mark.parametrize("written", [False, True])
def test_a_point_in_the_words_of_another_goes_along_with_it_unless_it_is_written_on(*, written: bool) -> None:
    scene = replies.scene(state=State.ACCEPTED, points=("Nạo vét mương.", "Lắp đèn."))
    other = joined(scene)
    draft = replies.reply(referral=scene.referral, state=Stands.DRAFT, drafter=scene.drafter)
    if not written:
        draft.points.filter(point__text="Lắp đèn.").update(found="", action="", who="", by_when=None)

    take_apart(scene.referral, reason=WHY, holder=replies.holder(scene.office), at=scene.now)

    kept = [point.text for point in scene.referral.points.all()]
    gone = [point.text for point in Referral.objects.get(code=other.code).points.all()]
    assert (kept, gone) == (["Nạo vét mương.", *(["Lắp đèn."] if written else [])], ["Lắp đèn."])
    assert draft.points.count() == len(kept)


def test_what_was_delivered_is_neither_merged_nor_undone() -> None:
    scene = replies.scene(state=State.DELIVERED)
    replies.reply(referral=scene.referral)
    waiting, office = opinions.opinion(meeting=scene.opinion.meeting), replies.holder(scene.office)
    sending = Forwarding(opinions.field().pk, lead=scene.agency.pk, points=["Nạo vét."])
    refused = []
    acts: tuple[Callable[[], object], ...] = (
        lambda: call_back(scene.referral, reason=WHY, holder=office, at=timezone.now()),
        lambda: take_apart(scene.referral, reason=WHY, holder=office, at=timezone.now()),
        lambda: forward(
            [scene.opinion, waiting], holder=office, seen={}, sending=sending, once=uuid4(), at=timezone.now()
        ),
    )

    for act in acts:
        with pytest.raises(Refused) as error:
            act()
        refused.append(error.value.refusal.code)

    assert refused == ["delivered", "delivered", "merges_answered"]
    assert list(Referral.objects.values_list("state", flat=True)) == [State.DELIVERED]


def test_the_compiler_reads_what_undoing_does_before_it_is_done(client: Client) -> None:
    scene = around()
    other = joined(scene)
    client.force_login(scene.office)
    pages = {
        name: reverse(f"opinions:{name}", args=[scene.referral.pk]) for name in ("call-back", "take-apart")
    }

    shown = {name: client.get(page).content.decode() for name, page in pages.items()}
    empty = client.post(pages["take-apart"], {"reason": " "})
    done = client.post(pages["call-back"], {"reason": WHY}, follow=True)

    assert all(other.code in page for page in shown.values())
    assert 'aria-invalid="true"' in empty.content.decode()
    assert done.status_code == 200
    way = client.get(scene.opinion.get_absolute_url()).content.decode()
    assert WHY in way
    assert WHY in client.get(reverse("opinions:referral", args=[scene.referral.pk])).content.decode()

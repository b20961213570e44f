"""What an agency asks while it owes a reply: the pages and acts of everybody concerned."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.kernel.verdict import Refused
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.models import Message
from giaoban.opinions.actions.rebinding import follow
from giaoban.opinions.models import Opinion, Origin
from giaoban.opinions.rules import life
from giaoban.opinions.rules.referrals import State
from giaoban.organisation.models import Person
from giaoban.organisation.rules import Role
from giaoban.replies.actions import clarifying, extending
from giaoban.replies.actions.clarifying import Asking
from giaoban.replies.actions.extending import Wish
from giaoban.replies.models import Clarification, ClarificationAnswer, Extension
from giaoban.replies.queries.visibility import clock_of
from giaoban.replies.rules.timing import Timeliness, timeliness
from tests.make import access, meetings, opinions, organisation, replies
from tests.replies.test_pages import signed_in

pytestmark = pytest.mark.django_db
QUESTION = "Đoạn mương nào, dài bao nhiêu?"
WHY = "Để cử người đi đo trước khi trả lời."


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def asked(around: replies.Scene) -> Clarification:
    asking = Asking(QUESTION, WHY, uuid4())
    return clarifying.ask(around.referral, asking, holder=replies.holder(around.drafter), at=timezone.now())


def second_raiser(around: replies.Scene) -> Opinion:
    """Return an opinion of another unit that was merged into the same matter."""
    neighbour = organisation.unit(host=around.opinion.host)
    merged = opinions.opinion(meeting=around.opinion.meeting, unit=neighbour, state=life.State.FORWARDED)
    due = around.referral.due_meeting
    Origin.objects.create(referral=around.referral, opinion=merged, first_due_meeting=due, due_meeting=due)
    return merged


def test_a_question_stands_first_on_the_home_of_its_raisers_and_each_reads_their_own_answer_only() -> None:
    around = replies.scene(state=State.ACCEPTED)
    merged = second_raiser(around)
    neighbour = signed_in(access.account(role=Role.SECRETARY, unit=merged.unit))
    drafter, secretary = signed_in(around.drafter), signed_in(around.secretary)
    form, due = f"/replies/referrals/{around.referral.pk}/ask-back/", around.referral.due_meeting_id
    typed = {"question": QUESTION, "reason": WHY, "once": str(uuid4())}

    refused = drafter.post(form, typed | {"reason": ""}).content.decode()
    statuses = [drafter.post(form, typed).status_code for _ in range(2)]
    question = Clarification.objects.get()
    address = f"/replies/questions/{question.pk}/opinions/{around.opinion.pk}/answer/"
    waits = QUESTION in page(secretary, "/")
    blank = secretary.post(address, {"text": " "}).content.decode()
    secretary.post(address, {"text": "Dài ba trăm mét, phía bờ đông."})
    secretary.post(address, {"text": "Dài ba trăm mét, phía bờ đông."})
    matter = f"/replies/referrals/{around.referral.pk}/"

    assert (QUESTION in refused, statuses, waits) == (True, [302, 302], True)
    assert "Write your answer" in blank
    assert QUESTION not in page(secretary, "/")
    assert QUESTION in page(neighbour, "/")
    assert "phía bờ đông" in page(drafter, matter)
    assert "phía bờ đông" in page(secretary, f"/opinions/{around.opinion.pk}/")
    assert "phía bờ đông" not in page(neighbour, f"/opinions/{merged.pk}/")
    assert neighbour.get(address).status_code == 404
    around.referral.refresh_from_db()
    assert (around.referral.due_meeting_id, around.referral.state) == (due, "accepted")
    codes = set(Message.objects.values_list("code", flat=True))
    assert {"clarification_asked", "clarification_answered"} <= codes


def test_the_office_types_an_answer_for_a_raiser_and_it_says_so_and_names_no_person() -> None:
    around = replies.scene(state=State.ACCEPTED)
    question, office = asked(around), signed_in(around.office)
    Person.objects.filter(pk=around.secretary.person_id).update(full_name="Trần Thị Riêng")

    office.post(
        f"/replies/questions/{question.pk}/opinions/{around.opinion.pk}/answer/", {"text": "Đoạn 300 m."}
    )

    given = ClarificationAnswer.objects.get()
    shown = page(signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/")
    assert (given.on_behalf, given.recorder) == (True, around.office)
    assert "Đoạn 300 m." in shown
    assert "entered by the office" in shown
    assert "Trần Thị Riêng" not in shown


def test_a_question_lapses_when_the_reply_has_come_and_never_holds_it_up() -> None:
    around = replies.scene(state=State.ACCEPTED)
    question = asked(around)
    replies.reply(referral=around.referral, at=timezone.now() + timedelta(seconds=1))
    secretary = replies.holder(around.secretary)

    with pytest.raises(Refused) as caught:
        clarifying.answer(question, around.opinion, text="Muộn.", holder=secretary, at=timezone.now())

    assert caught.value.refusal.code == "replied_meanwhile"
    assert QUESTION not in page(signed_in(around.secretary), "/")


def test_a_stranger_and_a_question_of_another_matter_are_not_found() -> None:
    around, other = replies.scene(state=State.ACCEPTED), replies.scene(state=State.ACCEPTED)
    question = asked(around)
    stranger, secretary = signed_in(access.account(role=Role.DRAFTER)), signed_in(around.secretary)
    key, request = around.referral.pk, wished(around)

    for part in (
        f"referrals/{key}/ask-back/",
        f"referrals/{key}/ask-extension/",
        f"extensions/{request.pk}/grant/",
        f"extensions/{request.pk}/deny/",
        f"questions/{question.pk}/opinions/{around.opinion.pk}/answer/",
    ):
        assert stranger.get(f"/replies/{part}").status_code == 404
    crossed = f"/replies/questions/{question.pk}/opinions/{other.opinion.pk}/answer/"
    assert secretary.post(crossed, {"text": "x"}).status_code == 404
    assert signed_in(around.drafter).get(f"/replies/referrals/{key}/ask-extension/").status_code == 404


def wished(around: replies.Scene) -> Extension:
    clearer = replies.holder(around.clearer)
    return extending.ask(around.referral, Wish("Chờ vốn."), holder=clearer, at=around.now)


def later(around: replies.Scene) -> Meeting:
    return replies.later_meeting(around.referral.due_meeting)


def test_a_granted_extension_moves_the_due_meeting_and_c7_still_measures_against_the_first() -> None:
    around = replies.scene(state=State.ACCEPTED)
    first, to = around.referral.due_meeting, later(around)
    elsewhere = meetings.meeting(on=to.day + timedelta(days=3))
    clearer, office = signed_in(around.clearer), signed_in(around.office)
    form, typed = f"/replies/referrals/{around.referral.pk}/ask-extension/", {"reason": "Chờ vốn cấp trên."}

    wrong = clearer.post(form, typed | {"wished": str(elsewhere.pk)})
    empty = clearer.post(form, {"reason": "", "wished": str(to.pk)})
    clearer.post(form, typed | {"wished": str(to.pk)})
    again = clearer.post(form, {"reason": "Xin nữa.", "wished": str(to.pk)}).content.decode()
    request = Extension.objects.get()
    home = page(office, "/")
    told = {"due": str(to.pk), "told": "Vốn về trong tháng sau."}
    statuses = [office.post(f"/replies/extensions/{request.pk}/grant/", told).status_code for _ in range(2)]
    follow(to)

    around.referral.refresh_from_db()
    assert (wrong.status_code, empty.status_code, statuses) == (200, 200, [302, 302])
    assert "asked for once a matter" in again
    assert "asks for a later meeting" in home
    assert (around.referral.due_meeting, around.referral.first_due_meeting) == (to, first)
    assert around.referral.origins.get().due_meeting == to
    clock = clock_of(around.referral)
    assert timeliness(clock, now=first.due_at + timedelta(hours=1)) is Timeliness.OVERDUE
    assert "Vốn về trong tháng sau." in page(signed_in(around.secretary), f"/opinions/{around.opinion.pk}/")
    raiser = Message.objects.filter(code="extension_granted", person=around.secretary.person_id)
    assert raiser.exists()


def test_without_a_planned_meeting_the_series_plans_the_one_that_is_granted() -> None:
    around = replies.scene(state=State.ACCEPTED)
    request, before = wished(around), around.referral.due_meeting

    granted = extending.grant(
        request, told="Chờ vốn.", due=None, holder=replies.holder(around.office), at=around.now
    )

    assert granted.due is not None
    assert (granted.due.series_id, granted.due.starts_at > before.starts_at) == (before.series_id, True)
    assert granted.due.state == MeetingState.PLANNED


def test_an_agency_without_a_second_person_asks_for_a_later_meeting_through_whoever_answers() -> None:
    around = replies.scene(state=State.ACCEPTED, needs_clearance=False)
    drafter = signed_in(around.drafter)
    address = f"/replies/referrals/{around.referral.pk}/"

    page = drafter.get(address).content.decode()
    drafter.post(f"{address}ask-extension/", {"reason": "Chờ vốn cấp trên.", "wished": "rule"})

    assert f"{address}ask-extension/" in page
    assert Extension.objects.get().referral == around.referral


def test_a_refused_extension_leaves_everything_and_the_agency_reads_why() -> None:
    around = replies.scene(state=State.ACCEPTED)
    request, due = wished(around), around.referral.due_meeting
    office = signed_in(around.office)

    office.post(f"/replies/extensions/{request.pk}/deny/", {"told": "Bà con đã chờ lâu."})
    office.post(f"/replies/extensions/{request.pk}/grant/", {"due": "rule", "told": "Thôi được."})

    around.referral.refresh_from_db()
    request.refresh_from_db()
    assert (request.state, around.referral.due_meeting) == ("refused", due)
    assert "Bà con đã chờ lâu." in page(
        signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/"
    )


def test_nothing_is_asked_of_a_matter_that_is_answered_and_a_request_lapses_with_the_reply() -> None:
    around = replies.scene(state=State.ACCEPTED)
    request, office = wished(around), signed_in(around.office)
    around.referral.__class__.objects.filter(pk=around.referral.pk).update(
        state="delivered", first_delivered_at=timezone.now()
    )
    typed = {"question": QUESTION, "reason": WHY, "once": str(uuid4())}

    asked_late = signed_in(around.drafter).post(f"/replies/referrals/{around.referral.pk}/ask-back/", typed)
    granted = office.post(f"/replies/extensions/{request.pk}/deny/", {"told": "Muộn."})

    assert (asked_late.status_code, granted.status_code) == (200, 200)
    assert (Clarification.objects.count(), Extension.objects.get().state) == (0, "asked")
    assert "asks for a later meeting" not in page(office, "/")

"""An answer on the spot is published item by item, as a reply is."""

from uuid import uuid4

import pytest
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.kernel.verdict import Refused
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.actions import raising
from giaoban.opinions.models import OnSpotAnswer
from giaoban.opinions.rules import life
from giaoban.organisation.rules import Role
from giaoban.replies.actions import publishing as actions
from giaoban.replies.actions.publishing import Approval
from giaoban.replies.queries import publishing
from giaoban.replies.queries.masking_spoken import spoken_item, spoken_waiting
from giaoban.replies.queries.publishing import Narrowed
from giaoban.replies.rules.publishing import Words
from tests.make import access, meetings, opinions, replies
from tests.replies.test_pages import signed_in

pytestmark = pytest.mark.django_db
WORDS = Words("Đề nghị thay bóng đèn ngõ.", "Đã thay trong tuần.")
SECRET = "Bà Lê Thị Kín, 0987 654 321"


def answered() -> tuple[OnSpotAnswer, Account]:
    held = meetings.meeting(on=opinions.DAY, state=MeetingState.CLOSED)
    opinion = opinions.opinion(meeting=held, text=f"Đèn hỏng. {SECRET}", state=life.State.ANSWERED_ON_SPOT)
    answer = opinions.on_spot_answer(opinion=opinion, raiser_agrees=True)
    return answer, access.account(role=Role.OFFICE, host=held.host)


def approve(answer: OnSpotAnswer, office: Account) -> None:
    holder = replies.holder(office)
    approval = Approval(WORDS, spoken_item(answer, holder).seen, uuid4())
    actions.approve_spoken(answer, approval, holder=holder, at=timezone.now())


def test_what_was_answered_at_the_meeting_is_read_by_everybody_once_it_was_masked_and_approved() -> None:
    answer, office = answered()
    client = signed_in(office)
    address = f"/published/approvals/spoken/{answer.pk}/approve/"
    page = client.get(address).content.decode()
    seen = spoken_item(answer, replies.holder(office)).seen

    typed = {"asked": WORDS.asked, "answered": WORDS.answered, "seen": seen, "once": uuid4()}
    done = [client.post(address, typed).status_code for _ in range(2)]
    reader = access.account(role=Role.SECRETARY, host=answer.opinion.host)
    read = signed_in(reader).get("/published/").content.decode()
    (one,) = publishing.shelf_of(replies.holder(reader), "vi").narrowed(Narrowed(words="bong den"))

    assert (seen in page, "<mark>" in page, done) == (True, True, [302, 302])
    assert (one.asked, one.units, one.is_spoken, one.document) == (
        WORDS.asked,
        (answer.opinion.unit.name,),
        True,
        "",
    )
    assert (one.code, one.agency, one.day) == (
        answer.opinion.code,
        answer.opinion.host.name,
        answer.opinion.meeting.day,
    )
    assert ("Lê Thị Kín" in read, answer.answered_by in read) == (False, False)
    assert list(spoken_waiting(replies.holder(office))) == []


def test_whoever_typed_the_answer_does_not_approve_it() -> None:
    answer, office = answered()
    OnSpotAnswer.objects.filter(pk=answer.pk).update(recorder=office)
    answer.refresh_from_db()

    with pytest.raises(Refused) as refused:
        approve(answer, office)

    assert refused.value.refusal.code == "own_words"
    approve(answer, access.account(role=Role.CHAIR, host=answer.opinion.host))


@pytest.mark.parametrize("change", ["taken back to the waiting ones", "corrected", "reworded"])
def test_whatever_changes_behind_an_answer_on_the_spot_takes_it_out(change: str) -> None:
    answer, office = answered()
    approve(answer, office)
    opinion, before = answer.opinion, shown(office)
    match change:
        case "corrected":
            author = access.account(role=Role.SECRETARY, unit=opinion.unit)
            opinion.post_id = replies.holder(author).grants[0].post
            opinion.save(update_fields=["post"])
            holder = replies.holder(author)
            raising.correct(opinion, holder=holder, text="Hai bóng.", once=uuid4(), at=timezone.now())
        case "reworded":
            opinion.version += 1
            opinion.save(update_fields=["version"])
        case _:
            OnSpotAnswer.objects.filter(pk=answer.pk).update(withdrawn_at=timezone.now())

    assert (before, shown(office)) == ([WORDS.asked], [])


def test_an_answer_with_which_the_raiser_does_not_agree_goes_to_writing_and_is_not_published() -> None:
    answer, office = answered()
    OnSpotAnswer.objects.filter(pk=answer.pk).update(raiser_agrees=False)

    assert list(spoken_waiting(replies.holder(office))) == []
    assert signed_in(office).get(f"/published/approvals/spoken/{answer.pk}/approve/").status_code == 404


def shown(account: Account) -> list[str]:
    return [one.asked for one in publishing.shelf_of(replies.holder(account), "vi")]

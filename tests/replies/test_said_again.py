"""A promise that is made once more stays one promise: its first day counts, a later day moves it."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone, translation

from giaoban.access.models import Account
from giaoban.messages.models import Message
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.life import State as Raised
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.actions.leaving import deliver
from giaoban.replies.models import Commitment, Reply
from giaoban.replies.queries.promised import said_again
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer, State
from giaoban.replies.rules.following import Keeping, keeping
from giaoban.replies.rules.following import State as Kept
from giaoban.replies.rules.likeness import says_again
from tests.make import opinions, replies

pytestmark = pytest.mark.django_db
DREDGE = "Nạo vét 280 m mương từ cống chợ Hạ đến trạm bơm."


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def day(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def says(action: str, by_when: date) -> Answer:
    point = PointAnswer(1, found=replies.FOUND, action=action, who="Xí nghiệp Thủy lợi", by_when=by_when)
    return Answer((point,), Outcome.PLANNED)


def promised(due: int = 5) -> tuple[replies.Scene, Commitment]:
    """Return a matter with a promise that stands, delivered and closed."""
    around, reply = replies.answered()
    standing = replies.commitment(reply=reply, due_on=day(due))
    Commitment.objects.filter(pk=standing.pk).update(what=DREDGE)
    return around, standing


def raised_anew(around: replies.Scene) -> Referral:
    """Return what the same agency has to answer of the same matter once more."""
    again = opinions.referral(
        origins=(opinions.opinion(meeting=around.opinion.meeting, state=Raised.FORWARDED),),
        lead=around.agency,
        due=around.referral.due_meeting,
        points=("Nạo vét mương.",),
        state=ReferralState.ACCEPTED,
    )
    opinions.matter(around.referral, again)
    again.refresh_from_db()
    return again


def delivered(around: replies.Scene, again: Referral, answer: Answer) -> Reply:
    ready = replies.reply(
        referral=again,
        state=State.CLEARED,
        drafter=around.drafter,
        clearer=around.clearer,
        says=answer,
        at=timezone.now(),
    )
    return deliver(
        ready,
        replies.dispatch(number="112/PKTHTĐT"),
        holder=replies.holder(around.drafter),
        at=timezone.now(),
    )


def test_a_later_day_moves_the_promise_that_stands_and_the_first_day_goes_on_counting() -> None:
    around, standing = promised(due=5)

    delivered(around, raised_anew(around), says(f"{DREDGE} Lắp song chắn rác.", day(30)))

    standing.refresh_from_db()
    step = standing.progress.get()
    assert Commitment.objects.count() == 1
    assert (standing.due_on, standing.days.first_due_on, step.kind) == (day(30), day(5), "moved")
    assert step.text == "Hứa lại trong văn bản số 112/PKTHTĐT"
    assert keeping(Kept(standing.state), standing.days, today=day(0)) is Keeping.MOVED
    assert Message.objects.filter(code__startswith="promise", person=around.secretary.person_id).exists()


@pytest.mark.parametrize("days", [3, 5])
def test_no_later_day_leaves_the_promise_as_it_is_and_says_that_it_was_made_again(days: int) -> None:
    around, standing = promised(due=5)

    delivered(around, raised_anew(around), says(DREDGE, day(days)))

    standing.refresh_from_db()
    assert (Commitment.objects.count(), standing.due_on) == (1, day(5))
    assert standing.progress.get().kind == "progress"


def test_another_promise_is_another_one() -> None:
    around, _standing = promised()

    delivered(around, raised_anew(around), says("Lắp 3 bóng đèn ở ngõ 7 khu Chợ Hạ.", day(30)))

    assert Commitment.objects.filter(state="open").count() == 2


def test_a_promise_of_another_matter_is_none_of_this_one() -> None:
    around, _standing = promised()
    other = replies.scene(state=ReferralState.ACCEPTED)
    Referral.objects.filter(pk=other.referral.pk).update(lead=around.agency)
    other.referral.refresh_from_db()

    found = said_again(other.referral, says(DREDGE, day(30)).points)

    assert found == {}


def test_a_point_that_promises_anew_replaces_its_own_promise_and_no_other() -> None:
    around, standing = promised()

    found = said_again(around.referral, says(DREDGE, day(30)).points)

    assert standing.reply_point is not None
    assert (standing.reply_point.point.number, found) == (1, {})


def test_who_writes_is_told_of_the_promise_that_stands() -> None:
    around, standing = promised(due=5)
    again = raised_anew(around)
    replies.reply(
        referral=again,
        state=State.DRAFT,
        drafter=around.drafter,
        says=says(DREDGE, day(30)),
        at=timezone.now(),
    )

    page = signed_in(around.drafter).get(f"/replies/referrals/{again.pk}/write/").content.decode()

    assert "Point 1 repeats what is promised already" in page
    assert f"it stays one promise and moves to {day(30):%d/%m/%Y}" in page
    assert f'href="/commitments/{standing.pk}/"' in page


def signed_in(account: Account) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(account)
    return client


@pytest.mark.parametrize(
    ("promise", "earlier", "again"),
    [
        (DREDGE, "nao vet 280 m muong tu cong cho Ha den tram bom", True),
        ("Nạo vét mương từ cống chợ Hạ đến trạm bơm", DREDGE, True),
        (f"Xí nghiệp {DREDGE}", DREDGE, True),
        ("Nạo vét mương sau trường học.", DREDGE, False),
        ("Sẽ làm.", "Sẽ làm.", False),
        ("Vá mặt đường trục khu Cầu Đá.", DREDGE, False),
    ],
)
def test_nearly_the_same_words_are_the_same_promise(promise: str, earlier: str, again: bool) -> None:
    assert says_again(promise, earlier) is again

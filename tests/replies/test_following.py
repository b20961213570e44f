"""Promises on their way: moved, reported done with a proof, refused and confirmed, and told to everybody."""

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from PIL import Image

from giaoban.access.models import Account
from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.messages.models import Message
from giaoban.messages.queries.world import world_of
from giaoban.organisation.rules import Role
from giaoban.replies.actions.following import Said, say_of_promise
from giaoban.replies.models import Commitment
from giaoban.replies.queries.promises import Tab, Wanted, counts
from giaoban.replies.rules.following import Step
from tests.make import access, replies

pytestmark = pytest.mark.django_db
MISSING = "Nắp cống phía chợ vẫn hở."


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def signed_in(account: Account) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(account)
    return client


def photo() -> SimpleUploadedFile:
    drawn, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "Máy ảnh của cán bộ"
    Image.new("RGB", (60, 40), "green").save(drawn, "JPEG", exif=exif)
    return SimpleUploadedFile("cong-cho.jpg", drawn.getvalue(), "image/jpeg")


def told(account: Account) -> list[str]:
    rows = Message.objects.filter(person=account.person_id, channel="in_app", code__startswith="promise")
    return list(rows.order_by("pk").values_list("code", flat=True))


def test_a_promise_is_moved_done_refused_done_again_and_confirmed_and_everybody_hears_of_every_step() -> None:
    around, reply = replies.answered()
    promise = replies.commitment(reply=reply, due_on=timezone.localdate() + timedelta(days=3))
    page = f"/commitments/{promise.pk}/"
    confirm = f"{page}opinions/{around.opinion.pk}/confirm/"
    later = f"{promise.due_on + timedelta(days=9):%d/%m/%Y}"
    drafter, raiser = signed_in(around.drafter), signed_in(around.secretary)

    assert reply.points.all()[0].who in raiser.get(page).content.decode()
    drafter.post(f"{page}move/", {"due_on": later, "reason": "Mưa kéo dài, chưa nạo được."})
    drafter.post(f"{page}close/", {"state": "done", "note": "Đã nạo xong.", "proof": photo()})
    wordless = raiser.post(confirm, {"said": "not_yet", "remark": ""})
    raiser.post(confirm, {"said": "not_yet", "remark": MISSING})
    drafter.post(f"{page}close/", {"state": "done", "note": "Đã thay nắp cống."})
    for _ in range(2):
        raiser.post(confirm, {"said": "confirmed", "remark": ""})

    promise.refresh_from_db()
    assert "what is still missing" in wordless.content.decode()
    assert promise.state == "confirmed"
    assert list(promise.progress.order_by("pk").values_list("kind", flat=True)) == [
        "moved",
        "done",
        "not_yet",
        "done",
        "confirmed",
    ]
    assert told(around.secretary) == ["promise_moved", "promise_done", "promise_done"]
    assert told(around.drafter) == ["promise_not_yet", "promise_confirmed"]
    assert told(around.office) == ["promise_moved", "promise_not_yet"]
    assert MISSING in drafter.get(page).content.decode()
    assert [entry.event for entry in Entry.objects.order_by("number")][-1] == "commitment.confirmed"


def test_a_day_that_went_by_is_not_told_once_more_as_the_day_to_come() -> None:
    around, reply = replies.answered()
    replies.commitment(reply=reply, due_on=timezone.localdate() - timedelta(days=1))
    late = Commitment.objects.latest("pk")
    client = signed_in(around.drafter)

    passed = client.get(late.get_absolute_url()).content.decode()
    Commitment.objects.filter(pk=late.pk).update(due_on=timezone.localdate())
    today = client.get(late.get_absolute_url()).content.decode()

    assert ["The day that holds now" in page for page in (passed, today)] == [False, True]


def test_the_photo_that_proves_it_holds_nothing_but_the_picture_and_opens_only_for_those_concerned() -> None:
    around, reply = replies.answered()
    promise = replies.commitment(reply=reply)
    address = f"/commitments/{promise.pk}/close/"
    drafter, typed = signed_in(around.drafter), {"state": "done", "note": "Đã nạo xong."}
    lies = SimpleUploadedFile("anh.jpg", b"MZ\x90 no picture", "image/jpeg")

    refused = drafter.post(address, {**typed, "proof": lies})
    drafter.post(address, {**typed, "proof": photo()})

    step = promise.progress.get()
    proof = f"/commitments/{promise.pk}/proofs/{step.pk}/"
    stranger = signed_in(access.account(role=Role.SECRETARY))
    assert "is not the JPG file its name says" in refused.content.decode()
    assert dict(Image.open(step.attachment).getexif()) == {}
    assert signed_in(around.secretary).get(proof).status_code == 200
    assert stranger.get(proof).status_code == 404


def test_the_office_enters_what_the_raiser_says_marked_so_and_the_owing_agency_never_can() -> None:
    around, reply = replies.answered()
    promise = replies.commitment(reply=reply, state="done")
    said, now = Said(step=Step.CONFIRMED, text=""), timezone.now()

    with pytest.raises(Refused):
        say_of_promise(promise, around.opinion, said, holder=replies.holder(around.drafter), at=now)
    say_of_promise(promise, around.opinion, said, holder=replies.holder(around.office), at=now)

    step = promise.progress.get()
    assert (step.kind, step.on_behalf, step.opinion_id) == ("confirmed", True, around.opinion.pk)


def test_what_is_reported_done_is_never_counted_as_confirmed() -> None:
    around, reply = replies.answered()
    replies.commitment(reply=reply, state="done")

    found = counts(replies.holder(around.office), Wanted(), today=timezone.localdate())

    assert (found[Tab.DONE], found[Tab.CONFIRMED], found[Tab.OPEN]) == (1, 0, 0)


def test_a_promise_past_its_day_goes_up_one_level_after_the_other_and_a_moved_one_begins_anew() -> None:
    around, reply = replies.answered()
    member = access.account(role=Role.STANDING_MEMBER, host=around.opinion.host)
    chair = access.account(role=Role.CHAIR, host=around.opinion.host)
    promise = replies.commitment(reply=reply, due_on=timezone.localdate() - timedelta(days=1))

    up = overdue_of(promise)
    Commitment.objects.filter(pk=promise.pk).update(due_on=timezone.localdate() + timedelta(days=5))
    moved = overdue_of(promise)

    assert up == {
        post_of(around.secretary): promise.due_on + timedelta(days=1),
        post_of(around.clearer): promise.due_on + timedelta(days=1),
        post_of(around.office): promise.due_on + timedelta(days=7),
        post_of(member): promise.due_on + timedelta(days=14),
        post_of(chair): promise.due_on + timedelta(days=21),
    }
    assert moved == {}


def overdue_of(promise: Commitment) -> dict[int, date]:
    """Return on which day each post hears that a promise is past its day; working days are left out."""
    world = world_of(promise.host, timezone.now())
    told_of = (one for one in world.occasions if one.kind == "promise_overdue")
    return {one.to: one.moment.date() + timedelta(days=one.ladder.after[0]) for one in told_of}


def post_of(account: Account) -> int:
    key = account.person.terms.values_list("post", flat=True).get()
    assert isinstance(key, int)
    return key


def test_reminders_and_a_page_take_as_many_queries_for_three_promises_as_for_one() -> None:
    around, reply = replies.answered()
    office, now = signed_in(around.office), timezone.now()
    broken = replies.commitment(reply=reply, due_on=timezone.localdate() - timedelta(days=2))
    counted: list[tuple[int, int]] = []
    for more in (1, 2):
        for _ in range(more):
            broken.progress.create(text="Đang làm.", at=now)
            version = around.referral.replies.count() + 1
            delivered = replies.reply(referral=around.referral, version=version, at=around.now)
            replies.commitment(reply=delivered, state="done")
        with CaptureQueriesContext(connection) as reminding:
            world_of(around.opinion.host, now)
        with CaptureQueriesContext(connection) as reading:
            office.get(broken.get_absolute_url())
        counted.append((len(reminding), len(reading)))

    assert counted[0] == counted[1]

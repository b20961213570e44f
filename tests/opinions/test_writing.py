"""A secretary writes an opinion: three screens, drafts, sentences beside the fields."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Draft, Opinion
from giaoban.opinions.rules.life import Kind, State
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from tests.make import access, meetings, opinions, organisation

pytestmark = pytest.mark.django_db


def upcoming(days: int = 10) -> Meeting:
    """Return a called meeting that still takes written opinions."""
    return meetings.meeting(on=timezone.localdate() + timedelta(days=days), state=MeetingState.CALLED)


@pytest.fixture
def secretary(client: Client) -> Account:
    account = access.account(role=Role.SECRETARY)
    client.force_login(account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return account


def post_of(account: Account) -> Post:
    return Post.objects.get(terms__person=account.person)


def first_screen(account: Account, **more: str) -> dict[str, str]:
    return {
        "once": str(uuid4()),
        "post": str(post_of(account).pk),
        "text": opinions.TEXT,
        "place": "Sau chợ Hạ",
        "kind": "recommendation",
        **more,
    }


def begin(client: Client, account: Account, **more: str) -> str:
    """Fill in the first screen and return the key of the draft."""
    typed = first_screen(account, **more)
    client.post("/opinions/new/", typed)
    return typed["once"]


def test_three_screens_lead_to_a_code_that_can_be_read_out(client: Client, secretary: Account) -> None:
    upcoming()
    typed = first_screen(secretary)

    first = client.post("/opinions/new/", typed)
    second = client.post(first["Location"], {"ask": opinions.ASK, "agency": "office"})
    shown = client.get(second["Location"]).content.decode()
    third = client.post(second["Location"])
    told = client.get(third["Location"]).content.decode()

    opinion = Opinion.objects.get()
    assert "Sau chợ Hạ" in shown
    assert opinion.code in told
    assert (opinion.text, opinion.ask, opinion.place) == (opinions.TEXT, opinions.ASK, "Sau chợ Hạ")
    assert Draft.objects.count() == 0


def test_sending_twice_raises_once_and_leads_to_what_was_sent(client: Client, secretary: Account) -> None:
    upcoming()
    once = begin(client, secretary)
    client.post(f"/opinions/drafts/{once}/ask/", {"ask": opinions.ASK, "agency": "office"})

    first = client.post(f"/opinions/drafts/{once}/check/")
    again = client.post(f"/opinions/drafts/{once}/check/")

    assert (again.status_code, again["Location"]) == (302, first["Location"])
    assert Opinion.objects.count() == 1


def test_a_day_that_does_not_exist_is_explained_and_everything_typed_is_kept(
    client: Client, secretary: Account
) -> None:
    upcoming()
    once = begin(client, secretary)
    typed = {"ask": opinions.ASK, "agency": "office", "wished_by": "31/02/2027", "urgent": "on"}

    page = client.post(f"/opinions/drafts/{once}/ask/", typed).content.decode()

    assert "has no day 31" in page
    assert 'value="31/02/2027"' in page
    assert "Nạo vét đoạn từ cống chợ Hạ" in page
    assert Draft.objects.get().answers["wished_by"] == "31/02/2027"


def test_a_day_that_has_passed_is_never_shown_as_ready_to_be_sent(client: Client, secretary: Account) -> None:
    upcoming()
    once = begin(client, secretary)
    gone = f"05/12/{timezone.localdate().year - 1}"
    client.post(f"/opinions/drafts/{once}/ask/", {"ask": opinions.ASK, "agency": "office", "wished_by": gone})

    back = client.get(f"/opinions/drafts/{once}/check/", follow=True)
    page = back.content.decode()

    assert back.redirect_chain == [(f"/opinions/drafts/{once}/ask/?mend=1", 302)]
    assert f"{gone} has passed" in page
    assert f'value="{gone}"' in page


def test_the_fifth_of_december_is_the_fifth_of_december(client: Client, secretary: Account) -> None:
    upcoming()
    once = begin(client, secretary)
    next_year = timezone.localdate().year + 1
    client.post(
        f"/opinions/drafts/{once}/ask/",
        {"ask": opinions.ASK, "agency": "office", "wished_by": f"05/12/{next_year}"},
    )

    client.post(f"/opinions/drafts/{once}/check/")

    assert Opinion.objects.get().wished_by == date(next_year, 12, 5)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Write in a few words what happens."),
        ("a" * 100_000, "too many"),
        ("Mương\x07 lấp", "hidden character"),
    ],
)
def test_words_that_cannot_be_taken_are_kept_and_explained(
    client: Client, secretary: Account, text: str, sentence: str
) -> None:
    upcoming()

    page = client.post("/opinions/new/", first_screen(secretary, text=text))

    assert page.status_code == 200
    assert sentence in page.content.decode()
    assert Draft.objects.get().answers["text"] == text
    assert Opinion.objects.count() == 0


@pytest.mark.parametrize("text", ["<script>alert(1)</script> mương", '=HYPERLINK("http://x") mương'])
def test_dangerous_words_are_shown_as_words(client: Client, secretary: Account, text: str) -> None:
    upcoming()
    once = begin(client, secretary, text=text)
    client.post(f"/opinions/drafts/{once}/ask/", {"ask": "Sửa.", "agency": "office"})

    sent = client.post(f"/opinions/drafts/{once}/check/")
    page = client.get(f"/opinions/{Opinion.objects.get().pk}/").content.decode()

    assert sent.status_code == 302
    assert Opinion.objects.get().text == text
    assert "<script>alert" not in page


def test_decomposed_letters_arrive_composed(client: Client, secretary: Account) -> None:
    upcoming()
    once = begin(client, secretary, text="Mu\u031bo\u031bng", kind="report")

    client.post(f"/opinions/drafts/{once}/check/")

    assert Opinion.objects.get().text == "Mương"


def test_a_report_asks_for_nothing_and_takes_two_screens(client: Client, secretary: Account) -> None:
    upcoming()

    first = client.post("/opinions/new/", first_screen(secretary, kind="report"))
    client.post(first["Location"])

    assert first["Location"].endswith("/check/")
    assert (Opinion.objects.get().is_request, Opinion.objects.get().ask) == (False, "")


def test_later_keeps_the_draft_and_the_list_leads_back_to_it(client: Client, secretary: Account) -> None:
    upcoming()
    typed = first_screen(secretary, text="Mới viết", later="1")

    client.post("/opinions/new/", typed)
    listed = client.get("/opinions/mine/").content.decode()
    again = client.get(f"/opinions/drafts/{typed['once']}/what/").content.decode()

    assert f"/opinions/drafts/{typed['once']}/what/" in listed
    assert "Mới viết" in again


def test_going_back_to_the_first_screen_keeps_the_second(client: Client, secretary: Account) -> None:
    upcoming()
    once = begin(client, secretary)
    client.post(f"/opinions/drafts/{once}/ask/", {"ask": opinions.ASK, "agency": "office"})

    client.post(f"/opinions/drafts/{once}/what/", first_screen(secretary, once=once, text="Đổi lại."))

    assert Draft.objects.get().answers["text"] == "Đổi lại."
    assert Draft.objects.get().answers["ask"] == opinions.ASK


def test_the_closing_date_stands_on_every_screen(client: Client, secretary: Account) -> None:
    meeting = upcoming()
    once = begin(client, secretary)
    client.post(f"/opinions/drafts/{once}/ask/", {"ask": opinions.ASK, "agency": "office"})
    day = f"{meeting.written_until:%d/%m/%Y}"

    pages = [f"/opinions/drafts/{once}/{screen}/" for screen in ("what", "ask", "check")]

    assert [day in client.get(page).content.decode() for page in ["/opinions/new/", *pages]] == [True] * 4


def test_without_a_meeting_the_text_is_kept_and_the_reason_told(client: Client, secretary: Account) -> None:
    once = begin(client, secretary)
    client.post(f"/opinions/drafts/{once}/ask/", {"ask": opinions.ASK, "agency": "office"})

    page = client.post(f"/opinions/drafts/{once}/check/").content.decode()

    assert "No meeting takes written opinions now." in page
    assert Draft.objects.count() == 1


def test_the_public_mood_names_nobody(client: Client, secretary: Account) -> None:
    upcoming()
    typed = first_screen(secretary, kind="public_mood")
    mood = client.post("/opinions/new/", typed)["Location"]

    numbered = client.post(mood, {"text": "Gọi 0912 345 678 mà hỏi.", "checked": "on"}).content.decode()
    unticked = client.post(mood, {"text": "Một số hộ lo."}).content.decode()
    fine = client.post(mood, {"text": "Một số hộ lo.", "checked": "on"})
    client.post(fine["Location"])

    assert mood.endswith("/mood/")
    assert "looks like the number" in numbered
    assert "then tick the box" in unticked
    assert (Opinion.objects.get().kind, Opinion.objects.get().text) == ("public_mood", "Một số hộ lo.")


def test_the_public_mood_is_not_sent_by_going_round_its_screen(client: Client, secretary: Account) -> None:
    upcoming()
    typed = first_screen(secretary, kind="public_mood")
    mood = client.post("/opinions/new/", typed)["Location"]
    check = mood.replace("/mood/", "/check/")

    unread = client.post(check)
    client.post(mood, {"text": "Một số hộ lo.", "checked": "on"})
    client.post(mood.replace("/mood/", "/what/"), {**typed, "text": "Gọi 0912 345 678."})
    numbered = client.post(check, follow=True)

    assert unread["Location"] == numbered.redirect_chain[0][0] == f"{mood}?mend=1"
    assert "Gọi 0912 345 678." in numbered.content.decode()
    assert "looks like the number" in numbered.content.decode()
    assert Opinion.objects.count() == 0


def test_the_tick_is_taken_off_when_the_text_is_looked_at_again(client: Client, secretary: Account) -> None:
    upcoming()
    typed = first_screen(secretary, kind="public_mood")
    mood = client.post("/opinions/new/", typed)["Location"]
    client.post(mood, {"text": "Một số hộ lo.", "checked": "on"})

    unticked = client.post(mood, {"text": "Ông Tư ở ngõ 5 lo."}).content.decode()
    sent = client.post(mood.replace("/mood/", "/check/"))

    assert "then tick the box" in unticked
    assert "Public mood names nobody" in unticked
    assert "You may leave it as it is" not in unticked
    assert (sent["Location"], Opinion.objects.count()) == (f"{mood}?mend=1", 0)


def test_nobody_else_finds_a_draft(client: Client, secretary: Account) -> None:
    once = begin(client, secretary)

    client.force_login(access.account(role=Role.SECRETARY, unit=post_of(secretary).unit))

    assert client.get(f"/opinions/drafts/{once}/ask/").status_code == 404


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SECRETARY])
def test_only_secretaries_write(client: Client, role: Role) -> None:
    client.force_login(access.account(role=role))

    assert client.get("/opinions/new/").status_code == 404


def test_withdrawing_asks_first_and_can_be_done_until_it_is_forwarded(
    client: Client, secretary: Account
) -> None:
    one = opinions.opinion(post=post_of(secretary))
    gone = opinions.opinion(post=post_of(secretary), meeting=one.meeting, state=State.FORWARDED)

    asked = client.get(f"/opinions/{one.pk}/withdraw/").content.decode()
    client.post(f"/opinions/{one.pk}/withdraw/")
    refused = client.post(f"/opinions/{gone.pk}/withdraw/").content.decode()

    assert "Withdraw this opinion?" in asked
    assert Opinion.objects.get(pk=one.pk).state == "withdrawn"
    assert "has been forwarded to an agency" in refused


def test_a_correction_is_shown_beside_the_words(client: Client, secretary: Account) -> None:
    one = opinions.opinion(post=post_of(secretary))

    client.post(f"/opinions/{one.pk}/correct/", {"text": "15 hộ.", "once": str(uuid4())})

    page = client.get(f"/opinions/{one.pk}/").content.decode()
    assert "15 hộ." in page
    assert opinions.TEXT in page


def test_a_stranger_finds_no_opinion(client: Client, secretary: Account) -> None:
    assert secretary
    one = opinions.opinion()

    assert [
        client.get(f"/opinions/{one.pk}/{page}").status_code
        for page in ("", "sent/", "withdraw/", "correct/")
    ] == [404] * 4


def test_a_reader_reads_the_post_and_not_the_name(client: Client) -> None:
    account = access.account(role=Role.SECRETARY)
    one = opinions.opinion(post=post_of(account))
    name = account.person.full_name

    client.force_login(access.account(role=Role.BOARD_MEMBER))
    reader = client.get(f"/opinions/{one.pk}/").content.decode()
    client.force_login(access.account())
    clerk = client.get(f"/opinions/{one.pk}/").content.decode()

    assert (post_of(account).name in reader, f"({name})" in reader) == (True, False)
    assert f"({name})" in clerk


@pytest.mark.parametrize("address", ["/opinions/mine/", "/opinions/"])
def test_the_list_takes_the_same_queries_however_long_it_is(
    client: Client, secretary: Account, address: str
) -> None:
    post = post_of(secretary)

    def counted() -> int:
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    opinions.referral(origins=(opinions.opinion(post=post, state=State.FORWARDED),))
    one = counted()
    for _ in range(2):
        opinions.referral(origins=(opinions.opinion(post=post, state=State.FORWARDED),))

    assert counted() == one


def test_a_referral_leads_its_raiser_to_points_and_due_meeting(client: Client, secretary: Account) -> None:
    one = opinions.opinion(post=post_of(secretary), state=State.FORWARDED)
    sent = opinions.referral(origins=(one,))

    page = client.get(f"/opinions/{one.pk}/").content.decode()
    referral = client.get(f"/referrals/{sent.pk}/").content.decode()

    assert "Nạo vét mương." in page
    assert f"{sent.due_meeting.day:%d/%m/%Y}" in page
    assert opinions.TEXT in referral


def test_a_unit_that_has_ended_writes_nothing(client: Client) -> None:
    unit = organisation.unit(valid_to=timezone.localdate() - timedelta(days=1))
    account = access.account(role=Role.SECRETARY, unit=unit)
    client.force_login(account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    upcoming()
    once = begin(client, account, kind=Kind.REPORT.value)

    page = client.post(f"/opinions/drafts/{once}/check/").content.decode()

    assert "is no longer in place" in page
    assert Opinion.objects.count() == 0


def test_an_empty_first_screen_keeps_no_draft_and_does_not_say_that_it_did(
    client: Client, secretary: Account
) -> None:
    upcoming()

    page = client.post("/opinions/new/", first_screen(secretary, text=" ", place="")).content.decode()

    assert Draft.objects.count() == 0
    assert "Draft saved" not in page
    assert "Write in a few words what happens." in page


def test_what_was_sent_says_at_which_meeting_it_is_heard_and_by_which_it_is_answered(
    client: Client, secretary: Account
) -> None:
    meeting = upcoming()
    answered = meetings.meeting(series=meeting.series, on=meeting.day + timedelta(days=28))
    post = post_of(secretary)
    sent = opinions.opinion(meeting=meeting, unit=post.unit, post=post)

    page = client.get(f"/opinions/{sent.pk}/sent/").content.decode()

    assert f"({meeting.day:%d/%m/%Y})." in page
    assert f"({answered.day:%d/%m/%Y})." in page


def test_the_page_of_an_opinion_is_headed_by_its_matter_and_its_tabs_say_how_many(
    client: Client, secretary: Account
) -> None:
    post = post_of(secretary)
    one = opinions.opinion(unit=post.unit, post=post, text="Mương nghẽn bùn. Nước tràn vào nhà.")

    html = client.get(one.get_absolute_url()).content.decode()
    listed = client.get("/opinions/mine/").context["counts"]

    assert "Mương nghẽn bùn.</h1>" in html
    assert listed == {"all": 1, "open": 1, "done": 0, "aside": 0}


def test_an_answered_opinion_is_not_still_called_forwarded(client: Client, secretary: Account) -> None:
    post = post_of(secretary)
    one = opinions.opinion(unit=post.unit, post=post, state=State.FORWARDED)
    opinions.referral(origins=(one,), state=ReferralState.DELIVERED)

    pages = [client.get(address).content.decode() for address in (one.get_absolute_url(), "/opinions/mine/")]

    assert all("Answered in writing" in page for page in pages)
    assert not any("Forwarded</span>" in page for page in pages)

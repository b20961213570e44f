"""One's own second factor, set up and removed with the password asked again; and the administrator's part."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.http import urlencode
from pytest_django.fixtures import Settings
from time_machine import travel

from giaoban.access import actions
from giaoban.access.models import Account, Authenticator, Device, PaperCode, Passkey
from giaoban.access.queries.seals import opened
from giaoban.access.views.factors import SECRET
from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.organisation.rules import Role
from tests.inspector import faults
from tests.make import access as make
from tests.make import factors, organisation
from tests.make.factors import PASSWORD

pytestmark = pytest.mark.django_db
MINE = "/my-data/second-factor/"
CHANGES = ("app/add/", "app/remove/", "passkeys/add/", "codes/renew/")


def signed_in(client: Client, account: Account) -> None:
    client.post("/sign-in/", {"username": account.username, "password": PASSWORD})


def be_sure(client: Client) -> None:
    client.post(f"{MINE}password/", {"password": PASSWORD})


def events() -> list[str]:
    return list(Entry.objects.order_by("pk").values_list("event", flat=True))


def passkey(account: Account, number: str = "one") -> Passkey:
    return Passkey.objects.create(
        account=account, name="Máy văn phòng", credential=number, public_half=b"", made_at=timezone.now()
    )


def test_an_app_is_set_up_by_the_figures_it_shows_and_ten_codes_are_shown_once(client: Client) -> None:
    account = factors.staff()
    signed_in(client, account)
    be_sure(client)

    page = client.get(f"{MINE}app/add/").content.decode()
    secret = opened(client.session[SECRET]) or b""
    wrong = client.post(f"{MINE}app/add/", {"figures": "000 000"}).content.decode()
    done = client.post(f"{MINE}app/add/", {"figures": factors.figures(secret=secret)}).content.decode()
    overview = client.get(MINE).content.decode()

    assert '<svg class="qr"' in page
    assert "Đây không phải sáu số" in wrong
    assert done.count("<li>") >= 10
    assert PaperCode.objects.count() == 10
    assert "Còn 10 mã" in overview
    assert SECRET not in client.session
    assert faults(done) == faults(page) == faults(overview) == []
    assert events() == ["access.signed_in", "access.factor_added"]


@pytest.mark.parametrize("page", CHANGES)
def test_each_change_asks_for_the_password_again_and_leads_back(client: Client, page: str) -> None:
    account = factors.staff()
    factors.with_app(account)
    client.force_login(account)

    for answer in (client.get(MINE + page), client.post(MINE + page)):
        assert answer["Location"] == f"{MINE}password/?{urlencode({'next': MINE + page})}"
    assert Authenticator.objects.count() == 1

    told = client.post(f"{MINE}password/", {"password": PASSWORD, "next": MINE + page})
    assert told["Location"] == MINE + page
    assert client.get(MINE + page).status_code == 200


def test_the_password_asked_again_counts_for_ten_minutes(client: Client) -> None:
    account = factors.staff()
    factors.with_app(account)
    client.force_login(account)
    with travel(timezone.now(), tick=False) as clock:
        be_sure(client)
        clock.shift(timedelta(minutes=9))
        soon = client.get(f"{MINE}codes/renew/").status_code
        clock.shift(timedelta(minutes=2))
        late = client.post(f"{MINE}app/remove/").status_code

    assert (soon, late, Authenticator.objects.count()) == (200, 302, 1)


def test_wrong_passwords_there_lock_like_at_the_door(client: Client) -> None:
    client.force_login(factors.staff())

    answers = [client.post(f"{MINE}password/", {"password": "sai rồi"}).status_code for _ in range(5)]
    right = client.post(f"{MINE}password/", {"password": PASSWORD})

    assert answers == [200, 200, 200, 200, 429]
    assert right.status_code == 429


def test_the_last_factor_takes_its_codes_along_and_another_one_keeps_them(client: Client) -> None:
    account = factors.staff()
    factors.with_app(account)
    key = passkey(account).pk
    client.force_login(account)
    be_sure(client)

    client.post(f"{MINE}passkeys/{key}/remove/")
    kept = PaperCode.objects.count()
    client.post(f"{MINE}app/remove/")
    client.post(f"{MINE}app/remove/")

    assert (kept, PaperCode.objects.count(), Authenticator.objects.count()) == (10, 0, 0)
    assert events() == ["access.factor_added", "access.factor_removed", "access.factor_removed"]


def test_new_codes_put_the_old_ones_out_of_use(client: Client) -> None:
    account = factors.staff()
    old = factors.with_app(account)
    client.force_login(account)
    be_sure(client)

    page = client.post(f"{MINE}codes/renew/").content.decode()
    door = Client()
    signed_in(door, account)
    door.post("/sign-in/second/", {"code": old[0]})

    assert "Mười mã giấy" in page
    assert door.get("/my-data/").status_code == 302
    assert events()[1] == "access.paper_codes_made"


def test_codes_need_something_that_they_stand_in_for() -> None:
    with pytest.raises(Refused) as refused:
        actions.renew_codes(factors.staff())

    assert refused.value.refusal.code == "factor_first"


def test_nobody_removes_the_passkey_of_somebody_else(client: Client) -> None:
    theirs = passkey(factors.staff(username="chu.toa"))
    client.force_login(factors.staff())
    be_sure(client)

    assert client.post(f"{MINE}passkeys/{theirs.pk}/remove/").status_code == 404
    assert Passkey.objects.count() == 1


def test_whoever_has_no_password_is_told_so_and_can_set_up_nothing(client: Client) -> None:
    account = make.account(role=Role.SECRETARY)
    client.force_login(account)

    pages = [client.get(MINE + page) for page in ("", *CHANGES, "password/")]

    assert "không có mật khẩu" in pages[0].content.decode()
    assert {page["Location"] for page in pages[1:]} == {MINE}
    with pytest.raises(Refused):
        factors.with_app(account)


def test_a_second_app_needs_the_first_one_removed() -> None:
    account = factors.staff()
    factors.with_app(account)

    with pytest.raises(Refused) as refused:
        factors.with_app(account)

    assert refused.value.refusal.code == "factor_has_app"


def test_those_of_weight_are_reminded_on_their_first_page_until_they_have_one(client: Client) -> None:
    account = factors.staff(role=Role.CHAIR)
    client.force_login(account)

    before = client.get("/").content.decode()
    factors.with_app(account)
    after = client.get("/").content.decode()

    assert "Cài bước xác nhận thứ hai" in before
    assert "Cài bước xác nhận thứ hai" not in after
    assert faults(before) == []


@pytest.mark.parametrize("role", [Role.DRAFTER, Role.BOARD_MEMBER])
def test_those_who_bind_nobody_are_left_in_peace(client: Client, role: Role) -> None:
    client.force_login(factors.staff(role=role))

    assert "bước xác nhận thứ hai" not in client.get("/").content.decode()


def test_where_it_is_required_no_other_page_opens_until_it_is_set_up(
    client: Client, settings: Settings
) -> None:
    settings.SECOND_FACTOR = "administrators"
    account = factors.staff(role=Role.ADMINISTRATOR)
    signed_in(client, account)

    led = [client.get(path)["Location"] for path in ("/", "/accounts/", "/my-data/")]
    page = client.get(f"{MINE}app/add/")
    secret = opened(client.session[SECRET]) or b""
    client.post(f"{MINE}app/add/", {"figures": factors.figures(secret=secret)})

    assert led == [MINE] * 3
    assert page.status_code == 200
    assert client.get("/accounts/").status_code == 200


def test_where_it_is_required_the_last_one_stays(settings: Settings) -> None:
    settings.SECOND_FACTOR = "all"
    account = factors.staff()
    factors.with_app(account)

    with pytest.raises(Refused) as refused:
        actions.remove_app(account)

    assert refused.value.refusal.code == "factor_required"


@pytest.mark.parametrize(
    ("policy", "role"), [("offered", Role.ADMINISTRATOR), ("administrators", Role.OFFICE)]
)
def test_where_it_is_offered_nobody_is_held_up(
    client: Client, settings: Settings, policy: str, role: Role
) -> None:
    settings.SECOND_FACTOR = policy
    signed_in(client, factors.staff(role=role))

    assert client.get("/").status_code == 200


def test_an_administrator_takes_away_what_was_lost_and_it_is_on_record(client: Client) -> None:
    account = factors.staff()
    codes = factors.with_app(account)
    passkey(account)
    phone = Client()
    signed_in(phone, account)
    phone.post("/sign-in/second/", {"code": codes[0]})
    administrator = make.account(role=Role.ADMINISTRATOR, host=account.person.host)
    client.force_login(administrator)

    page = client.get(f"/accounts/{account.pk}/").content.decode()
    client.post(f"/accounts/{account.pk}/factors/reset/")

    entry = Entry.objects.get(event="access.factors_reset")
    assert "Gỡ bước xác nhận thứ hai" in page
    assert (entry.actor_account, entry.actor_role) == (administrator.pk, "administrator")
    assert entry.details == {"count": 2, "devices": 1}
    assert (Authenticator.objects.count(), Passkey.objects.count(), PaperCode.objects.count()) == (0, 0, 0)
    assert Device.objects.filter(account=account).count() == 0
    assert phone.get("/my-data/").status_code == 302


def test_an_administrator_does_not_go_around_their_own(client: Client) -> None:
    account = factors.staff(role=Role.ADMINISTRATOR)
    factors.with_app(account)
    client.force_login(account)

    response = client.post(f"/accounts/{account.pk}/factors/reset/")

    assert (response.status_code, Authenticator.objects.count()) == (409, 1)


@pytest.mark.parametrize("role", [Role.OFFICE, Role.INSPECTOR, Role.ADMINISTRATOR])
def test_nobody_else_takes_it_away(role: Role) -> None:
    account = factors.staff()
    factors.with_app(account)
    elsewhere = organisation.host(code="KM") if role == Role.ADMINISTRATOR else account.person.host

    with pytest.raises(Refused):
        actions.reset_factors(account, holder=make.holder(role=role, host=elsewhere))

    assert Authenticator.objects.count() == 1


def test_the_page_takes_the_same_queries_at_one_and_at_three_passkeys(client: Client) -> None:
    account = factors.staff()
    factors.with_app(account)
    client.force_login(account)
    counts = []
    for numbers in (["a"], ["b", "c"]):
        for number in numbers:
            passkey(account, number)
        client.get(MINE)
        with CaptureQueriesContext(connection) as queries:
            client.get(MINE)
        counts.append(len(queries))

    assert counts[0] == counts[1]


@pytest.mark.parametrize("changes", [{"name": ""}, {"credential": ""}])
def test_a_passkey_without_name_or_number_cannot_be_stored(changes: dict[str, str]) -> None:
    key = passkey(factors.staff())

    with pytest.raises(IntegrityError), transaction.atomic():
        Passkey.objects.filter(pk=key.pk).update(**changes)


def test_an_authenticator_without_a_secret_cannot_be_stored() -> None:
    factors.with_app(factors.staff())

    with pytest.raises(IntegrityError), transaction.atomic():
        Authenticator.objects.update(sealed_secret="")


def test_the_pages_speak_english_too(client: Client) -> None:
    client.force_login(factors.staff())
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"

    assert "Second step at sign-in" in client.get(MINE).content.decode()

"""What no account, slip, link or device may say: the database refuses it, whoever writes."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db.models import F, Model

from giaoban.access.models import Authenticator, Device, MonthLink, PaperCode, Passkey, Slip
from tests.impossible import BLANKS, Lie, believed, believed_twice
from tests.make import access

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 27, tzinfo=UTC)

LIES: dict[str, list[Lie]] = {
    "account": [
        ({"username": ""}, "account_username_is_not_empty"),
        ({"username": BLANKS}, "account_username_is_not_empty"),
    ],
    "slip": [
        ({"purpose": "curious"}, "slip_purpose_is_known"),
        ({"expires_at": F("made_at")}, "slip_lives_a_while"),
        ({"tries": 6}, "slip_tries_are_few"),
        ({"used_at": NOW, "revoked_at": NOW}, "slip_used_or_revoked"),
    ],
    "link": [({"month": date(2026, 11, 2)}, "link_month_is_its_first_day")],
    "device": [
        ({"way": "window"}, "device_way_is_known"),
        ({"way": "link"}, "device_by_link_has_a_link"),
    ],
    "linked": [({"way": "code"}, "device_by_link_has_a_link")],
    "authenticator": [
        ({"sealed_secret": ""}, "authenticator_has_a_secret"),
        ({"sealed_secret": BLANKS}, "authenticator_has_a_secret"),
    ],
    "passkey": [
        ({"name": BLANKS}, "passkey_has_a_name"),
        ({"credential": BLANKS}, "passkey_has_a_number"),
    ],
    "paper code": [({"digest": BLANKS}, "paper_code_has_a_digest")],
}
TWINS: dict[str, list[Lie]] = {
    "slip": [({"token_digest": "other"}, "slip_one_open_a_purpose")],
    "link": [({}, "link_one_good_a_month")],
    "paper code": [({}, "paper_code_once_an_account")],
}


def slip() -> Slip:
    """Return an open slip."""
    until = NOW + timedelta(hours=72)
    return Slip.objects.create(
        account=access.account(), purpose="enrol", token_digest="0" * 64, made_at=NOW, expires_at=until
    )


def link() -> MonthLink:
    """Return a good link of a month."""
    return MonthLink.objects.create(
        account=access.account(), month=date(2026, 11, 1), ends_at=NOW + timedelta(days=4), made_at=NOW
    )


def device(by: MonthLink | None = None) -> Device:
    """Return a device that came in by a code, or by a month's link."""
    return Device.objects.create(
        account=by.account if by else access.account(),
        session_key="s",
        way="link" if by else "code",
        link=by,
        began_at=NOW,
        seen_on=NOW.date(),
        ends_at=NOW + timedelta(days=30),
    )


def passkey() -> Passkey:
    """Return a passkey of somebody."""
    return Passkey.objects.create(
        account=access.account(), name="Điện thoại", credential="abc", public_half=b"key", made_at=NOW
    )


ROWS: dict[str, Callable[[], Model]] = {
    "account": lambda: access.account(username="chivan"),
    "slip": slip,
    "link": link,
    "device": device,
    "linked": lambda: device(link()),
    "authenticator": lambda: Authenticator.objects.create(
        account=access.account(), sealed_secret="sealed", used_step=0, made_at=NOW
    ),
    "passkey": passkey,
    "paper code": lambda: PaperCode.objects.create(account=access.account(), digest="0" * 64),
}


@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []


@pytest.mark.parametrize("name", TWINS)
def test_the_database_keeps_no_second(name: str) -> None:
    assert believed_twice(ROWS[name](), TWINS[name]) == []

"""House guards: addresses, the headers of whatever they answer, and cookies."""

import re
from http.cookies import Morsel
from typing import Final

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.urls.converters import get_converters

from giaoban.site.reference.addresses import Address, addresses

SAMPLES: Final = {
    "int": "1",
    "str": "x",
    "slug": "x",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "path": "x",
}
EVERY: Final = sorted(addresses())
POLICY: Final = ("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")


def concrete(address: Address) -> str:
    """Return the address with something in place of its arguments."""
    known = SAMPLES | {name: "x" for name in get_converters() if name not in SAMPLES}
    return re.sub(r"<(?:(\w+):)?\w+>", lambda found: known[found[1] or "str"], address.route)


@pytest.mark.parametrize("address", EVERY, ids=lambda address: address.route)
def test_every_address_is_named_and_ends_in_a_slash(address: Address) -> None:
    fixed = re.sub(r"<[^>]+>", "x", address.route)

    assert re.fullmatch(r"[a-z0-9-]+:[a-z0-9-]+|[a-z-]+", address.name), address
    assert re.fullmatch(r"/(?:[a-z0-9.-]+/)*", fixed) or re.fullmatch(r"/[a-z.-]+", fixed), address


def test_no_name_is_used_twice() -> None:
    names = [address.name for address in EVERY]

    assert sorted(set(names)) == sorted(names)


def faults_of_headers(response: object) -> list[str]:
    """Return what one answer fails to carry."""
    headers = response.headers  # type: ignore[attr-defined]
    expected = {
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    policy = headers.get("Content-Security-Policy", "")
    found = [name for name, value in expected.items() if headers.get(name) != value]
    found += [part for part in POLICY if part not in policy]
    found += ["unsafe in the policy"] if "unsafe" in policy else []
    found += (
        [] if re.search("no-store|no-cache|max-age", headers.get("Cache-Control", "")) else ["Cache-Control"]
    )
    found += [f"cookie {cookie.key}" for cookie in response.cookies.values() if not guarded(cookie)]  # type: ignore[attr-defined]
    return found


def guarded(cookie: "Morsel[str]") -> bool:
    """Return whether scripts and other sites are kept from a cookie."""
    return (bool(cookie["httponly"]) and cookie["samesite"] in {"Lax", "Strict"}) or not cookie.value


@pytest.mark.django_db
@pytest.mark.parametrize("address", EVERY, ids=lambda address: address.route)
def test_every_answer_to_a_stranger_is_guarded(address: Address, client: Client) -> None:
    for method in (client.get, client.post):
        response = method(concrete(address))

        assert response.status_code < 500
        assert faults_of_headers(response) == []


@pytest.mark.django_db
def test_a_page_that_does_not_exist_is_guarded(client: Client) -> None:
    response = client.get("/there/is/nothing/here/")

    assert response.status_code == 404
    assert faults_of_headers(response) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", [one for one in EVERY if not one.is_open], ids=lambda address: address.route
)
def test_a_stranger_gets_no_further_than_the_sign_in_page(address: Address, client: Client) -> None:
    try:
        sign_in = reverse("access:sign-in")
    except NoReverseMatch:
        sign_in = "/"

    for method in (client.get, client.post):
        response = method(concrete(address))

        assert response.status_code in {302, 403, 404, 405}
        assert response.status_code != 302 or response["Location"].startswith(sign_in)


@pytest.mark.django_db
@pytest.mark.parametrize("address", EVERY, ids=lambda address: address.route)
def test_nothing_is_posted_without_a_token(address: Address) -> None:
    response = Client(enforce_csrf_checks=True).post(concrete(address))

    assert response.status_code in {403, 404, 405}

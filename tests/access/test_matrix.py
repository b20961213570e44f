"""Every address with every role: opened where the table says so, and nowhere else."""

import re
from html import unescape

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from giaoban.access.http.sessions import LIMITED
from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Holder
from giaoban.organisation.rules import Role
from giaoban.site.reference.addresses import Address, addresses
from tests.access.pages import PAGES, Page
from tests.access.world import World
from tests.guards.test_addresses import SAMPLES
from tests.make import access as make
from tests.make import organisation

ADDRESSES = {address.name: address for address in addresses()}
OPENED = {200, 301, 302, 304}
SHUT = {403, 404}
MISSING = SAMPLES | {"int": "987654321"}  # the key of nothing


def test_every_address_is_in_the_table_and_no_other() -> None:
    assert sorted(set(ADDRESSES) ^ set(PAGES)) == [], "add a line to tests/access/pages.py"


def test_pages_are_open_to_strangers_exactly_where_the_table_says_so() -> None:
    said = {name for name, page in PAGES.items() if page.is_open}

    assert {name for name, address in ADDRESSES.items() if address.is_open} == said


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_each_page_opens_to_the_roles_that_the_table_names(role: Role) -> None:
    world = World()

    assert _surprises(world, world.account(role)) == {}


@pytest.mark.django_db
def test_the_months_link_opens_no_page_beyond_its_verbs() -> None:
    world = World()

    assert _surprises(world, world.account(Role.SECRETARY), limited=True) == {}


@pytest.mark.django_db
def test_whoever_holds_no_post_sees_only_what_is_theirs() -> None:
    world = World()

    assert _surprises(world, make.account(role=None, host=world.host)) == {}


@pytest.mark.django_db
@pytest.mark.parametrize("is_disabled", [False, True])
def test_strangers_and_the_disabled_are_asked_to_sign_in(is_disabled: bool) -> None:
    world, client = World(), Client()
    if is_disabled:
        account = world.account(Role.ADMINISTRATOR)
        client.force_login(account)
        Account.objects.filter(pk=account.pk).update(disabled_at=timezone.now())

    found = {
        name: response.status_code
        for name, page in PAGES.items()
        if not page.is_open
        and not _leads_to_sign_in(response := _visit(client, ADDRESSES[name], page, world))
    }

    assert found == {}


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_nobody_of_another_committee_opens_what_is_ours(role: Role) -> None:
    world, other = World(), World(host=organisation.host(code="KM"))
    client = Client()
    client.force_login(other.account(role))

    found = {
        name: response.status_code
        for name, page in PAGES.items()
        if page.of is not None
        and (response := _visit(client, ADDRESSES[name], page, world)).status_code not in SHUT
    }

    assert found == {}


def _surprises(world: World, account: Account, *, limited: bool = False) -> dict[str, str]:
    holder = holder_of(account, timezone.localdate(), limited=limited)
    found: dict[str, str] = {}
    client, seen = _signed_in(account, limited=limited), dict[str, HttpResponse]()
    for name, page in PAGES.items():
        if page.is_open:
            continue
        response = _visit(client, ADDRESSES[name], page, world, seen)
        if not page.post:
            found |= {f"{name} leads to {to}": said for to, said in _dead(client, response, seen).items()}
        if page.post or name.startswith("access:"):  # it may have ended or changed the session
            client = _signed_in(account, limited=limited)
        if not _as_said(page, response, holder, has_arguments="<" in ADDRESSES[name].route):
            found[name] = f"{response.status_code} for {[grant.role.value for grant in holder.grants]}"
    return found


def _dead(client: Client, response: HttpResponse, seen: dict[str, HttpResponse]) -> dict[str, str]:
    """Return the links of a page that do not open for its reader."""
    if response.status_code != 200 or not response.headers.get("Content-Type", "").startswith("text/html"):
        return {}
    links = {unescape(link) for link in re.findall(r'<a [^>]*href="(/[^"#]*)', response.content.decode())}
    answers = {link: _got(client, link, seen).status_code for link in sorted(links)}
    return {link: str(status) for link, status in answers.items() if status not in OPENED}


def _got(client: Client, path: str, seen: dict[str, HttpResponse]) -> HttpResponse:
    """Return what a path gives this reader, asked once."""
    if path not in seen:
        seen[path] = client.get(path)  # type: ignore[assignment]
    return seen[path]


def _signed_in(account: Account, *, limited: bool) -> Client:
    client = Client()
    client.force_login(account)
    session = client.session
    session[LIMITED] = limited
    session.save()
    return client


def _as_said(page: Page, response: HttpResponse, holder: Holder, *, has_arguments: bool) -> bool:
    may = not page.verbs or any(holder.may(verb) for verb in page.verbs)
    if not may or (page.whole and holder.limited):
        return response.status_code in SHUT
    if has_arguments and page.of is None:
        return response.status_code in SHUT  # there is no such thing, for them neither
    return response.status_code in OPENED


def _visit(
    client: Client, address: Address, page: Page, world: World, seen: dict[str, HttpResponse] | None = None
) -> HttpResponse:
    if page.of is not None:
        path = reverse(address.name, kwargs=dict(page.of(world)))
    else:
        path = re.sub(r"<(?:(\w+):)?\w+>", lambda found: MISSING[found[1] or "str"], address.route)
    if page.post:
        return client.post(path)  # type: ignore[return-value]
    return _got(client, path, {} if seen is None else seen)


def _leads_to_sign_in(response: HttpResponse) -> bool:
    return response.status_code == 302 and response["Location"].startswith("/sign-in/?next=")

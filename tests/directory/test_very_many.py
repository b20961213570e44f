"""Choosing and finding one of very many people: by part of a name, without a list nobody can open."""

import unicodedata

import pytest
from django.test import Client
from django.urls import reverse

from giaoban.access.models import Account
from giaoban.organisation.models import Host, Person, Post, Term
from giaoban.organisation.rules import Role
from giaoban.ui.forms.seeking import FEW
from tests.make import access
from tests.make import organisation as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def post(host: Host) -> Post:
    """A vacant post of a committee with more people than a list should hold."""
    for number in range(FEW - 1):
        make.person(host=host, name=f"Phạm Văn Đông {number}")
    make.person(host=host, name="Bùi Thị Hòa", phone="+84912000111")
    make.person(host=host, name="Bùi Thị Hòa", phone="+84912000222")
    return make.post(unit=make.unit(host=host))


def appointed(client: Client, post: Post, **typed: str) -> str:
    address = reverse("directory:appoint", args=[post.pk])
    return client.post(address, {"on": "01/02/2026", **typed}).content.decode()


def test_several_people_called_so_are_offered_to_tick_and_what_was_typed_stays(
    administrator: Client, post: Post
) -> None:
    typed = unicodedata.normalize("NFD", "Thị Hòa")
    second = Person.objects.get(phone="+84912000222")

    page = appointed(administrator, post, person=typed, on="31/02/2026")
    answer = appointed(administrator, post, person=typed, person_row=str(second.pk))

    assert page.count('name="person_row"') == 2
    assert (typed in page, "31/02/2026" in page, "2 are called so" in page) == (True, True, True)
    assert (answer, Term.objects.get(post=post).person) == ("", second)


@pytest.mark.parametrize("typed", ["bui thi hoa (… 111)", "BÙI THỊ HOÀ (… 111)"])
def test_a_name_that_is_meant_by_one_alone_is_enough(administrator: Client, post: Post, typed: str) -> None:
    appointed(administrator, post, person=typed)

    assert Term.objects.get(post=post).person.phone == "+84912000111"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Choose somebody, or write the name of a new person below."),
        ("Không Có Ai", "Nothing here is called so"),
        ("x" * 100_000, "Nothing here is called so"),
        ("<script>", "Nothing here is called so"),
        ("đông", "59 are called so; the first 20"),
    ],
)
def test_what_names_nobody_or_too_many_gets_a_sentence(
    administrator: Client, post: Post, typed: str, sentence: str
) -> None:
    page = appointed(administrator, post, person=typed, person_row="=HYPERLINK(1)")

    assert sentence in page
    assert not Term.objects.filter(post=post).exists()


def test_accounts_and_those_to_enrol_come_by_pages_and_are_found_without_marks(client: Client) -> None:
    people = [make.person(name=f"Phạm Văn Đông {number}") for number in range(54)]
    Account.objects.bulk_create(Account(person=person) for person in people)
    unit = make.unit()
    for person in people:
        make.term(post=make.post(role=Role.SECRETARY, unit=unit), person=person)
    client.force_login(access.account(role=Role.ADMINISTRATOR))

    for path in ("/accounts/", "/enrolments/"):
        first, last = (client.get(path, {"page": page}).content.decode() for page in ("1", "2"))
        sought = client.get(path, {"q": unicodedata.normalize("NFD", "đong 53")}).content.decode()
        nobody = client.get(path, {"q": "\u0301" + "x" * 100_000}).content.decode()

        assert first.count('scope="row"') == 50
        assert 0 < last.count('scope="row"') <= 6
        assert ("Đông 53" in sought, sought.count('scope="row"')) == (True, 1)
        assert nobody.count('scope="row"') == 0

"""A leader of an agency who will be away says who of the agency stands in, and ends it early."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Target, Verb
from giaoban.audit.models import Entry
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.messages.models import Message
from giaoban.organisation.actions.standing_in import name_stand_in
from giaoban.organisation.models import Agency, Host, Person, Term
from giaoban.organisation.queries import holders_on
from giaoban.organisation.rules import Role, Span
from giaoban.organisation.rules.standing_in import why_not_name
from tests.make import access, organisation

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def day(days: int) -> date:
    return TODAY + timedelta(days=days)


def typed(person: Person, first: int = 0, last: int = 6) -> dict[str, object]:
    return {"person": person.pk, "on": f"{day(first):%d/%m/%Y}", "until": f"{day(last):%d/%m/%Y}"}


@pytest.fixture
def works(host: Host) -> Agency:
    return organisation.agency(host=host, name="Phòng Kinh tế, Hạ tầng và Đô thị")


@pytest.fixture
def leader(works: Agency) -> Account:
    return access.account(role=Role.CLEARER, agency=works)


@pytest.fixture
def drafter(works: Agency) -> Account:
    return access.account(role=Role.DRAFTER, agency=works)


def signed_in(account: Account, language: str = "en") -> Client:
    client = Client()
    client.force_login(account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client


def own_term(account: Account) -> Term:
    return Term.objects.select_related("post__host").get(person=account.person_id)


def person_of(account: Account) -> Person:
    return Person.objects.get(pk=account.person_id)


def may_clear(account: Account, agency: Agency, on: date) -> bool:
    return (
        holder_of(account, on).grant_for(Verb.CLEAR, Target(agency.host_id, agencies=frozenset({agency.pk})))
        is not None
    )


def test_a_leader_names_a_stand_in_who_is_told_and_may_clear_up_to_the_last_day(
    works: Agency, leader: Account, drafter: Account
) -> None:
    client, own = signed_in(leader), own_term(leader)
    page = client.get(f"/agencies/{works.pk}/").content.decode()
    address = f"/terms/{own.pk}/stand-in/"

    done = client.post(address, typed(person_of(drafter)), follow=True)

    assert f'href="{address}"' in page
    assert f"{person_of(drafter).full_name} stands in up to" in done.content.decode()
    held = [holders_on([own.post_id], day(days))[own.post_id] for days in (0, 6, 7)]
    assert [person_of(drafter) in there for there in held] == [True, True, False]
    assert [may_clear(drafter, works, day(days)) for days in (0, 6, 7)] == [True, True, False]
    assert may_clear(leader, works, day(3))
    assert set(Message.objects.values_list("code", "person")) == {("stand_in_named", drafter.person_id)}
    entry = Entry.objects.get(event="organisation.stand_in_named")
    assert (entry.actor_post, entry.details["until"]) == (own.post.name, f"{day(6)}")


def test_it_is_ended_early_and_the_stand_in_is_told(leader: Account, drafter: Account) -> None:
    client, own = signed_in(leader), own_term(leader)
    client.post(f"/terms/{own.pk}/stand-in/", typed(person_of(drafter)))
    term = Term.objects.get(post=own.post, person=drafter.person_id)
    page = client.get(f"/agencies/{own.post.agency_id}/").content.decode()

    client.post(f"/terms/{term.pk}/stand-in/end/")

    term.refresh_from_db()
    assert f'href="/terms/{term.pk}/stand-in/end/"' in page
    assert term.valid_to == TODAY
    assert Message.objects.filter(code="stand_in_ended", person=drafter.person_id).exists()
    assert Entry.objects.filter(event="organisation.stand_in_ended").exists()


def test_who_has_not_begun_to_stand_in_does_not_begin(leader: Account, drafter: Account) -> None:
    client, own = signed_in(leader), own_term(leader)
    client.post(f"/terms/{own.pk}/stand-in/", typed(person_of(drafter), 3, 9))
    term = Term.objects.get(post=own.post, person=drafter.person_id)

    client.post(f"/terms/{term.pk}/stand-in/end/")

    assert not Term.objects.filter(pk=term.pk).exists()


def test_a_stand_in_neither_ends_the_leader_nor_is_it_offered_by_anybody_else(
    works: Agency, leader: Account, drafter: Account
) -> None:
    own = own_term(leader)
    name_stand_in(own, person_of(drafter), away=Span(TODAY, day(6)), today=TODAY, actor=SYSTEM)
    stranger = access.account(role=Role.CLEARER, agency=organisation.agency(host=works.host))

    answers = [
        signed_in(drafter).post(f"/terms/{own.pk}/stand-in/end/").status_code,
        signed_in(stranger).post(f"/terms/{own.pk}/stand-in/", typed(person_of(drafter))).status_code,
        signed_in(stranger).get(f"/agencies/{works.pk}/").status_code,
    ]

    assert answers == [404, 404, 404]
    own.refresh_from_db()
    assert own.valid_to is None


def test_only_somebody_of_the_agency_is_offered_and_taken(
    host: Host, leader: Account, drafter: Account
) -> None:
    outside = organisation.person(host=host, name="Trần Ngoài Phòng")
    own = own_term(leader)

    page = signed_in(leader).get(f"/terms/{own.pk}/stand-in/").content.decode()
    with pytest.raises(Refused, match="holds no post of your agency"):
        name_stand_in(own, outside, away=Span(TODAY, day(1)), today=TODAY, actor=SYSTEM)

    assert (person_of(drafter).full_name in page, outside.full_name in page) == (True, False)


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [(3, 2, "until"), (-1, 2, "on"), (0, 93, "until"), (0, 6, "person")],
)
def test_days_that_cannot_be_are_said_beside_their_field(
    leader: Account, drafter: Account, first: int, last: int, field: str
) -> None:
    sent = typed(person_of(drafter), first, last) | ({"person": ""} if field == "person" else {})

    page = signed_in(leader).post(f"/terms/{own_term(leader).pk}/stand-in/", sent)

    assert page.context["form"].has_error(field)
    assert Term.objects.filter(person=drafter.person_id).count() == 1


@pytest.mark.parametrize(
    ("away", "own", "held", "code"),
    [
        ((0, 6), None, [], None),
        ((0, 6), 6, [], None),
        ((0, 6), 5, [], "outlasts_holder"),
        ((0, 6), None, [(6, 8)], "stands_in_already"),
        ((0, 6), None, [(7, 8), (-9, -1)], None),
        ((0, 92), None, [], None),
        ((0, 93), None, [], "stand_in_too_long"),
        ((-1, 3), None, [], "stand_in_past"),
        ((3, 2), None, [], "stand_in_backwards"),
    ],
)
def test_the_days_of_an_absence(
    away: tuple[int, int], own: int | None, held: list[tuple[int, int]], code: str | None
) -> None:
    refusal = why_not_name(
        Span(day(away[0]), day(away[1])),
        own=Span(day(-400), None if own is None else day(own)),
        held=[Span(day(first), day(last)) for first, last in held],
        today=TODAY,
    )

    assert (refusal.code if refusal else None) == code


def test_the_page_reads_as_an_office_writes(works: Agency, leader: Account, drafter: Account) -> None:
    client, own = signed_in(leader, "vi"), own_term(leader)

    before = client.get(f"/agencies/{works.pk}/").content.decode()
    form = client.get(f"/terms/{own.pk}/stand-in/").content.decode()
    client.post(f"/terms/{own.pk}/stand-in/", typed(person_of(drafter)))
    after = client.get(f"/agencies/{works.pk}/").content.decode()

    assert "Khi đồng chí đi vắng" in before
    assert "Ai làm thay đồng chí?" in form
    assert f"làm thay {own.post.name} từ {TODAY:%d/%m/%Y} đến hết {day(6):%d/%m/%Y}" in after

"""Surveys as they are answered and counted."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone, translation

from giaoban.messages.actions.reminding import remind
from giaoban.messages.models import Message
from giaoban.organisation.models import Unit
from giaoban.organisation.rules import Role
from giaoban.provision.actions import QuestionPlan
from giaoban.provision.models import Response, Supply, Survey
from giaoban.provision.queries.results import results_of
from giaoban.provision.rules.surveys import Answer, Kind
from giaoban.provision.views.results import charts_of
from tests.inspector import faults
from tests.make import access, organisation, provision

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def client_of(role: Role, unit: Unit | None = None) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(access.account(role=role, host=organisation.host(), unit=unit))
    return client


def page_of(client: Client, address: str, **typed: str) -> str:
    response = client.post(address, typed, follow=True) if typed else client.get(address)
    page = response.content.decode()
    assert (response.status_code, faults(page)) == (200, [])
    return page


def test_a_survey_is_drawn_up_answered_and_typed_in_from_paper() -> None:
    host = organisation.host()
    one, other = organisation.unit(host=host), organisation.unit(host=host)
    office, secretary = client_of(Role.OFFICE), client_of(Role.SECRETARY, one)
    begun = {"title": "Khảo sát", "purpose": "Để biết.", "closes_on": "31/12/2099", "once": str(uuid4())}

    page_of(office, f"/hosts/{host.pk}/surveys/add/", **begun)
    survey = Survey.objects.get()
    few = page_of(office, f"/surveys/{survey.pk}/questions/add/", text="Mấy tờ?", kind="one", options="Một")
    page_of(office, f"/surveys/{survey.pk}/questions/add/", text="Mấy tờ?", kind="number", most="5")
    page_of(office, f"/surveys/{survey.pk}/open/", x="1")
    answer = f"/surveys/{survey.pk}/cells/{one.pk}/answer/"
    wrong = page_of(secretary, answer, q1="6")
    page_of(secretary, answer, q1="5")
    twice = page_of(secretary, answer, q1="4")
    page_of(office, f"/surveys/{survey.pk}/cells/{other.pk}/record/", q1="2")

    assert ("Write from 2 to 12 possible answers" in few, "Write a number from 0 to 5" in wrong) == (
        True,
        True,
    )
    assert "Your cell answered on" in twice
    assert [bool(row.recorded_by) for row in Response.objects.order_by("pk")] == [False, True]
    assert "Everybody has answered" in page_of(office, f"/surveys/{survey.pk}/cells/")
    assert "3.5" in page_of(office, f"/surveys/{survey.pk}/")


def test_the_finding_of_the_founding_survey_is_said_in_words_and_small_groups_are_hidden() -> None:
    host = organisation.host()
    root = organisation.unit(host=host, kind="district_committee")
    first, second = (
        organisation.unit(host=host, kind="commune_committee", parent=root, name=name) for name in "AB"
    )
    cells = [organisation.unit(host=host, parent=first) for _ in range(4)]
    alone = organisation.unit(host=host, parent=second)
    province, documents, people = (
        f"{provision.title(host=host, name=name).pk}"
        for name in ("Báo Hải Dương", "Tài liệu", "Báo Nhân Dân")
    )
    survey = provision.survey(host=host, questions=[QuestionPlan(kind=Kind.TITLES, text="Được cấp gì?")])
    for cell in cells:
        provision.answer(survey=survey, cell=cell, answers={"q1": Answer((province, documents))})
    provision.answer(survey=survey, cell=alone, answers={"q1": Answer((province, people))})

    office = results_of(survey, is_office=True)
    reader = results_of(survey, is_office=False)

    assert "(4 of 5) were supplied only with Báo Hải Dương and Tài liệu." in reader.results[0].finding
    assert [choice.groups for choice in office.results[0].choices] == [(4, 1), (4, 0), (0, 1)]
    assert office.results[0].by_place(office.groups) == [
        (office.groups[0], (4, 4, 0)),
        (office.groups[1], (1, 0, 1)),
    ]
    assert [(one.label, one.values) for one in charts_of(office)[0].stacks] == [
        (office.groups[0], [4, 4, 0]),
        (office.groups[1], [1, 0, 1]),
    ]
    assert charts_of(reader)[0].stacks == ()
    drawn = page_of(client_of(Role.OFFICE), survey.get_absolute_url())
    assert f"{office.groups[1]}: Báo Hải Dương 1, Tài liệu 0, Báo Nhân Dân 1" in drawn
    assert [choice.total for choice in reader.results[0].choices] == [5, 4, None]
    assert (reader.groups, reader.hidden) == ((), 2)
    assert "&lt;3" in page_of(client_of(Role.CHAIR), f"/surveys/{survey.pk}/")


@pytest.mark.parametrize("by", ["group", "charge"])
def test_a_single_commune_is_counted_by_group_of_cells_or_by_who_is_in_charge(by: str) -> None:
    host = organisation.host()
    ward = organisation.unit(host=host, kind="ward_committee")
    big, small = ([organisation.unit(host=host, parent=ward) for _ in range(size)] for size in (3, 2))
    for cells in (big, small):
        if by == "group":
            organisation.cluster(host=host, units=tuple(cells))
        else:
            member = organisation.post(host=host, role=Role.MEMBER_IN_CHARGE)
            for cell in cells:
                organisation.oversight(post=member, unit=cell)
    survey = provision.survey(
        host=host,
        questions=[
            QuestionPlan(kind=Kind.YES, text="Có đến không?"),
            QuestionPlan(kind=Kind.NUMBER, text="Mấy?"),
            QuestionPlan(kind=Kind.TEXT, text="Cần gì?"),
        ],
    )
    for number, cell in enumerate((*big, *small)):
        said = {"q1": Answer(("yes",)), "q2": Answer(number=number), "q3": Answer(text="Báo Nhân Dân")}
        provision.answer(survey=survey, cell=cell, answers=said)

    office, reader = (results_of(survey, is_office=is_office) for is_office in (True, False))

    assert (office.by.value, len(office.groups), reader.groups, reader.hidden) == (by, 2, (), 2)
    assert office.results[0].choices[0].groups == (3, 2)
    numbers = office.results[1].number
    assert numbers is not None
    assert [each.now.mean for each in numbers.groups] == [1, 3.5]
    assert 'Báo Nhân Dân <span class="soft">· 5 times' in page_of(
        client_of(Role.OFFICE), survey.get_absolute_url()
    )
    assert "Báo Nhân Dân" not in page_of(client_of(Role.CHAIR), survey.get_absolute_url())


def test_numbers_are_averaged_by_commune_beside_the_survey_before_and_small_groups_are_hidden() -> None:
    host = organisation.host()
    root = organisation.unit(host=host, kind="district_committee")
    first, second, third = (
        organisation.unit(host=host, kind="commune_committee", parent=root, name=name) for name in "ABC"
    )
    cells = {
        above: [organisation.unit(host=host, parent=above) for _ in range(size)]
        for above, size in ((first, 4), (second, 2), (third, 3))
    }
    asks = [QuestionPlan(kind=Kind.NUMBER, text="Mấy tờ báo?")]
    before = provision.survey(host=host, questions=asks)
    survey = provision.survey(host=host, questions=(), before=before)
    for put, values in ((before, {first: 1, second: 9, third: 4}), (survey, {first: 3, second: 8, third: 5})):
        for above, value in values.items():
            for number, cell in enumerate(cells[above]):
                provision.answer(survey=put, cell=cell, answers={"q1": Answer(number=value + number % 2)})

    office = results_of(survey, is_office=True).results[0].number
    reader = results_of(survey, is_office=False).results[0].number

    assert office is not None
    assert reader is not None
    assert [(each.name, each.now.cells, each.now.mean) for each in office.groups] == [
        ("A", 4, 3.5),
        ("B", 2, 8.5),
        ("C", 3, 16 / 3),
    ]
    assert [each.past.mean for each in office.groups if each.past] == [1.5, 9.5, 13 / 3]
    assert (office.now.least, office.now.most, office.now.cells) == (3, 9, 9)
    assert [each.name for each in reader.groups] == ["A"]
    assert (reader.now.cells, reader.past and reader.past.cells) == (9, 9)
    page = page_of(client_of(Role.OFFICE), f"/surveys/{survey.pk}/")
    assert ("By commune" in page, "A, survey before" in page) == (True, True)
    book = client_of(Role.CHAIR).get(f"/surveys/{survey.pk}/csv/").content.decode("utf-8-sig")
    assert ("A: average 3.5,4,1.5" in book, "B: average" in book) == (True, False)


def test_whose_cell_has_not_answered_is_reminded_and_finds_the_survey_below_the_page() -> None:
    host = organisation.host()
    silent, done = organisation.unit(host=host), organisation.unit(host=host)
    owing, other = client_of(Role.SECRETARY, silent), client_of(Role.SECRETARY, done)
    survey = provision.survey(host=host)
    provision.answer(survey=survey, cell=done, answers={"q1": Answer(("yes",))})
    morning = timezone.make_aware(datetime.combine(survey.closes_on - timedelta(days=3), time(8)))
    Survey.objects.filter(pk=survey.pk).update(opened_at=morning - timedelta(days=9))

    assert [remind(host, now=morning) for _ in range(2)] == [1, 0]

    told = {(row.code, row.link, row.values["title"]) for row in Message.objects.all()}
    assert told == {("survey_closes", survey.address_for(silent.pk), "Khảo sát báo chí")}
    nav = '<a href="/surveys/">'
    assert (nav in page_of(owing, "/"), nav in page_of(other, "/")) == (True, False)


def test_the_office_is_told_at_home_which_titles_are_missing_at_cells() -> None:
    host, today = organisation.host(), timezone.localdate()
    cell = organisation.unit(host=host)
    title, unowed = (provision.title(host=host, name=name) for name in ("Báo Hải Dương", "Tạp chí"))
    provision.entitlement(publication=title, cell=cell)
    for row in (title, unowed):
        Supply.objects.create(publication=row, cell=cell, year=today.year, given="none", noted_on=today)

    page = page_of(client_of(Role.OFFICE), "/")

    assert f"In {today.year} 1 title is missing at a cell, in part or whole" in page
    assert ("Báo Hải Dương: 1" in page, "Tạp chí: 1" in page) == (True, False)

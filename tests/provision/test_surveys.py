"""Surveys as they are answered and counted."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation

from giaoban.organisation.models import Unit
from giaoban.organisation.rules import Role
from giaoban.provision.actions import QuestionPlan
from giaoban.provision.models import Response, Survey
from giaoban.provision.queries.results import results_of
from giaoban.provision.rules.surveys import Answer, Kind
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
    assert [choice.total for choice in reader.results[0].choices] == [5, 4, None]
    assert (reader.groups, reader.hidden) == ((), 2)
    assert "&lt;3" in page_of(client_of(Role.CHAIR), f"/surveys/{survey.pk}/")

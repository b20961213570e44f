"""The audit log is for inspectors, and each reads the chain of their own committee."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoban.organisation.rules import Role
from tests.inspector import faults
from tests.make import access, organisation
from tests.make import audit as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def inspector(client: Client) -> Client:
    client.force_login(access.account(role=Role.INSPECTOR, host=organisation.host(code="KM")))
    return client


def test_an_inspector_reads_the_chain_of_their_committee(inspector: Client) -> None:
    ours = make.entry(chain="KM")
    make.entry(chain="NC")
    make.entry(chain="")

    page = inspector.get("/audit/")

    assert list(page.context["page"]) == [ours]
    assert faults(page.content.decode()) == []


@pytest.mark.parametrize("role", [Role.OFFICE, Role.SECRETARY, Role.ADMINISTRATOR, None])
def test_nobody_else_reads_it(client: Client, role: Role | None) -> None:
    client.force_login(access.account(role=role))

    assert client.get("/audit/").status_code == 404


def test_the_log_is_narrowed_down_and_what_was_typed_stays(inspector: Client) -> None:
    raised = make.entry(event="opinion.raised", subject="opinions.opinion:1")
    make.entry(event="meeting.called", subject="meetings.meeting:1")

    chosen = inspector.get("/audit/", {"event": "opinion.raised"})
    assert list(chosen.context["page"]) == [raised]
    assert '<option value="opinion.raised" selected>' in chosen.content.decode()
    assert list(inspector.get("/audit/", {"subject": "opinions.opinion:1"}).context["page"]) == [raised]
    wrong = inspector.get("/audit/", {"day": "31/02/2026"}).content.decode()
    assert 'value="31/02/2026"' in wrong
    assert faults(wrong) == []


def test_the_log_takes_as_many_queries_for_one_entry_as_for_three(inspector: Client) -> None:
    make.entry()
    with CaptureQueriesContext(connection) as one:
        inspector.get("/audit/")
    for _ in range(2):
        make.entry()
    with CaptureQueriesContext(connection) as three:
        inspector.get("/audit/")

    assert len(one) == len(three)


def test_each_entry_is_a_sentence_about_an_object_with_its_code_beside_it(inspector: Client) -> None:
    make.entry(event="opinion.raised", subject="opinions.opinion:1")
    make.entry(event="access.signed_in", subject="access.account:1", by=make.actor(post="", role="self"))

    page = inspector.get("/audit/").content.decode()

    assert "Nêu ý kiến" in page
    assert "Vào hệ thống" in page
    assert "Chủ tài khoản" in page
    assert ">opinion.raised<br>opinions.opinion:1</p></details>" in page
    assert ">Ý kiến số 1<br>" in page
    assert faults(page) == []

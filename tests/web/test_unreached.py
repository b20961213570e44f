"""Every page that is printed with an address on it warns where no telephone reaches that address."""

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from giaoban.meetings.rules import State
from giaoban.organisation.rules import Role
from tests.make import access, meetings, opinions

pytestmark = pytest.mark.django_db
WARNING = "không điện thoại nào vào được"


@pytest.mark.parametrize(("host", "times"), [("localhost", 1), ("giaoban.example.vn", 0)])
def test_no_page_prints_an_address_that_no_telephone_reaches_without_a_word(
    client: Client, host: str, times: int
) -> None:
    opinion = opinions.opinion(meeting=meetings.meeting(state=State.IN_SESSION))
    secretary = access.account(role=Role.SECRETARY, host=opinion.host)
    client.force_login(access.account(host=opinion.host))
    ticked = {"people": [secretary.person.pk]}

    with override_settings(ALLOWED_HOSTS=[host]):
        pages = [
            client.get(reverse("access:enrolments"), headers={"host": host}),
            client.post(reverse("access:make-slips"), ticked, headers={"host": host}),
            client.get(reverse("meetings:door-code", args=[opinion.meeting_id]), headers={"host": host}),
            client.get(reverse("opinions:slip", args=[opinion.pk]), headers={"host": host}),
        ]

    assert [page.status_code for page in pages] == [200] * 4
    assert [page.content.decode().count(WARNING) for page in pages] == [times] * 4

"""The register of opinions: narrowed by words, field, agency, year, and what is overdue."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.rules.life import State
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.models import Agency, Item
from giaoban.organisation.rules import Role
from giaoban.search.actions import index
from tests.make import access, meetings, opinions, organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client: Client) -> Client:
    client.force_login(access.account(role=Role.OFFICE))
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


def codes(client: Client, **sought: str | int) -> set[str]:
    """Return the codes of the opinions that the register shows when this is sought."""
    return {one.code for one, _ in client.get("/opinions/", sought).context["rows"]}


def test_field_agency_and_overdue_are_asked_together_and_of_the_same_referral(office: Client) -> None:
    over = meetings.meeting(on=timezone.localdate() - timedelta(days=40), state=MeetingState.CLOSED)
    due = meetings.meeting(on=timezone.localdate() - timedelta(days=3), state=MeetingState.CLOSED)
    slow, quick = organisation.agency(), organisation.agency()
    water, roads = opinions.field(), opinions.field(code="transport_construction", label="Giao thông")

    def sent(lead: Agency, field: Item, state: ReferralState) -> str:
        one = opinions.opinion(meeting=over, field=field, state=State.FORWARDED)
        opinions.referral(origins=(one,), lead=lead, due=due, state=state)
        return one.code

    late = sent(slow, water, ReferralState.SENT)
    answered = sent(slow, water, ReferralState.DELIVERED)
    other_field = sent(slow, roads, ReferralState.SENT)
    other_agency = sent(quick, water, ReferralState.SENT)

    assert codes(office) == {late, answered, other_field, other_agency}
    assert codes(office, field=water.pk, agency=slow.pk, overdue="on") == {late}
    assert codes(office, agency=slow.pk, overdue="on") == {late, other_field}
    assert codes(office, field=water.pk) == {late, answered, other_agency}


def test_the_tabs_count_what_is_sought_and_keep_it_in_their_addresses(office: Client) -> None:
    last_year = opinions.opinion(meeting=meetings.meeting(on=timezone.localdate() - timedelta(days=366)))
    opinions.opinion(meeting=meetings.meeting(on=timezone.localdate() - timedelta(days=1)))

    page = office.get("/opinions/", {"year": str(last_year.year), "page": "1"})

    assert page.context["counts"]["all"] == 1
    assert f"?year={last_year.year}&amp;state=open" in page.content.decode()


def test_words_are_found_without_their_marks_and_only_what_the_reader_may_see(office: Client) -> None:
    one = opinions.opinion(text="Mương sau chợ Hạ lấp đầy bùn.")
    index("opinion", one.pk, host=one.meeting.host.code, title=one.code, text=one.text, at=one.raised_at)
    stranger = Client()
    stranger.force_login(access.account(role=Role.SECRETARY))

    assert codes(office, q="muong cho ha") == codes(office, q="mương chợ Hạ") == {one.code}
    assert codes(office, q="cầu treo") == set()
    assert codes(stranger, q="muong cho ha") == set()


@pytest.mark.parametrize("sought", [{"field": "999999"}, {"agency": "x"}, {"year": "<script>"}])
def test_a_choice_that_is_not_offered_is_told_and_shows_everything(
    office: Client, sought: dict[str, str]
) -> None:
    one = opinions.opinion()

    page = office.get("/opinions/", sought)

    assert codes(office, **sought) == {one.code}
    assert page.context["more"][("field", "agency", "year").index(next(iter(sought)))].errors
